import PrisonAffairs
import Testing

@Suite("Mutants of the law")
struct PolicyMutantTests {
  private func changes(of value: ValuePolicy) -> [String] {
    PolicySet(layers: [PolicyMaker.layer(.national, values: [value])]).mutants
      .map { "\($0.kind.rawValue) \($0.change)" }
  }

  @Test("Points that are no bound go one point up and down")
  func points() throws {
    #expect(
      try changes(of: PolicyMaker.value("points.base.custody", "35", .points))
        == ["raised value 35 → 36", "lowered value 35 → 34"])
  }

  @Test(
    "The own number of a bound changes sides by a hundredth",
    arguments: [
      ("x.deduction-minimum", "10.01"), ("x.deduction-maximum", "9.99"), ("x.threshold", nil),
      ("x.month-threshold", "10.01"), ("x.deduction-bar", "10.01"),
    ])
  func bounds(name: String, after: String?) throws {
    let found = try changes(of: PolicyMaker.value(name, "10", .points))
    #expect(
      found.filter { $0.hasPrefix("bound") } == (after.map { ["bound value 10 → \($0)"] } ?? []))
  }

  @Test("A share moves by its numerator and its denominator, a percentage by its hundredths")
  func shares() throws {
    #expect(
      try changes(of: PolicyMaker.value("procedure.quorum.ratio", "2/3", .ratio))
        == [
          "raised value 2/3 → 3/3", "lowered value 2/3 → 1/3", "lowered value 2/3 → 2/4",
          "bound value 2/3 → 2001/3000",
        ])
    #expect(
      try changes(of: PolicyMaker.value("x.ratio-maximum", "15%", .ratio))
        == ["raised value 15% → 16%", "lowered value 15% → 14%", "bound value 15% → 14999/100000"])
    #expect(
      try changes(of: PolicyMaker.value("x.ratio", "0/1", .ratio))
        == ["raised value 0/1 → 1/1", "bound value 0/1 → 1/1000"])
  }

  @Test("A count below zero is what no file can hold")
  func counts() throws {
    let policies = PolicySet(layers: [
      PolicyMaker.layer(.national, values: [try PolicyMaker.value("x.y", "0", .workingDays)])
    ])
    #expect(policies.mutants.map(\.change) == ["value 0 → 1", "value 0 → -1"])
    #expect(policies.mutants.map { policies.applying($0) == nil } == [false, true])
  }

  @Test("Choices and flags take every other value")
  func choices() throws {
    #expect(
      try changes(of: PolicyMaker.value("x.y", "b", .choice, choices: ["a", "b", "c"]))
        == ["swapped value b → a", "swapped value b → c"])
    #expect(
      try changes(of: PolicyMaker.value("x.y", "false", .flag)) == ["swapped value false → true"])
  }

  @Test("One version is changed and the others stay")
  func versions() throws {
    let value = ValuePolicy(
      heading: PolicyMaker.heading("x.y"), unit: .count, choices: [],
      versions: [
        try PolicyMaker.version(.count(5), from: "2017-01-01", to: "2021-09-30"),
        try PolicyMaker.version(.count(7)),
      ])
    let policies = PolicySet(layers: [
      PolicyMaker.layer(.national, values: [value, try PolicyMaker.value("x.z", "1", .count)])
    ])
    let mutant = try #require(policies.mutants.first { $0.change == "value 7 → 8" })
    let changed = try #require(policies.applying(mutant))
    #expect(changed.count("x.y", on: try date("2021-09-30")) == 5)
    #expect(changed.count("x.y", on: try date("2021-10-01")) == 8)
    #expect(changed.count("x.z", on: try date("2021-10-01")) == 1)
    #expect(policies.count("x.y", on: try date("2021-10-01")) == 7)
  }

  @Test("A clause moves at both ends, and its flags are swapped")
  func clauses() throws {
    let reason = Reason(
      code: "ZX", account: .special, direction: .bonus, minimum: Points(1), maximum: Points(100),
      title: Text(zh: "", en: ""),
      citation: Citation(document: PolicyMaker.document, article: "第十四条第一项"),
      isInformer: true)
    let policies = PolicySet(layers: [
      PolicyMaker.layer(
        .national,
        vocabularies: [
          VocabularyPolicy(
            heading: PolicyMaker.heading("points.reasons"),
            versions: [try PolicyMaker.version(InForce())], terms: .reasons([reason]))
        ])
    ])
    #expect(
      policies.mutants.map(\.change) == [
        "ZX.minimum 1 → 2", "ZX.minimum 1 → 0", "ZX.minimum 1 → 1.01", "ZX.maximum 100 → 101",
        "ZX.maximum 100 → 99", "ZX.maximum 100 → 99.99", "ZX.informer true → false",
        "ZX.yearly_cap_exempt false → true",
      ])
    let day = try date("2026-10-31")
    let mutant = try #require(policies.mutants.last)
    #expect(mutant.citation.article == "第十四条第一项")
    #expect(policies.applying(mutant)?.reasons(on: day)["ZX"]?.isYearlyCapExempt == true)
    #expect(policies.applying(mutant)?.reasons(on: day)["ZX"]?.isInformer == true)
  }

  @Test("Every rule is left out once, under the mark of its newest version")
  func rules() throws {
    let policies = PolicySet(layers: [PolicyMaker.layer(.national, rules: try PolicyMaker.rules())])
    let left = policies.mutants.map { mutant -> RuleIdentifier? in
      if case .withoutRule(let rule) = mutant.edit { rule } else { nil }
    }
    #expect(left == RuleIdentifier.allCases)
    #expect(policies.mutants.allSatisfy { policies.applying($0) == policies })
  }

  @Test("Layers made for training are no law")
  func seeds() throws {
    var layer = PolicyLayer(
      kind: .province, code: PolicyLayer.seedCode, title: Text(zh: "", en: ""))
    layer.values = [try PolicyMaker.value("x.y", "1", .count)]
    #expect(PolicySet(layers: [layer]).mutants.isEmpty)
  }
}
