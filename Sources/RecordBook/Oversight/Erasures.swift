import Foundation
import GRDB
public import PrisonAffairs
import Register

/// A fact that somebody asked to be erased.
public struct ErasureRequestRecord: Hashable, Sendable {
  public let act: Int
  public let actor: StaffNumber
  public let key: FactKey
  public let isCarriedOut: Bool
}

extension BookReader {
  /// The facts that an act asked to be erased.
  public func erasureRequests(ofAct act: Int) throws -> [ErasureRequestRecord] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT r.act, a.actor, r.fact_act, r.fact_ordinal, e.act IS NOT NULL AS is_carried_out
        FROM erasure_request AS r JOIN act AS a ON a.number = r.act
        LEFT JOIN erasure AS e USING (fact_act, fact_ordinal)
        WHERE r.act = ? AND r.act <= ? ORDER BY r.ordinal
        """, arguments: [act, asOf]
    ).map(ErasureRequestRecord.init)
  }

  /// Requests that nobody carried out yet.
  public func openErasureRequests() throws -> [Int] {
    try Int.fetchAll(
      database,
      sql: """
        SELECT DISTINCT r.act FROM erasure_request AS r
        LEFT JOIN erasure AS e USING (fact_act, fact_ordinal)
        WHERE e.act IS NULL AND r.act <= ? ORDER BY r.act
        """, arguments: [asOf])
  }

  /// Whether an erasure of a fact was asked for or done.
  public func hasErasureRequest(_ key: FactKey) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM erasure_request WHERE fact_act = ? AND fact_ordinal = ?)
        """, arguments: [key.act, key.ordinal]) ?? false
  }

  /// Which act erased a fact, or nil.
  public func erasure(of key: FactKey) throws -> Int? {
    try Int.fetchOne(
      database, sql: "SELECT act FROM erasure WHERE fact_act = ? AND fact_ordinal = ? AND act <= ?",
      arguments: [key.act, key.ordinal, asOf])
  }

  /// What was decided on erased facts and cannot be computed again: `month:…` of inmates who are
  /// still in the book, and `ward-month:…` of the sheets they or erased inmates stood on.
  public func mattersRestingOnErased() throws -> Set<String> {
    try String.fetchSet(
      database,
      sql: """
        SELECT month FROM erasure WHERE month IS NOT NULL
        UNION SELECT 'ward-month:' || r.ward || '/' || r.month
        FROM erasure AS e JOIN month_result AS r
          ON e.month = 'month:' || r.inmate || '/' || r.month
        """)
  }

  /// The leaves that stand for an act's erased facts, by ordinal.
  func erasedLeaves(ofAct act: Int) throws -> [Int: Digest32] {
    var leaves: [Int: Digest32] = [:]
    for row in try Row.fetchAll(
      database, sql: "SELECT ordinal, leaf FROM erased_leaf WHERE act = ?", arguments: [act])
    {
      leaves[row["ordinal"]] = Digest32([UInt8](row["leaf"] as Data))
    }
    return leaves
  }

  /// What rests on a fact about to go: the inmate's month for an entry, the ward's sheet for a
  /// settled result, as a reference.
  func matterOf(_ key: FactKey, in table: FactTable) throws -> String? {
    switch table {
    case .pointEntry:
      try String.fetchOne(
        database,
        sql: """
          SELECT 'month:' || inmate || '/' || substr(day, 1, 7) FROM point_entry
          WHERE act = ? AND ordinal = ?
          """, arguments: [key.act, key.ordinal])
    case .monthResult:
      try String.fetchOne(
        database,
        sql: """
          SELECT 'ward-month:' || ward || '/' || month FROM month_result
          WHERE act = ? AND ordinal = ?
          """, arguments: [key.act, key.ordinal])
    default: nil
    }
  }
}

extension ErasureRequestRecord {
  fileprivate init(row: Row) throws {
    guard let actor = StaffNumber(row["actor"]) else { throw BookError.damaged(table: "act") }
    self.init(
      act: row["act"], actor: actor,
      key: FactKey(act: row["fact_act"], ordinal: row["fact_ordinal"]),
      isCarriedOut: row["is_carried_out"])
  }
}

extension RecordBook {
  /// Carries out an erasure: writes its act, sets the leaves apart and removes content and salt,
  /// all in one transaction; then empties the write-ahead log, so that the bytes are gone from the
  /// files of the book.
  ///
  /// `body` decides inside the transaction which request is carried out.
  public func erase(
    actor: StaffNumber, moment: Moment,
    _ body: (BookReader) throws -> (request: Int, keys: Set<FactKey>)
  ) throws -> Int {
    let number = try transaction { database in
      try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
      let reader = BookReader(database: database, asOf: .max)
      let (request, keys) = try body(reader)
      let targets = try keys.sorted().map { key in
        guard let table = try reader.table(of: key) else {
          throw BookError.damaged(table: "erasure_request")
        }
        return ErasureTarget(
          key: key, table: table, leaf: try reader.leaf(of: key),
          month: try reader.matterOf(key, in: table))
      }
      // A month whose own result goes too needs no note that it rests on something erased.
      let gone = try reader.monthsOfResults(keys)
      let writer = try ActWriter(
        database: database, kind: .factErased, actor: actor, moment: moment, trainingSeed: seed)
      let act = try writer.write(targets.map { $0.fact(request: request, without: gone) })
      for target in targets { try target.remove(from: database, by: act) }
      return act
    }
    try emptyWriteAheadLog()
    return number
  }

  /// Moves everything into the main file and cuts the log to nothing.
  private func emptyWriteAheadLog() throws {
    try RecordBook.guarded(path) {
      try queue.writeWithoutTransaction { database in
        let busy = try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? 0
        guard busy == 0 else { throw BookError.locked(path: path) }
      }
    }
  }
}

/// One fact on its way out.
private struct ErasureTarget {
  let key: FactKey
  let table: FactTable
  let leaf: Digest32
  let month: String?

  func fact(request: Int, without gone: Set<String>) -> Fact {
    let kept = month.flatMap { gone.contains($0) ? nil : $0 }
    return Fact(
      .erasure,
      [
        .integer(request), .integer(key.act), .integer(key.ordinal), .text(table.name),
        FactValue(kept),
      ])
  }

  func remove(from database: Database, by act: Int) throws {
    try database.execute(
      sql: "INSERT INTO erased_leaf (act, ordinal, leaf, erased_by) VALUES (?, ?, ?, ?)",
      arguments: [key.act, key.ordinal, leaf.data, act])
    try database.execute(
      sql: "DELETE FROM \(table.name) WHERE act = ? AND ordinal = ?",
      arguments: [key.act, key.ordinal])
  }
}

extension BookReader {
  /// The leaf of a fact, from its row.
  fileprivate func leaf(of key: FactKey) throws -> Digest32 {
    guard let material = try proofMaterial(act: key.act, ordinal: key.ordinal) else {
      throw BookError.damaged(table: "erasure_request")
    }
    return material.leaves[key.ordinal - 1]
  }

  /// The months whose own results are among the facts.
  fileprivate func monthsOfResults(_ keys: Set<FactKey>) throws -> Set<String> {
    var months: Set<String> = []
    for row in try Row.fetchAll(
      database, sql: "SELECT act, ordinal, inmate, month FROM month_result")
    where keys.contains(FactKey(act: row["act"], ordinal: row["ordinal"])) {
      months.insert("month:\(row["inmate"] as String)/\(row["month"] as String)")
    }
    return months
  }
}
