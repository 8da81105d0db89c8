/// A group whose assessment is stricter (司规〔2021〕3号 第十九条).
public struct StrictGroup: Hashable, Sendable {
  public let code: String
  public let title: Text
  /// The document and the item of article 19.
  public let citation: Citation
  /// Whether only a sentence of some length puts an inmate into it (第八项).
  public let restsOnSentence: Bool

  public init(code: String, title: Text, citation: Citation, restsOnSentence: Bool = false) {
    self.code = code
    self.title = title
    self.citation = citation
    self.restsOnSentence = restsOnSentence
  }
}

extension PolicySet {
  /// Strict groups by code on a day.
  public func strictGroups(on day: CivilDate) -> [String: StrictGroup] {
    vocabulary(of: \.strictGroups, on: day)
  }
}

extension VocabularyPolicy.Terms {
  fileprivate var strictGroups: [(String, StrictGroup)] {
    if case .strictGroups(let terms) = self { terms.map { ($0.code, $0) } } else { [] }
  }
}
