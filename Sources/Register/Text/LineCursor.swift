/// Reads lines that end in a line feed, each once, with nothing left over unseen.
struct LineCursor {
  static let lineFeed = UInt8(ascii: "\n")

  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

  /// The next line without its line feed; refuses a text that ends within it (`text.truncated`).
  mutating func line() throws(ProofFault) -> ArraySlice<UInt8> {
    guard let end = rest.firstIndex(of: LineCursor.lineFeed) else { throw .textTruncated }
    defer { rest = rest[(end + 1)...] }
    return rest[rest.startIndex..<end]
  }

  /// Reads a line that must be this one.
  mutating func expect(_ text: String, else fault: ProofFault) throws(ProofFault) {
    guard try line().elementsEqual(text.utf8) else { throw fault }
  }

  /// The value of a line `NAME VALUE`.
  mutating func value(
    _ name: String, else fault: ProofFault
  ) throws(ProofFault) -> ArraySlice<UInt8> {
    let line = try line()
    let prefix = Array((name + " ").utf8)
    guard line.starts(with: prefix) else { throw fault }
    return line.dropFirst(prefix.count)
  }

  /// The lines up to the next empty one, which is read too.
  mutating func paragraph(limit: Int) throws(ProofFault) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    while true {
      let line = try line()
      if line.isEmpty { return lines }
      guard lines.count < limit else { throw .textTooLarge }
      lines.append(line)
    }
  }

  /// Whether the next line begins so.
  func begins(with text: String) -> Bool { rest.starts(with: text.utf8) }

  var isAtEnd: Bool { rest.isEmpty }

  /// Everything not read yet.
  var remainder: [UInt8] { Array(rest) }
}

/// What all texts of this house have in common.
enum StrictText {
  /// Refuses what is too large, not UTF-8, or holds a control character other than a line feed.
  static func check(_ bytes: [UInt8], limit: Int) throws(ProofFault) {
    guard bytes.count <= limit else { throw .textTooLarge }
    guard !bytes.contains(where: { $0 < 0x20 && $0 != LineCursor.lineFeed }) else {
      throw .textControlCharacter
    }
    _ = try string(bytes)
  }

  /// The text of bytes; refuses what is not UTF-8 (`text.not-utf8`).
  static func string(_ bytes: some Sequence<UInt8>) throws(ProofFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .textNotUTF8 }
    return text
  }

  /// Equal byte for byte; Swift's own `==` takes é and e with an accent for the same.
  static func same(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

  /// Bytes of lines, each ended by a line feed.
  static func bytes(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Array($0.utf8) + [LineCursor.lineFeed] }
  }
}
