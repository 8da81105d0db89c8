/// What follows from the bars for the grade.
public enum GradeConsequence: String, CaseIterable, Sendable {
  /// 第二十三条: the grade is 不合格 and no other.
  case mustBeUnqualified = "must-be-unqualified"
  /// 第二十二条: the grade is 合格.
  case mayNotBeActive = "may-not-be-active"
  /// 积极 or 合格.
  case mayBeActive = "may-be-active"

  /// Whether the law admits a grade.
  public func admits(_ grade: CycleGrade) -> Bool {
    switch self {
    case .mustBeUnqualified: grade == .unqualified
    case .mayNotBeActive: grade == .qualified
    case .mayBeActive: grade != .unqualified
    }
  }
}

/// The bars of one cycle, examined, and what follows.
public struct GradingDetermination: Hashable, Sendable {
  public let inmate: InmateNumber
  /// Article 22, then article 23, item by item.
  public let determination: Determination
  /// Nil while it is undetermined.
  public let consequence: GradeConsequence?
  /// What is missing for the consequence; empty when it is known.
  public let missing: [String]

  /// The bars that wait for a judgement, among what is missing.
  public var awaitedBars: [JudgedBar] {
    JudgedBar.allCases.filter { missing.contains($0.missingFact) }
  }

  public init(
    inmate: InmateNumber, determination: Determination, consequence: GradeConsequence?,
    missing: [String]
  ) {
    self.inmate = inmate
    self.determination = determination
    self.consequence = consequence
    self.missing = missing
  }

  /// The first finding that waits for what is missing.
  var firstMissing: Finding? {
    determination.findings.first { finding in
      if case .undetermined(let fact) = finding.status { missing.contains(fact) } else { false }
    }
  }

  /// The first bar that holds against a grade; nil where none does.
  public func bar(against grade: CycleGrade) -> Finding? {
    let rules = grade == .active ? GradingPolicy.rulesOfActive : []
    return determination.findings.first {
      $0.status == .notSatisfied
        && (GradingPolicy.rulesOfUnqualified.contains($0.rule) || rules.contains($0.rule))
    }
  }
}

extension GradingPolicy {
  static let rulesOfActive: Set<RuleIdentifier> = [
    .gradeSingleDeduction, .gradePartBelowBase, .gradePrevious, .gradePropertyJudgment,
    .gradeActiveProvince, .gradePaperMonths,
  ]
  static let rulesOfUnqualified: Set<RuleIdentifier> = [
    .gradeConstitution, .gradeUnity, .gradeCulture, .gradeExtremism, .gradeCult,
    .gradeResistance, .gradePenalties, .gradeSolitary, .gradeLowMonths,
    .gradeUnqualifiedProvince,
  ]

  /// Examines every bar of articles 22 and 23 and says what grade they leave (司规〔2021〕3号).
  ///
  /// Nothing is refused: while no bar of article 23 holds and one of them is not known, nothing
  /// follows; likewise for article 22. A bar that holds settles the matter whatever else is missing.
  public func grade(_ facts: GradingFacts) -> GradingDetermination {
    let bars = GradingBars(policy: self, facts: facts)
    let (ofActive, ofUnqualified) = (bars.ofActive, bars.ofUnqualified)
    let (consequence, missing) = consequence(ofActive, ofUnqualified)
    let outcome: Outcome
    if consequence != nil {
      outcome = .permitted
    } else if missing.allSatisfy(JudgedBar.allCases.map(\.missingFact).contains) {
      outcome = .awaitsJudgement
    } else {
      outcome = .incomplete(missing)
    }
    return GradingDetermination(
      inmate: facts.inmate,
      determination: Determination(outcome: outcome, findings: ofActive + ofUnqualified),
      consequence: consequence, missing: missing)
  }

  private func consequence(
    _ ofActive: [Finding], _ ofUnqualified: [Finding]
  ) -> (GradeConsequence?, missing: [String]) {
    // 第二十三条: one is enough, whatever is not known of the others.
    if ofUnqualified.contains(where: { $0.status == .notSatisfied }) {
      return (.mustBeUnqualified, [])
    }
    let isBarred = ofActive.contains { $0.status == .notSatisfied }
    let missing = ((isBarred ? [] : ofActive) + ofUnqualified).compactMap { finding -> String? in
      if case .undetermined(let fact) = finding.status { fact } else { nil }
    }
    guard missing.isEmpty else {
      var seen: Set<String> = []
      return (nil, missing.filter { seen.insert($0).inserted })
    }
    return (isBarred ? .mayNotBeActive : .mayBeActive, [])
  }
}
