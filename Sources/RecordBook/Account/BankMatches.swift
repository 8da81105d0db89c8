import GRDB
public import PrisonAffairs

/// A line of the bank and a transfer of the ledger that are the same money.
public struct BankMatchRecord: Hashable, Sendable {
  public let key: FactKey
  public let line: FactKey
  public let transfer: FactKey
  public let method: BankMatchMethod
}

public func bankMatchFact(line: FactKey, transfer: FactKey, _ method: BankMatchMethod) -> Fact {
  Fact(
    .bankMatch,
    [
      .integer(line.act), .integer(line.ordinal), .integer(transfer.act),
      .integer(transfer.ordinal), .text(method.rawValue),
    ])
}

/// Ends a match that was wrong.
public func bankMatchEndFact(_ match: FactKey, reason: String) -> Fact {
  Fact(.bankMatchEnd, [.integer(match.act), .integer(match.ordinal), .text(reason)])
}

/// What an explanation explains: money the bank has and the ledger has not, or the other way round.
public enum BankSide: String, CaseIterable, Sendable { case line, transfer }

/// Says why a line stands in no transfer, or a transfer on no statement.
public func bankExplanationFact(_ side: BankSide, _ key: FactKey, _ explanation: String) -> Fact {
  Fact(
    .bankExplanation,
    [.text(side.rawValue), .integer(key.act), .integer(key.ordinal), .text(explanation)])
}

extension BookReader {
  /// A match counts until it is ended.
  private static let matchRows = """
    SELECT m.* FROM bank_match AS m
    WHERE m.act <= :act AND NOT EXISTS (SELECT 1 FROM bank_match_end AS e
      WHERE e.match_act = m.act AND e.match_ordinal = m.ordinal AND e.act <= :act)
    """

  /// The matches of a line of the bank.
  public func bankMatches(ofLine key: FactKey) throws -> [BankMatchRecord] {
    try matches("AND m.line_act = :key AND m.line_ordinal = :ordinal", key)
  }

  /// The matches of a transfer of the ledger.
  public func bankMatches(ofTransfer key: FactKey) throws -> [BankMatchRecord] {
    try matches("AND m.transfer_act = :key AND m.transfer_ordinal = :ordinal", key)
  }

  private func matches(_ condition: String, _ key: FactKey) throws -> [BankMatchRecord] {
    try Row.fetchAll(
      statement("\(BookReader.matchRows) \(condition) ORDER BY m.act, m.ordinal"),
      arguments: ["act": asOf, "key": key.act, "ordinal": key.ordinal]
    ).map(BankMatchRecord.init(row:))
  }

  /// The matches that one act wrote.
  public func bankMatches(ofAct act: Int) throws -> [BankMatchRecord] {
    try Row.fetchAll(
      statement("SELECT * FROM bank_match WHERE act = ? AND act <= ? ORDER BY ordinal"),
      arguments: [act, asOf]
    ).map(BankMatchRecord.init(row:))
  }

  /// The acts that matched lines, the earliest first.
  public func actsWithBankMatches() throws -> [Int] {
    try Int.fetchAll(
      statement("SELECT DISTINCT act FROM bank_match WHERE act <= ? ORDER BY act"),
      arguments: [asOf])
  }

  /// Lines of a bank account up to a day that are matched with nothing, in the bank's order.
  public func unmatchedBankLines(
    of account: String, through day: CivilDate
  ) throws -> [BankLineRecord] {
    try Row.fetchAll(
      statement(
        """
        SELECT l.* FROM bank_line AS l
        WHERE l.account = :account AND l.day <= :day AND l.act <= :act
          AND NOT EXISTS (\(BookReader.matchRows)
            AND m.line_act = l.act AND m.line_ordinal = l.ordinal)
        ORDER BY l.act, l.ordinal
        """), arguments: ["account": account, "day": day.description, "act": asOf]
    ).map(BankLineRecord.init(row:))
  }

  /// Transfers that touch a bank account up to a day and are matched with no line.
  ///
  /// What the book began with stood at the bank before, and a transfer that was undone before the
  /// bank saw it never reaches it, nor does what undid it.
  public func unmatchedBankMovements(
    of account: String, through day: CivilDate
  ) throws -> [BankMovement<FactKey>] {
    let isUnmatched = { (row: String) in
      """
      NOT EXISTS (\(BookReader.matchRows)
        AND m.transfer_act = \(row).act AND m.transfer_ordinal = \(row).ordinal)
      """
    }
    return try Row.fetchAll(
      statement(
        """
        SELECT t.act, t.ordinal, t.day, t.debit, t.amount, t.source, t.line_reference
        FROM account_transfer AS t
        LEFT JOIN account_transfer AS r
          ON r.reverses_act = t.act AND r.reverses_ordinal = t.ordinal AND r.act <= :act
        LEFT JOIN account_transfer AS o
          ON o.act = t.reverses_act AND o.ordinal = t.reverses_ordinal
        WHERE :account IN (t.debit, t.credit) AND t.day <= :day AND t.act <= :act
          AND t.kind <> 'opening' AND coalesce(o.kind, '') <> 'opening'
          AND \(isUnmatched("t"))
          AND NOT (r.act IS NOT NULL AND r.day <= :day AND \(isUnmatched("r")))
          AND NOT (o.act IS NOT NULL AND \(isUnmatched("o")))
        ORDER BY t.day, t.act, t.ordinal
        """), arguments: ["account": account, "day": day.description, "act": asOf]
    ).map { row in
      let amount = Money(fen: row["amount"])
      return BankMovement(
        key: FactKey(act: row["act"], ordinal: row["ordinal"]), day: try row.date("day"),
        amount: row["debit"] == account ? amount : -amount, source: row["source"],
        line: row["line_reference"])
    }
  }

  /// What counts as the same money in a bank account, where the line or the transfer is of a run of
  /// days.
  public func bankPairs(
    of account: String, in span: DateSpan
  ) throws -> [(line: FactKey, transfer: FactKey)] {
    try Row.fetchAll(
      statement(
        """
        SELECT m.* FROM (\(BookReader.matchRows)) AS m
        JOIN bank_line AS l ON l.act = m.line_act AND l.ordinal = m.line_ordinal
        JOIN account_transfer AS t
          ON t.act = m.transfer_act AND t.ordinal = m.transfer_ordinal
        WHERE l.account = :account AND (l.day BETWEEN :first AND :last
          OR t.day BETWEEN :first AND :last)
        ORDER BY m.line_act, m.line_ordinal, m.transfer_act, m.transfer_ordinal
        """),
      arguments: [
        "act": asOf, "account": account, "first": span.first.description,
        "last": span.last.description,
      ]
    ).map(BankMatchRecord.init(row:)).map { (line: $0.line, transfer: $0.transfer) }
  }

  /// The fact that says why something stands on one side alone, be it sealed or not.
  public func bankExplanationKey(_ side: BankSide, _ key: FactKey) throws -> FactKey? {
    try Row.fetchOne(
      statement(
        """
        SELECT act, ordinal FROM bank_explanation
        WHERE target_act = ? AND target_ordinal = ? AND target = ? AND act <= ?
        ORDER BY act DESC, ordinal DESC LIMIT 1
        """), arguments: [key.act, key.ordinal, side.rawValue, asOf]
    ).map { FactKey(act: $0["act"], ordinal: $0["ordinal"]) }
  }

  /// What was said of a line or a transfer that stands on one side alone; the last word counts.
  public func bankExplanation(_ side: BankSide, _ key: FactKey) throws -> String? {
    try String.fetchOne(
      statement(
        """
        SELECT x.explanation FROM bank_explanation AS x
        WHERE x.target_act = ? AND x.target_ordinal = ? AND x.target = ? AND x.act <= ?
          AND \(open("x")) ORDER BY x.act DESC, x.ordinal DESC LIMIT 1
        """), arguments: [key.act, key.ordinal, side.rawValue, asOf])
  }
}

extension BookReader {
  /// Who said why something up to a month stands on one side alone, and still does, and who matched
  /// lines or transfers of the month by hand.
  public func bankJudges(of month: YearMonth) throws -> Set<StaffNumber> {
    let explainers = try String.fetchAll(
      statement(
        """
        SELECT DISTINCT a.actor FROM bank_explanation AS x JOIN act AS a ON a.number = x.act
        LEFT JOIN bank_line AS l
          ON x.target = 'line' AND l.act = x.target_act AND l.ordinal = x.target_ordinal
        LEFT JOIN account_transfer AS t
          ON x.target = 'transfer' AND t.act = x.target_act AND t.ordinal = x.target_ordinal
        WHERE x.act <= :act AND coalesce(l.day, t.day) <= :last
          AND NOT EXISTS (\(BookReader.matchRows)
            AND ((x.target = 'line' AND m.line_act = l.act AND m.line_ordinal = l.ordinal)
              OR (x.target = 'transfer' AND m.transfer_act = t.act
                AND m.transfer_ordinal = t.ordinal)))
        """), arguments: ["act": asOf, "last": month.lastDay.description])
    let matchers = try String.fetchAll(
      statement(
        """
        SELECT DISTINCT a.actor FROM (\(BookReader.matchRows) AND m.method = 'by-hand') AS m
        JOIN act AS a ON a.number = m.act
        JOIN bank_line AS l ON l.act = m.line_act AND l.ordinal = m.line_ordinal
        JOIN account_transfer AS t
          ON t.act = m.transfer_act AND t.ordinal = m.transfer_ordinal
        WHERE l.day BETWEEN :first AND :last OR t.day BETWEEN :first AND :last
        """),
      arguments: [
        "act": asOf, "first": month.firstDay.description, "last": month.lastDay.description,
      ])
    return Set((explainers + matchers).compactMap { StaffNumber($0) })
  }
}

extension BankMatchRecord {
  init(row: Row) throws {
    guard let method = BankMatchMethod(rawValue: row["method"]) else {
      throw BookError.damaged(table: "bank_match")
    }
    key = FactKey(act: row["act"], ordinal: row["ordinal"])
    line = FactKey(act: row["line_act"], ordinal: row["line_ordinal"])
    transfer = FactKey(act: row["transfer_act"], ordinal: row["transfer_ordinal"])
    self.method = method
  }
}
