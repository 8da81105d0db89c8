import PrisonAffairs

// Rules of meal accounts, left out by figures that never bind.
extension SwitchedRule {
  static let neverBindingOfMeals: [RuleIdentifier: [String: PolicyValue]] = {
    func quantities(_ bound: String, _ value: Int) -> [String: PolicyValue] {
      Dictionary(
        uniqueKeysWithValues: Diet.allCases.flatMap { diet in
          FoodCategory.allCases.map { category in
            let name = diet == .ordinary ? bound : "\(diet.rawValue)-\(bound)"
            return ("meal.quantity.\(category.rawValue).\(name)", PolicyValue.count(value))
          }
        })
    }
    var figures: [RuleIdentifier: [String: PolicyValue]] = [
      .mealMoney: Dictionary(
        uniqueKeysWithValues: Diet.allCases.map {
          ("meal.money.\($0.rawValue)-fen-per-day", PolicyValue.count(0))
        }),
      .mealMinimum: quantities("minimum-grams", 0),
      .mealMaximum: quantities("maximum-grams", 1_000_000),
      .mealCommittee: [MealCommitteeStanding.minimum: .count(0)],
    ]
    if let everything = Ratio(1_000_000, 1) {
      figures[.mealPrice] = ["meal.price.rise-ratio": .ratio(everything)]
      figures[.mealDeficit] = ["meal.balance.deficit-ratio": .ratio(everything)]
      figures[.mealSurplus] = ["meal.balance.surplus-ratio": .ratio(everything)]
    }
    return figures
  }()
}
