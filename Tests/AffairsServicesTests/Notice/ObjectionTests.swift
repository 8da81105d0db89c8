import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// 司规〔2021〕3号 第三十六条. The notice hangs from Tuesday, 3 November 2026.
@Suite struct ObjectionTests {
  private struct Posted {
    let prison: TestPrison
    let entry: Reference
    let notice: String

    init() throws {
      prison = try TestPrison()
      entry = try prison.record(1, "2026-10-08", "JG-06", "-6.5")
      try prison.record(2, "2026-10-08", "JG-04", "-2")
      try prison.settle("01", "2026-10", on: "2026-11-02")
      notice = try prison.post("01", "2026-10", on: "2026-11-03")
    }
  }

  @Test func theThirdWorkingDayIsInTimeAndTheFourthTooLate() throws {
    let posted = try Posted()
    let prison = posted.prison
    #expect(try prison.object(1, to: posted.entry, on: "2026-11-06", 23) == "YY-2026-0001")
    let own = Reference.month(try inmate(1), try month("2026-10"))
    #expect(refusal { try prison.object(1, to: own, on: "2026-11-07") } == .objectionTooLate)
    #expect(refusal { try prison.object(1, to: own, on: "2026-11-09") } == .objectionTooLate)
  }

  @Test func aSecondObjectionToTheSameMatterIsRefused() throws {
    let posted = try Posted()
    let prison = posted.prison
    _ = try prison.object(1, to: posted.entry, on: "2026-11-04")
    #expect(
      refusal { try prison.object(1, to: posted.entry, on: "2026-11-04") }
        == .objectionAlreadyOpen)
    let own = Reference.month(try inmate(1), try month("2026-10"))
    #expect(try prison.object(1, to: own, on: "2026-11-04") == "YY-2026-0002")
  }

  @Test func whatConcernsSomebodyElseOrIsNotOnTheBoardIsRefused() throws {
    let posted = try Posted()
    let prison = posted.prison
    #expect(
      refusal { try prison.object(2, to: posted.entry, on: "2026-11-04") }
        == .objectionNotConcerned)
    let other = Reference.month(try inmate(1), try month("2026-09"))
    #expect(refusal { try prison.object(1, to: other, on: "2026-11-04") } == .monthUnknown)
    let act = Reference.act(3)
    #expect(refusal { try prison.object(1, to: act, on: "2026-11-04") } == .referenceForm)
    _ = try prison.office("open-1", "2026-11-04", 15).end(
      posted.notice, .withdrawn, explanation: "有误")
    #expect(
      refusal { try prison.object(1, to: posted.entry, on: "2026-11-04", 16) }
        == .noticeNotOnBoard)
  }

  @Test func closingIsRefusedWhileAnObjectionIsOpenOrMayBeAppealed() throws {
    let posted = try Posted()
    let prison = posted.prison
    let number = try prison.object(1, to: posted.entry, on: "2026-11-06")
    let due = try prison.reading().due().first { $0.reference == number }
    #expect(due?.kind == .objectionAnswer)
    #expect(due?.end == .on(try day("2026-11-13")))
    #expect(
      refusal { try prison.close(posted.notice, on: "2026-11-09", 9) } == .noticeObjectionOpen)
    try prison.answer(number, .dismissed, by: "w01-chief", on: "2026-11-09")
    // Three working days to ask for a review: until the twelfth.
    #expect(
      refusal { try prison.close(posted.notice, on: "2026-11-12") } == .noticeObjectionOpen)
    try prison.close(posted.notice, on: "2026-11-13")
    let file = try prison.reading().objection(number)
    #expect(file.state == .ended && file.answers.map(\.copyTo) == ["监狱计分考核工作组"])
    #expect(try prison.findings().isEmpty)
  }

  @Test func aReviewIsAskedForInThreeWorkingDaysAndIsFinal() throws {
    let posted = try Posted()
    let prison = posted.prison
    let number = try prison.object(1, to: posted.entry, on: "2026-11-06")
    let clerk = "w01-clerk"
    #expect(
      refusal { try prison.office(clerk, "2026-11-09").appeal(number, content: "不服") }
        == .stepNotNow)
    #expect(
      try prison.answer(number, .dismissed, by: "w01-chief", on: "2026-11-09")
        == .reexamination)
    #expect(
      refusal { try prison.office(clerk, "2026-11-13").appeal(number, content: "不服") }
        == .objectionTooLate)
    _ = try prison.office(clerk, "2026-11-12").appeal(number, content: "不服")
    #expect(
      refusal { try prison.close(posted.notice, on: "2026-11-13") } == .noticeObjectionOpen)
    #expect(try prison.answer(number, .dismissed, by: "warden", on: "2026-11-16") == .review)
    let file = try prison.reading().objection(number)
    #expect(file.answers.map(\.copyTo) == ["监狱计分考核工作组", "人民检察院"])
    #expect(
      refusal { try prison.answer(number, .upheld, by: "warden", on: "2026-11-16", 16) }
        == .objectionFinal)
    #expect(
      refusal { try prison.office(clerk, "2026-11-16", 16).appeal(number, content: "不服") }
        == .objectionFinal)
    try prison.close(posted.notice, on: "2026-11-17")
    #expect(try prison.findings().isEmpty)
  }

  @Test func anOpenObjectionToAChangedNoticeStopsTheClosingOfTheNext() throws {
    let posted = try Posted()
    let prison = posted.prison
    let number = try prison.object(1, to: posted.entry, on: "2026-11-04")
    _ = try prison.office("open-1", "2026-11-05").end(
      posted.notice, .changed, explanation: "格式有误")
    try prison.confirm("01", "2026-10", on: "2026-11-06")
    let next = try prison.post("01", "2026-10", on: "2026-11-06")
    #expect(refusal { try prison.close(next, on: "2026-11-12") } == .noticeObjectionOpen)
    try prison.answer(number, .dismissed, by: "w01-chief", on: "2026-11-13")
    try prison.close(next, on: "2026-11-19")
    #expect(try prison.reading().objection(number).state == .ended)
    #expect(try prison.findings().isEmpty)
  }

  @Test func theGroupAnswersFirstAndNobodyAnswersToTheirOwnEntry() throws {
    let prison = try TestPrison()
    let entry = try prison.record(1, "2026-10-08", "JG-04", "-2", by: "w01-deputy")
    try prison.settle("01", "2026-10", on: "2026-11-02")
    _ = try prison.post("01", "2026-10", on: "2026-11-03")
    let number = try prison.object(1, to: entry, on: "2026-11-04")
    // The warden may re-examine for other bodies, but is no member of the ward's group.
    #expect(
      refusal { try prison.answer(number, .dismissed, by: "warden", on: "2026-11-05") }
        == .bodyNotMember)
    #expect(
      refusal { try prison.answer(number, .dismissed, by: "w01-deputy", on: "2026-11-05") }
        == .separationOfDuties)
    #expect(
      refusal { try prison.answer(number, .dismissed, by: "w02-chief", on: "2026-11-05") }
        == .actorNotOfWard)
    try prison.answer(number, .dismissed, by: "w01-chief", on: "2026-11-05")
  }
}
