import GRDB
public import PrisonAffairs

/// Entries in force that share ward, officer and clause, counted.
public struct ClauseCount: Hashable, Sendable {
  /// Where the inmate was on the day of the entry; nil where the book does not say.
  public let ward: WardCode?
  public let officer: StaffNumber
  public let reason: String
  public let direction: Direction
  public let entries: Int
  /// Their points together, without a sign.
  public let points: Points
}

extension BookReader {
  /// Entries in force in a run of days, by ward, officer and clause: approved by the body of their
  /// tier and not corrected. Sealed ones are not read where sealed facts are not.
  public func clauseCounts(in span: DateSpan) throws -> [ClauseCount] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT ward, officer, reason, is_bonus, count(*) AS entries, sum(points) AS points FROM (
          SELECT e.officer, e.reason, e.points > 0 AS is_bonus, abs(e.points) AS points,
            (SELECT p.ward FROM placement AS p
              WHERE p.inmate = e.inmate AND p.day <= e.day AND p.act <= :act
              ORDER BY p.day DESC, p.act DESC, p.ordinal DESC LIMIT 1) AS ward
          FROM inmate AS i CROSS JOIN point_entry AS e INDEXED BY point_entry_of_inmate
            ON e.inmate = i.inmate
          LEFT JOIN entry_decision AS g ON g.entry_act = e.act AND g.entry_ordinal = e.ordinal
            AND g.body = 'ward-group' AND g.act <= :act
          LEFT JOIN entry_decision AS c ON c.entry_act = e.act AND c.entry_ordinal = e.ordinal
            AND c.body = 'committee' AND c.act <= :act
          WHERE e.act <= :act AND e.day BETWEEN :first AND :last AND \(open("e"))
            AND NOT EXISTS (SELECT 1 FROM correction AS k
              WHERE k.fact_act = e.act AND k.fact_ordinal = e.ordinal AND k.act <= :act)
            AND CASE e.tier WHEN 'officer' THEN g.outcome IS NOT 'rejected'
              WHEN 'group' THEN g.outcome IS 'approved' ELSE c.outcome IS 'approved' END)
        GROUP BY ward, officer, reason, is_bonus ORDER BY ward, officer, reason, is_bonus
        """,
      arguments: [
        "act": asOf, "first": span.first.description, "last": span.last.description,
      ]
    ).map { row in
      guard let officer = StaffNumber(row["officer"]) else {
        throw BookError.damaged(table: "point_entry")
      }
      return ClauseCount(
        ward: (row["ward"] as String?).flatMap { WardCode($0) }, officer: officer,
        reason: row["reason"], direction: row["is_bonus"] == 1 ? .bonus : .deduction,
        entries: row["entries"], points: Points(hundredths: row["points"]))
    }
  }

  /// The grades in force of a ward's cycles that ended in some months, counted.
  public func gradeCounts(
    of ward: WardCode, in months: ClosedRange<YearMonth>
  ) throws -> [CycleGrade: Int] {
    try counts(table: "cycle_grade", column: "grade", ward, months) { CycleGrade(rawValue: $0) }
  }

  /// The grades in force of a ward's cycles that ended in some months, one by one.
  public func grades(
    of ward: WardCode, in months: ClosedRange<YearMonth>
  ) throws -> [(inmate: InmateNumber, month: YearMonth, grade: CycleGrade)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT x.inmate, x.month, x.grade FROM cycle_grade AS x INDEXED BY cycle_grade_of_ward
        WHERE x.ward = :ward AND x.month BETWEEN :first AND :last AND x.act <= :act
          AND \(open("x")) AND NOT EXISTS (SELECT 1 FROM cycle_grade AS n
            WHERE n.inmate = x.inmate AND n.cycle = x.cycle AND n.act > x.act AND n.act <= :act)
        """,
      arguments: [
        "ward": ward.text, "act": asOf, "first": months.lowerBound.description,
        "last": months.upperBound.description,
      ]
    ).map { row in
      guard let inmate = InmateNumber(row["inmate"]), let month = YearMonth(row["month"] as String),
        let grade = CycleGrade(rawValue: row["grade"])
      else { throw BookError.damaged(table: "cycle_grade") }
      return (inmate, month, grade)
    }
  }

  /// The rewards in force of those cycles, counted.
  public func rewardCounts(
    of ward: WardCode, in months: ClosedRange<YearMonth>
  ) throws -> [Reward: Int] {
    try counts(table: "reward", column: "reward", ward, months) { Reward(rawValue: $0) }
  }

  /// The latest fact of each cycle, by the value of a column.
  private func counts<Value: Hashable>(
    table: String, column: String, _ ward: WardCode, _ months: ClosedRange<YearMonth>,
    _ value: (String) -> Value?
  ) throws -> [Value: Int] {
    var counts: [Value: Int] = [:]
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT x.\(column) AS value, count(*) AS cycles
        FROM \(table) AS x INDEXED BY \(table)_of_ward
        WHERE x.ward = :ward AND x.month BETWEEN :first AND :last AND x.act <= :act
          AND \(open("x")) AND NOT EXISTS (SELECT 1 FROM \(table) AS n
            WHERE n.inmate = x.inmate AND n.cycle = x.cycle AND n.act > x.act AND n.act <= :act)
        GROUP BY x.\(column)
        """,
      arguments: [
        "ward": ward.text, "act": asOf, "first": months.lowerBound.description,
        "last": months.upperBound.description,
      ])
    for row in rows {
      guard let value = value(row["value"]) else { throw BookError.damaged(table: table) }
      counts[value] = row["cycles"]
    }
    return counts
  }

  /// The differences booked for a ward's closed months, counted.
  public func adjustmentCount(
    of ward: WardCode, in months: ClosedRange<YearMonth>
  ) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM month_adjustment AS j
        WHERE ward = ? AND month BETWEEN ? AND ? AND act <= ? AND \(open("j"))
        """,
      arguments: [
        ward.text, months.lowerBound.description, months.upperBound.description, asOf,
      ]) ?? 0
  }
}
