/// The canonical bytes of an act's header, read (`yuwu-act/1`).
public struct ActText: Hashable, Sendable {
  /// The canonical bytes themselves, each line ended by a line feed.
  public let bytes: [UInt8]
  public let number: Int
  public let kind: String
  /// In UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`.
  public let moment: String
  /// The staff number of who acted.
  public let actor: String
  /// The root of the act's facts.
  public let factRoot: Digest32

  /// Refuses bytes that are not the six lines of a header (`act.form`).
  public init(parsing bytes: [UInt8]) throws(ProofFault) {
    guard bytes.count <= SignedNote.byteLimit else { throw .textTooLarge }
    self.bytes = bytes
    var cursor = LineCursor(bytes)
    try cursor.expect("yuwu-act/1", else: .actForm)
    let number = try cursor.column("number", else: .actForm)
    self.number = try Decimal.parsed(Array(number.utf8)[...], else: .actForm)
    kind = try cursor.column("kind", else: .actForm)
    moment = try cursor.column("moment", else: .actForm)
    actor = try cursor.column("actor", else: .actForm)
    let root = Array(try cursor.column("facts", else: .actForm).utf8)
    guard self.number > 0, ActText.isMoment(moment), cursor.isAtEnd,
      let factRoot = Digest32(hexadecimal: root)
    else { throw .actForm }
    self.factRoot = factRoot
  }

  /// SHA-256(0x00 ‖ canonical bytes).
  public var leaf: Digest32 { MerkleTree.leafHash(bytes) }

  private static func isMoment(_ text: String) -> Bool {
    let pattern = Array("0000-00-00T00:00:00.000Z".utf8)
    let bytes = Array(text.utf8)
    return bytes.count == pattern.count
      && zip(bytes, pattern).allSatisfy { byte, model in
        model == UInt8(ascii: "0")
          ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == model
      }
  }
}

extension Digest32 {
  /// Reads 64 lower-case hexadecimal digits; refuses (nil) anything else.
  public init?(hexadecimal text: [UInt8]) {
    guard let bytes = HexadecimalText.bytes(text) else { return nil }
    self.init(bytes)
  }
}

/// Lower-case hexadecimal digits, read.
enum HexadecimalText {
  /// Nil for an odd number of digits and for any other letter.
  static func bytes(_ text: [UInt8]) -> [UInt8]? {
    guard text.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for letter in text {
      let value: UInt8
      switch letter {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = letter - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = letter - UInt8(ascii: "a") + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }
}
