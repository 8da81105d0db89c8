import GRDB
public import PrisonAffairs

/// The sexes a roster knows.
public enum Sex: String, CaseIterable, Sendable { case male, female }

/// An inmate as the roster has them, with where they are.
public struct InmateRecord: Hashable, Sendable {
  public let inmate: InmateNumber
  public let name: String
  public let sex: Sex
  public let bornOn: CivilDate?
  public let admittedOn: CivilDate
  /// The last day in custody here; nil while in custody.
  public let releasedOn: CivilDate?
  /// From where and when; nil for those who were first taken in here.
  public let arrival: Arrival?
  /// The first month that another prison settles, to which they were handed over.
  public let handedOverFrom: YearMonth?

  /// How somebody came from another prison.
  public struct Arrival: Hashable, Sendable {
    public let day: CivilDate
    /// The first month that is settled here; it may have begun before the day of receipt.
    public let fromMonth: YearMonth
  }

  public init(
    inmate: InmateNumber, name: String, sex: Sex, bornOn: CivilDate?, admittedOn: CivilDate,
    releasedOn: CivilDate? = nil, arrival: Arrival? = nil, handedOverFrom: YearMonth? = nil
  ) {
    self.inmate = inmate
    self.name = name
    self.sex = sex
    self.bornOn = bornOn
    self.admittedOn = admittedOn
    self.releasedOn = releasedOn
    self.arrival = arrival
    self.handedOverFrom = handedOverFrom
  }

  /// The first day in this prison.
  public var hereSince: CivilDate { max(admittedOn, arrival?.day ?? admittedOn) }

  /// Whether somebody was in custody here on a day.
  public func isInCustody(on day: CivilDate) -> Bool {
    hereSince <= day && day <= (releasedOn ?? .latest)
  }

  /// The days of a span in custody, here or in the prison they came from.
  public func custody(in span: DateSpan) -> DateSpan? {
    guard admittedOn <= (releasedOn ?? .latest) else { return nil }
    return DateSpan(first: admittedOn, last: releasedOn ?? .latest).intersection(span)
  }

  /// The days of a month that are assessed here; nil where there are none.
  ///
  /// A month is settled by one prison alone: by the receiving one from the month on that the
  /// transfer names, its earlier days too; by the sending one until then (第三十七条).
  public func assessed(in month: YearMonth) -> DateSpan? {
    if let arrival, month < arrival.fromMonth { return nil }
    if let handedOverFrom, month >= handedOverFrom { return nil }
    let last = handedOverFrom == nil ? releasedOn ?? .latest : .latest
    guard admittedOn <= last else { return nil }
    return DateSpan(first: admittedOn, last: last).intersection(month.days)
  }
}

/// Where an inmate was put, from a day on.
public struct Placement: Hashable, Sendable {
  public let inmate: InmateNumber
  public let day: CivilDate
  public let ward: WardCode
  public let subWard: WardCode?

  public init(inmate: InmateNumber, day: CivilDate, ward: WardCode, subWard: WardCode?) {
    self.inmate = inmate
    self.day = day
    self.ward = ward
    self.subWard = subWard
  }

  public func fact(ground: String) -> Fact {
    Fact(
      .placement,
      [
        .text(inmate.text), .text(day.description), .text(ward.text), FactValue(subWard),
        .text(ground),
      ])
  }
}

extension InmateRecord {
  /// As a roster import writes it.
  public func fact(source: String, line: String) -> Fact {
    Fact(
      .inmate,
      [
        .text(inmate.text), .text(name), .text(sex.rawValue), FactValue(bornOn),
        .text(admittedOn.description), .text(source), .text(line),
      ])
  }

  public func releaseFact(last: CivilDate, ground: String) -> Fact {
    Fact(.release, [.text(inmate.text), .text(last.description), .text(ground)])
  }
}

extension BookReader {
  private var inmateRows: String {
    """
    SELECT i.inmate, i.name, i.sex, i.born_on, i.admitted_on, r.last_day, t.day, t.from_month,
      o.from_month
    FROM inmate AS i
    LEFT JOIN release AS r ON r.inmate = i.inmate AND r.act <= :act AND \(open("r"))
    LEFT JOIN transfer_in AS t ON t.inmate = i.inmate AND t.act <= :act AND \(open("t"))
    LEFT JOIN transfer_out AS o ON o.inmate = i.inmate AND o.act <= :act AND \(open("o"))
    WHERE i.act <= :act AND \(open("i"))
    """
  }

  /// Those who were ever placed in a ward, for reading no more than one ward's sheet needs.
  static func everIn(_ ward: WardCode?) -> String {
    ward == nil ? "" : "AND inmate IN (SELECT inmate FROM placement WHERE ward = :ward)"
  }

  /// Every inmate, in order of number; or those alone who were ever placed in a ward.
  public func inmates(everIn ward: WardCode? = nil) throws -> [InmateRecord] {
    var arguments: StatementArguments = ["act": asOf]
    if let ward { arguments += ["ward": ward.text] }
    let limit = BookReader.everIn(ward).replacing("AND inmate", with: "AND i.inmate")
    let rows = try Row.fetchCursor(
      database, sql: "\(inmateRows) \(limit) ORDER BY i.inmate", arguments: arguments)
    var records: [InmateRecord] = []
    while let row = try rows.next() { records.append(try InmateRecord(row: row)) }
    return records
  }

  /// One inmate.
  public func inmate(_ number: InmateNumber) throws -> InmateRecord? {
    try Row.fetchOne(
      statement("\(inmateRows) AND i.inmate = :inmate"),
      arguments: ["act": asOf, "inmate": number.text]
    ).map(InmateRecord.init(row:))
  }

  /// The ward of every inmate on a day: the latest placement that had begun; or of those alone
  /// who were ever placed in a ward.
  ///
  /// Somebody who came from another prison stands, for the days of the first month that is settled
  /// here, in the ward that took them in.
  public func placements(
    on day: CivilDate, everIn ward: WardCode? = nil
  ) throws -> [InmateNumber: Placement] {
    var arguments: StatementArguments = ["act": asOf, "day": day.description]
    if let ward { arguments += ["ward": ward.text] }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT inmate, day, ward, sub_ward FROM placement AS p
        WHERE act <= :act AND day <= :day AND \(open("p")) \(BookReader.everIn(ward))
        ORDER BY inmate, day, act, ordinal
        """, arguments: arguments)
    var placements: [InmateNumber: Placement] = [:]
    while let row = try rows.next() {
      let placement = try Placement(row: row)
      placements[placement.inmate] = placement
    }
    for first in try firstPlacementsOfArrivals(around: day, arguments, everIn: ward)
    where placements[first.inmate] == nil {
      placements[first.inmate] = first
    }
    return placements
  }

  /// The days of a span on which somebody's ward is another than the day before: between two of
  /// them placements stay as they are.
  public func placementChanges(in span: DateSpan) throws -> [CivilDate] {
    let days = try String.fetchAll(
      statement(
        """
        SELECT day FROM placement AS p WHERE p.act <= :act AND \(open("p"))
        UNION SELECT day FROM transfer_in AS t WHERE t.act <= :act
        UNION SELECT from_month || '-01' FROM transfer_in AS t WHERE t.act <= :act
        ORDER BY 1
        """), arguments: ["act": asOf])
    return days.compactMap { CivilDate($0) }.filter { span.contains($0) }
  }

  /// The first placements of those who came after a day whose month is settled here.
  private func firstPlacementsOfArrivals(
    around day: CivilDate, _ arguments: StatementArguments, everIn ward: WardCode?
  ) throws -> [Placement] {
    let limit = BookReader.everIn(ward).replacing("AND inmate", with: "AND p.inmate")
    return try Row.fetchAll(
      database,
      sql: """
        SELECT p.inmate, p.day, p.ward, p.sub_ward FROM transfer_in AS t
        JOIN placement AS p ON p.inmate = t.inmate AND p.act = t.act
        WHERE t.act <= :act AND t.day > :day AND t.from_month <= substr(:day, 1, 7)
          AND \(open("p")) \(limit)
        """, arguments: arguments
    ).map(Placement.init(row:))
  }

  /// One inmate's placements, the earliest first.
  public func placements(of inmate: InmateNumber) throws -> [Placement] {
    try Row.fetchAll(
      statement(
        """
        SELECT inmate, day, ward, sub_ward FROM placement AS p
        WHERE inmate = ? AND act <= ? AND \(open("p")) ORDER BY day, act, ordinal
        """), arguments: [inmate.text, asOf]
    ).map(Placement.init(row:))
  }

  /// The ward of one inmate on a day.
  public func placement(of inmate: InmateNumber, on day: CivilDate) throws -> Placement? {
    let placements = try placements(of: inmate)
    if let begun = placements.last(where: { $0.day <= day }) { return begun }
    guard let first = placements.first, let arrival = try self.inmate(inmate)?.arrival,
      arrival.fromMonth <= YearMonth(day)
    else { return nil }
    return first
  }
}

extension InmateRecord {
  /// A row of `inmateRows`, by position.
  init(row: Row) throws {
    guard let number = InmateNumber(row[0]), let sex = Sex(rawValue: row[2]),
      let admittedOn = CivilDate(row[4] as String)
    else { throw BookError.damaged(table: "inmate") }
    self.init(
      inmate: number, name: row[1], sex: sex,
      bornOn: (row[3] as String?).flatMap { CivilDate($0) }, admittedOn: admittedOn,
      releasedOn: (row[5] as String?).flatMap { CivilDate($0) },
      arrival: (row[6] as String?).flatMap { CivilDate($0) }.flatMap { day in
        (row[7] as String?).flatMap { YearMonth($0) }.map { Arrival(day: day, fromMonth: $0) }
      }, handedOverFrom: (row[8] as String?).flatMap { YearMonth($0) })
  }
}

extension Placement {
  /// A row of inmate, day, ward and sub-ward, by position.
  init(row: Row) throws {
    guard let inmate = InmateNumber(row[0]), let day = CivilDate(row[1] as String),
      let ward = WardCode(row[2])
    else { throw BookError.damaged(table: "placement") }
    self.init(
      inmate: inmate, day: day, ward: ward,
      subWard: (row[3] as String?).flatMap { WardCode($0) })
  }
}
