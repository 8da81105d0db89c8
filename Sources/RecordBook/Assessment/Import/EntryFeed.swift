import GRDBSQLite
import PrisonAffairs

/// What SQLite reads while it fills the table: the rows of one batch after another.
final class EntryFeed {
  let act: Int
  private let batches: any EntryBatches
  private let progress: ((Int) -> Void)?
  private var rowsRead = 0
  /// Why there was no next batch; SQLite itself only learns that there is none.
  private(set) var failure: (any Error)?

  init(act: Int, batches: any EntryBatches, progress: ((Int) -> Void)?) {
    self.act = act
    self.batches = batches
    self.progress = progress
  }

  /// The rows of the next batch that has any; none at the end, nil after a failure.
  func nextRows() -> UnsafeBufferPointer<EntryRow>? {
    if rowsRead > 0 { progress?(rowsRead) }
    do {
      while let batch = try batches.next() {
        rowsRead = batch.rowsRead
        if batch.count > 0 { return batch.rows }
        progress?(rowsRead)
      }
      return UnsafeBufferPointer(start: nil, count: 0)
    } catch {
      failure = error
      return nil
    }
  }
}

extension EntryRow {
  private static let saltOffset = MemoryLayout<EntryRow>.offset(of: \.salt) ?? 0

  /// Gives SQLite one column of `point_entry`: act, ordinal, salt, then the fact's own.
  ///
  /// Bytes are not copied; they stay where they are until the next batch is asked for.
  static func give(
    _ row: UnsafePointer<EntryRow>, _ column: Int32, act: Int, to context: OpaquePointer?
  ) {
    switch column {
    case 0: sqlite3_result_int64(context, Int64(act))
    case 1: sqlite3_result_int64(context, Int64(row.pointee.ordinal))
    case 2:
      let salt = UnsafeRawPointer(row) + saltOffset
      sqlite3_result_blob(context, salt, Int32(SaltSource.byteCount), nil)
    case 3: give(row.pointee.inmate, to: context)
    case 4: give(row.pointee.day, to: context)
    case 5: give(row.pointee.reason, to: context)
    case 6: sqlite3_result_int64(context, Int64(row.pointee.points))
    case 7: give(row.pointee.event, to: context)
    case 8: give(row.pointee.officer, to: context)
    case 9: give(row.pointee.tier.bytes, to: context)
    case 10: sqlite3_result_int64(context, row.pointee.isLate ? 1 : 0)
    case 11: give(row.pointee.lateReason, to: context)
    case 12: give(row.pointee.note, to: context)
    case 13: give(row.pointee.source, to: context)
    default: give(row.pointee.line, to: context)
    }
  }

  /// An empty field is NULL.
  private static func give(_ field: FieldBytes, to context: OpaquePointer?) {
    guard !field.isEmpty else { return sqlite3_result_null(context) }
    field.withMemoryRebound(to: CChar.self) {
      sqlite3_result_text64(
        context, $0.baseAddress, sqlite3_uint64($0.count), nil, UInt8(SQLITE_UTF8))
    }
  }
}

extension ApprovalTier {
  /// The raw value as bytes that are always there.
  var bytes: FieldBytes {
    let word: StaticString =
      switch self {
      case .officer: "officer"
      case .group: "group"
      case .committee: "committee"
      }
    return FieldBytes(start: word.utf8Start, count: word.utf8CodeUnitCount)
  }
}
