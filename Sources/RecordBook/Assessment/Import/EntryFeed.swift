import GRDBSQLite
import PrisonAffairs

/// The rows of point entries that SQLite reads while it fills the table.
final class EntryFeed: RowFeed<EntryRow> {
  init(act: Int, batches: any Batches<EntryBatch>, progress: ((Int) -> Void)?) {
    super.init(.pointEntry, act: act, batches: batches, progress: progress)
  }

  override func give(_ row: UnsafeRawPointer, _ column: Int32, to context: OpaquePointer?) {
    EntryRow.give(
      row.assumingMemoryBound(to: EntryRow.self), column, act: act, to: context)
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
    case 3: giveText(row.pointee.inmate, to: context)
    case 4: giveText(row.pointee.day, to: context)
    case 5: giveText(row.pointee.reason, to: context)
    case 6: sqlite3_result_int64(context, Int64(row.pointee.points))
    case 7: giveText(row.pointee.event, to: context)
    case 8: giveText(row.pointee.officer, to: context)
    case 9: giveText(row.pointee.tier.bytes, to: context)
    case 10: sqlite3_result_int64(context, row.pointee.isLate ? 1 : 0)
    case 11: giveText(row.pointee.lateReason, to: context)
    case 12: giveText(row.pointee.note, to: context)
    case 13: giveText(row.pointee.source, to: context)
    default: giveText(row.pointee.line, to: context)
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
