import PrisonAffairs
import RecordBook

// Facts of a month's special cases, and cases of their own.
extension CaseRunner {
  func strictGroups(_ facts: CaseNode) -> [StrictMembership] {
    facts.list("strict").compactMap { node in
      defer { node.finish() }
      guard let group = node.text("group"), let from = node.date("from") else { return nil }
      return StrictMembership(group: group, from: from)
    }
  }

  /// Averages adjusted by conduct; one outside its bounds is refused as at the end of a period.
  func adjustments(
    _ facts: CaseNode, _ policy: AssessmentPolicy
  ) throws -> [ConductAdjustment] {
    try facts.list("conduct").compactMap { node in
      defer { node.finish() }
      let part = node.value("part", expected: "custody") { Part(rawValue: $0) }
      let circumstance = node.value("circumstance", expected: "cleared") {
        Circumstance(rawValue: $0)
      }
      guard let since = node.date("since"), let part, let points = node.points("points") else {
        return nil
      }
      if !switched.isOff(.conductAdjustment) {
        try policy.requireAdjustment(points, of: part, after: circumstance ?? .cleared)
      }
      return ConductAdjustment(since: since, part: part, points: points)
    }
  }

  /// Days without work: by an award, by the average, or undecided.
  func suspensions(_ facts: CaseNode, _ policy: AssessmentPolicy) throws -> [WorkSuspension] {
    try facts.list("suspensions").compactMap { node in
      defer { node.finish() }
      let manner = node.value("manner", expected: "average, award") {
        ["average", "award"].contains($0) ? $0 : nil
      }
      let award = node.points("award")
      guard let first = node.date("from"), let last = node.date("to"), first <= last else {
        return nil
      }
      if let award, !switched.isOff(.workSuspension) { try policy.requireAward(award) }
      let basis: WorkSuspension.Basis =
        manner == "average" ? .average : award.map { .award($0) } ?? .undecided
      return WorkSuspension(
        days: DateSpan(first: first, last: last), since: first, basis: basis)
    }
  }

  func strictGroup(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    let day = facts.date("on") ?? .latest
    let code = facts.text("group") ?? ""
    guard let group = law.policies.strictGroups(on: day)[code] else {
      throw Refusal(.strictGroupUnknown, [.code: code])
    }
    let sentence = facts.child("sentence").flatMap { judgment($0, decidedOn: day) }
    let policy = try rule(on: day) { try AssessmentPolicy($0, on: $1) }
    guard !switched.isOff(.strictGroup) else {
      comparison.expectNoRefusal(worked.expected)
      comparison.expect("status", worked.expected.text("status"), "-")
      return
    }
    let finding = policy.finding(of: group, sentence: sentence)
    try policy.requireStrictGroup(group, sentence: sentence)
    comparison.expectNoRefusal(worked.expected)
    comparison.expect("status", worked.expected.text("status"), finding.status.code)
    comparison.expectFindings(worked.expected, [finding])
  }

  private func judgment(_ node: CaseNode, decidedOn day: CivilDate) -> Sentence? {
    defer { node.finish() }
    let kind = node.value("kind", expected: "fixed") { SentenceKind(rawValue: $0) }
    let parts = ["years", "months", "days"].map { node.count($0) ?? 0 }
    let term = Term(years: parts[0], months: parts[1], days: parts[2])
    guard let kind else { return nil }
    return Sentence(
      kind: kind, term: kind == .fixed ? term : nil, decidedOn: day, startsOn: nil, endsOn: nil)
  }

  func cycleTransition(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    guard let balance = worked.facts.points("balance"), let day = worked.facts.date("on") else {
      worked.facts.fault(.keyMissing("balance, on"), "balance")
      return
    }
    let opening = law.policies.opening(after: balance, on: day)
    // Without the rule nothing says with what a cycle begins.
    let isOff = switched.isOff(.cycleTransition)
    comparison.expect(
      "opening", worked.expected.points("opening"), isOff ? .zero : opening.balance)
    comparison.expect(
      "status", worked.expected.text("status"), isOff ? "-" : opening.finding.status.code)
    comparison.expectFindings(worked.expected, isOff ? [] : [opening.finding])
  }
}
