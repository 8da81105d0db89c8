import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct ConfirmTests {
  /// A month reviewed to its end, with one deduction.
  private func reviewed() throws -> (prison: TestPrison, entry: Reference, sheet: WardMonth) {
    let prison = try TestPrison()
    let entry = try prison.record(1, "2026-10-31", "JG-04", "-2")
    try prison.review("01", through: "2026-10-31", on: "2026-11-01", 8)
    let sheet = try prison.office("w01-chief", "2026-11-01", 9).preview(
      try ward("01"), try month("2026-10"))
    return (prison, entry, sheet)
  }

  private func confirm(_ prison: TestPrison, _ sheet: WardMonth) throws -> String {
    try prison.office("w01-chief", "2026-11-02", 9).confirm(
      sheet.ward, sheet.month, digest: sheet.digest,
      sitting: try prison.sitting("ward-group", "01")
    ).state
  }

  @Test func confirmingIsRefusedAfterANewEntry() throws {
    let (prison, _, sheet) = try reviewed()
    try prison.record(2, "2026-10-31", "JG-04", "-2", recordedOn: "2026-11-01")
    #expect(refusal { try confirm(prison, sheet) } == .monthInputsChanged)
    #expect(try prison.confirm("01", "2026-10", on: "2026-11-02") == "post")
  }

  @Test func confirmingIsRefusedAfterACorrection() throws {
    let (prison, entry, sheet) = try reviewed()
    try prison.correct(entry, by: "w01-clerk", on: "2026-11-01")
    #expect(refusal { try confirm(prison, sheet) } == .monthInputsChanged)
  }

  @Test func confirmingIsRefusedAfterAChangeOfStatus() throws {
    let (prison, _, sheet) = try reviewed()
    try prison.office("registrar", "2026-11-01", 10).bringIn(
      .status,
      "罪犯编号,状态,起日,止日,情形,依据,来源,行号\n3301000002,住院,2026-10-30,,,住院单,测试,1\n")
    #expect(refusal { try confirm(prison, sheet) } == .monthInputsChanged)
  }

  @Test func confirmingIsRefusedWithADigestThatIsTooShort() throws {
    let (prison, _, sheet) = try reviewed()
    let chief = try prison.office("w01-chief", "2026-11-02", 9)
    let sitting = try prison.sitting("ward-group", "01")
    func confirm(_ count: Int) throws -> String {
      try chief.confirm(
        sheet.ward, sheet.month, digest: String(sheet.digest.prefix(count)), sitting: sitting
      ).state
    }
    #expect(refusal { try confirm(11) } == .monthInputsChanged)
    #expect(try confirm(12) == "post")
  }

  @Test func confirmingIsRefusedWhileEntriesAreUndecided() throws {
    let (prison, _, _) = try reviewed()
    try prison.record(2, "2026-10-31", "JG-17", "2", recordedOn: "2026-11-01")
    #expect(
      refusal { try prison.confirm("01", "2026-10", on: "2026-11-02") } == .monthUndecidedEntries)
  }

  @Test func confirmingIsRefusedBeforeTheMonthIsOver() throws {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-30", "JG-04", "-2")
    try prison.review("01", through: "2026-10-31", on: "2026-10-31", 8)
    #expect(refusal { try prison.confirm("01", "2026-10", on: "2026-10-31") } == .monthNotOver)
    #expect(try prison.confirm("01", "2026-10", on: "2026-11-01") == "post")
  }

  @Test func confirmingIsRefusedBeforeAnyReview() throws {
    let prison = try TestPrison()
    #expect(refusal { try prison.confirm("01", "2026-10", on: "2026-11-02") } == .monthNotStarted)
  }

  @Test func aMonthThatLacksFactsNeedsAReason() throws {
    let prison = try TestPrison()
    try prison.office("registrar", "2026-10-12").bringIn(
      .status,
      "罪犯编号,状态,起日,止日,情形,依据,来源,行号\n3301000001,立案侦查,2026-10-05,2026-10-10,,立案决定书,测试,1\n")
    try prison.review("01", through: "2026-10-31", on: "2026-11-01")
    #expect(refusal { try prison.confirm("01", "2026-10", on: "2026-11-02") } == .monthIncomplete)
    let chief = try prison.office("w01-chief", "2026-11-02", 10)
    let sheet = try chief.preview(try ward("01"), try month("2026-10"))
    #expect(sheet.incomplete.map(\.inmate) == [try inmate(1)])
    let state = try chief.confirm(
      sheet.ward, sheet.month, digest: sheet.digest,
      sitting: try prison.sitting("ward-group", "01"), incompleteBecause: "情形待查"
    ).state
    #expect(state == "post")
    #expect(try prison.findings().isEmpty)
  }
}
