import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// What one person writes down of meals and another has to stand for.
@Suite struct MealConfirmationTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.addKitchen()
    try prison.mealMembers(on: "2026-10-01")
  }

  private func key(_ act: Int?, _ ordinal: Int = 1) throws -> FactKey {
    FactKey(act: try #require(act), ordinal: ordinal)
  }

  // Diners above custody

  private func nineEat(on day: String = "2026-10-05", line: String = "多") throws -> FactKey {
    try key(
      try prison.meals(
        .diners, "K1,\(day),普通,9,9,9,9,陪餐民警一人,集中补录,就餐\(line),1", on: "2026-11-02", 9
      ).act)
  }

  @Test func moreDinersThanCustodyKeepTheMonthOpenUntilAnotherAcceptsThem() throws {
    try prison.cook(without: 5)
    let record = try nineEat()
    let told = refused { try prison.takeMeals(by: "life-1") }
    #expect(told?.code == .mealAccountIncomplete && told?[.names] == "diners-above 2026-10-05")
    let head = try prison.office("head-1", "2026-11-02", 10)
    #expect(
      refusal {
        try prison.office("life-1", "2026-11-02", 10).decideDiners(
          record, accepts: true, reason: "属实")
      } == .actorNotPermitted)
    #expect(
      refusal { try head.decideDiners(record, accepts: true, reason: " ") } == .groundRequired)
    _ = try head.decideDiners(record, accepts: false, reason: "没有陪餐记录")
    #expect(refusal { try prison.takeMeals(by: "life-1") } == .mealAccountIncomplete)
    _ = try prison.office("head-1", "2026-11-02", 11).decideDiners(
      record, accepts: true, reason: "补来了陪餐记录")
    #expect(try prison.takeMeals(by: "life-1").state == "committee")
    #expect(try prison.findings().isEmpty)
  }

  @Test func aDecisionHoldsForTheRecordsItKnew() throws {
    try prison.cook(without: 5)
    let record = try nineEat()
    _ = try prison.office("head-1", "2026-11-02", 10).decideDiners(
      record, accepts: true, reason: "属实")
    try prison.meals(
      .diners, "K1,2026-10-05,病号,1,1,1,1,又一人,集中补录,就餐补,1", on: "2026-11-02", 11)
    let told = refused { try prison.takeMeals(by: "life-1") }
    #expect(told?[.names] == "diners-above 2026-10-05")
  }

  @Test func whatIsNotAboveCustodyOrNoRecordOfDinersIsNotDecided() throws {
    let act = try prison.meals(
      .diners, "K1,2026-10-02,普通,8,8,8,8,,,就餐,1", on: "2026-10-02"
    ).act
    let head = try prison.office("head-1", "2026-10-02", 10)
    #expect(
      refusal { try head.decideDiners(try key(act), accepts: true, reason: "属实") }
        == .dinersNotAbove)
    #expect(
      refusal { try head.decideDiners(try key(1), accepts: true, reason: "属实") }
        == .mealRecordUnknown)
  }

  // Two receivers

  @Test func aDeliveryCountsWhenEveryReceiverWhoDidNotTypeItSaysSo() throws {
    let act = try prison.buyRice(on: "2026-10-02", receipt: "7").act
    let rice = try key(act)
    let october = try month("2026-10")
    func waiting() throws -> [[String]] {
      try prison.reading().unconfirmedPurchases(of: try prison.kitchen(), month: october).map {
        $0.waitingFor.map(\.text)
      }
    }
    #expect(try waiting() == [["life-2"]])
    // Who typed it, and who is not named, are no receivers.
    for actor in ["life-1", "head-1"] {
      #expect(
        refusal { try prison.office(actor, "2026-10-02", 10).receiveFood([rice]) }
          == .mealNotReceiver)
    }
    let receiver = try prison.office("life-2", "2026-10-02", 10)
    #expect(refusal { try receiver.receiveFood([rice, rice]) } == .mealReceivedAlready)
    _ = try receiver.receiveFood([rice])
    #expect(try waiting() == [])
    #expect(
      refusal { try prison.office("life-2", "2026-10-02", 11).receiveFood([rice]) }
        == .mealReceivedAlready)
    #expect(try prison.findings().isEmpty)
  }

  @Test func anUnconfirmedDeliveryRefusesTheCloseByName() throws {
    try prison.cook()
    let act = try #require(
      try prison.meals(
        .purchase, "K1,2026-10-20,城南粮店,9,rice,1.000,5.20,5.20,life-1,life-2,,漏记,补,1",
        on: "2026-11-02", 10
      ).act)
    let told = refused { try prison.takeMeals(by: "life-1") }
    #expect(told?.code == .mealAccountIncomplete && told?[.names] == "receipt \(act).1")
    _ = try prison.office("life-2", "2026-11-02", 11).receiveFood([try key(act)])
    #expect(try prison.takeMeals(by: "life-1").state == "committee")
  }

  @Test func aWordOfNoReceiverOnTheBookIsFound() throws {
    let rice = try key(try prison.buyRice(on: "2026-10-02", receipt: "7").act)
    try prison.forge(
      .foodReceived, by: "head-1", on: "2026-10-02",
      [FoodReceipt(purchase: rice, receiver: try staff("life-2")).fact])
    #expect(try prison.findings().map(\.code) == ["derived.account-fact"])
  }

  @Test func aDecisionOfWhoeverRecordedTheDinersIsFound() throws {
    try prison.cook(without: 5)
    let record = try nineEat()
    try prison.forge(
      .dinersDecided, by: "life-1", on: "2026-11-02",
      [DinersDecision(diners: record, isAccepted: true, reason: "属实").fact])
    #expect(try prison.findings().map(\.code) == ["derived.account-fact"])
  }

  @Test func anAccountSettledWithoutAReceiversWordIsFound() throws {
    try prison.cook()
    _ = try prison.meals(
      .purchase, "K1,2026-10-20,城南粮店,9,rice,1.000,5.20,5.20,life-1,life-2,,漏记,补,1",
      on: "2026-11-02", 10)
    let office = try prison.office("deputy-1", "2026-11-04", 9)
    let sheet = try office.mealMonth(try prison.kitchen(), try month("2026-10")).sheet
    try prison.forge(
      .mealMonthAdvanced, by: "deputy-1", on: "2026-11-04",
      MealAccountRecord(sheet.kitchen, sheet.account).facts)
    #expect(try prison.findings().map(\.code) == ["derived.meal-account"])
  }

  // Late deliveries and the same note again

  @Test func aForgottenDeliveryComesInLateAndAsksForAnotherCount() throws {
    try prison.cook()
    try prison.meals(
      .stocktake, "K1,2026-10-31,rice,72.000,,集中补录,盘点,1", on: "2026-11-02", 10)
    let row = "K1,2026-10-20,城南粮店,9,rice,5.000,5.20,26.00,life-1,life-2,,REASON,补,1"
    #expect(
      rowRefusals {
        try prison.meals(.purchase, row.replacing("REASON", with: ""), on: "2026-11-02", 11)
      } == [.recordLateWithoutReason])
    let late = try prison.meals(
      .purchase, row.replacing("REASON", with: "单据夹在别处"), on: "2026-11-02", 11)
    #expect(late.late == 1)
    try prison.receive(on: "2026-11-02", 11)
    let told = refused { try prison.takeMeals(by: "life-1") }
    #expect(told?[.names] == "count rice")
    let again = try #require(
      try prison.meals(
        .stocktake, "K1,2026-10-31,rice,72.000,漏记的五公斤已经吃掉,重新盘点,盘点,2",
        on: "2026-11-02", 12
      ).act)
    _ = try prison.office("head-1", "2026-11-02", 13).decideStockCount(
      act: again, ordinal: 1, rejectBecause: nil)
    #expect(try prison.rice(on: "2026-10-31") == "72.000")
    #expect(try prison.takeMeals(by: "life-1").state == "committee")
    #expect(try prison.findings().isEmpty)
  }

  @Test func aDeliveryOfACountedDayIsLateEvenTheNextDay() throws {
    _ = try prison.buyRice(on: "2026-10-02", receipt: "7")
    try prison.meals(.stocktake, "K1,2026-10-02,rice,50.000,,,盘点,1", on: "2026-10-02", 10)
    let row = "K1,2026-10-02,城南粮店,9,rice,5.000,5.20,26.00,life-1,life-2,,REASON,补,1"
    #expect(
      rowRefusals {
        try prison.meals(.purchase, row.replacing("REASON", with: ""), on: "2026-10-02", 11)
      } == [.stockCounted])
    #expect(
      try prison.meals(.purchase, row.replacing("REASON", with: "漏记"), on: "2026-10-02", 11).late
        == 1)
    #expect(try prison.findings().isEmpty)
  }

  @Test func theSameGoodsUnderAnotherNameAreRefused() throws {
    _ = try prison.buyRice(on: "2026-10-02", receipt: "A-7")
    func row(
      _ supplier: String, _ receipt: String, _ item: String, _ line: Int, note: String = "",
      kilograms: String = "50.000", amount: String = "260.00"
    ) -> String {
      "K1,2026-10-02,\(supplier),\(receipt),\(item),\(kilograms),5.20,\(amount),life-1,life-2,\(note),,补,\(line)"
    }
    for row in [
      row("放心粮店", "Ａ7", "pork", 1), row("放心粮店（城南）", "a-7", "rice", 2),
      row("放心粮行", "A-7", "pork", 3),
    ] {
      #expect(
        rowRefusals { try prison.meals(.purchase, row, on: "2026-10-02") } == [.receiptDuplicated])
    }
    // Another quantity is another line; a note may say why goods are alike.
    #expect(
      try prison.meals(
        .purchase, row("放心粮店", "A-7", "pork", 4, kilograms: "10.000", amount: "52.00"),
        on: "2026-10-02"
      ).written == 1)
    #expect(
      try prison.meals(
        .purchase, row("放心粮行", "A-7", "pork", 5, note: "另一家的同号单据"), on: "2026-10-02"
      ).written == 1)
    #expect(try prison.findings().isEmpty)
  }

  @Test func anItemIsNotNamedAnewByAnotherSpelling() throws {
    func add(_ code: String, _ name: String) throws {
      _ = try prison.office("life-1", "2026-10-02").importMeals(
        .items, bytes: Array("物品,名称,类别,来源,行号\n\(code),\(name),粮食,物品表,9\n".utf8),
        file: "items.csv", dryRun: false)
    }
    #expect(rowRefusals { try add("rice2", "大 米") } == [.foodItemThere])
    #expect(rowRefusals { try add("rice2", "ＲＩＣＥ") } == [.foodItemThere])
    try add("millet", "小米")
  }
}
