import PrisonAffairs
import Testing

@Suite("Lint of treatment grades")
struct TreatmentLintTests {
  private func grades(_ codes: [(String, Int)]) -> VocabularyPolicy.Terms {
    .treatmentGrades(
      codes.map { code, rank in
        TreatmentGrade(
          code: code, title: Text(zh: code, en: code), rank: rank, approval: .ward,
          citation: Citation(document: PolicyMaker.document, article: "第四十条"))
      })
  }

  private func entitlements(
    _ grade: String, _ values: [EntitlementKind: PolicyValue]
  ) -> VocabularyPolicy.Terms {
    .treatmentEntitlements([
      TreatmentEntitlements(
        grade: grade, values: values,
        citation: Citation(document: PolicyMaker.document, article: "第四十条"))
    ])
  }

  private func conditions(_ grade: String, months: Int) -> VocabularyPolicy.Terms {
    .treatmentConditions([
      TreatmentConditions(
        grade: grade, monthsInGrade: months, average: nil, penaltyFreeMonths: nil, latestCycle: nil,
        citation: Citation(document: PolicyMaker.document, article: "第四十条"))
    ])
  }

  private func vocabulary(
    _ identifier: String, _ terms: VocabularyPolicy.Terms, lower: LowerLayerRight = .maySet
  ) throws -> VocabularyPolicy {
    VocabularyPolicy(
      heading: PolicyMaker.heading(identifier, lower: lower),
      versions: [try PolicyMaker.version(InForce())], terms: terms)
  }

  private func national(_ more: VocabularyPolicy...) throws -> PolicyLayer {
    var layer = try PolicyMaker.national()
    layer.vocabularies.append(
      try vocabulary("treatment.grades", grades([("lenient", 10), ("strict", 40)])))
    layer.vocabularies += more
    return layer
  }

  private func province(_ vocabularies: VocabularyPolicy...) -> PolicyLayer {
    PolicyMaker.layer(.province, vocabularies: vocabularies)
  }

  private let visits: [EntitlementKind: PolicyValue] = [.visitsPerMonth: .count(2)]

  @Test("A province gives figures to the grades of the nation")
  func provinceGivesFigures() throws {
    let own = province(
      try vocabulary("treatment.entitlements", entitlements("lenient", visits)),
      try vocabulary("treatment.conditions", conditions("lenient", months: 6)))
    #expect(PolicyMaker.faults(try national(), own) == [])
  }

  @Test("The national layer states no figure")
  func nationalFigures() throws {
    let layer = try national(
      try vocabulary("treatment.entitlements", entitlements("lenient", visits)),
      try vocabulary("treatment.conditions", conditions("strict", months: 6)))
    #expect(
      PolicyMaker.faults(layer) == [
        .figuresOfTheNation("lenient"), .figuresOfTheNation("strict"),
      ])
  }

  @Test("A grade that no list has is found where it is named")
  func unknownGrades() throws {
    let own = province(
      try vocabulary("treatment.entitlements", entitlements("golden", visits)),
      try vocabulary("treatment.conditions", conditions("silver", months: 6)))
    #expect(
      PolicyMaker.faults(try national(), own) == [
        .referenceUnknown("golden"), .referenceUnknown("silver"),
      ])
  }

  @Test("A province's own list stands whole, and takes the place of the nation's")
  func ownList() throws {
    let own = province(
      try vocabulary("treatment.grades", grades([("first", 1), ("second", 2), ("third", 3)])),
      try vocabulary("treatment.entitlements", entitlements("lenient", visits)))
    #expect(PolicyMaker.faults(try national(), own) == [.referenceUnknown("lenient")])
    let set = PolicySet(layers: [try national(), own])
    #expect(
      set.treatmentGrades(on: try date("2026-10-01")).map(\.code) == ["first", "second", "third"])
  }

  @Test("Two grades have no one place")
  func rankTwice() throws {
    let own = province(try vocabulary("treatment.grades", grades([("a", 1), ("b", 1)])))
    #expect(PolicyMaker.faults(try national(), own) == [.rankTwice("b")])
  }

  @Test(
    "A prison gives more than its province, not less, where it may only raise",
    arguments: [(1, false), (2, true), (3, true)])
  func onlyRaise(visits count: Int, isAllowed: Bool) throws {
    let own = province(
      try vocabulary("treatment.entitlements", entitlements("lenient", visits), lower: .onlyRaise))
    let prison = PolicyMaker.layer(
      .prison,
      vocabularies: [
        try vocabulary(
          "treatment.entitlements", entitlements("lenient", [.visitsPerMonth: .count(count)]))
      ])
    let faults = PolicyMaker.faults(try national(), own, prison)
    #expect(faults.isEmpty == isAllowed)
    if !isAllowed, case .layerOversteps(let right, _, let lower)? = faults.first {
      #expect(right == .onlyRaise && lower.contains("lenient visits-per-month 1"))
    }
  }

  @Test("The lowest layer that sets a thing gives it, and the rest comes from above")
  func resolved() throws {
    let own = province(
      try vocabulary(
        "treatment.entitlements",
        entitlements("lenient", [.visitsPerMonth: .count(2), .callsPerMonth: .count(4)])))
    let prison = PolicyMaker.layer(
      .prison,
      vocabularies: [
        try vocabulary(
          "treatment.entitlements", entitlements("lenient", [.visitsPerMonth: .count(3)]))
      ])
    let given = PolicySet(layers: [try national(), own, prison])
      .entitlements(of: "lenient", on: try date("2026-10-01"))
    #expect(given.map(\.kind) == [.visitsPerMonth, .callsPerMonth])
    #expect(given.map(\.value) == [.count(3), .count(4)])
    #expect(given.map(\.layer) == [.prison, .province])
  }
}
