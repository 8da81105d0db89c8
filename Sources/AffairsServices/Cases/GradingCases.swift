import PrisonAffairs
import RecordBook

extension CaseRunner {
  /// The bars of one cycle (第二十二、二十三条).
  func grading(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let day = worked.facts.date("on") ?? CaseRunner.gradingDay
    let facts = switched.facts(try gradingFacts(worked.facts, on: day))
    let policy = try rule(on: day) { try GradingPolicy($0, on: $1) }
    let result = policy.grade(facts)
    comparison.expectNoRefusal(worked.expected)
    comparison.expect(
      "consequence", worked.expected.text("consequence"), result.consequence?.rawValue ?? "-")
    comparison.expect(
      "outcome", worked.expected.text("outcome"), result.determination.outcome.code)
    comparison.expect("awaited", worked.expected, result.awaitedBars.map(\.rawValue))
    comparison.expect("missing", worked.expected, result.missing)
    comparison.expectFindings(worked.expected, result.determination.findings)
  }

  /// Candidates in order (`points.grade.ranking`).
  func ranking(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let policy = try GradingPolicy(
      law.policies, on: worked.facts.date("on") ?? CaseRunner.gradingDay)
    let ranked = policy.rank(
      switched.candidates(worked.facts.list("candidates").compactMap(candidate)))
    comparison.expect("order", worked.expected, ranked.map(\.candidate.inmate.text))
    comparison.expect("ranks", worked.expected, ranked.map { String($0.rank) })
    comparison.expect("criteria", worked.expected, ranked.map(\.criterion.rawValue))
    for node in worked.expected.list("ties") {
      let inmate = node.text("inmate") ?? ""
      let found = ranked.first { $0.candidate.inmate.text == inmate }?.ties.map(\.text) ?? []
      comparison.expect("with", node, found)
      node.finish()
    }
    comparison.expectFindings(worked.expected, ranked.map(\.finding))
  }

  /// Grades proposed together, with the share of the prison (第二十一、二十四条).
  func share(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    let day = facts.date("on") ?? CaseRunner.gradingDay
    var policy = try rule(on: day) { try GradingPolicy($0, on: $1) }
    switch facts.text("strict-ratio") {
    case nil: break
    case "none": policy.strictRatio = nil
    default:
      policy.strictRatio = facts.value("strict-ratio", expected: "5%, none") { Ratio($0) }.map {
        Sourced($0, policy.citation(.gradeStrictShare))
      }
    }
    if switched.isOff(.gradeStrictShare) { policy.strictRatio = nil }
    let proposal = GradeProposal(
      grades: try facts.list("grades").compactMap { try proposed($0, policy, on: day) },
      elsewhere: count(facts.child("elsewhere")),
      strictElsewhere: count(facts.child("strict-elsewhere")),
      decidedRatio: facts.value("ratio", expected: "10%") { Ratio($0) })
    let result = policy.examine(proposal)
    comparison.expect("ceiling", worked.expected.text("ceiling"), String(result.share.ceiling))
    comparison.expect(
      "strict-ceiling", worked.expected.text("strict-ceiling"),
      result.strictShare.map { String($0.ceiling) } ?? "-")
    comparison.expect(
      "outcome", worked.expected.text("outcome"), result.determination.outcome.code)
    comparison.expect(
      "refusals", worked.expected,
      result.refusals.map { refusal in
        ([refusal.code.rawValue] + [refusal[.inmate]].filter { !$0.isEmpty })
          .joined(separator: " ")
      })
    comparison.expect(
      "articles", worked.expected, result.refusals.map { $0.citation?.article ?? "-" })
    comparison.expectFindings(worked.expected, result.determination.findings)
  }

  static let gradingDay = CivilDate(year: 2026, month: 7, day: 15) ?? .latest

  private func count(_ node: CaseNode?) -> GradeCount {
    guard let node else { return GradeCount() }
    defer { node.finish() }
    let graded = node.count("graded") ?? 0
    return GradeCount(
      graded: graded, assessed: node.count("assessed") ?? graded,
      active: node.count("active") ?? 0)
  }

  private func candidate(_ node: CaseNode) -> GradeCandidate? {
    defer { node.finish() }
    guard let inmate = node.value("inmate", expected: "3301000001", { InmateNumber($0) }) else {
      return nil
    }
    return GradeCandidate(
      inmate: inmate, total: node.points("total") ?? Points(600),
      assessedDays: node.count("days") ?? 181, deducted: node.points("deducted") ?? .zero)
  }

  /// A grade with what the bars say, brought about by facts: solitary confinement, an unqualified
  /// cycle before, a bar nobody judged.
  private func proposed(
    _ node: CaseNode, _ policy: GradingPolicy, on day: CivilDate
  ) throws -> ProposedGrade? {
    let grade = node.value("grade", expected: "active") { CycleGrade(rawValue: $0) }
    let reason = node.text("reason")
    let groups = Set(node.texts("strict"))
    let bars = try gradingFacts(node.child("bars"), on: day)
    node.child("bars")?.finish()
    guard let candidate = candidate(node) else { return nil }
    return ProposedGrade(
      candidate: switched.candidates([candidate]).first ?? candidate,
      determination: policy.grade(switched.facts(bars)).of(candidate.inmate),
      strictGroups: groups, grade: grade, reason: reason)
  }
}

extension GradingDetermination {
  fileprivate func of(_ inmate: InmateNumber) -> GradingDetermination {
    GradingDetermination(
      inmate: inmate, determination: determination, consequence: consequence, missing: missing)
  }
}
