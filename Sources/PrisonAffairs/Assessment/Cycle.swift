/// A month as a cycle counts it.
public struct CycleMonth: Hashable, Sendable {
  public let month: YearMonth
  /// What the month adds: its total in force, with differences of graded months booked since.
  public let points: Points

  public init(month: YearMonth, points: Points) {
    self.month = month
    self.points = points
  }
}

/// One assessment cycle of an inmate (考核周期, 司规〔2021〕3号 第四条、第三十八条).
public struct Cycle: Hashable, Sendable {
  /// The first cycle is 1.
  public let number: Int
  /// What the cycle before left; a negative balance is kept.
  public let carriedIn: Points
  /// The months that count in it, in order of time.
  public let months: [CycleMonth]
  /// Differences booked since the last month that counts, which the next one will carry.
  public let waiting: Points
  /// The points that complete the cycle.
  public let length: Points
  /// The month in which the balance reached the length; nil while the cycle runs.
  public let endedIn: YearMonth?
  /// Whether a cancellation took the points before the cycle was rewarded.
  public let isCancelled: Bool

  init(
    number: Int, carriedIn: Points, months: [CycleMonth] = [], waiting: Points = .zero,
    length: Points, endedIn: YearMonth? = nil, isCancelled: Bool = false
  ) {
    self.number = number
    self.carriedIn = carriedIn
    self.months = months
    self.waiting = waiting
    self.length = length
    self.endedIn = endedIn
    self.isCancelled = isCancelled
  }

  /// All points so far.
  public var balance: Points { carriedIn + months.map(\.points).sum() + waiting }

  /// What goes on to the next cycle; nil while this one runs.
  public var carriedOut: Points? { endedIn == nil ? nil : balance - length }

  /// What is still missing; zero once the cycle has ended.
  public var missing: Points {
    endedIn != nil || balance >= length ? .zero : length - balance
  }
}

/// A balance that a cycle begins with: of the 2016 rule, of another prison, or what the last
/// graded cycle left.
public struct CycleOpening: Hashable, Sendable {
  /// The first month that counts after it.
  public let month: YearMonth
  public let balance: Points
  /// The number of the cycle that runs.
  public let cycle: Int

  public init(month: YearMonth, balance: Points, cycle: Int) {
    self.month = month
    self.balance = balance
    self.cycle = cycle
  }
}

/// A difference that was booked after a month was closed.
public struct BookedDifference: Hashable, Sendable {
  /// The month under whose name it stands.
  public let month: YearMonth
  public let points: Points
  /// The month in which it was booked, and the act.
  public let bookedIn: YearMonth
  public let act: Int

  public init(month: YearMonth, points: Points, bookedIn: YearMonth, act: Int) {
    self.month = month
    self.points = points
    self.bookedIn = bookedIn
    self.act = act
  }
}

/// A cancellation after which assessment begins anew (第三十条至第三十四条).
public struct CycleRestart: Hashable, Sendable {
  /// The first month that counts again.
  public let month: YearMonth
  /// What was left: zero, or the negative balance, which is kept.
  public let balance: Points
  /// The act that cancelled; what was graded before it stays on record.
  public let act: Int

  public init(month: YearMonth, balance: Points, act: Int = .max) {
    self.month = month
    self.balance = balance
    self.act = act
  }
}
