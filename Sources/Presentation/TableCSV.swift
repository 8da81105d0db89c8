import PrisonAffairs

extension Table {
  /// RFC 4180 with the keys as header and line feeds. The data is exact: nothing is added to
  /// fields that begin like formulas.
  func csv(language: Language) -> String {
    let header = columns.map { Table.quoted($0.key) }.joined(separator: ",")
    let lines = rows.map { row in
      row.map { Table.quoted($0.machineText(language)) }.joined(separator: ",")
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension Cell {
  func machineText(_ language: Language) -> String {
    switch self {
    case .flag(let flag): flag ? "true" : "false"
    case .code(let code, _): code
    default: text(language)
    }
  }
}
