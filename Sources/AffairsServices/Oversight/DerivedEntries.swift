import PrisonAffairs
import RecordBook

extension DerivedCheck {
  /// Lateness and tier of every entry, from its act's moment and the policy of its day.
  mutating func checkEntries(_ report: (BookFinding) -> Void) throws {
    for act in try reader.actsWithEntries() {
      let policies = try policies(asOf: act.number - 1)
      var days: [CivilDate: LawOfEntries] = [:]
      try reader.forEachEntry(ofAct: act.number) { entry in
        let law: LawOfEntries
        if let known = days[entry.day] {
          law = known
        } else {
          law = try LawOfEntries(policies, entry.day, act.moment.day)
          days[entry.day] = law
        }
        for code in law.differences(from: entry) {
          let reference = Reference.fact(act: act.number, ordinal: entry.ordinal)
          report(BookFinding(code, act: act.number, reference: reference.description))
        }
      }
    }
  }
}

/// What the entries of one day that one act brought are judged by.
private final class LawOfEntries {
  private let assessment: AssessmentPolicy
  private let reasons: [String: Reason]
  private let isLate: Bool

  init(_ policies: PolicySet, _ day: CivilDate, _ recordedOn: CivilDate) throws {
    assessment = try AssessmentPolicy(policies, on: day)
    reasons = policies.reasons(on: day)
    isLate = assessment.isLate(day: day, recordedOn: recordedOn)
  }

  func differences(from entry: EntryFigures) -> [BookFinding.Code] {
    guard let reason = reasons[entry.reason] else { return [.tier] }
    let tier = assessment.tier(of: reason, points: entry.points)
    if tier == entry.tier, isLate == entry.isLate { return [] }
    return (tier == entry.tier ? [] : [.tier]) + (isLate == entry.isLate ? [] : [.late])
  }
}
