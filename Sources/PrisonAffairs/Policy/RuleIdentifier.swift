/// Every rule the code knows. Each has exactly one policy file that cites its source, and case files.
///
/// A rule whose logic changes gets a new identifier (`….v2`); the old code stays for replay.
public enum RuleIdentifier: String, CaseIterable, Sendable {
  case dailyBase = "points.rule.daily-base"
  case intakeBase = "points.rule.intake-base"
  case solitaryBase = "points.rule.solitary-base"
  case hospitalLabour = "points.rule.hospital-labour"
  case rescueAverage = "points.rule.rescue-average"
  case incapacityBase = "points.rule.incapacity-base"
  case investigation = "points.rule.investigation"
  case away = "points.rule.away"
  case sameEvent = "points.rule.same-event"
  case bonusCap = "points.rule.bonus-cap"
  case specialSingle = "points.rule.special-single"
  case specialYear = "points.rule.special-year"
  case penalty = "points.rule.penalty"
  case monthTotal = "points.rule.month-total"
  case clauseBounds = "points.rule.clause-bounds"
  case authority = "points.rule.authority"
  case lateness = "points.rule.lateness"
  case objectionTime = "points.rule.objection-time"
  case noticeClock = "notice.rule.clock"
  case quorum = "procedure.rule.quorum"
  case separation = "procedure.rule.separation"
}
