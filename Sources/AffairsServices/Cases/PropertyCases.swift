import PrisonAffairs
import RecordBook

extension CaseRunner {
  /// Property judgments on a day: whether they stand in the way, until when, and how each stands.
  func property(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    guard let day = facts.date("on"), let kind = facts.word("for", NominationKind.self) else {
      facts.fault(.keyMissing("on, for"), "on")
      return
    }
    let items = try SentenceFileOfCase(node: facts).read()?.property
    let found = try rule(on: day) { try PropertyRule($0, on: $1) }.assess(
      items, for: kind, onMajorMerit: facts.flag("major-merit"),
      spending: spendingHistory(facts))
    let determination = switched.determination(found.findings)
    let expected = worked.expected
    comparison.expectNoRefusal(expected)
    expectOutcome(determination, expected, &comparison)
    comparison.expect(
      "opens", expected.text("opens"),
      found.isOpen ? "open" : found.opensOn?.description ?? "-")
    comparison.expect(
      "able-but-unpaid", expected.text("able-but-unpaid"),
      found.isAbleButUnpaid.map { $0 ? "yes" : "no" } ?? "unknown")
    comparison.expect("states", expected, found.items.map(\.state.rawValue))
    comparison.expectFindings(expected, determination.findings)
  }

  /// Repentance on the answers of people.
  func repentance(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    guard let day = facts.date("on"), let given = try nominationFacts(facts) else {
      facts.fault(.keyMissing("on"), "on")
      return
    }
    let found = try rule(on: day) { try RepentanceRule($0, on: $1) }.assess(given)
    let determination = switched.determination(found.findings)
    let expected = worked.expected
    comparison.expectNoRefusal(expected)
    expectOutcome(determination, expected, &comparison)
    comparison.expect(
      "found", expected.text("found"), found.isFound.map { $0 ? "yes" : "no" } ?? "unknown")
    comparison.expectFindings(expected, determination.findings)
  }

  func expectOutcome(
    _ determination: Determination, _ expected: CaseNode, _ comparison: inout CaseComparison
  ) {
    comparison.expect("outcome", expected.text("outcome"), determination.outcome.code)
    if case .incomplete(let missing) = determination.outcome {
      comparison.expect("missing", expected, missing)
    } else {
      comparison.expect("missing", expected, [])
    }
  }
}
