import AffairsServices
import Foundation
import GRDB
import PrisonAffairs
import RecordBook
import SamplePrison

/// Grading a month of the whole prison beside the bare SQL that sums the closed months since the
/// last grade and ranks, on the same file.
///
/// What is easier for SQL: it examines no bar of articles 22 and 23, looks at no entry, status,
/// judgement or share, takes every month for closed and corrects none.
struct GradeBenchmark {
  let inmates: Int

  func run() throws {
    let prison = try GradingPrison(inmates: inmates)
    defer { prison.remove() }
    let office = try Office(
      OfficeRequest(path: prison.book, actingAs: BenchmarkPrison.registrar))
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -32768") }
    let bare = try DatabaseQueue(path: prison.book, configuration: configuration)
    var (ours, ward, beside) = (Sample(), Sample(), Sample())
    for round in 0...Benchmark.rounds {
      let watch = Stopwatch()
      let (graded, wards) = try grade(office, prison.sample.ending)
      let time = watch.milliseconds
      let wardWatch = Stopwatch()
      try sheet(office, prison.sample.ending, of: wards[round % wards.count])
      let wardTime = wardWatch.milliseconds
      let other = Stopwatch()
      let ranked = try rank(bare)
      // The first round warms the page cache of both.
      if round > 0 {
        ours.milliseconds.append(time)
        ward.milliseconds.append(wardTime)
        beside.milliseconds.append(other.milliseconds)
      } else {
        print("  grade: \(graded) cycles in \(wards.count) wards, \(ranked) ranked by SQL")
        guard graded == prison.ended else { fatalFolder() }
      }
    }
    Comparison.show("grade a prison of \(inmates) / SQL sum and rank", ours: ours, beside: beside)
    Comparison.show("one ward's sheet of it / the same SQL", ours: ward, beside: beside)
  }

  /// Every ward's sheet, with the highest ranked proposed as 积极, accepted.
  private func grade(_ office: Office, _ month: YearMonth) throws -> (Int, [WardCode]) {
    try office.book.read { reader in
      let loader = try GradingLoader(reader, policies: office.policies, month: month)
      let policy = try GradingPolicy(office.policies, on: month.next.firstDay)
      let wards = loader.wards
      var graded = 0
      for ward in wards {
        let sheet = try loader.sheet(ward)
        let ranking = policy.examine(sheet.proposal(GradeChoice(active: []))).ranking
        let places = policy.activeCeiling(of: sheet.rows.count, ratio: policy.activeRatio.value)
        // Whoever shares the last place would pass an equal over.
        let chosen = ranking.filter { $0.rank + $0.ties.count <= places }.map(\.candidate.inmate)
        let choice = GradeChoice(active: Set(chosen))
        graded += try policy.accept(sheet.proposal(choice)).share.total > 0 ? sheet.rows.count : 0
      }
      return (graded, wards)
    }
  }

  /// One ward's sheet as a command reads it.
  private func sheet(_ office: Office, _ month: YearMonth, of ward: WardCode) throws {
    let rows = try office.book.read { reader in
      try GradingLoader(reader, policies: office.policies, month: month).sheet(ward).rows
    }
    guard !rows.isEmpty else { fatalFolder() }
  }

  private func rank(_ bare: DatabaseQueue) throws -> Int {
    try bare.read { database in
      try Row.fetchAll(
        database,
        sql: """
          WITH graded AS (
            SELECT inmate, max(last_month) AS month FROM cycle_grade GROUP BY inmate),
          sums AS (
            SELECT r.inmate, sum(r.total) AS points, sum(r.days) AS days,
              sum(r.custody_deduction + r.education_deduction + r.labour_deduction + r.penalty)
                AS deducted
            FROM month_result AS r LEFT JOIN graded AS g ON g.inmate = r.inmate
            WHERE r.month > coalesce(g.month, '')
            GROUP BY r.inmate HAVING count(*) >= \(GradingPrison.cycleMonths))
          SELECT inmate, points,
            rank() OVER (ORDER BY 1.0 * points / days DESC, deducted) AS place
          FROM sums ORDER BY place
          """
      ).count
    }
  }
}
