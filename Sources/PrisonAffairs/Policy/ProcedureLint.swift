/// A fault in a procedure's own shape.
public enum ProcedureFault: Hashable, Sendable {
  case repeatedStep(String)
  case unknownTarget(step: String, target: String)
  case outcomeNotOfKind(step: String, outcome: StepOutcome)
  case onwardOutcomeMissing(step: String)
  case unreachable(String)
  case endNotReachable(from: String)
  case returnNotBackwards(step: String)
  case continueNotToSelf(step: String)
  case postWithoutApproval(String)

  public var step: String {
    switch self {
    case .repeatedStep(let step), .unknownTarget(let step, _), .outcomeNotOfKind(let step, _),
      .onwardOutcomeMissing(let step), .unreachable(let step), .endNotReachable(let step),
      .returnNotBackwards(let step), .continueNotToSelf(let step), .postWithoutApproval(let step):
      step
    }
  }
}

extension Procedure {
  /// Every fault of shape: each step reachable, an end reachable from everywhere, every return
  /// lands on an earlier step, no post without review and approval before it.
  public var faults: [ProcedureFault] {
    var faults: [ProcedureFault] = []
    for (index, step) in steps.enumerated() {
      if position(of: step.identifier) != index { faults.append(.repeatedStep(step.identifier)) }
      faults += faultsOfTargets(of: step, at: index)
    }
    guard faults.isEmpty else { return faults }
    let reached = steps.isEmpty ? [] : reachable(from: steps[0].identifier)
    for step in steps {
      if !reached.contains(step.identifier) { faults.append(.unreachable(step.identifier)) }
      let onwards = reachable(from: step.identifier)
      let ends = steps.contains {
        onwards.contains($0.identifier) && $0.targets.values.contains(.end)
      }
      if !ends { faults.append(.endNotReachable(from: step.identifier)) }
    }
    return faults + postsWithoutApproval.map { .postWithoutApproval($0) }
  }

  private func faultsOfTargets(of step: Step, at index: Int) -> [ProcedureFault] {
    var faults: [ProcedureFault] = []
    if step.onward == nil { faults.append(.onwardOutcomeMissing(step: step.identifier)) }
    for (outcome, target) in step.targets.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      if !step.kind.outcomes.contains(outcome) {
        faults.append(.outcomeNotOfKind(step: step.identifier, outcome: outcome))
      }
      guard case .step(let name) = target else { continue }
      guard let position = position(of: name) else {
        faults.append(.unknownTarget(step: step.identifier, target: name))
        continue
      }
      switch outcome {
      case .returned, .reopened:
        if position >= index { faults.append(.returnNotBackwards(step: step.identifier)) }
      case .continued:
        if position != index { faults.append(.continueNotToSelf(step: step.identifier)) }
      default: break
      }
    }
    return faults
  }

  private func reachable(from start: String) -> Set<String> {
    var reached: Set<String> = [start]
    var waiting = [start]
    while let name = waiting.popLast() {
      for case .step(let next) in step(name)?.targets.values.map({ $0 }) ?? []
      where reached.insert(next).inserted {
        waiting.append(next)
      }
    }
    return reached
  }

  /// Posts before which, in the order of the steps, no review or no decision stands that is always
  /// due.
  private var postsWithoutApproval: [String] {
    steps.enumerated().filter { index, step in
      guard step.kind == .post else { return false }
      let before = steps[..<index].filter { $0.condition == nil }.map(\.kind)
      return !before.contains(.review) || !before.contains(.decide)
    }.map(\.element.identifier)
  }
}
