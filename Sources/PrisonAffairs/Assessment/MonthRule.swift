/// The month of one inmate, with everything that was examined on the way.
public struct MonthDetermination: Hashable, Sendable {
  public let figures: MonthFigures
  public let determination: Determination
}

extension AssessmentPolicy {
  /// Computes a month (司规〔2021〕3号 第九条至第二十条, 第二十六条, 第二十八条, 第三十一条至第三十四条).
  ///
  /// All figures are in hundredths of a point. Nothing is refused: what is not known comes out as
  /// an undetermined finding and an incomplete outcome.
  public func month(_ facts: MonthFacts) -> MonthDetermination {
    var reckoning = MonthReckoning(policy: self, facts: facts)
    reckoning.addBases()
    reckoning.addEntries()
    reckoning.addTotal()
    return MonthDetermination(
      figures: reckoning.figures,
      determination: Determination(outcome: reckoning.outcome, findings: reckoning.findings))
  }
}

/// A month while it is being computed.
struct MonthReckoning {
  let policy: AssessmentPolicy
  let facts: MonthFacts
  let runs: [RegimeRun]
  var figures = MonthFigures()
  var findings: [Finding] = []

  init(policy: AssessmentPolicy, facts: MonthFacts) {
    self.policy = policy
    self.facts = facts
    runs = facts.regimeRuns
    for part in policy.base.keys { figures[part] = PartFigures() }
  }

  /// Missing facts make the outcome incomplete; a paused investigation is the law's own treatment.
  var outcome: Outcome {
    let missing = findings.compactMap { finding -> String? in
      if case .undetermined(let missing) = finding.status { missing } else { nil }
    }
    return missing.isEmpty ? .permitted : .incomplete(missing)
  }

  mutating func note(
    _ rule: RuleIdentifier, _ status: FindingStatus, _ figures: [Figure], citation: Citation? = nil
  ) {
    findings.append(Finding(rule, citation ?? policy.citation(rule), status, figures))
  }

  /// 第九、十五条: part scores, special bonuses and penalties together; a negative total is kept.
  mutating func addTotal() {
    note(
      .monthTotal, .satisfied,
      [
        Figure(.base, figures.parts.values.map(\.base).sum()),
        Figure(.bonus, figures.parts.values.map(\.counted).sum()),
        Figure(.deduction, figures.parts.values.map(\.deduction).sum()),
        Figure(.special, figures.special), Figure(.penalty, figures.penalty),
        Figure(.total, figures.total),
      ])
  }
}
