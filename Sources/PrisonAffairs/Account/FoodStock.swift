/// One movement of an item in a kitchen's store: what came in is above zero.
public struct StockMovement: Hashable, Sendable {
  public let day: CivilDate
  public let mass: FoodMass

  public init(day: CivilDate, mass: FoodMass) {
    self.day = day
    self.mass = mass
  }
}

/// The first day on which a store would hold less than nothing, and by how much.
public struct StockShortage: Hashable, Sendable {
  public let day: CivilDate
  /// What is missing, above zero.
  public let missing: FoodMass
}

/// The stock of one item over days (库存): what no store can do is hold less than nothing.
public enum FoodStock {
  /// The stock at the end of a day. Deliveries and issues of one day count together, because the
  /// book has no hour of either.
  public static func stock(_ movements: [StockMovement], on day: CivilDate) -> FoodMass {
    movements.filter { $0.day <= day }.reduce(.zero) { $0 + $1.mass }
  }

  /// The first day at whose end the store would hold less than nothing, in any order of movements.
  public static func shortage(_ movements: [StockMovement]) -> StockShortage? {
    var stock = FoodMass.zero
    let days = Dictionary(grouping: movements, by: \.day).sorted { $0.key < $1.key }
    for (day, movements) in days {
      stock = movements.reduce(stock) { $0 + $1.mass }
      if stock < .zero { return StockShortage(day: day, missing: -stock) }
    }
    return nil
  }
}
