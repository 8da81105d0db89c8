import PrisonAffairs
import RecordBook

// The facts of a cycle as case files write them.
extension CaseRunner {
  /// A cycle. What a case does not say is ordinary: six whole months at base from January 2026, a
  /// first cycle, and every bar judged not to hold but those it names.
  func gradingFacts(_ node: CaseNode?, on day: CivilDate) throws -> GradingFacts {
    guard let inmate = InmateNumber("3301000001") else {
      throw Refusal(.inmateNumberForm)
    }
    let previous = node?.value("previous", expected: "unqualified") { CaseRunner.previous($0) }
    let held = Set(node?.texts("holds") ?? [])
    let unjudged = Set(node?.texts("unjudged") ?? [])
    var judgements: [JudgedBar: Judgement] = [:]
    for bar in JudgedBar.allCases where !unjudged.contains(bar.rawValue) {
      judgements[bar] = Judgement.inCases(holds: held.contains(bar.rawValue))
    }
    let known = Set(JudgedBar.allCases.map(\.rawValue))
    for name in held.union(unjudged) where !known.contains(name) {
      node?.fault(.valueUnknown(name, admitted: known.sorted()), "holds, unjudged")
    }
    let entries = try (node?.list("entries") ?? []).enumerated().compactMap { index, entry in
      try assessed(entry, index + 1)
    }
    return GradingFacts(
      inmate: inmate, cycle: node?.count("cycle") ?? 1, previous: previous ?? .first,
      months: try gradedMonths(node, on: day), entries: entries,
      solitaryPeriods: node?.count("solitary-periods") ?? 0, judgements: judgements,
      strictGroups: [], restsOnPaper: node?.flag("months-on-paper") ?? false)
  }

  private static func previous(_ name: String) -> PreviousCycle? {
    switch name {
    case "first": .first
    case "before-grading": .beforeGrading
    case "unknown": .unknown
    default: CycleGrade(rawValue: name).map { .graded($0) }
    }
  }

  /// The months of a cycle: six ordinary ones, with those that are listed in their place.
  func gradedMonths(_ node: CaseNode?, on day: CivilDate) throws -> [GradedMonth] {
    if node?.flag("no-months") ?? false { return [] }
    let policy = try rule(on: day) { try AssessmentPolicy($0, on: $1) }
    var months: [YearMonth: GradedMonth] = [:]
    for number in 1...6 {
      guard let month = YearMonth(year: 2026, month: number) else { continue }
      months[month] = gradedMonth(nil, month, policy)
    }
    for listed in node?.list("months") ?? [] {
      guard let month = listed.value("month", expected: "2026-03", { YearMonth($0) }) else {
        continue
      }
      months[month] = gradedMonth(listed, month, policy)
      listed.finish()
    }
    return months.values.sorted { $0.month < $1.month }
  }

  /// A month: base by part (`base`), score by part (`score`), points in force (`total`), days
  /// assessed (`days`); `incapacity` gives the whole month's base of article 20.
  private func gradedMonth(
    _ node: CaseNode?, _ month: YearMonth, _ policy: AssessmentPolicy
  ) -> GradedMonth {
    let isIncapacitated = node?.flag("incapacity") ?? false
    var full: [Part: Points] = [:]
    for part in Part.allCases {
      full[part] =
        (isIncapacitated ? policy.incapacityBase[part] : policy.base[part])?.value ?? .zero
    }
    var figures = MonthFigures()
    let (bases, scores) = (node?.child("base"), node?.child("score"))
    for part in Part.allCases {
      let base = bases?.points(part.rawValue) ?? full[part] ?? .zero
      let score = scores?.points(part.rawValue) ?? base
      figures[part].base = base
      figures[part].counted = max(score - base, .zero)
      figures[part].bonus = figures[part].counted
      figures[part].deduction = max(base - score, .zero)
    }
    bases?.finish()
    scores?.finish()
    figures.days = node?.count("days") ?? month.dayCount
    return GradedMonth(
      month: month, figures: figures, total: node?.points("total") ?? figures.total,
      assessedDays: figures.days, fullBase: full)
  }
}
