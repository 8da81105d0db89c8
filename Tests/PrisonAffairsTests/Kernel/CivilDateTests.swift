import PrisonAffairs
import Testing

@Suite("Civil dates")
struct CivilDateTests {
  @Test("Every day from 1990 to 2040 agrees with a calendar counted day by day")
  func countsDayByDay() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number = 20 * 365 + 5  // 1970 to 1989, with 1972, 76, 80, 84 and 88
    var weekday = 1  // 1990-01-01 was a Monday
    for year in 1990...2040 {
      for month in 1...12 {
        let isLeap = year.isMultiple(of: 4)  // no century but 2000 lies in these years
        for day in 1...(lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)) {
          let date = try #require(CivilDate(year: year, month: month, day: day))
          #expect(Int(date.dayNumber) == number)
          #expect(date.components == (year, month, day))
          #expect(date.weekday == weekday)
          #expect(CivilDate(date.description) == date)
          #expect(CivilDate(dayNumber: number) == date)
          number += 1
          weekday = weekday % 7 + 1
        }
      }
    }
  }

  @Test(
    "A century is a leap year only every fourth time",
    arguments: [
      (1900, false), (2000, true), (2023, false), (2024, true), (2026, false), (2100, false),
      (2400, true),
    ])
  func leapYears(year: Int, isLeap: Bool) {
    #expect(CivilDate.isLeap(year) == isLeap)
    #expect(CivilDate.dayCount(ofMonth: 2, inYear: year) == (isLeap ? 29 : 28))
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(
    "Known days fall on their day of the week",
    arguments: [
      ("1949-10-01", 6), ("1970-01-01", 4), ("2000-01-01", 6), ("2021-10-01", 5),
      ("2024-02-29", 4), ("2026-10-31", 6), ("1969-12-28", 7), ("1969-12-29", 1),
    ])
  func weekdays(text: String, weekday: Int) throws {
    let date = try date(text)
    #expect(date.weekday == weekday)
    #expect(date.isWeekend == (weekday >= 6))
  }

  @Test(
    "Months added keep the day, or take the last day of a shorter month",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2026-03-31", 1, "2026-04-30"), ("2026-08-31", 6, "2027-02-28"),
      ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
      ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-02-28", 1, "2026-03-28"),
      ("2026-05-20", 0, "2026-05-20"), ("2018-03-01", 180, "2033-03-01"),
    ])
  func monthEnds(start: String, months: Int, end: String) throws {
    #expect(try date(start).adding(months: months) == date(end))
  }

  @Test(
    "Text that is no day is refused",
    arguments: [
      "", "2026", "2026-10", "2026-1-31", "26-10-31", "2026-10-1", "2026-13-01", "2026-00-10",
      "2026-04-31", "2026-02-29", "2026-10-00", "0000-01-01", "2026/10/31", "2026-10-31 ",
      " 2026-10-31", "2026-10-31T00:00", "-026-10-31", "+026-10-31", "2026-10--1", "20261031",
      "２０２６-10-31", "2026年10月31日", "2026-1a-31", "2026-10-31-", "10000-01-01",
    ])
  func refusedTexts(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test("The calendar ends with the years 1 and 9999 and nothing runs over its edge")
  func edges() throws {
    #expect(CivilDate.earliest.description == "0001-01-01")
    #expect(CivilDate.latest.description == "9999-12-31")
    #expect(CivilDate(dayNumber: Int(CivilDate.earliest.dayNumber) - 1) == nil)
    #expect(CivilDate(dayNumber: Int(CivilDate.latest.dayNumber) + 1) == nil)
    #expect(CivilDate.latest.adding(days: 1) == .latest)
    #expect(CivilDate.earliest.adding(days: -1) == .earliest)
    #expect(CivilDate.latest.adding(months: 1) == .latest)
    #expect(CivilDate.earliest.adding(months: -1) == .earliest)
  }

  @Test("The days between two dates are counted with their sign")
  func daysBetween() throws {
    let first = try date("2026-02-27")
    let second = try date("2026-03-02")
    #expect(first.days(until: second) == 3)
    #expect(second.days(until: first) == -3)
    #expect(first.adding(days: 3) == second)
    #expect(first < second)
  }
}
