import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// A kitchen of the test prison: it serves both wards, with eight inmates in custody.
extension TestPrison {
  static let itemRows = """
    物品,名称,类别,来源,行号
    rice,大米,粮食,物品表,1
    pork,猪肉,肉类,物品表,2

    """
  static let dinersHead = "伙房,日期,灶别,就餐人数,早餐,中餐,晚餐,说明,补记原因,来源,行号\n"
  static let purchaseHead =
    "伙房,日期,供货商,单据号,物品,数量,单价,金额,验收人一,验收人二,备注,补记原因,来源,行号\n"
  static let issueHead = "伙房,日期,物品,数量,灶别,备注,补记原因,来源,行号\n"
  static let countHead = "伙房,日期,物品,盘点数量,说明,补记原因,来源,行号\n"

  func kitchen() throws -> KitchenCode { try #require(KitchenCode("K1")) }

  /// Records the kitchen K1 for both wards and what its store holds.
  func addKitchen(
    on today: String = "2026-10-01", wards: [String] = ["01", "02"], code: String = "K1",
    diets: Set<Diet> = [.ordinary, .medical], from: String = "2026-09-30"
  ) throws {
    let office = try office("life-1", today, 8)
    _ = try office.addKitchen(
      KitchenRecord(
        kitchen: try #require(KitchenCode(code)), name: "伙房", diets: diets,
        wards: Set(try wards.map { try ward($0) })),
      from: try day(from))
    _ = try office.importMeals(
      .items, bytes: Array(TestPrison.itemRows.utf8), file: "items.csv", dryRun: false)
  }

  @discardableResult
  func meals(
    _ kind: MealFile, _ rows: String, on today: String, _ hour: Int = 9,
    by actor: String = "life-1",
    dryRun: Bool = false
  ) throws -> MealImportSummary {
    let heads: [MealFile: String] = [
      .diners: TestPrison.dinersHead, .purchase: TestPrison.purchaseHead,
      .issue: TestPrison.issueHead, .stocktake: TestPrison.countHead,
    ]
    let text = (heads[kind] ?? "") + rows + "\n"
    return try office(actor, today, hour).importMeals(
      kind, bytes: Array(text.utf8), file: "\(kind.rawValue).csv", dryRun: dryRun)
  }

  /// Kilograms of rice in store at the end of a day.
  func rice(on text: String) throws -> String {
    let kitchen = try kitchen()
    let date = try day(text)
    return try reading().stock(of: kitchen, on: date).first { $0.item.item == "rice" }?.mass
      .description ?? "-"
  }

  /// Fifty kilograms of rice on a day.
  func buyRice(
    on today: String, receipt: String, kilograms: String = "50.000", amount: String = "260.00",
    line: String = "1", source: String = "采购表", by actor: String = "life-1",
    _ hour: Int = 9
  ) throws -> MealImportSummary {
    try meals(
      .purchase,
      "K1,\(today),放心粮店,\(receipt),rice,\(kilograms),5.20,\(amount),life-1,life-2,,,\(source),\(line)",
      on: today, hour, by: actor)
  }
}

/// The fields at which rows of a file were found wrong, with their lines.
func faultPlaces(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> some Any
) -> [String] {
  do {
    _ = try body()
    Issue.record("nothing was refused", sourceLocation: sourceLocation)
  } catch let faults as FileFaults {
    return faults.faults.map { "\($0.line ?? 0) \($0.field ?? "")" }
  } catch {
    Issue.record("\(error)", sourceLocation: sourceLocation)
  }
  return []
}
