import PrisonAffairs
import RecordBook

extension CaseRunner {
  /// How a sentence stands on a day, or what its file contradicts.
  func sentence(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let (facts, expected) = (worked.facts, worked.expected)
    guard let on = facts.date("on"), let given = try nominationFacts(facts) else {
      facts.fault(.keyMissing("on"), "on")
      return
    }
    comparison.expectNoRefusal(expected)
    let standing = given.file.standing(on: on)
    func day(_ key: String, _ found: CivilDate?) {
      comparison.expect(key, expected.text(key), found?.description ?? "-")
    }
    comparison.expect("kind", expected.text("kind"), standing?.kind.rawValue ?? "-")
    comparison.expect("root", expected.text("root"), standing?.root.rawValue ?? "-")
    day("start", standing?.startsOn)
    day("end", standing?.endsOn)
    day("served-from", standing?.servedFrom)
    day("suspension-end", standing?.suspensionEndsOn)
    comparison.expect(
      "residue", expected.text("residue"),
      standing?.residueDays(on: on).map(String.init) ?? "-")
    comparison.expect(
      "lapsed", expected, standing?.lapsed.map(\.description) ?? [])
  }

  /// Whether somebody may be nominated, from when and how far; with `proposal`, whether that may be.
  func commutation(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let (facts, expected) = (worked.facts, worked.expected)
    guard let on = facts.date("on"), let given = try nominationFacts(facts) else {
      facts.fault(.keyMissing("on"), "on")
      return
    }
    let basis = facts.word("basis", CommutationBasis.self) ?? .repentance
    let law = try rule(on: on) { try CommutationLaw($0, on: $1) }
    let assessed: CommutationAssessment
    if let node = facts.child("proposal") {
      let proposal = NominationProposal(
        code: node.text("result") ?? "reduced", term: node.term("term"))
      guard let proposal else {
        node.fault(.keyMissing("result, term"), "result")
        return
      }
      assessed = law.check(proposal, rights: node.rights("rights"), for: given, basis: basis)
      node.finish()
    } else {
      assessed = law.assess(given, basis: basis)
    }
    comparison.expectNoRefusal(expected)
    // A rule that is left out finds nothing.
    let findings = assessed.determination.findings.filter { !switched.isOff($0.rule) }
    let outcome =
      switched.rule == nil ? assessed.determination.outcome : Outcome(of: findings)
    comparison.expect("outcome", expected.text("outcome"), outcome.code)
    comparison.expect("missing", expected, outcome.missing)
    comparison.expect("row", expected.text("row"), assessed.row)
    comparison.expect(
      "earliest", expected.text("earliest"), assessed.earliestOn?.description ?? "-")
    comparison.expect("limit", expected.text("limit"), assessed.limit.code)
    comparison.expectFindings(expected, findings)
    // The article that a published ruling is at odds with.
    comparison.expect(
      "exception", expected.text("exception"),
      findings.first { $0.status == .notSatisfied }?.citation.description ?? "-")
    if expected.has("unmet") {
      comparison.expect("unmet", expected, unmet(findings))
    }
  }

  /// The rules that say no, in their order, each once.
  private func unmet(_ findings: [Finding]) -> [String] {
    var found: [String] = []
    for finding in findings
    where finding.status == .notSatisfied && !found.contains(finding.rule.rawValue) {
      found.append(finding.rule.rawValue)
    }
    return found
  }
}

extension Outcome {
  /// The facts that are missing; none unless it is incomplete.
  fileprivate var missing: [String] {
    if case .incomplete(let facts) = self { facts } else { [] }
  }
}
