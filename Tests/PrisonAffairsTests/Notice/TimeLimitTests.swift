import PrisonAffairs
import Testing

@Suite("Objections in time (司规〔2021〕3号 第三十六条)")
struct TimeLimitTests {
  private func limit(after start: String, on day: String, days: Int = 3) throws -> TimeLimit {
    let span = Span(count: days, unit: .workingDays)
    let citation = Citation(document: "司规〔2021〕3号", article: "第三十六条")
    return try TimeLimit(
      rule: .objectionTime, limit: Sourced(span, citation), after: date(start), on: date(day),
      calendar: OfficialCalendar.read())
  }

  @Test(
    "The last day is still in time, the next is not",
    arguments: [
      ("2026-11-02", "2026-11-05", true), ("2026-11-02", "2026-11-06", false),
      ("2026-11-02", "2026-11-02", true), ("2026-09-29", "2026-10-09", true),
      ("2026-09-29", "2026-10-10", false), ("2026-11-06", "2026-11-11", true),
      ("2026-11-06", "2026-11-12", false),
    ])
  func inTime(start: String, day: String, isInTime: Bool) throws {
    let status = try limit(after: start, on: day).finding.status
    #expect(status == (isInTime ? .satisfied : .notSatisfied))
  }

  @Test("Before the year without a calendar all is in time, within it nothing is guessed")
  func withoutCalendar() throws {
    let status = try limit(after: "2026-12-30", on: "2026-12-31").finding.status
    #expect(status == .satisfied)
    let open = try limit(after: "2026-12-30", on: "2027-01-04")
    #expect(open.finding.status == .undetermined(missing: "calendar 2027"))
    #expect(open.end == .awaitsCalendar(year: 2027))
  }
}
