extension Cells {
  /// A text as a terminal may draw it, with its line breaks.
  ///
  /// Tabs become blanks. Control characters and the signs that turn the direction of writing would
  /// move the cursor or show other words than were recorded; they are shown by name, `<U+001B>`.
  static func printable(_ text: String) -> String {
    if CellWidth.isPrintableASCII(text) { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r": shown.append(scalar)
      case "\t": shown.append(" ")
      case _ where controls(scalar): shown.append(contentsOf: name(scalar).unicodeScalars)
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// Whether a character acts on a terminal or on the direction of writing instead of being drawn.
  static func controls(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    "<U+\(hexadecimal(scalar.value))>"
  }

  /// At least four hexadecimal digits.
  static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
