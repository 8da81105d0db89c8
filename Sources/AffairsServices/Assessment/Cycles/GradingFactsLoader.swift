import PrisonAffairs
import RecordBook

/// Gathers what one cycle's grade and reward rest on.
struct GradingFactsLoader {
  let reader: BookReader
  let policies: PolicySet
  let record: InmateRecord
  let cycle: GradableCycle
  let clauses: ClauseBook

  func facts() throws -> GradingFacts {
    let inmate = record.inmate
    let statuses = try reader.statuses(of: inmate).map(\.period)
    return GradingFacts(
      inmate: inmate, cycle: cycle.number, previous: try previous(),
      months: try months(statuses: statuses), entries: try entries(),
      solitaryPeriods: statuses.count { period in
        period.status == .solitary && period.first <= cycle.days.last
          && (period.last ?? .latest) >= cycle.days.first
      }, judgements: try judgements(),
      strictGroups: Set(
        try reader.strictGroups(of: inmate).filter { $0.membership.from <= cycle.days.last }.map(
          \.membership.group)))
  }

  /// The months of the cycle as they are in force: those decided again after closing are reckoned
  /// anew from the book, because a difference says nothing of the parts.
  func months(statuses: [StatusPeriod]) throws -> [GradedMonth] {
    let settled = try reader.monthResults(of: record.inmate)
    return try cycle.months.compactMap { month -> GradedMonth? in
      guard let result = settled[month] else { return nil }
      let differences = try reader.adjustments(of: record.inmate, month: month).filter {
        $0.act > result.act
      }
      let figures =
        differences.isEmpty
        ? result.figures
        : try MonthLoader(reader, policies: policies, month: month).inmate(record.inmate)?.whole
          .figures ?? result.figures
      let facts = MonthFacts(
        month: month, custody: record.custody(in: month.days), periods: statuses, entries: [],
        earlier: [:], specialBefore: .zero)
      return try AssessmentPolicy(policies, on: month.lastDay).gradedMonth(
        facts, figures: figures, total: differences.last?.after ?? result.figures.total)
    }
  }

  /// The entries that count, whatever their account; the rule picks out what it looks at.
  private func entries() throws -> [AssessedEntry] {
    try reader.entries(of: record.inmate, in: cycle.days).compactMap { entry in
      guard entry.state == .effective, let reason = clauses.reason(entry.entry) else { return nil }
      return AssessedEntry(
        act: entry.entry.act, ordinal: entry.entry.ordinal, day: entry.entry.day, reason: reason,
        points: entry.entry.points, event: entry.entry.event)
    }
  }

  /// 第二十二条第三项: the cycle before, of this book or as it was brought in.
  private func previous() throws -> PreviousCycle {
    guard cycle.number > 1 else { return .first }
    if let grade = try reader.grades(of: record.inmate)[cycle.number - 1]?.grade {
      return .graded(grade)
    }
    guard let opening = try reader.cycleOpenings(of: record.inmate)[record.inmate],
      opening.opening.cycle == cycle.number
    else { return .unknown }
    if let grade = opening.previousGrade { return .graded(grade) }
    return opening.kind == .transition ? .beforeGrading : .unknown
  }

  /// The latest word on each bar; one that says "none holds" speaks of every bar.
  private func judgements() throws -> [JudgedBar: Judgement] {
    var found: [JudgedBar: Judgement] = [:]
    for record in try reader.judgements(of: record.inmate, cycle: cycle.number) {
      guard let author = try reader.act(record.act)?.actor else { continue }
      let judgement = Judgement(
        holds: record.holds, ground: record.ground, author: author,
        reference: Reference.fact(act: record.act, ordinal: record.ordinal).description)
      let bars =
        record.bar == JudgementRecord.everyBar
        ? JudgedBar.allCases : [JudgedBar(rawValue: record.bar)].compactMap { $0 }
      for bar in bars { found[bar] = judgement }
    }
    return found
  }
}
