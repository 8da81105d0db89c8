import PrisonAffairs
import RecordBook

extension CaseRunner {
  /// A kitchen's month: income, what was used of it, what is carried over and every finding.
  func mealMonth(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    guard let month = worked.facts.value("month", expected: "2026-10", { YearMonth($0) }) else {
      worked.facts.fault(.keyMissing("month"), "month")
      return
    }
    let rule = try MealAccountRule(law.policies, of: month)
    let account = rule.determine(mealFacts(worked.facts, month))
    comparison.expectNoRefusal(worked.expected)
    comparison.expect("income", worked.expected.text("income"), account.income.description)
    comparison.expect("expense", worked.expected.text("expense"), account.expense.description)
    comparison.expect("balance", worked.expected.text("balance"), account.balance.description)
    comparison.expect(
      "cumulative", worked.expected.text("cumulative"), account.cumulative.description)
    comparison.expect(
      "outcome", worked.expected.text("outcome"), account.determination.outcome.code)
    for item in account.items {
      guard let expected = worked.expected.child("left")?.text(item.facts.item) else { continue }
      comparison.expect(item.facts.item, expected, item.closingValue?.description ?? "-")
    }
    worked.expected.child("left")?.finish()
    let committee = try committee(worked.facts, on: month.lastDay)
    comparison.expectFindings(worked.expected, account.determination.findings + committee)
  }

  private func mealFacts(_ facts: CaseNode, _ month: YearMonth) -> MealAccountFacts {
    var dinerDays: [Diet: Int] = [:]
    if let diners = facts.child("diner-days") {
      for diet in Diet.allCases { dinerDays[diet] = diners.count(diet.rawValue) }
      diners.finish()
    }
    return MealAccountFacts(
      month: month, dinerDays: dinerDays,
      daysWithoutDiners: facts.texts("days-without-diners").compactMap { CivilDate($0) },
      grants: money("grants", of: facts), carried: money("carried", of: facts),
      items: facts.list("items").compactMap { item($0) },
      undecidedCounts: facts.texts("undecided-counts"))
  }

  private func item(_ node: CaseNode) -> MealItemFacts? {
    defer { node.finish() }
    let categories = FoodCategory.allCases.map(\.rawValue).joined(separator: ", ")
    guard let name = node.text("item"),
      let category = node.value(
        "category", expected: categories, { FoodCategory(rawValue: $0) })
    else {
      node.fault(.keyMissing("item, category"), "item")
      return nil
    }
    return MealItemFacts(
      item: name, category: category,
      opening: ValuedMass(mass("opening", of: node), money("opening-value", of: node)),
      purchased: ValuedMass(mass("bought", of: node), money("bought-value", of: node)),
      issued: mass("issued", of: node), closing: mass("closing", of: node),
      isCounted: node.flag("counted"),
      previousPrice: node.value("price-before", expected: "12.50") { Money($0) })
  }

  /// The committee's finding, where the case has a committee.
  private func committee(_ facts: CaseNode, on day: CivilDate) throws -> [Finding] {
    guard let node = facts.child("committee") else { return [] }
    let opinions = MealOpinion.allCases.flatMap { opinion in
      Array(repeating: opinion, count: node.count(opinion.rawValue) ?? 0)
    }
    let standing = MealCommitteeStanding(
      memberCount: node.count("members") ?? 0, opinions: opinions)
    node.finish()
    return [try standing.finding(law.policies, on: day)]
  }

  private func money(_ key: String, of node: CaseNode) -> Money {
    node.value(key, expected: "12.50") { Money($0) } ?? .zero
  }

  private func mass(_ key: String, of node: CaseNode) -> FoodMass {
    node.value(key, expected: "12.500") { FoodMass($0) } ?? .zero
  }
}
