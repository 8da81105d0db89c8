/// What the law wants to happen regularly (司规〔2021〕3号 第四十三条至第四十六条).
public enum MeetingKind: String, CaseIterable, Sendable {
  /// 监区考核会议
  case ward
  /// 监狱考核会议
  case prison
  /// 监狱管理局抽查
  case bureauInspection = "bureau-inspection"
  /// 司法厅（局）听取汇报
  case departmentReport = "department-report"

  /// The policy value that says how often.
  public var policy: String {
    switch self {
    case .ward: "points.meeting.ward-per-month"
    case .prison: "points.meeting.prison-per-quarter"
    case .bureauInspection: "points.inspection.bureau-per-half-year"
    case .departmentReport: "points.report.department-per-year"
    }
  }

  /// The period in which it must happen that often.
  public var length: CalendarPeriod.Length {
    switch self {
    case .ward: .month
    case .prison: .quarter
    case .bureauInspection: .halfYear
    case .departmentReport: .year
    }
  }

  /// The body whose members meet (第六条); nil where somebody from above comes or hears.
  public var body: String? {
    switch self {
    case .ward: "ward-group"
    case .prison: "committee"
    case .bureauInspection, .departmentReport: nil
    }
  }
}

/// Whether there were enough meetings in a period.
public struct MeetingCount: Hashable, Sendable {
  public let finding: Finding
  /// How many the period asks for.
  public let needed: Int
  public let held: Int

  /// Counts the days of meetings that lie in the period, both its ends included.
  ///
  /// Satisfied as soon as there are enough; not satisfied after the period's last day; not known
  /// while the period still runs, because what is missing can still be held.
  public init(
    _ needed: Sourced<Int>, in period: CalendarPeriod, days: [CivilDate], on day: CivilDate
  ) {
    let held = days.count { period.days.contains($0) && $0 <= day }
    let status: FindingStatus
    if held >= needed.value {
      status = .satisfied
    } else if day > period.days.last {
      status = .notSatisfied
    } else {
      status = .undetermined(missing: "days until \(period.days.last)")
    }
    self.needed = needed.value
    self.held = held
    finding = Finding(
      .meetings, needed.citation, status,
      [
        Figure(.begin, period.days.first), Figure(.end, period.days.last),
        Figure(.meetings, held), Figure(.needed, needed.value),
      ])
  }
}

extension PolicySet {
  /// How often something must be held in a period, by the law of its first day; nil where that
  /// law asks for nothing.
  public func meetingsNeeded(
    _ kind: MeetingKind, in period: CalendarPeriod
  ) -> Sourced<Int>? {
    guard let resolved = value(kind.policy, on: period.days.first),
      case .count(let count) = resolved.value
    else { return nil }
    return Sourced(count, resolved.citation)
  }
}
