/// Facts about what was spent over the limit or under another's name.
extension FactTable {
  static let ofSpending: [FactTable] = [
    spendingFinding, spendingFlag, spendingDecision, spendingEnd,
  ]

  /// What the close of a month found.
  static let spendingFinding = FactTable(
    "spending_finding",
    [
      .text("inmate"), .text("month"), .text("concern"), .integer("amount"),
      .optionalInteger("bound"),
    ])
  static let spendingFlag = FactTable(
    "spending_flag", [.text("inmate"), .text("month"), .text("concern"), .text("reason")])
  static let spendingDecision = FactTable(
    "spending_decision",
    [
      .integer("flag_act"), .integer("flag_ordinal"), .optionalText("found"),
      .optionalText("first_day"), .optionalText("ended_on"), .text("reason"),
      .optionalText("clearly_over"), .optionalText("no_special_cause"),
    ])
  static let spendingEnd = FactTable(
    "spending_end",
    [.integer("flag_act"), .integer("flag_ordinal"), .text("ended_on"), .text("reason")])
}
