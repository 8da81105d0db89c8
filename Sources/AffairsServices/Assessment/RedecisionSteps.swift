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
  /// The step of a redecision that is due. The correction itself is the study that prepares it;
  /// once the last body has agreed, booking the difference closes it.
  func takeRedecision(
    _ subject: RedecisionSubject, ward: WardCode, sitting: SittingRequest, ground: String,
    isCommittee: Bool
  ) throws -> (facts: [Fact], state: ProcedureState) {
    let step = isCommittee ? PointsMonth.committeeDecision : PointsMonth.groupDecision
    let isNew = try reader.instance(PointsMonth.redecision, of: subject.name) == nil
    let (taken, state) = try take(
      StepRequest(
        procedure: PointsMonth.redecision, step: step, outcome: .approved, ward: ward,
        reason: ground, sitting: sitting, leavesAuthorsOut: true, subject: subject.name),
      on: subject, from: .at(step))
    let facts = (isNew ? beginning(of: subject) : []) + taken
    guard state == .at(PointsMonth.close) else { return (facts, state) }
    let closing = StepRecord(
      subject: subject.name, procedure: PointsMonth.redecision, step: PointsMonth.close,
      outcome: StepOutcome.closed.rawValue, next: ProcedureState.ended.code
    ).fact
    return (facts + [closing], .ended)
  }

  private func beginning(of subject: RedecisionSubject) -> [Fact] {
    [
      procedureStartFact(PointsMonth.redecision, subject: subject.name, lawDay: office.today),
      StepRecord(
        subject: subject.name, procedure: PointsMonth.redecision, step: PointsMonth.prepare,
        outcome: StepOutcome.agreed.rawValue, next: PointsMonth.groupDecision
      ).fact,
    ]
  }
}
