import Foundation
import GRDB
import Register

/// Facts whose content an export does not show: erased ones have none, sealed ones keep it back.
/// Their leaves stand in their places, so that every root can still be recomputed.
struct HiddenFacts {
  private let seals: Seals
  private var erased: [FactKey: (leaf: Digest32, act: Int)] = [:]
  private var message = HiddenLeaves()

  init(_ reader: BookReader) throws {
    seals = try reader.seals()
    for row in try Row.fetchAll(
      reader.database, sql: "SELECT act, ordinal, leaf, erased_by FROM erased_leaf")
    {
      guard let leaf = Digest32([UInt8](row["leaf"] as Data)) else {
        throw BookError.damaged(table: "erased_leaf")
      }
      erased[FactKey(act: row["act"], ordinal: row["ordinal"])] = (leaf, row["erased_by"])
    }
  }

  /// Writes the erased facts that follow each other from an ordinal on.
  func lines(
    of act: Int, from ordinal: inout Int, before end: Int, _ line: (String) throws -> Void
  ) throws {
    while ordinal < end, let gone = erased[FactKey(act: act, ordinal: ordinal)] {
      try line(
        RegisterLine.hidden(act: act, ordinal: ordinal, "erased", by: gone.act, leaf: gone.leaf))
      ordinal += 1
    }
  }

  /// The line of a sealed fact; nil for an open one.
  mutating func line(
    ofSealed key: FactCursor.Key, _ cursor: FactCursor, kind: String
  ) throws -> String? {
    guard let act = seals.act(sealing: key.act, key.ordinal) else { return nil }
    let leaf = try message.leaf(of: cursor, kind: kind)
    return RegisterLine.hidden(
      act: key.act, ordinal: key.ordinal, "sealed", by: act, leaf: leaf)
  }
}

/// Leaves of single facts, computed from their rows.
private struct HiddenLeaves {
  private var lines: [String: FactLines] = [:]

  mutating func leaf(of cursor: FactCursor, kind: String) throws -> Digest32 {
    let name = cursor.table.name
    let common = lines["\(kind) \(name)"] ?? FactLines(kind: kind, table: cursor.table)
    lines["\(kind) \(name)"] = common
    var message = LeafMessage()
    guard message.write(cursor, common) else { throw BookError.damaged(table: name) }
    return Digest32(hashing: Array(message.bytes))
  }
}
