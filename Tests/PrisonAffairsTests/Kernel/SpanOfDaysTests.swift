import PrisonAffairs
import Testing

@Suite("Months and spans of days")
struct SpanOfDaysTests {
  @Test(
    "A month has the days of the calendar",
    arguments: [
      ("2026-01", 31, "2026-01-31"), ("2026-02", 28, "2026-02-28"),
      ("2024-02", 29, "2024-02-29"), ("2026-04", 30, "2026-04-30"),
      ("2026-12", 31, "2026-12-31"),
    ])
  func months(text: String, count: Int, last: String) throws {
    let month = try yearMonth(text)
    #expect(month.dayCount == count)
    #expect(month.firstDay.description == "\(text)-01")
    #expect(try month.lastDay == date(last))
    #expect(month.days.dayCount == count)
    #expect(Array(month.days.days).count == count)
    #expect(month.description == text)
  }

  @Test("The month before January is December of the year before")
  func aroundTheYear() throws {
    #expect(try yearMonth("2026-01").previous == yearMonth("2025-12"))
    #expect(try yearMonth("2026-12").next == yearMonth("2027-01"))
    #expect(try yearMonth("2026-10").adding(-22) == yearMonth("2024-12"))
    #expect(try yearMonth("2025-12") < yearMonth("2026-01"))
    #expect(try YearMonth(date("2026-10-31")) == yearMonth("2026-10"))
  }

  @Test(
    "Text that is no month is refused",
    arguments: [
      "", "2026", "2026-1", "2026-00", "2026-13", "2026/10", "2026-10-01", "26-10", "0000-01",
      "2026-10 ", "2026年10月", "2026-１0",
    ])
  func refusedMonths(text: String) {
    #expect(YearMonth(text) == nil)
  }

  @Test("A span counts both its ends")
  func bothEnds() throws {
    let span = try DateSpan(first: date("2026-10-30"), last: date("2026-11-02"))
    #expect(span.dayCount == 4)
    let days = span.days.map(\.description)
    #expect(days == ["2026-10-30", "2026-10-31", "2026-11-01", "2026-11-02"])
    #expect(span.contains(span.first))
    #expect(span.contains(span.last))
    #expect(try !span.contains(date("2026-10-29")))
    #expect(try !span.contains(date("2026-11-03")))
  }

  @Test("Spans that touch on one day share that day, others share none")
  func intersections() throws {
    let october = try yearMonth("2026-10").days
    let touching = try DateSpan(first: date("2026-10-31"), last: date("2026-11-05"))
    let shared = try #require(october.intersection(touching))
    #expect(shared.dayCount == 1)
    #expect(touching.intersection(october) == shared)
    #expect(try october.intersection(yearMonth("2026-11").days) == nil)
    #expect(october.intersection(october) == october)
  }
}
