import PrisonAffairs
import Testing

@Suite("Periods of the calendar")
struct CalendarPeriodTests {
  @Test(
    "A period is written as it was read, and has its days",
    arguments: [
      ("2026-10", "2026-10-01", "2026-10-31"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2026-Q1", "2026-01-01", "2026-03-31"), ("2026-Q4", "2026-10-01", "2026-12-31"),
      ("2026-H1", "2026-01-01", "2026-06-30"), ("2026-H2", "2026-07-01", "2026-12-31"),
      ("2026", "2026-01-01", "2026-12-31"),
    ])
  func roundTrips(text: String, first: String, last: String) throws {
    let period = try #require(CalendarPeriod(text))
    #expect(period.description == text)
    #expect(period.days.first.description == first && period.days.last.description == last)
    #expect(CalendarPeriod(period.length, containing: period.days.first) == period)
    #expect(CalendarPeriod(period.length, containing: period.days.last) == period)
    #expect(period.next.days.first == period.days.last.adding(days: 1))
    #expect(period.months.count == period.length.rawValue)
  }

  @Test(
    "Text that names no period is refused",
    arguments: [
      "", "26", "2026-", "2026-13", "2026-Q0", "2026-Q5", "2026-H3", "2026-q1", "2026-Q1-1",
      "0000", "2026-10-01", "Q1-2026", "2026-Q01", "２０２６",
    ])
  func refused(text: String) { #expect(CalendarPeriod(text) == nil) }

  @Test("Every period that a run of days touches, and no other")
  func touching() throws {
    let first = try #require(CivilDate("2026-03-31"))
    let span = DateSpan(first: first, last: first.adding(days: 1))
    #expect(
      CalendarPeriod.all(.quarter, touching: span).map(\.description) == ["2026-Q1", "2026-Q2"])
    #expect(CalendarPeriod.all(.year, touching: span).map(\.description) == ["2026"])
  }
}
