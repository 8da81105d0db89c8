/// Who may be nominated for parole (刑法 第八十一条至第八十三条; 法释〔2016〕23号 第二十二条至第三十一条;
/// 法释〔2019〕6号 第一条).
///
/// 第二十四条 lets the Supreme People's Court waive the time served for needs of state; nothing here
/// stands in its way, and nothing here foresees it.
public struct ParoleRule: Sendable {
  /// The day whose law counts.
  public let day: CivilDate
  private let policy: ParolePolicy
  private let property: PropertyRule
  private let repentance: RepentanceRule

  /// Gathers the law of a day; refuses (`policy.not-in-force`) days before 2017-01-01, for which no
  /// text on parole was read.
  public init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    self.day = day
    policy = try ParolePolicy(policies, on: day)
    property = try PropertyRule(policies, on: day)
    repentance = try RepentanceRule(policies, on: day)
  }

  /// Judges one inmate as things stand on a day, this rule's own by default. Findings come in a
  /// fixed order: bars, time, property judgments, repentance, risk, and what is only told.
  /// Nothing is refused.
  public func assess(_ facts: NominationFacts, on today: CivilDate? = nil) -> ParoleAssessment {
    let today = today ?? day
    guard let standing = facts.file.standing(on: today) else {
      let unknown = policy.rules.finding(
        .paroleServed, .undetermined(missing: "judgment that is executed"),
        by: policy.servedRatio.citation)
      return ParoleAssessment(
        determination: Determination(outcome: Outcome(of: [unknown]), findings: [unknown]),
        earliestOn: nil, probationEndsOn: nil)
    }
    let owed = property.assess(
      facts.file.property, for: .parole, spending: facts.spending, on: today)
    let bars = ParoleBars(
      policy: policy, facts: facts, standing: standing, isAbleButUnpaid: owed.isAbleButUnpaid,
      today: today)
    let time = ParoleTime(policy: policy, facts: facts, standing: standing, today: today)
    let told = ParoleTerms(policy: policy, facts: facts, standing: standing, today: today)
    let lasting = bars.lasting
    let findings =
      lasting + bars.passing + time.findings + owed.findings
      + repentance.assess(facts, on: today).findings + risk(facts) + told.findings
    let isBarred = lasting.contains { $0.status != .satisfied }
    return ParoleAssessment(
      determination: Determination(outcome: Outcome(of: findings), findings: findings),
      earliestOn: isBarred ? nil : told.withinTerm(owed.earliest(time.earliestOn)),
      probationEndsOn: told.probationEndsOn, rightsEndOn: told.rightsEndOn)
  }

  /// 刑法 第八十一条第一款、第三款; 第二十二条: no risk is a judgement, the report a paper.
  private func risk(_ facts: NominationFacts) -> [Finding] {
    let report: FindingStatus =
      switch facts.answer(to: .communityReport)?.isYes {
      case true?: .satisfied
      case false?: .notSatisfied
      case nil: .undetermined(missing: "community report")
      }
    return [
      policy.rules.finding(.paroleRisk, facts.status(of: .noRisk, judge: ParoleRule.judge)),
      policy.rules.finding(.paroleCommunity, report),
    ]
  }

  /// Who judges the risk.
  static let judge = "review-committee"
}
