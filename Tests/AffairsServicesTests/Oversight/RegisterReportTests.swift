import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Testing

/// 1 to 7 October 2026 are holidays, Saturday the 10th is worked to make up, the 11th is a Sunday.
@Suite struct RegisterReportTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    let first = try prison.record(1, "2026-10-08", "JG-04", "-2")
    // To the minute at which office hours end.
    let second = try prison.record(2, "2026-10-08", "JG-04", "-2", hour: 18)
    // To the minute at which they begin, on a Saturday that is worked.
    try prison.record(3, "2026-10-10", "JG-04", "-2", by: "w01-o2", hour: 8)
    try prison.record(3, "2026-10-11", "JG-04", "-2", by: "w01-o2", hour: 12)
    try prison.record(11, "2026-10-12", "JG-04", "-2", by: "w02-o1")
    try prison.record(
      1, "2026-10-08", "JG-04", "-2", recordedOn: "2026-10-13", late: "当日外出", hour: 10)
    for (hour, count) in [(12, 50), (13, 49)] {
      try prison.office("w01-clerk", "2026-10-13", hour).importRows(
        (1...count).map { "3301000004,2026-10-13,JG-04,-2,,w01-o3,,,表\(hour),\($0)" })
    }
    try prison.correct(first, by: "w01-clerk", on: "2026-10-16", 12)
    try prison.correct(second, to: ("JG-04", "-2"), by: "w01-clerk", on: "2026-10-16", 13)
  }

  private func report(
    _ request: RegisterReportRequest = RegisterReportRequest(), as actor: String = "procurator"
  ) throws -> RegisterReport {
    try prison.reading(as: actor).registerReport(request)
  }

  private func line(_ line: RegisterReport.Line) -> String {
    let counts = line.counts
    let numbers = [
      counts.entries, counts.late, counts.latePerMille ?? -1, counts.inBulk ?? -1,
      counts.outsideHours ?? -1, counts.hoursUnknown, counts.broughtByOthers, counts.retracted,
      counts.replaced,
    ].map(String.init)
    return
      ([line.ward?.text ?? "-", line.officer?.text ?? "-", line.month?.description ?? "-"]
      + numbers).joined(separator: " ")
  }

  /// Entries, late, late per mille, in bulk, outside hours, not known, by others, retracted,
  /// replaced.
  @Test func everyLineIsWhatWasCountedByHand() throws {
    #expect(
      try report().lines.map(line) == [
        "01 w01-clerk 2026-10 1 1 1000 0 0 0 0 0 0",
        "01 w01-o1 2026-10 3 1 333 0 1 0 0 1 1",
        "01 w01-o2 2026-10 2 0 0 0 1 0 0 0 0",
        "01 w01-o3 2026-10 99 0 0 50 0 0 99 0 0",
        "02 w02-o1 2026-10 1 0 0 0 0 0 0 0 0",
      ])
  }

  @Test(arguments: [[], [.ward], [.officer], [.month], [.ward, .month]] as [Set<RegisterGroup>])
  func theTotalIsTheSumOfTheLinesHoweverTheyAreGrouped(_ groups: Set<RegisterGroup>) throws {
    let whole = try report()
    let grouped = try report(RegisterReportRequest(groups: groups))
    #expect(grouped.total == whole.total)
    #expect(grouped.lines.map(\.counts).reduce(RegisterCounts(), +) == grouped.total)
    #expect(grouped.total.entries == 106 && grouped.total.inBulk == 50)
    let keys = Set(grouped.lines.map { line($0).split(separator: " ").prefix(3).joined() })
    #expect(keys.count == grouped.lines.count)
  }

  @Test func aWardAnOfficerAndAMonthAreCountedAlone() throws {
    func lines(_ request: RegisterReportRequest) throws -> [String] {
      try report(request).lines.map(line)
    }
    let whole = try lines(RegisterReportRequest())
    #expect(try lines(RegisterReportRequest(ward: try ward("02"))) == whole.suffix(1))
    #expect(try lines(RegisterReportRequest(officer: try staff("w01-o1"))) == [whole[1]])
    #expect(try lines(RegisterReportRequest(month: try month("2026-10"))) == whole)
    #expect(try lines(RegisterReportRequest(month: try month("2026-09"))).isEmpty)
  }

  /// The entry of the day before a transfer belongs to the ward before it.
  @Test func theWardIsThatOfTheDayOfTheEntry() throws {
    _ = try prison.office("registrar", "2026-10-20", 9).transfer(
      try inmate(11), to: try ward("01"), on: try day("2026-10-20"), ground: "调监区")
    try prison.record(11, "2026-10-20", "JG-04", "-2")
    let lines = try report(RegisterReportRequest(groups: [.ward])).lines
    #expect(lines.map(\.counts.entries) == [106, 1])
  }

  @Test func aYearWithoutACalendarIsNotKnownAndNeverGuessed() throws {
    try prison.record(1, "2027-01-05", "JG-04", "-2", hour: 12)
    try prison.record(1, "2027-01-05", "JG-04", "-2", hour: 19)
    let total = try report(RegisterReportRequest(month: try month("2027-01"))).total
    #expect(total.entries == 2 && total.hoursUnknown == 1 && total.outsideHours == 1)
  }

  @Test func withoutThePolicyBulkAndHoursAreBlank() throws {
    let folder = try prison.folder.copy(of: SourceTree.national, as: "national")
    for file in ["bulk-entries", "office-hours-begin", "office-hours-end"] {
      try FileManager.default.removeItem(atPath: "\(folder)/records/\(file).yaml")
    }
    let office = try prison.arriving("registrar", "2026-10-20")
    let preview = try office.previewAdoption(of: folder)
    _ = try office.adopt(preview, basis: "试验", assumptions: Set(preview.assumptions))
    let total = try prison.arriving("procurator", "2026-10-21")
      .registerReport(RegisterReportRequest()).total
    #expect(total.entries == 106 && total.late == 2)
    #expect(total.inBulk == nil && total.outsideHours == nil && total.hoursUnknown == 0)
  }

  @Test func aWardSeesItselfAlone() throws {
    let own = try report(as: "w02-chief")
    #expect(own.lines.map(\.ward) == [try ward("02")])
    #expect(
      refusal { try report(RegisterReportRequest(ward: try ward("01")), as: "w02-chief") }
        == .actorNotOfWard)
    #expect(refusal { try report(as: "stranger") } == .actorNotPermitted)
    #expect(try report(as: "warden").total.entries == 106)
  }

  /// 补录: wherever an act with late rows is shown.
  @Test func anActWithLateRowsIsMarked() throws {
    let entries = try prison.reading().entries(of: try inmate(1), in: try month("2026-10"))
    let late = try #require(entries.first { $0.entry.isLate }).entry
    let early = try #require(entries.first { !$0.entry.isLate }).entry
    for (entry, isMarked) in [(late, true), (early, false)] {
      let node = try prison.reading().why(entry.reference)
      let recorded = try #require(node.children.first).label
      #expect(recorded.zh.hasSuffix("，含事后补录") == isMarked)
      #expect(recorded.en.hasSuffix(", holds entries filled in afterwards") == isMarked)
    }
  }
}
