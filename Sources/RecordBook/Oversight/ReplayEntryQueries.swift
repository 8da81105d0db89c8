import GRDB
public import PrisonAffairs

/// A decision on an entry, beside what the body had before it.
public struct DecidedEntry: Hashable, Sendable {
  public let decision: EntryDecision
  public let day: CivilDate
  public let reason: String
  public let points: Points
  /// Who observed the entry and who brought it into the book.
  public let authors: Set<StaffNumber>
  /// What the ward group had decided before, if anything.
  public let groupBefore: EntryDecision.Outcome?
  public let wasCorrected: Bool
}

extension BookReader {
  /// The acts in which bodies decided on entries.
  public func actsWithDecisions() throws -> [Int] {
    try Int.fetchAll(
      database,
      sql: """
        SELECT number FROM act WHERE number <= ?
          AND EXISTS (SELECT 1 FROM entry_decision WHERE entry_decision.act = act.number)
        ORDER BY number
        """, arguments: [asOf])
  }

  private static let decidedEntries = """
    SELECT d.act AS decision_act, d.entry_act, d.entry_ordinal, d.body, d.outcome,
      d.reason AS ground, e.day, e.reason, e.points, e.officer, a.actor,
      g.outcome AS group_outcome, k.act IS NOT NULL AS was_corrected
    FROM entry_decision AS d
    JOIN point_entry AS e ON e.act = d.entry_act AND e.ordinal = d.entry_ordinal
    JOIN act AS a ON a.number = e.act
    LEFT JOIN entry_decision AS g ON g.entry_act = e.act AND g.entry_ordinal = e.ordinal
      AND g.body = 'ward-group' AND g.act < d.act
    LEFT JOIN correction AS k ON k.fact_act = e.act AND k.fact_ordinal = e.ordinal
      AND k.act < d.act
    """

  /// Every decision of one act, one by one.
  public func forEachDecision(ofAct act: Int, _ body: (DecidedEntry) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database, sql: "\(BookReader.decidedEntries) WHERE d.act = ? ORDER BY d.ordinal",
      arguments: [act])
    while let row = try rows.next() { try body(try DecidedEntry(row: row)) }
  }

  /// The decisions on one entry, the earliest first, beside what each body had before it.
  public func decidedEntries(act: Int, ordinal: Int) throws -> [DecidedEntry] {
    try Row.fetchAll(
      statement(
        """
        \(BookReader.decidedEntries)
        WHERE d.entry_act = ? AND d.entry_ordinal = ? AND d.act <= ? ORDER BY d.act, d.ordinal
        """), arguments: [act, ordinal, asOf]
    ).map(DecidedEntry.init(row:))
  }

  /// The inmates whose month was last settled in a ward, and about whom something was written
  /// after that: an entry of the month, its decision or correction, a status period, a release.
  public func inmatesTouchedSinceSettled(
    ward: WardCode, month: YearMonth
  ) throws -> [InmateNumber] {
    try String.fetchAll(
      database,
      sql: """
        WITH settled AS (
          SELECT r.inmate, max(r.act) AS act FROM month_result AS r
          WHERE r.month = :month AND r.act <= :act AND r.inmate IN (
            SELECT inmate FROM month_result WHERE ward = :ward AND month = :month AND act <= :act)
          GROUP BY r.inmate)
        SELECT s.inmate FROM settled AS s
        JOIN month_result AS m ON m.inmate = s.inmate AND m.month = :month AND m.act = s.act
        WHERE m.ward = :ward AND (
          EXISTS (
            SELECT 1 FROM point_entry AS e
            WHERE e.inmate = s.inmate AND e.day BETWEEN :first AND :last AND e.act <= :act AND (
              e.act > s.act
              OR EXISTS (SELECT 1 FROM entry_decision AS d WHERE d.entry_act = e.act
                AND d.entry_ordinal = e.ordinal AND d.act > s.act AND d.act <= :act)
              OR EXISTS (SELECT 1 FROM correction AS c WHERE c.fact_act = e.act
                AND c.fact_ordinal = e.ordinal AND c.act > s.act AND c.act <= :act)))
          OR EXISTS (
            SELECT 1 FROM status_period AS p
            LEFT JOIN status_end AS x ON x.period_act = p.act AND x.period_ordinal = p.ordinal
              AND x.act <= :act
            WHERE p.inmate = s.inmate AND p.act <= :act AND (p.act > s.act OR x.act > s.act)
              AND substr(p.from_day, 1, 7) <= :month
              AND substr(coalesce(x.last_day, p.to_day, '9999-12'), 1, 7) >= :month)
          OR EXISTS (
            SELECT 1 FROM release AS l
            WHERE l.inmate = s.inmate AND l.act > s.act AND l.act <= :act
              AND substr(l.last_day, 1, 7) <= :month)
          OR EXISTS (
            SELECT 1 FROM correction AS c
            JOIN status_period AS p ON p.act = c.fact_act AND p.ordinal = c.fact_ordinal
            WHERE p.inmate = s.inmate AND c.act > s.act AND c.act <= :act)
          OR \(BookReader.touchedBySpecialCase("s", month: ":month")))
        ORDER BY s.inmate
        """,
      arguments: [
        "act": asOf, "ward": ward.text, "month": month.description,
        "first": month.firstDay.description, "last": month.lastDay.description,
      ]
    ).compactMap { InmateNumber($0) }
  }
}

extension DecidedEntry {
  init(row: Row) throws {
    guard let outcome = EntryDecision.Outcome(rawValue: row["outcome"]),
      let officer = StaffNumber(row["officer"]), let importer = StaffNumber(row["actor"])
    else { throw BookError.damaged(table: "entry_decision") }
    decision = EntryDecision(
      entryAct: row["entry_act"], entryOrdinal: row["entry_ordinal"], body: row["body"],
      outcome: outcome, reason: row["ground"], act: row["decision_act"])
    day = try row.date("day")
    reason = row["reason"]
    points = Points(hundredths: row["points"])
    authors = [officer, importer]
    groupBefore = (row["group_outcome"] as String?).flatMap { EntryDecision.Outcome(rawValue: $0) }
    wasCorrected = row["was_corrected"] == 1
  }
}
