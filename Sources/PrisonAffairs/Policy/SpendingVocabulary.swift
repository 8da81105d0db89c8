/// A festival in whose month somebody may spend more (节日消费).
public struct Festival: Hashable, Sendable {
  /// What a festival adds to the limit of its month: an amount, or a share of the limit.
  public enum Extra: Hashable, Sendable {
    case amount(Money)
    case share(Ratio)
  }

  public let code: String
  public let title: Text
  /// The name by which the official calendar calls its days off (`春节`).
  public let holiday: String
  public let extra: Extra
  public let citation: Citation

  public init(code: String, title: Text, holiday: String, extra: Extra, citation: Citation) {
    self.code = code
    self.title = title
    self.holiday = holiday
    self.extra = extra
    self.citation = citation
  }

  /// What it adds to a limit, rounded down to the fen.
  public func amount(on limit: Money) -> Money {
    switch extra {
    case .amount(let amount): amount
    case .share(let share): limit.portion(share)
    }
  }
}

/// A category of goods (商品类别), and whether buying them uses the spending limit.
public struct GoodsCategory: Hashable, Sendable {
  public let code: String
  public let title: Text
  /// Books and the like may stand outside the limit.
  public let countsToLimit: Bool
  public let citation: Citation

  public init(code: String, title: Text, countsToLimit: Bool, citation: Citation) {
    self.code = code
    self.title = title
    self.countsToLimit = countsToLimit
    self.citation = citation
  }
}

extension Money {
  /// A share of an amount, rounded down to the fen.
  func portion(_ share: Ratio) -> Money {
    Money(fen: fen * share.numerator / share.denominator)
  }
}

extension PolicySet {
  /// The festivals in force on a day: the list of the lowest layer that has one.
  public func festivals(on day: CivilDate) -> [Festival] {
    termsOfSpending(on: day) { terms in
      if case .festivals(let festivals) = terms { festivals } else { nil }
    }.last { !$0.isEmpty } ?? []
  }

  /// The categories of goods in force on a day: those of the upper layers and those lower ones add.
  public func goodsCategories(on day: CivilDate) -> [String: GoodsCategory] {
    let all = termsOfSpending(on: day) { terms in
      if case .goods(let categories) = terms { categories } else { nil }
    }.flatMap(\.self)
    return Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { _, last in last })
  }

  private func termsOfSpending<Term>(
    on day: CivilDate, _ terms: (VocabularyPolicy.Terms) -> [Term]?
  ) -> [[Term]] {
    layers.flatMap(\.vocabularies)
      .filter { $0.versions.contains { $0.isInForce(on: day) } }
      .compactMap { terms($0.terms) }
  }
}
