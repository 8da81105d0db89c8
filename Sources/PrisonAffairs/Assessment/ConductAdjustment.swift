/// The average of a cleared inmate, adjusted by conduct in one part (司规〔2021〕3号 第三十三条).
public struct ConductAdjustment: Hashable, Sendable {
  /// The first day of the investigation.
  public let since: CivilDate
  public let part: Part
  /// Signed, for a full month like the average itself; counted by the day.
  public let points: Points

  public init(since: CivilDate, part: Part, points: Points) {
    self.since = since
    self.part = part
    self.points = points
  }
}

extension AssessmentPolicy {
  /// Refuses an adjustment where the investigation did not clear the inmate
  /// (`conduct.not-cleared`), and one of zero, of a part that is not assessed, or beyond the share
  /// of the part's base that policy admits (`conduct.outside-bounds`).
  public func requireAdjustment(
    _ points: Points, of part: Part, after circumstance: Circumstance?
  ) throws(Refusal) {
    let source = citation(.conductAdjustment)
    guard circumstance == .cleared else {
      throw Refusal(.conductNotCleared, [.part: part.rawValue], citation: source)
    }
    guard let ratio = conductRatioMaximum else {
      throw Refusal(
        .policyNotInForce,
        [.code: "points.investigation.conduct-ratio-maximum", .day: day.description])
    }
    let bound = (base[part]?.value ?? .zero).share(
      ratio.value.numerator, of: ratio.value.denominator, rounding: .down)
    guard points != .zero, points.magnitude <= bound else {
      throw Refusal(
        .conductOutsideBounds,
        [
          .part: part.rawValue, .value: points.description, .maximum: bound.description,
        ], citation: ratio.citation)
    }
  }
}

extension MonthReckoning {
  /// What conduct adds to or takes from the average of the days of one investigation.
  mutating func addConduct(since: CivilDate, days: Int) {
    for adjustment in facts.adjustments where adjustment.since == since {
      guard policy.base[adjustment.part] != nil else { continue }
      let counted = adjustment.points.share(
        days, of: facts.month.dayCount, rounding: policy.rounding)
      figures[adjustment.part].base += counted
      note(
        .conductAdjustment, .satisfied,
        [
          Figure(.part, adjustment.part.rawValue), Figure(.days, days),
          Figure(.value, adjustment.points), Figure(.counted, counted),
        ])
    }
  }
}
