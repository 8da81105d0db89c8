/// The law of commutation on a day, whichever text is in force: the one place that tells them apart.
public struct CommutationLaw: Sendable {
  private enum Text: Sendable {
    /// 法释〔2016〕23号, from 2017-01-01.
    case present(CommutationRule)
    /// 法释〔2012〕2号, before it.
    case older(OlderCommutationRule)
  }

  private let text: Text
  /// The day whose law counts.
  public let day: CivilDate

  /// The first day of 法释〔2016〕23号 (第四十二条).
  private static let present = CivilDate(uncheckedYear: 2017, month: 1, day: 1)

  /// Gathers the law of a day; refuses (`policy.not-in-force`) a day on which no text is known, as
  /// every one before 2012-07-01 is.
  public init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    self.day = day
    text =
      day < CommutationLaw.present
      ? .older(try OlderCommutationRule(policies, on: day))
      : .present(try CommutationRule(policies, on: day))
  }

  /// Judges whether somebody may be nominated on a basis, submitted on a day (the law's own by
  /// default).
  public func assess(
    _ facts: NominationFacts, basis: CommutationBasis, on today: CivilDate? = nil
  ) -> CommutationAssessment {
    switch text {
    case .present(let rule): rule.assess(facts, basis: basis, on: today)
    case .older(let rule): rule.assess(facts, basis: basis, on: today)
    }
  }

  /// Judges a proposal with everything `assess` says of the inmate. The older rule was not read for
  /// political rights.
  public func check(
    _ proposal: NominationProposal, rights: RightsDeprivation? = nil, for facts: NominationFacts,
    basis: CommutationBasis, on today: CivilDate? = nil
  ) -> CommutationAssessment {
    switch text {
    case .present(let rule):
      rule.check(proposal, rights: rights, for: facts, basis: basis, on: today)
    case .older(let rule): rule.check(proposal, for: facts, basis: basis, on: today)
    }
  }
}
