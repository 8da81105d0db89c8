/// How wide a terminal draws the characters that Unicode calls ambiguous (“ ” — … · ①).
public enum AmbiguousWidth: String, CaseIterable, Sendable {
  case narrow
  case wide
}

/// The width of text in terminal cells.
public enum CellWidth {
  /// The cells of a whole text on one line; control characters count none.
  public static func of(_ text: String, ambiguous: AmbiguousWidth = .narrow) -> Int {
    if isPrintableASCII(text) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1, ambiguous: ambiguous) }
  }

  /// The cells of one character as people see it; an emoji joined of several counts once.
  public static func of(_ character: Character, ambiguous: AmbiguousWidth = .narrow) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if isRegionalIndicator(first) { return min(2, scalars.count) }
    var width = of(first, ambiguous: ambiguous)
    for scalar in scalars.dropFirst() {
      // The emoji sign turns a narrow picture wide; a letter it follows stays what it is.
      let cells =
        scalar == "\u{FE0F}" && first.properties.isEmoji ? 2 : of(scalar, ambiguous: ambiguous)
      width = max(width, cells)
    }
    return width
  }

  /// Whether a text has nothing but U+0020–007E, each of which is one cell.
  static func isPrintableASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  private static func of(_ scalar: Unicode.Scalar, ambiguous: AmbiguousWidth) -> Int {
    let value = scalar.value
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x7F { return 1 }
    if contains(EastAsianWidth.wide, value) { return 2 }
    if contains(EastAsianWidth.zero, value) { return 0 }
    return ambiguous == .wide && contains(EastAsianWidth.ambiguous, value) ? 2 : 1
  }

  /// Half of a national flag.
  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
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
