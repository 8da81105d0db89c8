/// Whether somebody may be nominated for commutation, from when and how far (法释〔2016〕23号,
/// 法释〔2019〕6号), from 2017-01-01.
///
/// It says what may be nominated and never what a court will rule. What nobody stated satisfies
/// nothing; the strictest category counts; where law is stricter without a figure or leaves a
/// shorter time to people, somebody has to answer for it.
public struct CommutationRule: Sendable {
  /// The day whose law counts.
  public let day: CivilDate
  let table: CommutationTable
  let figures: CommutationBounds
  let cited: CommutationCitations
  private let property: PropertyRule
  private let repentance: RepentanceRule

  /// Who states the grounds of what law leaves to people.
  static let judge = "penalty-officer"

  /// Gathers the law of a day; refuses (`policy.not-in-force`) a day on which one of its figures is
  /// not set.
  public init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    self.day = day
    table = try CommutationTable(policies, on: day)
    figures = try CommutationBounds(policies, on: day)
    cited = CommutationCitations(policies, on: day)
    property = try PropertyRule(policies, on: day)
    repentance = try RepentanceRule(policies, on: day)
  }

  /// Judges whether somebody may be nominated on a basis, submitted on a day (this rule's own by
  /// default). Nothing is refused: what cannot be said is a finding.
  public func assess(
    _ facts: NominationFacts, basis: CommutationBasis, on today: CivilDate? = nil
  ) -> CommutationAssessment {
    examine(facts, basis: basis, on: today ?? day).assessment
  }

  /// The same with everything a proposal is compared with.
  func examine(
    _ facts: NominationFacts, basis: CommutationBasis, on today: CivilDate
  ) -> CommutationExamination {
    guard let standing = facts.file.standing(on: today) else {
      return CommutationExamination(
        findings: [
          Finding(
            .commutationCategory, cited.category,
            .undetermined(missing: "judgment that is executed"))
        ], row: "-", basis: basis)
    }
    // 第四条第二款: who is able and does not pay shows no repentance, so a basis that rests on
    // repentance is not spared by the fourth paragraph.
    let paid = property.assess(
      facts.file.property, for: .commutation, onMajorMerit: basis == .majorMerit,
      spending: facts.spending, on: today)
    let categories = CommutationCategories(
      facts.file, isAbleButUnpaid: paid.isAbleButUnpaid, long: table.strictLong, on: today)
    let matter = CommutationMatter(
      facts: facts, standing: standing, terms: terms(standing, categories),
      isShort: isShortResidue(standing),
      leniency: CommutationLeniency(facts, categories, figures, on: today), basis: basis,
      merit: merit(facts.file, standing, basis, on: today), today: today)
    return examine(matter, categories, paid)
  }

  /// The findings in their order: what the judgment says, what bars, time, conduct, amount.
  private func examine(
    _ matter: CommutationMatter, _ categories: CommutationCategories, _ paid: PropertyAssessment
  ) -> CommutationExamination {
    let time = time(matter)
    let newCrime = newCrimeFindings(matter)
    let reach = reach(matter, timeIsSoftened: time.isSoftened)
    var found = CommutationExamination(
      findings: categoryFindings(matter.standing, categories, matter.terms.row),
      row: matter.isShort ? CommutationRow.shortResidue.rawValue : matter.terms.row.rawValue,
      basis: matter.basis)
    found.findings += abilityFindings(matter, paid)
    found.findings += barFindings(matter) + time.findings + newCrime.findings
    if let leniency = matter.leniency.finding(cited.leniency) { found.findings.append(leniency) }
    found.findings += meritFindings(matter)
    // 刑法 第五十条第一款: without an intentional crime suspended death becomes life, whatever the
    // repentance and whatever is unpaid (法释〔2024〕5号 第四条第二款 excepts what law itself provides).
    let isOwed = matter.terms.row == .suspension
    if isOwed {
      found.findings += reach.findings + lapsedFindings(matter)
    } else {
      found.findings += conductFindings(matter)
      found.findings += paid.findings + reach.findings + lapsedFindings(matter)
    }
    found.matter = matter
    found.reach = reach
    // What is not known, and what never comes, has no day.
    if let day = time.earliest, reach.limit != .none,
      !newCrime.findings.contains(where: \.isUndetermined)
    {
      let base = max(day, newCrime.until ?? day)
      found.earliest = isOwed ? base : paid.earliest(base)
    }
    return found
  }

  /// Repentance where the basis claims it.
  private func conductFindings(_ matter: CommutationMatter) -> [Finding] {
    if matter.basis.restsOnRepentance {
      return repentance.assess(matter.facts, on: matter.today).findings
    }
    guard matter.facts.file.marks.contains(.unnamed) else { return [] }
    // 法发〔2021〕31号 第九条 holds whatever the basis.
    return repentance.assess(matter.facts, on: matter.today).findings
      .filter { $0.rule == .repentanceUnnamed }
  }
}

/// What an examination came to, before and after a proposal.
struct CommutationExamination {
  var findings: [Finding]
  let row: String
  let basis: CommutationBasis
  var earliest: CivilDate?
  var reach = CommutationReach(limit: .none)
  var matter: CommutationMatter?

  init(findings: [Finding], row: String, basis: CommutationBasis) {
    self.findings = findings
    self.row = row
    self.basis = basis
  }

  /// What may be softened is never needed: only what people decided on it counts.
  private static let optional: [RuleIdentifier] = [.commutationLeniency, .commutationShortened]

  var assessment: CommutationAssessment {
    CommutationAssessment(
      determination: Determination(
        outcome: Outcome(
          of: findings.filter { !CommutationExamination.optional.contains($0.rule) }),
        findings: findings),
      row: row, basis: basis, earliestOn: earliest, limit: reach.limit)
  }
}

extension Finding {
  var isUndetermined: Bool {
    if case .undetermined = status { true } else { false }
  }
}
