import PrisonAffairs
import Testing

@Suite("Faults that lint finds in policy")
struct PolicyLintTests {
  private func counted(
    _ first: (String, String?), _ second: (String, String?)
  ) throws -> [PolicyFault.Kind] {
    let value = ValuePolicy(
      heading: PolicyMaker.heading("x.y"), unit: .count, choices: [],
      versions: [
        try PolicyMaker.version(.count(1), from: first.0, to: first.1),
        try PolicyMaker.version(.count(2), from: second.0, to: second.1),
      ])
    return PolicyMaker.faults(PolicyMaker.layer(.province, values: [value]))
  }

  @Test("A national layer with all its rules and references has no fault")
  func withoutFault() throws {
    #expect(PolicySet(layers: [try PolicyMaker.national()]).faults == [])
  }

  @Test("Two versions may not be in force on one day")
  func overlap() throws {
    let overlap: [PolicyFault.Kind] = [.versionsOverlap]
    #expect(try counted(("2021-10-01", nil), ("2024-01-01", nil)) == overlap)
    #expect(try counted(("2021-10-01", "2024-01-01"), ("2024-01-01", nil)) == overlap)
    #expect(try counted(("2024-01-01", nil), ("2021-10-01", "2024-01-01")) == overlap)
    #expect(try counted(("2021-10-01", "2023-12-31"), ("2024-01-01", nil)).isEmpty)
    #expect(try counted(("2021-10-01", "2022-12-31"), ("2024-01-01", nil)).isEmpty)
  }

  @Test("A version that ends before it begins is found")
  func backwards() throws {
    let kinds = try counted(("2021-10-01", "2021-09-30"), ("2024-01-01", nil))
    #expect(kinds == [.versionBackwards])
  }

  @Test("An item without a version is found, for it would never be in force")
  func noVersion() {
    let value = ValuePolicy(
      heading: PolicyMaker.heading("x.y"), unit: .count, choices: [], versions: [])
    #expect(PolicyMaker.faults(PolicyMaker.layer(.prison, values: [value])) == [.noVersion])
  }

  @Test("A name stands once in a layer, in another layer it may stand again")
  func names() throws {
    let value = try PolicyMaker.value("x.y", "1", .count)
    let twice = PolicyMaker.layer(.province, values: [value, value])
    #expect(PolicyMaker.faults(twice) == [.identifierTwice])
    let province = PolicyMaker.layer(.province, values: [value])
    #expect(PolicyMaker.faults(province, PolicyMaker.layer(.prison, values: [value])).isEmpty)
  }

  @Test(
    "Leave to set or loosen names the article that gives it", arguments: LowerLayerRight.allCases)
  func lowerArticle(right: LowerLayerRight) throws {
    let value = ValuePolicy(
      heading: PolicyMaker.heading("x.y", lower: right, article: nil), unit: .count, choices: [],
      versions: [try PolicyMaker.version(.count(1))])
    let kinds = PolicyMaker.faults(PolicyMaker.layer(.province, values: [value]))
    let isNeeded = right == .maySet || right == .mayLoosen
    #expect(kinds == (isNeeded ? [.lowerArticleMissing] : []))
  }

  @Test("A word outside the admitted ones is found")
  func choices() throws {
    let value = try PolicyMaker.value("x.y", "weekly", .choice, choices: ["daily", "monthly"])
    let kinds = PolicyMaker.faults(PolicyMaker.layer(.province, values: [value]))
    #expect(kinds == [.choiceUnknown("weekly")])
  }

  @Test("Every rule of the code is written once, and no other")
  func rules() throws {
    var layer = try PolicyMaker.national()
    layer.rules.removeFirst()
    layer.rules.append(
      RulePolicy(
        heading: PolicyMaker.heading("points.rule.luck"), uses: ["points.luck"],
        versions: [try PolicyMaker.version(InForce())]))
    let faults = PolicySet(layers: [layer]).faults
    #expect(
      faults.map(\.kind) == [.ruleMissing, .ruleUnknown, .referenceUnknown("points.luck")])
    #expect(faults.first?.identifier == RuleIdentifier.dailyBase.rawValue)
  }

  @Test("A code stands once in a list, and the bounds of a clause run upwards")
  func terms() throws {
    func reason(_ code: String, _ minimum: Int, _ maximum: Int) -> Reason {
      Reason(
        code: code, account: .custody, direction: .bonus, minimum: Points(minimum),
        maximum: Points(maximum), title: Text(zh: "", en: ""),
        citation: Citation(document: PolicyMaker.document, article: "第十条"))
    }
    let list = VocabularyPolicy(
      heading: PolicyMaker.heading("points.reasons"),
      versions: [try PolicyMaker.version(InForce())],
      terms: .reasons([reason("a", 1, 2), reason("a", 1, 1), reason("b", 2, 1)]))
    let kinds = PolicyMaker.faults(PolicyMaker.layer(.prison, vocabularies: [list]))
    #expect(kinds == [.boundsBackwards("b"), .termTwice("a")])
  }

  @Test("A penalty's clause has the points of the penalty, least and greatest", arguments: 99...101)
  func penalties(points: Int) throws {
    func clause(_ minimum: Int, _ maximum: Int) throws -> VocabularyPolicy {
      VocabularyPolicy(
        heading: PolicyMaker.heading("points.reasons"),
        versions: [try PolicyMaker.version(InForce())],
        terms: .reasons([
          Reason(
            code: "CF", account: .penalty, direction: .deduction, minimum: Points(minimum),
            maximum: Points(maximum), title: Text(zh: "", en: ""),
            citation: Citation(document: PolicyMaker.document, article: "第十五条"),
            penalty: .warning)
        ]))
    }
    let value = try PolicyMaker.value("points.penalty.warning", "100", .points)
    let differs: [PolicyFault.Kind] = points == 100 ? [] : [.penaltyDiffers("CF")]
    for (minimum, maximum) in [(min(points, 100), 100), (100, max(points, 100))]
    where minimum == points || maximum == points {
      let kinds = PolicyMaker.faults(
        PolicyMaker.layer(.national, values: [value]),
        PolicyMaker.layer(.province, vocabularies: [try clause(minimum, maximum)]))
      #expect(kinds.filter { $0 == .penaltyDiffers("CF") } == differs)
    }
    // Before the value is in force there is nothing to differ from.
    let later = try PolicyMaker.value(
      "points.penalty.warning", "100", .points, from: "9999-12-31")
    let alone = PolicyMaker.layer(.province, vocabularies: [try clause(points, points)])
    #expect(PolicyMaker.faults(alone).isEmpty)
    #expect(
      PolicyMaker.faults(PolicyMaker.layer(.prison, values: [later]), alone) == differs)
  }
}
