import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// What can still happen to a meal account that is settled: objections, reopening, checking.
@Suite struct ClosedMealTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.addKitchen()
    try prison.mealMembers()
    try prison.cook()
    try prison.settleMeals()
  }

  private var october: Reference {
    get throws { .meals(try prison.kitchen(), try month("2026-10")) }
  }

  @Test func aSettledMonthTakesNothingMore() throws {
    #expect(
      rowRefusals {
        try prison.meals(
          .issue, "K1,2026-10-20,rice,1.000,,,漏记,出库补,1", on: "2026-11-04", 12)
      } == [.mealMonthClosed])
    let grant = MealGrant(
      kitchen: try prison.kitchen(), day: try day("2026-10-25"), amount: Money(fen: 1),
      ground: "加餐", key: RowKey(source: "拨款", line: "1"))
    #expect(
      refusal { try prison.office("life-1", "2026-11-04").grantMeals(grant) } == .mealMonthClosed)
  }

  @Test func whoeverEatsThereMayObjectAndIsAnsweredByOthers() throws {
    let notice = try prison.postMeals()
    let number = try prison.object(3, to: try october, on: "2026-11-05")
    #expect(refusal { try prison.close(notice, on: "2026-12-16") } == .noticeObjectionOpen)
    let stage = try prison.office("head-1", "2026-11-06", 15).answer(
      number, .dismissed, content: "单据、盘点和账目一致。", sitting: try prison.sitting("meal-panel", nil)
    ).stage
    #expect(stage == .reexamination)
    try prison.close(notice, on: "2026-12-16")
    #expect(try prison.findings().isEmpty)
  }

  @Test func whoEatsElsewhereDoesNotObject() throws {
    _ = try prison.postMeals()
    _ = try prison.office("life-1", "2026-11-04", 9).serveWards(
      [try ward("01")], by: try prison.kitchen(), from: try day("2026-11-01"))
    // Ward 02 ate there in October still.
    let office = try prison.office("life-1", "2026-11-04", 14)
    func object(_ number: Int, to target: Reference) throws -> String {
      try office.lodge(
        ObjectionRequest(
          inmate: try inmate(number), target: target, content: "肉比上月少。", writtenBy: nil)
      ).number
    }
    _ = try object(11, to: try october)
    let november = Reference.meals(try prison.kitchen(), try month("2026-11"))
    #expect(refusal { try object(12, to: november) } == .objectionNotConcerned)
  }

  @Test func aReopenedMonthIsMadeAndPostedAgain() throws {
    let notice = try prison.postMeals()
    _ = try prison.office("open-1", "2026-11-04", 9).end(notice, .changed, explanation: "漏记出库")
    try prison.meals(.issue, "K1,2026-10-20,rice,1.000,,,漏记,出库补,1", on: "2026-11-04", 10)
    try prison.settleMeals(on: "2026-11-05")
    let again = try prison.postMeals(on: "2026-11-05")
    #expect(try prison.document(again).contains("更正：代替\(notice)号公示"))
    try prison.close(again, on: "2026-12-18")
    #expect(try prison.findings().isEmpty)
  }

  @Test func aMonthThatALaterOneRestsOnStaysClosed() throws {
    let notice = try prison.postMeals()
    try prison.cook("2026-11", on: "2026-12-01", issued: "1.000")
    try prison.settleMeals("2026-11", on: "2026-12-02")
    #expect(
      refusal {
        try prison.office("open-1", "2026-12-03", 9).end(notice, .changed, explanation: "漏记")
      } == .mealLaterMonthClosed)
  }

  @Test func anAccountThatDoesNotFollowFromTheStoreIsFound() throws {
    let office = try prison.office("life-1", "2026-11-04", 9)
    let sheet = try office.mealMonth(try prison.kitchen(), try month("2026-10")).sheet
    let facts = sheet.account.facts
    let other = MealAccountFacts(
      month: facts.month, dinerDays: [.ordinary: 249], carried: facts.carried, items: facts.items)
    let forged = try MealAccountRule(office.policies, of: facts.month).determine(other)
    try office.book.write(
      .mealMonthAdvanced, actor: try staff("deputy-1"), moment: office.moment
    ) { _ in MealAccountRecord(sheet.kitchen, forged).facts }
    #expect(try prison.findings().map(\.code) == ["derived.meal-account"])
  }

  @Test func aMemberWhoIsSealedIsOnNoNotice() throws {
    let kitchen = try prison.kitchen()
    let october = try month("2026-10")
    let said = try prison.reading().mealMonth(kitchen, october)
    let opinion = try #require(said.opinions.first { $0.inmate.text == "3301000002" })
    // The second of the three who signed in one act.
    _ = try prison.office("warden", "2026-11-03", 14).seal(
      .facts([FactKey(act: opinion.act, ordinal: 2)]),
      SealGround(ground: "未成年人犯罪记录", basis: "刑事诉讼法 第二百八十六条"))
    let text = try prison.document(try prison.postMeals())
    #expect(text.contains("3301000001\t赵明远") && !text.contains("3301000002"))
    #expect(try prison.reading().mealMonth(kitchen, october).opinions.count == 2)
    #expect(try prison.findings().isEmpty)
  }

  @Test func monthsThatDoNotHangAreDue() throws {
    func due(_ today: String) throws -> [String] {
      try prison.office("registrar", today, 18).due().filter { $0.kind == .mealMonth }.map {
        "\($0.reference) \($0.matter) \($0.end?.day?.description ?? "-") \($0.isOverdue)"
      }
    }
    #expect(try due("2026-11-15") == ["meals:K1/2026-10 post 2026-11-15 false"])
    #expect(try due("2026-11-16") == ["meals:K1/2026-10 post 2026-11-15 true"])
    _ = try prison.postMeals(on: "2026-11-16")
    #expect(try due("2026-11-16") == [])
  }
}
