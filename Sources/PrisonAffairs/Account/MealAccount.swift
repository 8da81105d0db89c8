/// The meal account of a kitchen and month, with what is to be said of it.
public struct MealAccount: Hashable, Sendable {
  public let facts: MealAccountFacts
  /// Food money by the standard, by diet; nothing for a diet without one.
  public let money: [Diet: Money]
  public let items: [MealItemAccount]
  /// Every category that the store or the standard knows, in the order of the categories.
  public let categories: [MealCategoryAccount]
  /// `permitted` where nothing is marked, `awaitsJudgement` where somebody must say why.
  public let determination: Determination

  /// Standard × diner-days, and what was given beside it.
  public var income: Money { money.values.reduce(facts.grants, +) }

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
