import GRDB
public import PrisonAffairs

/// A ward's month and the act that settled it, or booked differences for it.
public struct Settlement: Hashable, Sendable {
  public let ward: WardCode
  public let month: YearMonth
  public let act: Int

  public init(ward: WardCode, month: YearMonth, act: Int) {
    self.ward = ward
    self.month = month
    self.act = act
  }
}

/// What a replay starts from: which acts adopted, settled, stepped and voted.
extension BookReader {
  /// The acts that adopted a layer of policy, the earliest first.
  public func policyActs() throws -> [Int] {
    try Int.fetchAll(database, sql: "SELECT DISTINCT act FROM policy_adoption ORDER BY act")
  }

  /// The acts that adopted calendar editions, the earliest first.
  public func calendarActs() throws -> [Int] {
    try Int.fetchAll(database, sql: "SELECT DISTINCT act FROM calendar_edition ORDER BY act")
  }

  /// The acts that gave or ended roles, the earliest first.
  public func staffActs() throws -> [Int] {
    try Int.fetchAll(
      database, sql: "SELECT act FROM staff_role UNION SELECT act FROM staff_role_end ORDER BY act")
  }

  /// The editions of some years as adopted, latest of each, such as `2026/1`.
  public func calendarEditions(of years: ClosedRange<Int>) throws -> [String] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT year, max(edition) AS edition FROM calendar_edition
        WHERE act <= ? AND year BETWEEN ? AND ? GROUP BY year ORDER BY year
        """, arguments: [asOf, years.lowerBound, years.upperBound]
    ).map { "\($0["year"] as Int)/\($0["edition"] as Int)" }
  }

  /// Every settlement ever made, superseded ones too.
  public func settlements() throws -> [Settlement] { try settlements(where: "true", []) }

  /// The settlements of one act.
  public func settlements(ofAct act: Int) throws -> [Settlement] {
    try settlements(where: "act = ?", [act])
  }

  /// Every settlement of a ward's month, superseded ones too.
  public func settlements(of ward: WardCode, month: YearMonth) throws -> [Settlement] {
    try settlements(where: "ward = ? AND month = ?", [ward.text, month.description])
  }

  /// Every settlement that has one inmate's month.
  public func settlements(of inmate: InmateNumber, month: YearMonth) throws -> [Settlement] {
    try settlements(where: "inmate = ? AND month = ?", [inmate.text, month.description])
  }

  private func settlements(
    where condition: String, _ values: StatementArguments
  ) throws -> [Settlement] {
    try Row.fetchAll(
      statement(
        """
        SELECT DISTINCT ward, month, act FROM month_result
        WHERE \(condition) AND act <= ? ORDER BY act, ward
        """), arguments: values + [asOf]
    ).map { row in
      guard let ward = WardCode(row["ward"]), let month = YearMonth(row["month"] as String) else {
        throw BookError.damaged(table: "month_result")
      }
      return Settlement(ward: ward, month: month, act: row["act"])
    }
  }

  /// The instances that took a step in an act.
  public func instances(steppingInAct act: Int) throws -> [ProcedureInstance] {
    try Row.fetchAll(
      statement("SELECT DISTINCT subject, procedure FROM procedure_step WHERE act = ?"),
      arguments: [act]
    ).compactMap { try instance($0["procedure"], of: $0["subject"]) }
  }

  /// The names of the documents that lay before a step.
  public func documentNames(subject: String, step: String, act: Int) throws -> [String] {
    try String.fetchAll(
      statement(
        """
        SELECT name FROM procedure_document
        WHERE subject = ? AND step = ? AND act = ? ORDER BY ordinal
        """), arguments: [subject, step, act])
  }

  /// Every ward's month for which an act booked differences.
  public func adjustedMonths() throws -> [Settlement] {
    try Row.fetchAll(
      database,
      sql: "SELECT DISTINCT act, ward, month FROM month_adjustment WHERE act <= ? ORDER BY act",
      arguments: [asOf]
    ).map { row in
      guard let ward = WardCode(row["ward"]), let month = YearMonth(row["month"] as String) else {
        throw BookError.damaged(table: "month_adjustment")
      }
      return Settlement(ward: ward, month: month, act: row["act"])
    }
  }

  /// The differences one act booked for a ward's month.
  public func adjustments(
    ofAct act: Int, ward: WardCode, month: YearMonth
  ) throws -> [InmateNumber: MonthAdjustment] {
    var found: [InmateNumber: MonthAdjustment] = [:]
    for row in try Row.fetchAll(
      database,
      sql: "SELECT * FROM month_adjustment WHERE act = ? AND ward = ? AND month = ?",
      arguments: [act, ward.text, month.description])
    {
      guard let inmate = InmateNumber(row["inmate"]) else {
        throw BookError.damaged(table: "month_adjustment")
      }
      found[inmate] = MonthAdjustment(
        ward: ward, month: month, inmate: inmate, before: Points(hundredths: row["before"]),
        after: Points(hundredths: row["after"]), act: act)
    }
    return found
  }

  /// The ends a notice was dated anew to, with the acts that did.
  public func redatings(of number: String) throws -> [Int: WorkingCalendar.End] {
    var found: [Int: WorkingCalendar.End] = [:]
    for row in try Row.fetchAll(
      statement("SELECT * FROM notice_redating WHERE number = ? AND act <= ?"),
      arguments: [number, asOf])
    {
      found[row["act"]] = try WorkingCalendar.End(row: row)
    }
    return found
  }

  /// The act in which a review of an answer was asked for.
  public func appealAct(of number: String) throws -> Int? {
    try Int.fetchOne(
      database, sql: "SELECT act FROM objection_appeal WHERE number = ? AND act <= ?",
      arguments: [number, asOf])
  }

  /// The notices and objections that one act wrote something about.
  public func numbers(touchedByAct act: Int) throws -> (notices: [String], objections: [String]) {
    func numbers(_ tables: [String]) throws -> [String] {
      try String.fetchAll(
        database,
        sql: tables.map { "SELECT number FROM \($0) WHERE act = :act" }
          .joined(separator: " UNION ") + " ORDER BY number", arguments: ["act": act])
    }
    return (
      try numbers(["notice", "notice_posting", "notice_redating", "notice_ending"]),
      try numbers(["objection", "objection_appeal", "objection_answer"])
    )
  }

  /// Whether a fact stands at a place of an act, in whatever table.
  public func hasFact(act: Int, ordinal: Int) throws -> Bool {
    try FactTable.all.contains { table in
      try Bool.fetchOne(
        database,
        sql: "SELECT EXISTS (SELECT 1 FROM \(table.name) WHERE act = ? AND ordinal = ?)",
        arguments: [act, ordinal]) ?? false
    }
  }
}
