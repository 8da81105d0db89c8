import GRDB
public import PrisonAffairs

/// A settled month of one inmate.
public struct MonthResult: Hashable, Sendable {
  public let ward: WardCode
  public let month: YearMonth
  public let inmate: InmateNumber
  public let figures: MonthFigures
  /// The act that settled it.
  public let act: Int

  public init(
    ward: WardCode, month: YearMonth, inmate: InmateNumber, figures: MonthFigures, act: Int = 0
  ) {
    self.ward = ward
    self.month = month
    self.inmate = inmate
    self.figures = figures
    self.act = act
  }

  public func fact(isPublic: Bool) -> Fact {
    var values: [FactValue] = [
      .text(ward.text), .text(month.description), .text(inmate.text),
    ]
    for part in Part.allCases {
      let figures = figures[part]
      values += [figures.base, figures.bonus, figures.counted, figures.deduction].map {
        .integer($0.hundredths)
      }
    }
    values += [
      .integer(figures.special.hundredths), .integer(figures.penalty.hundredths),
      .integer(figures.total.hundredths), .integer(figures.days),
    ]
    return Fact(isPublic ? .monthPublicResult : .monthResult, values)
  }
}

/// A difference booked after closing.
public struct MonthAdjustment: Hashable, Sendable {
  public let ward: WardCode
  public let month: YearMonth
  public let inmate: InmateNumber
  public let before: Points
  public let after: Points
  public let act: Int

  public init(
    ward: WardCode, month: YearMonth, inmate: InmateNumber, before: Points, after: Points,
    act: Int = 0
  ) {
    self.ward = ward
    self.month = month
    self.inmate = inmate
    self.before = before
    self.after = after
    self.act = act
  }

  public var difference: Points { after - before }

  public var fact: Fact {
    Fact(
      .monthAdjustment,
      [
        .text(ward.text), .text(month.description), .text(inmate.text),
        .integer(before.hundredths), .integer(after.hundredths),
        .integer(difference.hundredths),
      ])
  }
}

/// Which of the two accounts of a month is meant.
public enum ResultView: Sendable {
  /// With everything.
  case whole
  /// Without what is withheld from notices (司规〔2021〕3号 第三十五条).
  case publicOnly
}

extension BookReader {
  /// The latest settlement of a ward's month, by inmate; empty when it was never settled.
  public func monthResults(
    ward: WardCode, month: YearMonth, _ view: ResultView = .whole
  ) throws -> [InmateNumber: MonthResult] {
    var results: [InmateNumber: MonthResult] = [:]
    let tables = view == .whole ? ["month_result"] : ["month_result", "month_public_result"]
    let act = try Int.fetchOne(
      statement("SELECT max(act) FROM month_result WHERE ward = ? AND month = ? AND act <= ?"),
      arguments: [ward.text, month.description, asOf])
    for table in tables {
      for row in try Row.fetchAll(
        statement(
          """
          SELECT * FROM \(table) AS r WHERE ward = ? AND month = ? AND act = ? AND \(open("r"))
          """), arguments: [ward.text, month.description, act])
      {
        let result = try MonthResult(row: row)
        results[result.inmate] = result
      }
    }
    return results
  }

  /// One inmate's months from one to another, each by its latest settlement.
  public func monthResults(
    of inmate: InmateNumber, in months: ClosedRange<YearMonth>
  ) throws -> [YearMonth: MonthResult] {
    var results: [YearMonth: MonthResult] = [:]
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT * FROM month_result AS r
          WHERE inmate = ? AND month BETWEEN ? AND ? AND act <= ? AND \(open("r")) ORDER BY act
          """),
      arguments: [
        inmate.text, months.lowerBound.description, months.upperBound.description, asOf,
      ])
    while let row = try rows.next() {
      let result = try MonthResult(row: row)
      results[result.month] = result
    }
    return results
  }

  /// One inmate's months, each by its latest settlement, the earliest month first.
  public func monthResults(
    of inmate: InmateNumber, _ view: ResultView = .whole
  ) throws -> [YearMonth: MonthResult] {
    var results: [YearMonth: MonthResult] = [:]
    for row in try Row.fetchAll(
      statement(
        """
        SELECT * FROM month_result AS r WHERE inmate = ? AND act <= ? AND \(open("r"))
        ORDER BY act
        """), arguments: [inmate.text, asOf])
    {
      let result = try MonthResult(row: row)
      results[result.month] = result
    }
    guard view == .publicOnly else { return results }
    for row in try Row.fetchAll(
      statement(
        """
        SELECT * FROM month_public_result AS r WHERE inmate = ? AND act <= ? AND \(open("r"))
        ORDER BY act
        """), arguments: [inmate.text, asOf])
    {
      let result = try MonthResult(row: row)
      // A public account counts only beside the settlement it was written with.
      if results[result.month]?.act == result.act { results[result.month] = result }
    }
    return results
  }

  /// Differences booked for a month after it was closed, the earliest first.
  public func adjustments(
    of inmate: InmateNumber, month: YearMonth
  ) throws -> [MonthAdjustment] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM month_adjustment AS j
        WHERE inmate = ? AND month = ? AND act <= ? AND \(open("j")) ORDER BY act
        """),
      arguments: [inmate.text, month.description, asOf]
    ).map(MonthAdjustment.init(row:))
  }

  /// The same of all months of an inmate.
  public func adjustments(of inmate: InmateNumber) throws -> [YearMonth: [MonthAdjustment]] {
    Dictionary(
      grouping: try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT * FROM month_adjustment AS j
            WHERE inmate = ? AND act <= ? AND \(open("j")) ORDER BY act
            """), arguments: [inmate.text, asOf]
      ).map(MonthAdjustment.init(row:)), by: \.month)
  }

  /// Every ward month that was ever settled.
  public func settledWardMonths() throws -> [(ward: WardCode, month: YearMonth)] {
    try Row.fetchAll(
      database,
      sql: "SELECT DISTINCT ward, month FROM month_result WHERE act <= ? ORDER BY month, ward",
      arguments: [asOf]
    ).compactMap { row in
      guard let ward = WardCode(row["ward"]), let month = YearMonth(row["month"] as String) else {
        return nil
      }
      return (ward, month)
    }
  }
}

extension BookReader {
  /// Settled months of inmates about whom something was written after the settlement: an entry of
  /// the month, its decision or correction, a status period, a release, a placement or a special
  /// case.
  public func monthsTouchedSinceSettled() throws -> [(
    inmate: InmateNumber, month: YearMonth, ward: WardCode
  )] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        WITH settled AS (
          SELECT inmate, month, ward, max(act) AS act FROM month_result
          WHERE act <= :act GROUP BY inmate, month),
        touched AS (
          SELECT e.inmate, substr(e.day, 1, 7) AS month, e.act FROM point_entry AS e
          WHERE e.act > (SELECT min(act) FROM settled)
          UNION SELECT e.inmate, substr(e.day, 1, 7), d.act FROM entry_decision AS d
          JOIN point_entry AS e ON e.act = d.entry_act AND e.ordinal = d.entry_ordinal
          UNION SELECT e.inmate, substr(e.day, 1, 7), c.act FROM correction AS c
          JOIN point_entry AS e ON e.act = c.fact_act AND e.ordinal = c.fact_ordinal)
        SELECT DISTINCT s.inmate, s.month, s.ward FROM settled AS s
        WHERE EXISTS (
            SELECT 1 FROM touched AS t
            WHERE t.inmate = s.inmate AND t.month = s.month AND t.act > s.act)
          OR EXISTS (
            SELECT 1 FROM status_period AS p
            LEFT JOIN status_end AS x ON x.period_act = p.act AND x.period_ordinal = p.ordinal
            WHERE p.inmate = s.inmate AND (p.act > s.act OR x.act > s.act)
              AND substr(p.from_day, 1, 7) <= s.month
              AND substr(coalesce(x.last_day, p.to_day, '9999-12'), 1, 7) >= s.month)
          OR EXISTS (
            SELECT 1 FROM correction AS c
            JOIN status_period AS p ON p.act = c.fact_act AND p.ordinal = c.fact_ordinal
            WHERE p.inmate = s.inmate AND c.act > s.act)
          OR EXISTS (
            SELECT 1 FROM release AS r
            WHERE r.inmate = s.inmate AND r.act > s.act AND substr(r.last_day, 1, 7) <= s.month)
          OR \(BookReader.touchedBySpecialCase("s", month: "s.month"))
        """, arguments: ["act": asOf])
    return rows.compactMap { row in
      guard let inmate = InmateNumber(row["inmate"]), let month = YearMonth(row["month"] as String),
        let ward = WardCode(row["ward"])
      else { return nil }
      return (inmate, month, ward)
    }
  }
}

extension MonthAdjustment {
  init(row: Row) throws {
    guard let ward = WardCode(row["ward"]), let month = YearMonth(row["month"] as String),
      let inmate = InmateNumber(row["inmate"])
    else { throw BookError.damaged(table: "month_adjustment") }
    self.init(
      ward: ward, month: month, inmate: inmate, before: Points(hundredths: row["before"]),
      after: Points(hundredths: row["after"]), act: row["act"])
  }
}

extension MonthResult {
  init(row: Row) throws {
    guard let ward = WardCode(row["ward"]), let month = YearMonth(row["month"] as String),
      let inmate = InmateNumber(row["inmate"])
    else { throw BookError.damaged(table: "month_result") }
    var figures = MonthFigures()
    for part in Part.allCases {
      var account = PartFigures()
      account.base = Points(hundredths: row["\(part.rawValue)_base"])
      account.bonus = Points(hundredths: row["\(part.rawValue)_bonus"])
      account.counted = Points(hundredths: row["\(part.rawValue)_counted"])
      account.deduction = Points(hundredths: row["\(part.rawValue)_deduction"])
      figures[part] = account
    }
    figures.special = Points(hundredths: row["special"])
    figures.penalty = Points(hundredths: row["penalty"])
    figures.days = row["days"]
    self.init(ward: ward, month: month, inmate: inmate, figures: figures, act: row["act"])
  }
}
