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
  /// What of it was written down for one diet alone; the rest was for all.
  public let issuedOf: [Diet: FoodMass]
  /// What is left on the last day: as counted, or as the book has it.
  public let closing: FoodMass
  /// Whether it was counted on the last day.
  public let isCounted: Bool
  /// What a kilogram cost on average in the month before; nil where none was bought then.
  public let previousPrice: Money?

  public init(
    item: String, name: String? = nil, category: FoodCategory, opening: ValuedMass,
    purchased: ValuedMass, issued: FoodMass, issuedOf: [Diet: FoodMass] = [:], closing: FoodMass,
    isCounted: Bool, previousPrice: Money?
  ) {
    self.item = item
    self.name = name ?? item
    self.category = category
    self.opening = opening
    self.purchased = purchased
    self.issued = issued
    self.issuedOf = issuedOf
    self.closing = closing
    self.isCounted = isCounted
    self.previousPrice = previousPrice
  }
}

/// What the meal account of a kitchen and month rests on.
public struct MealAccountFacts: Hashable, Sendable {
  public let month: YearMonth
  /// How many ate, day by day.
  public let diners: [CivilDate: [Diet: Int]]
  /// Days of the month for which nobody wrote down who ate.
  public let daysWithoutDiners: [CivilDate]
  /// Money given beside the standard, for a festival or an improvement.
  public let grants: Money
  /// What the last closed account carried over: above zero left, below zero missing.
  public let carried: Money
  public let items: [MealItemFacts]
  /// Items whose count shows a difference that no second person has decided on.
  public let undecidedCounts: [String]
  /// Days with more diners than inmates in custody that no second person has accepted.
  public let undecidedDiners: [CivilDate]
  /// Deliveries that somebody named as a receiver has not confirmed, by reference.
  public let unconfirmedPurchases: [String]

  public init(
    month: YearMonth, diners: [CivilDate: [Diet: Int]], daysWithoutDiners: [CivilDate] = [],
    grants: Money = .zero, carried: Money = .zero, items: [MealItemFacts],
    undecidedCounts: [String] = [], undecidedDiners: [CivilDate] = [],
    unconfirmedPurchases: [String] = []
  ) {
    self.month = month
    self.diners = diners
    self.daysWithoutDiners = daysWithoutDiners
    self.grants = grants
    self.carried = carried
    self.items = items
    self.undecidedCounts = undecidedCounts
    self.undecidedDiners = undecidedDiners
    self.unconfirmedPurchases = unconfirmedPurchases
  }

  /// The same with all who ate on the last day, for a month in which no figure changed.
  public init(
    month: YearMonth, dinerDays: [Diet: Int], daysWithoutDiners: [CivilDate] = [],
    grants: Money = .zero, carried: Money = .zero, items: [MealItemFacts],
    undecidedCounts: [String] = []
  ) {
    self.init(
      month: month, diners: [month.lastDay: dinerDays], daysWithoutDiners: daysWithoutDiners,
      grants: grants, carried: carried, items: items, undecidedCounts: undecidedCounts)
  }

  /// How many ate, added up day by day (人日数).
  public var dinerDays: [Diet: Int] {
    diners.values.reduce(into: [:]) { days, day in days.merge(day, uniquingKeysWith: +) }
  }

  public var totalDinerDays: Int { dinerDays.values.reduce(0, +) }
}

extension MealAccountFacts {
  /// The diets as they are told: those of too few people together with others, so that what is
  /// said of a diet is not said of somebody.
  ///
  /// A diet has `smallest` people where it had as many on the average of the month's days.
  func groups(smallest: Int) -> [[Diet]] {
    let days = dinerDays.filter { $0.value > 0 }
    var groups = Diet.allCases.filter { days[$0] != nil }.map { [$0] }
    func size(_ group: [Diet]) -> Int { group.reduce(0) { $0 + (days[$1] ?? 0) } }
    while groups.count > 1 {
      let order = groups.indices.sorted { size(groups[$0]) < size(groups[$1]) }
      guard size(groups[order[0]]) < smallest * month.dayCount else { break }
      groups[order[1]] += groups[order[0]]
      groups.remove(at: order[0])
    }
    return groups.map { group in Diet.allCases.filter { group.contains($0) } }
  }
}
