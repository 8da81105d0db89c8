import PrisonAffairs

extension Table {
  private static let gap = "  "
  /// A column of text is never made narrower than this many cells.
  private static let narrowest = 6

  /// The listing as aligned columns; text columns shrink and wrap where the terminal is narrow.
  func text(language: Language, width: Int?) -> String {
    var lines: [String] = []
    if let title { lines.append(title[language]) }
    guard !rows.isEmpty else {
      lines.append(Text(zh: "（无）", en: "(none)")[language])
      return lines.joined(separator: "\n") + "\n"
    }
    let heads = columns.map { $0.title[language] }
    let fields = rows.map { row in row.map { $0.text(language) } }
    let widths = self.widths(heads, fields, limit: width)
    lines += Table.lines(heads, widths, columns)
    lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: Table.gap))
    for row in fields { lines += Table.lines(row, widths, columns) }
    lines += footnotes.map { $0[language] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The natural widths, with the widest columns made narrower until a line fits.
  private func widths(_ heads: [String], _ fields: [[String]], limit: Int?) -> [Int] {
    var widths = heads.indices.map { index in
      max(CellWidth.of(heads[index]), fields.map { CellWidth.of($0[index]) }.max() ?? 0)
    }
    guard let limit else { return widths }
    let gaps = Table.gap.count * (widths.count - 1)
    while widths.reduce(gaps, +) > limit {
      let shrinkable = widths.indices.filter {
        columns[$0].alignment == .leading && widths[$0] > Table.narrowest
      }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  /// One row as lines: fields that do not fit run on below themselves.
  private static func lines(_ row: [String], _ widths: [Int], _ columns: [Column]) -> [String] {
    let wrapped = row.indices.map { index in
      CellWidth.of(row[index]) <= widths[index]
        ? [row[index]] : Cells.wrapped(row[index], to: max(4, widths[index]))
    }
    return (0..<(wrapped.map(\.count).max() ?? 1)).map { number in
      let fields = wrapped.indices.map { index in
        Cells.padded(
          number < wrapped[index].count ? wrapped[index][number] : "", to: widths[index],
          columns[index].alignment)
      }
      var line = fields.joined(separator: gap)
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension Cell {
  func text(_ language: Language) -> String {
    switch self {
    case .text(let text), .number(let text): text
    case .words(let words), .code(_, let words): words[language]
    case .flag(let flag): flag ? Text(zh: "是", en: "yes")[language] : ""
    case .none: ""
    }
  }
}
