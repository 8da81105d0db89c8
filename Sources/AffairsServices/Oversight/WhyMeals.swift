import PrisonAffairs
import Publication
import RecordBook

extension Explainer {
  /// A kitchen's month: who ate, the money and the food of it with every ground, the committee's
  /// word, every step, and what rests on it.
  ///
  /// Refuses a kitchen the book does not know (`meal.kitchen-unknown`) and a month of which it knows
  /// nothing (`meal.account-incomplete`).
  func meals(_ kitchen: KitchenCode, _ month: YearMonth, upward: Bool = true) throws -> WhyNode {
    let reference = Reference.meals(kitchen, month)
    let sheet = try MealLoader(reader: reader, policies: office.policies).sheet(kitchen, month)
    guard let first = try reader.firstMealMonth(of: kitchen), first <= month else {
      throw Refusal(.mealAccountIncomplete, [.names: "diners \(month.firstDay)"])
    }
    var children = money(of: sheet) + items(of: sheet)
    children.append(
      WhyNode(
        Text(zh: "认定", en: "findings"), findings(sheet.account.determination.findings)))
    children += try committee(of: sheet)
    if upward { children += try aboveMeals(kitchen, month) + objections(to: reference) }
    return WhyNode(
      Text(
        zh: "\(reference) \(sheet.kitchenName)伙食账目", en: "\(reference) meal account"), children)
  }

  /// The steps of a kitchen's month, whether it is settled, and its notices.
  func aboveMeals(_ kitchen: KitchenCode, _ month: YearMonth) throws -> [WhyNode] {
    let reference = Reference.meals(kitchen, month)
    let steps = try steps(MealMonth.procedure, of: reference.description)
    let settled = try reader.mealAccount(of: kitchen, month: month)
    let head = try settled.map {
      try line(Text(zh: "\(reference) 已签发", en: "\(reference) settled"), act: $0.act).label
    }
    return [
      WhyNode(
        head ?? Text(zh: "\(reference) 尚未签发", en: "\(reference) is not settled yet"), steps)
    ] + (try notices(on: reference))
  }

  private func money(of sheet: MealSheet) -> [WhyNode] {
    let account = sheet.account
    let diets = Diet.allCases.compactMap { diet -> WhyNode? in
      guard let days = account.facts.dinerDays[diet], days > 0 else { return nil }
      let hasStandard = account.foodMoney.contains { $0.diet == diet }
      let sum = hasStandard ? account.money(of: diet) : nil
      return WhyNode(
        Text(
          zh: "\(diet.words.zh) \(days)人日，伙食费\(sum.map { "\($0)元" } ?? "没有标准")",
          en: "\(diet.words.en) \(days) diner-days, \(sum.map { "\($0) yuan" } ?? "no standard")"))
    }
    let grants = sheet.grants.map {
      WhyNode(
        Text(
          zh: "\($0.day) 另拨\($0.amount)元：\($0.ground)",
          en: "\($0.day) \($0.amount) yuan beside it: \($0.ground)"))
    }
    let suppliers = sheet.suppliers.map {
      WhyNode(
        Text(
          zh: "供货单位\($0.name)：\($0.receipts)张单据，\($0.amount)元",
          en: "supplier \($0.name): \($0.receipts) receipts, \($0.amount) yuan"))
    }
    return [
      WhyNode(
        Text(zh: "收入\(account.income)元", en: "income \(account.income) yuan"), diets + grants),
      WhyNode(
        Text(zh: "支出\(account.expense)元", en: "spent \(account.expense) yuan"), suppliers),
      WhyNode(
        Text(
          zh: "上月结转\(account.facts.carried)元，累计结余\(account.cumulative)元",
          en: "carried \(account.facts.carried) yuan, left in all \(account.cumulative) yuan")),
    ]
  }

  private func items(of sheet: MealSheet) -> [WhyNode] {
    [
      WhyNode(
        Text(zh: "食品", en: "food"), sheet.account.items.map { item(MealAccountLine($0), $0) })
    ]
  }

  /// What was used of an item: opening and purchases less what is left.
  private func item(_ line: MealAccountLine?, _ item: MealItemAccount) -> WhyNode {
    let facts = item.facts
    let category = facts.category.words
    guard let line else {
      return WhyNode(
        Text(
          zh: "\(facts.name)（\(category.zh)）：没有价格，不能计算",
          en: "\(facts.name) (\(category.en)): without a price, not reckoned"))
    }
    return WhyNode(sum(of: line, named: facts.name, category))
  }

  /// An item of an account in a line.
  func sum(of line: MealAccountLine, named name: String, _ category: Text) -> Text {
    let held = line.opening + line.purchased
    let used = ValuedMass(held.mass - line.closing.mass, held.value - line.closing.value)
    let how =
      line.isCounted
      ? Text(zh: "盘点", en: "as counted") : Text(zh: "按账", en: "as the book has it")
    return Text(
      zh: """
        \(name)（\(category.zh)）：月初\(line.opening.mass)千克\(line.opening.value)元，购入\
        \(line.purchased.mass)千克\(line.purchased.value)元，月末\(line.closing.mass)千克\
        \(line.closing.value)元（\(how.zh)）；用去\(used.mass)千克\(used.value)元，其中出库\
        \(line.issued)千克
        """,
      en: """
        \(name) (\(category.en)): opening \(line.opening.mass) kg \(line.opening.value) yuan, bought \
        \(line.purchased.mass) kg \(line.purchased.value) yuan, left \(line.closing.mass) kg \
        \(line.closing.value) yuan (\(how.en)); used \(used.mass) kg \(used.value) yuan, issued \
        \(line.issued) kg
        """)
  }

  /// What each member of the committee said of the account as it stands.
  private func committee(of sheet: MealSheet) throws -> [WhyNode] {
    let opinions = try reader.seen.mealOpinions(
      of: sheet.kitchen, month: sheet.month, on: sheet.digest)
    guard !opinions.isEmpty else { return [] }
    let words = try opinions.map { opinion in
      let said = opinion.statement.map { "：\($0)" } ?? ""
      return try line(
        Text(
          zh: "\(opinion.inmate) \(opinion.opinion.words.zh)\(said)",
          en: "\(opinion.inmate) \(opinion.opinion.words.en)\(said)"), act: opinion.act)
    }
    return [WhyNode(Text(zh: "伙食管理委员会", en: "meal committee"), words)]
  }
}
