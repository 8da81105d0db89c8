import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("Facts of cycles written into the book with all their hashes")
struct CycleForgeryTests {
  /// Two graded and rewarded cycles of ward 01.
  private func prison() throws -> TestPrison {
    let prison = try TestPrison()
    try prison.bringInBalances([1: "560", 2: "560", 11: "560"])
    try prison.closeOctober()
    try prison.graded("01", active: [])
    return prison
  }

  /// Writes facts as an act of their own; returns the codes of what a check finds.
  private func forged(
    _ kind: ActKind, by actor: String = "warden", _ facts: (TestPrison) throws -> [Fact]
  ) throws -> [String] {
    let prison = try prison()
    let written = try facts(prison)
    let book = try RecordBook.open(at: prison.path, trainingSeed: 7)
    let act = try book.write(
      kind, actor: try staff(actor), moment: Moment(day: try day("2026-11-18"), hour: 9, minute: 0)
    ) { _ in written }
    let replayed = try prison.reading().replay(.act(act)).compactMap(\.difference)
    #expect(!replayed.isEmpty)
    return Set(try prison.findings().map(\.code)).sorted()
  }

  private func grade(_ number: Int, _ grade: CycleGrade, cycle: Int = 4) throws -> Fact {
    CycleGradeRecord(
      ward: try ward("01"), month: try month("2026-10"), inmate: try inmate(number), cycle: cycle,
      firstMonth: try month("2026-10"), lastMonth: try month("2026-10"),
      carriedIn: Points(560), balance: Points(660), carriedOut: Points(60), grade: grade, rank: 1,
      reason: nil
    ).fact
  }

  private func reward(_ number: Int) throws -> Fact {
    RewardRecord(
      ward: try ward("01"), month: try month("2026-10"), inmate: try inmate(number), cycle: 4,
      reward: .commendationAndMaterial, deducted: .zero, reason: nil
    ).fact
  }

  @Test("A grade that no procedure brought is found")
  func strayGrade() throws {
    #expect(
      try forged(.noticeClosed, by: "open-1") { _ in [try grade(1, .active)] } == ["derived.grade"])
  }

  @Test("A reward that no procedure brought is found")
  func strayReward() throws {
    #expect(
      try forged(.noticeClosed, by: "open-1") { _ in [try reward(1)] } == ["derived.reward"])
  }

  @Test("A reward smuggled into the act that closes grades is found")
  func smuggledReward() throws {
    let prison = try TestPrison()
    try prison.bringInBalances([11: "560"])
    try prison.closeOctober()
    try prison.judgeNone("02")
    try prison.propose("02", prison.choice([]))
    try prison.grade("02", by: "w02-chief")
    try prison.grade("02", by: "warden", hour: 12)
    let book = try RecordBook.open(at: prison.path, trainingSeed: 7)
    func step(_ step: String, _ outcome: String, _ next: String) -> Fact {
      StepRecord(
        subject: "grading:02/2026-10", procedure: "points.grading", step: step, outcome: outcome,
        next: next
      ).fact
    }
    try book.write(
      .noticeClosed, actor: try staff("open-1"),
      moment: Moment(day: try day("2026-11-18"), hour: 9, minute: 0)
    ) { _ in
      [
        step("post", "posted", "objection-window"),
        step("objection-window", "elapsed", "close"), step("close", "closed", "ended"),
        try reward(11),
      ]
    }
    let codes = Set(try prison.findings().map(\.code))
    #expect(codes.contains("derived.reward"))
    #expect(codes.contains("derived.grade"))
  }

  @Test("A cancellation, and a reward taken back, that no procedure brought are found")
  func strayCancellation() throws {
    #expect(
      try forged(.noticeClosed, by: "open-1") { _ in
        [
          PointCancellationRecord(
            inmate: try inmate(1), number: 1, ground: .newCrime, restartOn: try day("2026-11-10"),
            before: Points(660), after: .zero
          ).fact
        ]
      } == ["derived.cancellation"])
    #expect(
      try forged(.noticeClosed, by: "open-1") { _ in
        [rewardCancellationFact(try inmate(1), number: 1, cycle: 4, reward: .commendation)]
      } == ["derived.cancellation"])
  }

  @Test("Proposals beside any step are found")
  func strayProposals() throws {
    #expect(
      try forged(.gradesDecided) { _ in
        [
          GradeProposalRecord(
            ward: try ward("02"), month: try month("2026-10"), inmate: try inmate(11), cycle: 4,
            grade: .active, reason: nil
          ).fact
        ]
      } == ["derived.grade"])
    #expect(
      try forged(.rewardsDecided) { _ in
        [
          RewardProposalRecord(
            ward: try ward("01"), month: try month("2026-10"), inmate: try inmate(1), cycle: 4,
            reward: .commendationAndMaterial, reason: nil
          ).fact
        ]
      } == ["derived.reward"])
  }

  @Test("A judgement by somebody who may not judge, or in an act of another kind, is found")
  func strayJudgements() throws {
    func judgement() throws -> Fact {
      JudgementRecord(
        inmate: try inmate(11), cycle: 4, bar: JudgementRecord.everyBar, holds: false, ground: "均无"
      ).fact
    }
    #expect(try forged(.cycleJudged, by: "open-1") { _ in [try judgement()] } == ["derived.grade"])
    #expect(
      try forged(.entryRecorded, by: "w02-clerk") { _ in [try judgement()] } == ["derived.grade"])
  }

  @Test("A cycle is replayed and explained by its own reference")
  func cycleReference() throws {
    let prison = try prison()
    let reference = Reference.cycle(try inmate(1), 4)
    let decisions = try prison.reading().replay(reference)
    #expect(decisions.contains { $0.kind == .grade })
    #expect(decisions.allSatisfy { $0.difference == nil })
    #expect("\(try prison.reading().why(reference))".contains("grading:01/2026-10"))
    let unknown = Reference.cycle(try inmate(1), 9)
    #expect(refusal { try prison.reading().replay(unknown) } == .cycleUnknown)
    #expect(refusal { try prison.reading().why(unknown) } == .cycleUnknown)
  }

  @Test("All about a graded inmate goes, and no other grade is called wrong")
  func erasedInmate() throws {
    let prison = try prison()
    let ground = SealGround(ground: "误录他人", basis: "个人信息保护法第四十七条")
    let asked = try prison.office("registrar", "2026-11-18").requestErasure(
      .inmate(try inmate(1)), ground)
    _ = try prison.office("deputy-2", "2026-11-18", 13).erase(request: asked.act)
    #expect(try prison.findings() == [])
    #expect(try prison.reading().cycles(of: inmate(2)).grades[4]?.grade == .qualified)
  }

  @Test("A sealed grade leaves the history, and the points go on counting")
  func sealedGrade() throws {
    let prison = try prison()
    let close = try #require(
      try prison.reading().replay(.cycle(inmate(1), 4)).last { $0.reference.hasSuffix("/close") })
    let found = try prison.reading().book.read { reader in
      try reader.facts(about: "3301000001").filter { key in
        guard key.act == close.act else { return false }
        return try reader.table(of: key)?.name == "cycle_grade"
      }
    }
    let key = try #require(found.first)
    let balance = try prison.reading().cycles(of: inmate(1)).balance
    _ = try prison.office("registrar", "2026-11-18").seal(
      .facts([key]), SealGround(ground: "犯罪记录封存", basis: "刑事诉讼法第二百八十六条"))
    let history = try prison.reading().cycles(of: inmate(1))
    #expect(history.grades.isEmpty)
    #expect(history.balance == balance)
    #expect(try prison.reading().history(of: inmate(1)).cycles.grades.isEmpty)
    #expect(
      try prison.reading().rewardSheet(ward("01"), month("2026-10")).rows.map(\.inmate)
        == [try inmate(1), try inmate(2)])
  }
}
