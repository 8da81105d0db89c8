import PrisonAffairs
import RecordBook

// Kitchens and stores.
extension CaseRunner {
  /// The findings that stand without the rule left out.
  private func compare(
    _ findings: [Finding], _ worked: WorkedCase, _ comparison: inout CaseComparison
  ) {
    let findings = findings.filter { !switched.isOff($0.rule) }
    comparison.expectNoRefusal(worked.expected)
    comparison.expectFindings(worked.expected, findings)
  }

  private func ruleOfMeals(_ worked: WorkedCase) throws -> MealRule? {
    guard let day = worked.facts.date("day") else {
      worked.facts.fault(.keyMissing("day"), "day")
      return nil
    }
    return try rule(on: day) { try MealRule($0, on: $1) }
  }

  func mealDiners(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    guard let rule = try ruleOfMeals(worked), let diners = facts.count("diners") else { return }
    let count = Diners(
      diners: diners, breakfast: facts.count("breakfast") ?? 0, lunch: facts.count("lunch") ?? 0,
      supper: facts.count("supper") ?? 0)
    let finding = rule.diners(
      diners, inCustody: facts.count("custody") ?? diners, isExplained: facts.flag("explained"))
    compare([finding] + rule.meals(count), worked, &comparison)
  }

  func foodPurchase(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    guard let rule = try ruleOfMeals(worked),
      let mass = facts.value("kilograms", expected: "12.500", { FoodMass($0) }),
      let price = facts.value("price", expected: "23.50", { Money($0) }),
      let amount = facts.value("amount", expected: "293.75", { Money($0) })
    else { return }
    let receivers = facts.texts("receivers").compactMap { StaffNumber($0) }
    var findings = [rule.amount(amount, mass, price: price)]
    if receivers.count == 2 { findings.append(rule.receivers(receivers[0], receivers[1])) }
    compare(findings, worked, &comparison)
  }

  func foodStock(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    guard let rule = try ruleOfMeals(worked) else { return }
    let movements = worked.facts.list("movements").compactMap { node -> StockMovement? in
      defer { node.finish() }
      guard let day = node.date("day"),
        let mass = node.value("kilograms", expected: "-12.500", { FoodMass($0) })
      else { return nil }
      return StockMovement(day: day, mass: mass)
    }
    compare([rule.stock(movements)], worked, &comparison)
  }

  func foodCount(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    guard let rule = try ruleOfMeals(worked),
      let counted = facts.value("counted", expected: "12.500", { FoodMass($0) }),
      let expected = facts.value("expected", expected: "12.500", { FoodMass($0) })
    else { return }
    let finding = rule.count(
      counted, expected: expected, isExplained: facts.flag("explained"),
      isAcceptedByAnother: facts.flag("accepted"))
    compare([finding], worked, &comparison)
  }

  func menu(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    guard let rule = try ruleOfMeals(worked), let week = worked.facts.date("week") else { return }
    let finding = rule.menu(ofWeek: week, postedOn: worked.facts.date("posted"))
    compare([finding], worked, &comparison)
  }

  func foodSample(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    guard let rule = try ruleOfMeals(worked),
      let taken = worked.facts.value("taken", expected: "2026-10-05T11:30", { Moment(local: $0) }),
      let discarded = worked.facts.value(
        "discarded", expected: "2026-10-07T11:30", { Moment(local: $0) })
    else { return }
    compare([rule.sample(takenAt: taken, discardedAt: discarded)], worked, &comparison)
  }
}
