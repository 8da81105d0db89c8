/// One line of canonical bytes: a name, and a value unless it is NULL.
public struct ColumnText: Hashable, Sendable {
  public let name: String
  /// The value with its escapes resolved; nil for NULL.
  public let value: String?

  /// Reads `NAME` or `NAME=VALUE`; refuses unknown escapes and names that no column has.
  init(parsing line: ArraySlice<UInt8>, else fault: ProofFault) throws(ProofFault) {
    let parts = line.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, first.allSatisfy(ColumnText.isNameByte) else {
      throw fault
    }
    name = String(decoding: first, as: UTF8.self)
    value = parts.count == 2 ? try ColumnText.unescaped(parts[1], else: fault) : nil
  }

  /// Backslash and line feed written as the canonical bytes write them.
  public static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
      case LineCursor.lineFeed: bytes += Array("\\n".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func unescaped(
    _ text: ArraySlice<UInt8>, else fault: ProofFault
  ) throws(ProofFault) -> String {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in text {
      if isEscaped {
        switch byte {
        case UInt8(ascii: "\\"): bytes.append(byte)
        case UInt8(ascii: "n"): bytes.append(LineCursor.lineFeed)
        default: throw fault
        }
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == 0 {
        throw fault
      } else {
        bytes.append(byte)
      }
    }
    guard !isEscaped else { throw fault }
    return try StrictText.string(bytes)
  }
}
