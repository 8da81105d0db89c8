import Presentation
import Testing

@Suite("Trees in ASCII")
struct OutlineTests {
  private let why = OutlineNode(
    label: "entry:812.3 扣10分，见第二十七条",
    children: [
      OutlineNode(
        label: "录入 act:812 · 2026-10-03 · 民警3301020",
        children: [OutlineNode(label: "事由 JG-06"), OutlineNode(label: "当日记载\n未逾期")]),
      OutlineNode(
        label: "month:3301000123/2026-10",
        children: [OutlineNode(label: "GS-2026-0017，已公示三个工作日")]),
    ])

  @Test("Without a width every line of a label is one line")
  func unlimited() {
    #expect(
      why.rendered(width: nil) == """
        entry:812.3 扣10分，见第二十七条
        |- 录入 act:812 · 2026-10-03 · 民警3301020
        |  |- 事由 JG-06
        |  `- 当日记载
        |     未逾期
        `- month:3301000123/2026-10
           `- GS-2026-0017，已公示三个工作日

        """)
  }

  @Test("Labels wrap beside their branches")
  func wrapped() {
    #expect(
      why.rendered(width: 30) == """
        entry:812.3 扣10分，见第二
        |  十七条
        |- 录入 act:812 ·
        |  |  2026-10-03 · 民警3301020
        |  |- 事由 JG-06
        |  `- 当日记载
        |     未逾期
        `- month:3301000123/2026-10
           `- GS-2026-0017，已公示三个
              工作日

        """)
  }

  @Test("A leaf is its label alone, and what it holds cannot act on the terminal")
  func leaf() {
    #expect(OutlineNode(label: "结论").rendered(width: 40) == "结论\n")
    #expect(OutlineNode(label: "\u{1B}[2J").rendered(width: nil) == "<U+001B>[2J\n")
    #expect(OutlineNode(label: "").rendered(width: 40) == "\n")
  }

  private func tree(_ random: inout Seeded, depth: Int) -> OutlineNode {
    let children = depth == 0 ? 0 : Int.random(in: 1...2, using: &random)
    return OutlineNode(
      label: random.prose(parts: Int.random(in: 1...12, using: &random)),
      children: (0..<children).map { _ in tree(&random, depth: depth - 1) })
  }

  @Test("No line is too wide or ends in a blank, however deep", arguments: UInt64(1)...60)
  func property(seed: UInt64) {
    var random = Seeded(seed)
    let root = tree(&random, depth: Int.random(in: 0...9, using: &random))
    let width = Int.random(in: 20...90, using: &random)
    let ambiguous = random.pick(AmbiguousWidth.allCases)
    let lines = root.rendered(width: width, ambiguous: ambiguous).split(separator: "\n")
    for line in lines {
      #expect(CellWidth.of(String(line), ambiguous: ambiguous) <= width)
      #expect(line.last?.isWhitespace == false)
    }
    #expect(lines.count >= 1)
  }
}
