import GRDB
public import PrisonAffairs

/// A movement of money with its place in the book.
public struct BookedTransfer: Hashable, Sendable {
  public let key: FactKey
  public let transfer: MoneyTransfer
  /// Where it came from; movements that share source and line are the parts of one transfer.
  public let source: String
  public let line: String
}

/// What went from one account to another, added up.
public struct PairTotal: Hashable, Sendable {
  public let debit: String
  public let credit: String
  /// Whose pocket stands on either side; nil where only the prison's accounts do.
  public let inmate: InmateNumber?
  /// Above zero.
  public let amount: Money
}

extension BookReader {
  /// Gives the movements of a run of days one by one, in order of day, act and ordinal.
  ///
  /// They are read in the order of an index, so that of any number one alone is held.
  public func forEachBookedTransfer(
    in span: DateSpan, _ body: (BookedTransfer) throws -> Void
  ) throws {
    let rows = try RegisterRows(
      database,
      sql: """
        SELECT t.act, t.ordinal, t.day, t.kind, t.debit, t.credit, t.inmate, t.amount, t.source,
          t.line_reference
        FROM account_transfer AS t INDEXED BY account_transfer_of_day
        WHERE t.day BETWEEN ? AND ? AND t.act <= ? ORDER BY t.day, t.act, t.ordinal
        """, arguments: [span.first.description, span.last.description, asOf])
    var days = RepeatedDay()
    while try rows.step() { try body(try BookedTransfer(rows, &days)) }
  }

  /// What went from account to account before a day, or in a run of days, by whose it was.
  public func pairTotals(before day: CivilDate) throws -> [PairTotal] {
    try pairTotals(where: "t.day < ?", [day.description])
  }

  /// What went from account to account in a run of days, by whose it was.
  public func pairTotals(in span: DateSpan) throws -> [PairTotal] {
    try pairTotals(
      where: "t.day BETWEEN ? AND ?", [span.first.description, span.last.description])
  }

  private func pairTotals(
    where days: String, _ bounds: StatementArguments
  ) throws -> [PairTotal] {
    let rows = try RegisterRows(
      database,
      sql: """
        SELECT t.debit, t.credit, t.inmate, sum(t.amount) FROM account_transfer AS t
        WHERE \(days) AND t.act <= ? GROUP BY t.inmate, t.debit, t.credit
        """, arguments: bounds + [asOf])
    var totals: [PairTotal] = []
    while try rows.step() {
      totals.append(
        PairTotal(
          debit: rows.string(0), credit: rows.string(1), inmate: try rows.optionalInmate(2),
          amount: Money(fen: rows.integer(3))))
    }
    return totals
  }

  /// From the first day to the last on which money moved; nil where none did.
  public func daysOfTransfers() throws -> DateSpan? {
    // Each bound by itself is the end of an index.
    func bound(_ function: String) throws -> CivilDate? {
      try String.fetchOne(
        database,
        sql: "SELECT \(function)(t.day) FROM account_transfer AS t WHERE t.act <= ?",
        arguments: [asOf]
      ).flatMap { CivilDate($0) }
    }
    guard let first = try bound("min"), let last = try bound("max") else { return nil }
    return DateSpan(first: first, last: last)
  }
}

/// A day in text, read once for all rows that follow each other on it.
private struct RepeatedDay {
  private var text: [UInt8] = []
  private var day: CivilDate?

  mutating func day(_ bytes: UnsafeBufferPointer<UInt8>) throws -> CivilDate {
    if let day, text.elementsEqual(bytes) { return day }
    guard let read = CivilDate(String(decoding: bytes, as: UTF8.self)) else {
      throw BookError.damaged(table: "account_transfer")
    }
    text = Array(bytes)
    day = read
    return read
  }
}

extension BookedTransfer {
  fileprivate init(_ rows: RegisterRows, _ days: inout RepeatedDay) throws {
    guard let kind = TransferKind(rawValue: rows.string(3)) else {
      throw BookError.damaged(table: "account_transfer")
    }
    key = FactKey(act: rows.integer(0), ordinal: rows.integer(1))
    transfer = MoneyTransfer(
      day: try days.day(rows.text(2)), kind: kind, debit: rows.string(4), credit: rows.string(5),
      inmate: try rows.optionalInmate(6), amount: Money(fen: rows.integer(7)))
    source = rows.string(8)
    line = rows.string(9)
  }
}

extension RegisterRows {
  fileprivate func optionalInmate(_ column: Int32) throws -> InmateNumber? {
    guard !isNull(column) else { return nil }
    guard let inmate = InmateNumber(string(column)) else {
      throw BookError.damaged(table: "account_transfer")
    }
    return inmate
  }
}
