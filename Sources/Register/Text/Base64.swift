/// Base 64 of RFC 4648, section 4, with padding; only the one canonical spelling is read.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")
  private static let values: [UInt8?] = {
    var values = [UInt8?](repeating: nil, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  static func encoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var gathered: UInt32 = 0
    var count = 0
    for byte in bytes {
      gathered = gathered << 8 | UInt32(byte)
      count += 1
      guard count == 3 else { continue }
      for shift in [18, 12, 6, 0] { text.append(letters[Int(gathered >> UInt32(shift) & 63)]) }
      gathered = 0
      count = 0
    }
    if count == 1 {
      text += [letters[Int(gathered >> 2 & 63)], letters[Int(gathered << 4 & 63)]]
      text += [padding, padding]
    } else if count == 2 {
      text += [letters[Int(gathered >> 10 & 63)], letters[Int(gathered >> 4 & 63)]]
      text += [letters[Int(gathered << 2 & 63)], padding]
    }
    return text
  }

  /// Refuses foreign letters, missing padding and set bits behind the last byte
  /// (`text.base64`).
  static func decoded(_ text: some BidirectionalCollection<UInt8>) throws(ProofFault) -> [UInt8] {
    let padded = text.count - trimmed(text)
    guard text.count % 4 == 0, padded <= 2 else { throw .textBase64 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var gathered: UInt32 = 0
    var bits = 0
    for letter in text.prefix(text.count - padded) {
      guard let value = values[Int(letter)] else { throw .textBase64 }
      gathered = gathered << 6 | UInt32(value)
      bits += 6
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: gathered >> UInt32(bits)))
      gathered &= (1 << UInt32(bits)) - 1
    }
    guard gathered == 0, bits == padded * 2 else { throw .textBase64 }
    return bytes
  }

  /// The length without padding at the end.
  private static func trimmed(_ text: some BidirectionalCollection<UInt8>) -> Int {
    var count = text.count
    for letter in text.suffix(3).reversed() {
      guard letter == padding else { break }
      count -= 1
    }
    return count
  }
}

extension Digest32 {
  /// The digest in base 64, 44 letters.
  public var base64: String { String(decoding: Base64.encoded(bytes), as: UTF8.self) }

  init(base64 text: ArraySlice<UInt8>, else fault: ProofFault) throws(ProofFault) {
    guard text.count == 44, let digest = Digest32(try Base64.decoded(text)) else { throw fault }
    self = digest
  }
}
