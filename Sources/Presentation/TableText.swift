import PrisonAffairs

extension Table {
  /// Terminals narrower than this are treated as this wide.
  private static let leastWidth = 20

  /// The listing as aligned columns, in panels one below the other where it is too wide.
  func text(
    language: Language, width: Int?, style: Style, rowsPerPage: Int? = nil
  ) -> String {
    let limit = width.map { max(Table.leastWidth, $0) }
    func prose(_ text: Text) -> [String] {
      let shown = Cells.printable(text[language])
      guard let limit else { return Cells.paragraphs(shown) }
      return Cells.wrapped(shown, to: limit, ambiguous: style.ambiguous)
    }
    var lines = title.map(prose) ?? []
    if rows.isEmpty {
      lines.append(Text(zh: "（无）", en: "(none)")[language])
    } else {
      let grid = TableGrid(self, language, style)
      lines += grid.panels(limit).map { grid.lines(of: $0, limit, rowsPerPage: rowsPerPage) }
        .joined(separator: [""])
    }
    lines += footnotes.flatMap(prose)
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Cell {
  /// What people read; a flag is marked where it holds, and left blank where it does not.
  func text(_ language: Language) -> String {
    switch self {
    case .text(let text), .number(let text): text
    case .words(let words), .code(_, let words): words[language]
    case .flag(let flag): flag ? Text(zh: "是", en: "yes")[language] : ""
    case .none: ""
    }
  }

  var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
