import PrisonAffairs

/// Reads the terms of festivals and goods; a key that is none of theirs is refused where it stands.
struct SpendingTermReader {
  /// The document that the vocabulary cites; a term names an article of it.
  let document: String

  func festival(_ term: YAMLMap) -> Festival? {
    defer { term.finish() }
    let code = term.text("code")
    let title = term.requiredWords("title")
    let holiday = term.text("holiday")
    let fen = term.optionalParsed("extra-fen", expected: "1…") { text -> Int? in
      guard case .count(let fen)? = PolicyValue(text, unit: .count), fen > 0 else { return nil }
      return fen
    }
    let share = term.optionalParsed("extra-ratio", expected: "20%") { Ratio($0) }
    let citation = Citation(document: document, article: term.text("article"))
    let extra: Festival.Extra
    switch (fen, share) {
    case (let fen?, nil): extra = .amount(Money(fen: fen))
    case (nil, let share?): extra = .share(share)
    default:
      // One of the two says how much; both would say it twice.
      term.fault(.keyMissing("extra-fen | extra-ratio"), "extra-fen", term.mark)
      return nil
    }
    return Festival(code: code, title: title, holiday: holiday, extra: extra, citation: citation)
  }

  func goods(_ term: YAMLMap) -> GoodsCategory? {
    defer { term.finish() }
    let code = term.text("code")
    let title = term.requiredWords("title")
    let counts = term.parsed("counts", expected: "true, false") {
      ["true": true, "false": false][$0]
    }
    let citation = Citation(document: document, article: term.text("article"))
    return counts.map {
      GoodsCategory(code: code, title: title, countsToLimit: $0, citation: citation)
    }
  }
}
