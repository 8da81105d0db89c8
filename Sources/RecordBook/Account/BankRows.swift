import GRDB
public import PrisonAffairs

/// What the bank says of a month: what the account held before its first line and after its last.
public struct BankStatementRecord: Hashable, Sendable {
  public let act: Int
  /// The account of the chart.
  public let account: String
  public let month: YearMonth
  public let opening: Money
  public let closing: Money
  /// The lines of the month so far.
  public let lines: Int

  public init(
    act: Int = 0, account: String, month: YearMonth, opening: Money, closing: Money, lines: Int
  ) {
    self.act = act
    self.account = account
    self.month = month
    self.opening = opening
    self.closing = closing
    self.lines = lines
  }

  public var fact: Fact {
    Fact(
      .bankStatement,
      [
        .text(account), .text(month.description), .integer(opening.fen), .integer(closing.fen),
        .integer(lines),
      ])
  }
}

/// A line of a bank statement as the book holds it.
public struct BankLineRecord: Hashable, Sendable {
  public let key: FactKey
  public let account: String
  public let line: BankLine<FactKey>
  /// What the account held after it.
  public let balance: Money
  /// Where it came from.
  public let origin: RowKey

  public var reference: Reference { .fact(act: key.act, ordinal: key.ordinal) }
}

/// A line of a statement that is about to be written.
public func bankLineFact(
  account: String, day: CivilDate, amount: Money, balance: Money, reference: String?, key: RowKey
) -> Fact {
  Fact(
    .bankLine,
    [
      .text(account), .text(day.description), .integer(amount.fen), .integer(balance.fen),
      FactValue(reference), .text(key.source), .text(key.line),
    ])
}

extension BookReader {
  /// The last statement of a month of a bank account; nil where none was brought in.
  public func bankStatement(
    of account: String, month: YearMonth
  ) throws -> BankStatementRecord? {
    try Row.fetchOne(
      statement(
        """
        SELECT * FROM bank_statement WHERE account = ? AND month = ? AND act <= ?
        ORDER BY act DESC, ordinal DESC LIMIT 1
        """), arguments: [account, month.description, asOf]
    ).map(BankStatementRecord.init(row:))
  }

  /// The last statement of a bank account, of whatever month.
  public func lastBankStatement(of account: String) throws -> BankStatementRecord? {
    try Row.fetchOne(
      statement(
        """
        SELECT * FROM bank_statement WHERE account = ? AND act <= ?
        ORDER BY month DESC, act DESC, ordinal DESC LIMIT 1
        """), arguments: [account, asOf]
    ).map(BankStatementRecord.init(row:))
  }

  /// One line of a statement; nil where the key is another fact's.
  public func bankLine(_ key: FactKey) throws -> BankLineRecord? {
    try Row.fetchOne(
      statement("SELECT * FROM bank_line WHERE act = ? AND ordinal = ? AND act <= ?"),
      arguments: [key.act, key.ordinal, asOf]
    ).map(BankLineRecord.init(row:))
  }

  /// The last line of a bank account; nil where none was brought in.
  public func lastBankLine(of account: String) throws -> BankLineRecord? {
    try Row.fetchOne(
      statement(
        """
        SELECT * FROM bank_line WHERE account = ? AND act <= ?
        ORDER BY act DESC, ordinal DESC LIMIT 1
        """), arguments: [account, asOf]
    ).map(BankLineRecord.init(row:))
  }

  /// The lines of a bank account in a month, in the bank's order.
  public func bankLines(of account: String, month: YearMonth) throws -> [BankLineRecord] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM bank_line
        WHERE account = ? AND substr(day, 1, 7) = ? AND act <= ? ORDER BY act, ordinal
        """), arguments: [account, month.description, asOf]
    ).map(BankLineRecord.init(row:))
  }
}

extension BankStatementRecord {
  init(row: Row) throws {
    guard let month = YearMonth(row["month"] as String) else {
      throw BookError.damaged(table: "bank_statement")
    }
    self.init(
      act: row["act"], account: row["account"], month: month,
      opening: Money(fen: row["opening"]), closing: Money(fen: row["closing"]),
      lines: row["lines"])
  }
}

extension BankLineRecord {
  init(row: Row) throws {
    key = FactKey(act: row["act"], ordinal: row["ordinal"])
    account = row["account"]
    line = BankLine(
      key: key, day: try row.date("day"), amount: Money(fen: row["amount"]),
      reference: row["reference"])
    balance = Money(fen: row["balance"])
    origin = RowKey(source: row["source"], line: row["line_reference"])
  }
}
