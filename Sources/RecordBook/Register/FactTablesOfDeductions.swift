extension FactTable {
  static let ofDeductions: [FactTable] = [deductionItem, deductionSettlement]

  static let deductionItem = FactTable(
    "deduction_item", [.integer("transfer_ordinal"), .text("inmate"), .text("item")])
  static let deductionSettlement = FactTable(
    "deduction_settlement",
    [
      .integer("deduction_act"), .integer("deduction_ordinal"), .integer("transfer_ordinal"),
      .text("document"),
    ])
}
