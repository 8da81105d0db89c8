import AffairsServices
import Foundation
import PrisonAffairs
import SamplePrison

/// The rules alone over as many inmates as the nation has, prison by prison and without a book,
/// beside SQL that ranks the same number of sums in one file.
///
/// Ours lays six months in a cycle, examines every bar of articles 22 and 23, ranks and takes the
/// share. What is easier for SQL: the sums lie ready, and it only ranks them.
struct NationBenchmark {
  static let inmatesInPrison = 2_500
  let inmates: Int

  func run() throws {
    let folder = "\(NSTemporaryDirectory())yuwu-nation-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let law = "\(folder)/law.sqlite"
    _ = try Child.run([CommandLine.arguments[0], "nation-make", law])
    let sums = "\(folder)/sums.sqlite"
    _ = try Child.run(["sqlite3", sums], input: try script("make", in: folder, makingSums))
    let ranking = try script("rank", in: folder, rankingSums)
    var (ours, beside) = (Sample(), Sample())
    for _ in 0..<Benchmark.rounds {
      ours.add(try Child.run([CommandLine.arguments[0], "nation-once", law, "\(inmates)"]))
      beside.add(try Child.run(["sqlite3", sums], input: ranking))
    }
    Comparison.show("grade \(inmates) by the rules alone / SQL rank", ours: ours, beside: beside)
  }

  private func script(_ name: String, in folder: String, _ text: String) throws -> String {
    let path = "\(folder)/\(name).sql"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private var makingSums: String {
    """
    CREATE TABLE sums (inmate INTEGER PRIMARY KEY, prison INTEGER NOT NULL,
      points INTEGER NOT NULL, days INTEGER NOT NULL, deducted INTEGER NOT NULL);
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < \(inmates))
    INSERT INTO sums SELECT i, i / \(NationBenchmark.inmatesInPrison),
      60600 + abs(random()) % 1200, 184, abs(random()) % 200 FROM n;

    """
  }

  private var rankingSums: String {
    """
    PRAGMA cache_size = -32768;
    SELECT count(*), max(place) FROM (
      SELECT rank() OVER (PARTITION BY prison ORDER BY 1.0 * points / days DESC, deducted)
        AS place FROM sums);

    """
  }

  /// A book with the law and nobody in it.
  static func make(book: String) throws {
    guard let ending = YearMonth(year: 2026, month: 10) else { fatalFolder() }
    try BenchmarkPrison.found(
      book, SamplePrison(seed: 42, inmates: 1, months: 1, ending: ending), kinds: [])
  }

  /// Grades everybody, one prison after the other, in a process of its own.
  static func once(book: String, inmates: Int) throws {
    let office = try Office(OfficeRequest(path: book, actingAs: BenchmarkPrison.registrar))
    guard let ending = YearMonth(year: 2026, month: 10),
      let author = StaffNumber(BenchmarkPrison.registrar)
    else { fatalFolder() }
    let months = (0..<GradingPrison.cycleMonths).map { ending.adding($0 - 5) }
    let judgement = Judgement(holds: false, ground: "评议", author: author, reference: "fact:1.1")
    var prison = RulesOfPrison(
      law: try GradingPolicy(office.policies, on: ending.next.firstDay),
      cycle: try CyclePolicy(office.policies, months: months), months: months,
      judgements: Dictionary(uniqueKeysWithValues: JudgedBar.allCases.map { ($0, judgement) }))
    var graded = 0
    for first in stride(from: 0, to: inmates, by: inmatesInPrison) {
      graded += try prison.grade(min(inmatesInPrison, inmates - first))
    }
    guard graded == inmates else { fatalFolder() }
  }
}

/// One prison of the nation, whose months are drawn when they are graded.
private struct RulesOfPrison {
  let law: GradingPolicy
  let cycle: CyclePolicy
  let months: [YearMonth]
  let judgements: [JudgedBar: Judgement]
  private var random = Draw(seed: 42)

  init(
    law: GradingPolicy, cycle: CyclePolicy, months: [YearMonth],
    judgements: [JudgedBar: Judgement]
  ) {
    self.law = law
    self.cycle = cycle
    self.months = months
    self.judgements = judgements
  }

  /// How many of the prison were graded.
  mutating func grade(_ count: Int) throws -> Int {
    var candidates: [GradeCandidate] = []
    for place in 0..<count {
      guard let inmate = InmateNumber("3301\(1_000_000 + place)") else { fatalFolder() }
      let facts = facts(of: inmate, place)
      let account = CycleAccount(
        CycleFacts(
          months: Dictionary(
            facts.months.map { ($0.month, $0.total) }, uniquingKeysWith: { first, _ in first })),
        cycle)
      guard account.ended.count == 1 else { fatalFolder() }
      if law.grade(facts).consequence == .mayBeActive { candidates.append(facts.candidate) }
    }
    let ranking = law.rank(candidates)
    let places = law.activeCeiling(of: count, ratio: law.activeRatio.value)
    let active = ranking.count { $0.rank + $0.ties.count <= places }
    let share = law.share(of: GradeCount(graded: count, assessed: count, active: active))
    return share.isExceeded ? 0 : count
  }

  private mutating func facts(of inmate: InmateNumber, _ place: Int) -> GradingFacts {
    let graded = months.map { month in
      var figures = MonthFigures()
      for (part, points) in [(Part.custody, 35), (.education, 35), (.labour, 30)] {
        figures[part].base = Points(points)
      }
      figures[.custody].counted = Points(hundredths: 100 + random.next(below: 200))
      if place % 10 == 0, random.next(below: 6) == 0 { figures[.education].deduction = Points(1) }
      figures.days = month.dayCount
      return GradedMonth(
        month: month, figures: figures, total: figures.total, assessedDays: month.dayCount,
        fullBase: figures.parts.mapValues(\.base))
    }
    return GradingFacts(
      inmate: inmate, cycle: 1, previous: .first, months: graded, entries: [], solitaryPeriods: 0,
      judgements: judgements, strictGroups: [])
  }
}
