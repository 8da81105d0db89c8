/// Facts about orders that hold money.
extension FactTable {
  static let ofHolds: [FactTable] = [accountHold, accountHoldEnd]

  static let accountHold = FactTable(
    "account_hold",
    [
      .text("inmate"), .text("day"), .integer("amount"), .optionalText("category"),
      .optionalText("note"), .text("source"), .text("line_reference"),
    ])
  static let accountHoldEnd = FactTable(
    "account_hold_end",
    [
      .integer("hold_act"), .integer("hold_ordinal"), .text("manner"), .text("day"),
      .optionalText("reason"),
    ])
}
