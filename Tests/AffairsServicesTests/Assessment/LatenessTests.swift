import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct LatenessTests {
  @Test func theSecondCalendarDayIsInTimeAndTheThirdNeedsAReason() throws {
    let prison = try TestPrison()
    let inTime = try prison.record(
      1, "2026-10-08", "JG-04", "-2", recordedOn: "2026-10-10", hour: 23)
    #expect(try !prison.entry(inTime).entry.isLate)
    #expect(
      refusal {
        try prison.record(1, "2026-10-08", "JG-03", "-1", recordedOn: "2026-10-11", hour: 0)
      } == .entryLateWithoutReason)
    let late = try prison.record(
      1, "2026-10-08", "JG-03", "-1", recordedOn: "2026-10-11", late: "值班交接", hour: 0)
    let entry = try prison.entry(late).entry
    #expect(entry.isLate && entry.lateReason == "值班交接")
  }

  @Test func anEntryInTimeKeepsNoReasonForLateness() throws {
    let prison = try TestPrison()
    let entry = try prison.record(1, "2026-10-08", "JG-04", "-2", late: "多余")
    #expect(try prison.entry(entry).entry.lateReason == nil)
  }

  @Test func anImportPartlyLateMarksTheLateRows() throws {
    let prison = try TestPrison()
    let rows = [
      "3301000001,2026-10-08,JG-04,-2,,w01-o1,,,班务,1",
      "3301000002,2026-10-12,JG-04,-2,,w01-o2,,,班务,2",
      "3301000003,2026-10-07,JG-17,2,,w01-o3,,抄录迟了,班务,3",
    ]
    let clerk = try prison.office("w01-clerk", "2026-10-12")
    #expect(rowRefusals { try clerk.importRows(rows) } == [.entryLateWithoutReason])
    #expect(try prison.reading().entries(of: try inmate(2), in: try month("2026-10")).isEmpty)
    let summary = try clerk.importRows(rows, lateReason: "集中补录")
    #expect(summary.written == 3 && summary.late == 2)
    #expect(summary.byTier == [.officer: 2, .group: 1])
    let reasons = try [1, 2, 3].map { number in
      try prison.reading().entries(of: try inmate(number), in: try month("2026-10"))
        .first?.entry.lateReason
    }
    #expect(reasons == ["集中补录", nil, "抄录迟了"])
    try prison.settle("01", "2026-10", on: "2026-11-02")
    let document = try prison.document(try prison.post("01", "2026-10", on: "2026-11-03"))
    #expect(document.split(separator: "\n").count { $0.contains("事后补录") } == 2)
    #expect(try prison.findings().isEmpty)
  }

  @Test func theSameRowsAgainAreThereAlreadyAndOtherContentIsRefused() throws {
    let prison = try TestPrison()
    let clerk = try prison.office("w01-clerk", "2026-10-08")
    let row = "3301000001,2026-10-08,JG-04,-2,,w01-o1,,,班务,1"
    #expect(try clerk.importRows([row]).written == 1)
    let again = try clerk.importRows([row])
    #expect(again.alreadyThere == 1 && again.act == nil)
    let other = "3301000001,2026-10-08,JG-03,-1,,w01-o1,,,班务,1"
    #expect(rowRefusals { try clerk.importRows([other]) } == [.keyRepeatedDifferently])
  }

  @Test func everyBadRowIsReportedAndNothingIsWritten() throws {
    let prison = try TestPrison()
    let rows = [
      "3301000001,2026-10-08,JG-04,-2,,w01-o1,,,班务,1",
      "3301999999,2026-10-08,JG-04,-2,,w01-o1,,,班务,2",
      "3301000001,2026-10-09,JG-04,-2,,w01-o1,,,班务,3",
      "3301000001,2026-10-08,XX-99,-2,,w01-o1,,,班务,4",
      "3301000001,2026-10-08,JG-04,-3,,w01-o1,,,班务,5",
      "3301000001,2026-10-08,JG-04,2,,w01-o1,,,班务,6",
      "3301000001,2026-10-08,JG-04,-2,,w02-o1,,,班务,7",
      "3301000011,2026-10-08,JG-04,-2,,w02-o1,,,班务,8",
    ]
    let found = rowRefusals {
      try prison.office("w01-clerk", "2026-10-08").importRows(rows)
    }
    #expect(
      found == [
        .inmateUnknown, .dayInFuture, .entryReasonUnknown, .entryOutsideClause,
        .entryWrongDirection, .entryOfficerNotOfWard, .actorNotOfWard,
      ])
    #expect(try prison.reading().entries(of: try inmate(1), in: try month("2026-10")).isEmpty)
  }
}

extension Office {
  /// Rows of point entries under the heads of the template.
  @discardableResult
  func importRows(_ rows: [String], lateReason: String? = nil) throws -> EntryImportSummary {
    let head = "罪犯编号,日期,条款,分值,事件,民警,说明,迟录原因,来源,行号"
    let text = ([head] + rows).joined(separator: "\n") + "\n"
    return try importEntries(
      Array(text.utf8), file: "entries.csv", dryRun: false, lateReason: lateReason)
  }
}
