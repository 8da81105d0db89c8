import GRDB
public import PrisonAffairs

/// A strict group as the book holds it for an inmate.
public struct StrictGroupRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  public let membership: StrictMembership
  public let ground: String
}

extension StrictMembership {
  /// As an import writes it.
  public func fact(inmate: InmateNumber, ground: String, source: String, line: String) -> Fact {
    Fact(
      .strictGroup,
      [
        .text(inmate.text), .text(group), .text(from.description), .text(ground), .text(source),
        .text(line),
      ])
  }
}

extension BookReader {
  private var strictRows: String {
    """
    SELECT g.act, g.ordinal, g.inmate, g.group_code, g.from_day, g.ground
    FROM strict_group AS g
    WHERE g.act <= :act AND \(BookReader.notRetracted("g", asOf: ":act")) AND \(open("g"))
    """
  }

  /// The strict groups of everybody, by inmate; or of those alone who were ever placed in a ward.
  public func strictGroups(
    everIn ward: WardCode? = nil
  ) throws -> [InmateNumber: [StrictGroupRecord]] {
    var arguments: StatementArguments = ["act": asOf]
    if let ward { arguments += ["ward": ward.text] }
    let limit = BookReader.everIn(ward).replacing("AND inmate", with: "AND g.inmate")
    let rows = try Row.fetchAll(
      statement("\(strictRows) \(limit) ORDER BY g.inmate, g.from_day, g.act, g.ordinal"),
      arguments: arguments)
    return Dictionary(grouping: try rows.map(StrictGroupRecord.init(row:)), by: \.inmate)
  }

  /// One inmate's strict groups, the earliest first.
  public func strictGroups(of inmate: InmateNumber) throws -> [StrictGroupRecord] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "\(strictRows) AND g.inmate = :inmate ORDER BY g.from_day, g.act, g.ordinal"),
      arguments: ["act": asOf, "inmate": inmate.text]
    ).map(StrictGroupRecord.init(row:))
  }
}

extension StrictGroupRecord {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]) else {
      throw BookError.damaged(table: "strict_group")
    }
    act = row["act"]
    ordinal = row["ordinal"]
    self.inmate = inmate
    membership = StrictMembership(group: row["group_code"], from: try row.date("from_day"))
    ground = row["ground"]
  }
}
