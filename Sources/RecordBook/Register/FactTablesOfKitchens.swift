/// Facts about kitchens, diners, stores and menus.
extension FactTable {
  static let ofKitchens: [FactTable] = [
    kitchen, kitchenWard, kitchenDiet, mealDiners, foodItem, foodPurchase, foodIssue, foodCount,
    foodCountDecision, foodReversal, menu, menuDish, menuPublication, foodSample, foodSampleEnd,
  ]

  private static let late: [FactColumn] = [.integer("late"), .optionalText("late_reason")]
  private static let key: [FactColumn] = [.text("source"), .text("line_reference")]

  // Kitchens and who eats there

  static let kitchen = FactTable("kitchen", [.text("kitchen"), .text("name")])
  static let kitchenWard = FactTable(
    "kitchen_ward", [.text("kitchen"), .text("ward"), .text("from_day"), .integer("serves")])
  static let kitchenDiet = FactTable("kitchen_diet", [.text("kitchen"), .text("diet")])
  static let mealDiners = FactTable(
    "meal_diners",
    [
      .text("kitchen"), .text("day"), .text("diet"), .integer("diners"), .integer("breakfast"),
      .integer("lunch"), .integer("supper"), .optionalText("explanation"),
    ] + late + key)

  // Stores

  static let foodItem = FactTable(
    "food_item", [.text("item"), .text("name"), .text("category")] + key)
  static let foodPurchase = FactTable(
    "food_purchase",
    [
      .text("kitchen"), .text("day"), .text("supplier"), .text("receipt"), .text("item"),
      .integer("grams"), .integer("price"), .integer("amount"), .text("receiver_one"),
      .text("receiver_two"), .optionalText("note"),
    ] + late + key)
  static let foodIssue = FactTable(
    "food_issue",
    [
      .text("kitchen"), .text("day"), .text("item"), .integer("grams"), .optionalText("diet"),
      .optionalText("note"),
    ] + late + key)
  static let foodCount = FactTable(
    "food_count",
    [
      .text("kitchen"), .text("day"), .text("item"), .integer("counted"), .integer("expected"),
      .optionalText("explanation"),
    ] + late + key)
  static let foodCountDecision = FactTable(
    "food_count_decision",
    [
      .integer("count_act"), .integer("count_ordinal"), .text("outcome"), .optionalText("reason"),
    ])
  static let foodReversal = FactTable(
    "food_reversal",
    [
      .text("fact_table"), .integer("fact_act"), .integer("fact_ordinal"), .text("day"),
      .text("reason"),
    ])

  // Menus and samples

  static let menu = FactTable("menu", [.text("kitchen"), .text("week"), .optionalText("reason")])
  static let menuDish = FactTable(
    "menu_dish",
    [.text("kitchen"), .text("day"), .text("meal"), .text("diet"), .text("dishes")])
  static let menuPublication = FactTable(
    "menu_publication",
    [.integer("menu_act"), .integer("menu_ordinal"), .text("day"), .text("place")])
  static let foodSample = FactTable(
    "food_sample",
    [
      .text("kitchen"), .text("day"), .text("meal"), .text("dish"), .text("taken_at"),
      .text("place"),
    ])
  static let foodSampleEnd = FactTable(
    "food_sample_end",
    [.integer("sample_act"), .integer("sample_ordinal"), .text("ground")])
}
