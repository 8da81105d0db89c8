import GRDB
import PrisonAffairs

/// The movements of the book by their keys, to see which rows of a file are there already.
final class KnownTransfers {
  enum State {
    case new
    case same
    case different
  }

  private let bySource: RawStatement
  private let byKey: RawStatement

  init(_ database: Database) throws {
    bySource = try RawStatement(
      database, sql: "SELECT 1 FROM account_transfer WHERE source = ? LIMIT 1")
    byKey = try RawStatement(
      database,
      sql: """
        SELECT t.day, t.kind, t.debit, t.credit, t.inmate, t.category, t.note, s.name, s.relation,
          t.amount, s.act IS NOT NULL
        FROM account_transfer AS t
        LEFT JOIN remittance_sender AS s ON s.act = t.act AND s.transfer_ordinal = t.ordinal
        WHERE t.source = ? AND t.line_reference = ? ORDER BY t.part
        """)
  }

  /// Whether any movement came from one of the sources.
  func holdsAny(of sources: Set<[UInt8]>) throws -> Bool {
    for source in sources where !source.isEmpty {
      defer { bySource.reset() }
      let isThere = try source.withUnsafeBufferPointer { bytes in
        try bySource.bind(1, bytes)
        return try bySource.step()
      }
      if isThere { return true }
    }
    return false
  }

  /// Whether a row is there in all its parts, with the same content or with other.
  ///
  /// Lateness is not compared: the same row, brought again later, is the same transfer. Nor is a
  /// sender whose name was erased.
  func state(of row: TransferText, _ form: TransferForm) throws -> State {
    defer { byKey.reset() }
    try byKey.bind(1, row[.source])
    try byKey.bind(2, row[.line])
    guard try byKey.step() else { return .new }
    var isSame = true
    var hasRow = true
    var failure: (any Error)?
    try form.plan.forEachPart(of: form.amount) { credit, amount in
      guard isSame, failure == nil else { return }
      guard hasRow else {
        isSame = false
        return
      }
      isSame = self.isSame(row, form, credit, amount)
      do { hasRow = try byKey.step() } catch { failure = error }
    }
    if let failure { throw failure }
    return isSame && !hasRow ? .same : .different
  }

  private func isSame(
    _ row: TransferText, _ form: TransferForm, _ credit: FieldBytes, _ amount: Money
  ) -> Bool {
    let expected = [
      row[.day], form.plan.kind, form.plan.debit, credit, row[.inmate], row[.category], row[.note],
    ]
    let isSame = expected.enumerated().allSatisfy { column, field in
      byKey.bytes(Int32(column)).isSame(as: field)
    }
    guard isSame, amount.fen == byKey.integer(9) else { return false }
    guard byKey.integer(10) == 1 else { return true }
    return byKey.bytes(7).isSame(as: row[.sender]) && byKey.bytes(8).isSame(as: row[.relation])
  }
}
