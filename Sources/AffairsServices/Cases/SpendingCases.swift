import PrisonAffairs
import RecordBook

extension CaseRunner {
  /// How much somebody may spend in a month, with what is spent, held and asked for.
  func spendingLimit(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let node = worked.facts
    guard let month = node.value("month", expected: "2026-10", { YearMonth($0) }) else {
      node.fault(.keyMissing("month"), "month")
      return
    }
    let day = node.date("on") ?? month.lastDay
    let facts = switched.facts(
      SpendingFacts(
        month: month, grades: grades(node),
        property: property(node, month),
        festivals: node.flag("calendar-unknown") ? nil : Set(node.texts("festivals")),
        rows: rows("rows", of: node), held: rows("held", of: node)))
    let rule = SpendingRule(law.policies, month: month)
    let result = rule.decide(facts, on: day, order: rows("order", of: node).first)
    let expected = worked.expected
    comparison.expectNoRefusal(expected)
    comparison.expect("outcome", expected.text("outcome"), result.determination.outcome.code)
    comparison.expect("limit", expected.text("limit"), result.limit?.description ?? "-")
    comparison.expect("used", expected.text("used"), result.used.description)
    comparison.expect("left", expected.text("left"), result.left?.description ?? "-")
    comparison.expect("excess", expected.text("excess"), result.excess.description)
    comparison.expect("outside", expected.text("outside"), result.outside.description)
    comparison.expectFindings(expected, result.determination.findings)
  }

  /// What stands out in a month.
  func spendingPattern(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let node = worked.facts
    guard let month = node.value("month", expected: "2026-10", { YearMonth($0) }) else {
      node.fault(.keyMissing("month"), "month")
      return
    }
    let patterns = SpendingPatterns(law.policies, month: month)
    var found: [Finding] = []
    if node.has("rows") {
      found.append(patterns.whileAbsent(rows("rows", of: node), periods(node)))
    }
    if let spent = money("spent", of: node) {
      let earlier = node.has("earlier") ? node.texts("earlier").compactMap { Money($0) } : nil
      if let surge = patterns.surge(spent, earlier: earlier) { found.append(surge) }
    }
    if let inmates = node.count("sender-inmates"),
      let shared = patterns.sharedSender(inmates: inmates)
    {
      found.append(shared)
    }
    let kept = switched.determination(found)
    comparison.expectNoRefusal(worked.expected)
    comparison.expect("outcome", worked.expected.text("outcome"), kept.outcome.code)
    comparison.expectFindings(worked.expected, kept.findings)
  }

  /// What was decided on spending, and what waits: `spending` and `spending-open`.
  func spendingHistory(_ node: CaseNode) -> SpendingHistory {
    let violations = node.list("spending").compactMap { one -> SpendingViolation? in
      defer { one.finish() }
      guard let concern = concern(one), let first = one.date("first") else {
        one.fault(.keyMissing("concern, first"), "first")
        return nil
      }
      return SpendingViolation(concern: concern, first: first, ended: one.date("ended"))
    }
    let questions = node.list("spending-open").compactMap { one -> SpendingQuestion? in
      defer { one.finish() }
      guard let concern = concern(one),
        let month = one.value("month", expected: "2026-10", { YearMonth($0) })
      else {
        one.fault(.keyMissing("concern, month"), "month")
        return nil
      }
      return SpendingQuestion(concern: concern, month: month)
    }
    return SpendingHistory(violations: violations, questions: questions)
  }

  private func concern(_ node: CaseNode) -> SpendingConcern? {
    node.value(
      "concern", expected: SpendingConcern.allCases.map(\.rawValue).joined(separator: ", ")
    ) { SpendingConcern(rawValue: $0) }
  }

  /// `unperformed` from the month's first day, until `performed` or from `unperformed-from` on.
  private func property(_ node: CaseNode, _ month: YearMonth) -> [UnperformedFrom] {
    let standing = node.value("unperformed", expected: "true, false, unknown") {
      ["true": true, "false": false, "unknown": Bool?.none][$0]
    }
    return [UnperformedFrom(standing ?? false, from: month.firstDay)]
      + (node.date("performed").map { [UnperformedFrom(false, from: $0)] } ?? [])
      + (node.date("unperformed-from").map { [UnperformedFrom(true, from: $0)] } ?? [])
  }

  private func grades(_ node: CaseNode) -> [GradeFrom] {
    node.list("grades").compactMap { one in
      defer { one.finish() }
      guard let grade = one.text("grade"), let day = one.date("from") else {
        one.fault(.keyMissing("grade, from"), "grade")
        return nil
      }
      return GradeFrom(grade: grade, day: day)
    }
  }

  private func rows(_ key: String, of node: CaseNode) -> [SpendingRow] {
    node.list(key).compactMap { one in
      defer { one.finish() }
      guard let day = one.date("day"), let amount = money("amount", of: one) else {
        one.fault(.keyMissing("day, amount"), "day")
        return nil
      }
      return SpendingRow(
        day: day, amount: amount, isRefund: one.flag("refund"), category: one.text("category"))
    }
  }

  private func periods(_ node: CaseNode) -> [StatusPeriod] {
    node.list("statuses").compactMap { one in
      defer { one.finish() }
      let status = one.value(
        "status", expected: CustodyStatus.allCases.map(\.rawValue).joined(separator: ", ")
      ) { CustodyStatus(rawValue: $0) }
      guard let status, let first = one.date("first") else {
        one.fault(.keyMissing("status, first"), "status")
        return nil
      }
      return StatusPeriod(status: status, first: first, last: one.date("last"))
    }
  }

  private func money(_ key: String, of node: CaseNode) -> Money? {
    node.value(key, expected: "120.50") { Money($0) }
  }
}
