import PrisonAffairs

/// Reads the terms of the chart of accounts; a key that is none of theirs is refused where it
/// stands.
struct AccountTermReader {
  /// The document that the vocabulary cites; a term names an article of it.
  let document: String

  func account(_ term: YAMLMap) -> LedgerAccount? {
    defer { term.finish() }
    let code = term.text("code")
    let title = term.requiredWords("title")
    let accountClass = term.choice("class", AccountClass.self)
    let serves =
      !term.has("serves")
      ? []
      : term.texts("serves").compactMap { word -> TransferKind? in
        if let kind = TransferKind(rawValue: word) { return kind }
        term.fault(
          .valueUnknown(word, admitted: TransferKind.allCases.map(\.rawValue)), "serves", term.mark)
        return nil
      }
    let citation = Citation(document: document, article: term.text("article"))
    guard let accountClass else { return nil }
    return LedgerAccount(
      code: code, title: title, accountClass: accountClass, serves: Set(serves),
      citation: citation)
  }
}
