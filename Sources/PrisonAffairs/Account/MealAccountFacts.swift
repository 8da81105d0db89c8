/// So much of something, and what it is worth.
public struct ValuedMass: Hashable, Sendable {
  public let mass: FoodMass
  public let value: Money

  public init(_ mass: FoodMass, _ value: Money) {
    self.mass = mass
    self.value = value
  }

  public static let zero = ValuedMass(.zero, .zero)

  public static func + (left: ValuedMass, right: ValuedMass) -> ValuedMass {
    ValuedMass(left.mass + right.mass, left.value + right.value)
  }
}

/// One item of a kitchen's store in a month, as deliveries, issues and counts have it.
public struct MealItemFacts: Hashable, Sendable {
  public let item: String
  /// What it is called on the notice.
  public let name: String
  public let category: FoodCategory
  /// What the last closed account left; nothing where there was none.
  public let opening: ValuedMass
  /// Deliveries of the month less those taken back in it; below zero where more came back.
  public let purchased: ValuedMass
  /// What went to the pot, less what was taken back.
  public let issued: FoodMass
  /// What is left on the last day: as counted, or as the book has it.
  public let closing: FoodMass
  /// Whether it was counted on the last day.
  public let isCounted: Bool
  /// What a kilogram cost on average in the month before; nil where none was bought then.
  public let previousPrice: Money?

  public init(
    item: String, name: String? = nil, category: FoodCategory, opening: ValuedMass,
    purchased: ValuedMass, issued: FoodMass, closing: FoodMass, isCounted: Bool,
    previousPrice: Money?
  ) {
    self.item = item
    self.name = name ?? item
    self.category = category
    self.opening = opening
    self.purchased = purchased
    self.issued = issued
    self.closing = closing
    self.isCounted = isCounted
    self.previousPrice = previousPrice
  }
}

/// What the meal account of a kitchen and month rests on.
public struct MealAccountFacts: Hashable, Sendable {
  public let month: YearMonth
  /// How many ate, day by day, added up (人日数).
  public let dinerDays: [Diet: Int]
  /// Days of the month for which nobody wrote down who ate.
  public let daysWithoutDiners: [CivilDate]
  /// Money given beside the standard, for a festival or an improvement.
  public let grants: Money
  /// What the last closed account carried over: above zero left, below zero missing.
  public let carried: Money
  public let items: [MealItemFacts]
  /// Items whose count shows a difference that no second person has decided on.
  public let undecidedCounts: [String]

  public init(
    month: YearMonth, dinerDays: [Diet: Int], daysWithoutDiners: [CivilDate] = [],
    grants: Money = .zero, carried: Money = .zero, items: [MealItemFacts],
    undecidedCounts: [String] = []
  ) {
    self.month = month
    self.dinerDays = dinerDays
    self.daysWithoutDiners = daysWithoutDiners
    self.grants = grants
    self.carried = carried
    self.items = items
    self.undecidedCounts = undecidedCounts
  }

  public var totalDinerDays: Int { dinerDays.values.reduce(0, +) }
}
