import PrisonAffairs

/// One new row, ready to be written. Its bytes belong to the file or to the batch's spill.
struct EntryRow {
  /// The place in the act, in the order of the file.
  let ordinal: Int
  let points: Int
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
  var salt = Salt()

  /// Sixteen bytes inside the row.
  struct Salt {
    var low: UInt64 = 0
    var high: UInt64 = 0
  }
}

/// A run of rows that are judged and hashed together, in the order of the file.
///
/// Rows and the bytes they point at stay where they are until `reset`.
final class EntryBatch {
  /// Large enough that handing over costs nothing, small enough to stay out of the way.
  static let capacity = 8_192

  let spill = TextSpill()
  private let storage = UnsafeMutablePointer<EntryRow>.allocate(capacity: EntryBatch.capacity)
  private(set) var count = 0
  /// Rows of the file read so far, whether new or not.
  var rowsRead = 0

  deinit { storage.deallocate() }

  var rows: UnsafeBufferPointer<EntryRow> { UnsafeBufferPointer(start: storage, count: count) }

  func reset() {
    count = 0
    spill.reset()
  }

  func append(_ row: EntryRow) {
    precondition(count < EntryBatch.capacity, "a batch holds a fixed number of rows")
    (storage + count).initialize(to: row)
    count += 1
  }
}

/// Batches one after the other. Each call takes back the batch that the last one gave.
protocol EntryBatches: AnyObject {
  /// The next batch, which may be empty; nil at the end.
  func next() throws -> EntryBatch?
}

/// Batches made when they are asked for, on the thread that asks.
final class EntryBatchesInTurn: EntryBatches {
  private(set) var producer: EntryProducer
  private let batch = EntryBatch()
  private var hasEnded = false

  init(_ producer: EntryProducer) { self.producer = producer }

  func next() throws -> EntryBatch? {
    guard !hasEnded else { return nil }
    hasEnded = try !producer.fill(batch)
    return batch
  }
}
