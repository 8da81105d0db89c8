import GRDB
public import PrisonAffairs

/// The cash of an account as somebody counted it while a month was being closed (盘点现金).
public struct CashCount: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let month: YearMonth
  /// The code of the chart.
  public let account: String
  public let counted: Money

  public init(
    act: Int = 0, ordinal: Int = 0, month: YearMonth, account: String, counted: Money
  ) {
    self.act = act
    self.ordinal = ordinal
    self.month = month
    self.account = account
    self.counted = counted
  }

  public var fact: Fact {
    Fact(
      .accountCashCount, [.text(month.description), .text(account), .integer(counted.fen)])
  }
}

extension BookReader {
  /// What was counted for a month, or for all, in the order in which it was written.
  public func cashCounts(of month: YearMonth? = nil) throws -> [CashCount] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM account_cash_count WHERE act <= :act
          \(month == nil ? "" : "AND month = :month") ORDER BY act, ordinal
        """),
      arguments: month.map { ["act": asOf, "month": $0.description] } ?? ["act": asOf]
    ).map { row in
      guard let month = YearMonth(row["month"] as String) else {
        throw BookError.damaged(table: "account_cash_count")
      }
      return CashCount(
        act: row["act"], ordinal: row["ordinal"], month: month, account: row["account"],
        counted: Money(fen: row["counted"]))
    }
  }
}
