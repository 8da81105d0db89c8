import Foundation
import GRDB
public import PrisonAffairs
public import Register

/// Why a checkpoint was made.
public enum CheckpointReason: String, CaseIterable, Sendable {
  /// A notice was posted.
  case posting
  /// A notice was closed, and its month with it.
  case closing
  case daily
  case request
  /// The key changed; the note is signed with both.
  case rotation
}

/// A signed note over the tree of all acts before the one that keeps it.
public struct CheckpointRecord: Hashable, Sendable {
  /// The number of acts in the tree.
  public let size: Int
  public let root: Digest32
  public let reason: CheckpointReason
  /// The note as it is handed out.
  public let note: String
  /// The act that keeps it; 0 before it is written.
  public let act: Int

  public init(size: Int, root: Digest32, reason: CheckpointReason, note: String, act: Int = 0) {
    self.size = size
    self.root = root
    self.reason = reason
    self.note = note
    self.act = act
  }

  public var fact: Fact {
    Fact(
      .checkpoint,
      [.integer(size), .text(root.description), .text(reason.rawValue), .text(note)])
  }
}

/// A signature from outside on a checkpoint.
public struct CosignatureRecord: Hashable, Sendable {
  public let size: Int
  /// The name of the key that signed.
  public let signer: String
  /// The signature's line in the note.
  public let line: String
  public let act: Int

  public init(size: Int, signer: String, line: String, act: Int = 0) {
    self.size = size
    self.signer = signer
    self.line = line
    self.act = act
  }

  public var fact: Fact { Fact(.cosignature, [.integer(size), .text(signer), .text(line)]) }
}

extension BookReader {
  /// Every checkpoint of the book, the earliest first.
  public func checkpoints() throws -> [CheckpointRecord] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM checkpoint WHERE act <= ? ORDER BY act", arguments: [asOf]
    ).map(CheckpointRecord.init)
  }

  /// The latest checkpoint, if need be the latest before a moment.
  public func lastCheckpoint(before moment: Moment? = nil) throws -> CheckpointRecord? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT c.* FROM checkpoint AS c JOIN act AS a ON a.number = c.act
        WHERE c.act <= ?1 AND (?2 IS NULL OR a.moment < ?2) ORDER BY c.act DESC LIMIT 1
        """, arguments: [asOf, moment?.description]
    ).map(CheckpointRecord.init)
  }

  /// The cosignatures of a checkpoint, the earliest first.
  public func cosignatures(ofSize size: Int) throws -> [CosignatureRecord] {
    try Row.fetchAll(
      statement("SELECT * FROM cosignature WHERE size = ? AND act <= ? ORDER BY act, ordinal"),
      arguments: [size, asOf]
    ).map { row in
      CosignatureRecord(
        size: row["size"], signer: row["signer"], line: row["line"], act: row["act"])
    }
  }

  /// The leaves of the acts through a number, in order.
  public func leaves(through last: Int) throws -> [Digest32] {
    var leaves: [Digest32] = []
    let rows = try Row.fetchCursor(
      database, sql: "SELECT leaf FROM register_leaf WHERE act <= ? ORDER BY act",
      arguments: [min(last, asOf)])
    while let row = try rows.next() {
      guard let leaf = Digest32([UInt8](row[0] as Data)) else {
        throw BookError.damaged(table: "register_leaf")
      }
      leaves.append(leaf)
    }
    return leaves
  }

  /// The first act since the latest checkpoint, other than checkpoints themselves; nil where the
  /// latest covers everything.
  public func firstActSinceCheckpoint() throws -> ActHeader? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT * FROM act WHERE number <= ?1 AND kind NOT IN (?2, ?3)
          AND number > coalesce((SELECT max(size) FROM checkpoint WHERE act <= ?1), 0)
        ORDER BY number LIMIT 1
        """,
      arguments: [
        asOf, ActKind.checkpointMade.rawValue, ActKind.cosignatureAdded.rawValue,
      ]
    ).map(ActHeader.init)
  }
}

extension CheckpointRecord {
  fileprivate init(row: Row) throws {
    guard let reason = CheckpointReason(rawValue: row["reason"]),
      let root = Digest32(hexadecimal: Array((row["root"] as String).utf8))
    else { throw BookError.damaged(table: "checkpoint") }
    self.init(
      size: row["size"], root: root, reason: reason, note: row["note"], act: row["act"])
  }
}
