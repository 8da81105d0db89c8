import PrisonAffairs

/// A run of rows that are judged and hashed together, in the order of the file.
///
/// Rows and the bytes they point at stay where they are until `reset`.
final class RowBatch<Row>: ImportBatch {
  init() {}

  /// Large enough that handing over costs nothing, small enough to stay out of the way.
  static var capacity: Int { 8_192 }

  let spill = TextSpill()
  private let storage = UnsafeMutablePointer<Row>.allocate(capacity: RowBatch.capacity)
  private(set) var count = 0
  /// Rows of the file read so far, whether new or not.
  var rowsRead = 0
  /// Facts of other tables that stand among the rows.
  private(set) var companions: [CompanionFact] = []

  deinit { storage.deallocate() }

  var rows: UnsafeBufferPointer<Row> { UnsafeBufferPointer(start: storage, count: count) }

  func reset() {
    count = 0
    companions.removeAll(keepingCapacity: true)
    spill.reset()
  }

  func append(_ row: Row) {
    precondition(count < RowBatch.capacity, "a batch holds a fixed number of rows")
    (storage + count).initialize(to: row)
    count += 1
  }

  func append(_ companion: CompanionFact) { companions.append(companion) }

  /// Whether as many rows still find room.
  func hasRoom(for rows: Int) -> Bool { count + rows <= RowBatch.capacity }
}

/// A fact of another table that an import writes beside its rows.
struct CompanionFact {
  /// The place in the act.
  let ordinal: Int
  let fact: Fact
  let salt: [UInt8]
}

/// What a pipe hands over.
protocol ImportBatch: AnyObject {
  init()
}

extension RowBatch {
  /// The rows as SQLite's cursor takes them.
  var raw: RawRows {
    RawRows(
      start: UnsafeRawPointer(storage), stride: MemoryLayout<Row>.stride, count: count)
  }
}

/// Batches one after the other. Each call takes back the batch that the last one gave.
protocol Batches<Batch>: AnyObject {
  associatedtype Batch

  /// The next batch, which may be empty; nil at the end.
  func next() throws -> Batch?
}

/// Reads, judges and hashes the rows of a file, batch by batch.
protocol BatchProducer: SendableMetatype {
  associatedtype Batch: ImportBatch

  /// Fills a batch from the next rows; false when the file has been read to its end.
  mutating func fill(_ batch: Batch) throws -> Bool
}

/// Batches made when they are asked for, on the thread that asks.
final class BatchesInTurn<Producer: BatchProducer>: Batches {
  private(set) var producer: Producer
  private let batch = Producer.Batch()
  private var hasEnded = false

  init(_ producer: Producer) { self.producer = producer }

  func next() throws -> Producer.Batch? {
    guard !hasEnded else { return nil }
    hasEnded = try !producer.fill(batch)
    return batch
  }
}
