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
  ///
  /// Refuses (`sentence.judgment-missing`) an inmate whose judgment the book does not hold.
  func eligibility(
    of record: NominationRecord, judgements: [NominationQuestion: NominationJudgement],
    on day: CivilDate, _ reader: BookReader
  ) throws -> NominationEligibility {
    guard
      let facts = try SentenceLoader(reader).facts(
        of: record.inmate, on: today, judgements: judgements)
    else {
      throw Refusal(.sentenceJudgmentMissing, [.inmate: record.inmate.text])
    }
    let standing = facts.file.standing(on: day)
    let route = NominationRoute(standing?.kind ?? .fixed, marks: facts.file.marks)
    guard let basis = record.basis else {
      let found = try ParoleRule(policies, on: day).assess(facts, on: day)
      return NominationEligibility(
        determination: found.determination, row: record.kind.rawValue,
        earliestOn: found.earliestOn, route: route, factsDigest: facts.digest)
    }
    let found = try CommutationLaw(policies, on: day).check(
      record.proposal, rights: record.rightsMonths.map { .months($0) }, for: facts, basis: basis,
      on: day)
    return NominationEligibility(
      determination: found.determination, row: found.row, earliestOn: found.earliestOn,
      route: route, factsDigest: facts.digest)
  }
}
