import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// What is written beside the steps of nominations, by whoever can write into the file.
@Suite struct StrayNominationTests {
  private let prison: TestPrison
  private let batch: BatchNumber
  private let number: String

  /// One nomination of the first inmate, as its committee decided it.
  init() throws {
    prison = try TestPrison()
    try prison.bringInSentences()
    batch = try prison.openBatch()
    number = try prison.nominate(1, .reduce(try #require(Term(months: 7))), in: batch)
    try prison.carry([number])
  }

  /// Writes an act past every service, and gives what is then found of nominations.
  private func found(
    _ kind: ActKind, by actor: String = "w02-o1", on day: String = "2026-10-17",
    _ facts: [Fact]
  ) throws -> [String] {
    let office = try prison.office(actor, day)
    try office.book.write(kind, actor: try staff(actor), moment: office.moment) { _ in facts }
    return try prison.findings().filter { $0.code == "derived.nomination-fact" }.map(\.reference)
  }

  private func step(
    _ step: NominationStep, _ outcome: StepOutcome, _ next: String, reason: String? = nil
  ) -> Fact {
    StepRecord(
      subject: number, procedure: NominationKind.commutation.procedure, step: step.rawValue,
      outcome: outcome.rawValue, next: next, reason: reason
    ).fact
  }

  private func proposal(_ months: Int) throws -> Fact {
    NominationRecord(
      number: number, inmate: try inmate(1), ward: try ward("01"),
      proposal: .reduce(try #require(Term(months: months))), basis: .repentance,
      ground: "服从管理", factsDigest: String(repeating: "0", count: 64), row: "F1"
    ).fact
  }

  private func ruling(of person: Int, source: String? = nil) throws -> Fact {
    let ruling = CourtRuling(
      ruledOn: try day("2026-10-16"), servedOn: nil,
      result: .reduced(try #require(Term(months: 24))))
    let key = source.map { RowKey(source: $0, line: "1") }
    return try #require(
      RulingRecord(
        inmate: try inmate(person), ruling: ruling, document: "x",
        nomination: source == nil ? number : nil, key: key)
    ).fact
  }

  @Test func soundCourseUpToTheCommitteeGivesNothing() throws {
    #expect(try prison.findings().isEmpty)
  }

  /// What belongs to a step, in an act that takes none.
  @Test func factsWithoutTheirStepAreFound() throws {
    let today = try day("2026-10-17")
    let judged = NominationJudgement(question: .confession, isYes: false, ground: "x")
    let facts: [(String, Fact)] = [
      ("\(number)/judgement", judged.fact(nomination: number)),
      (
        "\(number)/appraisal",
        AppraisalRecord(
          number: number, day: today, place: "x", inFavour: 99, against: 0, abstained: 0
        ).fact
      ),
      ("\(number)/remark", appraisalRemarkFact(number, "x")),
      (
        "\(number)/opinion",
        ConsultationRecord(
          number: number, stage: .opinion, day: today, agrees: true, content: "x"
        ).fact
      ),
      (
        "\(number)/submission",
        SubmissionRecord(
          number: number, court: .high, courtName: "x", day: today, copyTo: "x"
        ).fact
      ),
      (
        "\(number)/withdrawal",
        WithdrawalRecord(number: number, ground: "x", leave: nil, day: today).fact
      ),
      ("\(number)/ruling", try ruling(of: 1)),
      ("\(number)/place", nominationPlaceFact(number, in: batch)),
      ("\(batch.reference)/listed", nominationListedFact(number, in: batch, for: .nomination)),
      ("results:2026/1/result-listed", nominationListedFact(number, in: batch, for: .result)),
      (
        "nominations:2026/9/batch",
        BatchRecord(batch: BatchNumber(year: 2026, number: 9), title: "x", plannedOn: today).fact
      ),
    ]
    #expect(Set(try found(.meetingRecorded, facts.map(\.1))) == Set(facts.map(\.0)))
  }

  @Test(arguments: [ConsultationStage.sent, .reply])
  func aLetterOfSomebodyWhoMayNotConsultIsFound(_ stage: ConsultationStage) throws {
    let said = ConsultationRecord(
      number: number, stage: stage, day: try day("2026-10-17"), content: "x")
    #expect(
      try found(.nominationConsulted, [said.fact]) == ["\(number)/\(stage.rawValue)"])
  }

  /// The replay of one act finds it as well as the check of the whole book.
  @Test func aProposalChangedAfterTheCommitteeIsFoundTwice() throws {
    let names = ["\(number)/proposal", "\(number)/committee"]
    #expect(try found(.nominationProposed, by: "w01-o1", [try proposal(9)]) == names)
    let last = try #require(try prison.reading().book.read { try $0.lastAct?.number })
    let replayed = try prison.reading().replay(.act(last)).filter { $0.kind == .nominationFact }
    #expect(replayed.map(\.reference) == names)
    #expect(replayed.allSatisfy { $0.difference == .result })
  }

  @Test func postingAndWindowWithoutNoticeAreFound() throws {
    #expect(
      try found(
        .nominationsAdvanced, by: "open-1",
        [
          step(.post, .posted, "objection-window"), step(.objectionWindow, .elapsed, "consult"),
        ]) == ["\(number)/post", "\(number)/objection-window"])
  }

  @Test func aResultWithoutNoticeIsFound() throws {
    #expect(
      try found(.noticePosted, by: "open-1", [step(.result, .published, "ended")])
        == ["\(number)/result"])
  }

  @Test func aWithdrawalWithoutItsRecordIsFound() throws {
    #expect(
      try found(
        .nominationWithdrawn, by: "penalty-1", [step(.ruling, .withdrawn, "ended", reason: "x")])
        == ["\(number)/ruling"])
  }

  @Test func aWithdrawalFromTheCourtNamesItsLeave() throws {
    let record = WithdrawalRecord(
      number: number, ground: "x", leave: nil, day: try day("2026-10-17"))
    #expect(
      try found(
        .nominationWithdrawn, by: "penalty-1",
        [record.fact, step(.ruling, .withdrawn, "ended", reason: "x")]) == ["\(number)/ruling"])
  }

  @Test func aWithdrawalBySomebodyWhoMayNotIsFound() throws {
    let record = WithdrawalRecord(
      number: number, ground: "x", leave: "x", day: try day("2026-10-17"))
    #expect(
      try found(
        .nominationWithdrawn, by: "w02-o1",
        [record.fact, step(.ruling, .withdrawn, "ended", reason: "x")]) == ["\(number)/ruling"])
  }

  /// A ruling with its step is one, and of the inmate who was nominated.
  @Test(arguments: [[1, 1], [2]]) func oneRulingAndOfTheNominated(people: [Int]) throws {
    let rulings = try people.map { try ruling(of: $0) }
    #expect(
      try found(
        .nominationRuled, by: "penalty-1", rulings + [step(.ruling, .allowed, "result")])
        == ["\(number)/ruling"])
  }

  /// What only an import brings, by another kind of act and then by somebody who may not import.
  @Test(arguments: [
    (ActKind.meetingRecorded, "registrar", 3), (.meritsImported, "w02-o1", 3),
    (.meritsImported, "registrar", 2),
  ])
  func rowsBesideTheirImportAreFound(kind: ActKind, actor: String, strays: Int) throws {
    let today = try day("2026-10-17")
    func key(_ source: String) -> RowKey { RowKey(source: source, line: "1") }
    let facts = [
      MeritRecord(
        inmate: try inmate(1), merit: Merit(degree: .major, day: today), ground: "x",
        key: key("a")
      ).fact,
      ConditionRecord(
        inmate: try inmate(1), condition: .seriousIllness, day: today, holds: true, ground: "x",
        key: key("b")
      ).fact,
      try ruling(of: 2, source: "c"),
    ]
    #expect(try found(kind, by: actor, facts).count == strays)
  }

  @Test func aDayOfServiceBySomebodyWhoRecordsNoRulingsIsFound() throws {
    let act = try prison.office("penalty-1", "2026-10-17").book.write(
      .rulingsImported, actor: try staff("registrar"),
      moment: try prison.office("registrar", "2026-10-17").moment
    ) { _ in [try ruling(of: 2, source: "c")] }
    let served = try #require(
      try prison.reading().book.read { try $0.rulings(of: try inmate(2)).last }
    ).serviceFact(on: try day("2026-10-17"))
    #expect(
      try found(.rulingServed, on: "2026-10-18", [served]) == [
        Reference.fact(act: act + 1, ordinal: 1).description
      ])
  }

  /// What went with an erased person is missed by nobody: two offices erased it.
  @Test func anErasureOfWhoWasTakenBackLeavesNothingToFind() throws {
    _ = try prison.office("penalty-1", "2026-10-19", 9).withdraw(number, ground: "x", leave: nil)
    let request = try prison.office("registrar", "2026-10-20").requestErasure(
      .inmate(try inmate(1)), SealGround(ground: "依法删除", basis: "示例"))
    _ = try prison.office("warden", "2026-10-20", 13).erase(request: request.act)
    let findings = try prison.findings().filter { $0.code == "derived.nomination-fact" }
    #expect(findings.isEmpty)
    #expect(try prison.reading().book.read { try $0.withdrawal(of: number) } == nil)
  }
}
