import PrisonAffairs

// What grading and rewards are given when one of their rules is left out.
extension SwitchedRule {
  /// The facts of a cycle without those that the rule is about.
  func facts(_ facts: GradingFacts) -> GradingFacts {
    var judgements = facts.judgements
    for bar in JudgedBar.allCases where isOff(bar.rule) { judgements[bar] = .inCases(holds: false) }
    return GradingFacts(
      inmate: facts.inmate, cycle: facts.cycle,
      previous: isOff(.gradePrevious) ? .first : facts.previous,
      months: isOff(.gradePartBelowBase) ? facts.months.map(\.atBase) : facts.months,
      entries: facts.entries, solitaryPeriods: facts.solitaryPeriods, judgements: judgements,
      strictGroups: facts.strictGroups, restsOnPaper: facts.restsOnPaper)
  }

  /// Candidates among whom nothing tells one from another.
  func candidates(_ candidates: [GradeCandidate]) -> [GradeCandidate] {
    guard isOff(.gradeRanking) else { return candidates }
    return candidates.map {
      GradeCandidate(inmate: $0.inmate, total: .zero, assessedDays: 1, deducted: .zero)
    }
  }
}

extension Judgement {
  /// A judgement of a worked case, by nobody in particular.
  static func inCases(holds: Bool) -> Judgement? {
    StaffNumber("m1").map {
      Judgement(holds: holds, ground: "case", author: $0, reference: "case")
    }
  }
}

extension GradedMonth {
  /// The same month with every part at its base, its points as they are.
  fileprivate var atBase: GradedMonth {
    var figures = figures
    for part in Part.allCases where figures.parts[part] != nil {
      figures[part].deduction = .zero
      figures[part].base = max(figures[part].base, fullBase[part] ?? .zero)
    }
    return GradedMonth(
      month: month, figures: figures, total: total, assessedDays: assessedDays,
      fullBase: fullBase)
  }
}
