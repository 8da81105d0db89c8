import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("What is due of cycles, and what follows from corrections after a grade")
struct CycleDueTests {
  private func prison(_ balances: [Int: String]) throws -> TestPrison {
    let prison = try TestPrison()
    try prison.bringInBalances(balances)
    try prison.closeOctober()
    return prison
  }

  @Test("A balance does not take the place of months the book has settled")
  func balanceOverMonths() throws {
    let prison = try prison([1: "560"])
    let codes = rowRefusals {
      try prison.office("registrar", "2026-11-10", 8).bringIn(
        .balance,
        """
        罪犯编号,来由,起算月份,余分,周期,上期等级,依据,来源,行号
        3301000002,台账余分,2026-11,599,4,合格,另册,余分二,1
        3301000003,台账余分,2026-10,200,4,合格,另册,余分二,2

        """)
    }
    // The second begins with the first month of the book, so it replaces nothing.
    #expect(codes == [.balanceAfterMonths])
  }

  @Test("What is full and what is graded is due, the grade by the end of the month after")
  func due() throws {
    let prison = try prison([1: "560", 2: "560"])
    func due(_ day: String) throws -> [String: DueItem] {
      Dictionary(
        try prison.office("registrar", day, 20).due().filter {
          [.cycleGrading, .cycleReward, .cycleStep].contains($0.kind)
        }.map { ("\($0.kind.rawValue) \($0.reference)", $0) }, uniquingKeysWith: { $1 })
    }
    let grading = "cycle-grading grading:01/2026-10"
    #expect(try due("2026-11-30")[grading]?.end == .on(day("2026-11-30")))
    #expect(try due("2026-11-30")[grading]?.isOverdue == false)
    #expect(try due("2026-12-01")[grading]?.isOverdue == true)
    #expect(try due("2026-12-01")[grading]?.matter == "2")
    try prison.judgeNone("01")
    try prison.propose("01", prison.choice([]))
    #expect(try due("2026-12-01")[grading] == nil)
    #expect(try due("2026-12-01")["cycle-step grading:01/2026-10"]?.isOverdue == true)
    try prison.grade("01", by: "w01-chief")
    try prison.grade("01", by: "warden", hour: 12)
    try prison.close(
      try prison.postMatter("grading:01/2026-10", on: "2026-11-11"), on: "2026-11-17", 9)
    #expect(Set(try due("2026-11-17").keys) == ["cycle-reward rewards:01/2026-10"])
    try prison.approveRewards("01", "2026-10", on: "2026-11-18")
    #expect(Set(try due("2026-11-18").keys) == ["cycle-step rewards:01/2026-10"])
    try prison.close(
      try prison.postMatter("rewards:01/2026-10", on: "2026-11-19"), on: "2026-11-25", 9)
    #expect(try due("2026-11-25").isEmpty)
  }

  @Test(
    "A grade that still follows after a correction is not due again"
  )
  func shakenGrade() throws {
    let prison = try TestPrison()
    try prison.bringInBalances([1: "1150"])
    let entry = try prison.record(1, "2026-10-10", "LD-07", "2")
    try prison.closeOctober()
    try prison.graded("01", active: [])
    try prison.closeMonth("2026-11")
    // A part below its base bars 积极 alone, so 合格 stands.
    try prison.correct(entry, to: ("JG-04", "-2"), by: "w01-clerk", on: "2026-12-11")
    try prison.redecide("01", "2026-10", on: "2026-12-11")
    let sheet = try prison.reading().gradingSheet(ward("01"), month("2026-11"))
    #expect(sheet.rows.map(\.cycle.number) == [5])
    #expect(
      try prison.office("registrar", "2026-12-11", 20).due().allSatisfy {
        $0.kind != .gradeOnChangedFacts
      })
    #expect(try prison.findings() == [])
  }

  @Test("An active grade whose cycle was corrected below base is graded again, one line an inmate")
  func activeGradeCorrected() throws {
    let prison = try TestPrison()
    var balances = [1: "1150"]
    for number in [2, 3, 4, 5, 6, 11, 12] { balances[number] = "560" }
    try prison.bringInBalances(balances)
    let entry = try prison.record(1, "2026-10-10", "LD-07", "2")
    try prison.closeOctober()
    try prison.graded("01", active: [1])
    try prison.approveRewards("01", "2026-10", on: "2026-11-18")
    try prison.close(
      try prison.postMatter("rewards:01/2026-10", on: "2026-11-19"), on: "2026-11-25", 9)
    try prison.closeMonth("2026-11")
    try prison.correct(entry, to: ("JG-04", "-2"), by: "w01-clerk", on: "2026-12-11")
    try prison.redecide("01", "2026-10", on: "2026-12-11")
    let due = try prison.office("registrar", "2026-12-11", 20).due()
    #expect(
      due.contains { $0.kind == .gradeOnChangedFacts && $0.reference == "cycle:3301000001/4" })
    // The fifth cycle is full as well and waits for the fourth.
    let sheet = try prison.reading().gradingSheet(ward("01"), month("2026-11"))
    #expect(sheet.rows.filter { $0.inmate.text.hasSuffix("1") }.map(\.cycle.number) == [4])
    try prison.approveGrades("01", "2026-11", active: [], on: "2026-12-14")
    try prison.close(
      try prison.postMatter("grading:01/2026-11", on: "2026-12-15"), on: "2026-12-21", 9)
    let history = try prison.reading().cycles(of: inmate(1))
    #expect(history.grades[4]?.grade == .qualified)
    try prison.approveRewards("01", "2026-11", on: "2026-12-22")
    try prison.close(
      try prison.postMatter("rewards:01/2026-11", on: "2026-12-23"), on: "2026-12-29", 9)
    let after = try prison.reading().cycles(of: inmate(1))
    // 第三十八条 would earn material; a reward falls only by articles 29 to 34.
    #expect(after.rewards[4]?.reward == .commendation)
    #expect(after.balance == history.balance)
    #expect(try prison.findings() == [])
  }
}
