/// One item of a month, valued: what was used is opening plus purchases less closing.
public struct MealItemAccount: Hashable, Sendable {
  public let facts: MealItemFacts
  /// At the average price of opening and purchases; nil where something is left that was never
  /// paid for, so that it has no price.
  public let closingValue: Money?

  /// Values what is left, rounded once, so that opening and purchases are used and left to the fen.
  public init(_ facts: MealItemFacts) {
    self.facts = facts
    let held = facts.opening + facts.purchased
    if facts.closing == .zero {
      closingValue = .zero
    } else {
      closingValue = rounded(
        held.value.fen, times: facts.closing.grams, over: held.mass.grams
      ).map { Money(fen: $0) }
    }
  }

  /// What left the store, lost things included.
  public var consumed: ValuedMass {
    let held = facts.opening + facts.purchased
    return ValuedMass(held.mass - facts.closing, held.value - (closingValue ?? .zero))
  }

  /// What left the store without going to the pot; below zero where more was counted than the
  /// book had.
  public var lost: FoodMass { consumed.mass - facts.issued }

  /// What a kilogram cost on average this month; nil where none was bought.
  public var price: Money? {
    let bought = facts.purchased
    guard bought.mass > .zero else { return nil }
    return rounded(bought.value.fen, times: 1_000, over: bought.mass.grams).map { Money(fen: $0) }
  }
}

/// A category of food in a month, beside what a month's diners are to have of it.
public struct MealCategoryAccount: Hashable, Sendable {
  public let category: FoodCategory
  /// What went to the pot: a loss feeds nobody.
  public let issued: FoodMass
  public let value: Money
  /// What the diners are to have at least, rounded up to the gram; nil where no layer says.
  public let minimum: FoodMass?
  /// What they are to have at most, rounded down; nil where no layer says.
  public let maximum: FoodMass?
  /// What a diner of the whole month had, rounded half up; nil where nobody ate.
  public let perHead: FoodMass?

  public init(
    category: FoodCategory, issued: FoodMass, value: Money, minimum: FoodMass?,
    maximum: FoodMass?, perHead: FoodMass?
  ) {
    self.category = category
    self.issued = issued
    self.value = value
    self.minimum = minimum
    self.maximum = maximum
    self.perHead = perHead
  }
}

/// `value × factor ÷ whole`, a half away from zero; nil where nothing divides, or the result is
/// beyond what can be counted.
func rounded(_ value: Int, times factor: Int, over whole: Int) -> Int? {
  guard whole > 0 else { return nil }
  let product = value.magnitude.multipliedFullWidth(by: factor.magnitude)
  guard product.high < whole.magnitude else { return nil }
  let (quotient, rest) = whole.magnitude.dividingFullWidth(product)
  let isUp = rest >= whole.magnitude - rest
  guard quotient < UInt(Int.max) else { return nil }
  let magnitude = Int(quotient + (isUp ? 1 : 0))
  return (value < 0) == (factor < 0) ? magnitude : -magnitude
}
