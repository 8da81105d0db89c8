import PrisonAffairs
import Testing

/// Which festivals fall in which month follows from the days off of adopted calendars.
@Suite struct HolidayCalendarTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
  private func month(_ text: String) throws -> YearMonth { try #require(YearMonth(text)) }

  private func calendar(
    _ years: Set<Int>, _ spans: [(String, String, String)]
  ) throws -> HolidayCalendar {
    var days: [CivilDate: String] = [:]
    for (name, first, last) in spans {
      for day in DateSpan(first: try day(first), last: try day(last)).days { days[day] = name }
    }
    return HolidayCalendar(years: years, daysOff: days)
  }

  @Test func aFestivalIsOfTheMonthWithMostOfItsDays() throws {
    let calendar = try calendar([2027], [("春节", "2027-01-29", "2027-02-06")])
    #expect(calendar.festivals(in: try month("2027-02")) == ["春节"])
    #expect(calendar.festivals(in: try month("2027-01")) == [])
  }

  @Test func ofTwoMonthsWithAsManyDaysItIsTheEarlier() throws {
    let calendar = try calendar([2025], [("春节", "2025-01-28", "2025-02-04")])
    #expect(calendar.festivals(in: try month("2025-01")) == [("春节")])
    #expect(calendar.festivals(in: try month("2025-02")) == [])
  }

  @Test func daysOffForTwoFestivalsHaveBothNames() throws {
    let calendar = try calendar([2025], [("国庆节、中秋节", "2025-10-01", "2025-10-08")])
    #expect(calendar.festivals(in: try month("2025-10")) == ["国庆节", "中秋节"])
  }

  @Test func aYearThatIsNotAdoptedIsNeverGuessed() throws {
    let calendar = try calendar([2026], [("国庆节", "2026-10-01", "2026-10-07")])
    #expect(calendar.festivals(in: try month("2026-10")) == ["国庆节"])
    #expect(calendar.festivals(in: try month("2026-11")) == [])
    #expect(calendar.festivals(in: try month("2027-01")) == nil)
  }

  @Test func newYearThatBeginsInDecemberIsOfJanuary() throws {
    let both = try calendar([2022, 2023], [("元旦", "2022-12-31", "2023-01-02")])
    #expect(both.festivals(in: try month("2022-12")) == [])
    #expect(both.festivals(in: try month("2023-01")) == ["元旦"])
    // Whether the day off at the end goes on cannot be said before the next calendar is there.
    let one = try calendar([2022], [("元旦", "2022-12-31", "2022-12-31")])
    #expect(one.festivals(in: try month("2022-12")) == nil)
  }
}
