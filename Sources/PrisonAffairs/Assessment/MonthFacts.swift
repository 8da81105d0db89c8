/// An entry that counts in a month: decided by whoever had to decide it.
public struct AssessedEntry: Hashable, Sendable {
  /// Act and ordinal in the book, or a running number in a worked case.
  public let act: Int
  public let ordinal: Int
  public let day: CivilDate
  public let reason: Reason
  /// Signed.
  public let points: Points
  /// Entries that share it are about the same event.
  public let event: String?

  public init(
    act: Int, ordinal: Int, day: CivilDate, reason: Reason, points: Points, event: String?
  ) {
    self.act = act
    self.ordinal = ordinal
    self.day = day
    self.reason = reason
    self.points = points
    self.event = event
  }
}

/// What an earlier month came to, for averages.
public struct EarlierMonth: Hashable, Sendable {
  /// Score by part: base + counted bonus − deductions.
  public let scores: [Part: Points]
  /// Days assessed in that month.
  public let days: Int

  public init(scores: [Part: Points], days: Int) {
    self.scores = scores
    self.days = days
  }
}

/// Everything one inmate's month rests on, gathered beforehand.
public struct MonthFacts: Hashable, Sendable {
  public let month: YearMonth
  /// The days of the month in custody; nil when there are none.
  public let custody: DateSpan?
  public let periods: [StatusPeriod]
  public let entries: [AssessedEntry]
  public let earlier: [YearMonth: EarlierMonth]
  /// Special bonuses of the year before this month that fall under the yearly limit.
  public let specialBefore: Points
  /// Strict groups the inmate belongs to (第十九条).
  public let strictGroups: [StrictMembership]
  /// Averages adjusted by conduct (第三十三条).
  public let adjustments: [ConductAdjustment]
  /// Days on which the work of the inmate's ward was suspended (第十六条).
  public let suspensions: [WorkSuspension]

  public init(
    month: YearMonth, custody: DateSpan?, periods: [StatusPeriod], entries: [AssessedEntry],
    earlier: [YearMonth: EarlierMonth], specialBefore: Points,
    strictGroups: [StrictMembership] = [], adjustments: [ConductAdjustment] = [],
    suspensions: [WorkSuspension] = []
  ) {
    self.month = month
    self.custody = custody
    self.periods = periods
    self.entries = entries
    self.earlier = earlier
    self.specialBefore = specialBefore
    self.strictGroups = strictGroups
    self.adjustments = adjustments
    self.suspensions = suspensions
  }
}

/// One part of one month, in points.
public struct PartFigures: Hashable, Sendable {
  public var base = Points.zero
  /// All bonuses given, the highest only for one event.
  public var bonus = Points.zero
  /// The bonuses that count under the monthly cap.
  public var counted = Points.zero
  /// The sum of deductions as a magnitude.
  public var deduction = Points.zero

  public init() {}

  /// 部分得分: base + counted bonuses − deductions; may be negative.
  public var score: Points { base + counted - deduction }
}

/// What a month comes to (当月考核分 = 基础分 + 日常加扣分 + 专项加分).
public struct MonthFigures: Hashable, Sendable {
  public var parts: [Part: PartFigures] = [:]
  /// Special bonuses that count under the yearly limit.
  public var special = Points.zero
  /// Warning, demerit and solitary confinement, as a magnitude.
  public var penalty = Points.zero
  /// Days assessed.
  public var days = 0

  public init() {}

  public subscript(part: Part) -> PartFigures {
    get { parts[part] ?? PartFigures() }
    set { parts[part] = newValue }
  }

  /// A negative total is kept.
  public var total: Points {
    parts.values.map(\.score).sum() + special - penalty
  }

  /// As an earlier month of later averages.
  public var asEarlier: EarlierMonth {
    EarlierMonth(scores: parts.mapValues(\.score), days: days)
  }
}
