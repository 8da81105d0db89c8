import PrisonAffairs
import Testing

/// What is said of each diet of a kitchen, and at which standard it is paid.
@Suite struct MealDietTests {
  private func groups(_ days: [Diet: Int]) throws -> [[Diet]] {
    let month = try #require(YearMonth("2026-10"))
    let facts = MealAccountFacts(month: month, dinerDays: days, items: [])
    return try rule(facts).groups.map(\.diets)
  }

  private func rule(_ facts: MealAccountFacts) throws -> MealAccount {
    try MealAccountRule(MealFigures.policies, of: facts.month).determine(facts)
  }

  @Test func aDietOfFewPeopleIsToldWithAnother() throws {
    // Five people all October are 155 diner-days.
    #expect(try groups([.ordinary: 310, .medical: 155]) == [[.ordinary], [.medical]])
    #expect(try groups([.ordinary: 310, .medical: 154]) == [[.ordinary, .medical]])
    #expect(
      try groups([.ordinary: 900, .ethnic: 100, .medical: 60]) == [
        [.ordinary], [.ethnic, .medical],
      ])
    #expect(try groups([.ordinary: 31]) == [[.ordinary]])
    #expect(try groups([:]) == [])
  }

  @Test func whatOneDietLacksIsNotMadeUpByAnother() throws {
    let month = try #require(YearMonth("2026-10"))
    // Ten ordinary and ten medical diners: 15 kg of meat each; the medical pot got 10.
    let facts = MealAccountFacts(
      month: month, dinerDays: [.ordinary: 310, .medical: 310],
      items: [
        MealItemFacts(
          item: "pork", category: .meat, opening: .zero,
          purchased: ValuedMass(FoodMass(grams: 30_000), Money(fen: 30_000)),
          issued: FoodMass(grams: 30_000),
          issuedOf: [.ordinary: FoodMass(grams: 18_000), .medical: FoodMass(grams: 8_000)],
          closing: .zero, isCounted: true, previousPrice: nil)
      ])
    let account = try rule(facts)
    let meat = account.groups.map { $0.rations.first { $0.category == .meat } }
    // Four kilograms were for all and count by heads.
    #expect(meat.map { $0?.issued.grams } == [20_000, 10_000])
    #expect(meat.map { $0?.perHead?.grams } == [2_000, 1_000])
    #expect(meat.map { $0?.perHeadMinimum?.grams } == [1_500, 1_500])
    #expect(meat.map { $0?.shortfall?.grams } == [nil, 5_000])
    let short = account.marked.filter { finding in
      finding.figures.contains { $0.name == .food && $0.value == "meat" }
    }
    #expect(short.map { $0.figures.first?.value } == ["medical"])
  }

  @Test func whatWasForAllIsSharedOutToTheGram() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = Seeded(seed)
    let month = try #require(YearMonth("2026-10"))
    for _ in 0..<300 {
      let days = Dictionary(
        uniqueKeysWithValues: Diet.allCases.map { ($0, Int.random(in: 1...999, using: &random)) })
      let issued = Int.random(in: 0...99_999, using: &random)
      let facts = MealAccountFacts(
        month: month, dinerDays: days,
        items: [
          MealItemFacts(
            item: "rice", category: .grain, opening: .zero, purchased: .zero,
            issued: FoodMass(grams: issued), closing: .zero, isCounted: true, previousPrice: nil)
        ])
      let shares = try rule(facts).groups.compactMap { group in
        group.rations.first { $0.category == .grain }?.issued.grams
      }
      #expect(shares.reduce(0, +) == issued, "seed \(seed)")
    }
  }

  @Test func eachDayIsPaidByItsOwnStandard() throws {
    let month = try #require(YearMonth("2026-10"))
    let change = try #require(CivilDate("2026-10-11"))
    let policies = try MealFigures.raised(from: change)
    let diners = Dictionary(
      uniqueKeysWithValues: month.days.days.map { ($0, [Diet.ordinary: 10]) })
    let account = try MealAccountRule(policies, of: month).determine(
      MealAccountFacts(month: month, diners: diners, items: []))
    // Ten days at 12.00 and 21 at 13.00, not 31 at 13.00.
    #expect(account.foodMoney.map(\.dinerDays) == [100, 210])
    #expect(account.income == Money(fen: 100 * 1_200 + 210 * 1_300))
    let findings = account.determination.findings.filter { $0.rule == .mealMoney }
    #expect(findings.map { $0.figures.first { $0.name == .price }?.value } == ["12.00", "13.00"])
  }
}

/// Figures of a month as a province could set them.
enum MealFigures {
  private static func value(
    _ identifier: String, _ content: PolicyValue, from: String = "2003-05-01", to: String? = nil
  ) -> PolicyVersion<PolicyValue>? {
    CivilDate(from).map { first in
      PolicyVersion(
        from: first, to: to.flatMap { CivilDate($0) },
        citation: Citation(document: "测试", article: identifier), confidence: .assumption,
        note: nil, content: content)
    }
  }

  private static func policies(_ money: [PolicyVersion<PolicyValue>?]) -> PolicySet {
    let share = Ratio(1, 10).map { PolicyValue.ratio($0) }
    func item(
      _ identifier: String, _ versions: [PolicyVersion<PolicyValue>?], unit: PolicyUnit
    ) -> ValuePolicy {
      ValuePolicy(
        heading: PolicyHeading(
          identifier: identifier, title: Text(zh: identifier, en: identifier),
          plain: Text(zh: identifier, en: identifier), lower: .fixed, lowerArticle: nil),
        unit: unit, choices: [], versions: versions.compactMap { $0 })
    }
    let shares = [
      "meal.price.rise-ratio", "meal.balance.deficit-ratio", "meal.balance.surplus-ratio",
    ]
    let values =
      shares.map { name in item(name, [share.flatMap { value(name, $0) }], unit: .ratio) } + [
        item("account.smallest-group", [value("group", .count(5))], unit: .count),
        item("meal.money.ordinary-fen-per-day", money, unit: .count),
        item(
          "meal.quantity.meat.minimum-grams", [value("meat", .count(1_500))], unit: .count),
      ]
    var layer = PolicyLayer(kind: .national, code: "CN", title: Text(zh: "测试", en: "test"))
    layer.values = values
    return PolicySet(layers: [layer])
  }

  static let policies = policies([value("money", .count(1_200))])

  static func raised(from day: CivilDate) throws -> PolicySet {
    policies([
      value("money", .count(1_200), to: day.adding(days: -1).description),
      value("money", .count(1_300), from: day.description),
    ])
  }
}
