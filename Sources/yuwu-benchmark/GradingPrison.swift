import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import SamplePrison

/// A book in which a year of months is closed, and a sixth of the prison waits for a grade.
///
/// The figures of the months are drawn and not settled from the entries, and the closing steps are
/// written in bulk: what is timed begins with the closed months. Cycles have six months each and end
/// in turn, so each month another sixth of the prison is graded.
struct GradingPrison {
  static let cycleMonths = 6
  private static let entriesPerInmate = 20

  let folder: String
  let sample: SamplePrison
  /// How many cycles end in the last month.
  private(set) var ended = 0
  private var random = Draw(seed: 42)

  var book: String { "\(folder)/grading.sqlite" }

  init(inmates: Int) throws {
    folder = "\(NSTemporaryDirectory())yuwu-grading-\(getpid())"
    guard let ending = YearMonth(year: 2026, month: 10) else { fatalFolder() }
    sample = SamplePrison(
      seed: 42, inmates: inmates, months: 2 * GradingPrison.cycleMonths, ending: ending)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try BenchmarkPrison.found(book, sample, kinds: PeopleFile.allCases)
    try importEntries(inmates)
    try closeMonths()
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func importEntries(_ inmates: Int) throws {
    var text = SamplePrison.entryHeader
    sample.forEachEntryLine(
      count: inmates * GradingPrison.entriesPerInmate, months: sample.months.count
    ) { text += $0 }
    let path = "\(folder)/entries.csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    _ = try Child.run([CommandLine.arguments[0], "import-once", book, path])
  }

  /// Every month with its results, the cycles it ended but for the last, and the closing steps.
  private mutating func closeMonths() throws {
    guard let actor = StaffNumber(BenchmarkPrison.registrar) else { fatalFolder() }
    let open = try RecordBook.open(at: book)
    let records = try open.read { try $0.inmates() }
    var cycles = records.map { _ in RunningCycle() }
    var waiting: [(InmateNumber, cycle: Int)] = []
    for (index, month) in sample.months.enumerated() {
      let placements = try open.read { try $0.placements(on: month.lastDay) }
      var facts: [Fact] = []
      var graded: [Fact] = []
      for (place, record) in records.enumerated() {
        // Cycles begin in the first six months, a sixth of the prison in each.
        guard index >= place % GradingPrison.cycleMonths,
          let ward = placements[record.inmate]?.ward,
          let custody = record.custody(in: month.days)
        else { continue }
        let figures = draw(days: custody.first.days(until: custody.last) + 1, place)
        facts.append(
          MonthResult(ward: ward, month: month, inmate: record.inmate, figures: figures)
            .fact(isPublic: false))
        guard let cycle = cycles[place].take(figures.total, month, ward, record.inmate) else {
          continue
        }
        if month == sample.ending {
          waiting.append((record.inmate, cycle.cycle))
        } else {
          graded += cycle.facts
        }
      }
      let wards = Set(placements.values.map(\.ward)).sorted()
      let moment = Moment(day: sample.today, hour: 10, minute: index)
      try open.write(.monthDecided, actor: actor, moment: moment) { _ in
        facts
          + wards.flatMap {
            closing("points.month", Reference.wardMonth($0, month), month, ["settle", "close"])
          }
      }
      guard !graded.isEmpty else { continue }
      try open.write(.gradesDecided, actor: actor, moment: moment) { _ in
        graded
          + wards.flatMap {
            closing("points.grading", Reference.grading($0, month), month, ["committee", "close"])
          }
      }
    }
    ended = waiting.count
    try judge(waiting, open, actor)
  }

  /// No bar that people judge holds against anybody.
  private func judge(
    _ waiting: [(InmateNumber, cycle: Int)], _ open: RecordBook, _ actor: StaffNumber
  ) throws {
    try open.write(
      .cycleJudged, actor: actor, moment: Moment(day: sample.today, hour: 11, minute: 0)
    ) { _ in
      waiting.map {
        JudgementRecord(
          inmate: $0.0, cycle: $0.cycle, bar: JudgementRecord.everyBar, holds: false,
          ground: "监区集体评议记录"
        ).fact
      }
    }
  }

  /// The start of an instance and its steps, the last of which ends it.
  private func closing(
    _ procedure: String, _ subject: Reference, _ month: YearMonth, _ steps: [String]
  ) -> [Fact] {
    let name = subject.description
    return [procedureStartFact(procedure, subject: name, lawDay: month.lastDay)]
      + steps.map { step in
        StepRecord(
          subject: name, procedure: procedure, step: step,
          outcome: step == "close" ? "closed" : "approved",
          next: step == "close" ? ProcedureState.ended.code : "post"
        ).fact
      }
  }

  /// A month of a little over 100 points: six end a cycle, and five with what was carried do not.
  private mutating func draw(days: Int, _ place: Int) -> MonthFigures {
    var figures = MonthFigures()
    for (part, points) in [(Part.custody, 35), (.education, 35), (.labour, 30)] {
      figures[part].base = Points(points)
    }
    let bonus = Points(hundredths: 100 + random.next(below: 200))
    figures[.custody].bonus = bonus
    figures[.custody].counted = bonus
    // One in ten has a month in which a part lies below its base, now and then.
    if place % 10 == 0, random.next(below: 6) == 0 { figures[.education].deduction = Points(1) }
    figures.days = days
    return figures
  }
}

/// A cycle while its months are drawn.
private struct RunningCycle {
  private var number = 1
  private var carriedIn = Points.zero
  private var balance = Points.zero
  private var first: YearMonth?

  /// The record of the cycle that the month ends; nil while it runs.
  mutating func take(
    _ points: Points, _ month: YearMonth, _ ward: WardCode, _ inmate: InmateNumber
  ) -> CycleGradeRecord? {
    let first = self.first ?? month
    self.first = first
    balance += points
    guard balance >= Points(600) else { return nil }
    let record = CycleGradeRecord(
      ward: ward, month: month, inmate: inmate, cycle: number, firstMonth: first,
      lastMonth: month, carriedIn: carriedIn, balance: balance, carriedOut: balance - Points(600),
      grade: .qualified, rank: nil, reason: nil)
    number += 1
    carriedIn = record.carriedOut
    balance = carriedIn
    self.first = nil
    return record
  }
}

extension CycleGradeRecord {
  /// The proposal and the grade.
  fileprivate var facts: [Fact] {
    [
      GradeProposalRecord(
        ward: ward, month: month, inmate: inmate, cycle: cycle, grade: grade, reason: reason
      ).fact, fact,
    ]
  }
}

/// The same numbers for the same seed.
struct Draw {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
