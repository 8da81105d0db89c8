import PrisonAffairs
import Testing

@Suite("What a lower layer may do")
struct LayerRightsTests {
  /// One row: the right, and whether a lower layer may raise, keep and lower a figure.
  struct Row: Sendable, CustomTestStringConvertible {
    let right: LowerLayerRight
    let raises: Bool
    let lowers: Bool

    var testDescription: String { right.rawValue }
  }

  static let table = [
    Row(right: .fixed, raises: false, lowers: false),
    Row(right: .onlyRaise, raises: true, lowers: false),
    Row(right: .onlyReduce, raises: false, lowers: true),
    Row(right: .onlyAdd, raises: false, lowers: false),
    Row(right: .maySet, raises: true, lowers: true),
    Row(right: .mayLoosen, raises: true, lowers: true),
  ]

  /// A middle figure of each unit that has an order, with one above and one below.
  static let figures: [(PolicyUnit, [String])] = [
    (.points, ["4.99", "5", "5.01"]), (.count, ["6", "7", "8"]), (.ratio, ["1/2", "2/3", "70%"]),
    (.workingDays, ["6", "7", "8"]), (.days, ["6", "7", "8"]), (.months, ["11", "12", "13"]),
  ]

  private func oversteps(
    _ right: LowerLayerRight, upper: String, lower: String, unit: PolicyUnit,
    choices: [String] = []
  ) throws -> Bool {
    let above = try PolicyMaker.value("x.y", upper, unit, lower: right, choices: choices)
    let below = try PolicyMaker.value("x.y", lower, unit, choices: choices)
    let kinds = PolicyMaker.faults(
      PolicyMaker.layer(.province, values: [above]), PolicyMaker.layer(.prison, values: [below]))
    return kinds.contains {
      if case .layerOversteps(right, _, _) = $0 { true } else { false }
    }
  }

  @Test("Each right admits raising and lowering as its name says", arguments: table)
  func figures(row: Row) throws {
    for (unit, texts) in Self.figures {
      #expect(try oversteps(row.right, upper: texts[1], lower: texts[2], unit: unit) != row.raises)
      #expect(try oversteps(row.right, upper: texts[1], lower: texts[0], unit: unit) != row.lowers)
      #expect(try !oversteps(row.right, upper: texts[1], lower: texts[1], unit: unit))
    }
  }

  @Test("What has no order is the same or may be set", arguments: table)
  func withoutOrder(row: Row) throws {
    let free = row.right == .maySet || row.right == .mayLoosen
    #expect(try oversteps(row.right, upper: "true", lower: "false", unit: .flag) != free)
    let words = ["a", "b"]
    #expect(try oversteps(row.right, upper: "a", lower: "b", unit: .choice, choices: words) != free)
    #expect(try !oversteps(row.right, upper: "a", lower: "a", unit: .choice, choices: words))
  }

  @Test("The same share in other words is the same share")
  func sameShare() throws {
    #expect(try !oversteps(.fixed, upper: "1/2", lower: "50%", unit: .ratio))
  }

  @Test("A lower layer may not change the unit of a figure")
  func units() throws {
    let above = try PolicyMaker.value("x.y", "7", .workingDays, lower: .maySet)
    let below = try PolicyMaker.value("x.y", "7", .days)
    let kinds = PolicyMaker.faults(
      PolicyMaker.layer(.province, values: [above]), PolicyMaker.layer(.prison, values: [below]))
    #expect(kinds == [.unitDiffers(.workingDays)])
  }

  @Test("Layers are compared on the day on which either of them changes")
  func overTime() throws {
    let five = try #require(PolicyValue("5", unit: .count))
    let six = try #require(PolicyValue("6", unit: .count))
    let above = ValuePolicy(
      heading: PolicyMaker.heading("x.y", lower: .onlyRaise), unit: .count, choices: [],
      versions: [
        try PolicyMaker.version(five, from: "2021-10-01", to: "2025-12-31"),
        try PolicyMaker.version(.count(7), from: "2026-01-01"),
      ])
    func below(until last: String?) throws -> PolicyLayer {
      PolicyMaker.layer(
        .prison,
        values: [
          ValuePolicy(
            heading: PolicyMaker.heading("x.y"), unit: .count, choices: [],
            versions: [try PolicyMaker.version(six, from: "2023-01-01", to: last)])
        ])
    }
    let upper = PolicyMaker.layer(.province, values: [above])
    #expect(try PolicyMaker.faults(upper, below(until: "2025-12-31")).isEmpty)
    #expect(try PolicyMaker.faults(upper, below(until: nil)).count == 1)
  }

  @Test("A lower layer adds terms to an open list, and puts none of the old ones anew")
  func vocabularies() throws {
    func list(_ identifier: String, _ code: String, _ right: LowerLayerRight) throws
      -> VocabularyPolicy
    {
      VocabularyPolicy(
        heading: PolicyMaker.heading(identifier, lower: right),
        versions: [try PolicyMaker.version(InForce())],
        terms: .roles([Role(code: code, title: Text(zh: "", en: ""), scope: .ward, may: [])]))
    }
    for right in LowerLayerRight.allCases {
      let upper = PolicyMaker.layer(.province, vocabularies: [try list("staff.roles", "a", right)])
      let same = PolicyMaker.layer(.prison, vocabularies: [try list("own.roles", "a", .fixed)])
      let added = PolicyMaker.layer(.prison, vocabularies: [try list("staff.roles", "b", .fixed)])
      let free = right == .maySet || right == .mayLoosen
      #expect(PolicyMaker.faults(upper, same).isEmpty == free, "\(right.rawValue)")
      #expect(
        PolicyMaker.faults(upper, added).isEmpty == (free || right == .onlyAdd),
        "\(right.rawValue)")
    }
  }
}
