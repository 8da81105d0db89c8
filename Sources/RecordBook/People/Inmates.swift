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
  /// The last day in custody; nil while in custody.
  public let releasedOn: CivilDate?

  public init(
    inmate: InmateNumber, name: String, sex: Sex, bornOn: CivilDate?, admittedOn: CivilDate,
    releasedOn: CivilDate? = nil
  ) {
    self.inmate = inmate
    self.name = name
    self.sex = sex
    self.bornOn = bornOn
    self.admittedOn = admittedOn
    self.releasedOn = releasedOn
  }

  public func isInCustody(on day: CivilDate) -> Bool {
    admittedOn <= day && day <= (releasedOn ?? .latest)
  }

  /// The days of a span in custody.
  public func custody(in span: DateSpan) -> DateSpan? {
    guard admittedOn <= (releasedOn ?? .latest) else { return nil }
    return DateSpan(first: admittedOn, last: releasedOn ?? .latest).intersection(span)
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
    SELECT i.inmate, i.name, i.sex, i.born_on, i.admitted_on, r.last_day
    FROM inmate AS i
    LEFT JOIN release AS r ON r.inmate = i.inmate AND r.act <= :act AND \(open("r"))
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
      database, sql: "\(inmateRows) AND i.inmate = :inmate",
      arguments: ["act": asOf, "inmate": number.text]
    ).map(InmateRecord.init(row:))
  }

  /// The ward of every inmate on a day: the latest placement that had begun; or of those alone
  /// who were ever placed in a ward.
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
    return placements
  }

  /// One inmate's placements, the earliest first.
  public func placements(of inmate: InmateNumber) throws -> [Placement] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT inmate, day, ward, sub_ward FROM placement AS p
        WHERE inmate = ? AND act <= ? AND \(open("p")) ORDER BY day, act, ordinal
        """, arguments: [inmate.text, asOf]
    ).map(Placement.init(row:))
  }

  /// The ward of one inmate on a day.
  public func placement(of inmate: InmateNumber, on day: CivilDate) throws -> Placement? {
    try placements(of: inmate).last { $0.day <= day }
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
      releasedOn: (row[5] as String?).flatMap { CivilDate($0) })
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
