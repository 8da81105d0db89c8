import GRDB
public import PrisonAffairs

/// What a deduction is for, as it is written beside its row.
public struct DeductionItem: Hashable, Sendable {
  public let inmate: InmateNumber
  /// The number of the property judgment.
  public let item: String
  /// The row of the deduction in the same act.
  public let transferOrdinal: Int

  public init(inmate: InmateNumber, item: String, transferOrdinal: Int) {
    self.inmate = inmate
    self.item = item
    self.transferOrdinal = transferOrdinal
  }

  public var fact: Fact {
    Fact(.deductionItem, [.integer(transferOrdinal), .text(inmate.text), .text(item)])
  }
}

/// That a deduction reached the court, as it is written beside the row of the payment.
public struct DeductionSettlement: Hashable, Sendable {
  public let deduction: FactKey
  /// The row of the payment in the same act.
  public let transferOrdinal: Int
  /// The court's receipt.
  public let document: String

  public init(deduction: FactKey, transferOrdinal: Int, document: String) {
    self.deduction = deduction
    self.transferOrdinal = transferOrdinal
    self.document = document
  }

  public var fact: Fact {
    Fact(
      .deductionSettlement,
      [
        .integer(deduction.act), .integer(deduction.ordinal), .integer(transferOrdinal),
        .text(document),
      ])
  }
}

/// A deduction towards a property judgment, and whether it reached the court.
public struct DeductionRecord: Hashable, Sendable {
  public let record: TransferRecord
  public let item: String
  public let settlement: (key: FactKey, document: String)?

  public static func == (left: DeductionRecord, right: DeductionRecord) -> Bool {
    left.record == right.record
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(record) }
}

extension BookReader {
  /// The deductions that stand, of one inmate or of everybody, oldest first; without those that
  /// were reversed.
  public func deductions(of inmate: InmateNumber? = nil) throws -> [DeductionRecord] {
    let rows = try Row.fetchAll(
      statement(
        """
        SELECT d.act, d.transfer_ordinal, d.item, s.act, s.ordinal, s.document
        FROM deduction_item AS d
        LEFT JOIN deduction_settlement AS s ON s.deduction_act = d.act
          AND s.deduction_ordinal = d.transfer_ordinal AND s.act <= ?1
        WHERE d.act <= ?1 AND \(open("d")) \(inmate == nil ? "" : "AND d.inmate = ?2")
        ORDER BY d.act, d.transfer_ordinal
        """),
      arguments: inmate.map { [asOf, $0.text] } ?? [asOf])
    return try rows.compactMap { row in
      guard let record = try transfer(act: row[0], ordinal: row[1]) else {
        throw BookError.damaged(table: "deduction_item")
      }
      guard record.reversedBy == nil else { return nil }
      var settlement: (key: FactKey, document: String)?
      if let act = row[3] as Int?, let ordinal = row[4] as Int? {
        settlement = (FactKey(act: act, ordinal: ordinal), row[5])
      }
      return DeductionRecord(record: record, item: row[2], settlement: settlement)
    }
  }

  /// Whether a movement is a deduction that reached the court, or the payment that took it there.
  public func isSettled(_ key: FactKey) throws -> Bool {
    try Bool.fetchOne(
      statement(
        """
        SELECT EXISTS (SELECT 1 FROM deduction_settlement AS s WHERE s.act <= ?3
          AND ((s.act = ?1 AND s.transfer_ordinal = ?2)
            OR (s.deduction_act = ?1 AND s.deduction_ordinal = ?2)))
        """), arguments: [key.act, key.ordinal, asOf]) ?? false
  }

  /// Whether a fact says that a deduction reached the court.
  public func isDeductionSettlement(_ key: FactKey) throws -> Bool {
    try Bool.fetchOne(
      statement(
        """
        SELECT EXISTS (SELECT 1 FROM deduction_settlement
          WHERE act = ? AND ordinal = ? AND act <= ?)
        """), arguments: [key.act, key.ordinal, asOf]) ?? false
  }
}
