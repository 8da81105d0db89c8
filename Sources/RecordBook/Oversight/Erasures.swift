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

  /// Facts that one and the same person asked to be erased and erased.
  public func erasuresByRequesters() throws -> [FactKey] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT e.fact_act, e.fact_ordinal FROM erasure AS e
        JOIN erasure_request AS r USING (fact_act, fact_ordinal)
        JOIN act AS done ON done.number = e.act JOIN act AS asked ON asked.number = r.act
        WHERE done.actor = asked.actor ORDER BY 1, 2
        """
    ).map { FactKey(act: $0["fact_act"], ordinal: $0["fact_ordinal"]) }
  }

  /// Whether an erasure of a fact was asked for or done.
  public func hasErasureRequest(_ key: FactKey) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM erasure_request WHERE fact_act = ? AND fact_ordinal = ?)
        """, arguments: [key.act, key.ordinal]) ?? false
  }

  /// Which act erased a fact, or nil; what is gone is gone from every earlier state too.
  public func erasure(of key: FactKey) throws -> Int? {
    try Int.fetchOne(
      database, sql: "SELECT act FROM erasure WHERE fact_act = ? AND fact_ordinal = ?",
      arguments: [key.act, key.ordinal])
  }

  /// What was decided on erased facts and cannot be computed again: `month:…` of inmates who are
  /// still in the book, `ward-month:…` of the sheets they or erased inmates stood on, and
  /// `grading:…` of every ward in a period in which an erased inmate shared in the ceiling.
  ///
  /// A yearly limit lets an entry reach into the inmate's months of the year after it.
  public func mattersRestingOnErased() throws -> Set<String> {
    try String.fetchSet(
      database,
      sql: """
        WITH gone AS (
          SELECT substr(month, 7, instr(month, '/') - 7) AS inmate, substr(month, -7) AS month
          FROM erasure WHERE month GLOB 'month:*'),
        reached AS (
          SELECT r.ward, r.inmate, r.month FROM gone AS g JOIN month_result AS r
            ON r.inmate = g.inmate AND r.month >= g.month
              AND r.month < (CAST(substr(g.month, 1, 4) AS INTEGER) + 1) || substr(g.month, 5))
        SELECT month FROM erasure WHERE month IS NOT NULL
        UNION SELECT 'month:' || inmate || '/' || month FROM reached
        UNION SELECT 'ward-month:' || ward || '/' || month FROM reached
        UNION SELECT s.subject FROM procedure_start AS s JOIN erasure AS e
          ON e.month GLOB 'grading:*' AND substr(e.month, -7) = substr(s.subject, -7)
          WHERE s.procedure = 'points.grading'
        -- Where somebody was says in which ward their money counted.
        UNION SELECT CASE s.procedure WHEN 'account.month' THEN s.subject || '/' || s.step
            ELSE s.subject END
          FROM procedure_step AS s
          WHERE s.procedure IN ('account.month', 'account.notice')
            AND EXISTS (SELECT 1 FROM erasure AS e
              WHERE e.fact_table IN ('placement', 'bank_explanation', 'bank_match_end') AND e.act > s.act)
        """)
  }

  /// Whether anything was erased since an act that a close of accounts may rest on.
  public func hasErasedOfAccounts(since act: Int) throws -> Bool {
    try Bool.fetchOne(
      statement(
        "SELECT EXISTS (SELECT 1 FROM erasure WHERE act > ? AND "
          + "fact_table IN ('placement', 'bank_explanation', 'bank_match_end'))"),
      arguments: [act]) ?? false
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
