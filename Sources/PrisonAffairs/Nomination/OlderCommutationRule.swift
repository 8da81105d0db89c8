/// Commutation under 法释〔2012〕2号, for days from 2012-07-01 to 2016-12-31.
///
/// Its articles 5 to 11 were read in copies alone and are marked so. It exists to recount what was
/// done under it; nobody is nominated by it any more.
public struct OlderCommutationRule: Sendable {
  /// The day whose law counts.
  public let day: CivilDate
  let figures: OlderCommutationFigures
  let rules: RulesInForce
  private let repentance: RepentanceRule

  static let rules: [RuleIdentifier] = [
    .olderStart, .olderInterval, .olderAmount, .olderMinimum, .olderLimited, .olderResidue,
    .olderSuspension, .olderMerit, .olderProperty, .olderWithout, .olderProposal,
  ]

  /// Who states the grounds of what law leaves to people.
  static let judge = "penalty-officer"

  /// Gathers the law of a day; refuses (`policy.not-in-force`) days outside those of the rule.
  public init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    self.day = day
    figures = try OlderCommutationFigures(policies, on: day)
    rules = RulesInForce(OlderCommutationRule.rules, of: policies, on: day)
    repentance = try RepentanceRule(policies, on: day)
  }

  /// Judges whether somebody could be nominated on a basis, submitted on a day (this rule's own by
  /// default). Nothing is refused.
  public func assess(
    _ facts: NominationFacts, basis: CommutationBasis, on today: CivilDate? = nil
  ) -> CommutationAssessment {
    guard let matter = OlderCommutationMatter(facts, basis, figures, on: today ?? day) else {
      let unknown = rules.finding(
        .olderStart, .undetermined(missing: "judgment that is executed"),
        by: figures.start.citation)
      return CommutationAssessment(
        determination: Determination(outcome: Outcome(of: [unknown]), findings: [unknown]),
        row: "-", basis: basis, earliestOn: nil, limit: .none)
    }
    return assess(matter, extra: [])
  }

  /// The same with a proposal held against it.
  public func check(
    _ proposal: NominationProposal, for facts: NominationFacts, basis: CommutationBasis,
    on today: CivilDate? = nil
  ) -> CommutationAssessment {
    guard let matter = OlderCommutationMatter(facts, basis, figures, on: today ?? day) else {
      return assess(facts, basis: basis, on: today)
    }
    return assess(matter, extra: findings(of: proposal, matter))
  }

  private func assess(
    _ matter: OlderCommutationMatter, extra: [Finding]
  ) -> CommutationAssessment {
    let time = time(matter)
    let reach = reach(matter)
    // 刑法 第五十条第一款: the end of the suspension needs neither repentance nor payment.
    let isOwed = matter.row == .suspension
    let conduct =
      matter.basis.restsOnRepentance && !isOwed
      ? repentance.assess(matter.facts, on: matter.today).findings : []
    let findings =
      without(matter) + time.findings + newCrimes(matter) + merit(matter) + conduct
      + (isOwed ? [] : property(matter)) + reach.findings + extra
    let isOver =
      matter.row == .withoutCommutation || reach.limit == .none
      || findings.contains { $0.rule == .olderInterval && $0.isUndetermined }
    return CommutationAssessment(
      determination: Determination(outcome: Outcome(of: findings), findings: findings),
      row: matter.row.rawValue, basis: matter.basis, earliestOn: isOver ? nil : time.opensOn,
      limit: reach.limit)
  }

  /// 刑法 第三百八十三条第四款, from 2015-11-01.
  private func without(_ matter: OlderCommutationMatter) -> [Finding] {
    matter.row == .withoutCommutation ? [rules.finding(.olderWithout, .notSatisfied)] : []
  }

  /// How long a new intentional crime bars stands in an article that was not read; so it is not known,
  /// however long ago it was judged.
  private func newCrimes(_ matter: OlderCommutationMatter) -> [Finding] {
    let isConvicted = matter.facts.file.judgments.contains { judgment in
      judgment.origin == .newCrime && judgment.isIntentional != false
        && (judgment.effectiveOn ?? judgment.sentence.decidedOn) <= matter.today
    }
    guard isConvicted else { return [] }
    return [
      rules.finding(
        .olderInterval, .undetermined(missing: "article of 2012 on new crimes"))
    ]
  }

  /// A basis that claims merit needs it in the file, since the last commutation.
  private func merit(_ matter: OlderCommutationMatter) -> [Finding] {
    guard matter.basis.merit != nil else { return [] }
    return [
      rules.finding(
        .olderMerit, matter.merit == nil ? .notSatisfied : .satisfied,
        matter.merit.map { [Figure(.day, $0.day)] } ?? [])
    ]
  }

  /// 第二条第三款: able and not performing is handled strictly, without a figure.
  private func property(_ matter: OlderCommutationMatter) -> [Finding] {
    guard let property = matter.facts.file.property else {
      return [rules.finding(.olderProperty, .undetermined(missing: "property judgments"))]
    }
    let courses = property.map { PropertyCourse($0, on: matter.today) }
    guard courses.contains(where: { $0.settledOn == nil && $0.isAble == true }) else { return [] }
    return [
      rules.finding(
        .olderProperty,
        matter.facts.status(of: .stricterAmount, judge: OlderCommutationRule.judge))
    ]
  }
}

/// One commutation under the older rule, with what it is examined on.
struct OlderCommutationMatter {
  let facts: NominationFacts
  let standing: SentenceStanding
  let row: OlderCommutationRow
  let basis: CommutationBasis
  /// The merit that carries the basis; nil where none is claimed or none stands.
  let merit: Merit?
  let today: CivilDate

  var hasMajorMerit: Bool { basis.restsOnMajorMerit && merit != nil }

  /// Suspended death that became life has been commuted once, and begins anew (第九条).
  var isFirst: Bool {
    guard let last = standing.lastCommutation else { return true }
    return standing.kind == .life && last.result == .toLife
  }

  /// Nil where no judgment had taken effect.
  init?(
    _ facts: NominationFacts, _ basis: CommutationBasis, _ figures: OlderCommutationFigures,
    on today: CivilDate
  ) {
    guard let standing = facts.file.standing(on: today) else { return nil }
    self.facts = facts
    self.standing = standing
    self.basis = basis
    self.today = today
    merit = facts.file.merits.last { merit in
      (merit.degree == basis.merit || (basis.merit != nil && merit.degree == .major))
        && facts.file.counts(merit, for: standing, on: today)
    }
    switch standing.root {
    case .suspendedDeath where standing.kind == .suspendedDeath: row = .suspension
    case .suspendedDeath where standing.isWithoutCommutation: row = .withoutCommutation
    case .suspendedDeath: row = standing.isCommutationLimited ? .limited : .death
    case .life: row = .life
    case .fixed: row = OlderCommutationMatter.fixedRow(standing, figures)
    }
  }

  private static func fixedRow(
    _ standing: SentenceStanding, _ figures: OlderCommutationFigures
  ) -> OlderCommutationRow {
    let sentence = standing.judgment.sentence
    // 第十一条: less than a year left when the judgment took effect, that day among them; what is left
    // after a revoked parole is not that.
    if standing.judgment.origin != .paroleRevoked, let effective = standing.judgment.effectiveOn,
      let start = sentence.startsOn,
      let term = sentence.term,
      term.lastDay(from: start)
        < effective.adding(months: figures.shortResidue.value.count).adding(days: -1)
    {
      return .shortResidue
    }
    guard let term = standing.sentencedTerm,
      let bracket = Term(months: figures.bracket.value.count)
    else { return .fromFive }
    return term.isShorter(than: bracket) ? .belowFive : .fromFive
  }
}
