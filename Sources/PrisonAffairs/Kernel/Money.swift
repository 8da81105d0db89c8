/// An amount of money in whole fen (分, a hundredth of a yuan); may be negative.
public struct Money: Hashable, Comparable, Sendable {
  public let fen: Int

  public init(fen: Int) { self.fen = fen }

  public static let zero = Money(fen: 0)

  public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

  public static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }

  public static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }

  public static prefix func - (money: Money) -> Money { Money(fen: -money.fen) }
}

extension Money: CustomStringConvertible, LosslessStringConvertible {
  /// Yuan with exactly two places, `12.50`.
  public var description: String {
    let (yuan, rest) = abs(fen).quotientAndRemainder(dividingBy: 100)
    return "\(fen < 0 ? "-" : "")\(yuan).\(padded(rest, to: 2))"
  }

  /// Reads yuan with at most two places; refuses (nil) currency signs, separators and more places.
  public init?(_ description: String) {
    guard let fen = hundredthsOfDecimal(description.utf8) else { return nil }
    self.fen = fen
  }
}
