import Presentation
import PrisonAffairs
import Testing

/// Random listings at random widths: what holds for every line of every table.
@Suite("Columns stay straight and lines stay short")
struct TableAlignmentTests {
  private struct Case {
    let table: Table
    let lines: [String]
    let ambiguous: AmbiguousWidth
    let width: Int?

    init(seed: UInt64) {
      var random = Seeded(seed)
      table = SampleTables.random(
        &random, columns: Int.random(in: 1...9, using: &random),
        rows: Int.random(in: 1...6, using: &random))
      ambiguous = random.pick(AmbiguousWidth.allCases)
      width = random.happens(oneIn: 5) ? nil : Int.random(in: 20...140, using: &random)
      let text = render(
        table, as: .table, language: random.pick(Language.allCases), width: width,
        style: Style(ambiguous: ambiguous))
      lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
    }
  }

  @Test("No line is wider than the terminal or ends in a blank", arguments: UInt64(1)...200)
  func width(seed: UInt64) {
    let drawn = Case(seed: seed)
    for line in drawn.lines {
      #expect(CellWidth.of(line, ambiguous: drawn.ambiguous) <= drawn.width ?? .max, "\(line)")
      #expect(line.last?.isWhitespace != true, "\(line)")
      #expect(!line.contains("\u{1B}"))
    }
  }

  @Test("Between two columns every line has two blank cells", arguments: UInt64(1)...200)
  func columns(seed: UInt64) {
    let drawn = Case(seed: seed)
    for panel in drawn.lines.split(separator: "") {
      expectStraight(Array(panel), drawn.ambiguous)
    }
  }

  @Test("Every number stands whole on some line", arguments: UInt64(1)...100)
  func numbers(seed: UInt64) {
    let drawn = Case(seed: seed)
    for case .number(let number) in drawn.table.rows.joined() {
      #expect(drawn.lines.contains { $0.split(separator: " ").contains(Substring(number)) })
    }
  }

  private func expectStraight(_ panel: [String], _ ambiguous: AmbiguousWidth) {
    let rules = panel.filter { $0.allSatisfy { "- ".contains($0) } }
    #expect(rules.count == 1)
    let rule = Array(rules.first ?? "")
    let gaps = rule.indices.filter { rule[$0] == " " }
    for line in panel {
      let taken = occupied(line, ambiguous)
      #expect(gaps.allSatisfy { !taken.contains($0) }, "\(line)")
      #expect((taken.max() ?? 0) < rule.count, "\(line)")
    }
  }

  /// The cells in which something is drawn.
  private func occupied(_ line: String, _ ambiguous: AmbiguousWidth) -> Set<Int> {
    var cells: Set<Int> = []
    var position = 0
    for character in line {
      let width = CellWidth.of(character, ambiguous: ambiguous)
      if character != " " { cells.formUnion(position..<(position + width)) }
      position += width
    }
    return cells
  }
}
