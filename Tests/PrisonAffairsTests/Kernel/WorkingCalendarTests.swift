import PrisonAffairs
import Testing

@Suite("Working days")
struct WorkingCalendarTests {
  /// A calendar of our own: 2026 adopted, one Thursday off and one Saturday worked.
  static func calendar() throws -> WorkingCalendar {
    try WorkingCalendar(
      years: [2026],
      exceptions: [date("2026-10-01"): .holiday, date("2026-10-10"): .workday])
  }

  @Test(
    "A working day is a weekday that is no holiday, or a weekend day worked to make up",
    arguments: [
      ("2026-09-30", true), ("2026-10-01", false), ("2026-10-02", true), ("2026-10-03", false),
      ("2026-10-04", false), ("2026-10-10", true), ("2026-10-11", false),
    ])
  func kinds(day: String, works: Bool) throws {
    #expect(try Self.calendar().isWorkingDay(date(day)) == works)
  }

  @Test(
    "Working days are counted from the day after, and the last one is the end",
    arguments: [
      ("2026-09-30", 1, "2026-10-02"), ("2026-09-29", 2, "2026-10-02"),
      ("2026-10-03", 1, "2026-10-05"), ("2026-10-05", 5, "2026-10-10"),
      ("2026-10-05", 6, "2026-10-12"), ("2026-10-09", 1, "2026-10-10"),
    ])
  func ends(start: String, count: Int, end: String) throws {
    #expect(try Self.calendar().end(of: count, after: date(start)) == .on(date(end)))
  }

  @Test("A count into a year that is not adopted waits for that calendar and guesses nothing")
  func unadoptedYear() throws {
    let calendar = try Self.calendar()
    let lastFriday = try date("2026-12-25")
    #expect(calendar.end(of: 4, after: lastFriday) == .on(try date("2026-12-31")))
    #expect(calendar.end(of: 5, after: lastFriday) == .awaitsCalendar(year: 2027))
    #expect(calendar.end(of: 5, after: lastFriday).day == nil)
    #expect(calendar.end(of: 1, after: try date("2025-12-30")) == .awaitsCalendar(year: 2025))
    #expect(calendar.isWorkingDay(try date("2027-01-04")) == nil)
    let across = try DateSpan(first: date("2026-12-31"), last: date("2027-01-01"))
    #expect(calendar.workingDayCount(across) == nil)
  }

  @Test("The working days of a span are those a count meets one by one")
  func countsAgree() throws {
    let calendar = try Self.calendar()
    let start = try date("2026-09-27")
    for count in 1...30 {
      let end = try #require(calendar.end(of: count, after: start).day)
      let span = DateSpan(first: start.adding(days: 1), last: end)
      #expect(calendar.workingDayCount(span) == count)
      #expect(calendar.isWorkingDay(end) == true)
    }
  }

  @Test("A span of days or months runs on plain days, and needs no calendar")
  func plainSpans() throws {
    let none = WorkingCalendar(years: [], exceptions: [:])
    let start = try date("2026-01-31")
    func end(_ count: Int, _ unit: Span.Unit) -> WorkingCalendar.End {
      Span(count: count, unit: unit).end(after: start, calendar: none)
    }
    #expect(try end(1, .months) == .on(date("2026-02-28")))
    #expect(try end(7, .days) == .on(date("2026-02-07")))
    #expect(end(0, .workingDays) == .on(start))
    #expect(end(1, .workingDays) == .awaitsCalendar(year: 2026))
  }
}
