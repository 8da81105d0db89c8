import PrisonAffairs

/// One new row, ready to be written. Its bytes belong to the file or to the batch's spill.
struct EntryRow {
  /// The place in the act, in the order of the file.
  let ordinal: Int32
  let points: Int32
  let tier: ApprovalTier
  let isLate: Bool
  let inmate: FieldBytes
  let day: FieldBytes
  let reason: FieldBytes
  let event: FieldBytes
  let officer: FieldBytes
  /// Empty unless the row is late.
  let lateReason: FieldBytes
  let note: FieldBytes
  let source: FieldBytes
  let line: FieldBytes
}

/// A run of rows that are judged and hashed together and written together.
///
/// Rows are written in order of inmate and day, so that the index of that order is filled from
/// page to page instead of everywhere at once; leaves and ordinals keep the order of the file.
final class EntryBatch {
  /// Large enough to fill index pages in runs, small enough for the page cache of the book.
  static let capacity = 32_768
  private static let indexBits: UInt64 = 17
  private static let indexMask: UInt64 = 1 << indexBits - 1
  private static let dayBits: UInt64 = 23

  let spill = TextSpill()
  private(set) var rows: [EntryRow] = []
  /// Sixteen bytes for each row.
  private(set) var salts: [UInt8] = []
  private var keys: [UInt64] = []
  /// Rows of the file read so far, whether new or not.
  var rowsRead = 0

  init() {
    rows.reserveCapacity(EntryBatch.capacity)
    salts.reserveCapacity(EntryBatch.capacity * SaltSource.byteCount)
    keys.reserveCapacity(EntryBatch.capacity)
  }

  func reset() {
    rows.removeAll(keepingCapacity: true)
    salts.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    spill.reset()
  }

  func append(_ row: EntryRow, of entry: JudgedEntry, salt: FieldBytes) {
    precondition(entry.inmate < 1 << 24, "a prison has fewer than sixteen million inmates")
    let day = UInt64(entry.day.days(since: .earliest))
    keys.append(
      UInt64(entry.inmate) << (EntryBatch.dayBits + EntryBatch.indexBits)
        | day << EntryBatch.indexBits | UInt64(rows.count))
    rows.append(row)
    salts.append(contentsOf: salt)
  }

  func sort() { keys.sort() }

  /// Positions of the rows in the order in which they are written.
  var order: some Sequence<Int> {
    keys.lazy.map { Int($0 & EntryBatch.indexMask) }
  }
}

extension CivilDate {
  fileprivate func days(since day: CivilDate) -> Int { day.days(until: self) }
}
