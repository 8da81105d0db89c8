import GRDB
public import PrisonAffairs

extension BookReader {
  /// Movements with what reversed them; the conditions follow.
  private static let transferRows = """
    SELECT t.act, t.ordinal, t.day, t.kind, t.debit, t.credit, t.inmate, t.amount, t.category,
      t.note, t.late, t.late_reason, t.reverses_act, t.reverses_ordinal, t.source,
      t.line_reference, t.part, r.act, r.ordinal
    FROM account_transfer AS t
    LEFT JOIN account_transfer AS r ON r.reverses_act = t.act AND r.reverses_ordinal = t.ordinal
      AND r.act <= ?1
    """

  /// One movement.
  public func transfer(act: Int, ordinal: Int) throws -> TransferRecord? {
    try Row.fetchOne(
      statement(
        "\(BookReader.transferRows) WHERE t.act = ?2 AND t.ordinal = ?3 AND t.act <= ?1"),
      arguments: [asOf, act, ordinal]
    ).map(TransferRecord.init(row:))
  }

  /// The movements of an inmate's money in a span, in the order in which they count.
  public func transfers(of inmate: InmateNumber, in span: DateSpan) throws -> [TransferRecord] {
    try transfers(
      "t.inmate = ?2 AND t.day BETWEEN ?3 AND ?4",
      [asOf, inmate.text, span.first.description, span.last.description])
  }

  /// The movements of an inmate's money in a month.
  public func transfers(of inmate: InmateNumber, month: YearMonth) throws -> [TransferRecord] {
    try transfers(of: inmate, in: month.days)
  }

  /// Every movement in a span, in the order in which they count.
  public func transfers(in span: DateSpan) throws -> [TransferRecord] {
    try transfers(
      "t.day BETWEEN ?2 AND ?3", [asOf, span.first.description, span.last.description])
  }

  /// The movements that an act brought.
  public func transfers(ofAct act: Int) throws -> [TransferRecord] {
    try Row.fetchAll(
      statement("\(BookReader.transferRows) WHERE t.act = ?2 AND t.act <= ?1 ORDER BY t.ordinal"),
      arguments: [asOf, act]
    ).map(TransferRecord.init(row:))
  }

  /// Hands on the movements of an act one after the other.
  public func forEachTransfer(
    ofAct act: Int, _ body: (TransferRecord) throws -> Void
  ) throws {
    let statement = try statement(
      "\(BookReader.transferRows) WHERE t.act = ?2 AND t.act <= ?1 ORDER BY t.ordinal")
    statement.setUncheckedArguments([asOf, act])
    let rows = try Row.fetchCursor(statement)
    while let row = try rows.next() { try body(TransferRecord(row: row)) }
  }

  /// The acts that moved money, in order.
  public func moneyActs() throws -> [Int] {
    try Int.fetchAll(
      database,
      sql: """
        SELECT number FROM act WHERE number <= ?
          AND EXISTS (SELECT 1 FROM account_transfer AS t WHERE t.act = act.number)
        ORDER BY number
        """, arguments: [asOf])
  }

  /// The parts of the transfer with a key, in order; none where the key is new.
  public func transfers(key: RowKey) throws -> [TransferRecord] {
    try Row.fetchAll(
      statement(
        """
        \(BookReader.transferRows)
        WHERE t.source = ?2 AND t.line_reference = ?3 AND t.act <= ?1 ORDER BY t.part
        """), arguments: [asOf, key.source, key.line]
    ).map(TransferRecord.init(row:))
  }

  /// Hands on every movement in a span one after the other, so that a whole book needs no more
  /// memory than one of them.
  public func forEachTransfer(
    in span: DateSpan, _ body: (TransferRecord) throws -> Void
  ) throws {
    let statement = try transferStatement("t.day BETWEEN ?2 AND ?3")
    statement.setUncheckedArguments([asOf, span.first.description, span.last.description])
    let rows = try Row.fetchCursor(statement)
    while let row = try rows.next() { try body(TransferRecord(row: row)) }
  }

  private func transfers(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [TransferRecord] {
    let statement = try transferStatement(condition)
    statement.setUncheckedArguments(arguments)
    let rows = try Row.fetchCursor(statement)
    var records: [TransferRecord] = []
    while let row = try rows.next() { records.append(try TransferRecord(row: row)) }
    return records
  }

  private func transferStatement(_ condition: String) throws -> Statement {
    try statement(
      """
      \(BookReader.transferRows) WHERE \(condition) AND t.act <= ?1
      ORDER BY t.day, t.act, t.ordinal
      """)
  }

  /// Whose accounts are open, by number.
  public func accountHolders() throws -> [AccountHolder] {
    try Row.fetchAll(
      statement(
        "SELECT inmate, opened_on FROM account_holder WHERE act <= ? ORDER BY inmate"),
      arguments: [asOf]
    ).map(AccountHolder.init(row:))
  }

  /// Since when somebody has an account; nil for whoever has none.
  public func accountHolder(_ inmate: InmateNumber) throws -> AccountHolder? {
    try Row.fetchOne(
      statement("SELECT inmate, opened_on FROM account_holder WHERE inmate = ? AND act <= ?"),
      arguments: [inmate.text, asOf]
    ).map(AccountHolder.init(row:))
  }
}

extension AccountHolder {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row[0]), let day = CivilDate(row[1] as String) else {
      throw BookError.damaged(table: "account_holder")
    }
    self.init(inmate: inmate, openedOn: day)
  }
}

extension TransferRecord {
  /// A row of `transferRows`, by position.
  init(row: Row) throws {
    let number = row[6] as String?
    let inmate = number.flatMap { InmateNumber($0) }
    guard let day = CivilDate(row[2] as String), let kind = TransferKind(rawValue: row[3]),
      (number == nil) == (inmate == nil)
    else { throw BookError.damaged(table: "account_transfer") }
    act = row[0]
    ordinal = row[1]
    transfer = MoneyTransfer(
      day: day, kind: kind, debit: row[4], credit: row[5], inmate: inmate,
      amount: Money(fen: row[7]))
    category = row[8]
    note = row[9]
    isLate = row[10] == 1
    lateReason = row[11]
    reverses = TransferRecord.key(row[12], row[13])
    key = RowKey(source: row[14], line: row[15])
    part = row[16]
    reversedBy = TransferRecord.key(row[17], row[18])
  }

  private static func key(_ act: Int?, _ ordinal: Int?) -> FactKey? {
    guard let act, let ordinal else { return nil }
    return FactKey(act: act, ordinal: ordinal)
  }
}
