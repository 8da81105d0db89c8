import GRDB
public import PrisonAffairs

/// A closed month of an inmate as a cycle needs it.
public struct ClosedMonth: Hashable, Sendable {
  public let inmate: InmateNumber
  public let ward: WardCode
  public let month: YearMonth
  public let total: Points
}

extension BookReader {
  /// The references of ward months whose procedure has ended: what they hold counts in cycles.
  public func closedWardMonths() throws -> Set<String> {
    try Set(
      String.fetchAll(
        // The bounds of the subject are there for the index alone: `;` follows `:`.
        statement(
          """
          SELECT subject FROM procedure_step
          WHERE subject >= 'ward-month:' AND subject < 'ward-month;'
            AND procedure = 'points.month' AND next = 'ended' AND act <= ?
          """), arguments: [asOf]))
  }

  /// The wards in which a month is closed.
  func wardsWithClosed(_ month: YearMonth) throws -> [WardCode] {
    try closedWardMonths().compactMap { reference -> WardCode? in
      guard case .wardMonth(let ward, month)? = Reference(reference) else { return nil }
      return ward
    }
  }

  /// Closed months since each inmate's last graded cycle, in order of inmate and month.
  ///
  /// A month settled again counts by its latest settlement.
  public func closedMonthsSinceGraded() throws -> [ClosedMonth] {
    // CROSS JOIN makes SQLite look for each inmate's last months and not walk through all months.
    try closedMonths(
      sql: """
        SELECT r.inmate, r.ward || '/' || r.month, r.total FROM (
          SELECT i.inmate, coalesce(
            (SELECT max(g.last_month) FROM cycle_grade AS g WHERE g.inmate = i.inmate
              AND g.act <= :act), '') AS graded
          FROM inmate AS i WHERE i.act <= :act) AS l
        CROSS JOIN month_result AS r ON r.inmate = l.inmate AND r.month > l.graded
        WHERE r.act <= :act AND \(open("r"))
        ORDER BY l.inmate, r.month, r.act
        """, arguments: ["act": asOf])
  }

  /// Those who have a closed month.
  public func inmatesWithClosedMonth(_ month: YearMonth) throws -> Set<InmateNumber> {
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT inmate FROM month_result AS r
        WHERE ward = ? AND month = ? AND act <= ? AND \(open("r"))
        """)
    var found: Set<InmateNumber> = []
    for ward in try wardsWithClosed(month) {
      for text in try String.fetchAll(
        statement, arguments: [ward.text, month.description, asOf])
      {
        guard let inmate = InmateNumber(text) else {
          throw BookError.damaged(table: "month_result")
        }
        found.insert(inmate)
      }
    }
    return found
  }

  /// All closed months of one inmate, the earliest first.
  public func closedMonths(of inmate: InmateNumber) throws -> [ClosedMonth] {
    try closedMonths(
      sql: """
        SELECT inmate, ward || '/' || month, total FROM month_result AS r
        WHERE inmate = :inmate AND act <= :act AND \(open("r")) ORDER BY month, act
        """, arguments: ["inmate": inmate.text, "act": asOf])
  }

  private func closedMonths(sql: String, arguments: StatementArguments) throws -> [ClosedMonth] {
    let closed = try closedWardMonths()
    // A prison has many rows and few ward months, so each of these is decoded once.
    var known: [String: ClosedWardMonth] = [:]
    var months: [ClosedMonth] = []
    let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
    while let row = try rows.next() {
      let (name, wardMonth): (String, String) = (row[0], row[1])
      let place = try known[wardMonth] ?? ClosedWardMonth(wardMonth, closed)
      known[wardMonth] = place
      let last = months.last
      guard let inmate = last?.inmate.text == name ? last?.inmate : InmateNumber(name) else {
        throw BookError.damaged(table: "month_result")
      }
      guard place.isClosed else { continue }
      let result = ClosedMonth(
        inmate: inmate, ward: place.ward, month: place.month, total: Points(hundredths: row[2]))
      if let last, last.inmate == inmate, last.month == place.month { months.removeLast() }
      months.append(result)
    }
    return months
  }

  /// Differences booked after closing, by inmate; points that were gained by fraud and cancelled
  /// (第二十九条) are booked under the month of the decision.
  public func bookedDifferences(
    of inmate: InmateNumber? = nil
  ) throws -> [InmateNumber: [BookedDifference]] {
    var found: [InmateNumber: [BookedDifference]] = [:]
    for row in try Row.fetchAll(
      statement(
        """
        SELECT j.inmate, j.month, j.difference, j.act, j.ordinal, a.moment
        FROM month_adjustment AS j JOIN act AS a ON a.number = j.act
        WHERE j.act <= :act AND \(open("j")) \(inmate == nil ? "" : "AND j.inmate = :inmate")
        UNION ALL
        SELECT c.inmate, NULL, c.after - c.before, c.act, c.ordinal, a.moment
        FROM point_cancellation AS c JOIN act AS a ON a.number = c.act
        WHERE c.restart_on IS NULL AND c.act <= :act AND \(open("c"))
          \(inmate == nil ? "" : "AND c.inmate = :inmate")
        ORDER BY 4, 5
        """), arguments: arguments(inmate))
    {
      guard let inmate = InmateNumber(row["inmate"]), let moment = Moment(row["moment"] as String)
      else { throw BookError.damaged(table: "month_adjustment") }
      let bookedIn = YearMonth(moment.day)
      found[inmate, default: []].append(
        BookedDifference(
          month: (row["month"] as String?).flatMap { YearMonth($0) } ?? bookedIn,
          points: Points(hundredths: row["difference"]), bookedIn: bookedIn, act: row["act"]))
    }
    return found
  }

  /// Balances brought in, each inmate's latest that nobody retracted.
  public func cycleOpenings(
    of inmate: InmateNumber? = nil
  ) throws -> [InmateNumber: CycleOpeningRecord] {
    var found: [InmateNumber: CycleOpeningRecord] = [:]
    for row in try Row.fetchAll(
      statement(
        """
        SELECT * FROM cycle_opening AS o WHERE act <= :act AND \(open("o"))
          \(inmate == nil ? "" : "AND inmate = :inmate")
          AND NOT EXISTS (SELECT 1 FROM correction AS k
            WHERE k.fact_act = o.act AND k.fact_ordinal = o.ordinal AND k.act <= :act)
        ORDER BY act, ordinal
        """), arguments: arguments(inmate))
    {
      let record = try CycleOpeningRecord(row: row)
      found[record.inmate] = record
    }
    return found
  }

  /// Cancellations after which assessment began anew, by inmate.
  public func cycleRestarts(
    of inmate: InmateNumber? = nil
  ) throws -> [InmateNumber: [CycleRestart]] {
    var found: [InmateNumber: [CycleRestart]] = [:]
    for row in try Row.fetchAll(
      statement(
        """
        SELECT inmate, restart_on, after, act FROM point_cancellation AS c
        WHERE act <= :act AND restart_on IS NOT NULL AND \(open("c"))
          \(inmate == nil ? "" : "AND inmate = :inmate")
        ORDER BY act, ordinal
        """), arguments: arguments(inmate))
    {
      guard let inmate = InmateNumber(row["inmate"]) else {
        throw BookError.damaged(table: "point_cancellation")
      }
      found[inmate, default: []].append(
        CycleRestart(
          month: YearMonth(try row.date("restart_on")), balance: Points(hundredths: row["after"]),
          act: row["act"]))
    }
    return found
  }

  func arguments(_ inmate: InmateNumber?) -> StatementArguments {
    guard let inmate else { return ["act": asOf] }
    return ["act": asOf, "inmate": inmate.text]
  }
}

/// A ward and month as a row names them, with whether the month is closed.
private struct ClosedWardMonth {
  let ward: WardCode
  let month: YearMonth
  let isClosed: Bool

  init(_ name: String, _ closed: Set<String>) throws {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let ward = WardCode(String(parts[0])),
      let month = YearMonth(String(parts[1]))
    else { throw BookError.damaged(table: "month_result") }
    self.ward = ward
    self.month = month
    isClosed = closed.contains(Reference.wardMonth(ward, month).description)
  }
}

extension CycleOpeningRecord {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]), let kind = OpeningKind(rawValue: row["kind"]),
      let month = YearMonth(row["month"] as String)
    else { throw BookError.damaged(table: "cycle_opening") }
    self.init(
      inmate: inmate, kind: kind,
      opening: CycleOpening(
        month: month, balance: Points(hundredths: row["balance"]), cycle: row["cycle"]),
      previousGrade: (row["previous_grade"] as String?).flatMap { CycleGrade(rawValue: $0) },
      ground: row["ground"], act: row["act"])
  }
}
