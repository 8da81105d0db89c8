/// What "its base" means in articles 22(2) and 38.
public enum BaseReading: String, CaseIterable, Sendable {
  /// The base as reckoned for the days and states of that month.
  case reckoned
  /// The base of a whole month.
  case full
}

/// How a month of fewer days counts against the points of article 23(9).
public enum LowMonthReading: String, CaseIterable, Sendable {
  /// The threshold is taken for the days assessed.
  case proRata = "pro-rata"
  /// The threshold is taken whole.
  case whole
}

/// How warnings and demerits are counted for article 23(7).
public enum PenaltyCounting: String, CaseIterable, Sendable {
  /// One warning and one demerit are two.
  case together
  /// Two of one kind are needed.
  case separately
}

/// By what candidates for 积极 are ranked first.
public enum RankingOrder: String, CaseIterable, Sendable {
  /// Points for each day assessed.
  case dailyMean = "daily-mean"
  /// Points of the whole cycle.
  case total
}

/// Of whom the share of article 21 is taken.
public enum ShareDenominator: String, CaseIterable, Sendable {
  /// Those who are graded in the prison in the period.
  case graded
  /// All who are assessed in the prison in the period.
  case assessed
}

/// The figures of grading in force on a day, each with its source.
public struct GradingPolicy: Hashable, Sendable {
  public let day: CivilDate
  public let singleDeductionBar: Sourced<Points>
  public let penaltyIsDeduction: Bool
  public let base: BaseReading
  public let penalties: Sourced<Int>
  public let penaltyCounting: PenaltyCounting
  public let solitary: Sourced<Int>
  public let lowMonths: Sourced<Int>
  public let lowMonthThreshold: Sourced<Points>
  public let lowMonthReading: LowMonthReading
  public let ranking: RankingOrder
  public let activeRatio: Sourced<Ratio>
  public let activeRounding: Rounding
  public let activeDenominator: ShareDenominator
  /// A lower share for the groups of article 19, where a lower layer sets one.
  public var strictRatio: Sourced<Ratio>?
  public let citations: [RuleIdentifier: Citation]

  /// Gathers the figures of a day; refuses (`policy.not-in-force`) a day whose law knows no
  /// grades, such as any before 2021-10-01, or leaves one of the figures unset.
  public init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    self.day = day
    activeRatio = try policies.requiredRatio("points.grade.active-ratio-maximum", on: day)
    activeRounding = try policies.requiredChoice("points.grade.active-rounding", on: day)
    activeDenominator = try policies.requiredChoice("points.grade.active-denominator", on: day)
    strictRatio = policies.ratio("points.strict.active-ratio-maximum", on: day)
    singleDeductionBar = try policies.requiredPoints(
      "points.grade.active-single-deduction-bar", on: day)
    penaltyIsDeduction = try policies.requiredFlag("points.grade.penalty-is-deduction", on: day)
    base = try policies.requiredChoice("points.grade.base", on: day)
    penalties = try policies.requiredCount("points.grade.unqualified-penalties", on: day)
    penaltyCounting = try policies.requiredChoice("points.grade.penalty-counting", on: day)
    solitary = try policies.requiredCount("points.grade.unqualified-solitary", on: day)
    lowMonths = try policies.requiredCount("points.grade.unqualified-months", on: day)
    lowMonthThreshold = try policies.requiredPoints(
      "points.grade.unqualified-month-threshold", on: day)
    lowMonthReading = try policies.requiredChoice("points.grade.low-month", on: day)
    ranking = try policies.requiredChoice("points.grade.ranking", on: day)
    var citations: [RuleIdentifier: Citation] = [:]
    for rule in RuleIdentifier.allCases { citations[rule] = policies.citation(of: rule, on: day) }
    self.citations = citations
  }

  /// The source of a rule.
  public func citation(_ rule: RuleIdentifier) -> Citation {
    citations[rule] ?? Citation(document: rule.rawValue, article: "")
  }
}

extension GradedMonth {
  /// The base of one part, as the law of the day reads it.
  func base(of part: Part, _ reading: BaseReading) -> Points {
    switch reading {
    case .reckoned: figures[part].base
    case .full: fullBase[part] ?? .zero
    }
  }

  /// The base of all parts together.
  func base(_ reading: BaseReading) -> Points {
    Part.allCases.map { base(of: $0, reading) }.sum()
  }
}
