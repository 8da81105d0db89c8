import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct ClockTests {
  /// A notice of October posted on a day.
  private func posted(_ on: String) throws -> (prison: TestPrison, number: String) {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-04", "-2")
    try prison.settle("01", "2026-10", on: "2026-11-02")
    return (prison, try prison.post("01", "2026-10", on: on))
  }

  private func end(_ prison: TestPrison, _ number: String) throws -> WorkingCalendar.End? {
    try prison.notice(number).posting?.end
  }

  @Test func theLastDayBelongsToTheWindow() throws {
    let (prison, number) = try posted("2026-11-03")
    #expect(try end(prison, number) == .on(try day("2026-11-06")))
    #expect(try prison.document(number).contains("至2026-11-06止"))
    #expect(refusal { try prison.close(number, on: "2026-11-06") } == .noticeWindowRunning)
    try prison.close(number, on: "2026-11-07", 0)
    #expect(refusal { try prison.close(number, on: "2026-11-09") } == .noticeEnded)
  }

  @Test func aWeekendIsNoWorkingDay() throws {
    let (prison, number) = try posted("2026-11-05")
    #expect(try end(prison, number) == .on(try day("2026-11-10")))
  }

  private func adopt(_ prison: TestPrison, _ name: String, _ rows: [String]) throws -> [String] {
    let head = "date,kind,name_zh,name_en,notice,issued_on,confidence\n"
    let text =
      head
      + rows.map { "\($0),holiday,元旦,New Year,测试用,2026-11-30,assumption\n" }.joined()
    return try prison.office("registrar", "2026-12-31", 12).adopt([
      try CalendarFile(name: name, content: text)
    ]).redated
  }

  @Test func aWindowIntoAYearNotAdoptedAwaitsItsCalendarAndCannotClose() throws {
    let (prison, number) = try posted("2026-12-30")
    #expect(try end(prison, number) == .awaitsCalendar(year: 2027))
    #expect(try prison.document(number).contains("待2027年"))
    #expect(refusal { try prison.close(number, on: "2027-02-01") } == .noticeAwaitsCalendar)
    #expect(try prison.findings().isEmpty)
    #expect(try adopt(prison, "2027-1.csv", ["2027-01-01"]) == [number])
    #expect(try end(prison, number) == .on(try day("2027-01-05")))
    #expect(refusal { try prison.close(number, on: "2027-01-05") } == .noticeWindowRunning)
    try prison.close(number, on: "2027-01-06")
    #expect(try prison.findings().isEmpty)
  }

  @Test func anEndAlreadyToldNeverMovesEarlierAndMayMoveLater() throws {
    let (prison, number) = try posted("2026-12-30")
    _ = try adopt(prison, "2027-1.csv", ["2027-01-01"])
    // A re-issue with fewer holidays would end on the fourth.
    #expect(try adopt(prison, "2027-2.csv", ["2027-02-17"]).isEmpty)
    #expect(try end(prison, number) == .on(try day("2027-01-05")))
    #expect(
      try adopt(prison, "2027-3.csv", ["2027-01-01", "2027-01-04", "2027-01-05"]) == [number])
    #expect(try end(prison, number) == .on(try day("2027-01-07")))
    #expect(try adopt(prison, "2027-4.csv", ["2027-02-17"]).isEmpty)
    #expect(try end(prison, number) == .on(try day("2027-01-07")))
    #expect(try prison.findings().isEmpty)
  }

  @Test func aNoticeThatEndedIsNotDatedAnew() throws {
    let (prison, number) = try posted("2026-12-30")
    _ = try prison.office("open-1", "2026-12-30", 15).end(number, .withdrawn, explanation: "有误")
    #expect(try adopt(prison, "2027-1.csv", ["2027-01-01"]).isEmpty)
    #expect(try end(prison, number) == .awaitsCalendar(year: 2027))
  }

  @Test func anEditionStandsInTheBookOnce() throws {
    let (prison, _) = try posted("2026-12-30")
    _ = try adopt(prison, "2027-1.csv", ["2027-01-01"])
    let known = try MaterialFolder.calendars(SourceTree.calendars)
    #expect(try prison.reading().newCalendars(among: known).isEmpty)
  }
}
