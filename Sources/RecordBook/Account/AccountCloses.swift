import GRDB
public import PrisonAffairs

/// A closed month of inmates' money (结账).
public struct ClosedAccountMonth: Hashable, Sendable {
  public let act: Int
  public let month: YearMonth
  /// How many transfers of the month, and how many open accounts, it rests on.
  public let transfers: Int
  public let holders: Int

  public init(act: Int = 0, month: YearMonth, transfers: Int, holders: Int) {
    self.act = act
    self.month = month
    self.transfers = transfers
    self.holders = holders
  }

  public var fact: Fact {
    Fact(.accountClose, [.text(month.description), .integer(transfers), .integer(holders)])
  }
}

/// What stood in an account at the end of a closed month, credits less debits, in fen.
///
/// A pocket stands here for each inmate who had something in it, and once for everybody, as its
/// control account.
public struct ClosingBalance: Hashable, Sendable {
  public let month: YearMonth
  /// The code of the chart.
  public let account: String
  /// Whose pocket it is; nil for a whole account.
  public let inmate: InmateNumber?
  public let balance: Money

  public init(month: YearMonth, account: String, inmate: InmateNumber?, balance: Money) {
    self.month = month
    self.account = account
    self.inmate = inmate
    self.balance = balance
  }

  public var fact: Fact {
    Fact(
      .accountClosing,
      [
        .text(month.description), .text(account), FactValue(inmate?.text),
        .integer(balance.fen),
      ])
  }
}

extension BookReader {
  /// Every closed month, the earliest first.
  public func closedAccountMonths() throws -> [ClosedAccountMonth] {
    try Row.fetchAll(
      statement("SELECT * FROM account_close WHERE act <= ? ORDER BY month"), arguments: [asOf]
    ).map(ClosedAccountMonth.init(row:))
  }

  /// The last closed month, or the last before another; nil where none is.
  public func lastClosedAccountMonth(before month: YearMonth? = nil) throws -> ClosedAccountMonth? {
    try Row.fetchOne(
      statement(
        """
        SELECT * FROM account_close WHERE act <= ? AND month < ? ORDER BY month DESC LIMIT 1
        """), arguments: [asOf, month?.description ?? "9999-13"]
    ).map(ClosedAccountMonth.init(row:))
  }

  /// Whether a month is closed: nothing is written on a day of it, or of an earlier month, again.
  public func isAccountMonthClosed(_ month: YearMonth) throws -> Bool {
    try Bool.fetchOne(
      statement("SELECT EXISTS (SELECT 1 FROM account_close WHERE act <= ? AND month >= ?)"),
      arguments: [asOf, month.description]) ?? false
  }

  /// The closing balances of a closed month: of one inmate's pockets by account, where they were
  /// not empty.
  public func closingBalances(
    of inmate: InmateNumber, month: YearMonth
  ) throws -> [String: Money] {
    let rows = try Row.fetchAll(
      statement(
        """
        SELECT account, balance FROM account_closing
        WHERE inmate = ?1 AND month = ?2
          AND act = (SELECT act FROM account_close WHERE month = ?2 AND act <= ?3)
        """), arguments: [inmate.text, month.description, asOf])
    return Dictionary(
      rows.map { ($0["account"] as String, Money(fen: $0["balance"])) },
      uniquingKeysWith: { first, _ in first })
  }

  /// All closing balances of a closed month: whole accounts first, then the inmates'.
  public func closingBalances(of month: YearMonth) throws -> [ClosingBalance] {
    try Row.fetchAll(
      statement(
        """
        SELECT month, account, inmate, balance FROM account_closing
        WHERE act = (SELECT act FROM account_close WHERE month = ? AND act <= ?)
        ORDER BY inmate, account
        """), arguments: [month.description, asOf]
    ).map(ClosingBalance.init(row:))
  }
}

extension ClosedAccountMonth {
  init(row: Row) throws {
    guard let month = YearMonth(row["month"] as String) else {
      throw BookError.damaged(table: "account_close")
    }
    self.init(
      act: row["act"], month: month, transfers: row["transfers"], holders: row["holders"])
  }
}

extension ClosingBalance {
  init(row: Row) throws {
    let number = row["inmate"] as String?
    let inmate = number.flatMap { InmateNumber($0) }
    guard let month = YearMonth(row["month"] as String), (number == nil) == (inmate == nil) else {
      throw BookError.damaged(table: "account_closing")
    }
    self.init(
      month: month, account: row["account"], inmate: inmate, balance: Money(fen: row["balance"]))
  }
}
