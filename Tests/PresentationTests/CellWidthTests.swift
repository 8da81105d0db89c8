import Testing

@testable import Presentation

@Suite("Widths in terminal cells")
struct CellWidthTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let text: String
    let narrow: Int
    let wide: Int
    let testDescription: String

    init(_ text: String, _ name: String, _ narrow: Int, _ wide: Int? = nil) {
      self.text = text
      self.narrow = narrow
      self.wide = wide ?? narrow
      testDescription = name
    }
  }

  static let samples = [
    Sample("", "nothing", 0),
    Sample("a", "Latin letter", 1),
    Sample("~", "last printable ASCII", 1),
    Sample("中", "ideograph", 2),
    Sample("《", "opening mark", 2),
    Sample("。", "full stop", 2),
    Sample("！", "full-width exclamation mark", 2),
    Sample("\u{3000}", "ideographic space", 2),
    Sample("𠮷", "ideograph of plane 2", 2),
    Sample("㐂", "ideograph of extension A", 2),
    Sample("\u{30000}", "ideograph of plane 3", 2),
    Sample("\u{2FFFD}", "end of plane 2, unassigned", 2),
    Sample("한", "Hangul syllable", 2),
    Sample("\u{1112}\u{1161}\u{11AB}", "conjoined Hangul", 2),
    Sample("ｶ", "half-width katakana", 1),
    Sample("ｶﾞ", "half-width katakana with its mark, which joins it to one character", 1),
    Sample("カ", "katakana", 2),
    Sample("\u{E9}", "letter with accent, one scalar", 1, 2),
    Sample("e\u{301}", "letter with combining accent", 1),
    Sample("中\u{301}", "ideograph with combining accent", 2),
    Sample("\u{301}", "combining accent alone", 0),
    Sample("\u{200D}", "zero width joiner", 0),
    Sample("\u{200B}", "zero width space", 0),
    Sample("\u{FEFF}", "byte order mark", 0),
    Sample("\n", "line feed", 0),
    Sample("\r\n", "carriage return and line feed", 0),
    Sample("\t", "tab", 0),
    Sample("\u{1B}", "escape", 0),
    Sample("\u{7F}", "delete", 0),
    Sample("\u{9B}", "control sequence introducer", 0),
    Sample("\u{A0}", "no-break space", 1),
    Sample("\u{AD}", "soft hyphen", 1),
    Sample("—", "dash", 1, 2),
    Sample("……", "ellipsis", 2, 4),
    Sample("“公”", "quotation marks", 4, 6),
    Sample("·", "middle dot", 1, 2),
    Sample("①", "circled digit", 1, 2),
    Sample("×", "multiplication sign", 1, 2),
    Sample("Ω", "Greek letter", 1, 2),
    Sample("\u{E000}", "private use", 1, 2),
    Sample("\u{378}", "unassigned", 1),
    Sample("👩", "emoji", 2),
    Sample("👩🏽", "emoji with skin tone", 2),
    Sample("👩‍👩‍👧", "family of three, joined", 2),
    Sample("❤", "heart as text", 1),
    Sample("❤️", "heart as emoji", 2),
    Sample("1️⃣", "keycap", 2),
    Sample("a\u{FE0F}", "letter with an emoji sign that means nothing", 1),
    Sample("🇨🇳", "flag", 2),
    Sample("🇨🇳🇨🇳", "two flags", 4),
    Sample("张𠮷昇(act:812)", "name with a reference", 15),
  ]

  @Test("One width each, two where ambiguous characters are wide", arguments: samples)
  func width(sample: Sample) {
    #expect(CellWidth.of(sample.text) == sample.narrow)
    #expect(CellWidth.of(sample.text, ambiguous: .wide) == sample.wide)
  }

  @Test("The ranges are in order, apart and in one list each")
  func ranges() {
    let lists = [EastAsianWidth.wide, EastAsianWidth.ambiguous, EastAsianWidth.zero]
    for list in lists {
      #expect(zip(list, list.dropFirst()).allSatisfy { $0.upperBound + 1 < $1.lowerBound })
    }
    let all = lists.joined().sorted { $0.lowerBound < $1.lowerBound }
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    #expect(all.allSatisfy { $0.lowerBound >= 0xA0 })
  }

  @Test("Each end of each range is found, and what stands beside it is not")
  func edges() {
    let lists = [(EastAsianWidth.wide, 2), (EastAsianWidth.zero, 0)]
    for (list, width) in lists {
      for range in list {
        for value in [range.lowerBound, range.upperBound] {
          let scalar = Unicode.Scalar(value)
          #expect(scalar.map { CellWidth.of(Character($0)) } == width, "U+\(value)")
        }
        for value in [range.lowerBound - 1, range.upperBound + 1] {
          guard let scalar = Unicode.Scalar(value), value >= 0xA0 else { continue }
          #expect(!list.contains { $0.contains(value) }, "U+\(value)")
          let isInOther = lists.contains { other, _ in other.contains { $0.contains(value) } }
          #expect(isInOther || CellWidth.of(Character(scalar)) == 1, "U+\(value)")
        }
      }
    }
  }
}
