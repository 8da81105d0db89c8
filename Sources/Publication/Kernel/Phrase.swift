import PrisonAffairs

/// The same sentence in Chinese and English.
struct Phrase<Key: Hashable & Sendable>: Hashable, Sendable {
  let zh: Wording<Key>
  let en: Wording<Key>
  /// Keys whose values the sentence leaves out because it says the same in other words.
  let implied: Set<Key>

  init(zh: Wording<Key>, en: Wording<Key>, implied: Set<Key> = []) {
    self.zh = zh
    self.en = en
    self.implied = implied
  }

  /// The sentence with its values.
  func text(_ value: (Key, Language) -> String?) -> Text {
    Text(
      zh: zh.filled(in: .zh) { value($0, .zh) },
      en: en.filled(in: .en) { value($0, .en) })
  }

  /// The sentence with its values; values of `keys` that have no place in it follow in brackets,
  /// so that nothing that was said is lost.
  func text(
    with keys: [Key], named name: (Key) -> Text, _ value: (Key, Language) -> String?
  ) -> Text {
    func rest(_ wording: Wording<Key>, _ language: Language, _ colon: String) -> [String] {
      let told = wording.keys.union(implied)
      return keys.filter { !told.contains($0) }.compactMap { key in
        guard let value = value(key, language), !value.isEmpty else { return nil }
        return name(key)[language] + colon + value
      }
    }
    let sentence = text(value)
    let zhRest = rest(zh, .zh, "：").joined(separator: "，")
    let enRest = rest(en, .en, ": ").joined(separator: ", ")
    return Text(
      zh: zhRest.isEmpty ? sentence.zh : "\(sentence.zh)（\(zhRest)）",
      en: enRest.isEmpty ? sentence.en : "\(sentence.en) (\(enRest))")
  }
}
