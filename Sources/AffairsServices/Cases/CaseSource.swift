import PrisonAffairs

/// What a worked case was written from, read once from the words of its source.
struct CaseSource {
  private let words: String
  private let articles: Set<String>

  init(_ words: String) {
    self.words = words
    articles = CaseSource.articles(in: words)
  }

  /// Whether an expectation with this source was written from what a figure cites: the same
  /// document and one of the same articles; the document alone where no article is known.
  func rests(on citation: Citation) -> Bool {
    guard words.contains(citation.document) else { return false }
    let cited = CaseSource.articles(in: citation.article)
    return cited.isEmpty || !cited.isDisjoint(with: articles)
  }

  /// The articles named in a text (`第二十三条第九项` is article `第二十三条`).
  static func articles(in text: String) -> Set<String> {
    var found: Set<String> = []
    var article = ""
    for character in text {
      switch character {
      case "第": article = "第"
      case "条" where article.count > 1:
        found.insert(article + "条")
        article = ""
      case _ where numerals.contains(character) && !article.isEmpty: article.append(character)
      default: article = ""
      }
    }
    return found
  }

  private static let numerals: Set<Character> = [
    "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百",
  ]
}
