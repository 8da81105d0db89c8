import Register

/// Texts as JSON writes them.
enum JSONText {
  /// The text in quotation marks; quotation marks, `\` and control characters are escaped, all
  /// other characters stand for themselves.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      case UInt8(ascii: "\r"): bytes += Array("\\r".utf8)
      case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
      case 0x00..<0x20, 0x7F: bytes += Array("\\u00\(hexadecimal([byte]))".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digits of a digest in quotation marks.
  static func quoted(_ digest: Digest32) -> String { "\"\(digest)\"" }

  /// An array of what is JSON already.
  static func array(_ elements: some Sequence<String>) -> String {
    "[\(elements.joined(separator: ","))]"
  }

  /// An object of names and what is JSON already, in this order.
  static func object(_ members: KeyValuePairs<String, String>) -> String {
    "{\(members.map { "\(quoted($0.key)):\($0.value)" }.joined(separator: ","))}"
  }
}
