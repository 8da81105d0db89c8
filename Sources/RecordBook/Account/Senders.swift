import GRDB
public import PrisonAffairs

/// Who sent a remittance, as the book holds it.
public struct SenderRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  /// The row of the remittance in the same act.
  public let transfer: FactKey
  public let inmate: InmateNumber
  public let sender: RemittanceSender
}

extension RemittanceSender {
  /// As it is written beside the remittance at an ordinal of the same act.
  public func fact(inmate: InmateNumber, transferOrdinal: Int) -> Fact {
    Fact(
      .remittanceSender,
      [.integer(transferOrdinal), .text(inmate.text), .text(name), FactValue(relation)])
  }
}

extension BookReader {
  /// Who sent the remittances of an inmate, by the row of each.
  public func senders(of inmate: InmateNumber) throws -> [FactKey: SenderRecord] {
    let rows = try Row.fetchAll(
      statement(
        """
        SELECT s.act, s.ordinal, s.transfer_ordinal, s.inmate, s.name, s.relation
        FROM remittance_sender AS s WHERE s.inmate = ? AND s.act <= ? AND \(open("s"))
        ORDER BY s.act, s.ordinal
        """), arguments: [inmate.text, asOf])
    return Dictionary(
      try rows.map(SenderRecord.init(row:)).map { ($0.transfer, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Who sent the remittances of a span, by the row of each.
  public func senders(in span: DateSpan) throws -> [FactKey: SenderRecord] {
    let rows = try Row.fetchAll(
      statement(
        """
        SELECT s.act, s.ordinal, s.transfer_ordinal, s.inmate, s.name, s.relation
        FROM account_transfer AS t
        JOIN remittance_sender AS s ON s.act = t.act AND s.transfer_ordinal = t.ordinal
        WHERE t.day BETWEEN ? AND ? AND t.act <= ? AND t.kind IN ('remittance', 'suspense-cleared')
          AND \(open("s"))
        ORDER BY s.act, s.ordinal
        """), arguments: [span.first.description, span.last.description, asOf])
    return Dictionary(
      try rows.map(SenderRecord.init(row:)).map { ($0.transfer, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension SenderRecord {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row[3]) else {
      throw BookError.damaged(table: "remittance_sender")
    }
    act = row[0]
    ordinal = row[1]
    transfer = FactKey(act: row[0], ordinal: row[2])
    self.inmate = inmate
    sender = RemittanceSender(name: row[4], relation: row[5])
  }
}
