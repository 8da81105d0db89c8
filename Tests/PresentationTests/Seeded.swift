import Presentation

/// A sequence of numbers that a seed fixes, so that a failing run can be repeated (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something of one chance in `count` happens.
  mutating func happens(oneIn count: Int) -> Bool { Int.random(in: 1...count, using: &self) == 1 }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  /// Chinese and Latin text with marks as people set them, Latin words apart from one another.
  mutating func prose(parts: Int) -> String {
    var text = ""
    for _ in 0..<parts {
      let part = part()
      let joinsWords = [text.last, part.first].allSatisfy { $0.map { CellWidth.of($0) } == 1 }
      text += joinsWords ? " " + part : part
    }
    return text
  }

  private mutating func part() -> String {
    let words = [
      "狱务", "公开", "计分", "𠮷", "é", "act:812", "35.5", "2026-10-03", "notice", "ｶﾅ", "👩‍👩‍👧",
    ]
    let word = pick(words)
    return switch Int.random(in: 0..<6, using: &self) {
    case 0: "《\(word)》"
    case 1: "（\(word)）"
    case 2: "“\(word)”"
    case 3: word + pick(["，", "。", "；", "：", "！", "？", "、", "·", "%"])
    case 4: word + " "
    default: word
    }
  }
}
