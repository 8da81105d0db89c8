import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// Averages adjusted by conduct, and the appraisal of the detention house.
@Suite struct ConductTests {
  /// An investigation of inmate 1 in November, after a settled October.
  private func investigated() throws -> TestPrison {
    let prison = try TestPrison()
    try prison.settle("01", "2026-10", on: "2026-11-02")
    try prison.office("registrar", "2026-11-10").bringIn(
      .status,
      """
      罪犯编号,状态,起日,止日,情形,依据,来源,行号
      3301000001,立案侦查,2026-11-06,,,立案决定书,测试,1

      """)
    return prison
  }

  private func end(
    _ prison: TestPrison, _ circumstance: Circumstance, _ adjustments: [Part: String]
  ) throws -> Int {
    try prison.office("registrar", "2026-11-21").endStatus(
      try inmate(1), status: .investigation, last: try day("2026-11-20"),
      circumstance: circumstance, adjustments: try adjustments.mapValues(points),
      ground: "结案通知书")
  }

  private func sheet(_ prison: TestPrison) throws -> InmateMonth {
    let sheet = try prison.office("w01-chief", "2026-12-01").preview(
      try ward("01"), try month("2026-11"))
    return try #require(sheet.inmates.first)
  }

  @Test func aClearedInmatesAverageIsAdjustedWithItsOwnFindingAndReplays() throws {
    let prison = try investigated()
    _ = try end(prison, .cleared, [.custody: "-6", .labour: "4"])
    let row = try sheet(prison)
    // Fifteen days of 31 at 35, and 15 of 30 at the base; less 6 × 15 ÷ 30.
    #expect(row.whole.figures[.custody].base == (try points("31.44")))
    #expect(row.whole.figures[.labour].base == (try points("31.52")))
    let findings = row.whole.determination.findings.filter { $0.rule == .conductAdjustment }
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.status == .satisfied })
    try prison.review("01", through: "2026-11-30", on: "2026-12-01", 8)
    #expect(try prison.confirm("01", "2026-11", on: "2026-12-02") == "post")
    #expect(try prison.findings().isEmpty)
  }

  @Test func nothingIsAdjustedBeyondTheBoundsOrAfterAViolation() throws {
    let prison = try investigated()
    let acts = try prison.actCount()
    #expect(refusal { try end(prison, .violation, [.custody: "-6"]) } == .conductNotCleared)
    #expect(refusal { try end(prison, .cleared, [.custody: "35.01"]) } == .conductOutsideBounds)
    #expect(refusal { try end(prison, .cleared, [.labour: "-30.01"]) } == .conductOutsideBounds)
    #expect(try prison.actCount() == acts)
    _ = try end(prison, .cleared, [.custody: "35", .labour: "-30"])
  }

  @Test func theDetentionHousesAppraisalNeedsADayInIntakeWhicheverWayItComesIn() throws {
    let prison = try TestPrison()
    #expect(
      refusal { try prison.record(1, "2026-10-05", "JG-21", "3") } == .entryOutsideIntake)
    let rows = """
      罪犯编号,日期,条款,分值,事件,民警,说明,迟录原因,来源,行号
      3301000001,2026-10-05,JG-21,3,,w01-o1,,,测试,1

      """
    func bulk() throws -> Int {
      try prison.office("w01-clerk", "2026-10-06", 17).importEntries(
        Array(rows.utf8), file: "entries.csv", dryRun: false, lateReason: nil
      ).written
    }
    #expect(rowRefusals { try bulk() } == [.entryOutsideIntake])
    try prison.office("registrar", "2026-10-06", 18).bringIn(
      .status,
      """
      罪犯编号,状态,起日,止日,情形,依据,来源,行号
      3301000001,入监教育,2026-10-01,2026-10-31,,入监登记表,测试,1

      """)
    let entry = try prison.record(1, "2026-10-06", "JG-21", "3", hour: 19)
    #expect(try prison.entry(entry).state == .awaitsGroup)
    let again = try prison.office("w01-clerk", "2026-10-07", 9).importEntries(
      Array(rows.utf8), file: "entries.csv", dryRun: false, lateReason: nil)
    #expect(again.written == 1)
    try prison.settle("01", "2026-10", on: "2026-11-02")
    let sheet = try prison.reading(as: "w01-chief").preview(try ward("01"), try month("2026-10"))
    let row = try #require(sheet.inmates.first)
    #expect(row.whole.figures.parts.values.map(\.base).sum() == .zero)
    #expect(row.whole.figures.total == Points(6))
    #expect(try prison.findings().isEmpty)
  }
}
