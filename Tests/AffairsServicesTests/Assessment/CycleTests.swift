import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("Cycles from the first balance to the reward")
struct CycleTests {
  /// Eight inmates whose cycles end in October 2026, with different balances.
  private func prison(_ balances: [Int: String]? = nil) throws -> TestPrison {
    let prison = try TestPrison()
    try prison.bringInBalances(
      balances ?? [
        1: "560", 2: "540", 3: "520", 4: "505", 5: "501", 6: "500", 11: "530", 12: "510",
      ]
    )
    return prison
  }

  @Test(
    "A cycle is full with the month that reaches exactly 600 points, once that month has closed")
  func full() throws {
    let prison = try prison([1: "500", 2: "499.99"])
    try prison.settle("01", "2026-10", on: "2026-11-02")
    #expect(try prison.reading().gradingSheet(ward("01"), month("2026-10")).rows.isEmpty)
    try prison.decideIfDue("01")
    let number = try prison.post("01", "2026-10", on: "2026-11-03")
    try prison.close(number, on: "2026-11-09", 9)
    let sheet = try prison.reading().gradingSheet(ward("01"), month("2026-10"))
    #expect(sheet.rows.map(\.inmate) == [try inmate(1)])
    #expect(sheet.rows.first?.cycle.balance == Points(600))
    #expect(sheet.rows.first?.cycle.carriedOut == .zero)
    let standing = try #require(
      try prison.reading().cycleStandings(ward: nil).first { $0.record.inmate.text.hasSuffix("2") })
    #expect(standing.cycle.missing == Points(hundredths: 1))
  }

  @Test(
    "From the proposal to the reward: every body, both notices, 600 deducted and the rest carried")
  func wholeCourse() throws {
    let prison = try prison()
    try prison.record(1, "2026-10-10", "LD-07", "2")
    try prison.closeOctober()
    for code in ["01", "02"] { try prison.judgeNone(code) }
    // 15 % of eight is one.
    try prison.propose("01", prison.choice([1]))
    #expect(try prison.grade("01", by: "w01-chief") == "committee")
    #expect(try prison.grade("01", by: "warden", hour: 12) == "post")
    #expect(try prison.reading().cycles(of: inmate(1)).grades.isEmpty)
    let grades = try prison.postMatter("grading:01/2026-10", on: "2026-11-11")
    #expect(try prison.document(grades).contains("积极"))
    #expect(try !prison.document(grades).contains("662"))
    try prison.close(grades, on: "2026-11-17", 9)
    let history = try prison.reading().cycles(of: inmate(1))
    #expect(history.grades[4]?.grade == .active)
    #expect(history.grades[4]?.rank == 1)
    #expect(history.balance == Points(662))
    #expect(try prison.reward("01", by: "w01-chief", on: "2026-11-17") == "committee")
    #expect(try prison.reward("01", by: "warden", on: "2026-11-17", hour: 12) == "post")
    let rewards = try prison.postMatter("rewards:01/2026-10", on: "2026-11-18")
    #expect(try prison.document(rewards, .oversight).contains("人民检察院"))
    try prison.close(rewards, on: "2026-11-24", 9)
    let after = try prison.reading().cycles(of: inmate(1))
    #expect(after.rewards[4]?.reward == .commendation)
    #expect(after.rewards[4]?.deducted == Points(600))
    #expect(after.balance == Points(62))
    #expect(after.account.running.carriedIn == Points(62))
    #expect(try prison.replayedKinds("grading:01/2026-10").contains(.grade))
    #expect(try prison.replayedKinds("rewards:01/2026-10").contains(.reward))
    #expect(try prison.findings() == [])
  }

  @Test("A share over 15 % is refused, and the refusal names the ceiling")
  func shareExceeded() throws {
    let prison = try prison()
    try prison.closeOctober()
    try prison.judgeNone("01")
    let refusal = refused {
      try prison.propose("01", prison.choice([1, 2]))
    }
    #expect(refusal?.code == .gradeShareExceeded)
    #expect(refusal?[.maximum] == "1")
  }

  @Test("What other wards were granted counts in the same share")
  func shareOfThePrison() throws {
    let prison = try prison()
    try prison.record(1, "2026-10-10", "LD-07", "2")
    try prison.record(11, "2026-10-10", "LD-07", "2", by: "w02-o1")
    try prison.closeOctober()
    for code in ["01", "02"] { try prison.judgeNone(code) }
    try prison.propose("01", prison.choice([1]))
    try prison.grade("01", by: "w01-chief")
    try prison.grade("01", by: "warden", hour: 12)
    let refusal = refused {
      try prison.propose("02", prison.choice([11]), on: "2026-11-11")
    }
    #expect(refusal?.code == .gradeShareExceeded)
    #expect(try prison.propose("02", prison.choice([]), on: "2026-11-11") > 0)
  }

  @Test("Nothing is graded before every bar that people judge has been judged")
  func awaitsJudgement() throws {
    let prison = try prison()
    try prison.closeOctober()
    let refusal = refused { try prison.propose("01", prison.choice([1])) }
    #expect(refusal?.code == .gradeAwaitsJudgement)
    try prison.judgeNone("01")
    _ = try prison.office("w01-clerk", "2026-11-10", 9).judge(
      ward("01"), month("2026-10"), [inmate(2)], bar: .resistance, holds: true, ground: "对抗管理的讯问笔录")
    let sheet = try prison.reading().gradingSheet(ward("01"), month("2026-10"))
    let two = try #require(sheet.rows.first { $0.inmate.text.hasSuffix("2") })
    #expect(two.determination.consequence == .mustBeUnqualified)
    let active = refused { try prison.propose("01", prison.choice([2])) }
    #expect(active?.code == .gradeMustBeUnqualified)
  }

  @Test("Somebody ranked before is passed over with a stated reason, and not without")
  func passedOver() throws {
    let prison = try prison()
    try prison.record(1, "2026-10-10", "JG-04", "-2")
    try prison.closeOctober()
    try prison.judgeNone("01")
    // One has two points less, and 22(2) does not bar: the part is below its base, so it does.
    let sheet = try prison.reading().gradingSheet(ward("01"), month("2026-10"))
    let one = try #require(sheet.rows.first { $0.inmate.text.hasSuffix("1") })
    #expect(one.determination.consequence == .mayNotBeActive)
    let refusal = refused { try prison.propose("01", prison.choice([1])) }
    #expect(refusal?.code == .gradeBarred)
    let over = refused { try prison.propose("01", prison.choice([3])) }
    #expect(over?.code == .gradePassedOver)
    let reasons = Dictionary(uniqueKeysWithValues: [2, 4, 5, 6].map { ($0, "名次并列，劳动表现不及") })
    #expect(try prison.propose("01", prison.choice([3], reasons)) > 0)
  }

  @Test("Two thirds of all members decide: five of eight are too few, six are enough")
  func quorum() throws {
    let prison = try prison()
    try prison.closeOctober()
    try prison.judgeNone("01")
    try prison.propose("01", prison.choice([]))
    let few = refused {
      try prison.grade("01", by: "w01-chief", without: ["w01-o3", "w01-o4", "w01-o5"])
    }
    #expect(few?.code == .quorumNotReached)
    #expect(
      try prison.grade("01", by: "w01-chief", without: ["w01-o4", "w01-o5"]) == "committee")
  }

  @Test("A grade for a cycle that is not full is refused with what is missing")
  func notFull() throws {
    let prison = try prison([1: "560", 2: "300"])
    try prison.closeOctober()
    try prison.judgeNone("01")
    let refusal = refused { try prison.propose("01", prison.choice([2])) }
    #expect(refusal?.code == .cycleNotFull)
    #expect(refusal?[.value] == "400")
    #expect(refusal?[.minimum] == "600")
  }

  @Test(
    "A month below its base turns the commendation into a material reward; a second reward is refused"
  )
  func rewards() throws {
    let prison = try prison([1: "560", 2: "560"])
    try prison.record(2, "2026-10-10", "JG-04", "-2")
    try prison.closeOctober()
    try prison.graded("01", active: [])
    try prison.reward("01", by: "w01-chief", on: "2026-11-17")
    try prison.reward("01", by: "warden", on: "2026-11-17", hour: 12)
    let number = try prison.postMatter("rewards:01/2026-10", on: "2026-11-18")
    try prison.close(number, on: "2026-11-24", 9)
    #expect(try prison.reading().cycles(of: inmate(1)).rewards[4]?.reward == .commendation)
    #expect(try prison.reading().cycles(of: inmate(2)).rewards[4]?.reward == .material)
    let again = refused { try prison.reward("01", by: "w01-chief", on: "2026-11-25") }
    #expect(again?.code == .rewardAlreadyDecided)
  }

  @Test("A reward waits until the notice of the grades has closed")
  func rewardBeforeGrade() throws {
    let prison = try prison()
    try prison.closeOctober()
    try prison.judgeNone("01")
    try prison.propose("01", prison.choice([]))
    let refusal = refused { try prison.reward("01", by: "w01-chief", on: "2026-11-11") }
    #expect(refusal?.code == .gradingOpen)
  }

  @Test("An upheld objection to a grade leads to a new decision and a notice with a new clock")
  func objection() throws {
    let prison = try prison([1: "560", 2: "560"])
    try prison.closeOctober()
    try prison.judgeNone("01")
    try prison.propose("01", prison.choice([]))
    try prison.grade("01", by: "w01-chief")
    try prison.grade("01", by: "warden", hour: 12)
    let first = try prison.postMatter("grading:01/2026-10", on: "2026-11-11")
    let target = Reference.cycle(try inmate(1), 4)
    let objection = try prison.object(1, to: target, on: "2026-11-12")
    try prison.answer(objection, .upheld, by: "w01-chief", on: "2026-11-13")
    let refusal = refused { try prison.close(first, on: "2026-11-23", 9) }
    #expect(refusal?.code == .noticeObjectionUpheld)
    _ = try prison.office("open-1", "2026-11-23", 10).end(first, .changed, explanation: "异议成立，重新评议")
    #expect(try prison.grade("01", by: "w01-chief", on: "2026-11-23", hour: 11) == "committee")
    #expect(try prison.grade("01", by: "warden", on: "2026-11-23", hour: 12) == "post")
    let second = try prison.postMatter("grading:01/2026-10", on: "2026-11-24")
    #expect(try prison.notice(second).record.replaces == first)
    try prison.close(second, on: "2026-11-30", 9)
    #expect(try prison.reading().cycles(of: inmate(1)).grades[4]?.grade == .qualified)
    #expect(try prison.findings() == [])
  }

  @Test("An objection to a grade after three working days is refused")
  func objectionTooLate() throws {
    let prison = try prison([1: "560"])
    try prison.closeOctober()
    try prison.judgeNone("01")
    try prison.propose("01", prison.choice([]))
    try prison.grade("01", by: "w01-chief")
    try prison.grade("01", by: "warden", hour: 12)
    _ = try prison.postMatter("grading:01/2026-10", on: "2026-11-11")
    let refusal = refused {
      try prison.object(1, to: .cycle(inmate(1), 4), on: "2026-11-17")
    }
    #expect(refusal?.code == .objectionTooLate)
  }

  @Test("A new crime cancels points and rewards, and a negative balance stays")
  func cancellation() throws {
    let prison = try prison([1: "560", 2: "-250"])
    try prison.closeOctober()
    let clerk = try prison.office("w01-clerk", "2026-11-10", 9)
    let asked = CancellationAsked(
      inmate: try inmate(1), ground: .newCrime, judgmentOn: try day("2026-11-05"),
      returnedOn: try day("2026-11-06"), reason: "判决书（2026）某刑初1号")
    #expect(try clerk.previewCancellation(asked).determination.cancelled == Points(660))
    #expect(try clerk.requestCancellation(asked).reference == .cancellation(inmate(1), 1))
    let again = refused {
      _ = try prison.office("w01-clerk", "2026-11-10", 10).requestCancellation(asked)
    }
    #expect(again?.code == .cancellationOpen)
    _ = try prison.office("w01-chief", "2026-11-10", 11).decideCancellation(
      inmate(1), 1, outcome: nil, sitting: prison.sitting("ward-group", "01"))
    _ = try prison.office("warden", "2026-11-10", 12).decideCancellation(
      inmate(1), 1, outcome: nil, sitting: prison.sitting("committee", nil))
    let number = try prison.postMatter("cancellation:3301000001/1", on: "2026-11-11")
    try prison.close(number, on: "2026-11-17", 9)
    let history = try prison.reading().cycles(of: inmate(1))
    #expect(history.balance == .zero)
    #expect(history.account.ended.map(\.isCancelled) == [true])
    #expect(try prison.replayedKinds("cancellation:3301000001/1").contains(.cancellation))
    #expect(try prison.findings() == [])
    let kept = CancellationAsked(
      inmate: try inmate(2), ground: .omittedCrime, exception: .volunteered,
      judgmentOn: try day("2026-11-05"), returnedOn: try day("2026-11-06"), reason: "主动交代")
    let refusal = refused {
      _ = try prison.office("w01-clerk", "2026-11-18", 9).previewCancellation(kept)
    }
    #expect(refusal?.code == .cancellationException)
  }

  @Test("A balance is brought in once; the same row again changes nothing, another is refused")
  func balances() throws {
    let prison = try prison([1: "560"])
    try prison.bringInBalances([1: "560"])
    #expect(throws: FileFaults.self) { try prison.bringInBalances([1: "599"]) }
  }
}

extension TestPrison {
  /// The kinds of decision that stand at a reference, all of them replayed equal.
  func replayedKinds(_ reference: String) throws -> Set<DecisionKind> {
    let decisions = try reading().replay(try #require(Reference(reference)))
    #expect(decisions.allSatisfy { $0.difference == nil })
    return Set(decisions.map(\.kind))
  }

  /// The committee's step of October where something waits for it.
  func decideIfDue(_ code: String) throws {
    let reference = "ward-month:\(code)/2026-10"
    let due = try reading().monthStates().first { $0.subject == reference }?.step
    if due == "committee" { try decide(code, "2026-10", on: "2026-11-02", 12) }
  }

  /// October of a ward graded, posted and closed on the seventeenth.
  func graded(_ code: String, active: [Int]) throws {
    try judgeNone(code)
    try propose(code, choice(active))
    try grade(code, by: "w\(code)-chief")
    try grade(code, by: "warden", hour: 12)
    let number = try postMatter("grading:\(code)/2026-10", on: "2026-11-11")
    try close(number, on: "2026-11-17", 9)
  }
}
