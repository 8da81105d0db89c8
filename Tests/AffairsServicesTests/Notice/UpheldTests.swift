import Foundation
import PrisonAffairs
import RecordBook
import Testing

@testable import AffairsServices

/// What follows when an objection is upheld (司规〔2021〕3号 第三十六条).
@Suite struct UpheldTests {
  private struct Posted {
    let prison: TestPrison
    let notice: String
    let number: String

    /// A notice of 3 November and an objection of the fourth.
    init() throws {
      prison = try TestPrison()
      let entry = try prison.record(1, "2026-10-08", "JG-06", "-6.5")
      try prison.settle("01", "2026-10", on: "2026-11-02")
      notice = try prison.post("01", "2026-10", on: "2026-11-03")
      number = try prison.object(1, to: entry, on: "2026-11-04")
    }

    func answer(_ answer: ObjectionAnswer, noChangeBecause ground: String? = nil) throws {
      _ = try prison.office("w01-chief", "2026-11-05").answer(
        number, answer, content: "经查。", sitting: try prison.sitting("ward-group", "01"),
        noChangeBecause: ground)
    }

    func upheldDue() throws -> [String] {
      try prison.reading().due().filter { $0.kind == .objectionUpheld }.map(\.reference)
    }
  }

  @Test(
    "Nothing closes while what was upheld is without effect",
    arguments: [
      ObjectionAnswer.upheld, .partly,
    ])
  func withoutEffect(answer: ObjectionAnswer) throws {
    let posted = try Posted()
    try posted.answer(answer)
    #expect(try posted.upheldDue() == [posted.number])
    #expect(
      refusal { try posted.prison.close(posted.notice, on: "2026-11-12") }
        == .noticeObjectionUpheld)
  }

  @Test func aChangedNoticeAndANewDecisionAreItsEffect() throws {
    let posted = try Posted()
    let prison = posted.prison
    try posted.answer(.upheld)
    _ = try prison.office("open-1", "2026-11-06").end(
      posted.notice, .changed, explanation: "异议成立")
    #expect(try posted.upheldDue().isEmpty)
    try prison.confirm("01", "2026-10", on: "2026-11-09")
    let next = try prison.post("01", "2026-10", on: "2026-11-09")
    #expect(try posted.upheldDue().isEmpty)
    try prison.close(next, on: "2026-11-13")
    #expect(try prison.findings().isEmpty)
  }

  @Test func aDecisionMadeBeforeTheAnswerIsNotItsEffect() throws {
    let posted = try Posted()
    let prison = posted.prison
    _ = try prison.office("open-1", "2026-11-04", 15).end(
      posted.notice, .changed, explanation: "格式有误")
    try prison.confirm("01", "2026-10", on: "2026-11-04", 16)
    let next = try prison.post("01", "2026-10", on: "2026-11-04", hour: 17)
    try posted.answer(.upheld)
    #expect(try posted.upheldDue() == [posted.number])
    #expect(refusal { try prison.close(next, on: "2026-11-12") } == .noticeObjectionUpheld)
  }

  @Test func theBodyMaySayWhyNothingNeedsToBeChanged() throws {
    let posted = try Posted()
    try posted.answer(.partly, noChangeBecause: "只是事由的表述，分值不变")
    #expect(try posted.upheldDue().isEmpty)
    try posted.prison.close(posted.notice, on: "2026-11-12")
    let file = try posted.prison.reading().objection(posted.number)
    #expect(file.groundsWithoutChange == [.reexamination: "只是事由的表述，分值不变"])
    #expect(try posted.prison.findings().isEmpty)
  }

  @Test func theReviewsAnswerCountsAndNotTheFirst() throws {
    let posted = try Posted()
    let prison = posted.prison
    try posted.answer(.upheld)
    _ = try prison.office("w01-clerk", "2026-11-06").appeal(posted.number, content: "还要改")
    try prison.answer(posted.number, .dismissed, by: "warden", on: "2026-11-09")
    try prison.close(posted.notice, on: "2026-11-10")
    #expect(try prison.findings().isEmpty)
  }

  @Test func aGroundOfTheFirstStageDoesNotCoverTheReview() throws {
    let posted = try Posted()
    let prison = posted.prison
    try posted.answer(.partly, noChangeBecause: "分值不变")
    _ = try prison.office("w01-clerk", "2026-11-06").appeal(posted.number, content: "分值要改")
    try prison.answer(posted.number, .upheld, by: "warden", on: "2026-11-09")
    #expect(
      refusal { try prison.close(posted.notice, on: "2026-11-10") } == .noticeObjectionUpheld)
  }

  @Test func aClosingThatPassedOverAnUpheldObjectionIsFound() throws {
    let posted = try Posted()
    let prison = posted.prison
    try posted.answer(.upheld)
    let whole = try prison.office("open-1", "2026-11-12")
    // Somebody closes with a program that does not ask.
    let careless = Office(
      book: whole.book, opening: whole.opening, moment: whole.moment, actor: whole.actor,
      policies: try UpheldTests.older(prison), keys: whole.keys, matters: .standard)
    _ = try careless.close(posted.notice)
    #expect(
      try prison.findings().map { "\($0.code) \($0.reference)" }
        == ["derived.notice-closing \(posted.notice)"])
  }

  @Test func aBookWhosePolicyDoesNotAskClosesAsItDid() throws {
    let posted = try Posted()
    let prison = posted.prison
    let registrar = try prison.office("registrar", "2026-11-04", 15)
    let preview = try registrar.previewAdoption(of: try UpheldTests.olderFolder(prison))
    _ = try registrar.adopt(preview, basis: "测试", assumptions: Set(preview.assumptions))
    try posted.answer(.upheld)
    _ = try prison.arriving("open-1", "2026-11-12").close(posted.notice)
    #expect(
      try prison.arriving("registrar", "2026-11-13").due().allSatisfy {
        $0.kind != .objectionUpheld
      })
    #expect(try prison.findings().isEmpty)
  }

  /// The national layer as it was before it asked for an effect.
  private static func olderFolder(_ prison: TestPrison) throws -> String {
    let folder = try prison.folder.copy(of: SourceTree.national, as: "older")
    try FileManager.default.removeItem(atPath: "\(folder)/notice/upheld-needs-change.yaml")
    return folder
  }

  private static func older(_ prison: TestPrison) throws -> PolicySet {
    PolicySet(layers: [
      try MaterialFolder.policyLayer(try olderFolder(prison)).layer,
      try MaterialFolder.policyLayer(SourceTree.seed).layer,
    ])
  }
}
