/// The figures of meals of a month, with their sources.
struct MealAccountPolicy: Sendable {
  /// Food money for a diner and a day, in fen, by diet and by the day on which it held.
  private let money: [Diet: [CivilDate: ResolvedValue]]
  /// Grams for a diner and a month.
  private let minimum: [Diet: [FoodCategory: ResolvedValue]]
  private let maximum: [Diet: [FoodCategory: ResolvedValue]]
  let priceRise: Sourced<Ratio>
  let deficit: Sourced<Ratio>
  let surplus: Sourced<Ratio>
  /// Of how many people a figure must be.
  let smallestGroup: Int
  let rules: RulesInForce

  static let rules: [RuleIdentifier] = [
    .mealMoney, .mealMinimum, .mealMaximum, .mealPrice, .mealDeficit, .mealSurplus,
    .mealCommittee,
  ]

  /// Gathers the food money of each day, and the other figures of the last; refuses
  /// (`policy.not-in-force`) a month on whose last day the shares that mark an account are missing.
  /// Money and quantities may be missing: no national text states them.
  init(_ policies: PolicySet, of month: YearMonth) throws(Refusal) {
    let day = month.lastDay
    priceRise = try policies.requiredRatio("meal.price.rise-ratio", on: day)
    deficit = try policies.requiredRatio("meal.balance.deficit-ratio", on: day)
    surplus = try policies.requiredRatio("meal.balance.surplus-ratio", on: day)
    smallestGroup = try policies.requiredCount("account.smallest-group", on: day).value
    rules = RulesInForce(MealAccountPolicy.rules, of: policies, on: day)
    func figures(_ bound: String) -> [Diet: [FoodCategory: ResolvedValue]] {
      var found: [Diet: [FoodCategory: ResolvedValue]] = [:]
      for diet in Diet.allCases {
        for category in FoodCategory.allCases {
          let name = MealAccountPolicy.quantity(category, bound, of: diet)
          found[diet, default: [:]][category] = policies.value(name, on: day)
        }
      }
      return found
    }
    var money: [Diet: [CivilDate: ResolvedValue]] = [:]
    for diet in Diet.allCases {
      for day in month.days.days {
        money[diet, default: [:]][day] = policies.value(
          MealAccountPolicy.money(of: diet), on: day)
      }
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

  func money(of diet: Diet, on day: CivilDate) -> ResolvedValue? { money[diet]?[day] }

  func minimum(of category: FoodCategory, _ diet: Diet) -> ResolvedValue? {
    minimum[diet]?[category] ?? minimum[.ordinary]?[category]
  }

  func maximum(of category: FoodCategory, _ diet: Diet) -> ResolvedValue? {
    maximum[diet]?[category] ?? maximum[.ordinary]?[category]
  }
}

extension ResolvedValue {
  /// A count; nothing where it is of another kind, which no layer can load.
  var count: Int {
    if case .count(let count) = value { count } else { 0 }
  }
}
