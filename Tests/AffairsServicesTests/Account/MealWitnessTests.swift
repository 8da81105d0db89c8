import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// Who takes down what the meal committee says, and what becomes of an objection.
@Suite struct MealWitnessTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.addKitchen()
    try prison.mealMembers(on: "2026-10-01")
  }

  private func atCommittee() throws {
    try prison.cook()
    try prison.takeMeals(by: "life-1")
  }

  @Test func whoHadAHandInTheMonthIsNoWitnessOfTheCommittee() throws {
    try atCommittee()
    for officer in ["life-1", "life-2"] {
      #expect(refusal { try prison.say(.signed, [1], by: officer) } == .separationOfDuties)
    }
    #expect(refusal { try prison.say(.signed, [1], by: "w01-clerk") } == .actorNotPermitted)
    try prison.say(.signed, [1])
  }

  @Test func anObjectionStandsUntilTheMemberTakesItBackBeforeAnother() throws {
    try atCommittee()
    try prison.say(.objected, [1], "肉比上月少")
    #expect(refusal { try prison.say(.signed, [1]) } == .mealObjectionStands)
    #expect(refusal { try prison.say(.signed, [1], "没有意见了") } == .mealObjectionStands)
    #expect(refusal { try prison.say(.signed, [1], by: "open-2") } == .mealStatementRequired)
    // Absence takes nothing back.
    try prison.say(.absent, [1], "住院")
    func words() throws -> [String?] {
      try prison.reading().mealMonth(try prison.kitchen(), try month("2026-10")).opinions.map(
        \.statement)
    }
    #expect(try words() == ["肉比上月少"])
    try prison.say(.signed, [1], "看了单据，撤回异议", by: "open-2")
    #expect(try words() == ["看了单据，撤回异议"])
    let kept = try prison.reading().book.read {
      try $0.mealOpinions(of: try prison.kitchen(), month: try month("2026-10")).map(\.opinion)
    }
    #expect(kept == [.objected, .absent, .signed])
    #expect(try prison.findings().isEmpty)
  }

  @Test func anObjectionIsAnsweredAndPrintedAfterTheMembershipAndTheAccountChanged() throws {
    try atCommittee()
    try prison.say(.objected, [1], "肉比上月少")
    _ = try prison.office("life-1", "2026-11-03", 11).endMealMember(
      try inmate(1), of: try prison.kitchen(), lastDay: try day("2026-11-02"), ground: "改选")
    _ = try prison.office("life-1", "2026-11-03", 11).addMealMember(
      try inmate(3), to: try prison.kitchen(), from: try day("2026-11-03"), ground: "监区推选")
    let grant = MealGrant(
      kitchen: try prison.kitchen(), day: try day("2026-10-25"), amount: Money(fen: 1),
      ground: "加餐", key: RowKey(source: "拨款", line: "1"))
    _ = try prison.office("life-1", "2026-11-03", 11).grantMeals(grant)
    try prison.say(.signed, [2, 3, 11], on: "2026-11-03", 12)
    try prison.takeMeals(by: "life-1", on: "2026-11-03", 12)
    #expect(
      refusal { try prison.takeMeals(by: "head-1", on: "2026-11-03", 13) }
        == .mealExplanationRequired)
    try prison.takeMeals(
      by: "head-1", on: "2026-11-03", 13, .onward(explanation: "已同本人核对单据。"))
    try prison.takeMeals(by: "deputy-1", on: "2026-11-03", 14)
    let text = try prison.document(try prison.postMeals())
    #expect(text.contains("3301000001\t赵明远\t有异议\t肉比上月少"))
    #expect(try prison.findings().isEmpty)
  }

  @Test func whoWasReleasedSignsNothing() throws {
    try atCommittee()
    _ = try prison.office("registrar", "2026-11-03", 10).release(
      try inmate(1), last: try day("2026-11-02"), ground: "刑满")
    #expect(refusal { try prison.say(.signed, [1]) } == .inmateNotInCustody)
    try prison.say(.absent, [1], "已经释放")
  }

  @Test func wordsThatAnAuthorOfTheMonthWroteDownAreFound() throws {
    try atCommittee()
    let sheet = try prison.reading().mealMonth(
      try prison.kitchen(), try month("2026-10")
    ).sheet
    try prison.forge(
      .mealOpinionsRecorded, by: "life-2", on: "2026-11-03",
      [
        MealOpinionRecord(
          kitchen: sheet.kitchen, month: sheet.month, inmate: try inmate(1), opinion: .signed,
          statement: nil, day: try day("2026-11-03"), inputsDigest: sheet.digest
        ).fact
      ])
    #expect(try prison.findings().map(\.code) == ["derived.account-fact"])
  }
}
