import PrisonAffairs

// Rules of treatment grades, left out by taking away what they bite on.
extension SwitchedRule {
  /// The law without the condition, or without the tier of approval, that the rule is about.
  func treatment(_ vocabulary: VocabularyPolicy) -> VocabularyPolicy {
    switch (rule, vocabulary.terms) {
    case (let rule?, .treatmentConditions(let terms)):
      vocabulary.with(.treatmentConditions(terms.map { $0.without(rule) }))
    case (.treatmentApproval?, .treatmentGrades(let grades)):
      vocabulary.with(.treatmentGrades(grades.map(\.approvedByTheWard)))
    default: vocabulary
    }
  }

  /// The facts of a change without the penalty that is its ground.
  func facts(_ facts: TreatmentFacts) -> TreatmentFacts {
    guard isOff(.treatmentEvent), [.penalty, .solitary].contains(facts.ground) else { return facts }
    return TreatmentFacts(
      day: facts.day, current: facts.current, proposed: facts.proposed, ground: .violation,
      months: facts.months, penalties: facts.penalties, solitary: facts.solitary,
      latestCycle: facts.latestCycle)
  }
}

extension VocabularyPolicy {
  fileprivate func with(_ terms: Terms) -> VocabularyPolicy {
    VocabularyPolicy(heading: heading, versions: versions, terms: terms)
  }
}

extension TreatmentConditions {
  /// The same without the condition that a rule is about.
  fileprivate func without(_ rule: RuleIdentifier) -> TreatmentConditions {
    TreatmentConditions(
      grade: grade, monthsInGrade: rule == .treatmentTime ? nil : monthsInGrade,
      average: rule == .treatmentAverage ? nil : average,
      penaltyFreeMonths: rule == .treatmentPenaltyFree ? nil : penaltyFreeMonths,
      latestCycle: rule == .treatmentCycle ? nil : latestCycle, citation: citation)
  }
}

extension TreatmentGrade {
  fileprivate var approvedByTheWard: TreatmentGrade {
    TreatmentGrade(code: code, title: title, rank: rank, approval: .ward, citation: citation)
  }
}
