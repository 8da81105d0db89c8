/// Facts about the meal account of a month and what the inmates' committee says of it.
extension FactTable {
  static let ofMealMonths: [FactTable] = [
    mealCommitteeMember, mealCommitteeEnd, mealCommitteeOpinion, mealGrant, mealAccount,
    mealAccountItem, mealDinersDecision, foodReceipt,
  ]

  static let mealCommitteeMember = FactTable(
    "meal_committee_member",
    [.text("kitchen"), .text("inmate"), .text("from_day"), .text("ground")])
  static let mealCommitteeEnd = FactTable(
    "meal_committee_end",
    [.text("kitchen"), .text("inmate"), .text("last_day"), .text("ground")])
  static let mealCommitteeOpinion = FactTable(
    "meal_committee_opinion",
    [
      .text("kitchen"), .text("month"), .text("inmate"), .text("opinion"),
      .optionalText("statement"), .text("day"), .text("inputs_digest"),
    ])
  static let mealGrant = FactTable(
    "meal_grant",
    [
      .text("kitchen"), .text("day"), .integer("amount"), .text("ground"), .text("source"),
      .text("line_reference"),
    ])
  static let mealAccount = FactTable(
    "meal_account",
    [
      .text("kitchen"), .text("month"), .integer("diner_days"), .integer("income"),
      .integer("grants"), .integer("expense"), .integer("carried"), .integer("cumulative"),
    ])
  static let mealAccountItem = FactTable(
    "meal_account_item",
    [
      .text("kitchen"), .text("month"), .text("item"), .integer("opening_grams"),
      .integer("opening_value"), .integer("purchased_grams"), .integer("purchased_value"),
      .integer("issued_grams"), .integer("closing_grams"), .integer("closing_value"),
      .integer("counted"),
    ])
  static let mealDinersDecision = FactTable(
    "meal_diners_decision",
    [
      .integer("diners_act"), .integer("diners_ordinal"), .text("outcome"), .text("reason"),
    ])
  static let foodReceipt = FactTable(
    "food_receipt",
    [.integer("purchase_act"), .integer("purchase_ordinal"), .text("receiver")])
}
