import PrisonAffairs
import RecordBook

extension CaseRunner {
  /// A wage over the pockets of an inmate.
  func paySplit(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    guard let day = facts.date("day"), let amount = money("amount", facts),
      let inmate = InmateNumber("3301000123")
    else {
      facts.fault(.keyMissing("day, amount"), "day")
      return
    }
    let (pockets, finding) = try LedgerPolicy(law.policies, on: day).split(of: amount, for: inmate)
    comparison.expectNoRefusal(worked.expected)
    for pocket in AccountClass.pockets {
      comparison.expect(
        pocket.rawValue, worked.expected.text(pocket.rawValue),
        (pockets[pocket] ?? .zero).description)
    }
    comparison.expectFindings(worked.expected, [finding])
  }

  /// The month's allowance of one inmate on the day of the run.
  func allowance(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    let groups = AllowanceGroup.allCases.map(\.rawValue).joined(separator: ", ")
    guard let day = facts.date("day"),
      let group = facts.value("group", expected: groups, { AllowanceGroup(rawValue: $0) })
    else {
      facts.fault(.keyMissing("day, group"), "day")
      return
    }
    let (amount, determination) = AllowanceRule(law.policies, on: day)
      .determine(group, isHere: !facts.flag("gone"))
    comparison.expectNoRefusal(worked.expected)
    comparison.expect(
      "outcome", worked.expected.text("outcome"), determination.outcome.code)
    comparison.expect("amount", worked.expected.text("amount"), amount.description)
    comparison.expectFindings(worked.expected, determination.findings)
  }

  private func money(_ key: String, _ node: CaseNode) -> Money? {
    node.value(key, expected: "128.50") { Money($0) }
  }
}
