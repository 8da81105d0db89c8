import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct StrictGroupTests {
  private static let head = "罪犯编号,从严情形,起日,依据,来源,行号\n"

  private func bringIn(_ prison: TestPrison, _ rows: String..., on today: String) throws -> Int {
    let before = try prison.actCount()
    try prison.office("registrar", today, 9).bringIn(
      .strictGroup, Self.head + rows.joined(separator: "\n") + "\n")
    #expect(try prison.actCount() == before + 1)
    return before + 1
  }

  /// Four bonuses of three points in one part of October, by inmate 1.
  private func twelvePoints(_ prison: TestPrison) throws {
    for date in ["2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09"] {
      try prison.record(1, date, "JG-20", "3")
    }
  }

  private func sheet(_ prison: TestPrison) throws -> InmateMonth {
    let month = try prison.reading(as: "w01-chief").preview(
      try ward("01"), try yearMonth("2026-10"))
    return try #require(month.inmates.first)
  }

  private func yearMonth(_ text: String) throws -> YearMonth { try #require(YearMonth(text)) }

  @Test func aMembersBonusesCountUpToTheProvincesCapInBothAccountsAndReplay() throws {
    let prison = try TestPrison()
    try twelvePoints(prison)
    _ = try bringIn(prison, "3301000001,累犯,2024-03-12,判决书,甲,1", on: "2026-10-12")
    #expect(try prison.settle("01", "2026-10", on: "2026-11-02") == "post")
    let row = try sheet(prison)
    #expect(row.whole.figures.total == (try points("110.5")))
    #expect(row.publicOnly.figures.total == (try points("110.5")))
    let finding = try #require(
      row.whole.determination.findings.first { $0.rule == .strictLimit })
    #expect(finding.status == .notSatisfied && finding.citation.document == "种子数据（非法律）")
    #expect(finding.figures.contains(Figure(.layer, "province")))
    #expect(finding.figures.contains(Figure(.group, "CY-07")))
    #expect(try prison.findings().isEmpty)
    let replayed = try prison.reading().replay(
      .month(try inmate(1), try yearMonth("2026-10")))
    #expect(!replayed.isEmpty && replayed.allSatisfy { $0.difference == nil })
  }

  @Test func theDigestOfASheetKnowsTheGroupAndStaysWhereThereIsNone() throws {
    let prison = try TestPrison()
    try twelvePoints(prison)
    func digest(_ code: String) throws -> String {
      try prison.reading(as: "w\(code)-chief").preview(
        try ward(code), try yearMonth("2026-10")
      ).digest
    }
    let (before, other) = (try digest("01"), try digest("02"))
    _ = try bringIn(prison, "3301000001,CY-07,2024-03-12,判决书,甲,1", on: "2026-10-12")
    #expect(try digest("01") != before)
    #expect(try digest("02") == other)
  }

  @Test func aGroupWrittenAfterASettlementPutsTheMonthOnTheDueListAndRetractingTakesItOff() throws {
    let prison = try TestPrison()
    try twelvePoints(prison)
    try prison.settle("01", "2026-10", on: "2026-11-02")
    func changed() throws -> [String] {
      try prison.reading().due().filter { $0.kind == .changedFacts }.map(\.matter)
    }
    #expect(try changed().isEmpty)
    let act = try bringIn(prison, "3301000001,CY-07,2024-03-12,判决书,甲,1", on: "2026-11-03")
    #expect(try changed() == ["112 → 110.5"])
    #expect(try prison.reading().person(try inmate(1)).strictGroups.count == 1)
    _ = try prison.office("head-1", "2026-11-03", 15).retract(
      FactKey(act: act, ordinal: 1), ground: "不是累犯")
    #expect(try changed().isEmpty)
    #expect(try prison.reading().person(try inmate(1)).strictGroups.isEmpty)
    #expect(try prison.findings().isEmpty)
  }

  @Test func aGroupRetractedAfterASettlementPutsTheMonthOnTheDueList() throws {
    let prison = try TestPrison()
    try twelvePoints(prison)
    let act = try bringIn(prison, "3301000001,CY-07,2024-03-12,判决书,甲,1", on: "2026-10-12")
    try prison.settle("01", "2026-10", on: "2026-11-02")
    _ = try prison.office("head-1", "2026-11-03").retract(
      FactKey(act: act, ordinal: 1), ground: "不是累犯")
    let due = try prison.reading().due().filter { $0.kind == .changedFacts }
    #expect(due.map(\.matter) == ["110.5 → 112"])
  }

  @Test func aClosedMonthIsDecidedAgainAfterAGroupAndReplays() throws {
    let prison = try TestPrison()
    try twelvePoints(prison)
    try prison.settle("01", "2026-10", on: "2026-11-02")
    let number = try prison.post("01", "2026-10", on: "2026-11-03")
    try prison.close(number, on: "2026-11-09")
    _ = try bringIn(prison, "3301000001,CY-07,2024-03-12,判决书,甲,1", on: "2026-11-10")
    let again = try prison.office("w01-chief", "2026-11-11").redecide(
      try ward("01"), try yearMonth("2026-10"), sitting: try prison.sitting("ward-group", "01"),
      ground: "登记从严情形后重新决定")
    #expect(again.changes.map { $0.after - $0.before } == [try points("-1.5")])
    #expect(try prison.findings().isEmpty)
  }

  @Test func theEighthGroupAsksForItsSentence() throws {
    let prison = try TestPrison()
    let registrar = try prison.office("registrar", "2026-10-09")
    func group(_ number: Int) -> [RefusalCode] {
      rowRefusals {
        try registrar.bringIn(
          .strictGroup, Self.head + "330100000\(number),CY-08,2024-03-12,判决书,甲,\(number)\n")
      }
    }
    #expect(group(1) == [.strictSentenceUnknown])
    try registrar.bringIn(
      .sentence,
      """
      罪犯编号,判决日期,刑种,年,月,日,刑期起日,刑期止日,罪名,来源,行号
      3301000001,2023-11-20,有期徒刑,9,11,,,,抢劫罪,乙,1
      3301000002,2023-11-20,有期徒刑,10,,,,,抢劫罪,乙,2
      3301000003,2023-11-20,死缓,,,,,,故意杀人罪,乙,3

      """)
    #expect(group(1) == [.strictSentenceBelow])
    try registrar.bringIn(
      .strictGroup,
      Self.head + "3301000002,CY-08,2024-03-12,判决书,甲,2\n3301000003,CY-08,2024-03-12,判决书,甲,3\n")
    #expect(try registrar.person(try inmate(3)).strictGroups.map(\.membership.group) == ["CY-08"])
  }

  @Test func whatDoesNotFitIsRefusedRowByRowAndNothingIsWritten() throws {
    let prison = try TestPrison()
    _ = try bringIn(prison, "3301000004,CY-07,2024-03-12,判决书,甲,1", on: "2026-10-08")
    let acts = try prison.actCount()
    let registrar = try prison.office("registrar", "2026-10-09")
    #expect(
      rowRefusals {
        try registrar.bringIn(
          .strictGroup,
          Self.head + "3301999999,CY-01,2026-10-01,判决书,乙,1\n"
            + "3301000001,CY-10,2026-10-01,判决书,乙,2\n"
            + "3301000001,CY-01,2026-10-10,判决书,乙,3\n"
            + "3301000001,CY-02,2024-03-11,判决书,乙,4\n"
            + "3301000004,累犯,2024-04-01,判决书,乙,5\n"
            + "3301000005,CY-03,2024-03-12,判决书,乙,6\n3301000005,CY-03,2024-03-13,判决书,乙,7\n"
            + "3301000004,CY-07,2024-03-13,判决书,甲,1\n")
      } == [
        .inmateUnknown, .strictGroupUnknown, .dayInFuture, .dayBeforeAdmission,
        .strictGroupRepeated, .strictGroupRepeated, .keyRepeatedDifferently,
      ])
    #expect(try prison.actCount() == acts)
    let officer = try prison.office("w01-o1", "2026-10-09")
    #expect(
      refusal {
        try officer.bringIn(.strictGroup, Self.head + "3301000001,CY-01,2026-10-01,甲,乙,1\n")
      }
        == .actorNotPermitted)
  }

  @Test func aSealedGroupIsNotShownAndCountsOn() throws {
    let prison = try TestPrison()
    try twelvePoints(prison)
    let act = try bringIn(prison, "3301000001,CY-07,2024-03-12,判决书,甲,1", on: "2026-10-12")
    _ = try prison.office("warden", "2026-10-13").seal(
      .facts([FactKey(act: act, ordinal: 1)]), SealGround(ground: "依法封存", basis: "示例"))
    #expect(try prison.reading().person(try inmate(1)).strictGroups.isEmpty)
    try prison.settle("01", "2026-10", on: "2026-11-02")
    #expect(try sheet(prison).whole.figures.total == (try points("110.5")))
    #expect(try prison.findings().isEmpty)
  }
}
