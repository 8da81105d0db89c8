/// A quantity of food in whole grams; may be negative where it is a difference.
public struct FoodMass: Hashable, Comparable, Sendable {
  public let grams: Int

  public init(grams: Int) { self.grams = grams }

  public static let zero = FoodMass(grams: 0)

  public static func < (left: FoodMass, right: FoodMass) -> Bool { left.grams < right.grams }

  public static func + (left: FoodMass, right: FoodMass) -> FoodMass {
    FoodMass(grams: left.grams + right.grams)
  }

  public static func - (left: FoodMass, right: FoodMass) -> FoodMass {
    FoodMass(grams: left.grams - right.grams)
  }

  public static prefix func - (mass: FoodMass) -> FoodMass { FoodMass(grams: -mass.grams) }

  /// What so much costs at a price for a kilogram, a half fen counted as a whole one; nil where the
  /// product is beyond what can be counted, or a factor is negative.
  public func cost(perKilogram price: Money) -> Money? {
    guard grams >= 0, price.fen >= 0 else { return nil }
    let (product, overflows) = grams.multipliedReportingOverflow(by: price.fen)
    guard !overflows else { return nil }
    let (fen, rest) = product.quotientAndRemainder(dividingBy: 1_000)
    return Money(fen: rest >= 500 ? fen + 1 : fen)
  }
}

extension FoodMass: CustomStringConvertible, LosslessStringConvertible {
  /// Kilograms with exactly three places, `12.500`.
  public var description: String {
    let (kilograms, rest) = abs(grams).quotientAndRemainder(dividingBy: 1_000)
    return "\(grams < 0 ? "-" : "")\(kilograms).\(padded(rest, to: 3))"
  }

  /// The greatest number of digits before the point: a thousand tonnes fit.
  private static let wholeDigits = 7

  /// Reads kilograms with at most three places; refuses (nil) units, separators, an exponent, more
  /// places and more than seven digits before the point.
  public init?(_ description: String) {
    let isNegative = description.hasPrefix("-")
    let parts = description.dropFirst(isNegative ? 1 : 0).utf8.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, (1...FoodMass.wholeDigits).contains(first.count),
      let whole = wholeNumber(first)
    else { return nil }
    var thousandths = 0
    if parts.count == 2 {
      guard (1...3).contains(parts[1].count), var places = wholeNumber(parts[1]) else { return nil }
      for _ in parts[1].count..<3 { places *= 10 }
      thousandths = places
    }
    let grams = whole * 1_000 + thousandths
    self.grams = isNegative ? -grams : grams
  }
}
