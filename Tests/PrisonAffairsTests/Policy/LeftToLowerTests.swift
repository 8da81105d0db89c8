import PrisonAffairs
import Testing

@Suite("Figures that a layer leaves to a lower one")
struct LeftToLowerTests {
  private func left(
    _ right: LowerLayerRight = .maySet, versions: [PolicyVersion<PolicyValue>] = [],
    from first: String = "2021-10-01", to last: String? = nil
  ) throws -> ValuePolicy {
    ValuePolicy(
      heading: PolicyMaker.heading("points.strict.bonus-cap-ratio", lower: right), unit: .ratio,
      choices: [], versions: versions,
      leftToLower: [try PolicyMaker.version(InForce(), from: first, to: last)])
  }

  private func set(
    _ share: String, lower: LowerLayerRight = .onlyReduce
  ) throws -> ValuePolicy {
    try PolicyMaker.value("points.strict.bonus-cap-ratio", share, .ratio, lower: lower)
  }

  @Test("There is none until a lower layer sets it, and then that layer is named")
  func nobodySetsIt() throws {
    let day = try #require(CivilDate("2026-10-31"))
    let above = PolicyMaker.layer(.national, values: [try left()])
    #expect(
      PolicySet(layers: [above]).value("points.strict.bonus-cap-ratio", on: day) == nil)
    let province = PolicyMaker.layer(.province, values: [try set("30%")])
    let found = try #require(
      PolicySet(layers: [above, province]).value("points.strict.bonus-cap-ratio", on: day))
    let share = try #require(Ratio("30%"))
    #expect(found.layer == .province && found.value == .ratio(share))
  }

  @Test("A province may set it, and a prison may only tighten what the province set")
  func layers() throws {
    func faults(_ prison: String) throws -> [PolicyFault.Kind] {
      PolicyMaker.faults(
        PolicyMaker.layer(.province, values: [try left()]),
        PolicyMaker.layer(.prison, values: [try set(prison)]))
    }
    #expect(try faults("30%").isEmpty)
    let province = PolicyMaker.layer(.province, values: [try set("30%")])
    func beneath(_ prison: String) throws -> Bool {
      PolicyMaker.faults(province, PolicyMaker.layer(.prison, values: [try set(prison)])).isEmpty
    }
    #expect(try beneath("29%"))
    #expect(try beneath("30%"))
    #expect(try !beneath("31%"))
  }

  @Test("Left to lower layers without leave to set it, nobody could")
  func rights() throws {
    for right in LowerLayerRight.allCases {
      let layer = PolicyMaker.layer(.province, values: [try left(right)])
      #expect(PolicyMaker.faults(layer) == (right == .maySet ? [] : [.leftWithoutRight]))
    }
  }

  @Test("On one day a layer states a figure or leaves it, not both")
  func bothOnOneDay() throws {
    let half = PolicyValue.ratio(try #require(Ratio(1, 2)))
    func faults(until last: String?) throws -> [PolicyFault.Kind] {
      let stated = [try PolicyMaker.version(half, from: "2024-01-01")]
      return PolicyMaker.faults(
        PolicyMaker.layer(.province, values: [try left(versions: stated, to: last)]))
    }
    #expect(try faults(until: nil) == [.versionsOverlap])
    #expect(try faults(until: "2024-01-01") == [.versionsOverlap])
    #expect(try faults(until: "2023-12-31").isEmpty)
  }
}
