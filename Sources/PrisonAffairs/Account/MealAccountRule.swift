/// What a kitchen's month comes to (伙食账目).
///
/// No national text on meal accounts was found: what is compared, and the shares that mark an
/// account, are assumptions of policy. Quantities are the state's to set (监狱法 2012 第五十条).
public struct MealAccountRule: Sendable {
  private let policy: MealAccountPolicy

  /// Gathers the food money of each day of a month and the other figures of its last; refuses
  /// (`policy.not-in-force`) a month without the shares that mark an account.
  public init(_ policies: PolicySet, of month: YearMonth) throws(Refusal) {
    policy = try MealAccountPolicy(policies, of: month)
  }

  /// The account with its findings: money by diet, quantities by diet and category, prices by item,
  /// then what is missing or left over.
  public func determine(_ facts: MealAccountFacts) -> MealAccount {
    let items = facts.items.map { MealItemAccount($0) }
    let money = foodMoney(facts)
    let quantities = MealQuantities(policy, facts)
    let groups = quantities.groups
    let findings =
      moneyFindings(facts, money) + stockFindings(facts, items)
      + groups.flatMap { quantityFindings($0, isAlone: groups.count == 1) }
      + items.compactMap { priceFinding($0) }
    func account(_ determination: Determination) -> MealAccount {
      MealAccount(
        facts: facts, foodMoney: money, items: items,
        categories: quantities.categories(items), groups: groups,
        standards: standards(facts), determination: determination)
    }
    let all =
      findings
      + balanceFindings(account(Determination(outcome: .permitted, findings: findings)))
    return account(Determination(outcome: MealAccountRule.outcome(of: all), findings: all))
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
  /// Each day's diners at the standard of that day.
  private func foodMoney(_ facts: MealAccountFacts) -> [MealFoodMoney] {
    Diet.allCases.flatMap { diet -> [MealFoodMoney] in
      var days: [Money?: Int] = [:]
      var order: [Money?] = []
      for (day, diners) in facts.diners.sorted(by: { $0.key < $1.key }) {
        guard let count = diners[diet], count > 0 else { continue }
        let price = policy.money(of: diet, on: day).map { Money(fen: $0.count) }
        if days[price] == nil { order.append(price) }
        days[price, default: 0] += count
      }
      return order.map { MealFoodMoney(diet: diet, dinerDays: days[$0] ?? 0, price: $0) }
    }
  }

  private func moneyFindings(
    _ facts: MealAccountFacts, _ money: [MealFoodMoney]
  ) -> [Finding] {
    let unknown =
      facts.daysWithoutDiners.map { "diners \($0)" }
      + facts.undecidedDiners.map { "diners-above \($0)" }
    return unknown.map { policy.rules.finding(.mealMoney, .undetermined(missing: $0)) }
      + money.map { line in
        let figures = [Figure(.diet, line.diet.rawValue), Figure(.dinerDays, line.dinerDays)]
        let day = facts.diners.filter { ($0.value[line.diet] ?? 0) > 0 }.keys.sorted().first {
          policy.money(of: line.diet, on: $0).map { Money(fen: $0.count) } == line.price
        }
        guard let price = line.price, let day,
          let standard = policy.money(of: line.diet, on: day)
        else {
          return policy.rules.finding(
            .mealMoney, .undetermined(missing: MealAccountPolicy.money(of: line.diet)), figures)
        }
        return policy.rules.finding(
          .mealMoney, .satisfied,
          figures + [Figure(.price, price), Figure(.income, line.amount)], by: standard.citation)
      }
  }

  /// The standards that the account was held against, each source once.
  private func standards(_ facts: MealAccountFacts) -> [MealStandard] {
    var found: [MealStandard] = []
    func add(_ subject: MealStandard.Subject, _ value: ResolvedValue?) {
      guard let value else { return }
      let standard = MealStandard(
        subject: subject, citation: value.citation, confidence: value.confidence)
      if !found.contains(standard) { found.append(standard) }
    }
    for (day, diners) in facts.diners.sorted(by: { $0.key < $1.key }) {
      for diet in Diet.allCases where (diners[diet] ?? 0) > 0 {
        add(.money, policy.money(of: diet, on: day))
      }
    }
    for diet in Diet.allCases where (facts.dinerDays[diet] ?? 0) > 0 {
      for category in FoodCategory.allCases {
        add(.quantity, policy.minimum(of: category, diet))
        add(.quantity, policy.maximum(of: category, diet))
      }
    }
    return found
  }

  /// What was counted must be decided, and what is left must have a price.
  private func stockFindings(
    _ facts: MealAccountFacts, _ items: [MealItemAccount]
  ) -> [Finding] {
    facts.undecidedCounts.map {
      policy.rules.finding(
        .mealMoney, .undetermined(missing: "count \($0)"))
    }
      + facts.unconfirmedPurchases.map {
        policy.rules.finding(.mealMoney, .undetermined(missing: "receipt \($0)"))
      }
      + items.filter { $0.closingValue == nil }.map {
        policy.rules.finding(.mealMoney, .undetermined(missing: "price \($0.facts.name)"))
      }
  }
}

// Quantities: by physical quantity, set by the state (监狱法 2012 第五十条).
extension MealAccountRule {
  /// A head first, because that is how the standard speaks; then what it comes to in all, which
  /// decides.
  private func quantityFindings(_ group: MealGroupAccount, isAlone: Bool) -> [Finding] {
    let diets = group.diets.map(\.rawValue).joined(separator: "+")
    return group.rations.flatMap { ration -> [Finding] in
      let figures =
        (isAlone ? [] : [Figure(.diet, diets)])
        + [Figure(.food, ration.category.rawValue), Figure(.issued, ration.issued)]
        + (ration.perHead.map { [Figure(.perHead, $0)] } ?? [])
      let source = group.diets.first ?? .ordinary
      let minimum = ration.minimum.map { bound in
        policy.rules.finding(
          .mealMinimum, ration.shortfall == nil ? .satisfied : .notSatisfied,
          figures + [Figure(.minimum, bound)]
            + (ration.perHeadMinimum.map { [Figure(.perHeadMinimum, $0)] } ?? [])
            + (ration.shortfall.map { [Figure(.shortfall, $0)] } ?? []),
          by: policy.minimum(of: ration.category, source)?.citation)
      }
      let maximum = ration.maximum.map { bound in
        policy.rules.finding(
          .mealMaximum, ration.excess == nil ? .satisfied : .notSatisfied,
          figures + [Figure(.maximum, bound)]
            + (ration.perHeadMaximum.map { [Figure(.perHeadMaximum, $0)] } ?? []),
          by: policy.maximum(of: ration.category, source)?.citation)
      }
      return [minimum, maximum].compactMap { $0 }
    }
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
