import PrisonAffairs
import RecordBook

extension CaseRunner {
  /// Whether the court or the procurator acted in time, counted from a day.
  func otherClock(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    let sentence = facts.value("sentence", expected: "life", { SentenceKind(rawValue: $0) })
    guard
      let clock = facts.value(
        "clock", expected: "court-ruling", { OtherBodiesClock(rawValue: $0) }),
      let since = facts.date("since"), let day = facts.date("day")
    else {
      facts.fault(.keyMissing("clock, since, day"), "clock")
      return
    }
    guard
      let time = OtherBodiesTime(
        clock, law.policies, since: since, sentence: sentence, extended: facts.flag("extended"),
        calendar: law.calendar)
    else {
      throw Refusal(.policyNotInForce, [.code: clock.policy, .day: since.description])
    }
    let finding = time.finding(on: day)
    comparison.expectNoRefusal(worked.expected)
    expect(time.end, worked.expected, &comparison)
    comparison.expect("status", worked.expected.text("status"), finding.status.code)
    comparison.expectFindings(worked.expected, [finding])
  }
}
