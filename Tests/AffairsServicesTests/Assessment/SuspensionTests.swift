import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct SuspensionTests {
  private func suspend(
    _ prison: TestPrison, _ code: String?, _ first: String, _ last: String, on today: String
  ) throws -> Int {
    try prison.office("registrar", today, 9).suspendWork(
      ward: try code.map(ward),
      days: DateSpan(first: try day(first), last: try day(last)), ground: "洪水"
    ).number
  }

  private func decide(
    _ prison: TestPrison, _ number: Int, award: String?, of awards: [Int: String] = [:],
    by actor: String = "warden", without absent: [String] = [], on today: String
  ) throws -> Int {
    var single: [InmateNumber: Points] = [:]
    for (number, text) in awards { single[try inmate(number)] = try points(text) }
    return try prison.office(actor, today, 10).decideSuspension(
      number,
      SuspensionRecord.Decision(
        award: try award.map(points), awards: single, ground: "会议决定"),
      sitting: try prison.sitting("committee", nil, without: absent))
  }

  private func labour(_ prison: TestPrison, _ code: String = "01") throws -> [String] {
    let sheet = try prison.reading(as: "w\(code)-chief").preview(
      try ward(code), try month("2026-10"))
    return sheet.inmates.map { "\($0.whole.figures[.labour].base)" }
  }

  @Test func labourIsOpenUntilTheCommitteeDecidesAndTheMonthWaitsForIt() throws {
    let prison = try TestPrison()
    let number = try suspend(prison, "01", "2026-10-11", "2026-10-20", on: "2026-10-21")
    #expect(try labour(prison) == Array(repeating: "20.32", count: 6))
    #expect(try labour(prison, "02") == ["30", "30"])
    try prison.review("01", through: "2026-10-31", on: "2026-11-01", 8)
    #expect(refusal { try prison.confirm("01", "2026-10", on: "2026-11-01") } == .monthIncomplete)
    _ = try decide(prison, number, award: "15.5", of: [2: "31"], on: "2026-11-02")
    #expect(try labour(prison) == ["25.32", "30.32", "25.32", "25.32", "25.32", "25.32"])
    #expect(try prison.confirm("01", "2026-10", on: "2026-11-02", 11) == "post")
    #expect(try prison.findings().isEmpty)
    let reference = Reference.suspension(number)
    let replayed = try prison.reading().replay(reference)
    #expect(replayed.contains { $0.kind == .procedureStep && $0.difference == nil })
    #expect(replayed.allSatisfy { $0.difference == nil })
  }

  @Test func aWardsSuspensionFollowsWhoeverWasThereOnTheDay() throws {
    let prison = try TestPrison()
    _ = try prison.office("w01-chief", "2026-10-15", 9).transfer(
      try inmate(3), to: try ward("02"), on: try day("2026-10-15"), ground: "调监区")
    let number = try suspend(prison, "01", "2026-10-11", "2026-10-20", on: "2026-10-21")
    _ = try decide(prison, number, award: "0", on: "2026-10-22")
    // Four of the ten days: 30 × 27 ÷ 31.
    #expect(try labour(prison, "02") == ["26.13", "30", "30"])
  }

  @Test func theAverageOfSettledMonthsCounts() throws {
    let prison = try TestPrison()
    try prison.settle("01", "2026-10", on: "2026-11-02")
    let number = try suspend(prison, nil, "2026-11-03", "2026-11-12", on: "2026-11-13")
    _ = try decide(prison, number, award: nil, on: "2026-11-14")
    let sheet = try prison.office("w01-chief", "2026-12-01").preview(
      try ward("01"), try month("2026-11"))
    // One month before: 30 ÷ 31 × 10 = 9.68, and 30 × 20 ÷ 30.
    #expect(sheet.inmates.map { "\($0.whole.figures[.labour].base)" }.allSatisfy { $0 == "29.68" })
    let sentence = sheet.inmates[0].whole.determination.findings.first {
      $0.rule == .workSuspension
    }
    #expect(sentence?.status == .satisfied)
  }

  @Test func aSuspensionAfterTheSettlementPutsItsMonthsOnTheDueList() throws {
    let prison = try TestPrison()
    try prison.settle("01", "2026-10", on: "2026-11-02")
    let number = try suspend(prison, "01", "2026-10-11", "2026-10-20", on: "2026-11-03")
    func changed() throws -> Int {
      try prison.reading().due().count { $0.kind == .changedFacts }
    }
    #expect(try changed() == 6)
    _ = try decide(prison, number, award: "30", on: "2026-11-04")
    #expect(try changed() == 0)
  }

  @Test func oneWhoMayNotAndWhatDoesNotFitIsRefused() throws {
    let prison = try TestPrison()
    let number = try suspend(prison, "01", "2026-10-11", "2026-10-20", on: "2026-10-21")
    let acts = try prison.actCount()
    #expect(
      refusal { try suspend(prison, nil, "2026-10-20", "2026-10-21", on: "2026-10-21") }
        == .suspensionOverlaps)
    #expect(
      refusal { try suspend(prison, "01", "2026-10-01", "2026-10-11", on: "2026-10-21") }
        == .suspensionOverlaps)
    #expect(
      refusal { try suspend(prison, "01", "2026-10-21", "2026-10-22", on: "2026-10-21") }
        == .dayInFuture)
    #expect(
      refusal { try suspend(prison, "07", "2026-10-01", "2026-10-02", on: "2026-10-21") }
        == .wardUnknown)
    #expect(
      refusal {
        try prison.office("w01-chief", "2026-10-21").suspendWork(
          ward: nil, days: DateSpan(first: try day("2026-10-01"), last: try day("2026-10-02")),
          ground: "停电")
      } == .actorNotPermitted)
    func deciding(
      _ number: Int, award: String?, by actor: String = "warden", without absent: [String] = []
    ) -> RefusalCode? {
      refusal {
        try decide(
          prison, number, award: award, by: actor, without: absent, on: "2026-10-22")
      }
    }
    #expect(deciding(9, award: nil) == .suspensionUnknown)
    #expect(deciding(number, award: "45.01") == .suspensionOutsideBounds)
    #expect(deciding(number, award: "30", by: "head-1") == .actorNotPermitted)
    // Five of seven reach two thirds; four do not.
    #expect(
      deciding(number, award: "30", without: ["head-1", "head-2", "head-3"]) == .quorumNotReached)
    #expect(try prison.actCount() == acts)
    _ = try decide(prison, number, award: "45", without: ["head-1", "head-2"], on: "2026-10-22")
    #expect(deciding(number, award: "30") == .suspensionAlreadyDecided)
    // A day apart, or another ward, is another suspension.
    _ = try suspend(prison, "01", "2026-10-21", "2026-10-22", on: "2026-10-23")
    _ = try suspend(prison, "02", "2026-10-11", "2026-10-20", on: "2026-10-23")
    #expect(try prison.reading().suspensions().count == 3)
  }
}
