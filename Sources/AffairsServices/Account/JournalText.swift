import PrisonAffairs

/// Text on its way out, handed on in pieces, so that of a journal of any length little is held.
struct JournalText {
  private var bytes: [UInt8] = []
  private let sink: ([UInt8]) throws -> Void
  private static let pieceSize = 1 << 16

  init(_ sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
    bytes.reserveCapacity(JournalText.pieceSize + 1_024)
  }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// An amount in yuan with two places, `-12.50`.
  mutating func add(_ amount: Money) {
    if amount.fen < 0 { bytes.append(UInt8(ascii: "-")) }
    let (yuan, fen) = amount.fen.magnitude.quotientAndRemainder(dividingBy: 100)
    add(String(yuan))
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(fen / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(fen % 10))
  }

  /// Hands on what has gathered, where it is enough for a piece.
  mutating func pass() throws {
    guard bytes.count >= JournalText.pieceSize else { return }
    try end()
  }

  /// Hands on what is left.
  mutating func end() throws {
    guard !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// Texts of people, written so that no program takes a part of them for something else.
enum JournalQuoting {
  /// On one line: every control character is a blank.
  static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

  /// A code in brackets, as hledger and ledger read it: what could end it is written `%29`.
  static func code(_ text: String) -> String {
    escaped(text) { "()[]{};|%".unicodeScalars.contains($0) || isControl($0) }
  }

  /// A text between quotation marks, as beancount reads it.
  static func string(_ text: String) -> String {
    let plain = oneLine(text)
    guard plain.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\\" }) else {
      return "\"\(plain)\""
    }
    let marked = plain.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      scalar == "\"" || scalar == "\\" ? ["\\", scalar] : [scalar]
    }
    return "\"\(String(String.UnicodeScalarView(marked)))\""
  }

  /// A field of RFC 4180.
  static func field(_ text: String) -> String {
    let breaks: Set<Unicode.Scalar> = ["\"", ",", "\n", "\r"]
    guard text.unicodeScalars.contains(where: breaks.contains) else { return text }
    let doubled = text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"\(String(String.UnicodeScalarView(doubled)))\""
  }

  /// A JSON string.
  static func json(_ text: String) -> String {
    "\"" + escapedForJSON(text) + "\""
  }

  private static func escapedForJSON(_ text: String) -> String {
    let special = text.unicodeScalars.contains { $0 == "\"" || $0 == "\\" || isControl($0) }
    guard special else { return text }
    return text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where isControl(scalar):
        "\\u00" + hexadecimal(UInt8(truncatingIfNeeded: scalar.value), digits: "0123456789abcdef")
      default: String(scalar)
      }
    }.joined()
  }

  /// Every byte of a marked character as `%` and two digits.
  private static func escaped(_ text: String, _ isMarked: (Unicode.Scalar) -> Bool) -> String {
    guard text.unicodeScalars.contains(where: isMarked) else { return text }
    return text.unicodeScalars.map { scalar in
      guard isMarked(scalar) else { return String(scalar) }
      return String(scalar).utf8.map { "%" + hexadecimal($0, digits: "0123456789ABCDEF") }
        .joined()
    }.joined()
  }

  private static func hexadecimal(_ byte: UInt8, digits: String) -> String {
    let digits = Array(digits)
    return String([digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]])
  }

  /// Controls, and what Unicode takes for the end of a line.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}"
      || scalar == "\u{2029}"
  }
}
