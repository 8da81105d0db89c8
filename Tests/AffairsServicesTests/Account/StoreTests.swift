import AffairsServices
import PrisonAffairs
import Publication
import RecordBook
import Testing

/// What is bought, issued and counted: a store holds what came in and did not go out.
@Suite struct StoreTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.addKitchen()
  }

  private func issue(_ kilograms: String, on day: String, line: Int, late: String = "") -> String {
    "K1,\(day),rice,\(kilograms),,,\(late),出库表,\(line)"
  }

  @Test func stockIsWhatCameInAndDidNotGoOut() throws {
    _ = try prison.buyRice(on: "2026-10-05", receipt: "0001")
    try prison.meals(.issue, issue("12.345", on: "2026-10-06", line: 1), on: "2026-10-06")
    #expect(try prison.rice(on: "2026-10-04") == "-")
    #expect(try prison.rice(on: "2026-10-05") == "50.000")
    #expect(try prison.rice(on: "2026-10-06") == "37.655")
    #expect(try prison.findings().isEmpty)
  }

  @Test func aStoreHoldsLessThanNothingOnNoDay() throws {
    _ = try prison.buyRice(on: "2026-10-05", receipt: "0001")
    let tooMuch = issue("50.001", on: "2026-10-05", line: 1)
    #expect(
      rowRefusals { try prison.meals(.issue, tooMuch, on: "2026-10-05") } == [.stockBelowZero])
    #expect(
      faultPlaces { try prison.meals(.issue, tooMuch, on: "2026-10-05") } == ["2 kilograms"])
    // On the last day there is enough; the day of the issue had none.
    let tooEarly = issue("1.000", on: "2026-10-04", line: 2)
    #expect(
      rowRefusals { try prison.meals(.issue, tooEarly, on: "2026-10-05") } == [.stockBelowZero])
    // An issue of a day gone by leaves a later one without.
    try prison.meals(.issue, issue("45.000", on: "2026-10-07", line: 3), on: "2026-10-07")
    let before = issue("6.000", on: "2026-10-06", line: 4)
    #expect(rowRefusals { try prison.meals(.issue, before, on: "2026-10-07") } == [.stockBelowZero])
    #expect(
      try prison.meals(.issue, issue("5.000", on: "2026-10-06", line: 5), on: "2026-10-07").written
        == 1)
    #expect(try prison.rice(on: "2026-10-07") == "0.000" || prison.rice(on: "2026-10-07") == "-")
  }

  @Test func anAmountThatIsNotQuantityTimesPriceIsRefusedWithBothFigures() throws {
    #expect(
      rowRefusals { try prison.buyRice(on: "2026-10-05", receipt: "1", amount: "260.02") }
        == [.foodAmountDiffers])
    #expect(try prison.buyRice(on: "2026-10-05", receipt: "1", amount: "260.01").written == 1)
  }

  @Test func aDeliveryNoteComesOnceHoweverItIsTyped() throws {
    _ = try prison.buyRice(on: "2026-10-05", receipt: "NO.0001")
    for again in ["NO.0001", "no 0001", "ＮＯ－０００１"] {
      #expect(
        rowRefusals { try prison.buyRice(on: "2026-10-05", receipt: again, line: "2") }
          == [.receiptDuplicated])
    }
    // Another line of the same note is one more item, for the same day and receivers.
    let pork =
      "K1,2026-10-05,放心粮店,NO.0001,猪肉,1.000,23.50,23.50,life-2,life-1,,,采购表,3"
    #expect(try prison.meals(.purchase, pork, on: "2026-10-05").written == 1)
    let otherDay =
      "K1,2026-10-06,放心粮店,NO.0001,pork,1.000,23.50,23.50,life-1,life-2,,,采购表,4"
    #expect(
      rowRefusals { try prison.meals(.purchase, otherDay, on: "2026-10-06") }
        == [.receiptDuplicated])
    let twice =
      "K1,2026-10-06,放心粮店,7,pork,1.000,23.50,23.50,life-1,life-2,,,采购表,5\n"
      + "K1,2026-10-06,放心粮店,7,pork,1.000,23.50,23.50,life-1,life-2,,,采购表,6"
    #expect(
      rowRefusals { try prison.meals(.purchase, twice, on: "2026-10-06") } == [.receiptDuplicated])
  }

  @Test func goodsAreReceivedByTwoWhoHoldAnOffice() throws {
    let row = "K1,2026-10-05,粮店,1,rice,1.000,5.20,5.20"
    #expect(
      rowRefusals {
        try prison.meals(.purchase, "\(row),life-1,life-1,,,采购表,1", on: "2026-10-05")
      } == [.receiversSame])
    #expect(
      rowRefusals {
        try prison.meals(.purchase, "\(row),life-1,nobody,,,采购表,1", on: "2026-10-05")
      } == [.staffUnknown])
  }

  @Test func signsOfCurrencyUnitsAndNegativeFiguresAreNoNumbers() throws {
    let rows = [
      "K1,2026-10-05,粮店,1,rice,-1.000,5.20,5.20,life-1,life-2,,,采购表,1",
      "K1,2026-10-05,粮店,2,rice,1.000,￥5.20,5.20,life-1,life-2,,,采购表,2",
      "K1,2026-10-05,粮店,3,rice,1.000,5.20,5.20元,life-1,life-2,,,采购表,3",
      "K1,2026-10-05,粮店,4,rice,1.0000,5.20,5.20,life-1,life-2,,,采购表,4",
      "K1,2026-10-05,粮店,5,rice,0,5.20,0,life-1,life-2,,,采购表,5",
      "K1,2026-10-05,粮店,6,bread,1,5.20,5.20,life-1,life-2,,,采购表,6",
    ].joined(separator: "\n")
    #expect(
      faultPlaces { try prison.meals(.purchase, rows, on: "2026-10-05") }
        == ["2 kilograms", "3 price", "4 amount", "5 kilograms", "6 kilograms", "7 food"])
  }

  @Test func aFileOfManyRowsIsJudgedAsAWhole() throws {
    _ = try prison.buyRice(on: "2026-10-05", receipt: "1")
    // The rows stand in no order of days; together they take what is there.
    let rows = [
      issue("20.000", on: "2026-10-07", line: 1), issue("30.000", on: "2026-10-06", line: 2),
    ].joined(separator: "\n")
    #expect(try prison.meals(.issue, rows, on: "2026-10-07").written == 2)
    let late = issue("0.001", on: "2026-10-06", line: 3)
    #expect(rowRefusals { try prison.meals(.issue, late, on: "2026-10-07") } == [.stockBelowZero])
  }

  @Test func aPurchaseThatWasIssuedCannotBeTakenBack() throws {
    let act = try #require(try prison.buyRice(on: "2026-10-05", receipt: "1").act)
    let issued = try #require(
      try prison.meals(.issue, issue("10.000", on: "2026-10-06", line: 1), on: "2026-10-06").act)
    let other = try prison.office("life-2", "2026-10-06", 10)
    #expect(
      refusal { try other.reverseMealRecord(act: act, ordinal: 1, reason: "登错") }
        == .stockBelowZero)
    _ = try other.reverseMealRecord(act: issued, ordinal: 1, reason: "登错")
    _ = try other.reverseMealRecord(act: act, ordinal: 1, reason: "登错")
    #expect(try prison.rice(on: "2026-10-06") == "-")
    // The note may come again, as it should have read.
    #expect(
      try prison.buyRice(
        on: "2026-10-06", receipt: "1", kilograms: "40.000", amount: "208.00", line: "2", 11
      ).written == 1)
    let kitchen = try prison.kitchen()
    let lines = try prison.reading().purchases(
      of: kitchen, in: try #require(YearMonth("2026-10")).days)
    #expect(lines.map(\.amount.description) == ["260.00", "-260.00", "208.00"])
    #expect(lines.map(\.isReversed) == [true, false, false])
    #expect(try prison.findings().isEmpty)
  }

  @Test func aCountThatAgreesFixesTheDaysBeforeIt() throws {
    _ = try prison.buyRice(on: "2026-10-05", receipt: "1")
    let count = "K1,2026-10-06,rice,50.000,,,盘点表,1"
    #expect(try prison.meals(.stocktake, count, on: "2026-10-06").warnings.isEmpty)
    let before = issue("1.000", on: "2026-10-06", line: 1)
    #expect(rowRefusals { try prison.meals(.issue, before, on: "2026-10-07") } == [.stockCounted])
    let after = issue("1.000", on: "2026-10-07", line: 2)
    #expect(try prison.meals(.issue, after, on: "2026-10-07").written == 1)
  }

  @Test func aLossIsExplainedAndAcceptedByAnother() throws {
    _ = try prison.buyRice(on: "2026-10-05", receipt: "1")
    #expect(
      rowRefusals {
        try prison.meals(.stocktake, "K1,2026-10-06,rice,49.000,,,盘点表,1", on: "2026-10-06")
      } == [.mealExplanationMissing])
    let counted = try prison.meals(
      .stocktake, "K1,2026-10-06,rice,49.000,洒漏,,盘点表,1", on: "2026-10-06")
    #expect(counted.warnings.map(\.rule) == [.foodCount])
    let act = try #require(counted.act)
    #expect(try prison.rice(on: "2026-10-06") == "50.000")
    #expect(try prison.reading().due().filter { $0.kind == .foodCount }.count == 1)
    let head = try prison.office("head-2", "2026-10-06", 10)
    _ = try head.decideStockCount(act: act, ordinal: 1, rejectBecause: nil)
    #expect(try prison.rice(on: "2026-10-06") == "49.000")
    #expect(
      refusal { try head.decideStockCount(act: act, ordinal: 1, rejectBecause: nil) }
        == .stockCountDecided)
    #expect(try prison.findings().isEmpty)
  }

  @Test func aRejectedCountBindsNothing() throws {
    _ = try prison.buyRice(on: "2026-10-05", receipt: "1")
    let act = try #require(
      try prison.meals(
        .stocktake, "K1,2026-10-06,rice,49.000,洒漏,,盘点表,1", on: "2026-10-06"
      ).act)
    let head = try prison.office("head-1", "2026-10-06", 10)
    #expect(
      refusal { try head.decideStockCount(act: act, ordinal: 1, rejectBecause: " ") }
        == .groundRequired)
    _ = try head.decideStockCount(act: act, ordinal: 1, rejectBecause: "没有过秤")
    #expect(try prison.rice(on: "2026-10-06") == "50.000")
    #expect(
      try prison.meals(.issue, issue("1.000", on: "2026-10-06", line: 1), on: "2026-10-06", 11)
        .written == 1)
    #expect(try prison.findings().isEmpty)
  }

  @Test func everyRecordIsRecomputed() throws {
    let act = try #require(try prison.buyRice(on: "2026-10-05", receipt: "1").act)
    let replayed = try prison.reading().replay(.act(act))
    #expect(replayed.map(\.kind) == [.mealRecord])
    #expect(replayed.allSatisfy { $0.difference == nil })
  }
}
