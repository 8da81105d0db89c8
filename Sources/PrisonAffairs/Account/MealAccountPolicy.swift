/// The figures of meals on a day, with their sources.
struct MealAccountPolicy: Sendable {
  /// Food money for a diner and a day, in fen, by diet.
  let money: [Diet: Sourced<Int>]
  /// Grams for a diner and a month.
  private let minimum: [Diet: [FoodCategory: Sourced<Int>]]
  private let maximum: [Diet: [FoodCategory: Sourced<Int>]]
  let priceRise: Sourced<Ratio>
  let deficit: Sourced<Ratio>
  let surplus: Sourced<Ratio>
  let rules: RulesInForce

  static let rules: [RuleIdentifier] = [
    .mealMoney, .mealMinimum, .mealMaximum, .mealPrice, .mealDeficit, .mealSurplus,
    .mealCommittee,
  ]

  /// Refuses (`policy.not-in-force`) a day on which the shares that mark an account are missing.
  /// Money and quantities may be missing: no national text states them.
  init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    priceRise = try policies.requiredRatio("meal.price.rise-ratio", on: day)
    deficit = try policies.requiredRatio("meal.balance.deficit-ratio", on: day)
    surplus = try policies.requiredRatio("meal.balance.surplus-ratio", on: day)
    rules = RulesInForce(MealAccountPolicy.rules, of: policies, on: day)
    func figures(_ bound: String) -> [Diet: [FoodCategory: Sourced<Int>]] {
      var found: [Diet: [FoodCategory: Sourced<Int>]] = [:]
      for diet in Diet.allCases {
        for category in FoodCategory.allCases {
          let name = MealAccountPolicy.quantity(category, bound, of: diet)
          found[diet, default: [:]][category] = try? policies.requiredCount(name, on: day)
        }
      }
      return found
    }
    var money: [Diet: Sourced<Int>] = [:]
    for diet in Diet.allCases {
      money[diet] = try? policies.requiredCount(MealAccountPolicy.money(of: diet), on: day)
    }
    self.money = money
    minimum = figures("minimum-grams")
    maximum = figures("maximum-grams")
  }

  /// The identifier of the food money of a diet, in fen for a diner and a day.
  static func money(of diet: Diet) -> String { "meal.money.\(diet.rawValue)-fen-per-day" }

  /// The identifier of a quantity in grams for a diner and a month: the ordinary diet's has no
  /// diet in its name, another's stands in its place where a layer sets it.
  static func quantity(_ category: FoodCategory, _ bound: String, of diet: Diet) -> String {
    let name = diet == .ordinary ? bound : "\(diet.rawValue)-\(bound)"
    return "meal.quantity.\(category.rawValue).\(name)"
  }

  func minimum(of category: FoodCategory, _ diet: Diet) -> Sourced<Int>? {
    minimum[diet]?[category] ?? minimum[.ordinary]?[category]
  }

  func maximum(of category: FoodCategory, _ diet: Diet) -> Sourced<Int>? {
    maximum[diet]?[category] ?? maximum[.ordinary]?[category]
  }
}
