import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// Grades in the book: brought in, shown, sealed, erased, withdrawn and recomputed.
@Suite struct TreatmentBookTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.bringInGrades([(1, "普管", "2025-01-10"), (2, "observation", "2026-06-01")])
  }

  private func bringIn(_ rows: String, on day: String = "2026-10-02") throws -> ImportSummary {
    let header = "罪犯编号,处遇等级,起日,依据,来源,行号\n"
    return try prison.office("registrar", day).importPeople(
      .treatment, bytes: Array((header + rows).utf8), file: "treatment.csv", dryRun: false)
  }

  @Test func theSameRowAgainIsThereAlready() throws {
    let summary = try bringIn("3301000001,普管,2025-01-10,处遇台账,处遇,1\n")
    #expect(summary.written == 0 && summary.alreadyThere == 1 && summary.act == nil)
  }

  @Test func englishHeadersAreTakenToo() throws {
    let text =
      "inmate,grade,from,ground,source,line_reference\n3301000003,strict,2026-01-01,台账,b,1\n"
    let summary = try prison.office("registrar", "2026-10-02").importPeople(
      .treatment, bytes: Array(text.utf8), file: "treatment.csv", dryRun: false)
    #expect(summary.written == 1)
    let sheet = try prison.reading().treatment(of: try inmate(3))
    #expect(sheet.current?.grade == "strict" && sheet.current?.number == 0)
  }

  @Test(
    arguments: [
      ("3301000003,金牌,2026-01-01,台账,新,1\n", RefusalCode.treatmentGradeUnknown),
      ("3301000003,普管,2026-10-03,台账,新,1\n", .dayInFuture),
      ("3301000003,普管,2024-03-11,台账,新,1\n", .dayBeforeAdmission),
      ("3301000009,普管,2026-01-01,台账,新,1\n", .inmateUnknown),
      ("3301000001,宽管,2026-01-01,台账,新,1\n", .treatmentAlreadyGraded),
      ("3301000001,宽管,2025-01-10,处遇台账,处遇,1\n", .keyRepeatedDifferently),
    ])
  func wrongRowsAreRefused(row: String, code: RefusalCode) throws {
    #expect(rowRefusals { try bringIn(row) } == [code])
  }

  @Test func twoGradesForOneInmateInAFileAreRefused() throws {
    let rows = "3301000003,普管,2026-01-01,台账,新,1\n3301000003,宽管,2026-02-01,台账,新,2\n"
    #expect(rowRefusals { try bringIn(rows) } == [.treatmentAlreadyGraded])
    #expect(try prison.reading().treatment(of: try inmate(3)).current == nil)
  }

  @Test func theSheetNamesLayerAndSourceOfEveryEntitlement() throws {
    let sheet = try prison.reading().treatment(of: try inmate(1))
    #expect(sheet.entitlements.map(\.kind) == EntitlementKind.allCases)
    #expect(sheet.entitlements.allSatisfy { $0.layer == .province })
    let spending = sheet.entitlements.first { $0.kind == .monthlySpending }
    #expect(spending?.value == .count(40_000))
    #expect(spending?.citation.document == "种子数据（非法律）")
    #expect(sheet.nextReview?.value == (try day("2025-07-10")))
  }

  @Test func someoneWithoutAGradeHasNoEntitlements() throws {
    let sheet = try prison.reading().treatment(of: try inmate(5))
    #expect(sheet.current == nil && sheet.entitlements.isEmpty && sheet.nextReview == nil)
  }

  @Test func theListIsByWardAndGrade() throws {
    let all = try prison.reading().treatments(ward: nil, grade: nil)
    #expect(all.count == 8)
    let ordinary = try prison.reading().treatments(ward: try ward("01"), grade: "ordinary")
    #expect(try ordinary.map(\.record.inmate) == [inmate(1)])
    #expect(try prison.reading().treatments(ward: try ward("02"), grade: "ordinary").isEmpty)
    let own = try prison.office("w01-o1", "2026-10-02")
    #expect(refusal { try own.treatments(ward: try ward("02"), grade: nil) } == .actorNotOfWard)
  }

  /// An older or no grade must not pass for the present one.
  @Test func aSealedGradeIsNotShownAndStillCounts() throws {
    let number = try inmate(1)
    let current = try prison.reading().treatment(of: number).current
    let grade = try #require(current)
    _ = try prison.office("registrar", "2026-10-03").seal(
      .facts([FactKey(act: grade.act, ordinal: grade.ordinal)]),
      SealGround(ground: "不公开", basis: "示例"))
    #expect(refusal { try prison.reading().treatment(of: number) } == .factSealed)
    let listed = try prison.reading().treatments(ward: nil, grade: nil).map(\.record.inmate)
    #expect(!listed.contains(number) && listed.count == 7)
    #expect(try prison.reading().treatmentHistory(of: number).grades.isEmpty)
    // From ordinary to observation is one step: the rule reads what the view hides.
    let step = try prison.propose(1, to: "observation", .violation)
    #expect(step.determination?.approval == .ward)
  }

  @Test func aGradeThatAChangeBroughtIsNotWithdrawnByNamingIt() throws {
    let office = try prison.office("registrar", "2026-10-02")
    // No procedure brought this one: a check says so.
    let brought = TreatmentGradeRecord(
      inmate: try inmate(1), number: 1, grade: "lenient", previous: "ordinary",
      fromDay: try day("2026-10-02"), ground: .conduct, reason: "无程序", basis: nil, key: nil)
    let act = try office.book.write(
      .treatmentDecided, actor: try staff("registrar"), moment: office.moment
    ) { _ in [brought.fact] }
    let other = try prison.office("head-1", "2026-10-03")
    #expect(
      refusal { try other.retract(FactKey(act: act, ordinal: 1), ground: "录错") }
        == .factNotRetractable)
    #expect(
      try prison.findings().map { "\($0.code) \($0.reference)" }
        == ["derived.treatment-grade treatment:3301000001/1"])
  }

  @Test func everyStepOfAChangeIsRecomputed() throws {
    let reference = try prison.propose(2, to: "strict", .violation).reference
    try prison.check(2)
    try prison.decideInWard(2)
    try prison.decideInPrison(2)
    let decisions = try prison.reading().replay(reference)
    #expect(decisions.allSatisfy { $0.difference == nil })
    let kinds = Set(decisions.map(\.kind))
    #expect(kinds.isSuperset(of: [.treatmentProposal, .procedureStep, .quorum, .inputsDigest]))
    #expect(decisions.count { $0.kind == .treatmentProposal } == 4)
    #expect(try prison.findings().isEmpty)
  }

  /// A proposal that the conditions of its day did not bear is found.
  @Test func aProposalAgainstTheConditionsIsFound() throws {
    let office = try prison.office("w01-o1", "2026-10-12")
    let number = try inmate(2)
    let name = Reference.treatment(number, 1).description
    let proposal = TreatmentProposal(
      inmate: number, number: 1, ward: try ward("01"), grade: "lenient", previous: "observation",
      ground: .conduct, reason: "越过条件", fromDay: nil)
    try office.book.write(
      .treatmentProposed, actor: try staff("w01-o1"), moment: office.moment
    ) { _ in
      [
        proposal.fact,
        procedureStartFact("treatment.change", subject: name, lawDay: office.today),
        StepRecord(
          subject: name, procedure: "treatment.change", step: "propose", outcome: "recorded",
          next: "check"
        ).fact,
      ]
    }
    #expect(
      try prison.findings().map { "\($0.code) \($0.reference)" }
        == ["derived.treatment-proposal \(name)/propose"])
  }

  @Test func whyNamesGroundConditionsAndVotes() throws {
    let reference = try prison.propose(2, to: "strict", .violation).reference
    try prison.check(2)
    try prison.decideInWard(2)
    let node = try prison.reading().why(reference)
    func lines(_ node: WhyNode) -> [String] { [node.label.zh] + node.children.flatMap(lines) }
    let text = lines(node).joined(separator: "\n")
    #expect(text.contains("考察 → 严管，违规违纪：表现记录"))
    #expect(text.contains("须由监狱批准"))
    #expect(text.contains("组成人员8人，同意8人"))
    let unknown = Reference.treatment(try inmate(2), 9)
    #expect(refusal { try prison.reading().why(unknown) } == .treatmentUnknown)
  }

  @Test func theDueListShowsWhereAChangeStands() throws {
    try prison.propose(2, to: "strict", .violation)
    let due = try prison.reading().due().filter { $0.kind == .treatmentStep }
    #expect(due.map { "\($0.reference) \($0.matter)" } == ["treatment:3301000002/1 check"])
  }

  /// Everything about an inmate goes together; what is left adds up.
  @Test func anErasureTakesGradesAndProposalsAlong() throws {
    try prison.propose(2, to: "strict", .violation)
    try prison.check(2)
    let ground = SealGround(ground: "依法删除", basis: "示例")
    let request = try prison.office("registrar", "2026-10-14").requestErasure(
      .inmate(try inmate(2)), ground)
    _ = try prison.office("warden", "2026-10-14", 13).erase(request: request.act)
    let left = try prison.office("registrar", "2026-10-15").book.read { reader in
      try (
        reader.treatmentGrades(of: inmate(2)).count, reader.treatmentProposals(of: inmate(2)).count
      )
    }
    #expect(left == (0, 0))
    #expect(try prison.findings().isEmpty)
  }
}
