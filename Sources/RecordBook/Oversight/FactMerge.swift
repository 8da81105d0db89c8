import GRDB

/// The facts of all tables in one order: by act, and in an act by ordinal.
final class FactMerge {
  private var cursors: [FactCursor]

  /// Opens a cursor on every fact table, for a span of acts.
  init(_ database: Database, acts: ClosedRange<Int>) throws {
    cursors = try FactTable.all.map { try FactCursor(database, table: $0, acts: acts) }
    cursors.removeAll { $0.key == nil }
  }

  /// The act of the next fact, or nil after the last.
  var nextAct: Int? { cursors.compactMap { $0.key?.act }.min() }

  /// Goes through the facts of an act, if they are the next ones.
  func forEachFact(of act: Int, _ body: (FactCursor, FactCursor.Key) throws -> Void) throws {
    while let (cursor, limit) = nextRun(), cursor.key?.act == act {
      // Facts of one table mostly follow each other: no look at the other tables in between.
      while let key = cursor.key, key <= limit, key.act == act {
        try body(cursor, key)
        try cursor.advance()
      }
      if cursor.key == nil { cursors.removeAll { $0 === cursor } }
    }
  }

  /// The cursor with the least key, and the least key of all others.
  private func nextRun() -> (FactCursor, limit: FactCursor.Key)? {
    var found: (cursor: FactCursor, key: FactCursor.Key)?
    var limit = FactCursor.Key.last
    for cursor in cursors {
      guard let key = cursor.key else { continue }
      if let least = found, least.key <= key {
        limit = min(limit, key)
      } else {
        if let least = found { limit = min(limit, least.key) }
        found = (cursor, key)
      }
    }
    return found.map { ($0.cursor, limit) }
  }
}
