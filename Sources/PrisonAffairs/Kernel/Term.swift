/// A length of imprisonment as sentences state it: months and, beside them, days.
///
/// The two are kept apart because a month has no fixed number of days (7 months 15 days).
public struct Term: Hashable, Sendable {
  public let months: Int
  public let days: Int

  /// Refuses (nil) negative parts.
  public init?(years: Int = 0, months: Int = 0, days: Int = 0) {
    guard years >= 0, months >= 0, days >= 0 else { return nil }
    self.months = years * 12 + months
    self.days = days
  }

  /// Makes a length of parts that are known not to be negative.
  init(uncheckedMonths months: Int, days: Int = 0) {
    precondition(months >= 0 && days >= 0, "a length is not negative")
    self.months = months
    self.days = days
  }

  /// The last day served of a term that starts on `start`, after all reductions.
  ///
  /// End = start + term − reductions − 1 day, always from the start date and months before days:
  /// 2018-03-01 + 15 years − 7 months ends on 2032-07-31. Working back from the old end date
  /// would give 2032-07-28, which is wrong.
  public func lastDay(from start: CivilDate, reductions: [Term] = []) -> CivilDate {
    let monthsLess = reductions.reduce(0) { $0 + $1.months }
    let daysLess = reductions.reduce(0) { $0 + $1.days }
    return start.adding(months: months - monthsLess).adding(days: days - daysLess - 1)
  }
}
