import GRDB
public import PrisonAffairs

extension BookReader {
  /// Purchases and refunds that stand: neither a reversal nor what one undid.
  private static let standingPurchases = """
    FROM account_transfer AS t
    WHERE t.act <= :act AND t.kind IN ('purchase', 'refund') AND t.day BETWEEN :first AND :last
      AND NOT EXISTS (SELECT 1 FROM account_transfer AS r
        WHERE r.reverses_act = t.act AND r.reverses_ordinal = t.ordinal AND r.act <= :act)
    """

  /// One inmate's purchases and refunds of a span, in the order of their days and of the book.
  public func spendingRows(of inmate: InmateNumber, in span: DateSpan) throws -> [SpendingRow] {
    try Row.fetchAll(
      statement(
        """
        SELECT t.day, t.kind, t.amount, t.category \(BookReader.standingPurchases)
          AND t.inmate = :inmate ORDER BY t.day, t.act, t.ordinal
        """), arguments: arguments(span) + ["inmate": inmate.text]
    ).map(SpendingRow.init(row:))
  }

  /// The same of everybody, by inmate.
  public func spendingRows(in span: DateSpan) throws -> [InmateNumber: [SpendingRow]] {
    let rows = try Row.fetchCursor(
      statement(
        """
        SELECT t.day, t.kind, t.amount, t.category, t.inmate \(BookReader.standingPurchases)
          AND t.inmate IS NOT NULL ORDER BY t.day, t.act, t.ordinal
        """), arguments: arguments(span))
    var found: [InmateNumber: [SpendingRow]] = [:]
    while let row = try rows.next() {
      guard let inmate = InmateNumber(row["inmate"]) else {
        throw BookError.damaged(table: "account_transfer")
      }
      found[inmate, default: []].append(try SpendingRow(row: row))
    }
    return found
  }

  /// The places of one inmate's purchases and refunds of a span, for an explanation.
  public func spendingKeys(of inmate: InmateNumber, in span: DateSpan) throws -> [FactKey] {
    try Row.fetchAll(
      statement(
        """
        SELECT t.act, t.ordinal \(BookReader.standingPurchases)
          AND t.inmate = :inmate ORDER BY t.day, t.act, t.ordinal
        """), arguments: arguments(span) + ["inmate": inmate.text]
    ).map { FactKey(act: $0["act"], ordinal: $0["ordinal"]) }
  }

  /// The day on which each account was opened.
  public func holdersOpenedOn() throws -> [InmateNumber: CivilDate] {
    var found: [InmateNumber: CivilDate] = [:]
    for row in try Row.fetchAll(
      statement("SELECT inmate, opened_on FROM account_holder WHERE act <= ?"),
      arguments: [asOf])
    {
      guard let inmate = InmateNumber(row["inmate"]) else {
        throw BookError.damaged(table: "account_holder")
      }
      found[inmate] = try row.date("opened_on")
    }
    return found
  }

  fileprivate func arguments(_ span: DateSpan) -> StatementArguments {
    ["act": asOf, "first": span.first.description, "last": span.last.description]
  }
}

extension SpendingRow {
  init(row: Row) throws {
    self.init(
      day: try row.date("day"), amount: Money(fen: row["amount"]),
      isRefund: (row["kind"] as String) == TransferKind.refund.rawValue,
      category: row["category"])
  }
}

/// Money that somebody sent to an inmate, by the sender's name alone.
public struct RemittanceOfName: Hashable, Sendable {
  public let inmate: InmateNumber
  public let day: CivilDate
  public let amount: Money
  public let name: String
}

extension BookReader {
  /// Remittances of a span that stand, with the senders' names; what was erased has none.
  public func remittances(in span: DateSpan) throws -> [RemittanceOfName] {
    try Row.fetchAll(
      statement(
        """
        SELECT t.inmate, t.day, t.amount, s.name FROM account_transfer AS t
        JOIN remittance_sender AS s ON s.act = t.act AND s.transfer_ordinal = t.ordinal
        WHERE t.act <= :act AND t.kind IN ('remittance', 'suspense-cleared')
          AND t.day BETWEEN :first AND :last
          AND \(open("s"))
          AND NOT EXISTS (SELECT 1 FROM account_transfer AS r
            WHERE r.reverses_act = t.act AND r.reverses_ordinal = t.ordinal AND r.act <= :act)
        ORDER BY t.day, t.act, t.ordinal
        """), arguments: arguments(span)
    ).map { row in
      guard let inmate = InmateNumber(row["inmate"]) else {
        throw BookError.damaged(table: "account_transfer")
      }
      return RemittanceOfName(
        inmate: inmate, day: try row.date("day"), amount: Money(fen: row["amount"]),
        name: row["name"])
    }
  }
}
