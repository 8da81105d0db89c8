import AffairsServices
import PrisonAffairs
import Publication
import RecordBook
import Testing

/// Temporary service outside prison from the proposal to its end.
@Suite struct OutsideTests {
  private let prison: TestPrison

  init() throws { prison = try TestPrison() }

  /// Posts the notice and closes it after its days; returns the number.
  @discardableResult
  private func post(_ number: Int, on today: String, closing: String) throws -> String {
    let office = try prison.office("penalty-1", today, 14)
    let notice = try office.draftNotice(.outside(try inmate(number), 1)).number
    let reviewer = try prison.office("open-1", today, 15)
    _ = try reviewer.review(notice, try reviewer.proposedReview(of: notice))
    _ = try prison.office("deputy-1", today, 15).approve(notice)
    _ = try prison.office("open-1", today, 16).post(notice, places: ["公示栏"])
    try prison.close(notice, on: closing)
    return notice
  }

  @Test func aServiceRunsFromProposalToRecallAndEveryStepIsRecomputed() throws {
    try prison.proposeOutside(1)
    try prison.outsideToCommittee(1)
    // Three working days after Monday the 2nd: it hangs to the end of Thursday.
    #expect(
      refusal { try post(1, on: "2026-11-02", closing: "2026-11-05") } == .noticeWindowRunning)
    try prison.close("GS-2026-0001", on: "2026-11-06")
    try prison.outsideToBureau(1, on: "2026-11-09")
    _ = try prison.office("penalty-1", "2026-11-11").noteSocietyNotice(
      of: try inmate(1), postedOn: try day("2026-11-10"), place: "省局门户网站")
    let approved = try prison.approveOutside(
      1, on: "2026-11-16", from: "2026-11-16", to: "2027-05-15")
    #expect(approved.state == "result")
    #expect(try prison.takeOutside(1, by: "penalty-1", on: "2026-11-17").state == "ended")
    let lines = try prison.reading().outsideLines(of: try inmate(1))
    let line = try #require(lines.first)
    #expect(line.clocks.postBy?.day == (try day("2026-11-16")))
    #expect(line.clocks.windowEnd?.day == (try day("2026-11-13")))
    #expect(line.clocks.answerBy?.day == (try day("2026-11-20")))
    let due = try prison.reading().due().filter { $0.kind == .outsidePeriod }
    #expect(due.map { $0.end?.day?.description } == ["2027-05-15"])
    _ = try prison.office("penalty-1", "2026-11-30").endOutside(
      try inmate(1), .violation, on: try day("2026-11-28"), document: "收监〔2026〕1号")
    #expect(try prison.reading().due().allSatisfy { $0.kind != .outsidePeriod })
    #expect(try prison.findings().isEmpty)
    let replayed = try prison.reading().replay(.outside(try inmate(1), 1))
    #expect(replayed.allSatisfy { $0.difference == nil })
    #expect(Set(replayed.map(\.kind)).isSuperset(of: [.procedureStep, .quorum, .outsideDecision]))
  }

  @Test func anUrgentCaseIsAnnouncedAfterItsApprovalAndHangsFiveDays() throws {
    try prison.proposeOutside(2, .illness, urgent: true)
    try prison.outsideToCommittee(2)
    try prison.outsideToBureau(2, on: "2026-11-03")
    let due = try prison.reading().due().filter { $0.kind == .outsideStep }
    #expect(due.map { $0.end?.day?.description } == ["2026-11-06"])
    #expect(try prison.reading().due().allSatisfy { $0.kind != .outsideSociety })
    #expect(try prison.approveOutside(2, on: "2026-11-04", from: "2026-11-04").state == "post")
    // Announced on Thursday the 5th, it hangs through Tuesday the 10th, weekend included.
    #expect(
      refusal { try post(2, on: "2026-11-05", closing: "2026-11-10") } == .noticeWindowRunning)
    try prison.close("GS-2026-0001", on: "2026-11-11")
    let line = try #require(try prison.reading().outsideLines(of: try inmate(2)).first)
    #expect(line.state == "result" && line.clocks.postBy == nil)
    #expect(try prison.findings().isEmpty)
  }

  @Test func theNoticeNamesTheCategoryAndNothingOfAnIllness() throws {
    try prison.proposeOutside(1, .illness)
    try prison.outsideToCommittee(1)
    let notice = try post(1, on: "2026-11-02", closing: "2026-11-06")
    let text = try prison.document(notice)
    #expect(text.contains("有严重疾病需要保外就医") && text.contains("拟6个月"))
    #expect(text.contains("赵明远"))
  }

  @Test func anOrdinaryCaseOnAnotherGroundCannotBeUrgent() throws {
    #expect(
      refusal { try prison.proposeOutside(1, .pregnancy, urgent: true) } == .outsideUrgentGround)
  }

  @Test func aSecondOneWaitsForTheEndOfTheFirst() throws {
    try prison.proposeOutside(1)
    #expect(refusal { try prison.proposeOutside(1, on: "2026-11-03") } == .outsideOpen)
    try prison.takeOutside(
      1, by: "w01-chief", on: "2026-11-03", body: "ward-police", [], .refused("条件不符"))
    let second = try prison.proposeOutside(1, on: "2026-11-04").reference
    #expect(second.description == "outside:3301000001/2")
  }

  @Test func aProposalSentBackKeepsItsNumber() throws {
    try prison.proposeOutside(1)
    try prison.takeOutside(
      1, by: "w01-chief", on: "2026-11-03", body: "ward-police", [], .returned("补充材料"))
    #expect(
      refusal { try prison.proposeOutside(1, .illness, urgent: true, on: "2026-11-03", 11) }
        == .outsideOpen)
    let again = try prison.proposeOutside(1, .illness, on: "2026-11-03", 12)
    #expect(again.reference == .outside(try inmate(1), 1) && again.state == "study")
  }

  @Test func aStepWithoutItsDocumentIsRefusedByName() throws {
    try prison.proposeOutside(1)
    try prison.takeOutside(1, by: "w01-chief", on: "2026-11-02", 10, body: "ward-police")
    try prison.takeOutside(1, by: "w01-chief", on: "2026-11-02", 11, body: "ward-chiefs")
    let told = refused {
      try prison.takeOutside(1, by: "penalty-1", on: "2026-11-02", 12, ["审查意见书"])
    }
    #expect(told?.code == .stepDocumentMissing && told?[.names] == "诊断检查或者鉴别意见")
  }

  @Test func theProposersVoteDoesNotCarryTheProposal() throws {
    try prison.proposeOutside(1, by: "w01-o1")
    // Eight members: five must agree, and the proposer's is none of them.
    let others = ["w01-o2", "w01-o3", "w01-o4"]
    #expect(
      refusal {
        try prison.takeOutside(
          1, by: "w01-chief", on: "2026-11-02", body: "ward-police", without: others)
      } == .quorumNotReached)
  }

  @Test func whatIsPostedOrDecidedElsewhereIsNotSimplyTakenOn() throws {
    try prison.proposeOutside(1)
    try prison.outsideToCommittee(1)
    #expect(
      refusal { try prison.takeOutside(1, by: "open-1", on: "2026-11-03") } == .actorNotPermitted)
    #expect(
      refusal { try prison.takeOutside(1, by: "penalty-1", on: "2026-11-03") } == .stepOutcome)
    #expect(
      refusal { try prison.approveOutside(1, on: "2026-11-03", from: "2026-11-03") } == .stepNotNow)
    #expect(
      refusal {
        try prison.office("penalty-1", "2026-11-03").noteSocietyNotice(
          of: try inmate(1), postedOn: try day("2026-11-03"), place: "网站")
      } == .stepNotNow)
  }

  @Test func daysThatCannotBeAreRefused() throws {
    try prison.proposeOutside(2, .illness, urgent: true)
    try prison.outsideToCommittee(2)
    try prison.outsideToBureau(2, on: "2026-11-03")
    #expect(
      refusal { try prison.approveOutside(2, on: "2026-11-04", from: "2026-11-03") }
        == .outsideDates)
    #expect(
      refusal {
        try prison.approveOutside(2, on: "2026-11-04", from: "2026-11-04", to: "2026-11-03")
      } == .outsideDates)
    let clerk = try prison.office("penalty-1", "2026-11-04", 12)
    #expect(
      refusal { try clerk.endOutside(try inmate(2), .served, on: clerk.today, document: nil) }
        == .outsideNotUnderWay)
    try prison.approveOutside(2, on: "2026-11-04", from: "2026-11-04", 13)
    let later = try prison.office("penalty-1", "2026-11-05")
    #expect(
      refusal {
        try later.endOutside(
          try inmate(2), .groundGone, on: try day("2026-11-05"), document: nil)
      } == .stepDocumentMissing)
    #expect(
      refusal {
        try later.endOutside(try inmate(2), .died, on: try day("2026-11-03"), document: nil)
      } == .outsideDates)
    #expect(
      refusal {
        try later.endOutside(try inmate(2), .died, on: try day("2026-11-06"), document: nil)
      } == .dayInFuture)
  }

  @Test func whyNamesEveryStepAndTheCategory() throws {
    let reference = try prison.proposeOutside(1).reference
    try prison.outsideToCommittee(1)
    func lines(_ node: WhyNode) -> [String] { [node.label.zh] + node.children.flatMap(lines) }
    let text = lines(try prison.reading().why(reference)).joined(separator: "\n")
    #expect(text.contains("提出：生活不能自理，6个月"))
    #expect(text.contains("评审委员会评审") && text.contains("组成人员10人，同意10人"))
    let unknown = Reference.outside(try inmate(1), 9)
    #expect(refusal { try prison.reading().why(unknown) } == .outsideUnknown)
  }

  /// A decision that no step of the bureau brought is found.
  @Test func aDecisionWithoutItsStepIsFound() throws {
    try prison.proposeOutside(1)
    let office = try prison.office("penalty-1", "2026-11-03")
    let decision = OutsideDecision(
      inmate: try inmate(1), number: 1, document: "假", decidedOn: office.today,
      fromDay: office.today, toDay: nil)
    try office.book.write(
      .outsideAdvanced, actor: try staff("penalty-1"), moment: office.moment
    ) { _ in [decision.fact] }
    #expect(
      try prison.findings().map { "\($0.code) \($0.reference)" }
        == ["derived.outside-decision outside:3301000001/1"])
  }

  @Test func anErasureTakesEverythingAlong() throws {
    try prison.proposeOutside(2, .illness, urgent: true)
    try prison.outsideToCommittee(2)
    try prison.outsideToBureau(2, on: "2026-11-03")
    try prison.approveOutside(2, on: "2026-11-04", from: "2026-11-04")
    try post(2, on: "2026-11-04", closing: "2026-11-10")
    let request = try prison.office("registrar", "2026-11-11").requestErasure(
      .inmate(try inmate(2)), SealGround(ground: "依法删除", basis: "示例"))
    _ = try prison.office("warden", "2026-11-11", 13).erase(request: request.act)
    let left = try prison.office("registrar", "2026-11-12").book.read {
      try $0.outsideProposals(of: try inmate(2)).count + $0.outsideDecisions().count
    }
    #expect(left == 0)
    #expect(try prison.findings().isEmpty)
  }

  @Test func aSealedInmateIsNotListed() throws {
    try prison.proposeOutside(1)
    _ = try prison.office("registrar", "2026-11-03").seal(
      .inmate(try inmate(1)), SealGround(ground: "不公开", basis: "示例"))
    #expect(try prison.reading().outsideLines(of: nil).isEmpty)
    #expect(refusal { try prison.reading().outsideLines(of: try inmate(1)) } == .factSealed)
  }
}
