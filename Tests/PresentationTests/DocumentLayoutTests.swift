import Presentation
import PrisonAffairs
import Testing

@Suite("A notice of a hundred names on a board")
struct DocumentLayoutTests {
  private static let heads = [
    "序号", "姓名", "提请号", "罪犯编号", "监区", "性别", "出生年", "原判罪名", "原判刑期", "现刑期起止", "历次减刑情况",
    "主要依据", "拟提请意见", "备注",
  ]

  /// A hundred people with short and long values, the same for a seed.
  private static func document(seed: UInt64) -> String {
    var chance = Seeded(seed)
    let names = ["赵明远", "钱立", "阿卜杜拉·买买提", "张𠮷昇", "欧阳修远"]
    let crimes = ["盗窃罪", "故意伤害罪、寻衅滋事罪、非法拘禁罪", "组织、领导黑社会性质组织罪", "诈骗罪"]
    let reductions = ["无", "2022-05-10减去有期徒刑七个月；2024-08-01减去有期徒刑六个月", "2023-01-04减去有期徒刑九个月"]
    func pick(_ values: [String]) -> String { values.randomElement(using: &chance) ?? "" }
    let rows = (1...100).map { number in
      [
        String(number), pick(names), "TQ-2026-0\(number + 100)", "\(3_301_000_000 + number)",
        pick(["一监区", "出监教育监区"]), pick(["男", "女"]), String(1950 + number % 50), pick(crimes),
        pick(["有期徒刑六年", "无期徒刑，剥夺政治权利终身", "死刑缓期二年执行"]), "2019-03-01 至 2027-02-28",
        pick(reductions), pick(["确有悔改表现", "确有悔改并有重大立功表现，表扬12个"]), "减去有期徒刑七个月", pick(["", "未成年人"]),
      ].joined(separator: "\t")
    }
    return
      (["yuwu-notice/1", "公示", "", "# 拟提请减刑人员", heads.joined(separator: "\t")] + rows + [
        "", "依据：监狱法",
      ]).joined(separator: "\n") + "\n"
  }

  /// Header, rule and rows of each panel.
  private func panels(_ text: String) -> [[Substring]] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let rules = lines.indices.filter {
      lines[$0].allSatisfy { "- ".contains($0) } && lines[$0].contains("--")
    }
    return rules.map { rule in
      [lines[rule - 1], lines[rule]]
        + lines[(rule + 1)...].prefix { !$0.isEmpty && !$0.hasPrefix("依据") }
    }
  }

  /// Where a rule of dashes says that columns begin, in cells.
  private func starts(_ rule: Substring) -> [Int] {
    var starts: [Int] = []
    var wasDash = false
    for (index, character) in rule.enumerated() {
      if character == "-", !wasDash { starts.append(index) }
      wasDash = character == "-"
    }
    return starts
  }

  /// The characters that stand in a cell of a line.
  private func cells(_ line: Substring) -> [Character] {
    line.flatMap { character in
      [Character](repeating: character, count: CellWidth.of(character))
    }
  }

  @Test("No line is wider than the board", arguments: [80, 100, 132, 160, 200])
  func width(width: Int) {
    let text = DocumentLayout(Self.document(seed: 5)).text(width: width)
    let widest = text.split(separator: "\n").map { CellWidth.of(String($0)) }.max() ?? 0
    #expect(widest <= width && widest > width / 2)
  }

  @Test("Columns begin where the rule says, in every line", arguments: [80, 132, 200])
  func alignment(width: Int) {
    let panels = panels(DocumentLayout(Self.document(seed: 6)).text(width: width))
    #expect(!panels.isEmpty)
    for panel in panels {
      let starts = starts(panel[1]).dropFirst()
      for line in panel where panel[1] != line {
        let cells = cells(line)
        for start in starts where start <= cells.count {
          #expect(cells[start - 1] == " " && cells[start - 2] == " ", "\(line)")
        }
      }
    }
  }

  @Test("Every panel begins with number and name, and every value stands somewhere")
  func keys() {
    let panels = panels(DocumentLayout(Self.document(seed: 7)).text(width: 100))
    #expect(panels.count > 1)
    #expect(panels.allSatisfy { $0[0].hasPrefix("序号  姓名") })
    let heads = panels.flatMap { $0[0].split(separator: " ").map(String.init) }
    #expect(Set(heads) == Set(Self.heads))
    for panel in panels {
      let numbers = panel.compactMap { Int($0.drop { $0 == " " }.prefix { $0.isNumber }) }
      #expect(numbers.filter { (1...100).contains($0) }.count >= 100)
    }
  }

  @Test("A board wide enough has one panel", arguments: [(200, 1), (80, 3)])
  func count(width: Int, expected: Int) {
    let count = panels(DocumentLayout(Self.document(seed: 8)).text(width: width)).count
    #expect(expected == 1 ? count == 1 : count > 1)
  }

  @Test("On pages the head stands above every so many rows, in the same widths")
  func pages() {
    let document = Self.document(seed: 9)
    let paged = panels(DocumentLayout(document, rowsPerPage: 30).text(width: 200))
    #expect(paged.count == 4)
    #expect(Set(paged.map { $0[0] }).count == 1 && Set(paged.map { $0[1] }).count == 1)
    let whole = panels(DocumentLayout(document).text(width: 200))
    #expect(whole.count == 1)
    #expect(paged.flatMap { $0.dropFirst(2) } == whole.flatMap { $0.dropFirst(2) })
  }
}
