import PrisonAffairs
import RecordBook

/// What the entries of one day that one act brought are judged by.
final class LawOfEntries {
  private let assessment: AssessmentPolicy
  private let reasons: [String: Reason]
  private let isLate: Bool

  init(_ law: PastLaw, _ day: CivilDate, recordedOn: CivilDate) throws {
    assessment = try law.assessment(on: day)
    reasons = law.clauses.reasons(on: day)
    isLate = assessment.isLate(day: day, recordedOn: recordedOn)
  }

  /// Whether tier and lateness stand in the book as the rule gives them.
  func agrees(with entry: EntryFigures) -> Bool {
    guard let reason = reasons[entry.reason] else { return false }
    return assessment.tier(of: reason, points: entry.points) == entry.tier
      && isLate == entry.isLate
  }
}
