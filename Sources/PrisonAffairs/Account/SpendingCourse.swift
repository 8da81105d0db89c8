/// The purchases of a month in their order beside the limit of each day.
struct SpendingCourse {
  /// The first day on which the limit was certainly passed, and the limit of that day.
  private(set) var firstOver: (day: CivilDate, limit: Money)?
  /// The farthest that what was spent went over the limit of its day.
  private(set) var excess = Money.zero
  /// The first day on which it cannot be said whether the limit was passed.
  private(set) var openDay: CivilDate?

  var isOpen: Bool { openDay != nil }

  /// A milder grade that came later does not heal a purchase over the limit of its own day, and a
  /// stricter one does not taint what was spent before it.
  init(
    _ purchases: [(day: CivilDate, amount: Money)],
    bounds: (CivilDate) -> SpendingBounds?
  ) {
    var spent = Money.zero
    for (day, amount) in purchases {
      spent = spent + amount
      guard let bounds = bounds(day) else {
        openDay = openDay ?? day
        continue
      }
      if spent > bounds.greatest {
        firstOver = firstOver ?? (day, bounds.greatest)
        excess = max(excess, spent - bounds.greatest)
      } else if spent > bounds.least {
        openDay = openDay ?? day
      }
    }
  }
}
