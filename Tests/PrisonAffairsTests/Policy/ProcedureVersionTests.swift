import PrisonAffairs
import Testing

/// One procedure in several files, each for its own days, and what is open between them.
@Suite("Versions of a procedure")
struct ProcedureVersionTests {
  private static let transition = "own.transition"

  /// The points procedure from a day to a day, with the steps given.
  private func policy(
    from: String, to: String? = nil, document: String = "old",
    steps: [Step] = PointsMonth.procedure.steps, transition: String? = nil
  ) throws -> ProcedurePolicy {
    ProcedurePolicy(
      heading: PolicyMaker.heading("points.month"), complaint: nil,
      versions: [
        try PolicyMaker.version(InForce(), from: from, to: to, document: document)
      ], steps: steps, transition: transition)
  }

  private func layer(
    _ policies: [ProcedurePolicy], choice: String? = nil
  ) throws -> PolicyLayer {
    var layer = try PolicyMaker.national(
      values: try choice.map {
        [
          try PolicyMaker.value(
            Self.transition, $0, .choice, choices: ["start", "day", "never"])
        ]
      } ?? [])
    layer.procedures = policies
    return layer
  }

  @Test("Files of one procedure with different days are no fault, and each governs its own")
  func disjoint() throws {
    let layer = try layer([
      policy(from: "2021-10-01", to: "2026-10-31"), policy(from: "2026-11-01", document: "new"),
    ])
    #expect(PolicyMaker.faults(layer).isEmpty)
    let set = PolicySet(layers: [layer])
    let last = set.procedure("points.month", on: try date("2026-10-31"))
    let first = set.procedure("points.month", on: try date("2026-11-01"))
    #expect(last?.citation.document == "old" && first?.citation.document == "new")
  }

  @Test("Two files of one procedure in force on one day are a fault, told once")
  func overlapping() throws {
    let layer = try layer([
      policy(from: "2021-10-01", to: "2026-11-01"), policy(from: "2026-11-01"),
    ])
    #expect(PolicyMaker.faults(layer) == [.versionsOverlap])
  }

  @Test("A procedure with the name of a value is a fault")
  func nameOfAnother() throws {
    var layer = try layer([policy(from: "2021-10-01")])
    layer.values.append(try PolicyMaker.value("points.month", "1", .count))
    #expect(PolicyMaker.faults(layer) == [.identifierTwice])
  }

  @Test("A fault of shape in an older version is found, though the newer one is sound")
  func olderVersion() throws {
    let layer = try layer([
      policy(
        from: "2021-10-01", to: "2026-10-31", steps: Array(PointsMonth.procedure.steps.dropLast())),
      policy(from: "2026-11-01"),
    ])
    #expect(!PolicyMaker.faults(layer).isEmpty)
  }

  @Test("A step of a lower layer must have its place in every version it meets")
  func additions() throws {
    let renamed = PointsMonth.procedure.steps.map { step in
      guard step.identifier == "monthly-summary" else { return step }
      return PointsMonth.step(
        "summary", step.kind, step.actor, step.targets)
    }
    // The renamed version leads nowhere, so that only the addition's own fault is asked about.
    let layer = try layer([
      policy(from: "2021-10-01", to: "2026-10-31"), policy(from: "2026-11-01", steps: renamed),
    ])
    func added(from: String, to: String?) throws -> [PolicyFault] {
      let addition = StepAddition(
        heading: PolicyMaker.heading("own.study"), procedure: "points.month",
        after: "monthly-summary",
        versions: [try PolicyMaker.version(InForce(), from: from, to: to)],
        step: PointsMonth.step("own-study", .study, .roles(["ward-chief"]), [:]))
      let prison = PolicyMaker.layer(.prison, additions: [addition])
      return PolicySet(layers: [layer, prison]).faults.filter { $0.identifier == "own.study" }
    }
    #expect(try added(from: "2025-01-01", to: "2026-10-31").isEmpty)
    #expect(
      try added(from: "2025-01-01", to: nil).map(\.kind) == [
        .referenceUnknown("points.month/monthly-summary")
      ])
  }

  @Test("What is open when the law changes is governed as policy chooses, and as begun by default")
  func governing() throws {
    func day(_ choice: String?, _ transition: String?, at step: String?) throws -> String {
      let short = Array(PointsMonth.procedure.steps.dropFirst())
      let set = PolicySet(layers: [
        try layer(
          [
            policy(from: "2021-10-01", to: "2026-10-31", transition: transition),
            policy(from: "2026-11-01", steps: short, transition: transition),
          ], choice: choice)
      ])
      return set.governingDay(
        of: "points.month", begun: try date("2026-10-30"), at: step, on: try date("2026-11-05")
      ).description
    }
    #expect(try day("day", Self.transition, at: "monthly-summary") == "2026-11-05")
    #expect(try day("start", Self.transition, at: "monthly-summary") == "2026-10-30")
    #expect(try day("day", nil, at: "monthly-summary") == "2026-10-30")
    // The first step was abolished, and before its first step nothing goes over.
    let abolished = try #require(PointsMonth.procedure.steps.first).identifier
    #expect(try day("day", Self.transition, at: abolished) == "2026-10-30")
    #expect(try day("day", Self.transition, at: nil) == "2026-10-30")
  }

  @Test("A choice that the program does not know is a fault where a procedure names it")
  func unknownChoice() throws {
    let named = try layer([policy(from: "2021-10-01", transition: Self.transition)])
    #expect(PolicyMaker.faults(named) == [.referenceUnknown(Self.transition)])
    let other = try layer(
      [policy(from: "2021-10-01", transition: Self.transition)], choice: "never")
    #expect(PolicyMaker.faults(other) == [.referenceUnknown(Self.transition)])
  }
}
