/// Days without work through force majeure or the like, and how labour counts for one inmate
/// (司规〔2021〕3号 第十六条: by actual conditions and earlier labour performance).
public struct WorkSuspension: Hashable, Sendable {
  public enum Basis: Hashable, Sendable {
    /// The committee has not decided: nothing is guessed.
    case undecided
    /// By the average of earlier months.
    case average
    /// What the committee awards, for a full month; counted by the day.
    case award(Points)
  }

  /// The days of it on which the inmate was in a ward without work.
  public let days: DateSpan
  /// The first day of the whole suspension, before which earlier performance lies.
  public let since: CivilDate
  public let basis: Basis

  public init(days: DateSpan, since: CivilDate, basis: Basis) {
    self.days = days
    self.since = since
    self.basis = basis
  }
}

extension AssessmentPolicy {
  /// Refuses an award below zero or above the share of the labour base that policy admits
  /// (`suspension.outside-bounds`).
  public func requireAward(_ points: Points) throws(Refusal) {
    guard let ratio = suspensionRatioMaximum else {
      throw Refusal(
        .policyNotInForce,
        [.code: "points.suspension.award-ratio-maximum", .day: day.description])
    }
    let bound = (base[.labour]?.value ?? .zero).share(
      ratio.value.numerator, of: ratio.value.denominator, rounding: .down)
    guard points >= .zero, points <= bound else {
      throw Refusal(
        .suspensionOutsideBounds,
        [.value: points.description, .maximum: bound.description], citation: ratio.citation)
    }
  }
}

extension MonthReckoning {
  /// Labour for days on which work was suspended; the other parts count as on any day.
  mutating func addSuspended(
    _ suspension: WorkSuspension, days: Int, to weighted: inout [Part: Int]
  ) {
    guard policy.base[.labour] != nil else { return }
    let figure = Figure(.days, days)
    switch suspension.basis {
    case .undecided:
      note(
        .workSuspension, .undetermined(missing: "decision on the suspension of work"), [figure])
    case .award(let points):
      weighted[.labour, default: 0] += points.hundredths * days
      note(.workSuspension, .satisfied, [figure, Figure(.base, points)])
    case .average:
      _ = addAverage(
        of: [.labour], days: days, since: suspension.since, rule: .workSuspension,
        window: policy.suspensionAverageMonths)
    }
  }
}
