import GRDB
import PrisonAffairs

/// Writes batches of rows as facts of one act.
final class EntryWriter {
  private let statement: RawStatement
  private let names = TextSpill()
  private var tierNames: [ApprovalTier: FieldBytes] = [:]
  // What is bound already and need not be bound again.
  private var tier: ApprovalTier?
  private var isLate: Bool?
  private var source = FieldBytes(start: nil, count: 0)

  init(_ database: Database, act: Int) throws {
    statement = try RawStatement(database, sql: FactTable.pointEntry.insertSQL)
    try statement.bind(1, act)
    for tier in ApprovalTier.allCases {
      var name = tier.rawValue
      tierNames[tier] = name.withUTF8 { names.store($0) }
    }
  }

  /// Inserts the rows of a batch in the batch's order.
  func write(_ batch: EntryBatch) throws {
    try batch.rows.withUnsafeBufferPointer { rows in
      try batch.salts.withUnsafeBufferPointer { salts in
        for position in batch.order {
          let first = position * SaltSource.byteCount
          let salt = FieldBytes(rebasing: salts[first..<first + SaltSource.byteCount])
          try write(rows[position], salt: salt)
        }
      }
    }
    // The bytes of the batch are about to be used for other rows.
    source = FieldBytes(start: nil, count: 0)
  }

  private func write(_ row: EntryRow, salt: FieldBytes) throws {
    try statement.bind(2, Int(row.ordinal))
    try statement.bind(3, blob: salt)
    try statement.bind(4, row.inmate)
    try statement.bind(5, row.day)
    try statement.bind(6, row.reason)
    try statement.bind(7, Int(row.points))
    try bind(8, optional: row.event)
    try statement.bind(9, row.officer)
    if tier != row.tier, let name = tierNames[row.tier] {
      try statement.bind(10, name)
      tier = row.tier
    }
    if isLate != row.isLate {
      try statement.bind(11, row.isLate ? 1 : 0)
      isLate = row.isLate
    }
    try bind(12, optional: row.lateReason)
    try bind(13, optional: row.note)
    if !source.isSame(as: row.source) || source.isEmpty {
      try statement.bind(14, row.source)
      source = row.source
    }
    try statement.bind(15, row.line)
    _ = try statement.step()
    statement.reset()
  }

  private func bind(_ index: Int32, optional text: FieldBytes) throws {
    if text.isEmpty { try statement.bindNull(index) } else { try statement.bind(index, text) }
  }
}
