import GRDB
public import PrisonAffairs

/// Entries of one act that share ward, officer and month of their day, counted.
public struct EntryCount: Hashable, Sendable {
  public let act: Int
  /// Where the inmate was on the day of the entry; nil where the book does not say.
  public let ward: WardCode?
  public let officer: StaffNumber
  public let month: YearMonth
  public let entries: Int
  public let late: Int
}

/// Which entries are counted.
public struct EntryCountFilter: Hashable, Sendable {
  public let month: YearMonth?
  public let officer: StaffNumber?

  public init(month: YearMonth? = nil, officer: StaffNumber? = nil) {
    self.month = month
    self.officer = officer
  }
}

extension BookReader {
  /// Whatever is counted by ward, officer and month begins with these columns.
  private static let groups = """
    e.act AS act, e.officer AS officer, substr(e.day, 1, 7) AS month,
      (SELECT p.ward FROM placement AS p
        WHERE p.inmate = e.inmate AND p.day <= e.day AND p.act <= :act
        ORDER BY p.day DESC, p.act DESC, p.ordinal DESC LIMIT 1) AS ward
    """

  private static func condition(_ filter: EntryCountFilter) -> String {
    "e.act <= :act" + (filter.month == nil ? "" : " AND e.day BETWEEN :first AND :last")
      + (filter.officer == nil ? "" : " AND e.officer = :officer")
  }

  private func arguments(_ filter: EntryCountFilter) -> StatementArguments {
    var arguments: StatementArguments = ["act": asOf]
    if let month = filter.month {
      arguments += ["first": month.firstDay.description, "last": month.lastDay.description]
    }
    if let officer = filter.officer { arguments += ["officer": officer.text] }
    return arguments
  }

  /// Entries and late entries; a single month is found by the inmates, without reading the rest.
  public func entryCounts(_ filter: EntryCountFilter) throws -> [EntryCount] {
    let source =
      filter.month == nil
      ? "point_entry AS e"
      : "inmate AS i CROSS JOIN point_entry AS e INDEXED BY point_entry_of_inmate "
        + "ON e.inmate = i.inmate"
    return try Row.fetchAll(
      database,
      sql: """
        SELECT \(BookReader.groups), count(*) AS entries, sum(e.late) AS late
        FROM \(source) WHERE \(BookReader.condition(filter))
        GROUP BY e.act, e.officer, 3, 4
        """, arguments: arguments(filter)
    ).map { try EntryCount(row: $0, late: $0["late"]) }
  }

  /// Entries that were retracted, or replaced by others.
  public func correctedCounts(
    _ filter: EntryCountFilter, replaced: Bool
  ) throws -> [EntryCount] {
    var arguments = arguments(filter)
    arguments += ["manner": replaced ? "replace" : "retract"]
    return try Row.fetchAll(
      database,
      sql: """
        SELECT \(BookReader.groups), count(*) AS entries
        FROM correction AS c
        JOIN point_entry AS e ON e.act = c.fact_act AND e.ordinal = c.fact_ordinal
        WHERE c.fact_table = 'point_entry' AND c.manner = :manner AND c.act <= :act
          AND \(BookReader.condition(filter))
        GROUP BY e.act, e.officer, 3, 4
        """, arguments: arguments
    ).map { try EntryCount(row: $0, late: 0) }
  }

  /// Entries whose content was sealed.
  public func sealedCounts(_ filter: EntryCountFilter) throws -> [EntryCount] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT \(BookReader.groups), count(*) AS entries
        FROM sealing AS s
        JOIN point_entry AS e ON e.act = s.fact_act AND e.ordinal = s.fact_ordinal
        WHERE s.act <= :act AND \(BookReader.condition(filter))
        GROUP BY e.act, e.officer, 3, 4
        """, arguments: arguments(filter)
    ).map { try EntryCount(row: $0, late: 0) }
  }
}

extension EntryCount {
  init(row: Row, late: Int) throws {
    guard let officer = StaffNumber(row["officer"]), let month = YearMonth(row["month"] as String)
    else { throw BookError.damaged(table: "point_entry") }
    self.init(
      act: row["act"], ward: (row["ward"] as String?).flatMap { WardCode($0) }, officer: officer,
      month: month, entries: row["entries"], late: late)
  }
}
