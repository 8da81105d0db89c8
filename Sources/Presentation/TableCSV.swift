import PrisonAffairs

extension Table {
  /// The listing as RFC 4180 has it, with line feeds: the keys, then the rows.
  ///
  /// A field is quoted where it holds a quote, a comma or a line break, or where it is empty and
  /// alone, since readers skip empty lines. An empty text and nothing at all look the same here;
  /// JSON tells them apart. The data is exact: a text that begins like a formula (`=`, `+`, `-`,
  /// `@`) is written as it is; whoever opens the file in a spreadsheet imports such columns as text.
  func csv(language: Language) -> String {
    let header = machineKeys.joined(separator: ",")
    let lines = rows.map { row in
      let line = row.map { $0.csv(language) }.joined(separator: ",")
      return line.isEmpty ? "\"\"" : line
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  /// The keys of the columns; one that no machine reads, or that comes twice, is refused.
  var machineKeys: [String] {
    let keys = columns.map(\.key)
    for key in keys {
      let isPlain = key.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
      precondition(isPlain && !key.isEmpty, "a key is lower-case ASCII: \(key)")
    }
    precondition(Set(keys).count == keys.count, "each key stands once")
    return keys
  }
}

extension Cell {
  fileprivate func csv(_ language: Language) -> String {
    switch self {
    case .text(let text): quoted(text)
    case .words(let words): quoted(words[language])
    case .code(let code, _): quoted(code)
    case .number(let number): number
    case .flag(let flag): flag ? "true" : "false"
    case .none: ""
    }
  }

  private func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return field }
    var quoted = String.UnicodeScalarView()
    // By scalars: a quote with a combining mark is one character, but still a quote.
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return "\"\(String(quoted))\""
  }
}
