import PrisonAffairs
import RecordBook

extension CaseRunner {
  /// Whether enough was held in a period, as seen on a day.
  func meetings(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    let held = facts.texts("held").compactMap { CivilDate($0) }
    guard
      let kind = facts.value("meeting", expected: "ward", { MeetingKind(rawValue: $0) }),
      let period = facts.value("period", expected: "2026-Q3", { CalendarPeriod($0) }),
      let day = facts.date("day"), period.length == kind.length
    else {
      facts.fault(.keyMissing("meeting, period, held, day"), "period")
      return
    }
    guard let needed = law.policies.meetingsNeeded(kind, in: period) else {
      throw Refusal(
        .policyNotInForce, [.code: kind.policy, .day: period.days.first.description])
    }
    let count = MeetingCount(needed, in: period, days: held, on: day)
    comparison.expectNoRefusal(worked.expected)
    comparison.expect("status", worked.expected.text("status"), count.finding.status.code)
    comparison.expectFindings(worked.expected, [count.finding])
  }
}
