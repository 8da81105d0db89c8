import PrisonAffairs
import Publication
import RecordBook

extension Replayer {
  /// Every decision on service outside prison: that the step of the bureau stands in its act, and
  /// that the days follow each other.
  func outsideDecisions(_ report: Report) throws {
    for decision in try reader.outsideDecisions() { try outsideDecision(decision, report) }
  }

  /// The decision on one of them.
  func outsideDecision(of reference: Reference, _ report: Report) throws {
    guard case .outside(let inmate, let number) = reference,
      let decision = try reader.outsideDecision(of: inmate, number)
    else { return }
    try outsideDecision(decision, report)
  }

  private func outsideDecision(_ decision: OutsideDecision, _ report: Report) throws {
    let reference = Reference.outside(decision.inmate, decision.number).description
    let isApproved = try reader.instances(of: reference).flatMap(\.steps).contains {
      $0.act == decision.act && $0.step == OutsideProcedure.bureau
        && $0.outcome == StepOutcome.approved.rawValue
    }
    let day = try reader.act(decision.act)?.moment.day ?? .latest
    let follows =
      decision.decidedOn <= min(day, decision.fromDay)
      && (decision.toDay.map { $0 >= decision.fromDay } ?? true)
    try compare(
      .outsideDecision, reference, act: decision.act, isEqual: isApproved && follows,
      recomputed: isApproved
        ? Text(zh: "省局已批准", en: "approved by the bureau")
        : Text(zh: "没有省局批准的步骤", en: "no step of the bureau approved it"),
      stored: Text(
        zh: "\(decision.fromDay)至\(decision.toDay?.description ?? "-")",
        en: "\(decision.fromDay) to \(decision.toDay?.description ?? "-")"), report)
  }
}
