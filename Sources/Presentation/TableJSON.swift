import PrisonAffairs

extension Table {
  /// The listing as a JSON array of objects, one to a line, keys in the order of the columns.
  func json(language: Language) -> String {
    let keys = machineKeys.map(JSONText.quoted)
    let objects = rows.map { row in
      let members = zip(keys, row).map { "\($0): \($1.json(language))" }
      return "  {\(members.joined(separator: ", "))}"
    }
    return objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n"
  }
}

extension Cell {
  fileprivate func json(_ language: Language) -> String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .words(let words): JSONText.quoted(words[language])
    case .code(let code, _): JSONText.quoted(code)
    case .number(let number): number
    case .flag(let flag): flag ? "true" : "false"
    case .none: "null"
    }
  }
}

/// Strings and numbers as RFC 8259 writes them.
enum JSONText {
  /// A string; what would act on a terminal is escaped too, so that output may be looked at.
  static func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted.append(contentsOf: ["\\", scalar])
      case "\n": quoted.append(contentsOf: ["\\", "n"])
      case "\r": quoted.append(contentsOf: ["\\", "r"])
      case "\t": quoted.append(contentsOf: ["\\", "t"])
      case _ where Cells.controls(scalar):
        quoted.append(contentsOf: "\\u\(Cells.hexadecimal(scalar.value))".unicodeScalars)
      default: quoted.append(scalar)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// Whether a text is a number without an exponent: `-?(0|[1-9][0-9]*)(\.[0-9]+)?`.
  static func isNumber(_ text: String) -> Bool {
    let unsigned = text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
    let parts = unsigned.split(separator: 0x2E, omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard areDigits, parts.count <= 2, let whole = parts.first else { return false }
    return whole.count == 1 || whole.first != 0x30
  }
}
