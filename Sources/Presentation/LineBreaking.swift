/// One paragraph cut into lines by the rules of Chinese typesetting (GB/T 15834-2011, 5.1: which
/// marks stand neither first nor last on a line, and which are not parted).
struct LineBreaking {
  /// A character with what the rules need to know of it.
  private struct Glyph {
    let character: Character
    let cells: Int
    let isBlank: Bool
    /// Part of a Latin word or a number.
    let isWord: Bool
    let mayBegin: Bool
    let mayEnd: Bool
  }

  /// How willingly a line ends before a character.
  private enum Break {
    case never
    /// Inside a word that alone is wider than a line.
    case forced
    case free
  }

  private let glyphs: [Glyph]

  init(_ paragraph: String, ambiguous: AmbiguousWidth) {
    glyphs = paragraph.map { LineBreaking.glyph($0, ambiguous) }
  }

  /// Lines of at most `width` cells, without blanks at their ends; at least one line.
  func lines(of width: Int) -> [String] {
    var lines: [String] = []
    var start = keepsIndent(width) ? 0 : afterBlanks(0)
    while start < glyphs.count {
      let end = self.end(from: start, width)
      lines.append(text(start..<end))
      start = afterBlanks(end)
    }
    return lines.isEmpty ? [""] : lines
  }

  /// The cells of the widest part that stays whole while the line is wide enough for it.
  func widestPart() -> Int {
    var widest = 0
    var used = 0
    var blanks = 0
    for index in glyphs.indices {
      if self.break(before: index) == .free { (used, blanks) = (0, 0) }
      if glyphs[index].isBlank {
        if used > 0 { blanks += glyphs[index].cells }
      } else {
        used += blanks + glyphs[index].cells
        blanks = 0
      }
      widest = max(widest, used)
    }
    return widest
  }

  /// Where the line that begins at `start` ends: as late as it can, by the best break there is.
  private func end(from start: Int, _ width: Int) -> Int {
    var free: Int?
    var forced: Int?
    var used = 0
    for index in start..<glyphs.count {
      if index > start {
        switch self.break(before: index) {
        case .free: free = index
        case .forced: forced = index
        case .never: break
        }
      }
      used += glyphs[index].cells
      // Blanks may hang over the edge: they are dropped.
      if used > width, !glyphs[index].isBlank { return free ?? forced ?? max(start + 1, index) }
    }
    return glyphs.count
  }

  /// What may be done between a character and the one before it.
  private func `break`(before index: Int) -> Break {
    let next = glyphs[index]
    if next.isBlank { return .never }
    guard let last = glyphs[..<index].lastIndex(where: { !$0.isBlank }) else { return .never }
    let previous = glyphs[last]
    guard previous.mayEnd, next.mayBegin else { return .never }
    if last + 1 < index { return .free }
    return previous.isWord && next.isWord ? .forced : .free
  }

  private func afterBlanks(_ index: Int) -> Int {
    glyphs[index...].firstIndex { !$0.isBlank } ?? glyphs.count
  }

  /// An indent is kept where it takes no room that a word needs.
  private func keepsIndent(_ width: Int) -> Bool {
    let indent = glyphs[..<afterBlanks(0)].reduce(0) { $0 + $1.cells }
    return indent + widestPart() <= width
  }

  private func text(_ range: Range<Int>) -> String {
    guard let last = glyphs[range].lastIndex(where: { !$0.isBlank }) else { return "" }
    return String(glyphs[range.lowerBound...last].map(\.character))
  }
}

extension LineBreaking {
  /// Closing marks, and those that belong to what stands before them.
  private static let neverFirst = Set<Unicode.Scalar>(
    "，。、；：！？）》〉」』】〕〗〙］｝”’·．・‧…—–～〜％‰℃°々,.;:!?)]}%".unicodeScalars)
  /// Opening marks, and the signs of money before an amount.
  private static let neverLast = Set<Unicode.Scalar>("（《〈「『【〔〖〘［｛“‘￥¥([{".unicodeScalars)
  /// Marks that part neither from what stands before them nor from what follows.
  private static let gluing = Set<Unicode.Scalar>("\u{A0}\u{202F}\u{2060}\u{FEFF}／".unicodeScalars)

  private static func glyph(_ character: Character, _ ambiguous: AmbiguousWidth) -> Glyph {
    let first = character.unicodeScalars[character.unicodeScalars.startIndex]
    let glues = gluing.contains(first)
    return Glyph(
      character: character, cells: CellWidth.of(character, ambiguous: ambiguous),
      isBlank: character.isWhitespace && !glues, isWord: isWord(character, first),
      mayBegin: !glues && !neverFirst.contains(first),
      mayEnd: !glues && !neverLast.contains(first))
  }

  /// ASCII signs, letters and digits of one cell, full-width digits and letters, the apostrophe.
  private static func isWord(_ character: Character, _ first: Unicode.Scalar) -> Bool {
    switch first.value {
    case 0...0x20: false
    case 0x21...0x7F, 0x2019, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: (character.isLetter || character.isNumber) && CellWidth.of(character) == 1
    }
  }
}
