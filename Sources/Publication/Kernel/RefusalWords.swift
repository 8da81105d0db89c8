public import PrisonAffairs

/// What a refusal says and what can be done about it.
struct RefusalWords: Sendable {
  let message: Phrase<DetailKey>
  let remedy: Phrase<DetailKey>
}

/// A name that policy gives to a step, role, body or clause; nil where it has none.
public typealias TitleOfDetail = (DetailKey, String) -> Text?

extension Refusal {
  /// What is wrong, with every figure of the details; the article is in `citation`.
  public var message: Text { message { _, _ in nil } }

  /// What to do next, with the command to use where there is one.
  public var remedy: Text { remedy { _, _ in nil } }

  /// The message with titles in the place of codes, for callers that have policy at hand.
  public func message(titles: TitleOfDetail) -> Text {
    words.message.text(with: details.map(\.key), named: \.words) { key, language in
      shown(key, in: language, titles: titles)
    }
  }

  /// The remedy with titles in the place of codes.
  public func remedy(titles: TitleOfDetail) -> Text {
    words.remedy.text { key, language in shown(key, in: language, titles: titles) }
  }

  /// A detail in words; nil when it is missing.
  private func shown(
    _ key: DetailKey, in language: Language, titles: TitleOfDetail
  ) -> String? {
    let value = self[key]
    guard !value.isEmpty else { return nil }
    // Only these two hold lists.
    guard key == .role || key == .names else {
      let words = titles(key, value) ?? wordsOfItsSubject(key, value) ?? key.words(for: value)
      return words?[language] ?? value
    }
    return value.split(separator: ", ").map { item in
      let item = String(item)
      return (titles(key, item) ?? key.words(for: item))?[language] ?? item
    }.joined(separator: language == .zh ? "、" : ", ")
  }

  /// Words that mean one thing of money and food and another of points: a `deduction` takes points
  /// here and pays a judgment there.
  private func wordsOfItsSubject(_ key: DetailKey, _ value: String) -> Text? {
    switch (key, code.rawValue.prefix { $0 != "." }) {
    case (.kind, "account"), (.kind, "order"): TransferKind(rawValue: value)?.words
    case (.value, "meal"): Diet(rawValue: value)?.words
    default: nil
    }
  }
}
