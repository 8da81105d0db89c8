import GRDB

extension BookReader {
  /// The messages of all leaves without the byte 0x00: what a check hashes, for measuring it.
  package func forEachLeafMessage(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    let all = Int.min...Int.max
    var acts = try StoredAct.rows(database, acts: all)
    let facts = try FactMerge(database, acts: all)
    var message = LeafMessage()
    while let number = acts.nextNumber, let act = try acts.take(number) {
      try facts.forEachFact(of: number) { cursor, _ in
        _ = message.write(cursor, FactLines(kind: act.kind, table: cursor.table))
        try body(UnsafeBufferPointer(rebasing: message.bytes.dropFirst()))
      }
    }
  }
}
