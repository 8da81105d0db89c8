import PrisonAffairs

/// The words of a table set in cells: how wide its columns are, and its lines.
struct TableGrid {
  /// A heading or a cell: the lines it has of itself.
  private struct Field {
    enum Kind {
      case head
      case text
      case number
    }

    let paragraphs: [String]
    let kind: Kind
  }

  /// How wide a column would be, and how narrow it may become.
  private struct Width {
    /// Nothing wraps.
    var natural = 0
    /// Words, dates and references stay whole, and Chinese has six characters to a line.
    var whole = TableGrid.narrowest
    /// Numbers stay whole; the last resort.
    var least = TableGrid.narrowest
  }

  private static let gap = "  "
  /// The narrowest column that can wrap: a wide character and a mark that clings to it.
  private static let narrowest = 4
  /// Text that needs more may wrap.
  private static let comfortable = 12
  /// A longer word, such as a hash, may be parted before the table is.
  private static let longestWhole = 24

  private let heads: [Field]
  private let rows: [[Field]]
  private let alignments: [Column.Alignment]
  private let widths: [Width]
  private let style: Style
  private let keyColumns: Int

  init(_ table: Table, _ language: Language, _ style: Style) {
    func field(_ text: String, _ kind: Field.Kind) -> Field {
      Field(paragraphs: Cells.paragraphs(Cells.printable(text)), kind: kind)
    }
    let heads = table.columns.map { field($0.title[language], .head) }
    let rows = table.rows.map { row in
      row.map { field($0.text(language), $0.isNumber ? .number : .text) }
    }
    self.heads = heads
    self.rows = rows
    alignments = table.columns.map(\.alignment)
    self.style = style
    keyColumns = table.keyColumns
    widths = table.columns.enumerated().map { index, column in
      TableGrid.width(of: [heads[index]] + rows.map { $0[index] }, column.maximumWidth, style)
    }
  }

  private static func width(of fields: [Field], _ maximum: Int?, _ style: Style) -> Width {
    var width = Width()
    for field in fields {
      for paragraph in field.paragraphs {
        let cells = CellWidth.of(paragraph, ambiguous: style.ambiguous)
        width.natural = max(width.natural, cells)
        if field.kind == .number { width.least = max(width.least, cells) }
        if field.kind == .text { width.whole = max(width.whole, min(cells, comfortable)) }
        if cells > width.whole {
          let part = LineBreaking(paragraph, ambiguous: style.ambiguous).widestPart()
          width.whole = max(width.whole, min(part, longestWhole))
        }
      }
    }
    width.least = min(width.least, width.natural)
    width.natural = max(width.least, min(width.natural, maximum ?? .max))
    width.whole = min(max(width.whole, width.least), width.natural)
    return width
  }

  /// The columns of each panel: all in one where they fit with their words whole; else as many as
  /// fit, the key columns standing at the head of every panel.
  func panels(_ limit: Int?) -> [[Int]] {
    var panels: [[Int]] = []
    let keys = Array(widths.indices.prefix(keyColumns))
    var panel = keys
    for column in widths.indices.dropFirst(keyColumns) {
      let used = (panel + [column]).map { widths[$0].whole }.reduce(0) { $0 + gapCells + $1 }
      if used - gapCells > limit ?? .max, panel.count > keys.count {
        panels.append(panel)
        panel = keys
      }
      panel.append(column)
    }
    return panels + [panel]
  }

  /// One panel: header, rule and rows; with a number of rows to a page, the header again above
  /// every page, in the same widths.
  func lines(of panel: [Int], _ limit: Int?, rowsPerPage: Int? = nil) -> [String] {
    let cells = fitted(panel, limit)
    let rule = cells.map { String(repeating: "-", count: $0) }.joined(separator: TableGrid.gap)
    let header = lines(of: heads, panel, cells).map(emphasized)
    let size = max(1, rowsPerPage ?? max(1, rows.count))
    return stride(from: 0, to: max(1, rows.count), by: size).map { first in
      header + [rule]
        + rows.dropFirst(first).prefix(size).flatMap { lines(of: $0, panel, cells) }
    }.joined(separator: [""]).map { $0 }
  }

  /// The widths in a panel, the widest column made narrower, and again, until a line fits.
  private func fitted(_ panel: [Int], _ limit: Int?) -> [Int] {
    var cells = panel.map { widths[$0].natural }
    guard let limit else { return cells }
    let room = limit - gapCells * (panel.count - 1)
    for floors in [panel.map { widths[$0].whole }, panel.map { widths[$0].least }] {
      while cells.reduce(0, +) > room {
        let loose = cells.indices.filter { cells[$0] > floors[$0] }
        guard let widest = loose.max(by: { cells[$0] < cells[$1] }) else { break }
        cells[widest] -= 1
      }
    }
    return cells
  }

  /// One row as lines: fields that do not fit run on below themselves.
  private func lines(of row: [Field], _ panel: [Int], _ cells: [Int]) -> [String] {
    let columns = zip(panel, cells).map { wrapped(row[$0], to: $1) }
    return (0..<(columns.map(\.count).max() ?? 0)).map { line in
      let fields = panel.indices.map { index in
        Cells.padded(
          line < columns[index].count ? columns[index][line] : "", to: cells[index],
          at: alignments[panel[index]] == .leading ? .leading : .trailing,
          ambiguous: style.ambiguous)
      }
      var text = fields.joined(separator: TableGrid.gap)
      while text.last?.isWhitespace == true { text.removeLast() }
      return text
    }
  }

  private func wrapped(_ field: Field, to width: Int) -> [String] {
    field.paragraphs.flatMap { paragraph in
      CellWidth.of(paragraph, ambiguous: style.ambiguous) <= width
        ? [paragraph] : Cells.wrapped(paragraph, to: width, ambiguous: style.ambiguous)
    }
  }

  private func emphasized(_ line: String) -> String {
    style.emphasis && !line.isEmpty ? "\u{1B}[1m\(line)\u{1B}[0m" : line
  }

  private var gapCells: Int { TableGrid.gap.count }
}
