/// Where an objection stands (司规〔2021〕3号 第三十六条).
public enum ObjectionStage: String, CaseIterable, Sendable {
  /// 复查 by the ward group
  case reexamination
  /// 复核 by the prison's committee; its answer is final
  case review
}

/// How an objection was answered.
public enum ObjectionAnswer: String, CaseIterable, Sendable {
  /// 异议成立
  case upheld
  /// 部分成立
  case partly
  /// 不成立
  case dismissed
}

/// Whether something is asked for in time.
public struct TimeLimit: Hashable, Sendable {
  public let finding: Finding
  public let end: WorkingCalendar.End

  /// Examines whether `day` lies within `limit` after `start`; the start day is not counted and
  /// the last day is still in time. Unknown where the count runs into a year that is not adopted
  /// and the day could lie beyond it.
  public init(
    rule: RuleIdentifier, limit: Sourced<Span>, after start: CivilDate, on day: CivilDate,
    calendar: WorkingCalendar
  ) {
    end = limit.value.end(after: start, calendar: calendar)
    let status: FindingStatus
    let shownEnd: String
    switch end {
    case .on(let last):
      status = day <= last ? .satisfied : .notSatisfied
      shownEnd = last.description
    case .awaitsCalendar(let year):
      // The count has not ended before that year began, so a day before it is in time.
      status = day.year < year ? .satisfied : .undetermined(missing: "calendar \(year)")
      shownEnd = "\(year)"
    }
    finding = Finding(
      rule, limit.citation, status,
      [Figure(.day, day), Figure(.limit, limit.value.count), Figure(.end, shownEnd)])
  }
}
