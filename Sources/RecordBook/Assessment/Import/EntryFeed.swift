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
  /// Gives SQLite one column of `point_entry`: act, ordinal, salt, then the fact's own.
  ///
  /// Bytes are not copied; they stay where they are until the next batch is asked for.
  func give(_ column: Int32, act: Int, to context: OpaquePointer?) {
    switch column {
    case 0: sqlite3_result_int64(context, Int64(act))
    case 1: sqlite3_result_int64(context, Int64(ordinal))
    case 2: withUnsafeBytes(of: salt) { sqlite3_result_blob64(context, $0.baseAddress, 16, copied) }
    case 3: give(inmate, to: context)
    case 4: give(day, to: context)
    case 5: give(reason, to: context)
    case 6: sqlite3_result_int64(context, Int64(points))
    case 7: give(event, to: context)
    case 8: give(officer, to: context)
    case 9: give(tier.bytes, to: context)
    case 10: sqlite3_result_int64(context, isLate ? 1 : 0)
    case 11: give(lateReason, to: context)
    case 12: give(note, to: context)
    case 13: give(source, to: context)
    default: give(line, to: context)
    }
  }

  /// SQLITE_TRANSIENT: SQLite makes a copy of its own.
  private var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  /// An empty field is NULL.
  private func give(_ field: FieldBytes, to context: OpaquePointer?) {
    guard !field.isEmpty else { return sqlite3_result_null(context) }
    field.withMemoryRebound(to: CChar.self) {
      sqlite3_result_text(context, $0.baseAddress, Int32($0.count), nil)
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
