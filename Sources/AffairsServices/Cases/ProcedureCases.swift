import PrisonAffairs
import RecordBook

/// Cases of bodies and of procedures that outlive their law.
extension CaseRunner {
  /// How many members a body has, beside the least number a text demands of it.
  func committeeSize(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    let day = facts.date("on") ?? .latest
    let body = facts.text("body") ?? ""
    guard let minimum = law.policies.bodies(on: day)[body]?.minimum else {
      facts.fault(.keyMissing("body"), "body")
      return
    }
    let members = (1...max(facts.count("members") ?? 1, 1)).compactMap { StaffNumber("m\($0)") }
    let sitting = try Sitting(members: members, inFavour: [], against: [])
    let finding = sitting.sizeFinding(minimum: try law.policies.requiredCount(minimum, on: day))
    comparison.expect("status", worked.expected.text("status"), finding.status.code)
    let needed = finding.figures.first { $0.name == .minimum }?.value ?? ""
    comparison.expect("needed", worked.expected.text("needed"), needed)
    comparison.expectFindings(worked.expected, [finding])
  }

  /// The first day of the version that governs a step of what began under another one.
  func transition(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    guard let begun = facts.date("begun"), let day = facts.date("on"),
      let name = facts.text("procedure"), let step = facts.text("step")
    else {
      facts.fault(.keyMissing("procedure, step, begun, on"), "procedure")
      return
    }
    let governing = law.policies.governingDay(of: name, begun: begun, at: step, on: day)
    let document = law.policies.procedure(name, on: governing)?.citation.document ?? "-"
    comparison.expect("document", worked.expected.text("document"), document)
    comparison.expectFindings(
      worked.expected,
      [law.policies.transitionFinding(of: name, begun: begun, at: step, on: day)])
  }
}
