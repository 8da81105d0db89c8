import Presentation
import Testing

@Suite("Wrapping by the rules of Chinese typesetting")
struct WrappingTests {
  @Test("Chinese text breaks between any two characters")
  func chinese() {
    #expect(Cells.wrapped("狱务公开信息", to: 8) == ["狱务公开", "信息"])
    #expect(Cells.wrapped("狱务公开信息", to: 9) == ["狱务公开", "信息"])
    #expect(Cells.wrapped("狱务公开", to: 8) == ["狱务公开"])
  }

  @Test(
    "A closing mark takes the character before it along",
    arguments: "，。；：！？、）》」』”’〉】·…—%％".map(String.init))
  func closing(mark: String) {
    #expect(Cells.wrapped("狱务公开\(mark)信息", to: 8) == ["狱务公", "开\(mark)信息"])
  }

  @Test("An opening mark goes down with what it opens", arguments: "（《「『“‘〈【￥".map(String.init))
  func opening(mark: String) {
    #expect(Cells.wrapped("狱务公\(mark)开信", to: 8) == ["狱务公", "\(mark)开信"])
  }

  @Test("Words and numbers stay whole")
  func words() {
    #expect(
      Cells.wrapped("共扣35.5分，见act:812与2026-10-03。", to: 12)
        == ["共扣35.5分，", "见act:812与", "2026-10-03。"])
    #expect(Cells.wrapped("the prison’s notice", to: 10) == ["the", "prison’s", "notice"])
    #expect(Cells.wrapped("第１２３４号", to: 8) == ["第", "１２３４", "号"])
  }

  @Test("A word wider than a line is parted, and still leads no line with a mark")
  func longWords() {
    #expect(Cells.wrapped("见0123456789abcdef，止", to: 8) == ["见", "01234567", "89abcde", "f，止"])
    #expect(Cells.wrapped("（0123456789）", to: 6) == ["（0123", "45678", "9）"])
  }

  @Test("Marks that belong together are not parted")
  func pairs() {
    #expect(Cells.wrapped("公开——信息", to: 5) == ["公", "开——", "信息"])
    #expect(Cells.wrapped("公开信……", to: 6) == ["公开", "信……"])
    #expect(Cells.wrapped("公开十\u{A0}分", to: 7) == ["公开", "十\u{A0}分"])
  }

  @Test("Blanks where a line breaks are dropped, others stay")
  func blanks() {
    #expect(Cells.wrapped("act  812   entry", to: 9) == ["act  812", "entry"])
    #expect(Cells.wrapped("公开  ，信息", to: 6) == ["公", "开  ，", "信息"])
    #expect(Cells.wrapped("公开\u{3000}\u{3000}信息", to: 6) == ["公开", "信息"])
    #expect(Cells.wrapped("trailing   ", to: 20) == ["trailing"])
    #expect(Cells.wrapped("", to: 4) == [""])
    #expect(Cells.wrapped("    ", to: 4) == [""])
  }

  @Test("An indent stays where it leaves the words whole")
  func indents() {
    #expect(Cells.wrapped("　　根据规定公示", to: 10) == ["　　根据规", "定公示"])
    #expect(Cells.wrapped("   abcdefgh", to: 8) == ["abcdefgh"])
  }

  @Test("Line breaks in the text stay")
  func paragraphs() {
    #expect(Cells.wrapped("公开\n\n信息\r\n止\n", to: 4) == ["公开", "", "信息", "止", ""])
  }

  @Test("A run of marks wider than the line is parted, and the work ends")
  func runs() {
    let lines = Cells.wrapped("。。。。。", to: 4)
    #expect(lines.joined() == "。。。。。")
    #expect(lines.allSatisfy { CellWidth.of($0) <= 4 })
    #expect(Cells.wrapped("《", to: 2) == ["《"])
  }

  @Test("Ambiguous characters count as the terminal draws them")
  func ambiguous() {
    #expect(Cells.wrapped("“公开”信息", to: 8) == ["“公开”信", "息"])
    #expect(Cells.wrapped("“公开”信息", to: 8, ambiguous: .wide) == ["“公开”", "信息"])
  }

  private static let neverFirst = Set<Character>("，。；：！？、）》」』”’·%")
  private static let neverLast = Set<Character>("（《「『“‘")

  @Test("No line begins or ends wrongly, is too wide, or loses a word", arguments: UInt64(1)...200)
  func property(seed: UInt64) {
    var random = Seeded(seed)
    let text = random.prose(parts: 30)
    let width = Int.random(in: 16...60, using: &random)
    let ambiguous = random.pick(AmbiguousWidth.allCases)
    let lines = Cells.wrapped(text, to: width, ambiguous: ambiguous)
    for line in lines {
      #expect(CellWidth.of(line, ambiguous: ambiguous) <= width)
      #expect(line.first.map { !Self.neverFirst.contains($0) && $0 != " " } == true)
      #expect(line.last.map { !Self.neverLast.contains($0) && $0 != " " } == true)
    }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    for word in ["act:812", "35.5", "2026-10-03", "notice"] {
      let count = { (text: String) in text.indices.count { text[$0...].hasPrefix(word) } }
      #expect(lines.reduce(0) { $0 + count($1) } == count(text), "\(word) was parted")
    }
  }
}
