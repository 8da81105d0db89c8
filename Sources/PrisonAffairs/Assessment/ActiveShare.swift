/// How many take part in grading in a prison and period, and how many are 积极.
public struct GradeCount: Hashable, Sendable {
  /// Those graded in the period.
  public var graded: Int
  /// All who are assessed in the period.
  public var assessed: Int
  public var active: Int

  public init(graded: Int = 0, assessed: Int = 0, active: Int = 0) {
    self.graded = graded
    self.assessed = assessed
    self.active = active
  }

  public static func + (left: GradeCount, right: GradeCount) -> GradeCount {
    GradeCount(
      graded: left.graded + right.graded, assessed: left.assessed + right.assessed,
      active: left.active + right.active)
  }
}

/// Whom a share is taken of.
public enum ShareScope: String, CaseIterable, Sendable {
  /// The whole prison (第二十一条).
  case prison
  /// The groups of article 19 (第二十四条).
  case strict
}

/// The share of 积极 with its ceiling.
public struct ActiveShare: Hashable, Sendable {
  public let scope: ShareScope
  /// The share in force: the lowest of law, lower layers and what the committee decided.
  public let ratio: Sourced<Ratio>
  /// Of how many it is taken.
  public let total: Int
  public let active: Int
  /// How many may be 积极.
  public let ceiling: Int
  public let finding: Finding

  public var isExceeded: Bool { active > ceiling }
}

extension GradingPolicy {
  /// How many of `total` may be 积极 under a share, rounded as policy says.
  public func activeCeiling(of total: Int, ratio: Ratio) -> Int {
    activeRounding.divide(total * ratio.numerator, by: ratio.denominator)
  }

  /// The share of the whole prison and period (第二十一条). `decided` is a lower share that the
  /// committee fixed; a higher one changes nothing.
  public func share(of count: GradeCount, decided: Ratio? = nil) -> ActiveShare {
    var ratio = activeRatio
    if let decided, decided < ratio.value { ratio = Sourced(decided, ratio.citation) }
    return share(.prison, .gradeShare, count, ratio)
  }

  /// The share of the strict groups (第十九、二十四条) among themselves; nil where no layer sets one,
  /// because the law gives no figure.
  public func strictShare(of count: GradeCount, decided: Ratio? = nil) -> ActiveShare? {
    strictRatio.map { strict in
      let whole = share(of: count, decided: decided).ratio
      return share(.strict, .gradeStrictShare, count, min(strict, whole))
    }
  }

  private func min(_ strict: Sourced<Ratio>, _ whole: Sourced<Ratio>) -> Sourced<Ratio> {
    whole.value < strict.value ? whole : strict
  }

  private func share(
    _ scope: ShareScope, _ rule: RuleIdentifier, _ count: GradeCount, _ ratio: Sourced<Ratio>
  ) -> ActiveShare {
    let total: Int
    switch activeDenominator {
    case .graded: total = count.graded
    case .assessed: total = count.assessed
    }
    let ceiling = activeCeiling(of: total, ratio: ratio.value)
    return ActiveShare(
      scope: scope, ratio: ratio, total: total, active: count.active, ceiling: ceiling,
      finding: Finding(
        rule, ratio.citation, count.active <= ceiling ? .satisfied : .notSatisfied,
        [
          Figure(.graded, total), Figure(.ratio, ratio.value), Figure(.maximum, ceiling),
          Figure(.active, count.active),
        ]))
  }
}
