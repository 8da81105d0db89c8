import PrisonAffairs
import Testing

@Suite("The figure in force on a day")
struct PolicySetTests {
  /// A national figure with two versions and a gap, a province from 2023, a prison for one year.
  private func policies() throws -> PolicySet {
    func value(_ versions: [PolicyVersion<PolicyValue>]) -> ValuePolicy {
      ValuePolicy(
        heading: PolicyMaker.heading("x.y", lower: .maySet), unit: .count, choices: [],
        versions: versions)
    }
    let national = value([
      try PolicyMaker.version(.count(1), from: "2016-01-01", to: "2020-12-31", document: "N1"),
      try PolicyMaker.version(.count(2), from: "2021-10-01", document: "N2"),
    ])
    let province = value([
      try PolicyMaker.version(.count(3), from: "2023-01-01", document: "P")
    ])
    let prison = value([
      try PolicyMaker.version(.count(4), from: "2025-01-01", to: "2025-12-31", document: "J")
    ])
    return PolicySet(layers: [
      PolicyMaker.layer(.prison, values: [prison]),
      PolicyMaker.layer(.national, values: [national]),
      PolicyMaker.layer(.province, values: [province]),
    ])
  }

  @Test(
    "The lowest layer that sets a figure for the day sets it, with its own source",
    arguments: [
      ("2015-12-31", nil, ""), ("2016-01-01", 1, "N1"), ("2020-12-31", 1, "N1"),
      ("2021-01-01", nil, ""), ("2021-09-30", nil, ""), ("2021-10-01", 2, "N2"),
      ("2022-12-31", 2, "N2"), ("2023-01-01", 3, "P"), ("2025-01-01", 4, "J"),
      ("2025-12-31", 4, "J"), ("2026-01-01", 3, "P"),
    ] as [(String, Int?, String)])
  func resolves(day: String, count: Int?, document: String) throws {
    let policies = try policies()
    let resolved = try policies.value("x.y", on: date(day))
    #expect(resolved?.value == count.map { .count($0) })
    #expect((resolved?.citation.document ?? "") == document)
    #expect(try policies.count("x.y", on: date(day)) == count)
  }

  @Test("A figure that no layer sets for the day is refused, never guessed")
  func gaps() throws {
    let policies = try policies()
    let day = try date("2021-05-01")
    for identifier in ["x.y", "x.z"] {
      #expect(
        refusal { _ = try policies.required(identifier, on: day) } == .policyNotInForce)
      #expect(
        refusal { _ = try policies.requiredPoints(identifier, on: day) } == .policyNotInForce)
      #expect(
        refusal { _ = try policies.requiredSpan(identifier, on: day) } == .policyNotInForce)
    }
  }

  @Test("A figure asked for in another unit is not there")
  func otherUnit() throws {
    let policies = try policies()
    let day = try date("2026-10-31")
    #expect(policies.count("x.y", on: day) == 3)
    #expect(policies.points("x.y", on: day) == nil)
    #expect(policies.ratio("x.y", on: day) == nil)
    #expect(policies.span("x.y", on: day) == nil)
    #expect(policies.choice("x.y", on: day) == nil)
    #expect(policies.flag("x.y", on: day) == nil)
  }

  @Test("Layers run from national to prison, however they are given")
  func order() throws {
    #expect(try policies().layers.map(\.kind) == [.national, .province, .prison])
  }

  @Test("A term of a lower layer takes the place of an upper one while it is in force")
  func vocabularies() throws {
    func layer(_ kind: LayerKind, _ title: String, from: String) throws -> PolicyLayer {
      let role = Role(code: "a", title: Text(zh: title, en: title), scope: .ward, may: [])
      return PolicyMaker.layer(
        kind,
        vocabularies: [
          VocabularyPolicy(
            heading: PolicyMaker.heading("\(kind.rawValue).roles"),
            versions: [try PolicyMaker.version(InForce(), from: from)], terms: .roles([role]))
        ])
    }
    let policies = PolicySet(layers: [
      try layer(.national, "N", from: "2021-10-01"), try layer(.prison, "J", from: "2025-01-01"),
    ])
    #expect(try policies.roles(on: date("2021-09-30")).isEmpty)
    #expect(try policies.roles(on: date("2024-12-31"))["a"]?.title.zh == "N")
    #expect(try policies.roles(on: date("2025-01-01"))["a"]?.title.zh == "J")
  }

  @Test("The engine of a procedure brings its bodies and shares, or is refused")
  func engines() throws {
    let policies = PolicySet(layers: [try PolicyMaker.national()])
    let engine = try policies.engine("points.month", on: date("2026-10-31"))
    #expect(engine.quorums == [PointsMonth.quorum: try #require(Ratio(2, 3))])
    #expect(engine.bodies.keys.sorted() == ["committee", "ward-group"])
    #expect(
      refusal { _ = try policies.engine("points.year", on: date("2026-10-31")) }
        == .procedureUnknown)
    #expect(
      refusal { _ = try policies.engine("points.month", on: date("2021-09-30")) }
        == .procedureUnknown)
  }

  @Test(
    "A scalar of a policy file is read in its unit or refused",
    arguments: [
      ("35", PolicyUnit.points, true), ("35.125", .points, false), ("7", .count, true),
      ("-7", .count, false), ("7.5", .count, false), ("2/3", .ratio, true), ("0.5", .ratio, false),
      ("7", .workingDays, true), ("7 days", .workingDays, false), ("-1", .days, false),
      ("12", .months, true), ("true", .flag, true), ("yes", .flag, false), ("True", .flag, false),
      ("anything", .choice, true),
    ])
  func scalars(text: String, unit: PolicyUnit, isRead: Bool) {
    let value = PolicyValue(text, unit: unit)
    #expect((value != nil) == isRead)
    if let value { #expect(value.description == text) }
  }
}
