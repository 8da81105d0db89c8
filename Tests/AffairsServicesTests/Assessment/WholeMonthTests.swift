import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct WholeMonthTests {
  @Test func aWholeMonthRunsToClosedAndTheCheckFindsNothing() throws {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-04", "-2")
    try prison.record(2, "2026-10-12", "JG-17", "2", by: "w01-o2")
    try prison.record(3, "2026-10-13", "JG-06", "-6.5", by: "w01-o3")
    try prison.record(11, "2026-10-13", "LD-07", "2", by: "w02-o1")
    #expect(
      try prison.review("01", through: "2026-10-16", on: "2026-10-16").state == "weekly-review")
    let large = try prison.record(4, "2026-10-20", "LD-05", "-10", by: "w01-o4")
    let special = try prison.record(5, "2026-10-21", "ZX-07", "20", by: "w01-o5")
    #expect(try prison.settle("01", "2026-10", on: "2026-11-02") == "committee")
    #expect(try prison.decide("01", "2026-10", on: "2026-11-02") == "post")
    #expect(try prison.settle("02", "2026-10", on: "2026-11-03") == "post")
    #expect(try prison.entry(large).state == .effective)
    #expect(try prison.entry(special).state == .effective)
    let first = try prison.post("01", "2026-10", on: "2026-11-03")
    let second = try prison.post("02", "2026-10", on: "2026-11-03")
    #expect([first, second] == ["GS-2026-0001", "GS-2026-0002"])
    try prison.close(first, on: "2026-11-07")
    try prison.close(second, on: "2026-11-07")
    #expect(try prison.notice(first).stateCode == "closed")
    #expect(try prison.reading().monthStates().map(\.step) == ["ended", "ended"])
    #expect(try prison.findings().isEmpty)
  }

  @Test func everyAnswerToWhyAndWhatIsDueCanBeGivenAfterwards() throws {
    let prison = try TestPrison()
    let entry = try prison.record(1, "2026-10-08", "JG-06", "-6.5")
    try prison.settle("01", "2026-10", on: "2026-11-02")
    let number = try prison.post("01", "2026-10", on: "2026-11-03")
    let office = try prison.reading(as: "procurator")
    for reference in [
      entry, .month(try inmate(1), try month("2026-10")),
      .wardMonth(try ward("01"), try month("2026-10")), .notice(number),
    ] {
      let why = try office.why(reference)
      #expect(!why.children.isEmpty, "\(reference)")
    }
    let due = try office.due()
    #expect(due.contains { $0.kind == .noticeWindow && $0.reference == number })
    #expect(due.contains { $0.kind == .reexamination && $0.matter == "informer" })
  }
}
