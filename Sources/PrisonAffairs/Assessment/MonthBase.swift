extension MonthReckoning {
  /// Base points by the day (第二十六条): each part's monthly base times the days of each regime,
  /// over the days of the month, rounded once.
  mutating func addBases() {
    var weighted: [Part: Int] = [:]
    for run in runs {
      addRun(run, to: &weighted)
      if run.regime != .awayPaused, run.regime != .investigationOpen { figures.days += run.days }
    }
    for part in Part.allCases where policy.base[part] != nil {
      let hundredths = policy.rounding.divide(weighted[part] ?? 0, by: facts.month.dayCount)
      figures[part].base += Points(hundredths: hundredths)
      note(
        .dailyBase, .satisfied,
        [
          Figure(.part, part.rawValue), Figure(.days, facts.custody?.dayCount ?? 0),
          Figure(.monthDays, facts.month.dayCount), Figure(.base, figures[part].base),
        ], citation: policy.base[part]?.citation)
    }
  }

  private mutating func addRun(_ run: RegimeRun, to weighted: inout [Part: Int]) {
    func weigh(_ bases: [Part: Sourced<Points>], without left: Part? = nil) {
      for (part, base) in bases where part != left {
        weighted[part, default: 0] += base.value.hundredths * run.days
      }
    }
    let days = Figure(.days, run.days)
    switch run.regime {
    case .ordinary: weigh(policy.base)
    case .intake: addFixed(policy.intakeBase, .intakeBase, run, Part.allCases, to: &weighted)
    case .solitary: addFixed(policy.solitaryBase, .solitaryBase, run, Part.allCases, to: &weighted)
    case .hospital:
      weigh(policy.base, without: .labour)
      addFixed(policy.hospitalLabourBase, .hospitalLabour, run, [.labour], to: &weighted)
    case .incapacity:
      weigh(policy.incapacityBase)
      note(
        .incapacityBase, .satisfied,
        [days, Figure(.base, policy.incapacityBase.values.map(\.value).sum())])
    case .investigationViolation:
      addFixed(policy.violationBase, .investigation, run, Part.allCases, to: &weighted)
    case .investigationOpen: note(.investigation, .satisfied, [days, Figure(.base, Points.zero)])
    case .investigationUnknown:
      note(.investigation, .undetermined(missing: "circumstance of the investigation"), [days])
    case .awayPaused: note(.away, .satisfied, [days, Figure(.base, Points.zero)])
    case .awayUnknown:
      note(.away, .undetermined(missing: "circumstance of the absence"), [days])
    case .rescue(let since):
      weigh(policy.base, without: .labour)
      _ = addAverage(
        of: [.labour], days: run.days, since: since, rule: .rescueAverage,
        window: policy.averageMonths)
    case .average(let since, let rule):
      let isKnown = addAverage(
        of: Part.allCases, days: run.days, since: since, rule: rule, window: policy.averageMonths)
      // 第三十三条 alone adjusts the average by conduct.
      if isKnown, rule == .investigation { addConduct(since: since, days: run.days) }
    case .suspended(let suspension):
      weigh(policy.base, without: .labour)
      addSuspended(suspension, days: run.days, to: &weighted)
    }
  }

  /// A base that the law sets for a status, the same in each of the parts. Where the law of the day
  /// does not say it, that is not known.
  private mutating func addFixed(
    _ base: Sourced<Points>?, _ rule: RuleIdentifier, _ run: RegimeRun, _ parts: [Part],
    to weighted: inout [Part: Int]
  ) {
    guard let base else {
      note(rule, .undetermined(missing: rule.rawValue), [Figure(.days, run.days)])
      return
    }
    for part in parts where policy.base[part] != nil {
      weighted[part, default: 0] += base.value.hundredths * run.days
    }
    note(
      rule, run.regime == .investigationViolation ? .notSatisfied : .satisfied,
      [Figure(.days, run.days), Figure(.base, base.value)])
  }

  /// The average of the months before `since` (第十六、十七、三十三、三十四条): by the month where all
  /// are there, by the day where fewer are. Returns whether it is known.
  mutating func addAverage(
    of parts: [Part], days: Int, since: CivilDate, rule: RuleIdentifier, window: Sourced<Span>?
  ) -> Bool {
    guard let window else {
      note(rule, .undetermined(missing: "points.average.months"), [Figure(.days, days)])
      return false
    }
    let before = (1...max(window.value.count, 1)).map { YearMonth(since).adding(-$0) }
    let known = before.compactMap { facts.earlier[$0] }
    let knownDays = known.map(\.days).reduce(0, +)
    guard knownDays > 0 else {
      note(
        rule, .undetermined(missing: "months before \(since)"),
        [Figure(.days, days), Figure(.months, 0)])
      return false
    }
    var total = Points.zero
    for part in parts where policy.base[part] != nil {
      let sum = known.map { $0.scores[part] ?? .zero }.sum().hundredths
      let share =
        known.count == window.value.count
        ? policy.rounding.divide(sum * days, by: known.count * facts.month.dayCount)
        : policy.rounding.divide(sum * days, by: knownDays)
      figures[part].base += Points(hundredths: share)
      total += Points(hundredths: share)
    }
    note(
      rule, .satisfied,
      [Figure(.days, days), Figure(.months, known.count), Figure(.average, total)])
    return true
  }

  /// The monthly cap of a part's bonuses. By the standard reading it rests on the full monthly
  /// base, weighed only between ordinary days and days without working ability; rounded once.
  func cap(of part: Part, ratio: Ratio) -> Points {
    func share(_ hundredths: Int, over days: Int) -> Points {
      Points(
        hundredths: policy.rounding.divide(
          hundredths * ratio.numerator, by: days * ratio.denominator))
    }
    if policy.bonusCapRestsOnCountedDays { return share(figures[part].base.hundredths, over: 1) }
    let ordinary = policy.base[part]?.value.hundredths ?? 0
    let incapacityDays = runs.filter { $0.regime == .incapacity }.map(\.days).reduce(0, +)
    guard incapacityDays > 0, let custodyDays = facts.custody?.dayCount else {
      return share(ordinary, over: 1)
    }
    let other = policy.incapacityBase[part]?.value.hundredths ?? 0
    return share(
      ordinary * (custodyDays - incapacityDays) + other * incapacityDays, over: custodyDays)
  }
}
