/// Why a treatment grade is to change, as whoever proposes it states. Nothing changes by itself:
/// an event is a ground that somebody states and bodies decide on.
public enum TreatmentGround: String, CaseIterable, Sendable {
  /// The first grade of somebody who has none.
  case initial
  /// 改造表现
  case conduct
  /// 定期复核
  case review
  /// 警告、记过、禁闭
  case penalty
  /// 禁闭
  case solitary
  /// 违规违纪 that brought no penalty.
  case violation

  /// The directions in which a ground can lead.
  public var directions: Set<TreatmentDirection> {
    switch self {
    case .initial: [.first]
    case .conduct, .review: [.milder, .stricter]
    case .penalty, .solitary, .violation: [.stricter]
    }
  }
}

/// Where a change leads in the order of grades.
public enum TreatmentDirection: String, CaseIterable, Sendable {
  case first, milder, stricter
}

/// A grade that somebody is in, and since when.
public struct TreatmentStanding: Hashable, Sendable {
  public let grade: String
  public let since: CivilDate

  public init(grade: String, since: CivilDate) {
    self.grade = grade
    self.since = since
  }
}

/// What a change of treatment grade is judged on, as it stood on the day it was proposed.
public struct TreatmentFacts: Hashable, Sendable {
  public let day: CivilDate
  /// Nil for somebody who has no grade yet.
  public let current: TreatmentStanding?
  public let proposed: String
  public let ground: TreatmentGround
  /// The totals of closed months before the day.
  public let months: [YearMonth: Points]
  /// The days of warnings, demerits and solitary confinement that took effect.
  public let penalties: [CivilDate: Penalty]
  /// The first days of periods in solitary confinement.
  public let solitary: [CivilDate]
  /// The grade of the latest cycle that was graded; nil where none was.
  public let latestCycle: CycleGrade?

  public init(
    day: CivilDate, current: TreatmentStanding?, proposed: String, ground: TreatmentGround,
    months: [YearMonth: Points] = [:], penalties: [CivilDate: Penalty] = [:],
    solitary: [CivilDate] = [], latestCycle: CycleGrade? = nil
  ) {
    self.day = day
    self.current = current
    self.proposed = proposed
    self.ground = ground
    self.months = months
    self.penalties = penalties
    self.solitary = solitary
    self.latestCycle = latestCycle
  }
}

/// What a proposed change comes to: whether it may be, where it leads, and who approves it.
public struct TreatmentDetermination: Hashable, Sendable {
  public let determination: Determination
  public let direction: TreatmentDirection
  /// Whether the ward approves it, or the prison must.
  public let approval: Scope

  public init(
    determination: Determination, direction: TreatmentDirection, approval: Scope
  ) {
    self.determination = determination
    self.direction = direction
    self.approval = approval
  }
}
