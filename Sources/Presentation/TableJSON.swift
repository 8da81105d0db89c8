import PrisonAffairs

extension Table {
  /// An array of objects, one to a line, keys in the order of the columns.
  func json(language: Language) -> String {
    guard !rows.isEmpty else { return "[]\n" }
    let objects = rows.map { row in
      let members = zip(columns, row).map { column, cell in
        "\(JSONText.quoted(column.key)): \(cell.json(language))"
      }
      return "  {\(members.joined(separator: ", "))}"
    }
    return "[\n\(objects.joined(separator: ",\n"))\n]\n"
  }
}

extension Cell {
  fileprivate func json(_ language: Language) -> String {
    switch self {
    case .text(let text), .code(let text, _): JSONText.quoted(text)
    case .words(let words): JSONText.quoted(words[language])
    case .number(let number): number
    case .flag(let flag): flag ? "true" : "false"
    case .none: "null"
    }
  }
}

/// Strings of JSON.
enum JSONText {
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
