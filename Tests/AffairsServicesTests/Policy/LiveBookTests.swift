import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct LiveBookTests {
  private func arrive(
    _ prison: TestPrison, actingAs: String? = nil, now: String? = nil,
    account: String = "registry", isThroughSudo: Bool = true
  ) throws -> Office {
    try Office(
      OfficeRequest(
        path: prison.path, actingAs: actingAs, now: now, account: account,
        isThroughSudo: isThroughSudo))
  }

  @Test func aLiveBookTakesActorAndClockFromTheMachine() throws {
    #expect(refusal { try TestPrison.bare(.live, at: "2026-09-30") } == .clockNotSettable)
    let prison = try TestPrison.bare(.live, at: nil)
    #expect(refusal { try arrive(prison, now: "2030-01-01") } == .clockNotSettable)
    #expect(refusal { try arrive(prison, actingAs: "registrar") } == .actorAsInLiveBook)
    let office = try arrive(prison)
    #expect(office.actor?.text == "registrar" && !office.isTraining)
    let strangers = [
      try arrive(prison, account: "nobody"), try arrive(prison, isThroughSudo: false),
    ]
    for stranger in strangers {
      #expect(refusal { try stranger.due() } == .actorUnknown)
    }
  }

  @Test func aLiveBookRefusesTheSeedLayerAndUnnamedAssumptions() throws {
    let prison = try TestPrison.bare(.live, at: nil)
    let office = try arrive(prison)
    #expect(refusal { try office.previewAdoption(of: SourceTree.seed) } == .policySeedInLiveBook)
    let preview = try office.previewAdoption(of: SourceTree.national)
    #expect(!preview.assumptions.isEmpty)
    #expect(
      refusal {
        try office.adopt(
          preview, basis: nil, assumptions: Set(preview.assumptions.dropLast()))
      } == .policyAssumptionNotAdopted)
    _ = try office.adopt(preview, basis: nil, assumptions: Set(preview.assumptions))
    #expect(try prison.findings().isEmpty)
  }

  @Test func theTrainingClockNeverGoesBack() throws {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-04", "-2", hour: 16)
    #expect(refusal { try prison.arriving("w01-o1", "2026-10-08", 15) } == .clockWentBack)
    let early = try prison.office("w01-o1", "2026-10-08", 17)
    try prison.record(2, "2026-10-08", "JG-04", "-2", hour: 18)
    // Somebody who came before another act and writes after it.
    #expect(
      refusal {
        try early.record(
          EntryRequest(
            inmate: try inmate(3), day: try day("2026-10-08"), reason: "JG-04",
            points: Points(-2), event: nil, note: nil, lateReason: nil, key: nil))
      } == .clockWentBack)
    #expect(try prison.reading().today == day("2026-10-08"))
    #expect(try prison.findings().isEmpty)
  }
}
