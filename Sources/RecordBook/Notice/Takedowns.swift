import GRDB
public import PrisonAffairs

/// A place where a notice no longer hangs: who took it down there, and on which day.
public struct TakedownRecord: Hashable, Sendable {
  public let number: String
  public let place: String
  public let person: StaffNumber
  public let day: CivilDate
  public let act: Int

  public init(number: String, place: String, person: StaffNumber, day: CivilDate, act: Int = 0) {
    self.number = number
    self.place = place
    self.person = person
    self.day = day
    self.act = act
  }

  public var fact: Fact {
    Fact(
      .noticeTakedown,
      [.text(number), .text(place), .text(person.text), .text(day.description)])
  }
}

extension BookReader {
  /// Where a notice was taken down, the earliest first.
  public func takedowns(of number: String) throws -> [TakedownRecord] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM notice_takedown WHERE number = ? AND act <= ? ORDER BY act, ordinal",
      arguments: [number, asOf]
    ).map { row in
      guard let person = StaffNumber(row["person"]) else {
        throw BookError.damaged(table: "notice_takedown")
      }
      return TakedownRecord(
        number: number, place: row["place"], person: person, day: try row.date("day"),
        act: row["act"])
    }
  }
}
