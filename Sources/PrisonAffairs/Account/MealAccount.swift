/// The meal account of a kitchen and month, with what is to be said of it.
public struct MealAccount: Hashable, Sendable {
  public let facts: MealAccountFacts
  /// Food money by the standard of each day, by diet and standard; nothing for a diet without one.
  public let foodMoney: [MealFoodMoney]
  public let items: [MealItemAccount]
  /// Every category that the store or the standard knows, in the order of the categories.
  public let categories: [MealCategoryAccount]
  /// What those who ate were given, each diet beside its standard; those of few people together.
  public let groups: [MealGroupAccount]
  /// The standards that were taken, with what stands behind them.
  public let standards: [MealStandard]
  /// `permitted` where nothing is marked, `awaitsJudgement` where somebody must say why.
  public let determination: Determination

  /// Standard × diner-days, and what was given beside it.
  public var income: Money { foodMoney.reduce(facts.grants) { $0 + $1.amount } }

  /// Food money of a diet over all days.
  public func money(of diet: Diet) -> Money {
    foodMoney.filter { $0.diet == diet }.reduce(.zero) { $0 + $1.amount }
  }

  /// What was used, lost things included.
  public var expense: Money { items.reduce(.zero) { $0 + $1.consumed.value } }

  /// What is left of the month, below zero where too much was used.
  public var balance: Money { income - expense }

  /// What is left of all months so far.
  public var cumulative: Money { facts.carried + balance }

  /// The findings that somebody must explain before the account is checked.
  public var marked: [Finding] {
    determination.findings.filter { $0.status == .notSatisfied }
  }
}
