/// From when a commutation was possible, with what says so.
struct OlderCommutationTime {
  let findings: [Finding]
  /// Nil where a day is not known.
  let opensOn: CivilDate?
}

extension OlderCommutationRule {
  /// The start before the first commutation, the interval after it, or the end of the suspension.
  func time(_ matter: OlderCommutationMatter) -> OlderCommutationTime {
    switch matter.row {
    case .withoutCommutation: OlderCommutationTime(findings: [], opensOn: nil)
    case .suspension: suspension(matter)
    case .fromFive, .belowFive, .shortResidue, .life, .death, .limited:
      matter.isFirst ? start(matter) : interval(matter)
    }
  }

  /// 刑法 第五十条: after the two years, where there was no intentional crime in them.
  private func suspension(_ matter: OlderCommutationMatter) -> OlderCommutationTime {
    guard let end = matter.standing.suspensionEndsOn else {
      return OlderCommutationTime(
        findings: [
          rules.finding(
            .olderSuspension, .undetermined(missing: "day the judgment took effect"))
        ], opensOn: nil)
    }
    let opens = end.adding(days: 1)
    let finding = rules.finding(
      .olderSuspension, opens <= matter.today ? .satisfied : .notSatisfied,
      [Figure(.end, end), Figure(.day, opens)])
    let isClean = matter.facts.status(
      of: .noIntentionalCrime, judge: OlderCommutationRule.judge)
    let clean = rules.finding(
      .olderSuspension, isClean,
      [Figure(.question, NominationQuestion.noIntentionalCrime.rawValue)])
    return OlderCommutationTime(
      findings: [finding, clean], opensOn: isClean == .notSatisfied ? nil : opens)
  }

  /// 第六条、第七条、第九条: from delivery to the prison; from the day it became life after suspended
  /// death.
  private func start(_ matter: OlderCommutationMatter) -> OlderCommutationTime {
    let standing = matter.standing
    switch matter.row {
    case .death, .limited:
      return count(
        .olderStart, figures.deathStart, from: standing.becameLifeOn,
        missing: "day the sentence became life", matter)
    case .life:
      return count(
        .olderStart, figures.lifeStart, from: standing.judgment.deliveredOn,
        missing: "day of delivery to prison", matter)
    default:
      return count(
        .olderStart, figures.start, from: standing.judgment.deliveredOn,
        missing: "day of delivery to prison", matter)
    }
  }

  private func interval(_ matter: OlderCommutationMatter) -> OlderCommutationTime {
    count(
      .olderInterval, figures.interval, from: matter.standing.lastCommutation?.servedOn,
      missing: "service of the last ruling", matter)
  }

  private func count(
    _ rule: RuleIdentifier, _ needed: Sourced<Span>, from start: CivilDate?, missing: String,
    _ matter: OlderCommutationMatter
  ) -> OlderCommutationTime {
    let minimum = Figure(.minimum, needed.value.count)
    // Major merit lifts start and interval, save where law is stricter by analogy (第十条).
    if matter.hasMajorMerit, figures.majorMeritWaives, matter.row != .limited {
      let finding = rules.finding(
        rule, .satisfied, [Figure(.waived, matter.basis.rawValue)], by: needed.citation)
      return OlderCommutationTime(findings: [finding], opensOn: matter.merit?.day)
    }
    guard let start else {
      return OlderCommutationTime(
        findings: [
          rules.finding(rule, .undetermined(missing: missing), [minimum], by: needed.citation)
        ], opensOn: nil)
    }
    let opens = start.adding(months: needed.value.count)
    // 第六条第二款、第十一条: below five years, and where little was left, the times may be shorter;
    // how much shorter people judge, with grounds.
    let mayShorten = matter.row == .belowFive || matter.row == .shortResidue
    let shortened = matter.facts.status(of: .shortenedTime, judge: OlderCommutationRule.judge)
    let status: FindingStatus =
      opens <= matter.today ? .satisfied : mayShorten ? shortened : .notSatisfied
    let finding = rules.finding(
      rule, status, [Figure(.begin, start), minimum, Figure(.day, opens)], by: needed.citation)
    return OlderCommutationTime(
      findings: [finding], opensOn: status == .satisfied ? min(opens, matter.today) : opens)
  }
}
