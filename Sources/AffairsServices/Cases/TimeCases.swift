import PrisonAffairs
import RecordBook

extension CaseRunner {
  func workingDays(_ worked: WorkedCase, _ comparison: inout CaseComparison) {
    var editions: [Int: Int] = [:]
    if let node = worked.facts.child("editions") {
      for key in node.keys() {
        if let year = Int(key), let edition = node.count(key) { editions[year] = edition }
      }
    }
    guard let after = worked.facts.date("after"), let count = worked.facts.count("count") else {
      worked.facts.fault(.keyMissing("after, count"), "after")
      return
    }
    let end = law.calendar(editions: editions).end(of: count, after: after)
    expect(end, worked.expected, &comparison)
  }

  func noticeClock(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    guard let posted = worked.facts.date("posted") else {
      worked.facts.fault(.keyMissing("posted"), "posted")
      return
    }
    let day = worked.facts.date("day") ?? posted
    let limit = worked.facts.text("limit") ?? "points.notice.days"
    let span = try law.policies.requiredSpan(limit, on: posted)
    let clock = NoticeClock(
      postedOn: posted, span: span.value,
      postingDayCounts: law.policies.flag("notice.posting-day-counts", on: posted) ?? false,
      calendar: law.calendar)
    let finding = clock.finding(
      on: day, citation: law.policies.citation(of: .noticeClock, on: posted))
    expect(clock.end, worked.expected, &comparison)
    comparison.expect("status", worked.expected.text("status"), finding.status.code)
    comparison.expectFindings(worked.expected, [finding])
  }

  func objectionTime(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    try timeLimit(.objectionTime, worked, &comparison)
  }

  /// Whether something done on a day is within a limit in working days.
  func timeLimit(
    _ rule: RuleIdentifier, _ worked: WorkedCase, _ comparison: inout CaseComparison
  ) throws {
    guard let limit = worked.facts.text("limit"), let after = worked.facts.date("after"),
      let day = worked.facts.date("day")
    else {
      worked.facts.fault(.keyMissing("limit, after, day"), "limit")
      return
    }
    let time = TimeLimit(
      rule: rule, limit: try law.policies.requiredSpan(limit, on: after),
      after: after, on: day, calendar: law.calendar)
    expect(time.end, worked.expected, &comparison)
    comparison.expect("status", worked.expected.text("status"), time.finding.status.code)
    comparison.expectFindings(worked.expected, [time.finding])
  }

  /// Whether a cycle was graded in its month (第四条).
  func gradingTime(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    guard
      let month = worked.facts.value("ended-in", expected: "2026-10", { YearMonth($0) }),
      let day = worked.facts.date("graded-on")
    else {
      worked.facts.fault(.keyMissing("ended-in, graded-on"), "ended-in")
      return
    }
    guard let time = GradingTime(law.policies, endedIn: month) else {
      throw Refusal(
        .policyNotInForce,
        [.code: "points.cycle.grading-offset", .day: month.lastDay.description])
    }
    let finding = time.finding(gradedOn: day)
    comparison.expectNoRefusal(worked.expected)
    comparison.expect("end", worked.expected.text("end"), time.end.description)
    comparison.expect("status", worked.expected.text("status"), finding.status.code)
    comparison.expectFindings(worked.expected, [finding])
  }

  func expect(
    _ end: WorkingCalendar.End, _ expected: CaseNode, _ comparison: inout CaseComparison
  ) {
    switch end {
    case .on(let day):
      comparison.expect("end", expected.text("end"), day.description)
      comparison.expect("awaits", expected.text("awaits"), "-")
    case .awaitsCalendar(let year):
      comparison.expect("end", expected.text("end"), "-")
      comparison.expect("awaits", expected.text("awaits"), String(year))
    }
  }

  /// Members numbered from 1; the first of those in favour are the authors.
  private func sitting(
    _ facts: CaseNode, on day: CivilDate
  ) throws -> (Sitting, authors: Set<StaffNumber>) {
    let members = (1...max(facts.count("members") ?? 1, 1)).compactMap { StaffNumber("m\($0)") }
    let inFavour = Array(members.prefix(facts.count("in-favour") ?? 0))
    let authorCount = facts.count("authors-in-favour") ?? 0
    let counts = law.policies.flag("procedure.author-vote-counts", on: day) ?? false
    let leavesOut = !counts && !switched.isOff(.separation)
    let authors = Set(inFavour.prefix(leavesOut ? authorCount : 0))
    return (try Sitting(members: members, inFavour: inFavour, against: []), authors)
  }

  func quorum(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let day = worked.facts.date("on") ?? .latest
    guard let ratio = law.policies.ratio(PointsMonth.quorum, on: day) else {
      throw Refusal(.policyNotInForce, [.code: PointsMonth.quorum, .day: day.description])
    }
    let (sitting, authors) = try sitting(worked.facts, on: day)
    let finding = sitting.finding(
      quorum: ratio.value, citation: law.policies.citation(of: .quorum, on: day),
      without: authors)
    comparison.expect("status", worked.expected.text("status"), finding.status.code)
    let needed = finding.figures.first { $0.name == .needed }?.value ?? ""
    comparison.expect("needed", worked.expected.text("needed"), needed)
    comparison.expectFindings(worked.expected, [finding])
  }

  func separation(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    let day = facts.date("on") ?? .latest
    let name = facts.text("procedure") ?? PointsMonth.procedure
    let engine = try law.policies.engine(name, on: day)
    let step = facts.text("step") ?? ""
    guard let outcome = facts.value("outcome", expected: "passed", { StepOutcome(rawValue: $0) }),
      let actor = StaffNumber("m1")
    else {
      facts.fault(.keyMissing("outcome"), "outcome")
      return
    }
    let isAuthor = facts.flag("author") && !switched.isOff(.separation)
    let role = facts.text("role") ?? ""
    let reason = facts.text("reason")
    let documents = engine.procedure.step(step)?.documents ?? []
    let event = StepEvent(
      step: step, outcome: outcome, actor: actor, roles: [role], reason: reason,
      documents: documents, sitting: try sitting(facts, on: day).0)
    let next = try engine.advance(.at(step), by: event, authors: isAuthor ? [actor] : []) { _ in
      true
    }
    comparison.expectNoRefusal(worked.expected)
    comparison.expect("next", worked.expected.text("next"), next.code)
  }
}
