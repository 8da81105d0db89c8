/// The food money of a diet for the days of a month on which one standard held.
public struct MealFoodMoney: Hashable, Sendable {
  public let diet: Diet
  public let dinerDays: Int
  /// For a diner and a day; nil where no layer sets one.
  public let price: Money?

  /// Standard × diner-days.
  public var amount: Money { Money(fen: (price?.fen ?? 0) * dinerDays) }
}

/// A category of food as a group of diners had it, in all and a head, beside the standard.
public struct MealRation: Hashable, Sendable {
  public let category: FoodCategory
  /// What went to their pot: what was written down for them, and their share of what was for all.
  public let issued: FoodMass
  /// What they are to have at least, rounded up to the gram; nil where no layer says.
  public let minimum: FoodMass?
  /// What they are to have at most, rounded down; nil where no layer says.
  public let maximum: FoodMass?
  /// What a diner of the whole month had, rounded half up.
  public let perHead: FoodMass?
  /// What a diner of the whole month is to have at least and at most, rounded likewise.
  public let perHeadMinimum: FoodMass?
  public let perHeadMaximum: FoodMass?

  /// What is missing in all; nil where nothing is.
  public var shortfall: FoodMass? {
    minimum.flatMap { issued < $0 ? $0 - issued : nil }
  }

  /// What is too much in all; nil where nothing is.
  public var excess: FoodMass? {
    maximum.flatMap { issued > $0 ? issued - $0 : nil }
  }
}

/// Diners who are told of together: those of one diet, or of several where one has few people.
public struct MealGroupAccount: Hashable, Sendable {
  public let diets: [Diet]
  public let dinerDays: Int
  public let rations: [MealRation]
}

/// A standard that an account was held against, with its source and how sure that is.
public struct MealStandard: Hashable, Sendable {
  public enum Subject: String, CaseIterable, Sendable {
    /// Food money for a diner and a day.
    case money
    /// Quantities for a diner and a month.
    case quantity
  }

  public let subject: Subject
  public let citation: Citation
  public let confidence: Confidence
}
