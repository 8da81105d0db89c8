/// What a kitchen's month comes to (伙食账目).
///
/// No national text on meal accounts was found: what is compared, and the shares that mark an
/// account, are assumptions of policy. Quantities are the state's to set (监狱法 2012 第五十条).
public struct MealAccountRule: Sendable {
  private let policy: MealAccountPolicy

  /// Gathers the figures in force on the last day of a month; refuses (`policy.not-in-force`) a
  /// month without the shares that mark an account.
  public init(_ policies: PolicySet, of month: YearMonth) throws(Refusal) {
    policy = try MealAccountPolicy(policies, on: month.lastDay)
  }

  /// The account with its findings: money by diet, quantities by category, prices by item, then
  /// what is missing or left over.
  public func determine(_ facts: MealAccountFacts) -> MealAccount {
    let items = facts.items.map { MealItemAccount($0) }
    let categories = categories(facts, items)
    let money = Dictionary(
      uniqueKeysWithValues: facts.dinerDays.map { diet, days in
        (diet, Money(fen: (policy.money[diet]?.value ?? 0) * days))
      })
    let findings =
      moneyFindings(facts, money) + stockFindings(facts, items)
      + categories.flatMap { quantityFindings($0) } + items.compactMap { priceFinding($0) }
    let account = MealAccount(
      facts: facts, money: money, items: items, categories: categories,
      determination: Determination(outcome: .permitted, findings: findings))
    let all = findings + balanceFindings(account)
    return MealAccount(
      facts: facts, money: money, items: items, categories: categories,
      determination: Determination(outcome: MealAccountRule.outcome(of: all), findings: all))
  }

  /// What is marked does not stop an account: it is published, with a reason.
  private static func outcome(of findings: [Finding]) -> Outcome {
    let missing = findings.compactMap { finding -> String? in
      if case .undetermined(let fact) = finding.status { fact } else { nil }
    }
    guard missing.isEmpty else { return .incomplete(missing) }
    return findings.contains { $0.status == .notSatisfied } ? .awaitsJudgement : .permitted
  }
}

// Money and stock: what must be known before there is an account at all.
extension MealAccountRule {
  private func moneyFindings(
    _ facts: MealAccountFacts, _ money: [Diet: Money]
  ) -> [Finding] {
    let unknown = facts.daysWithoutDiners.map { day in
      policy.rules.finding(.mealMoney, .undetermined(missing: "diners \(day)"))
    }
    return unknown
      + Diet.allCases.compactMap { diet -> Finding? in
        guard let days = facts.dinerDays[diet], days > 0 else { return nil }
        let figures = [Figure(.diet, diet.rawValue), Figure(.dinerDays, days)]
        guard let standard = policy.money[diet] else {
          return policy.rules.finding(
            .mealMoney, .undetermined(missing: MealAccountPolicy.money(of: diet)), figures)
        }
        return policy.rules.finding(
          .mealMoney, .satisfied,
          figures + [
            Figure(.price, Money(fen: standard.value)), Figure(.income, money[diet] ?? .zero),
          ], by: standard.citation)
      }
  }

  /// What was counted must be decided, and what is left must have a price.
  private func stockFindings(
    _ facts: MealAccountFacts, _ items: [MealItemAccount]
  ) -> [Finding] {
    facts.undecidedCounts.map {
      policy.rules.finding(
        .mealMoney, .undetermined(missing: "count \($0)"))
    }
      + items.filter { $0.closingValue == nil }.map {
        policy.rules.finding(.mealMoney, .undetermined(missing: "price \($0.facts.name)"))
      }
  }
}

// Quantities: by physical quantity, set by the state (监狱法 2012 第五十条).
extension MealAccountRule {
  private func categories(
    _ facts: MealAccountFacts, _ items: [MealItemAccount]
  ) -> [MealCategoryAccount] {
    FoodCategory.allCases.compactMap { category in
      let own = items.filter { $0.facts.category == category }
      let days = facts.month.dayCount
      let minimum = needed(category, facts, policy.minimum).map { ($0 + days - 1) / days }
      let maximum = needed(category, facts, policy.maximum).map { $0 / days }
      guard !own.isEmpty || minimum != nil || maximum != nil else { return nil }
      let issued = own.reduce(FoodMass.zero) { $0 + $1.facts.issued }
      return MealCategoryAccount(
        category: category, issued: issued,
        value: own.reduce(.zero) { $0 + $1.consumed.value },
        minimum: minimum.map { FoodMass(grams: $0) }, maximum: maximum.map { FoodMass(grams: $0) },
        perHead: rounded(issued.grams, times: days, over: facts.totalDinerDays)
          .map { FoodMass(grams: $0) })
    }
  }

  /// Grams × diner-days of all diets; nil where somebody ate for whom no layer has a figure.
  private func needed(
    _ category: FoodCategory, _ facts: MealAccountFacts,
    _ figure: (FoodCategory, Diet) -> Sourced<Int>?
  ) -> Int? {
    var sum = 0
    for (diet, days) in facts.dinerDays where days > 0 {
      guard let grams = figure(category, diet) else { return nil }
      sum += grams.value * days
    }
    return facts.totalDinerDays > 0 ? sum : nil
  }

  private func quantityFindings(_ account: MealCategoryAccount) -> [Finding] {
    let figures =
      [Figure(.food, account.category.rawValue), Figure(.issued, account.issued)]
      + (account.perHead.map { [Figure(.perHead, $0)] } ?? [])
    let minimum = account.minimum.map { bound in
      policy.rules.finding(
        .mealMinimum, account.issued >= bound ? .satisfied : .notSatisfied,
        figures + [Figure(.minimum, bound)]
          + (account.issued < bound ? [Figure(.shortfall, bound - account.issued)] : []),
        by: policy.minimum(of: account.category, .ordinary)?.citation)
    }
    let maximum = account.maximum.map { bound in
      policy.rules.finding(
        .mealMaximum, account.issued <= bound ? .satisfied : .notSatisfied,
        figures + [Figure(.maximum, bound)],
        by: policy.maximum(of: account.category, .ordinary)?.citation)
    }
    return [minimum, maximum].compactMap { $0 }
  }
}

// Prices and what is left over.
extension MealAccountRule {
  /// The two prices are compared as the notice shows them, so that anybody can do it again.
  private func priceFinding(_ item: MealItemAccount) -> Finding? {
    guard let price = item.price, let before = item.facts.previousPrice, before > .zero else {
      return nil
    }
    let ratio = policy.priceRise.value
    let isWithin =
      price.fen * ratio.denominator <= before.fen * (ratio.denominator + ratio.numerator)
    return policy.rules.finding(
      .mealPrice, isWithin ? .satisfied : .notSatisfied,
      [
        Figure(.stored, item.facts.name), Figure(.price, price), Figure(.priceBefore, before),
        Figure(.ratio, ratio),
      ], by: policy.priceRise.citation)
  }

  /// Both sides of nothing: money that is missing, and money that nobody ate.
  private func balanceFindings(_ account: MealAccount) -> [Finding] {
    let income = account.income
    // What a month without income may carry nobody can say.
    guard income > .zero else { return [] }
    let cumulative = account.cumulative
    func isWithin(_ amount: Money, _ share: Ratio) -> Bool {
      amount.fen * share.denominator <= income.fen * share.numerator
    }
    let figures = [Figure(.cumulative, cumulative), Figure(.income, income)]
    return [
      policy.rules.finding(
        .mealDeficit,
        isWithin(-cumulative, policy.deficit.value) ? .satisfied : .notSatisfied,
        figures + [Figure(.ratio, policy.deficit.value)], by: policy.deficit.citation),
      policy.rules.finding(
        .mealSurplus, isWithin(cumulative, policy.surplus.value) ? .satisfied : .notSatisfied,
        figures + [Figure(.ratio, policy.surplus.value)], by: policy.surplus.citation),
    ]
  }
}
