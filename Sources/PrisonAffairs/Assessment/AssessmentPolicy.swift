/// The figures of points assessment in force for a month, each with its source.
///
/// Before 2021-10-01 there are two parts and most limits are not known; what is not known is nil
/// and comes out as a finding that is undetermined, never as a guess.
public struct AssessmentPolicy: Hashable, Sendable {
  public let day: CivilDate
  /// Monthly base by part; a part that the law of the day does not have is absent.
  public let base: [Part: Sourced<Points>]
  /// Monthly base of those certified to have lost working ability.
  public let incapacityBase: [Part: Sourced<Points>]
  public let intakeBase: Sourced<Points>?
  public let solitaryBase: Sourced<Points>?
  public let hospitalLabourBase: Sourced<Points>?
  public let violationBase: Sourced<Points>?
  public let averageMonths: Sourced<Span>?
  public let bonusCapRatio: Sourced<Ratio>?
  public let bonusCapRestsOnCountedDays: Bool
  public let specialSingleMaximum: Sourced<Points>?
  public let specialYearlyMaximum: Sourced<Points>?
  public let specialYearIsCalendarYear: Bool
  public let officerDeductionMaximum: Sourced<Points>?
  public let committeeBonusMinimum: Sourced<Points>?
  public let committeeDeductionMinimum: Sourced<Points>?
  public let lateAfter: Sourced<Span>?
  public let rounding: Rounding
  /// The sentence from which the eighth group of 第十九条 counts.
  public let strictSentence: Sourced<Span>?
  /// Limits of strict groups, which only a lower layer sets (第十九条、第五十五条).
  public let strictBonusCapRatio: LayerLimit<Ratio>?
  public let strictSpecialYearlyMaximum: LayerLimit<Points>?
  /// How far an average may be adjusted by conduct, as a share of the part's base (第三十三条).
  public let conductRatioMaximum: Sourced<Ratio>?
  /// What labour points for days without work rest on (第十六条).
  public let suspensionAverageMonths: Sourced<Span>?
  public let suspensionRatioMaximum: Sourced<Ratio>?
  public let citations: [RuleIdentifier: Citation]

  /// Gathers the figures of a day; refuses (`policy.not-in-force`) when the law of the day has no
  /// base points at all.
  public init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    func base(_ prefix: String) -> [Part: Sourced<Points>] {
      var found: [Part: Sourced<Points>] = [:]
      for part in Part.allCases {
        found[part] = policies.points("\(prefix).\(part.rawValue)", on: day)
      }
      return found
    }
    self.day = day
    self.base = base("points.base")
    guard !self.base.isEmpty else {
      throw Refusal(.policyNotInForce, [.code: "points.base", .day: day.description])
    }
    incapacityBase = base("points.base.incapacity")
    intakeBase = policies.points("points.intake.base", on: day)
    solitaryBase = policies.points("points.solitary.base", on: day)
    hospitalLabourBase = policies.points("points.hospital.labour-base", on: day)
    violationBase = policies.points("points.investigation.violation-base", on: day)
    averageMonths = policies.span("points.average.months", on: day)
    bonusCapRatio = policies.ratio("points.bonus.monthly-cap-ratio", on: day)
    bonusCapRestsOnCountedDays = policies.choice("points.bonus.cap-base", on: day) == "counted-days"
    specialSingleMaximum = policies.points("points.special.single-maximum", on: day)
    specialYearlyMaximum = policies.points("points.special.yearly-maximum", on: day)
    specialYearIsCalendarYear = policies.choice("points.special.year", on: day) != "rolling"
    officerDeductionMaximum = policies.points(
      "points.authority.officer-deduction-maximum", on: day)
    committeeBonusMinimum = policies.points("points.authority.committee-bonus-minimum", on: day)
    committeeDeductionMinimum = policies.points(
      "points.authority.committee-deduction-minimum", on: day)
    lateAfter = policies.span("records.late-after-days", on: day)
    rounding =
      policies.choice("points.month.rounding", on: day).flatMap { Rounding(rawValue: $0) }
      ?? .halfUp
    strictSentence = policies.span("points.strict.sentence-years", on: day)
    strictBonusCapRatio = policies.ratioOfLayer("points.strict.bonus-cap-ratio", on: day)
    strictSpecialYearlyMaximum = policies.pointsOfLayer(
      "points.strict.special-yearly-maximum", on: day)
    conductRatioMaximum = policies.ratio("points.investigation.conduct-ratio-maximum", on: day)
    suspensionAverageMonths = policies.span("points.suspension.average-months", on: day)
    suspensionRatioMaximum = policies.ratio("points.suspension.award-ratio-maximum", on: day)
    var citations: [RuleIdentifier: Citation] = [:]
    for rule in RuleIdentifier.allCases { citations[rule] = policies.citation(of: rule, on: day) }
    self.citations = citations
  }

  /// The days before a month whose special bonuses fall into the same year (第十四条, which does
  /// not say what a year is); nil where the year begins with the month.
  public func specialYear(before month: YearMonth) -> DateSpan? {
    let start =
      specialYearIsCalendarYear
      ? YearMonth(year: month.year, month: 1) ?? month : month.adding(-11)
    guard start < month else { return nil }
    return DateSpan(first: start.firstDay, last: month.previous.lastDay)
  }

  /// The source of a rule.
  public func citation(_ rule: RuleIdentifier) -> Citation {
    citations[rule] ?? Citation(document: rule.rawValue, article: "")
  }
}
