/// Facts about bank statements, what they match, and the close of a month.
extension FactTable {
  static let ofBank: [FactTable] = [
    bankStatement, bankLine, bankMatch, bankMatchEnd, bankExplanation, accountClose,
    accountClosing, accountWardMonth, accountWardTotal, accountPublicTotal, accountCashCount,
  ]

  static let bankStatement = FactTable(
    "bank_statement",
    [
      .text("account"), .text("month"), .integer("opening"), .integer("closing"),
      .integer("lines"),
    ])
  public static let bankLine = FactTable(
    "bank_line",
    [
      .text("account"), .text("day"), .integer("amount"), .integer("balance"),
      .optionalText("reference"), .text("source"), .text("line_reference"),
    ])
  static let bankMatch = FactTable(
    "bank_match",
    [
      .integer("line_act"), .integer("line_ordinal"), .integer("transfer_act"),
      .integer("transfer_ordinal"), .text("method"),
    ])
  static let bankMatchEnd = FactTable(
    "bank_match_end",
    [.integer("match_act"), .integer("match_ordinal"), .text("reason")])
  static let bankExplanation = FactTable(
    "bank_explanation",
    [
      .text("target"), .integer("target_act"), .integer("target_ordinal"), .text("explanation"),
    ])
  static let accountClose = FactTable(
    "account_close", [.text("month"), .integer("transfers"), .integer("holders")])
  static let accountClosing = FactTable(
    "account_closing",
    [.text("month"), .text("account"), .optionalText("inmate"), .integer("balance")])
  static let accountWardMonth = FactTable(
    "account_ward_month",
    [
      .text("month"), .text("ward"), .integer("holders"), .integer("late"),
      .integer("reversed"), .integer("overspent"),
    ])
  static let accountWardTotal = FactTable(
    "account_ward_total",
    [.text("month"), .text("ward"), .text("kind"), .integer("inmates"), .integer("amount")])
  static let accountPublicTotal = FactTable(
    "account_public_total",
    [
      .text("month"), .text("direction"), .text("wards"), .text("kinds"),
      .optionalInteger("inmates"), .optionalInteger("amount"),
    ])
  static let accountCashCount = FactTable(
    "account_cash_count", [.text("month"), .text("account"), .integer("counted")])
}
