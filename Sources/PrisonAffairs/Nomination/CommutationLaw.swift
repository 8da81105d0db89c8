/// The law of commutation on a day, whichever text is in force: the one place that tells them apart.
public struct CommutationLaw: Sendable {
  private let rule: CommutationRule

  /// The day whose law counts.
  public var day: CivilDate { rule.day }

  /// Gathers the law of a day; refuses (`policy.not-in-force`) a day on which no text is known.
  public init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    rule = try CommutationRule(policies, on: day)
  }

  /// Judges whether somebody may be nominated on a basis, submitted on a day (the law's own by
  /// default).
  public func assess(
    _ facts: NominationFacts, basis: CommutationBasis, on today: CivilDate? = nil
  ) -> CommutationAssessment {
    rule.assess(facts, basis: basis, on: today)
  }

  /// Judges a proposal with everything `assess` says of the inmate.
  public func check(
    _ proposal: NominationProposal, rights: RightsDeprivation? = nil, for facts: NominationFacts,
    basis: CommutationBasis, on today: CivilDate? = nil
  ) -> CommutationAssessment {
    rule.check(proposal, rights: rights, for: facts, basis: basis, on: today)
  }
}
