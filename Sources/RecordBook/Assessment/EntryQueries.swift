import GRDB
public import PrisonAffairs

extension BookReader {
  /// Entries with the latest decision of each body and with corrections taken into account.
  static let entryRows = """
    SELECT e.act, e.ordinal, e.inmate, e.day, e.reason, e.points, e.event, e.officer, e.tier,
      e.late, e.late_reason, e.note, e.source, e.line_reference,
      g.outcome AS group_outcome, c.outcome AS committee_outcome,
      k.act IS NOT NULL AS is_corrected
    FROM point_entry AS e
    LEFT JOIN entry_decision AS g ON g.entry_act = e.act AND g.entry_ordinal = e.ordinal
      AND g.body = 'ward-group' AND g.act <= ?1
    LEFT JOIN entry_decision AS c ON c.entry_act = e.act AND c.entry_ordinal = e.ordinal
      AND c.body = 'committee' AND c.act <= ?1
    LEFT JOIN correction AS k ON k.fact_act = e.act AND k.fact_ordinal = e.ordinal
      AND k.act <= ?1
    """

  /// One entry.
  public func entry(act: Int, ordinal: Int) throws -> EntryRecord? {
    try Row.fetchOne(
      database,
      sql:
        "\(BookReader.entryRows) WHERE e.act = ?2 AND e.ordinal = ?3 AND e.act <= ?1 AND \(open("e"))",
      arguments: [asOf, act, ordinal]
    ).map(EntryRecord.init(row:))
  }

  /// One inmate's entries in a span, in order of day.
  public func entries(of inmate: InmateNumber, in span: DateSpan) throws -> [EntryRecord] {
    let statement = try spanStatement()
    return try entries(of: inmate, in: span, statement)
  }

  /// The entries of several inmates in a span, by inmate, in order of day.
  public func entries(
    of inmates: [InmateNumber], in span: DateSpan
  ) throws -> [InmateNumber: [EntryRecord]] {
    let statement = try spanStatement()
    var found: [InmateNumber: [EntryRecord]] = [:]
    for inmate in inmates {
      let records = try entries(of: inmate, in: span, statement)
      if !records.isEmpty { found[inmate] = records }
    }
    return found
  }

  private func spanStatement() throws -> Statement {
    try database.cachedStatement(
      sql: """
        \(BookReader.entryRows)
        WHERE e.act <= ?1 AND e.inmate = ?2 AND e.day BETWEEN ?3 AND ?4 AND \(open("e"))
        ORDER BY e.day, e.act, e.ordinal
        """)
  }

  /// Reads rows where they lie, by position: settling a prison reads a great many.
  private func entries(
    of inmate: InmateNumber, in span: DateSpan, _ statement: Statement
  ) throws -> [EntryRecord] {
    statement.setUncheckedArguments([
      asOf, inmate.text, span.first.description, span.last.description,
    ])
    let rows = try Row.fetchCursor(statement)
    var records: [EntryRecord] = []
    while let row = try rows.next() { records.append(try EntryRecord(row: row, inmate: inmate)) }
    return records
  }

  /// What corrected an entry: the act and the ordinal of the replacement, if any.
  public func correction(
    ofAct act: Int, ordinal: Int
  ) throws -> (act: Int, replacedBy: Int?, reason: String)? {
    try Row.fetchOne(
      statement(
        """
        SELECT act, replaced_by, reason FROM correction AS k
        WHERE fact_act = ? AND fact_ordinal = ? AND fact_table = 'point_entry' AND act <= ?
          AND \(open("k"))
        """), arguments: [act, ordinal, asOf]
    ).map { ($0["act"], $0["replaced_by"], $0["reason"]) }
  }

  /// The decisions on an entry, the earliest first.
  public func decisions(ofAct act: Int, ordinal: Int) throws -> [EntryDecision] {
    try Row.fetchAll(
      statement(
        """
        SELECT act, body, outcome, reason FROM entry_decision AS d
        WHERE entry_act = ? AND entry_ordinal = ? AND act <= ? AND \(open("d"))
        ORDER BY act, ordinal
        """), arguments: [act, ordinal, asOf]
    ).compactMap { row in
      EntryDecision.Outcome(rawValue: row["outcome"]).map {
        EntryDecision(
          entryAct: act, entryOrdinal: ordinal, body: row["body"], outcome: $0,
          reason: row["reason"], act: row["act"])
      }
    }
  }
}

extension EntryRecord {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]) else {
      throw BookError.damaged(table: "point_entry")
    }
    try self.init(row: row, inmate: inmate)
  }

  /// A row of `entryRows`, by position.
  init(row: Row, inmate: InmateNumber) throws {
    guard let day = CivilDate(row[3] as String), let officer = StaffNumber(row[7]),
      let tier = ApprovalTier(rawValue: row[8])
    else { throw BookError.damaged(table: "point_entry") }
    entry = PointEntry(
      act: row[0], ordinal: row[1], inmate: inmate, day: day, reason: row[4],
      points: Points(hundredths: row[5]), event: row[6], officer: officer, tier: tier,
      isLate: row[9] == 1, lateReason: row[10], note: row[11], source: row[12], line: row[13])
    state = EntryRecord.state(
      tier: tier, group: row[14], committee: row[15], isCorrected: row[16])
  }

  /// An entry counts once the body of its tier has approved it; the officer's own counts at once.
  static func state(
    tier: ApprovalTier, group: String?, committee: String?, isCorrected: Bool
  ) -> State {
    if isCorrected { return .corrected }
    if group == "rejected" || committee == "rejected" { return .rejected }
    switch tier {
    case .officer: return .effective
    case .group: return group == "approved" ? .effective : .awaitsGroup
    case .committee:
      if committee == "approved" { return .effective }
      return group == "submitted" ? .awaitsCommittee : .awaitsGroup
    }
  }
}

extension BookReader {
  /// The acts that brought entries.
  public func actsWithEntries() throws -> [ActHeader] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM act WHERE number <= ?
          AND EXISTS (SELECT 1 FROM point_entry WHERE point_entry.act = act.number)
        ORDER BY number
        """, arguments: [asOf]
    ).map(ActHeader.init)
  }

  /// How many entries an act brought, and how many of them were late.
  public func entryCounts(ofAct act: Int) throws -> (entries: Int, late: Int) {
    let row = try Row.fetchOne(
      database,
      sql:
        "SELECT count(*) AS entries, coalesce(sum(late), 0) AS late FROM point_entry WHERE act = ?",
      arguments: [act])
    return (row?["entries"] ?? 0, row?["late"] ?? 0)
  }

  /// Whether an act brought an entry that was late.
  public func hasLateEntries(act: Int) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM point_entry WHERE act = ? AND late = 1)",
      arguments: [act]) ?? false
  }
}
