import GRDB
import Register

/// The leaves that stand for erased facts, and whether each follows from an act of erasure.
struct ErasedLeaves {
  private var leaves: [Int: [Int: Digest32]] = [:]
  /// How many facts each act erased.
  private(set) var counts: [Int: Int] = [:]

  /// Reads them all, whatever stands in the columns; reports a leaf set apart without an erasure,
  /// and an erasure of which no leaf stands.
  init(_ database: Database, _ report: (RegisterFinding) -> Void) throws {
    try readLeaves(database, report)
    let missing = try RegisterRows(
      database,
      sql: """
        SELECT e.fact_act, e.fact_ordinal FROM erasure AS e
        LEFT JOIN erased_leaf AS l ON l.act = e.fact_act AND l.ordinal = e.fact_ordinal
        WHERE e.act BETWEEN ? AND ? AND l.act IS NULL ORDER BY 1, 2
        """, Int.min...Int.max)
    while try missing.step() {
      report(
        RegisterFinding(
          .erasureNotCarriedOut, act: missing.integer(0), table: "erasure",
          ordinal: missing.integer(1)))
    }
  }

  private mutating func readLeaves(
    _ database: Database, _ report: (RegisterFinding) -> Void
  ) throws {
    let rows = try RegisterRows(
      database,
      sql: """
        SELECT l.act, l.ordinal, l.leaf, l.erased_by, e.act IS NOT NULL
        FROM erased_leaf AS l LEFT JOIN erasure AS e
          ON e.act = l.erased_by AND e.fact_act = l.act AND e.fact_ordinal = l.ordinal
        WHERE l.act BETWEEN ? AND ? ORDER BY l.act, l.ordinal
        """, Int.min...Int.max)
    while try rows.step() {
      let (act, ordinal) = (rows.integer(0), rows.integer(1))
      leaves[act, default: [:]][ordinal] = rows.digest(2)
      counts[rows.integer(3), default: 0] += 1
      if rows.integer(4) == 0 {
        report(RegisterFinding(.erasedWithoutAct, act: act, table: "erased_leaf", ordinal: ordinal))
      }
    }
  }

  /// Of one act, by ordinal; nil where nothing of it was erased.
  subscript(act: Int) -> [Int: Digest32]? { leaves[act] }
}
