import Foundation
import GRDB
import Register

/// The leaves that stand for erased facts, and whether each follows from an act of erasure.
struct ErasedLeaves {
  private var leaves: [Int: [Int: Digest32]] = [:]
  /// How many facts each act erased.
  private(set) var counts: [Int: Int] = [:]

  /// Reads them all; reports a leaf set apart without an erasure, and an erasure whose fact is
  /// still there.
  init(_ database: Database, _ report: (RegisterFinding) -> Void) throws {
    for row in try Row.fetchAll(
      database,
      sql: """
        SELECT l.act, l.ordinal, l.leaf, l.erased_by, e.act IS NOT NULL AS is_borne_out
        FROM erased_leaf AS l LEFT JOIN erasure AS e
          ON e.act = l.erased_by AND e.fact_act = l.act AND e.fact_ordinal = l.ordinal
        ORDER BY l.act, l.ordinal
        """)
    {
      let (act, ordinal): (Int, Int) = (row["act"], row["ordinal"])
      leaves[act, default: [:]][ordinal] = Data.fromDatabaseValue(row["leaf"]).flatMap {
        Digest32([UInt8]($0))
      }
      counts[row["erased_by"], default: 0] += 1
      guard row["is_borne_out"] as Bool else {
        report(RegisterFinding(.erasedWithoutAct, act: act, table: "erased_leaf", ordinal: ordinal))
        continue
      }
    }
    for row in try Row.fetchAll(
      database,
      sql: """
        SELECT e.fact_act, e.fact_ordinal FROM erasure AS e
        LEFT JOIN erased_leaf AS l ON l.act = e.fact_act AND l.ordinal = e.fact_ordinal
        WHERE l.act IS NULL ORDER BY 1, 2
        """)
    {
      report(
        RegisterFinding(
          .erasureNotCarriedOut, act: row["fact_act"], table: "erasure",
          ordinal: row["fact_ordinal"]))
    }
  }

  /// Of one act, by ordinal; nil where nothing of it was erased.
  subscript(act: Int) -> [Int: Digest32]? { leaves[act] }
}
