import Presentation
import Testing

@Suite("Padding and cutting by cells")
struct CellsTests {
  @Test("Blanks go where the text does not stand")
  func padding() {
    #expect(Cells.padded("中", to: 5) == "中   ")
    #expect(Cells.padded("中", to: 5, at: .trailing) == "   中")
    #expect(Cells.padded("中", to: 5, at: .centre) == " 中  ")
    #expect(Cells.padded("中文", to: 4, at: .centre) == "中文")
    #expect(Cells.padded("中文", to: 3) == "中文")
    #expect(Cells.padded("", to: 2) == "  ")
    #expect(Cells.padded("·", to: 3, at: .trailing) == "  ·")
    #expect(Cells.padded("·", to: 3, at: .trailing, ambiguous: .wide) == " ·")
  }

  @Test("What fits stays; what is cut ends in two dots")
  func truncation() {
    #expect(Cells.truncated("狱务公开", to: 8) == "狱务公开")
    #expect(Cells.truncated("狱务公开", to: 7) == "狱务..")
    #expect(Cells.truncated("狱务公开", to: 6) == "狱务..")
    #expect(Cells.truncated("狱务公开", to: 5) == "狱..")
    #expect(Cells.truncated("狱务公开", to: 3) == "..")
    #expect(Cells.truncated("狱务公开", to: 1) == ".")
    #expect(Cells.truncated("狱务公开", to: 0) == "")
    #expect(Cells.truncated("e\u{301}e\u{301}e\u{301}e\u{301}", to: 3) == "e\u{301}..")
    #expect(Cells.truncated("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", to: 5) == "👩‍👩‍👧..")
    #expect(Cells.truncated("“一二三”", to: 8) == "“一二三”")
    #expect(Cells.truncated("“一二三”", to: 8, ambiguous: .wide) == "“一二..")
  }

  @Test("Padding and cutting hold their widths", arguments: UInt64(1)...50)
  func widths(seed: UInt64) {
    var random = Seeded(seed)
    for ambiguous in AmbiguousWidth.allCases {
      let text = random.prose(parts: 8)
      let width = Int.random(in: 0...60, using: &random)
      let cut = Cells.truncated(text, to: width, ambiguous: ambiguous)
      #expect(CellWidth.of(cut, ambiguous: ambiguous) <= width)
      for placement in [Cells.Placement.leading, .centre, .trailing] {
        let padded = Cells.padded(cut, to: width, at: placement, ambiguous: ambiguous)
        #expect(CellWidth.of(padded, ambiguous: ambiguous) == width)
      }
    }
  }
}
