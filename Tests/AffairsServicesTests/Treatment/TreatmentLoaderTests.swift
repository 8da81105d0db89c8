import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// What a change is judged on is read from closed months, booked differences and graded cycles.
@Suite struct TreatmentLoaderTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.bringInGrades([(1, "ordinary", "2025-01-10")])
  }

  /// Writes settled months as facts alone: only what is read back is tried here.
  private func settle(_ months: [(String, String)], closing isClosed: Bool) throws {
    let office = try prison.office("registrar", "2026-10-02")
    try office.book.write(
      .monthConfirmed, actor: try staff("registrar"), moment: office.moment
    ) { _ in
      try months.flatMap { name, total -> [Fact] in
        var figures = MonthFigures()
        figures.special = try points(total)
        let month = try month(name)
        let subject = Reference.wardMonth(try ward("01"), month).description
        return [
          MonthResult(
            ward: try ward("01"), month: month, inmate: try inmate(1), figures: figures
          ).fact(isPublic: false),
          procedureStartFact("points.month", subject: subject, lawDay: month.lastDay),
          StepRecord(
            subject: subject, procedure: "points.month", step: "close", outcome: "closed",
            next: isClosed ? "ended" : "post"
          ).fact,
        ]
      }
    }
  }

  private func grade(_ grade: CycleGrade, cycle: Int) throws {
    let office = try prison.office("registrar", "2026-10-03")
    let record = CycleGradeRecord(
      ward: try ward("01"), month: try month("2026-09"), inmate: try inmate(1), cycle: cycle,
      firstMonth: try month("2026-04"), lastMonth: try month("2026-09"), carriedIn: .zero,
      balance: Points(610), carriedOut: Points(10), grade: grade, rank: nil, reason: nil)
    try office.book.write(
      .gradesDecided, actor: try staff("registrar"), moment: office.moment
    ) { _ in [record.fact] }
  }

  private func judged() throws -> Determination {
    try prison.office("w01-o1", "2026-10-12").previewTreatment(
      try inmate(1), to: "lenient", ground: .conduct
    ).determination
  }

  private let months = [
    ("2026-06", "50"), ("2026-07", "104"), ("2026-08", "105"), ("2026-09", "106"),
  ]

  @Test func theLatestClosedMonthsAndTheLatestCycleOpenTheLenientGrade() throws {
    try settle(months, closing: true)
    try grade(.unqualified, cycle: 3)
    try grade(.qualified, cycle: 4)
    let result = try judged()
    #expect(result.outcome == .permitted)
    let average = result.findings.first { $0.rule == .treatmentAverage }
    #expect(average?.figures.contains(Figure(.total, Points(315))) == true)
  }

  @Test func aMonthThatHasNotClosedDoesNotCount() throws {
    try settle(months, closing: false)
    try grade(.active, cycle: 4)
    #expect(try judged().outcome == .incomplete(["months before 2026-10-12"]))
  }

  /// 结案后更正: the total in force counts, not the one that was settled.
  @Test func aDifferenceBookedSinceCounts() throws {
    try settle(months, closing: true)
    try grade(.active, cycle: 4)
    let office = try prison.office("registrar", "2026-10-04")
    let booked = MonthAdjustment(
      ward: try ward("01"), month: try month("2026-09"), inmate: try inmate(1),
      before: try points("106"), after: try points("105.99"))
    try office.book.write(
      .monthRedecided, actor: try staff("registrar"), moment: office.moment
    ) { _ in [booked.fact] }
    #expect(try judged().outcome == .refused)
  }

  @Test func aPenaltyThatWaitsForTheCommitteeDoesNotCountYet() throws {
    try settle(months, closing: true)
    try grade(.active, cycle: 4)
    let entry = try prison.record(1, "2026-10-08", "CF-01", "-100")
    #expect(try judged().outcome == .permitted)
    try prison.review("01", through: "2026-10-08", on: "2026-10-09")
    #expect(try prison.entry(entry).state == .awaitsCommittee)
    #expect(try judged().outcome == .permitted)
  }
}
