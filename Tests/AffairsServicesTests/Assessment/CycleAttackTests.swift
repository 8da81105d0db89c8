import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("What an officer who favours somebody, and one who forges, would try with cycles")
struct CycleAttackTests {
  private func prison(_ balances: [Int: String]) throws -> TestPrison {
    let prison = try TestPrison()
    try prison.bringInBalances(balances)
    try prison.closeOctober()
    return prison
  }

  @Test("A grade whose points were cancelled before the reward earns nothing and keeps no points")
  func cancelledBeforeReward() throws {
    let prison = try prison([1: "560", 2: "560"])
    try prison.graded("01", active: [])
    try prison.cancelAll(1, judgmentOn: "2026-11-12", on: "2026-11-18", closedOn: "2026-11-24")
    let history = try prison.reading().cycles(of: inmate(1))
    #expect(history.balance == .zero)
    #expect(history.account.ended.map(\.isCancelled) == [true])
    let rows = try prison.reading().rewardSheet(ward("01"), month("2026-10")).rows
    #expect(rows.map(\.inmate) == [try inmate(2)])
    #expect(try prison.findings() == [])
  }

  @Test("Months since the day assessment begins anew count once, and a negative balance stays")
  func cancelledFromAnEarlierDay() throws {
    let prison = try prison([1: "-350"])
    // October brought 100 after the judgment, so the balance today is -250.
    #expect(try prison.reading().cycles(of: inmate(1)).balance == Points(-250))
    let refusal = refused {
      try prison.cancelAll(1, judgmentOn: "2026-10-05", on: "2026-11-18", closedOn: "2026-11-24")
    }
    #expect(refusal?.code == .cancellationNothing)
    let other = try self.prison([1: "560"])
    try other.cancelAll(1, judgmentOn: "2026-10-05", on: "2026-11-18", closedOn: "2026-11-24")
    let history = try other.reading().cycles(of: inmate(1))
    // The 560 of before go, the points since the judgment stay.
    #expect(history.balance == Points(100))
    #expect(try other.findings() == [])
  }

  @Test("A cancellation that reaches back before a grade gives its number to no other cycle")
  func cancelledBehindAGrade() throws {
    let prison = try prison([1: "560"])
    try prison.graded("01", active: [])
    try prison.cancelAll(1, judgmentOn: "2026-10-05", on: "2026-11-18", closedOn: "2026-11-24")
    let history = try prison.reading().cycles(of: inmate(1))
    #expect(history.account.ended.map(\.number) == [4])
    #expect(history.account.running.number == 5)
    #expect(history.balance == Points(100))
    #expect(try prison.reading().rewardSheet(ward("01"), month("2026-10")).rows.isEmpty)
    #expect(try prison.findings() == [])
  }

  @Test("Points gained by fraud are cancelled once, however often somebody asks")
  func fraudTwice() throws {
    let prison = try TestPrison()
    try prison.bringInBalances([1: "300"])
    guard case .fact(let act, let ordinal) = try prison.record(1, "2026-10-10", "LD-07", "2")
    else { return }
    try prison.closeOctober()
    let inmate = try inmate(1)
    let key = FactKey(act: act, ordinal: ordinal)
    let asked = CancellationAsked(
      inmate: inmate, ground: .fraud, entries: [key, key], reason: "证言系伪造")
    _ = try prison.office("w01-clerk", "2026-11-10", 9).requestCancellation(asked)
    _ = try prison.office("w01-chief", "2026-11-10", 10).decideCancellation(
      inmate, 1, outcome: nil, sitting: prison.sitting("ward-group", "01"))
    _ = try prison.office("warden", "2026-11-10", 11).decideCancellation(
      inmate, 1, outcome: nil, sitting: prison.sitting("committee", nil))
    try prison.close(
      try prison.postMatter("cancellation:\(inmate)/1", on: "2026-11-11"), on: "2026-11-17", 9)
    #expect(try prison.reading().cycles(of: inmate).balance == Points(400))
    let again = refused {
      _ = try prison.office("w01-clerk", "2026-11-18", 9).previewCancellation(asked)
    }
    #expect(again?.code == .cancellationNothing)
    #expect(try prison.findings() == [])
  }

  @Test("That no bar holds, said of all together, takes back no bar that somebody found to hold")
  func bulkJudgement() throws {
    let prison = try prison([1: "560", 2: "560"])
    _ = try prison.office("w01-clerk", "2026-11-10", 8).judge(
      ward("01"), month("2026-10"), [inmate(2)], bar: .resistance, holds: true, ground: "讯问笔录")
    try prison.judgeNone("01")
    let sheet = try prison.reading().gradingSheet(ward("01"), month("2026-10"))
    #expect(sheet.rows.map(\.determination.consequence) == [.mayBeActive, .mustBeUnqualified])
    let everybody = refused {
      _ = try prison.office("w01-clerk", "2026-11-10", 9).judge(
        ward("01"), month("2026-10"), nil, bar: nil, holds: true, ground: "全部")
    }
    #expect(everybody?.code == .groundRequired)
    _ = try prison.office("w01-clerk", "2026-11-10", 10).judge(
      ward("01"), month("2026-10"), [inmate(2)], bar: .resistance, holds: false, ground: "复核，认错了人")
    let after = try prison.reading().gradingSheet(ward("01"), month("2026-10"))
    #expect(after.rows.map(\.determination.consequence) == [.mayBeActive, .mayBeActive])
  }

  @Test("Cycles left over lend their share to no later period, and are graded in their own first")
  func leftOver() throws {
    // Ward 02 has seven full cycles in October and grades none of them.
    var balances = [1: "1150"]
    for number in 11...17 { balances[number] = "560" }
    let known = try TestPrison().reading().cycleStandings(ward: nil).map(\.record.inmate)
    balances = try balances.filter { known.contains(try inmate($0.key)) }
    let prison = try prison(balances)
    try prison.approveGrades("01", "2026-10", active: [], on: "2026-11-11")
    try prison.close(
      try prison.postMatter("grading:01/2026-10", on: "2026-11-11"), on: "2026-11-17", 9)
    try prison.closeMonth("2026-11")
    // One who filled the next cycle in November counts alone in November.
    let sheet = try prison.reading().gradingSheet(ward("01"), month("2026-11"))
    #expect(sheet.rows.map(\.cycle.number) == [5])
    #expect(sheet.elsewhere.graded == 0)
    let refusal = refused {
      try prison.approveGrades("02", "2026-11", active: [], on: "2026-12-11")
    }
    #expect(refusal?.code == .gradingEarlierOpen)
    #expect(refusal?[.month] == "2026-10")
    try prison.approveGrades("02", "2026-10", active: [], on: "2026-12-12")
  }

  @Test("Whoever was graded and has no month since is running, not full")
  func standingAfterGrade() throws {
    let prison = try prison([1: "560"])
    try prison.graded("01", active: [])
    let standing = try #require(
      try prison.reading().cycleStandings(ward: ward("01")).first { $0.cycle.number > 1 })
    #expect(standing.state == .running)
    #expect(standing.cycle.number == 5)
    #expect(standing.cycle.carriedIn == Points(60))
  }

  @Test("Nothing is rewarded for a month that has not ended")
  func rewardAhead() throws {
    let prison = try prison([1: "560"])
    try prison.graded("01", active: [])
    let refusal = refused {
      try prison.approveRewards("01", "2026-11", on: "2026-11-18")
    }
    #expect(refusal?.code == .monthNotOver)
  }

  @Test("Only the grade in force of a cycle earns a reward; a lesser grade takes none back")
  func supersededGrade() throws {
    let prison = try TestPrison()
    try prison.bringInBalances([1: "560"])
    let entry = try prison.record(1, "2026-10-10", "LD-07", "2")
    try prison.closeOctober()
    try prison.graded("01", active: [])
    // Not rewarded yet; a deduction brings the part below its base: qualified, but no longer each
    // month at base.
    try prison.correct(entry, to: ("JG-04", "-2"), by: "w01-clerk", on: "2026-11-18")
    try prison.redecide("01", "2026-10", on: "2026-11-18")
    let row = try #require(
      try prison.reading().rewardSheet(ward("01"), month("2026-10")).rows.first)
    #expect(row.earned.reward == .material)
    try prison.approveRewards("01", "2026-10", on: "2026-11-19")
    try prison.close(
      try prison.postMatter("rewards:01/2026-10", on: "2026-11-20"), on: "2026-11-26", 9)
    #expect(try prison.reading().cycles(of: inmate(1)).rewards[4]?.reward == .material)
    #expect(try prison.findings() == [])
  }

  @Test("A reward that came out too small is due and decided again; 600 go once")
  func rewardTooSmall() throws {
    let prison = try TestPrison()
    try prison.bringInBalances([1: "560"])
    let entry = try prison.record(1, "2026-10-10", "JG-04", "-2")
    try prison.closeOctober()
    try prison.graded("01", active: [])
    try prison.approveRewards("01", "2026-10", on: "2026-11-18")
    try prison.close(
      try prison.postMatter("rewards:01/2026-10", on: "2026-11-19"), on: "2026-11-25", 9)
    #expect(try prison.reading().cycles(of: inmate(1)).rewards[4]?.reward == .material)
    try prison.correct(entry, by: "w01-clerk", on: "2026-11-26")
    try prison.redecide("01", "2026-10", on: "2026-11-26")
    let due = try prison.office("registrar", "2026-11-26", 20).due()
    #expect(
      due.contains { $0.kind == .rewardOnChangedFacts && $0.reference == "cycle:3301000001/4" })
    try prison.approveRewards("01", "2026-11", on: "2026-12-02")
    try prison.close(
      try prison.postMatter("rewards:01/2026-11", on: "2026-12-03"), on: "2026-12-10", 9)
    let history = try prison.reading().cycles(of: inmate(1))
    #expect(history.rewards[4]?.reward == .commendation)
    #expect(history.rewards[4]?.deducted == .zero)
    // 560 and 98 less 600, and the two points booked since wait for November.
    #expect(history.balance == Points(60))
    #expect(
      try prison.office("registrar", "2026-12-10", 20).due().allSatisfy {
        $0.kind != .rewardOnChangedFacts
      })
    #expect(try prison.findings() == [])
  }
}
