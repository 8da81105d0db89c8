import GRDB
public import PrisonAffairs

/// What was derived about an entry, and what it was derived from.
public struct EntryFigures: Sendable {
  public let ordinal: Int
  public let day: CivilDate
  public let reason: String
  public let points: Points
  public let tier: ApprovalTier
  public let isLate: Bool
}

extension BookReader {
  /// The figures of every entry of an act, one by one, without making text of what is not asked
  /// for: a check goes through all entries of the book.
  public func forEachEntry(ofAct act: Int, _ body: (EntryFigures) throws -> Void) throws {
    let rows = try RegisterRows(
      database,
      sql: """
        SELECT ordinal, day, reason, points, tier, late FROM point_entry
        WHERE act BETWEEN ? AND ? ORDER BY act, ordinal
        """, act...act)
    while try rows.step() {
      guard let day = FieldNumbers.day(rows.text(1)), let tier = ApprovalTier(bytes: rows.text(4))
      else { throw BookError.damaged(table: FactTable.pointEntry.name) }
      try body(
        EntryFigures(
          ordinal: rows.integer(0), day: day, reason: rows.string(2),
          points: Points(hundredths: rows.integer(3)), tier: tier, isLate: rows.integer(5) == 1))
    }
  }
}

extension ApprovalTier {
  fileprivate init?(bytes: FieldBytes) {
    guard let tier = ApprovalTier.allCases.first(where: { $0.bytes.isSame(as: bytes) }) else {
      return nil
    }
    self = tier
  }
}
