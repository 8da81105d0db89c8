import PrisonAffairs
import Testing

@testable import RecordBook

/// The people of an import's book: inmates of ward 01 by odd numbers and of ward 02 by even ones.
///
/// Officers: 3301001 and 3301002 of wards 01 and 02, 3301003 of the whole prison, 3301004 of ward
/// 01 until 2026-10-01. Inmate …0003 was released on 2026-10-01 and …0004 cannot work.
struct ImportPeople {
  let book: RecordBook
  let actor: StaffNumber

  /// `3301000001` for 1.
  static func number(_ inmate: Int) -> String {
    let digits = String(inmate)
    return "3301" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  func write(inmates: Int) throws {
    let start = try #require(CivilDate("2020-01-01"))
    let end = try #require(CivilDate("2026-10-01"))
    let wards = try ["01", "02"].map { try #require(WardCode($0)) }
    try write(.bookOpened, start) {
      [BookOpening(mode: .training, prisonCode: "3301", prisonName: "样本").fact]
    }
    try write(.wardsImported, start) {
      wards.map { wardFact($0, name: $0.text, source: "wards", line: $0.text) }
    }
    try write(.staffImported, start) {
      try [("3301001", wards[0]), ("3301002", wards[1]), ("3301003", nil), ("3301004", wards[0])]
        .map { try role($0, ward: $1, from: start).fact(source: "staff", line: $0) }
    }
    try write(.staffRoleEnded, start) {
      [
        staffRoleEndFact(
          try #require(StaffNumber("3301004")), role: "ward-officer", ward: wards[0], last: end,
          ground: "调离")
      ]
    }
    try write(.rosterImported, start) {
      try (1...inmates).flatMap { try facts(of: $0, wards[($0 - 1) % 2], from: start) }
    }
    let unable = StatusPeriod(status: .incapacity, first: start, last: nil)
    try write(.statusImported, start) {
      [
        try #require(unable).fact(
          inmate: inmate(4), ground: "鉴定", source: "status", line: "1")
      ]
    }
    try write(.inmateReleased, start) {
      [try record(3, from: start).releaseFact(last: end, ground: "刑满")]
    }
  }

  private func write(
    _ kind: ActKind, _ day: CivilDate, _ facts: () throws -> [Fact]
  ) throws {
    try book.write(kind, actor: actor, moment: Moment(day: day, hour: 9, minute: 0)) { _ in
      try facts()
    }
  }

  private func role(_ staff: String, ward: WardCode?, from day: CivilDate) throws -> StaffRole {
    StaffRole(
      staff: try #require(StaffNumber(staff)), name: "民警", account: nil, role: "ward-officer",
      ward: ward, from: day, to: nil)
  }

  private func inmate(_ inmate: Int) throws -> InmateNumber {
    try #require(InmateNumber(ImportPeople.number(inmate)))
  }

  private func record(_ number: Int, from day: CivilDate) throws -> InmateRecord {
    InmateRecord(
      inmate: try inmate(number), name: "某某", sex: .male, bornOn: nil, admittedOn: day)
  }

  private func facts(of number: Int, _ ward: WardCode, from day: CivilDate) throws -> [Fact] {
    let record = try record(number, from: day)
    let placement = Placement(inmate: record.inmate, day: day, ward: ward, subWard: nil)
    return [record.fact(source: "roster", line: String(number)), placement.fact(ground: "入监")]
  }
}
