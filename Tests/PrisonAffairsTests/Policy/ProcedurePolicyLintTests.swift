import PrisonAffairs
import Testing

@Suite("Faults that lint finds in procedures of policy")
struct ProcedurePolicyLintTests {
  private func faults(actor: StepActor, limit: String? = nil) throws -> [PolicyFault.Kind] {
    var steps = PointsMonth.procedure.steps
    steps[1] = PointsMonth.step(
      "weekly-review", .review, actor, [.passed: .step("monthly-summary")], limit: limit)
    return PolicyMaker.faults(try PolicyMaker.national(steps: steps))
  }

  @Test("A step names only roles, bodies, shares and limits that are written")
  func references() throws {
    let group = StepActor.body("ward-group", quorum: PointsMonth.quorum)
    #expect(try faults(actor: group).isEmpty)
    #expect(try faults(actor: .roles(["ward-chief"])).isEmpty)
    #expect(try faults(actor: .roles(["ward-chief", "friend"])) == [.referenceUnknown("friend")])
    #expect(
      try faults(actor: .body("circle", quorum: PointsMonth.quorum)) == [
        .referenceUnknown("circle")
      ])
    #expect(
      try faults(actor: .body("ward-group", quorum: "half")) == [.referenceUnknown("half")])
    #expect(try faults(actor: group, limit: "some.days") == [.referenceUnknown("some.days")])
  }

  @Test("A limit must be a length of time")
  func limits() throws {
    let group = StepActor.body("ward-group", quorum: PointsMonth.quorum)
    #expect(
      try faults(actor: group, limit: PointsMonth.quorum) == [
        .referenceUnknown(PointsMonth.quorum)
      ])
  }

  @Test("A fault of shape is told with the procedure it lies in")
  func shape() throws {
    let steps = Array(PointsMonth.procedure.steps.dropFirst(3))
    let layer = try PolicyMaker.national(steps: steps)
    let faults = PolicySet(layers: [layer]).faults
    #expect(!faults.isEmpty)
    #expect(faults.allSatisfy { $0.identifier == "points.month" })
  }

  @Test("A lower layer inserts steps and never writes a procedure anew")
  func anew() throws {
    let prison = PolicyMaker.layer(
      .prison, procedures: [try PolicyMaker.procedure(PointsMonth.procedure.steps)])
    let kinds = PolicyMaker.faults(try PolicyMaker.national(), prison)
    #expect(kinds == [.layerOversteps(right: .onlyAdd, upper: "national", lower: "prison")])
  }

  /// A study by the ward chief, inserted after a step.
  private func addition(after step: String) throws -> StepAddition {
    StepAddition(
      heading: PolicyMaker.heading("own.study"), procedure: "points.month", after: step,
      versions: [try PolicyMaker.version(InForce(), from: "2025-01-01")],
      step: PointsMonth.step("own-study", .study, .roles(["ward-chief"]), [:]))
  }

  @Test("A step is inserted only after one that is there")
  func unknownPlace() throws {
    let prison = PolicyMaker.layer(.prison, additions: [try addition(after: "nowhere")])
    let kinds = PolicyMaker.faults(try PolicyMaker.national(), prison)
    #expect(kinds == [.referenceUnknown("points.month/nowhere")])
  }

  @Test("An inserted step stands between its neighbours from its first day on")
  func inserted() throws {
    let prison = PolicyMaker.layer(.prison, additions: [try addition(after: "committee")])
    let policies = PolicySet(layers: [try PolicyMaker.national(), prison])
    #expect(policies.faults == [])
    let before = try #require(policies.procedure("points.month", on: date("2024-12-31")))
    #expect(before.step("own-study") == nil)
    let after = try #require(policies.procedure("points.month", on: date("2025-01-01")))
    #expect(after.position(of: "own-study") == 4)
    #expect(after.step("committee")?.onward == .step("own-study"))
    let study = try #require(after.step("own-study"))
    #expect(study.targets == [.agreed: .step("post"), .returned: .step("monthly-summary")])
    #expect(after.faults.isEmpty)
  }
}
