/// Which version of a procedure governs what is open when the law changes.
public enum TransitionChoice: String, CaseIterable, Sendable {
  /// The version of the day it began.
  case start
  /// The version of the day on which somebody acts.
  case day
}

extension PolicySet {
  /// The day whose version of a procedure governs a step of an instance that began on `begun` and
  /// is acted on at `day`, where `step` is due (nil before its first step).
  ///
  /// The new version takes over only where policy says so and it has the step that is due: what
  /// stands at a step that was abolished goes on as it began.
  public func governingDay(
    of identifier: String, begun: CivilDate, at step: String?, on day: CivilDate
  ) -> CivilDate {
    guard day > begun, let transition = procedure(identifier, on: begun)?.transition,
      choice(transition, on: day).flatMap({ TransitionChoice(rawValue: $0) }) == .day,
      let step, procedure(identifier, on: day)?.step(step) != nil
    else { return begun }
    return day
  }

  /// The same as a finding: satisfied where the version of the beginning still governs.
  public func transitionFinding(
    of identifier: String, begun: CivilDate, at step: String?, on day: CivilDate
  ) -> Finding {
    let governing = governingDay(of: identifier, begun: begun, at: step, on: day)
    return Finding(
      .transition, citation(of: .transition, on: day),
      governing == begun ? .satisfied : .notSatisfied,
      [Figure(.begin, begun), Figure(.day, day)])
  }
}
