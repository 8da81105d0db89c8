import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct EntryAuthorityTests {
  @Test func anOfficersDeductionOfTwoPointsTakesEffectAtOnceAndAllElseWaits() throws {
    let prison = try TestPrison()
    let expected: [(String, String, ApprovalTier, EntryRecord.State)] = [
      ("JG-16", "-2", .officer, .effective), ("JG-16", "-2.5", .group, .awaitsGroup),
      ("JG-17", "2", .group, .awaitsGroup), ("LD-05", "-9.5", .group, .awaitsGroup),
      ("LD-05", "-10", .committee, .awaitsGroup), ("LD-09", "4.5", .group, .awaitsGroup),
      ("LD-09", "5", .committee, .awaitsGroup), ("ZX-07", "1", .committee, .awaitsGroup),
    ]
    for (code, value, tier, state) in expected {
      let reference = try prison.record(1, "2026-10-08", code, value)
      let record = try prison.entry(reference)
      #expect(record.entry.tier == tier && record.state == state, "\(code) \(value)")
    }
    let sheet = try prison.office("w01-chief", "2026-10-09").preview(
      try ward("01"), try month("2026-10"))
    let first = try #require(sheet.inmates.first)
    #expect(first.whole.figures[.custody].deduction == Points(2))
    #expect(first.whole.figures[.labour].deduction == .zero)
  }

  @Test func theChairCannotDecideWhatTheyEntered() throws {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-17", "2", by: "w01-chief")
    #expect(
      refusal { try prison.review("01", through: "2026-10-09", on: "2026-10-09") }
        == .separationOfDuties)
    // The deputy signs in the chair's place.
    let summary = try prison.office("w01-deputy", "2026-10-09", 18).review(
      try ward("01"), through: try day("2026-10-09"),
      sitting: try prison.sitting("ward-group", "01"), rejections: [])
    #expect(summary.approved == 1)
    try prison.review("01", through: "2026-10-31", on: "2026-10-31")
    #expect(
      refusal { try prison.confirm("01", "2026-10", on: "2026-11-02") } == .separationOfDuties)
  }

  @Test func theAuthorsVoteIsNotCounted() throws {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-17", "2")
    // Six of eight are needed; with the author among the six there are five.
    #expect(
      refusal { try review(prison, without: ["w01-o4", "w01-o5"]) } == .quorumNotReached)
    #expect(try review(prison, without: ["w01-o5"]).approved == 1)
  }

  @Test func sixInFavourWithoutTheAuthorAreEnough() throws {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-17", "2")
    #expect(try review(prison, without: ["w01-o1", "w01-o5"]).approved == 1)
  }

  private func review(_ prison: TestPrison, without absent: [String]) throws -> ReviewSummary {
    try prison.office("w01-chief", "2026-10-09", 18).review(
      try ward("01"), through: try day("2026-10-09"),
      sitting: try prison.sitting("ward-group", "01", without: absent), rejections: [])
  }

  @Test func absentMembersAndDissentAreRecordedByName() throws {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-17", "2")
    let present = try prison.sitting("ward-group", "01", without: ["w01-o2", "w01-o5"])
    let sitting = SittingRequest(
      inFavour: present.inFavour.filter { $0.text != "w01-o2" },
      against: [.init(member: try staff("w01-o2"), statement: "证据不足")])
    // Seven present, one against: five count without the author, which is too few.
    let chief = try prison.office("w01-chief", "2026-10-09", 18)
    #expect(
      refusal {
        try chief.review(
          try ward("01"), through: try day("2026-10-09"), sitting: sitting, rejections: [])
      } == .quorumNotReached)
    let whole = SittingRequest(
      inFavour: sitting.inFavour + [try staff("w01-o5")], against: sitting.against)
    let act = try chief.review(
      try ward("01"), through: try day("2026-10-09"), sitting: whole, rejections: []
    ).act
    let votes = try votes(prison, act)
    #expect(votes.first { $0.member.text == "w01-o2" }?.statement == "证据不足")
    let next = try prison.office("w01-chief", "2026-10-16", 18).review(
      try ward("01"), through: try day("2026-10-16"), sitting: present, rejections: []
    ).act
    let absent = try self.votes(prison, next).filter { $0.ballot == .absent }
    #expect(absent.map(\.member.text) == ["w01-o2", "w01-o5"])
  }

  private func votes(_ prison: TestPrison, _ act: Int) throws -> [Vote] {
    try prison.reading().book.read {
      try $0.votes(subject: "ward-month:01/2026-10", step: "weekly-review", act: act)
    }
  }

  @Test func whoIsNotAMemberCannotVote() throws {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-17", "2")
    let sitting = SittingRequest(inFavour: try ["w01-chief", "w02-chief"].map(staff))
    #expect(
      refusal {
        try prison.office("w01-chief", "2026-10-09", 18).review(
          try ward("01"), through: try day("2026-10-09"), sitting: sitting, rejections: [])
      } == .bodyNotMember)
  }
}
