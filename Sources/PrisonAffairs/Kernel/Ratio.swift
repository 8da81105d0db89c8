/// An exact share such as 2/3 or 15 %, written in policy files.
public struct Ratio: Hashable, Sendable {
  public let numerator: Int
  /// At least 1.
  public let denominator: Int

  /// Parts above this are refused, so that comparing shares never overflows.
  private static let largestPart = 1_000_000

  /// Refuses (nil) a negative share, a denominator below 1 and parts above a million.
  public init?(_ numerator: Int, _ denominator: Int) {
    guard numerator >= 0, denominator >= 1, numerator <= Ratio.largestPart,
      denominator <= Ratio.largestPart
    else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether `count` of `total` reaches this share; the share itself is included (以上).
  public func isReached(by count: Int, of total: Int) -> Bool {
    count * denominator >= total * numerator
  }

  /// The smallest whole count of `total` that reaches this share.
  public func smallestCount(of total: Int) -> Int {
    (total * numerator + denominator - 1) / denominator
  }
}

extension Ratio: Comparable {
  public static func < (left: Ratio, right: Ratio) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  public static func == (left: Ratio, right: Ratio) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }

  public func hash(into hasher: inout Hasher) {
    let divisor = greatestCommonDivisor(numerator, denominator)
    hasher.combine(numerator / divisor)
    hasher.combine(denominator / divisor)
  }
}

extension Ratio: CustomStringConvertible, LosslessStringConvertible {
  public var description: String {
    denominator == 100 ? "\(numerator)%" : "\(numerator)/\(denominator)"
  }

  /// Reads `2/3` or `15%`; refuses (nil) anything else.
  public init?(_ description: String) {
    let bytes = description.utf8
    if bytes.last == UInt8(ascii: "%") {
      guard let percent = wholeNumber(bytes.dropLast()) else { return nil }
      self.init(percent, 100)
      return
    }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, let numerator = wholeNumber(parts[0]),
      let denominator = wholeNumber(parts[1])
    else { return nil }
    self.init(numerator, denominator)
  }
}

private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  right == 0 ? max(left, 1) : greatestCommonDivisor(right, left % right)
}
