import PrisonAffairs

/// The rule that a run of worked cases leaves out, if any.
///
/// The law itself has no switch: nothing that decides in a book could use it. A rule is left out
/// by what it is given, so that it has nothing to bite on.
struct SwitchedRule {
  let rule: RuleIdentifier?

  func isOff(_ other: RuleIdentifier) -> Bool { rule == other }

  /// The law with every figure of the rule moved to where it never binds.
  func policies(_ policies: PolicySet) -> PolicySet {
    guard let rule else { return policies }
    let figures = SwitchedRule.neverBinding[rule] ?? [:]
    return PolicySet(
      layers: policies.layers.map { layer in
        var layer = layer
        layer.values = layer.values.map { value in
          figures[value.heading.identifier].map { value.everywhere($0) } ?? value
        }
        if rule == .clauseBounds { layer.vocabularies = layer.vocabularies.map(\.unbounded) }
        layer.vocabularies = layer.vocabularies.map(treatment)
        return layer
      })
  }

  /// The facts of a month without those that the rule is about.
  func facts(_ facts: MonthFacts) -> MonthFacts {
    var custody = facts.custody
    var periods = facts.periods
    var entries = facts.entries
    var strictGroups = facts.strictGroups
    var adjustments = facts.adjustments
    var suspensions = facts.suspensions
    switch rule {
    // 第二十六条: without counting by the day every month is a whole one.
    case .dailyBase: custody = facts.month.days
    case .intakeBase: periods.removeAll { $0.status == .intake }
    case .solitaryBase: periods.removeAll { $0.status == .solitary }
    case .incapacityBase: periods.removeAll { $0.status == .incapacity }
    case .investigation: periods.removeAll { $0.status == .investigation }
    case .away: periods.removeAll { $0.status == .away }
    case .hospitalLabour:
      periods.removeAll { $0.status == .hospital && $0.circumstance != .rescue }
    case .rescueAverage: periods = periods.map(\.withoutRescue)
    case .sameEvent: entries = entries.map(\.withoutEvent)
    case .penalty: entries.removeAll { $0.reason.account == .penalty }
    case .strictLimit: strictGroups = []
    case .conductAdjustment: adjustments = []
    case .workSuspension: suspensions = []
    default: return facts
    }
    return MonthFacts(
      month: facts.month, custody: custody, periods: periods, entries: entries,
      earlier: facts.earlier, specialBefore: facts.specialBefore, strictGroups: strictGroups,
      adjustments: adjustments, suspensions: suspensions)
  }

  /// Figures with which a limit is never reached and a time never runs out, or has run out at once.
  private static let neverBinding: [RuleIdentifier: [String: PolicyValue]] = {
    let ages = PolicyValue.span(Span(count: 36_500, unit: .days))
    let atOnce = PolicyValue.span(Span(count: 0, unit: .days))
    let everything = PolicyValue.points(Points(1_000_000))
    var figures: [RuleIdentifier: [String: PolicyValue]] = [
      .specialSingle: ["points.special.single-maximum": everything],
      .specialYear: ["points.special.yearly-maximum": everything],
      .lateness: ["records.late-after-days": ages],
      .noticeClock: [
        "points.notice.days": atOnce, "points.award.notice-days": atOnce,
        "nomination.notice-days": atOnce,
      ],
      .treatmentApproval: [TreatmentRule.skipping: .flag(false)],
      .objectionTime: [
        "points.objection.request": ages, "points.objection.reexamination": ages,
        "points.objection.appeal": ages, "points.objection.review": ages,
      ],
    ]
    // Grades: a deduction, a count of penalties or of months that nobody reaches.
    figures[.gradeSingleDeduction] = ["points.grade.active-single-deduction-bar": everything]
    figures[.gradePenalties] = ["points.grade.unqualified-penalties": .count(1_000_000)]
    figures[.gradeSolitary] = ["points.grade.unqualified-solitary": .count(1_000_000)]
    figures[.gradeLowMonths] = ["points.grade.unqualified-months": .count(1_000_000)]
    figures[.gradeShare] = Ratio(1, 1).map { ["points.grade.active-ratio-maximum": .ratio($0)] }
    figures[.gradingTime] = [
      "points.cycle.grading-offset": .span(Span(count: 1_200, unit: .months))
    ]
    figures[.opinionTime] = ["points.procuratorate.correction": ages]
    figures[.meetings] = Dictionary(
      uniqueKeysWithValues: MeetingKind.allCases.map { ($0.policy, PolicyValue.count(0)) })
    figures[.bonusCap] = Ratio(1_000_000, 1).map { ["points.bonus.monthly-cap-ratio": .ratio($0)] }
    figures[.committeeSize] = ["nomination.committee.minimum-members": .count(0)]
    figures[.transition] = ["nomination.transition": .choice(TransitionChoice.day.rawValue)]
    figures[.otherClocks] = Dictionary(
      uniqueKeysWithValues: OtherBodiesClock.allCases.map { ($0.policy, ages) })
    figures.merge(SwitchedRule.neverBindingOfMeals) { _, meals in meals }
    figures[.accountPaySplit] = Ratio(0, 1).map {
      ["account.pay.savings-ratio": .ratio($0), "account.pay.reserve-ratio": .ratio($0)]
    }
    figures[.accountAllowance] = [
      "account.allowance.male-fen": .count(0), "account.allowance.female-fen": .count(0),
    ]
    figures[.quorum] = Ratio(0, 1).map { ["procedure.quorum.ratio": .ratio($0)] }
    return figures
  }()
}

extension ValuePolicy {
  /// The same item with one value in every version.
  fileprivate func everywhere(_ value: PolicyValue) -> ValuePolicy {
    ValuePolicy(
      heading: heading, unit: unit, choices: choices,
      versions: versions.map { $0.map { _ in value } }, leftToLower: leftToLower)
  }
}

extension VocabularyPolicy {
  /// The same clauses without least and greatest points.
  fileprivate var unbounded: VocabularyPolicy {
    guard case .reasons(let reasons) = terms else { return self }
    return VocabularyPolicy(
      heading: heading, versions: versions,
      terms: .reasons(reasons.map { $0.with(minimum: .zero, maximum: Points(1_000_000)) }))
  }
}

extension StatusPeriod {
  fileprivate var withoutRescue: StatusPeriod {
    guard circumstance == .rescue else { return self }
    return StatusPeriod(status: status, first: first, last: last) ?? self
  }
}

extension AssessedEntry {
  fileprivate var withoutEvent: AssessedEntry {
    AssessedEntry(
      act: act, ordinal: ordinal, day: day, reason: reason, points: points, event: nil)
  }
}
