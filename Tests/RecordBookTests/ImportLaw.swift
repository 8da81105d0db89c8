import PrisonAffairs
import Testing

/// A small law in force since October 2021: four clauses and the figures that entries need.
enum ImportLaw {
  /// Longer than the codes that are compared as two words.
  static let longCode = "JG-很长的条款编号-01"

  static func policies() throws -> PolicySet {
    var layer = PolicyLayer(kind: .national, code: "CN", title: text("全国"))
    layer.values = [
      try value("points.base.custody", .points, .points(Points(35))),
      try value("points.special.single-maximum", .points, .points(Points(100))),
      try value("points.authority.officer-deduction-maximum", .points, .points(Points(2))),
      try value("points.authority.committee-bonus-minimum", .points, .points(Points(5))),
      try value("points.authority.committee-deduction-minimum", .points, .points(Points(10))),
      try value("records.late-after-days", .days, .span(Span(count: 2, unit: .days))),
    ]
    layer.vocabularies = [
      VocabularyPolicy(
        heading: heading("points.reasons"), versions: [try version(InForce())],
        terms: .reasons(reasons))
    ]
    return PolicySet(layers: [layer])
  }

  private static let reasons = [
    reason("JG-01", .custody, .deduction, 50, 1_000),
    reason("JG-02", .custody, .bonus, 100, 500),
    reason("LD-01", .labour, .bonus, 25, 1_000),
    reason("ZX-01", .special, .bonus, 100, 20_000),
    reason(longCode, .education, .bonus, 100, 500),
    // More than the book itself takes, to make it refuse a row that the rules let through.
    reason("JG-99", .custody, .bonus, 100, 90_000_000),
  ]

  private static func reason(
    _ code: String, _ account: EntryAccount, _ direction: Direction, _ minimum: Int,
    _ maximum: Int
  ) -> Reason {
    Reason(
      code: code, account: account, direction: direction, minimum: Points(hundredths: minimum),
      maximum: Points(hundredths: maximum), title: text("条款"), citation: citation)
  }

  private static let citation = Citation(document: "司规〔2021〕3号", article: "第二十七条")

  private static func text(_ zh: String) -> Text { Text(zh: zh, en: "a title") }

  private static func heading(_ identifier: String) -> PolicyHeading {
    PolicyHeading(
      identifier: identifier, title: text("标题"), plain: nil, lower: .fixed, lowerArticle: nil)
  }

  private static func value(
    _ identifier: String, _ unit: PolicyUnit, _ value: PolicyValue
  ) throws -> ValuePolicy {
    ValuePolicy(
      heading: heading(identifier), unit: unit, choices: [], versions: [try version(value)])
  }

  private static func version<Content>(_ content: Content) throws -> PolicyVersion<Content> {
    PolicyVersion(
      from: try #require(CivilDate("2021-10-01")), to: nil, citation: citation,
      confidence: .confirmed, note: nil, content: content)
  }
}
