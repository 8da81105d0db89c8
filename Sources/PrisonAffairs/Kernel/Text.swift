/// A language in which the house speaks to people.
public enum Language: String, CaseIterable, Sendable {
  case zh
  case en
}

/// Words for people, in Chinese and English together, so that neither can be forgotten.
public struct Text: Hashable, Sendable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The words in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
