import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct PermissionTests {
  @Test func theProcuratorReadsAndChecksButWritesNothing() throws {
    let prison = try TestPrison()
    let entry = try prison.record(1, "2026-10-08", "JG-06", "-6.5")
    let office = try prison.office("procurator", "2026-10-09")
    #expect(try !office.why(entry).children.isEmpty)
    #expect(try office.roster(on: office.today, ward: nil).count == 8)
    let due = try office.due().map(\.kind).filter { $0 != .meeting }
    #expect(due == [.checkpoint], "no checkpoint was made yet")
    var lines = 0
    try office.exportRegister(from: 1, through: .max) { _ in lines += 1 }
    #expect(lines > 0)
    #expect(try prison.findings().isEmpty)
    #expect(
      refusal { try prison.record(1, "2026-10-09", "JG-04", "-2", by: "procurator") }
        == .actorNotPermitted)
    #expect(
      refusal { try prison.correct(entry, by: "procurator", on: "2026-10-09", 16) }
        == .actorNotPermitted)
    #expect(
      refusal {
        try office.review(
          try ward("01"), through: office.today, sitting: SittingRequest(inFavour: []),
          rejections: [])
      } == .actorNotPermitted)
  }

  @Test func aWardsOfficerActsForNoOtherWard() throws {
    let prison = try TestPrison()
    #expect(
      refusal { try prison.record(1, "2026-10-08", "JG-04", "-2", by: "w02-o1") }
        == .actorNotOfWard)
    let other = try prison.office("w02-o1", "2026-10-08", 17)
    #expect(
      refusal { try other.preview(try ward("01"), try month("2026-10")) } == .actorNotOfWard)
    #expect(
      refusal { try other.entries(of: try inmate(1), in: try month("2026-10")) }
        == .actorNotOfWard)
    #expect(refusal { try other.person(try inmate(1)) } == .actorNotOfWard)
    #expect(
      refusal {
        try prison.office("w02-chief", "2026-10-08", 17).review(
          try ward("01"), through: try day("2026-10-08"),
          sitting: try prison.sitting("ward-group", "01"), rejections: [])
      } == .actorNotOfWard)
  }

  @Test func eachStepBelongsToItsRole() throws {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-17", "2")
    #expect(
      refusal {
        try prison.office("w01-o1", "2026-10-08", 17).importRows(
          ["3301000001,2026-10-08,JG-04,-2,,w01-o1,,,班务,1"])
      } == .actorNotPermitted)
    #expect(
      refusal {
        try prison.office("w01-clerk", "2026-10-09").review(
          try ward("01"), through: try day("2026-10-09"),
          sitting: try prison.sitting("ward-group", "01"), rejections: [])
      } == .actorNotPermitted)
    try prison.settle("01", "2026-10", on: "2026-11-02")
    #expect(
      refusal {
        try prison.office("w01-o1", "2026-11-03", 9).draftPointsNotice(
          try ward("01"), try month("2026-10"))
      } == .actorNotPermitted)
    let number = try prison.draft("01", "2026-10", on: "2026-11-03")
    #expect(
      refusal {
        try prison.office("w01-clerk", "2026-11-03").review(
          number, try prison.reviews(on: "2026-11-03"))
      } == .actorNotPermitted)
    try prison.post(number, on: "2026-11-03")
    #expect(
      refusal { try prison.office("warden", "2026-11-07").close(number) } == .actorNotPermitted)
  }

  @Test func aRoleThatEndedPermitsNothingMore() throws {
    let prison = try TestPrison()
    _ = try prison.office("registrar", "2026-10-08").endRole(
      try staff("w01-o1"), role: "ward-officer", ward: try ward("01"),
      last: try day("2026-10-08"), ground: "调离")
    try prison.record(1, "2026-10-08", "JG-04", "-2")
    #expect(
      refusal { try prison.record(1, "2026-10-09", "JG-04", "-2") } == .actorNotPermitted)
    #expect(try prison.reading().members(of: "ward-group", ward: try ward("01")).count == 8)
    try prison.record(1, "2026-10-09", "JG-04", "-2", by: "w01-o2")
    #expect(try prison.reading().members(of: "ward-group", ward: try ward("01")).count == 7)
  }

  @Test func somebodyTheBookDoesNotKnowReadsATrainingBookAndWritesNothing() throws {
    let prison = try TestPrison()
    let stranger = try Office(OfficeRequest(path: prison.path))
    #expect(try stranger.due().map(\.kind).filter { $0 != .meeting } == [.checkpoint])
    #expect(
      refusal {
        try stranger.release(try inmate(1), last: stranger.today, ground: "无")
      } == .actorUnknown)
    #expect(refusal { try prison.office("stranger", "2026-10-08").due() } == .actorNotPermitted)
  }
}
