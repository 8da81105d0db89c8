import PrisonAffairs
import RecordBook

extension BookReader {
  /// How often a closed month was decided again.
  func redecisionCount(of subject: Reference) throws -> Int {
    var count = 0
    while try instance(PointsMonth.redecision, of: "\(subject)#\(count + 1)") != nil { count += 1 }
    return count
  }

  /// The redecision that is under way, if any.
  func openRedecision(of subject: Reference) throws -> ProcedureInstance? {
    let count = try redecisionCount(of: subject)
    guard count > 0,
      let last = try instance(PointsMonth.redecision, of: "\(subject)#\(count)"),
      last.state != .ended
    else { return nil }
    return last
  }
}

extension ProcedureRunner {
  /// The step of a redecision that is due.
  func takeRedecision(
    _ subject: RedecisionSubject, ward: WardCode, sitting: SittingRequest, ground: String,
    isCommittee: Bool
  ) throws -> (facts: [Fact], state: ProcedureState) {
    try take(
      StepRequest(
        procedure: PointsMonth.redecision,
        step: isCommittee ? PointsMonth.committeeDecision : PointsMonth.groupDecision,
        outcome: .approved, ward: ward, reason: ground, sitting: sitting, leavesAuthorsOut: true,
        subject: subject.name),
      on: subject)
  }
}
