import PrisonAffairs
import RecordBook

extension CaseRunner {
  func pointsMonth(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    guard let month = facts.value("month", expected: "2026-10", { YearMonth($0) }) else {
      facts.fault(.keyMissing("month"), "month")
      return
    }
    let policy = try rule(on: month.lastDay) { try AssessmentPolicy($0, on: $1) }
    let admitted = facts.date("admitted") ?? month.firstDay.adding(months: -24)
    let released = facts.date("released") ?? .latest
    let custody =
      admitted <= released
      ? DateSpan(first: admitted, last: released).intersection(month.days) : nil
    let gathered = MonthFacts(
      month: month, custody: custody, periods: facts.list("periods").compactMap(period),
      entries: try facts.list("entries").enumerated().compactMap { try assessed($1, $0 + 1) },
      earlier: earlier(facts), specialBefore: specialBefore(facts, policy, month),
      strictGroups: strictGroups(facts), adjustments: try adjustments(facts, policy),
      suspensions: try suspensions(facts, policy))
    compare(policy.month(switched.facts(gathered)), worked.expected, &comparison)
  }

  private func compare(
    _ result: MonthDetermination, _ expected: CaseNode, _ comparison: inout CaseComparison
  ) {
    comparison.expectNoRefusal(expected)
    comparison.expect("outcome", expected.text("outcome"), result.determination.outcome.code)
    let accounts: [(String, KeyPath<PartFigures, Points>)] = [
      ("base", \.base), ("bonus", \.bonus), ("counted", \.counted), ("deduction", \.deduction),
    ]
    for (name, account) in accounts {
      guard let node = expected.child(name) else { continue }
      for part in Part.allCases {
        comparison.expect(
          "\(name).\(part.rawValue)", node.points(part.rawValue),
          result.figures[part][keyPath: account])
      }
      node.finish()
    }
    comparison.expect("special", expected.points("special"), result.figures.special)
    comparison.expect("penalty", expected.points("penalty"), result.figures.penalty)
    // A sum that is left out is nothing, and nothing says that it was made.
    let isSummed = !switched.isOff(.monthTotal)
    comparison.expect(
      "total", expected.points("total"), isSummed ? result.figures.total : .zero)
    comparison.expectFindings(
      expected, result.determination.findings.filter { isSummed || $0.rule != .monthTotal })
  }

  private func period(_ node: CaseNode) -> StatusPeriod? {
    defer { node.finish() }
    let status = node.value("status", expected: "hospital") { CustodyStatus(rawValue: $0) }
    let circumstance = node.value("circumstance", expected: "rescue") {
      Circumstance(rawValue: $0)
    }
    guard let status, let first = node.date("from") else { return nil }
    let period = StatusPeriod(
      status: status, first: first, last: node.date("to"), circumstance: circumstance)
    if period == nil { node.fault(.valueForm(status.rawValue, expected: "a period"), "status") }
    return period
  }

  func assessed(_ node: CaseNode, _ number: Int) throws -> AssessedEntry? {
    defer { node.finish() }
    guard let day = node.date("day"), let points = node.points("points") else { return nil }
    return AssessedEntry(
      act: 1, ordinal: number, day: day, reason: try reason(node, on: day), points: points,
      event: node.text("event"))
  }

  /// The special bonuses of the year before the month: stated outright, or month by month.
  private func specialBefore(
    _ facts: CaseNode, _ policy: AssessmentPolicy, _ month: YearMonth
  ) -> Points {
    let year = policy.specialYear(before: month)
    var sum = facts.points("special-before") ?? .zero
    for node in facts.list("specials") {
      let given = node.value("month", expected: "2026-09") { YearMonth($0) }
      let points = node.points("points") ?? .zero
      node.finish()
      if let given, year?.contains(given.firstDay) ?? false { sum += points }
    }
    return sum
  }

  func reason(_ node: CaseNode, on day: CivilDate) throws -> Reason {
    let code = node.text("reason") ?? ""
    guard let reason = law.policies.reasons(on: day)[code] else {
      throw Refusal(.entryReasonUnknown, [.code: code, .day: day.description])
    }
    return reason
  }

  private func earlier(_ facts: CaseNode) -> [YearMonth: EarlierMonth] {
    var months: [YearMonth: EarlierMonth] = [:]
    for node in facts.list("earlier") {
      var scores: [Part: Points] = [:]
      for part in Part.allCases { scores[part] = node.points(part.rawValue) }
      let days = node.count("days")
      if let month = node.value("month", expected: "2026-09", { YearMonth($0) }) {
        months[month] = EarlierMonth(scores: scores, days: days ?? month.dayCount)
      }
      node.finish()
    }
    return months
  }

  func entry(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    guard let day = facts.date("day"), let points = facts.points("points"),
      let inmate = InmateNumber("3301000001")
    else {
      facts.fault(.keyMissing("day, points"), "day")
      return
    }
    let recorded = facts.date("recorded") ?? day
    let isIncapacitated = facts.flag("incapacity")
    let isInIntake = facts.flag("intake")
    let lateReason = facts.text("late-reason")
    let proposed = ProposedEntry(
      inmate: inmate, day: day, reason: try reason(facts, on: day), points: points,
      lateReason: lateReason)
    let assessment = try rule(on: day) { try AssessmentPolicy($0, on: $1) }
      .assess(
        proposed, recordedOn: recorded,
        isIncapacitated: isIncapacitated && !switched.isOff(.incapacityBase),
        isInIntake: isInIntake || switched.isOff(.intakeBase))
    // Without the rule on authority whoever writes an entry down decides it.
    let tier = switched.isOff(.authority) ? ApprovalTier.officer : assessment.tier
    comparison.expectNoRefusal(worked.expected)
    comparison.expect("tier", worked.expected.text("tier"), tier.rawValue)
    comparison.expect("late", worked.expected.text("late"), String(assessment.isLate))
    comparison.expectFindings(worked.expected, assessment.findings)
  }
}
