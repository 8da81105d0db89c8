import PrisonAffairs

/// A kitchen of the sample: what it cooks, and how many of a thousand inmates eat of each.
struct SampleKitchen {
  let code: String
  let name: String
  /// The Chinese word of the diet and the share of inmates, per thousand.
  let diets: [(diet: String, perMille: Int)]

  static let all = [
    SampleKitchen(code: "K1", name: "第一伙房", diets: [("普通", 915), ("病号", 25)]),
    SampleKitchen(code: "K2", name: "民族伙房", diets: [("民族", 60)]),
  ]
}

/// What the sample's stores hold, and how much of it a head is given in a month.
///
/// Grain, vegetables, meat and eggs lie within the ranges that are told of (16–25, 17–25, 1.5–2.5,
/// 1–1.5 kg); the rest and every price are made up.
struct SampleFood {
  let code: String
  let name: String
  let category: String
  let supplier: String
  /// Grams for a head and month.
  let monthlyGrams: Int
  /// In fen for a kilogram.
  let prices: ClosedRange<Int>
  /// So many days lie between two deliveries.
  let everyDays: Int
  /// Whether the ethnic kitchen keeps it too.
  var isForAll = true

  static let all = [
    SampleFood(
      code: "rice", name: "大米", category: "粮食", supplier: "样本粮店", monthlyGrams: 12_000,
      prices: 720...780, everyDays: 7),
    SampleFood(
      code: "flour", name: "面粉", category: "粮食", supplier: "样本粮店", monthlyGrams: 6_000,
      prices: 560...620, everyDays: 7),
    SampleFood(
      code: "cabbage", name: "白菜", category: "蔬菜", supplier: "样本菜场", monthlyGrams: 12_000,
      prices: 350...450, everyDays: 2),
    SampleFood(
      code: "potato", name: "土豆", category: "蔬菜", supplier: "样本菜场", monthlyGrams: 8_000,
      prices: 400...480, everyDays: 4),
    SampleFood(
      code: "pork", name: "猪肉", category: "肉类", supplier: "样本肉食", monthlyGrams: 2_000,
      prices: 3_400...3_800, everyDays: 3, isForAll: false),
    SampleFood(
      code: "beef", name: "牛肉", category: "肉类", supplier: "样本清真肉食", monthlyGrams: 2_000,
      prices: 7_200...7_800, everyDays: 3, isForAll: false),
    SampleFood(
      code: "egg", name: "鸡蛋", category: "蛋鱼虾", supplier: "样本禽蛋", monthlyGrams: 1_200,
      prices: 1_200...1_350, everyDays: 5),
    SampleFood(
      code: "tofu", name: "豆腐", category: "豆制品", supplier: "样本豆坊", monthlyGrams: 1_500,
      prices: 600...680, everyDays: 2),
    SampleFood(
      code: "oil", name: "菜籽油", category: "食用油", supplier: "样本粮店", monthlyGrams: 750,
      prices: 1_600...1_800, everyDays: 14),
    SampleFood(
      code: "salt", name: "食盐", category: "调味品", supplier: "样本粮店", monthlyGrams: 300,
      prices: 400...450, everyDays: 14),
    SampleFood(
      code: "coal-gas", name: "液化气", category: "燃料", supplier: "样本燃气", monthlyGrams: 1_800,
      prices: 880...960, everyDays: 7),
  ]

  /// Pork is for the one kitchen and beef for the other.
  func isKept(in kitchen: SampleKitchen) -> Bool {
    isForAll || (kitchen.code == "K1") == (code == "pork")
  }
}

extension SampleTable {
  static let mealItems = SampleTable(
    name: "meal-items", sourceWord: "物品", columns: ["物品", "名称", "类别"])
  static let mealDiners = SampleTable(
    name: "meal-diners", sourceWord: "就餐",
    columns: ["伙房", "日期", "灶别", "就餐人数", "早餐", "中餐", "晚餐", "说明", "补记原因"])
  static let mealPurchases = SampleTable(
    name: "meal-purchase", sourceWord: "采购",
    columns: [
      "伙房", "日期", "供货商", "单据号", "物品", "数量", "单价", "金额", "验收人一", "验收人二", "备注", "补记原因",
    ])
  static let mealIssues = SampleTable(
    name: "meal-issue", sourceWord: "出库", columns: ["伙房", "日期", "物品", "数量", "灶别", "备注", "补记原因"])
  static let mealCounts = SampleTable(
    name: "meal-stocktake", sourceWord: "盘点", columns: ["伙房", "日期", "物品", "盘点数量", "说明", "补记原因"])
}
