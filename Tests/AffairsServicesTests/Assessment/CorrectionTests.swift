import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct CorrectionTests {
  /// October posted on 3 November, with one deduction of an officer and one of the group.
  private struct Posted {
    let prison: TestPrison
    let small: Reference
    let large: Reference
    let notice: String

    init(_ value: String = "-6.5", code: String = "JG-06") throws {
      prison = try TestPrison()
      small = try prison.record(1, "2026-10-08", "JG-04", "-2")
      large = try prison.record(2, "2026-10-08", code, value, by: "w01-o2")
      if try prison.settle("01", "2026-10", on: "2026-11-02") == "committee" {
        try prison.decide("01", "2026-10", on: "2026-11-02")
      }
      notice = try prison.post("01", "2026-10", on: "2026-11-03")
    }

    static func closed(_ value: String = "-6.5", code: String = "JG-06") throws -> Posted {
      let posted = try Posted(value, code: code)
      try posted.prison.close(posted.notice, on: "2026-11-07")
      return posted
    }
  }

  @Test func neitherTheOfficerNorWhoeverBroughtAnEntryInCorrectsIt() throws {
    let posted = try Posted()
    let prison = posted.prison
    try prison.office("w01-clerk", "2026-11-04", 9).importRows(
      ["3301000003,2026-11-03,JG-04,-2,,w01-chief,,,测试,1"])
    let entries = try prison.reading().entries(of: try inmate(3), in: try month("2026-11"))
    let imported = try #require(entries.first).entry.reference
    for author in ["w01-clerk", "w01-chief"] {
      #expect(
        refusal { try prison.correct(imported, by: author, on: "2026-11-04") }
          == .correctionByAuthor)
    }
    #expect(
      refusal { try prison.correct(imported, by: "w01-o2", on: "2026-11-04") }
        == .actorNotPermitted)
    #expect(
      refusal { try prison.correct(imported, by: "w02-clerk", on: "2026-11-04") }
        == .actorNotOfWard)
    try prison.correct(imported, by: "w01-deputy", on: "2026-11-04")
    #expect(
      refusal { try prison.correct(imported, by: "w01-deputy", on: "2026-11-04") }
        == .entryAlreadyCorrected)
  }

  @Test func aCorrectionBeforeClosingIsPostedAgainWithANewClock() throws {
    let posted = try Posted()
    let prison = posted.prison
    try prison.correct(posted.small, by: "w01-clerk", on: "2026-11-05")
    #expect(
      refusal { try prison.close(posted.notice, on: "2026-11-07") } == .noticeInputsChanged)
    let due = try prison.reading().due().filter { $0.kind == .changedFacts }
    #expect(due.map(\.reference) == ["month:3301000001/2026-10"])
    #expect(due.map(\.matter) == ["98 → 100"])
    _ = try prison.office("open-1", "2026-11-09", 8).end(
      posted.notice, .changed, explanation: "赵明远10月8日扣分有误")
    #expect(try prison.notice(posted.notice).stateCode == "changed")
    #expect(try prison.confirm("01", "2026-10", on: "2026-11-09") == "post")
    let next = try prison.post("01", "2026-10", on: "2026-11-09")
    let file = try prison.notice(next)
    #expect(next == "GS-2026-0002" && file.record.replaces == posted.notice)
    #expect(file.posting?.end == .on(try day("2026-11-12")))
    #expect(try prison.document(next).contains("代替GS-2026-0001号"))
    #expect(try !prison.document(next).contains("JG-04"))
    #expect(refusal { try prison.close(next, on: "2026-11-12") } == .noticeWindowRunning)
    try prison.close(next, on: "2026-11-13")
    #expect(try prison.findings().isEmpty)
  }

  @Test func whatIsPutInPlaceIsLateAndIsDecidedLikeAnyEntry() throws {
    let posted = try Posted()
    let prison = posted.prison
    let act = try prison.correct(
      posted.large, to: ("JG-06", "-5"), by: "w01-clerk", on: "2026-11-05")
    let replacement = try prison.entry(.fact(act: act, ordinal: 1))
    #expect(replacement.state == .awaitsGroup && replacement.entry.isLate)
    _ = try prison.office("open-1", "2026-11-09", 7).end(
      posted.notice, .changed, explanation: "分值有误")
    #expect(
      refusal { try prison.confirm("01", "2026-10", on: "2026-11-09", 7) }
        == .monthUndecidedEntries)
    #expect(try prison.settle("01", "2026-10", on: "2026-11-09") == "post")
    let next = try prison.post("01", "2026-10", on: "2026-11-09")
    let document = try prison.document(next)
    #expect(document.contains("-5\t") && document.contains("事后补录"))
    #expect(!document.contains("-6.5"))
    try prison.close(next, on: "2026-11-13")
    #expect(try prison.findings().isEmpty)
  }

  private func redecide(
    _ prison: TestPrison, by actor: String, on today: String
  ) throws -> (act: Int, changes: [ChangedMonth], state: String) {
    let body = actor == "warden" ? "committee" : "ward-group"
    return try prison.office(actor, today).redecide(
      try ward("01"), try month("2026-10"), sitting: try prison.sitting(body, "01"),
      ground: "更正后重新决定")
  }

  @Test func afterClosingTheSameBodyDecidesAgainAndTheDifferenceIsBookedUnderTheOldMonth() throws {
    let posted = try Posted.closed()
    let prison = posted.prison
    #expect(
      refusal { try redecide(prison, by: "w01-chief", on: "2026-11-09") }
        == .monthNothingToRedecide)
    try prison.correct(posted.small, by: "w01-clerk", on: "2026-11-10")
    #expect(try changed(prison) == ["98 → 100"])
    let again = try redecide(prison, by: "w01-chief", on: "2026-11-11")
    #expect(again.state == "ended")
    #expect(again.changes.map { $0.after - $0.before } == [Points(2)])
    #expect(try booked(prison, inmate(1)) == [Points(2)])
    #expect(try changed(prison).isEmpty)
    #expect(try prison.findings().isEmpty)
  }

  /// Retracting an entry of a closed month: its code and points, the difference, and who decides.
  @Test(arguments: [
    ("JG-06", "-5", 5, true), ("JG-16", "-4", 4, false), ("ZX-07", "10", -10, true),
    ("ZX-07", "9", -9, false),
  ])
  func aDifferenceOfTheCommitteesSizeGoesToTheCommittee(
    _ code: String, _ value: String, difference: Int, needsCommittee: Bool
  ) throws {
    let posted = try Posted.closed(value, code: code)
    let prison = posted.prison
    try prison.correct(posted.large, by: "w01-clerk", on: "2026-11-10")
    var again = try redecide(prison, by: "w01-chief", on: "2026-11-11")
    #expect(again.state == (needsCommittee ? "committee-decision" : "ended"))
    if needsCommittee {
      #expect(try booked(prison, inmate(2)).isEmpty)
      again = try redecide(prison, by: "warden", on: "2026-11-12")
    }
    #expect(again.state == "ended")
    #expect(try booked(prison, inmate(2)) == [Points(difference)])
    #expect(try changed(prison).isEmpty)
    #expect(try prison.findings().isEmpty)
  }

  @Test func whatReplacesAnEntryOfAClosedMonthIsDecidedWithIt() throws {
    let posted = try Posted.closed()
    let prison = posted.prison
    let act = try prison.correct(
      posted.large, to: ("JG-06", "-9"), by: "w01-clerk", on: "2026-11-10")
    // What the month comes to is reckoned with the replacement, so the group's own size suffices.
    _ = try redecide(prison, by: "w01-chief", on: "2026-11-11")
    #expect(try prison.entry(.fact(act: act, ordinal: 1)).state == .effective)
    #expect(try booked(prison, inmate(2)) == [try points("-2.5")])
    #expect(try changed(prison).isEmpty)
    #expect(try prison.findings().isEmpty)
  }

  @Test func aMonthThatIsNotClosedIsNotDecidedAgain() throws {
    let posted = try Posted()
    try posted.prison.correct(posted.small, by: "w01-clerk", on: "2026-11-05")
    #expect(
      refusal { try redecide(posted.prison, by: "w01-chief", on: "2026-11-06") }
        == .monthNotClosed)
  }

  private func changed(_ prison: TestPrison) throws -> [String] {
    try prison.reading().due().filter { $0.kind == .changedFacts }.map(\.matter)
  }

  private func booked(_ prison: TestPrison, _ inmate: InmateNumber) throws -> [Points] {
    try prison.reading().book.read {
      try $0.adjustments(of: inmate, month: try month("2026-10")).map(\.difference)
    }
  }
}
