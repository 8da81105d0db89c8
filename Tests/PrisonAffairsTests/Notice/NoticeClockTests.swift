import PrisonAffairs
import Testing

@Suite("How long a notice hangs (司规〔2021〕3号 第三十五条)")
struct NoticeClockTests {
  let citation = Citation(document: "司规〔2021〕3号", article: "第三十五条")

  private func clock(
    _ postedOn: String, days: Int = 3, postingDayCounts: Bool = false
  ) throws -> NoticeClock {
    NoticeClock(
      postedOn: try date(postedOn), span: Span(count: days, unit: .workingDays),
      postingDayCounts: postingDayCounts, calendar: try OfficialCalendar.read())
  }

  @Test(
    "Three working days run from the day after the posting",
    arguments: [
      ("2026-11-02", "2026-11-05"), ("2026-09-30", "2026-10-10"), ("2026-02-13", "2026-02-25"),
      ("2026-10-31", "2026-11-04"), ("2026-11-01", "2026-11-04"), ("2026-12-28", "2026-12-31"),
    ])
  func ends(postedOn: String, end: String) throws {
    #expect(try clock(postedOn).end == .on(date(end)))
  }

  @Test("Where the day of posting counts, a posting on a working day ends one working day sooner")
  func postingDayCounts() throws {
    #expect(try clock("2026-11-02", postingDayCounts: true).end == .on(date("2026-11-04")))
    #expect(try clock("2026-10-31", postingDayCounts: true).end == .on(date("2026-11-04")))
  }

  @Test("The last day belongs to the window in full")
  func lastDay() throws {
    let clock = try clock("2026-11-02")
    let last = try #require(clock.end.day)
    #expect(clock.finding(on: last, citation: citation).status == .notSatisfied)
    #expect(clock.finding(on: last.adding(days: 1), citation: citation).status == .satisfied)
    #expect(clock.finding(on: clock.postedOn, citation: citation).status == .notSatisfied)
  }

  @Test("A notice may hang before the next year's calendar is out, and cannot be closed")
  func awaitsCalendar() throws {
    let clock = try clock("2026-12-30")
    #expect(clock.end == .awaitsCalendar(year: 2027))
    let finding = clock.finding(on: try date("2027-03-01"), citation: citation)
    #expect(finding.status == .undetermined(missing: "calendar 2027"))
  }

  @Test("An end that was told to somebody moves later and never earlier")
  func toldEnd() throws {
    let clock = try clock("2026-11-02")
    let end = try date("2026-11-05")
    #expect(clock.keeping(told: nil) == .on(end))
    #expect(clock.keeping(told: end.adding(days: 2)) == .on(end.adding(days: 2)))
    #expect(clock.keeping(told: end.adding(days: -2)) == .on(end))
  }
}
