/// The figures of parole on a day, with their articles.
struct ParolePolicy: Sendable {
  let servedRatio: Sourced<Ratio>
  let lifeMonths: Sourced<Span>
  let suspendedDeathMonths: Sourced<Span>
  let gap: Sourced<Span>
  let longGap: Sourced<Span>
  let longCut: Sourced<Span>
  let shortResidue: Sourced<Span>
  let violenceMonths: Sourced<Span>
  let lifeProbation: Sourced<Span>
  let oldAge: Sourced<Int>
  let firstAge: Sourced<Int>
  let rules: RulesInForce

  static let rules: [RuleIdentifier] = [
    .paroleWithoutCommutation, .paroleJudgment, .paroleRecidivist, .paroleViolence,
    .paroleRevoked, .paroleCorruption, .paroleServed, .paroleGap, .paroleRisk, .paroleCommunity,
    .parolePreferred, .paroleProbation, .paroleRights, .paroleServing,
  ]

  /// Refuses (`policy.not-in-force`) a day on which a figure is missing.
  init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    servedRatio = try policies.requiredRatio("parole.served.fixed-ratio", on: day)
    lifeMonths = try policies.requiredSpan("parole.served.life-months", on: day)
    suspendedDeathMonths = try policies.requiredSpan(
      "parole.served.suspended-death-months", on: day)
    gap = try policies.requiredSpan("parole.gap.months", on: day)
    longGap = try policies.requiredSpan("parole.gap.long-months", on: day)
    longCut = try policies.requiredSpan("parole.gap.long-cut-months", on: day)
    shortResidue = try policies.requiredSpan("parole.gap.residue-months", on: day)
    violenceMonths = try policies.requiredSpan("parole.violence.term-months", on: day)
    lifeProbation = try policies.requiredSpan("parole.probation.life-months", on: day)
    oldAge = try policies.requiredCount("parole.age.old", on: day)
    firstAge = try policies.requiredCount("parole.age.first", on: day)
    rules = RulesInForce(ParolePolicy.rules, of: policies, on: day)
  }
}
