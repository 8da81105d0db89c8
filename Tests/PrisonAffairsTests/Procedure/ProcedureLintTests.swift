import PrisonAffairs
import Testing

@Suite("Faults of a procedure's shape")
struct ProcedureLintTests {
  /// The faults of the monthly assessment with some steps taken out and some put in their place.
  private func faults(_ change: (inout [Step]) -> Void) -> [ProcedureFault] {
    var steps = PointsMonth.procedure.steps
    change(&steps)
    return Procedure(
      identifier: "x", title: Text(zh: "", en: ""), citation: PointsMonth.procedure.citation,
      complaint: nil, steps: steps
    ).faults
  }

  /// The step at a position with other targets.
  private func redirect(
    _ steps: inout [Step], _ position: Int, _ targets: [StepOutcome: Step.Target]
  ) {
    let step = steps[position]
    steps[position] = PointsMonth.step(step.identifier, step.kind, step.actor, targets)
  }

  @Test("A step that nothing leads to is found")
  func unreachable() {
    let found = faults { redirect(&$0, 2, [.approved: .step("post")]) }
    #expect(found == [.unreachable("committee")])
  }

  @Test("A step that leads to no end is found, and all that lead only there")
  func noEnd() {
    let found = faults { steps in
      let back = Step.Target.step("close")
      steps[6] = PointsMonth.step("close", .close, .roles([]), [.closed: back])
    }
    #expect(
      found == PointsMonth.procedure.steps.map { .endNotReachable(from: $0.identifier) })
  }

  @Test("Nothing is posted without a review and a decision before it")
  func postWithoutApproval() {
    let post = PointsMonth.procedure.steps[4]
    let review = PointsMonth.procedure.steps[1]
    let decision = PointsMonth.procedure.steps[2]
    for kept in [[], [review], [decision]] {
      let found = faults { steps in
        let close = steps[6]
        var rest = kept + [post, close]
        for index in rest.indices.dropLast() {
          guard let outcome = rest[index].kind.outcomes.first else { continue }
          redirect(&rest, index, [outcome: .step(rest[index + 1].identifier)])
        }
        steps = rest
      }
      #expect(found == [.postWithoutApproval("post")], "\(kept.map(\.identifier))")
    }
  }

  @Test("A step sends back only to an earlier one, and continues only with itself")
  func directions() {
    for target in ["monthly-summary", "post"] {
      let found = faults {
        redirect(&$0, 2, [.approved: .step("committee"), .returned: .step(target)])
      }
      #expect(found == [.returnNotBackwards(step: "monthly-summary")])
    }
    let reopened = faults {
      redirect(&$0, 5, [.elapsed: .step("close"), .reopened: .step("close")])
    }
    #expect(reopened == [.returnNotBackwards(step: "objection-window")])
    let continued = faults {
      redirect(&$0, 1, [.passed: .step("monthly-summary"), .continued: .step("record")])
    }
    #expect(continued == [.continueNotToSelf(step: "weekly-review")])
  }

  @Test("An outcome belongs to the kind of its step, and one leads onwards")
  func outcomes() {
    let foreign = faults { redirect(&$0, 6, [.closed: .end, .approved: .end]) }
    #expect(foreign == [.outcomeNotOfKind(step: "close", outcome: .approved)])
    let none = faults { redirect(&$0, 6, [:]) }
    #expect(none == [.onwardOutcomeMissing(step: "close")])
  }

  @Test("A step is there once, and a target is there at all")
  func names() {
    let twice = faults { $0.append($0[6]) }
    #expect(twice == [.repeatedStep("close")])
    let unknown = faults { redirect(&$0, 0, [.recorded: .step("nowhere")]) }
    #expect(unknown == [.unknownTarget(step: "record", target: "nowhere")])
  }

  @Test("Every kind of step has an onward outcome, and all its outcomes differ")
  func kinds() {
    for kind in StepKind.allCases {
      #expect(!kind.outcomes.isEmpty)
      #expect(Set(kind.outcomes).count == kind.outcomes.count)
      #expect(kind.outcomes.first?.needsReason == false, "\(kind.rawValue)")
    }
    #expect(Set(StepKind.allCases.flatMap(\.outcomes)) == Set(StepOutcome.allCases))
  }
}
