/// Facts about inmates' money.
extension FactTable {
  static let ofAccounts: [FactTable] = [accountHolder, accountTransfer]

  static let accountHolder = FactTable(
    "account_holder", [.text("inmate"), .text("opened_on")])
  static let accountTransfer = FactTable(
    "account_transfer",
    [
      .text("day"), .text("kind"), .text("debit"), .text("credit"), .optionalText("inmate"),
      .integer("amount"), .optionalText("category"), .optionalText("note"), .integer("late"),
      .optionalText("late_reason"), .optionalInteger("reverses_act"),
      .optionalInteger("reverses_ordinal"), .text("source"), .text("line_reference"),
      .integer("part"),
    ])
}
