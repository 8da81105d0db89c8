import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct MovementTests {
  private func transfer(
    _ prison: TestPrison, _ number: Int, to code: String, on date: String, from: String
  ) throws {
    _ = try prison.office("w\(from)-chief", date, 9).transfer(
      try inmate(number), to: try ward(code), on: try day(date), ground: "调监区")
  }

  private func sheet(_ prison: TestPrison, _ code: String) throws -> WardMonth {
    try prison.reading(as: "w\(code)-chief").preview(try ward(code), try month("2026-10"))
  }

  @Test func aMonthIsSettledInTheWardOfItsLastDayAndTheOldWardDecidesItsEntries() throws {
    let prison = try TestPrison()
    let old = try prison.record(3, "2026-10-12", "JG-17", "2")
    try transfer(prison, 3, to: "02", on: "2026-10-15", from: "01")
    #expect(
      refusal { try prison.record(3, "2026-10-16", "JG-17", "2") } == .actorNotOfWard)
    let new = try prison.record(3, "2026-10-16", "JG-18", "2", by: "w02-o1")
    // The new ward's review leaves what the old ward has to decide.
    #expect(try prison.review("02", through: "2026-10-31", on: "2026-11-01", 9).approved == 1)
    #expect(try prison.entry(old).state == .awaitsGroup)
    #expect(try prison.entry(new).state == .effective)
    #expect(
      refusal { try prison.confirm("02", "2026-10", on: "2026-11-01", 10) }
        == .monthUndecidedEntries)
    #expect(try prison.review("01", through: "2026-10-31", on: "2026-11-01", 11).approved == 1)
    #expect(try prison.confirm("02", "2026-10", on: "2026-11-02") == "post")
    #expect(try prison.confirm("01", "2026-10", on: "2026-11-02") == "post")
    #expect(try sheet(prison, "01").inmates.count == 5)
    let moved = try #require(try sheet(prison, "02").inmates.first)
    #expect(moved.record.name == "孙有才" && moved.whole.figures.total == Points(104))
    let number = try prison.post("02", "2026-10", on: "2026-11-03")
    #expect(try prison.document(number).contains("JG-17"))
    try prison.close(number, on: "2026-11-07")
    #expect(try prison.findings().isEmpty)
  }

  @Test func aWardThatHeldSomebodyOnlyInBetweenStillDecidesItsEntries() throws {
    let prison = try TestPrison()
    try transfer(prison, 3, to: "02", on: "2026-10-10", from: "01")
    let entry = try prison.record(3, "2026-10-15", "JG-17", "2", by: "w02-o1")
    try transfer(prison, 3, to: "01", on: "2026-10-20", from: "02")
    let waiting = try prison.office("w02-chief", "2026-11-01", 8).entriesAwaitingGroup(
      try ward("02"), through: try day("2026-10-31"))
    #expect(waiting.map(\.entry.reference) == [entry])
    #expect(try prison.review("02", through: "2026-10-31", on: "2026-11-01", 9).approved == 1)
    #expect(try prison.settle("01", "2026-10", on: "2026-11-02") == "post")
    #expect(try prison.findings().isEmpty)
  }

  @Test func aReleaseInTheMonthIsCountedByTheDay() throws {
    let prison = try TestPrison()
    try prison.record(2, "2026-10-12", "JG-04", "-2")
    _ = try prison.office("registrar", "2026-10-20").release(
      try inmate(2), last: try day("2026-10-20"), ground: "刑满释放")
    #expect(
      refusal { try prison.record(2, "2026-10-21", "JG-04", "-2") } == .inmateNotInCustody)
    #expect(
      refusal {
        try prison.office("registrar", "2026-10-21").release(
          try inmate(2), last: try day("2026-10-20"), ground: "刑满释放")
      } == .inmateAlreadyReleased)
    #expect(try prison.settle("01", "2026-10", on: "2026-11-02") == "post")
    let row = try #require(
      try sheet(prison, "01").inmates.first { $0.record.inmate.text.hasSuffix("2") })
    #expect(row.whole.figures.days == 20)
    // 35, 35 and 30 by 20 of 31 days, each rounded by itself, less two.
    #expect(row.whole.figures.total == (try points("62.51")))
    let number = try prison.post("01", "2026-10", on: "2026-11-03")
    try prison.close(number, on: "2026-11-07")
    #expect(try prison.findings().isEmpty)
  }

  @Test func whoWasReleasedBeforeTheMonthIsNotOnItsSheet() throws {
    let prison = try TestPrison()
    _ = try prison.office("registrar", "2026-10-01").release(
      try inmate(2), last: try day("2026-09-30"), ground: "刑满释放")
    #expect(try sheet(prison, "01").inmates.count == 5)
  }

  @Test func peopleFilesAreTakenWholeOrNotAtAll() throws {
    let prison = try TestPrison()
    let head = "罪犯编号,状态,起日,止日,情形,依据,来源,行号\n"
    let registrar = try prison.office("registrar", "2026-10-09")
    #expect(
      rowRefusals {
        try registrar.bringIn(
          .status,
          head + "3301000001,住院,2026-10-05,,,住院单,甲,1\n3301999999,住院,2026-10-05,,,住院单,甲,2\n"
            + "3301000001,住院,2026-10-06,,,住院单,甲,3\n3301000001,禁闭,2026-10-10,,,决定书,甲,4\n")
      } == [.inmateUnknown, .statusOverlaps, .dayInFuture])
    #expect(try registrar.person(try inmate(1)).periods.isEmpty)
    let summary = try registrar.importPeople(
      .status, bytes: Array((head + "3301000001,住院,2026-10-05,,,住院单,甲,1\n").utf8),
      file: "status.csv", dryRun: true)
    #expect(summary.written == 1 && summary.act == nil)
    #expect(try registrar.person(try inmate(1)).periods.isEmpty)
  }
}
