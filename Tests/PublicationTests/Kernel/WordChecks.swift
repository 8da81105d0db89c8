import PrisonAffairs
import Testing

/// Marks that show a place without its value, or a sentence that was put together badly.
private let marksOfHoles = [
  "  ", "“”", "\"\"", "（）", "()", "，，", ", ,", " ,", " :", " ;", "：：", "，：", "：，", "《》",
]

/// Whether words hold ASCII characters alone.
func isASCII(_ words: String) -> Bool { words.unicodeScalars.allSatisfy { $0.isASCII } }

/// Expects words in both languages, in the style of the house: no hole, no final stop, English in
/// ASCII and lower case at the start.
func expectWords(_ text: Text, _ what: String, at location: SourceLocation = #_sourceLocation) {
  let zhHasIdeograph = text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  #expect(zhHasIdeograph, "\(what): \(text.zh)", sourceLocation: location)
  #expect(!text.en.isEmpty, "\(what)", sourceLocation: location)
  #expect(isASCII(text.en), "\(what): \(text.en)", sourceLocation: location)
  #expect(text.en.first?.isUppercase == false, "\(what): \(text.en)", sourceLocation: location)
  for (words, stop) in [(text.zh, "。"), (text.en, ".")] {
    #expect(!words.hasSuffix(stop), "\(what): \(words)", sourceLocation: location)
    #expect(
      !words.hasPrefix(" ") && !words.hasSuffix(" "), "\(what): \(words)|", sourceLocation: location
    )
    let holes = marksOfHoles.filter { words.contains($0) }
    #expect(holes.isEmpty, "\(what): \(words)", sourceLocation: location)
  }
}

/// Expects words for every case, and no two cases with the same ones.
func expectWords<Case: CaseIterable & RawRepresentable<String>>(
  of words: KeyPath<Case, Text>, at location: SourceLocation = #_sourceLocation
) {
  let texts = Case.allCases.map { $0[keyPath: words] }
  for (value, text) in zip(Case.allCases, texts) {
    expectWords(text, "\(Case.self).\(value.rawValue)", at: location)
  }
  #expect(Set(texts.map(\.zh)).count == texts.count, "\(Case.self)", sourceLocation: location)
  #expect(Set(texts.map(\.en)).count == texts.count, "\(Case.self)", sourceLocation: location)
}
