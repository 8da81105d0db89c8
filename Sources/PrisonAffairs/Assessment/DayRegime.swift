/// How a day is assessed.
enum DayRegime: Hashable {
  case ordinary
  /// 第十八条: no base points.
  case intake
  /// 第十五条: base 0.
  case solitary
  /// 第十七条: labour 0 when able to work but in hospital.
  case hospital
  /// 第十七条: hurt while saving others; labour by the average from before the day given.
  case rescue(since: CivilDate)
  /// 第二十条: 50 + 50, labour not assessed.
  case incapacity
  /// 第三十三条: paused while open.
  case investigationOpen
  /// It has ended and nobody has said with what result.
  case investigationUnknown
  /// 第三十三条: an offence or violation was found; base 0.
  case investigationViolation
  /// 第三十三、三十四条: the average from before the day given.
  case average(since: CivilDate, RuleIdentifier)
  /// 第三十一、三十四条: paused while away.
  case awayPaused
  /// It has ended and nobody has said whether points are kept.
  case awayUnknown
  /// 第十六条: work is suspended; labour as the committee decides.
  case suspended(WorkSuspension)
}

/// A run of days of a month under one regime.
struct RegimeRun: Hashable {
  let regime: DayRegime
  var days: Int
}

extension MonthFacts {
  /// The days in custody, by regime, in order of time.
  var regimeRuns: [RegimeRun] {
    guard let custody else { return [] }
    // Most months hold no special status: one run, without looking at each day.
    let relevant = periods.filter {
      $0.first <= custody.last && ($0.last ?? .latest) >= custody.first
    }
    if relevant.isEmpty, suspensions.isEmpty {
      return [RegimeRun(regime: .ordinary, days: custody.dayCount)]
    }
    var runs: [RegimeRun] = []
    for day in custody.days {
      let regime = regime(on: day, among: relevant)
      if runs.last?.regime == regime {
        runs[runs.count - 1].days += 1
      } else {
        runs.append(RegimeRun(regime: regime, days: 1))
      }
    }
    return runs
  }

  /// Where periods overlap, absence comes before solitary confinement, that before an
  /// investigation, intake, lost working ability and hospital; a suspension of work concerns those
  /// who would have worked.
  private func regime(on day: CivilDate, among periods: [StatusPeriod]) -> DayRegime {
    func period(_ status: CustodyStatus) -> StatusPeriod? {
      periods.first { $0.status == status && $0.contains(day) }
    }
    if let away = period(.away) {
      switch away.circumstance {
      case .kept: return .average(since: away.first, .away)
      case nil where away.last != nil: return .awayUnknown
      default: return .awayPaused
      }
    }
    if period(.solitary) != nil { return .solitary }
    if let investigation = period(.investigation) {
      switch investigation.circumstance {
      case .cleared: return .average(since: investigation.first, .investigation)
      case .violation: return .investigationViolation
      default: return investigation.last == nil ? .investigationOpen : .investigationUnknown
      }
    }
    if period(.intake) != nil { return .intake }
    if period(.incapacity) != nil { return .incapacity }
    if let hospital = period(.hospital) {
      return hospital.circumstance == .rescue ? .rescue(since: hospital.first) : .hospital
    }
    if let suspension = suspensions.first(where: { $0.days.contains(day) }) {
      return .suspended(suspension)
    }
    return .ordinary
  }
}
