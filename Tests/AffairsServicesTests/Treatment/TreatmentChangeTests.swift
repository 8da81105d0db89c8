import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// A change of treatment grade from its proposal to the last decision.
@Suite struct TreatmentChangeTests {
  private let prison: TestPrison

  /// Inmates 1 to 4 of ward 01: ordinary, observation since August, lenient, strict.
  init() throws {
    prison = try TestPrison()
    try prison.bringInGrades([
      (1, "ordinary", "2025-01-10"), (2, "考察", "2026-08-20"), (3, "lenient", "2025-06-01"),
      (4, "严管", "2026-07-01"),
    ])
  }

  @Test func aGradeInTheMiddleIsDecidedInTheWard() throws {
    #expect(try prison.propose(1, to: "observation", .violation).state == "check")
    #expect(try prison.check(1).state == "group-decision")
    let decided = try prison.decideInWard(1)
    #expect(decided.state == "post")
    #expect(decided.determination?.approval == .ward)
    #expect(decided.reference == .treatment(try inmate(1), 1))
    // Nothing has changed yet: it takes effect when the change closes.
    #expect(try prison.reading().treatment(of: try inmate(1)).current?.grade == "ordinary")
    #expect(try prison.findings().isEmpty)
  }

  @Test(arguments: [(2, "strict"), (3, "observation")])
  func anEndOfTheOrderAndASkipNeedThePrison(number: Int, grade: String) throws {
    try prison.propose(number, to: grade, .violation)
    try prison.check(number)
    #expect(try prison.decideInWard(number).state == "prison-decision")
    // The ward cannot take the prison's step.
    #expect(refusal { try prison.decideInWard(number, hour: 12) } == .actorNotPermitted)
    #expect(try prison.decideInPrison(number).state == "post")
    #expect(try prison.findings().isEmpty)
  }

  @Test func aMiddleGradeUpwardsHoldsUnderTheSeedConditions() throws {
    // Observation since 20 August: three full months are over on 20 November.
    #expect(
      refusal { try prison.propose(2, to: "ordinary", on: "2026-11-19") } == .treatmentConditions)
    let step = try prison.propose(2, to: "ordinary", on: "2026-11-20")
    #expect(step.determination?.direction == .milder)
    #expect(step.determination?.determination.outcome == .permitted)
  }

  @Test func withoutClosedMonthsTheLenientGradeIsNotKnownToBeEarned() throws {
    let preview = try prison.office("w01-o1", "2026-10-12").previewTreatment(
      try inmate(1), to: "lenient", ground: .conduct)
    #expect(
      preview.determination.outcome
        == .incomplete(["months before 2026-10-12", "grade of the latest cycle"]))
    #expect(refusal { try prison.propose(1, to: "lenient") } == .treatmentConditions)
  }

  @Test func aReturnedProposalIsMadeAgainUnderItsNumber() throws {
    try prison.propose(1, to: "observation", .violation)
    #expect(try prison.check(1, returning: "事实不清").state == "propose")
    let again = try prison.propose(1, to: "strict", .violation, by: "w01-o2", 12)
    #expect(again.reference == .treatment(try inmate(1), 1))
    try prison.check(1, 13)
    #expect(try prison.decideInWard(1, .returned("再核实"), hour: 14).state == "propose")
    try prison.propose(1, to: "observation", .violation, 15)
    try prison.check(1, 16)
    #expect(try prison.decideInWard(1, hour: 17).state == "post")
    let history = try prison.reading().treatmentHistory(of: try inmate(1))
    #expect(history.changes.map(\.proposal.grade) == ["observation"])
    #expect(try prison.findings().isEmpty)
  }

  @Test func thePrisonCanSendBackAndRefuse() throws {
    try prison.propose(4, to: "ordinary", .review, on: "2026-10-12")
    try prison.check(4)
    try prison.decideInWard(4)
    #expect(try prison.decideInPrison(4, .returned("补充材料")).state == "group-decision")
    try prison.decideInWard(4, on: "2026-10-13", hour: 10)
    #expect(try prison.decideInPrison(4, .refused("不宜跳级"), on: "2026-10-14").state == "ended")
    let sheet = try prison.reading().treatment(of: try inmate(4))
    #expect(sheet.current?.grade == "strict" && sheet.open == nil)
    // The next change has the next number.
    let next = try prison.propose(4, to: "observation", on: "2026-10-15")
    #expect(next.reference == .treatment(try inmate(4), 2))
    #expect(try prison.findings().isEmpty)
  }

  @Test func aRefusalNeedsAReason() throws {
    try prison.propose(1, to: "observation", .violation)
    try prison.check(1)
    #expect(refusal { try prison.decideInWard(1, .refused(" ")) } == .stepReasonRequired)
  }

  @Test func twoThirdsOfAllMembersAgreeWithoutTheProposer() throws {
    try prison.propose(1, to: "observation", .violation)
    try prison.check(1)
    // Eight members: six must agree. The proposer's own vote makes only five of these six.
    #expect(
      refusal { try prison.decideInWard(1, without: ["w01-o4", "w01-o5"]) } == .quorumNotReached)
    #expect(try prison.decideInWard(1, without: ["w01-o1", "w01-o5"]).state == "post")
  }

  @Test func nobodyChecksOrSignsTheirOwnProposal() throws {
    try prison.propose(1, to: "observation", .violation, by: "w01-chief")
    #expect(refusal { try prison.check(1, by: "w01-chief") } == .actorNotPermitted)
    try prison.check(1)
    #expect(refusal { try prison.decideInWard(1, by: "w01-chief") } == .separationOfDuties)
    #expect(try prison.decideInWard(1, by: "w01-deputy").state == "post")
  }

  @Test func whatNoLongerFollowsFromTheBookIsNotApproved() throws {
    try prison.propose(1, to: "observation", .violation)
    try prison.check(1)
    // The grade from which the change starts was brought in wrongly, and is withdrawn meanwhile.
    let current = try prison.reading().treatment(of: try inmate(1)).current
    let grade = try #require(current)
    _ = try prison.office("head-1", "2026-10-12", 11).retract(
      FactKey(act: grade.act, ordinal: grade.ordinal), ground: "起日录错")
    #expect(refusal { try prison.decideInWard(1, hour: 12) } == .treatmentGroundDirection)
    #expect(try prison.decideInWard(1, .refused("原等级已撤回"), hour: 13).state == "ended")
  }

  @Test func aChangeIsProposedOneAtATimeAndByTheWard() throws {
    try prison.propose(1, to: "observation", .violation)
    #expect(refusal { try prison.propose(1, to: "strict", .violation, 10) } == .treatmentChangeOpen)
    #expect(
      refusal { try prison.propose(2, to: "strict", .violation, by: "w02-o1") } == .actorNotOfWard)
    #expect(
      refusal { try prison.propose(2, to: "strict", .violation, by: "warden") }
        == .actorNotPermitted)
    #expect(refusal { try prison.check(2) } == .treatmentNoChange)
  }

  @Test func whatCannotBeProposedIsRefusedByItsCode() throws {
    #expect(refusal { try prison.propose(1, to: "golden") } == .treatmentGradeUnknown)
    #expect(refusal { try prison.propose(1, to: "ordinary") } == .treatmentSameGrade)
    #expect(
      refusal { try prison.propose(2, to: "ordinary", .violation) } == .treatmentGroundDirection)
    #expect(refusal { try prison.propose(1, to: "strict", .solitary) } == .treatmentConditions)
    #expect(refusal { try prison.propose(99, to: "strict") } == .inmateUnknown)
    let office = try prison.office("w01-o1", "2026-10-12")
    let silent = TreatmentRequest(
      inmate: try inmate(1), grade: "observation", ground: .conduct, reason: " ")
    #expect(refusal { try office.proposeTreatment(silent) } == .groundRequired)
  }

  @Test func aFirstGradeIsProposedForWhoHasNone() throws {
    #expect(
      refusal { try prison.propose(5, to: "ordinary", .conduct) } == .treatmentGroundDirection)
    let step = try prison.propose(5, to: "ordinary", .initial)
    #expect(step.determination?.direction == .first && step.determination?.approval == .ward)
  }

  @Test func solitaryConfinementIsAGroundAndChangesNothingByItself() throws {
    try prison.office("registrar", "2026-10-12", 8).bringIn(
      .status,
      """
      罪犯编号,状态,起日,止日,情形,依据,来源,行号
      3301000001,禁闭,2026-10-11,,,禁闭审批表,状态,1

      """)
    #expect(try prison.reading().treatment(of: try inmate(1)).current?.grade == "ordinary")
    let step = try prison.propose(1, to: "strict", .solitary)
    #expect(step.determination?.approval == .prison)
  }
}
