public import PrisonAffairs
import RecordBook

/// What law says of one proposal on one day, on what the book holds.
public struct NominationEligibility: Sendable {
  public let determination: Determination
  /// The row of the law's table that was applied.
  public let row: String
  /// The day from which it would be possible; nil where that can't be said, or never.
  public let earliestOn: CivilDate?
  public let route: NominationRoute
  /// The digest of the facts that were looked at.
  public let factsDigest: String
}

extension Office {
  /// Judges a proposal with the rule of its kind.
  func eligibility(
    of record: NominationRecord, judgements: [NominationQuestion: NominationJudgement],
    on day: CivilDate, _ reader: BookReader
  ) throws -> NominationEligibility {
    let loaded = try nominationFacts(of: record.inmate, judgements: judgements, reader)
    let law = try NominationLaw(policies, on: day)
    let (determination, row, earliest) = try law.examine(
      record.proposal, basis: record.basis, rightsMonths: record.rightsMonths, loaded.facts)
    let standing = loaded.facts.file.standing(on: day)
    return NominationEligibility(
      determination: determination, row: row, earliestOn: earliest,
      route: NominationRoute(standing?.kind ?? .fixed, marks: loaded.facts.file.marks),
      factsDigest: loaded.digest)
  }
}
