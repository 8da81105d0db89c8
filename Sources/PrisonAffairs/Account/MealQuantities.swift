/// What diners had of each category of food, in all and diet by diet.
///
/// What was issued for one diet counts for it; what was issued for all counts by diner-days, for
/// nobody wrote down who ate how much of it.
struct MealQuantities {
  private let policy: MealAccountPolicy
  private let facts: MealAccountFacts
  private let dinerDays: [Diet: Int]
  private let days: Int

  init(_ policy: MealAccountPolicy, _ facts: MealAccountFacts) {
    self.policy = policy
    self.facts = facts
    dinerDays = facts.dinerDays.filter { $0.value > 0 }
    days = facts.month.dayCount
  }

  private var everybody: [Diet] { Diet.allCases.filter { dinerDays[$0] != nil } }

  private func dinerDays(of diets: [Diet]) -> Int {
    diets.reduce(0) { $0 + (dinerDays[$1] ?? 0) }
  }

  /// The whole kitchen by category, with what it cost: a loss feeds nobody, but is paid for.
  func categories(_ items: [MealItemAccount]) -> [MealCategoryAccount] {
    FoodCategory.allCases.compactMap { category in
      let own = items.filter { $0.facts.category == category }
      let ration = ration(
        category, everybody, own.reduce(FoodMass.zero) { $0 + $1.facts.issued })
      guard !own.isEmpty || ration.minimum != nil || ration.maximum != nil else { return nil }
      return MealCategoryAccount(
        category: category, issued: ration.issued,
        value: own.reduce(.zero) { $0 + $1.consumed.value }, minimum: ration.minimum,
        maximum: ration.maximum, perHead: ration.perHead)
    }
  }

  /// Each group of diners with what it had of every category that it had or should have had.
  var groups: [MealGroupAccount] {
    let groups = facts.groups(smallest: policy.smallestGroup)
    var rations = groups.map { _ in [MealRation]() }
    for category in FoodCategory.allCases {
      let own = facts.items.filter { $0.category == category }
      for (index, issued) in issued(own, groups).enumerated() {
        let ration = ration(category, groups[index], issued)
        guard !own.isEmpty || ration.minimum != nil || ration.maximum != nil else { continue }
        rations[index].append(ration)
      }
    }
    return zip(groups, rations).map { diets, rations in
      MealGroupAccount(diets: diets, dinerDays: dinerDays(of: diets), rations: rations)
    }
  }

  /// What went to each group's pot; what was for all is shared out to the gram.
  private func issued(_ items: [MealItemFacts], _ groups: [[Diet]]) -> [FoodMass] {
    let total = dinerDays(of: everybody)
    let marked = groups.map { diets in
      items.reduce(FoodMass.zero) { sum, item in
        diets.reduce(sum) { $0 + (item.issuedOf[$1] ?? .zero) }
      }
    }
    let shared =
      items.reduce(FoodMass.zero) { $0 + $1.issued } - marked.reduce(FoodMass.zero, +)
    var passed = 0
    var given = FoodMass.zero
    return zip(groups, marked).map { diets, own in
      passed += dinerDays(of: diets)
      let until = FoodMass(
        grams: rounded(shared.grams, times: passed, over: total) ?? shared.grams)
      defer { given = until }
      return own + (until - given)
    }
  }

  private func ration(
    _ category: FoodCategory, _ diets: [Diet], _ issued: FoodMass
  ) -> MealRation {
    let heads = dinerDays(of: diets)
    let least = needed(diets) { policy.minimum(of: category, $0) }
    let most = needed(diets) { policy.maximum(of: category, $0) }
    func mass(_ grams: Int?) -> FoodMass? { grams.map { FoodMass(grams: $0) } }
    return MealRation(
      category: category, issued: issued,
      minimum: mass(least.map { ($0 + days - 1) / days }), maximum: mass(most.map { $0 / days }),
      perHead: mass(rounded(issued.grams, times: days, over: heads)),
      perHeadMinimum: mass(least.map { ($0 + heads - 1) / heads }),
      perHeadMaximum: mass(most.map { $0 / heads }))
  }

  /// Grams × diner-days of the diets; nil where somebody ate for whom no layer has a figure.
  private func needed(_ diets: [Diet], _ figure: (Diet) -> ResolvedValue?) -> Int? {
    var sum = 0
    for diet in diets {
      guard let grams = figure(diet) else { return nil }
      sum += grams.count * (dinerDays[diet] ?? 0)
    }
    return diets.isEmpty ? nil : sum
  }
}
