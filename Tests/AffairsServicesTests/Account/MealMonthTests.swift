import AffairsServices
import PrisonAffairs
import Publication
import RecordBook
import Testing

/// A kitchen's month from its account to the end of its notice.
@Suite struct MealMonthTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.addKitchen()
    try prison.mealMembers()
  }

  @Test func aMonthIsClosedByThreePeopleAndItsNoticeTellsAll() throws {
    try prison.cook()
    try prison.settleMeals()
    let notice = try prison.postMeals()
    let text = try prison.document(notice)
    // 248 diner-days at 12.00; 128 of 200 kg of rice used, 72 left at 5.20.
    for line in [
      "收入：普通灶伙食费\t248人日 × 12.00元\t2976.00", "减：月末库存\t按月初和购入的平均价\t-374.40",
      "本月支出合计\t\t965.60", "本月结余\t\t2010.40", "累计结余\t\t2010.40",
      "普通灶\t粮食\t16.000\t25.000\t16.000\t无", "普通灶\t粮食\t128.000\t200.000\t128.000\t达到",
      "普通灶\t蔬菜\t17.000\t25.000\t0.000\t少17.000",
      "普通灶\t蔬菜\t136.000\t200.000\t0.000\t不足136.000",
      "大米\t粮食\t5.20\t-\t665.60", "城东肉铺\t1\t300.00", "科室说明\t蔬菜由农场供应，下月入账。",
      "就餐：248人日；补记：34条",
      "标准来源：伙食费标准：种子数据（非法律） 种子伙食标准表（假定的数字，没有见到国家规定）；实物量标准：",
      "须说明\t蔬菜每人每月0.000公斤，标准不少于17.000公斤；合计出库0.000公斤，",
      "3301000001\t赵明远\t签字同意",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(text.contains("编制：") && text.contains("伙食账目复核小组"))
    try prison.close(notice, on: "2026-12-16")
    let file = try prison.reading().mealMonth(try prison.kitchen(), try month("2026-10"))
    #expect(file.state == "ended")
    #expect(try prison.findings().isEmpty)
    let replayed = try prison.reading().replay(
      .meals(try prison.kitchen(), try month("2026-10")))
    #expect(replayed.allSatisfy { $0.difference == nil })
    #expect(
      Set(replayed.map(\.kind)).isSuperset(of: [.mealAccount, .procedureStep, .inputsDigest]))
  }

  @Test func itsTablesFitASheet() throws {
    try prison.cook()
    try prison.settleMeals()
    let text = try prison.document(try prison.postMeals())
    func width(_ cell: Substring) -> Int {
      cell.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }
    let tables = text.split(separator: "# ").dropFirst().filter { !$0.hasPrefix("说明") }
    #expect(tables.count == 7)
    for table in tables {
      let rows = table.split(separator: "\n").dropFirst().filter { $0.contains("\t") }
        .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(width) }
      let columns = rows.map(\.count).max() ?? 0
      let widths = (0..<columns).map { column in
        rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }.max() ?? 0
      }
      #expect(widths.reduce(2 * (columns - 1), +) <= 80, "\(table.prefix(20))")
    }
  }

  @Test func aDeficitIsToldAsOneAndALossWithItsReason() throws {
    try prison.cook(rice: ("800.000", "5.20", "4160.00"), issued: "790.000")
    let count = try #require(
      try prison.meals(
        .stocktake, "K1,2026-10-31,rice,9.000,受潮,集中补录,盘点,1", on: "2026-11-02", 10
      ).act)
    _ = try prison.office("head-1", "2026-11-02", 11).decideStockCount(
      act: count, ordinal: 1, rejectBecause: nil)
    try prison.settleMeals()
    let text = try prison.document(try prison.postMeals())
    // 2976.00 of income; 791 kg of rice at 5.20 and 300.00 of pork were used.
    for line in [
      "本月亏损\t\t1437.20", "上月累计结余\t\t0.00", "累计亏损\t\t1437.20", "大米\t1.000\t受潮",
      "须说明\t累计亏损1437.20元，超过当月收入",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(!text.contains("-1437.20"))
  }

  @Test func theNoticeHangsForItsDays() throws {
    try prison.cook()
    try prison.settleMeals()
    let notice = try prison.postMeals()
    // Thirty working days after Tuesday 3 November: to the end of Tuesday 15 December.
    #expect(refusal { try prison.close(notice, on: "2026-12-15") } == .noticeWindowRunning)
    try prison.close(notice, on: "2026-12-16")
  }

  @Test func theNextMonthBeginsWithWhatWasLeft() throws {
    try prison.cook()
    try prison.settleMeals()
    try prison.cook(
      "2026-11", on: "2026-12-01", rice: ("100.000", "5.73", "573.00"), issued: "130.000")
    let file = try prison.reading().mealMonth(try prison.kitchen(), try month("2026-11"))
    let account = file.sheet.account
    let rice = try #require(account.items.first { $0.facts.item == "rice" })
    #expect(rice.facts.opening.value.description == "374.40")
    #expect(rice.facts.previousPrice?.description == "5.20")
    // 374.40 + 573.00 over 172 kg; 42 kg left.
    #expect(rice.closingValue?.description == "231.34")
    #expect(rice.consumed.value.description == "716.06")
    #expect(account.facts.carried.description == "2010.40")
    // Rice rose from 5.20 to 5.73, more than a tenth; pork did not.
    let prices = account.determination.findings.filter { $0.rule == .mealPrice }
    #expect(prices.map(\.status) == [.satisfied, .notSatisfied])
  }

  @Test func aMonthIsNotClosedBeforeItIsOverNorBeforeTheOneBefore() throws {
    try prison.cook("2026-10", on: "2026-11-02")
    try prison.cook("2026-11", on: "2026-11-30", issued: "1.000")
    #expect(
      refusal { try prison.takeMeals("2026-11", by: "life-1", on: "2026-11-30") }
        == .mealMonthRunning)
    #expect(
      refusal { try prison.takeMeals("2026-11", by: "life-1", on: "2026-12-01") }
        == .mealEarlierMonthOpen)
  }

  @Test func nothingIsClosedWhileSomethingIsMissing() throws {
    try prison.cook(without: 5)
    let told = refused { try prison.takeMeals(by: "life-1") }
    #expect(told?.code == .mealAccountIncomplete && told?[.names] == "diners 2026-10-05")
  }

  @Test func everyMemberIsAskedAndEnoughAnswer() throws {
    try prison.cook()
    try prison.takeMeals(by: "life-1")
    try prison.say(.signed, [1, 2])
    let told = refused { try prison.takeMeals(by: "life-1", on: "2026-11-03", 12) }
    #expect(told?.code == .mealCommitteeIncomplete && told?[.names] == "3301000011")
    try prison.say(.absent, [11], "住院")
    // Everybody was asked, and two answered: too few.
    #expect(
      refusal { try prison.takeMeals(by: "life-1", on: "2026-11-03", 12) }
        == .mealCommitteeIncomplete)
    #expect(refusal { try prison.say(.objected, [11]) } == .mealStatementRequired)
    #expect(refusal { try prison.say(.signed, [3]) } == .mealMemberUnknown)
    try prison.say(.objected, [11], "肉比上月少")
    #expect(try prison.takeMeals(by: "life-1", on: "2026-11-03", 12).state == "check")
  }

  @Test func whatIsMarkedAndObjectedIsExplainedBySomebodyWithoutAHandInIt() throws {
    try prison.cook(receivers: "life-1,head-2")
    try prison.takeMeals(by: "life-1")
    try prison.say(.signed, [1, 2])
    try prison.say(.objected, [11], "肉比上月少")
    try prison.takeMeals(by: "life-1", on: "2026-11-03", 12)
    #expect(
      refusal { try prison.takeMeals(by: "life-1", on: "2026-11-03", 13) } == .actorNotPermitted)
    let explained = MealMove.onward(explanation: "已同委员核对单据。")
    // Whoever received a delivery does not check it.
    #expect(
      refusal { try prison.takeMeals(by: "head-2", on: "2026-11-03", 13, explained) }
        == .separationOfDuties)
    #expect(
      refusal { try prison.takeMeals(by: "head-1", on: "2026-11-03", 13) }
        == .mealExplanationRequired)
    #expect(
      try prison.takeMeals(by: "head-1", on: "2026-11-03", 13, explained).state == "settle")
    try prison.takeMeals(by: "deputy-1", on: "2026-11-03", 14)
    let text = try prison.document(try prison.postMeals())
    #expect(text.contains("有异议\t肉比上月少") && text.contains("已同委员核对单据。"))
  }

  @Test func whatTheCommitteeSawIsWhatIsSettled() throws {
    try prison.cook()
    try prison.takeMeals(by: "life-1")
    try prison.say(.signed, [1, 2, 11])
    try prison.takeMeals(by: "life-1", on: "2026-11-03", 12)
    try prison.meals(
      .issue, "K1,2026-10-20,rice,1.000,,,漏记,出库补,1", on: "2026-11-03", 12)
    let explained = MealMove.onward(explanation: "已核对。")
    #expect(
      refusal { try prison.takeMeals(by: "head-1", on: "2026-11-03", 13, explained) }
        == .mealInputsChanged)
    try prison.takeMeals(by: "head-1", on: "2026-11-03", 13, .returned("补记了一笔出库"))
    try prison.settleMeals(on: "2026-11-04")
    let file = try prison.reading().mealMonth(try prison.kitchen(), try month("2026-10"))
    #expect(file.state == "post")
    #expect(try prison.findings().isEmpty)
  }
}
