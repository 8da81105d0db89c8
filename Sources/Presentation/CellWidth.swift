/// How wide a terminal draws characters of ambiguous width (“ ” — … ·).
public enum AmbiguousWidth: Sendable {
  case narrow
  case wide
}

/// The width of text in terminal cells.
public enum CellWidth {
  /// Cells of a whole text.
  public static func of(_ text: String, ambiguous: AmbiguousWidth = .narrow) -> Int {
    text.reduce(0) { $0 + of($1, ambiguous: ambiguous) }
  }

  /// Cells of one character as people see it; an emoji joined of several counts once.
  public static func of(_ character: Character, ambiguous: AmbiguousWidth = .narrow) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F { return 2 }
      width = max(width, of(scalar, ambiguous: ambiguous))
    }
    return width
  }

  private static func of(_ scalar: Unicode.Scalar, ambiguous: AmbiguousWidth) -> Int {
    let value = scalar.value
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x7F { return 1 }
    if contains(EastAsianWidth.zero, value) { return 0 }
    if contains(EastAsianWidth.wide, value) { return 2 }
    if ambiguous == .wide, contains(EastAsianWidth.ambiguous, value) { return 2 }
    return 1
  }

  private static func contains(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }
}
