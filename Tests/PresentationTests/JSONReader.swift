/// A strict reader of JSON that keeps numbers as they are written and members in their order.
struct JSONReader {
  indirect enum Value: Hashable {
    case string(String)
    case number(String)
    case flag(Bool)
    case null
    case array([Value])
    case object([Member])
  }

  struct Member: Hashable {
    let key: String
    let value: Value
  }

  struct Fault: Error {
    let rest: String
  }

  private var rest: Substring.UnicodeScalarView

  /// Reads one value with nothing after it but white space.
  static func read(_ text: String) throws -> Value {
    var reader = JSONReader(rest: text[...].unicodeScalars)
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.rest.isEmpty else { throw reader.fault }
    return value
  }

  private var fault: Fault { Fault(rest: String(rest)) }

  private mutating func skipBlanks() {
    while let next = rest.first, " \n\r\t".unicodeScalars.contains(next) { rest.removeFirst() }
  }

  private mutating func takes(_ word: String) -> Bool {
    skipBlanks()
    guard rest.starts(with: word.unicodeScalars) else { return false }
    rest.removeFirst(word.unicodeScalars.count)
    return true
  }

  private mutating func value() throws -> Value {
    if takes("null") { return .null }
    if takes("true") { return .flag(true) }
    if takes("false") { return .flag(false) }
    if takes("\"") { return .string(try string()) }
    if takes("[") { return .array(try list(until: "]") { try $0.value() }) }
    if takes("{") {
      return .object(
        try list(until: "}") { reader in
          guard reader.takes("\"") else { throw reader.fault }
          let key = try reader.string()
          guard reader.takes(":") else { throw reader.fault }
          return Member(key: key, value: try reader.value())
        })
    }
    return .number(try number())
  }

  private mutating func list<Item>(
    until end: String, _ item: (inout JSONReader) throws -> Item
  ) throws -> [Item] {
    if takes(end) { return [] }
    var items = [try item(&self)]
    while takes(",") { items.append(try item(&self)) }
    guard takes(end) else { throw fault }
    return items
  }

  private mutating func number() throws -> String {
    let digits = rest.prefix { "-.0123456789".unicodeScalars.contains($0) }
    guard let last = digits.last, last.properties.numericType == .decimal else { throw fault }
    rest.removeFirst(digits.count)
    return String(digits)
  }

  private mutating func string() throws -> String {
    var text = String.UnicodeScalarView()
    while let next = rest.popFirst() {
      switch next {
      case "\"": return String(text)
      case "\\": text.append(try escape())
      case _ where next.value < 0x20: throw fault
      default: text.append(next)
      }
    }
    throw fault
  }

  private mutating func escape() throws -> Unicode.Scalar {
    let plain: [Unicode.Scalar: Unicode.Scalar] = [
      "\"": "\"", "\\": "\\", "/": "/", "n": "\n", "r": "\r", "t": "\t", "b": "\u{8}",
      "f": "\u{C}",
    ]
    guard let sign = rest.popFirst() else { throw fault }
    if let scalar = plain[sign] { return scalar }
    let digits = rest.prefix(4)
    guard sign == "u", digits.count == 4, let value = UInt32(String(digits), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw fault }
    rest.removeFirst(4)
    return scalar
  }
}
