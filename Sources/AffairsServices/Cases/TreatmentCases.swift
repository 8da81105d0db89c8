import PrisonAffairs
import RecordBook

extension CaseRunner {
  /// A proposed change of treatment grade: whether it may be, where it leads, who approves it.
  func treatmentChange(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    guard let day = facts.date("day"), let proposed = facts.text("to"),
      let ground = facts.value(
        "ground", expected: TreatmentGround.allCases.map(\.rawValue).joined(separator: ", "),
        { TreatmentGround(rawValue: $0) })
    else {
      facts.fault(.keyMissing("day, to, ground"), "day")
      return
    }
    let grade = facts.text("from")
    let since = facts.date("since")
    let current = grade.flatMap { grade in
      since.map { TreatmentStanding(grade: grade, since: $0) }
    }
    let judged = TreatmentFacts(
      day: day, current: current, proposed: proposed, ground: ground,
      months: months(facts), penalties: penalties(facts),
      solitary: facts.texts("solitary").compactMap { CivilDate($0) },
      latestCycle: facts.value("cycle", expected: "active, qualified, unqualified") {
        CycleGrade(rawValue: $0)
      })
    let result = try TreatmentRule(law.policies, on: day).determine(switched.facts(judged))
    comparison.expectNoRefusal(worked.expected)
    comparison.expect(
      "outcome", worked.expected.text("outcome"), result.determination.outcome.code)
    comparison.expect(
      "direction", worked.expected.text("direction"), result.direction.rawValue)
    comparison.expect("approval", worked.expected.text("approval"), result.approval.rawValue)
    comparison.expectFindings(worked.expected, result.determination.findings)
  }

  private func months(_ facts: CaseNode) -> [YearMonth: Points] {
    var months: [YearMonth: Points] = [:]
    guard let node = facts.child("months") else { return months }
    for key in node.keys() {
      guard let month = YearMonth(key), let points = node.points(key) else {
        node.fault(.valueForm(key, expected: "2026-10"), key)
        continue
      }
      months[month] = points
    }
    return months
  }

  private func penalties(_ facts: CaseNode) -> [CivilDate: Penalty] {
    var penalties: [CivilDate: Penalty] = [:]
    for node in facts.list("penalties") {
      if let day = node.date("day"),
        let penalty = node.value(
          "penalty", expected: "warning, demerit, solitary", { Penalty(rawValue: $0) })
      {
        penalties[day] = penalty
      }
      node.finish()
    }
    return penalties
  }
}
