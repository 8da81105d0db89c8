/// Assessment points (考核分) in whole hundredths of a point; may be negative.
public struct Points: Hashable, Comparable, Sendable {
  public let hundredths: Int

  public init(hundredths: Int) { self.hundredths = hundredths }

  /// Whole points.
  public init(_ whole: Int) { hundredths = whole * 100 }

  public static let zero = Points(hundredths: 0)

  public static func < (left: Points, right: Points) -> Bool {
    left.hundredths < right.hundredths
  }

  public static func + (left: Points, right: Points) -> Points {
    Points(hundredths: left.hundredths + right.hundredths)
  }

  public static func - (left: Points, right: Points) -> Points {
    Points(hundredths: left.hundredths - right.hundredths)
  }

  public static prefix func - (points: Points) -> Points {
    Points(hundredths: -points.hundredths)
  }

  public static func += (left: inout Points, right: Points) { left = left + right }

  public var magnitude: Points { Points(hundredths: abs(hundredths)) }

  /// The share `numerator / denominator` of these points, brought to hundredths as `rounding` says.
  public func share(_ numerator: Int, of denominator: Int, rounding: Rounding) -> Points {
    Points(hundredths: rounding.divide(hundredths * numerator, by: denominator))
  }
}

extension Sequence where Element == Points {
  public func sum() -> Points { reduce(.zero, +) }
}

extension Points: CustomStringConvertible, LosslessStringConvertible {
  /// A decimal without needless zeros: `35`, `17.5`, `-0.25`.
  public var description: String { decimal(hundredths) }

  /// Reads a decimal with at most two places and an optional sign; refuses (nil) anything else.
  public init?(_ description: String) {
    guard let hundredths = hundredthsOfDecimal(description.utf8) else { return nil }
    self.hundredths = hundredths
  }
}

/// How a figure that falls between two hundredths is settled.
public enum Rounding: String, CaseIterable, Sendable {
  /// To the nearest, a half away from zero.
  case halfUp = "half-up"
  /// Towards zero.
  case down

  /// Divides whole numbers and rounds; the denominator must be positive.
  public func divide(_ numerator: Int, by denominator: Int) -> Int {
    precondition(denominator > 0, "a share has a positive denominator")
    switch self {
    case .down: return numerator / denominator
    case .halfUp:
      let doubled = abs(numerator) * 2 + denominator
      let rounded = doubled / (denominator * 2)
      return numerator < 0 ? -rounded : rounded
    }
  }
}

/// Hundredths as a decimal without needless zeros.
func decimal(_ hundredths: Int) -> String {
  let sign = hundredths < 0 ? "-" : ""
  let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
  if rest == 0 { return "\(sign)\(whole)" }
  return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(padded(rest, to: 2))"
}

/// Reads `[+-]digits[.d[d]]` of ASCII digits as hundredths.
func hundredthsOfDecimal(_ text: some Collection<UInt8>) -> Int? {
  var digits = text[...]
  let isNegative = digits.first == UInt8(ascii: "-")
  if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
  let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard parts.count == 1 || parts.count == 2, let whole = wholeNumber(parts[0]),
    whole < 1_000_000_000
  else { return nil }
  var value = whole * 100
  if parts.count == 2 {
    guard parts[1].count <= 2, let rest = wholeNumber(parts[1]) else { return nil }
    value += parts[1].count == 1 ? rest * 10 : rest
  }
  return isNegative ? -value : value
}
