/// What a day is for the State Council's arrangement of holidays.
public enum DayKind: String, Sendable {
  /// A day off named in a notice.
  case holiday
  /// A weekend day worked to make up (调休上班).
  case workday
}

/// The official working days: adopted years only; a year that is not adopted is never guessed.
///
/// Working days are Monday to Friday except holidays, and the weekend days worked to make up.
public struct WorkingCalendar: Hashable, Sendable {
  /// Years whose calendar has been adopted.
  public let years: Set<Int>
  /// The days that differ from the plain week.
  public let exceptions: [CivilDate: DayKind]

  public init(years: Set<Int>, exceptions: [CivilDate: DayKind]) {
    self.years = years
    self.exceptions = exceptions
  }

  /// Whether a day is a working day; nil when its year has not been adopted.
  public func isWorkingDay(_ day: CivilDate) -> Bool? {
    guard years.contains(day.year) else { return nil }
    switch exceptions[day] {
    case .holiday: return false
    case .workday: return true
    case nil: return !day.isWeekend
    }
  }

  /// Where a count of working days ends.
  public enum End: Hashable, Sendable {
    case on(CivilDate)
    /// The count runs into a year whose calendar has not been adopted.
    case awaitsCalendar(year: Int)

    public var day: CivilDate? {
      if case .on(let day) = self { day } else { nil }
    }
  }

  /// The `count`-th working day after `day`; the day itself is not counted. `count` is at least 1.
  public func end(of count: Int, after day: CivilDate) -> End {
    precondition(count >= 1, "a span of working days is at least one")
    var left = count
    var current = day
    while left > 0 {
      current = current.adding(days: 1)
      guard let works = isWorkingDay(current) else { return .awaitsCalendar(year: current.year) }
      if works { left -= 1 }
    }
    return .on(current)
  }

  /// Working days from `first` to `last`, both included; nil when a year is not adopted.
  public func workingDayCount(_ span: DateSpan) -> Int? {
    var count = 0
    for day in span.days {
      guard let works = isWorkingDay(day) else { return nil }
      if works { count += 1 }
    }
    return count
  }
}
