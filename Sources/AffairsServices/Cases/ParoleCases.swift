import PrisonAffairs
import RecordBook

extension CaseRunner {
  /// Whether an inmate may be nominated for parole on a day, and from when.
  func parole(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    guard let day = facts.date("on"), let given = try nominationFacts(facts) else {
      facts.fault(.keyMissing("on"), "on")
      return
    }
    let found = try rule(on: day) { try ParoleRule($0, on: $1) }.assess(given)
    let determination = switched.determination(found.determination.findings)
    let expected = worked.expected
    comparison.expectNoRefusal(expected)
    expectOutcome(determination, expected, &comparison)
    comparison.expect("bars", expected, bars(determination))
    comparison.expect("earliest", expected.text("earliest"), found.earliestOn?.description ?? "-")
    comparison.expect(
      "probation-ends", expected.text("probation-ends"), found.probationEndsOn?.description ?? "-")
    comparison.expect(
      "rights-end", expected.text("rights-end"), found.rightsEndOn?.description ?? "-")
    let preferred = determination.findings.first { $0.rule == .parolePreferred }
    comparison.expect(
      "preferred", expected.text("preferred"),
      preferred?.figures.first { $0.name == .ground }?.value ?? "none")
    comparison.expectFindings(expected, determination.findings)
  }

  /// What stands in the way, by the last word of each rule, in the order of the findings.
  private func bars(_ determination: Determination) -> [String] {
    determination.findings.filter { $0.status == .notSatisfied }.map { finding in
      finding.rule.rawValue.split(separator: ".").last.map(String.init) ?? finding.rule.rawValue
    }
  }
}
