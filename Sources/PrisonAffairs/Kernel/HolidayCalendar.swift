/// A run of days off that belong together, by the names the official notice gives them.
public struct HolidayPeriod: Hashable, Sendable {
  /// As the calendar names it; days off for two festivals at once have two (国庆节、中秋节).
  public let names: [String]
  public let days: DateSpan

  public init(names: [String], days: DateSpan) {
    self.names = names
    self.days = days
  }

  /// The month in which most of the days lie; of two months with as many, the earlier one.
  public var month: YearMonth {
    var counts: [YearMonth: Int] = [:]
    for day in days.days { counts[YearMonth(day), default: 0] += 1 }
    let first = YearMonth(days.first)
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? first
  }
}

/// Which festivals fall in which month, by the adopted calendars alone: a year that is not adopted
/// is never guessed.
public struct HolidayCalendar: Hashable, Sendable {
  /// Years whose calendar has been adopted.
  public let years: Set<Int>
  /// Runs of days off, the earliest first.
  public let periods: [HolidayPeriod]

  /// Days off with the name that stands beside each; consecutive ones of one name are one period.
  public init(years: Set<Int>, daysOff: [CivilDate: String]) {
    self.years = years
    var periods: [(name: String, first: CivilDate, last: CivilDate)] = []
    for (day, name) in daysOff.sorted(by: { $0.key < $1.key }) {
      if let last = periods.last, last.name == name, last.last.adding(days: 1) == day {
        periods[periods.count - 1].last = day
      } else {
        periods.append((name, day, day))
      }
    }
    self.periods = periods.map { period in
      HolidayPeriod(
        names: period.name.split(separator: "、").map(String.init),
        days: DateSpan(first: period.first, last: period.last))
    }
  }

  /// The names of the festivals of a month; nil where a calendar that could name one is not adopted.
  ///
  /// Days off at the very end of a year may go on in the next one, so December waits for the
  /// calendar of that year where its last day is off.
  public func festivals(in month: YearMonth) -> Set<String>? {
    guard years.contains(month.firstDay.year) else { return nil }
    let next = month.lastDay.adding(days: 1).year
    let runsOn = periods.contains { $0.days.last == month.lastDay && next != $0.days.last.year }
    guard !runsOn || years.contains(next) else { return nil }
    return Set(periods.filter { $0.month == month }.flatMap(\.names))
  }
}
