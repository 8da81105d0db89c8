import PrisonAffairs
import RecordBook

/// Gathers what one cycle's grade and reward rest on.
struct GradingFactsLoader {
  let reader: BookReader
  let record: InmateRecord
  let cycle: GradableCycle
  /// Shared by all inmates of a sheet.
  private let book: MonthBook
  /// The months of the cycle that another prison closed (第三十七条), in order.
  private let carried: [CarriedMonth]

  init(
    reader: BookReader, record: InmateRecord, cycle: GradableCycle, book: MonthBook
  ) throws {
    self.reader = reader
    self.record = record
    self.cycle = cycle
    self.book = book
    carried = try reader.carriedMonths(of: record.inmate).values
      .filter { $0.cycle == cycle.number }.sorted { $0.month < $1.month }
  }

  func facts() throws -> GradingFacts {
    let inmate = record.inmate
    let statuses = try reader.statuses(of: inmate).map(\.period)
    let opening = try reader.cycleOpenings(of: inmate)[inmate]
    return GradingFacts(
      inmate: inmate, cycle: cycle.number, previous: try previous(opening),
      months: try months(statuses: statuses), entries: try entries(),
      solitaryPeriods: statuses.count { period in
        period.status == .solitary && period.first <= days.last
          && (period.last ?? .latest) >= days.first
      }, judgements: try judgements(),
      strictGroups: Set(
        try reader.strictGroups(of: inmate).filter { $0.membership.from <= days.last }.map(
          \.membership.group)), restsOnPaper: opening.map(restsOnPaper) ?? false)
  }

  /// Whether the cycle was brought in with a balance whose months no book holds; those of another
  /// prison came with their figures (第三十七条).
  private func restsOnPaper(_ opening: CycleOpeningRecord) -> Bool {
    opening.opening.cycle == cycle.number && opening.kind != .transfer
      && opening.opening.balance != .zero
  }

  /// The months of the cycle as they are in force: those decided again after closing are reckoned
  /// anew from the book, because a difference says nothing of the parts.
  func months(statuses: [StatusPeriod]) throws -> [GradedMonth] {
    let settled = try reader.monthResults(
      of: record.inmate, in: cycle.firstMonth...max(cycle.firstMonth, cycle.lastMonth))
    let adjustments = try reader.adjustments(of: record.inmate)
    return try carriedMonths(statuses: statuses)
      + cycle.months.compactMap { month -> GradedMonth? in
        guard let result = settled[month] else { return nil }
        let differences = (adjustments[month] ?? []).filter { $0.act > result.act }
        let figures =
          differences.isEmpty
          ? result.figures
          : try book.loader(month).inmate(record.inmate)?.whole.figures ?? result.figures
        return try graded(
          month, statuses: statuses, figures: figures,
          total: differences.last?.after ?? result.figures.total)
      }
  }

  private func graded(
    _ month: YearMonth, statuses: [StatusPeriod], figures: MonthFigures, total: Points
  ) throws -> GradedMonth {
    let facts = MonthFacts(
      month: month, custody: record.custody(in: month.days), periods: statuses, entries: [],
      earlier: [:], specialBefore: .zero)
    return try book.assessment(month).gradedMonth(facts, figures: figures, total: total)
  }

  private func carriedMonths(statuses: [StatusPeriod]) throws -> [GradedMonth] {
    try carried.map { carried in
      try graded(
        carried.month, statuses: statuses, figures: carried.figures, total: carried.inForce)
    }
  }

  /// The days of the cycle, those in another prison too.
  private var days: DateSpan {
    let first = carried.first?.month.firstDay ?? cycle.days.first
    return DateSpan(first: min(first, cycle.days.first), last: cycle.days.last)
  }

  private func carriedEntries() throws -> [AssessedEntry] {
    guard !carried.isEmpty else { return [] }
    let months = Set(carried.map(\.month))
    return try reader.carriedEntries(of: record.inmate, in: days).compactMap { entry in
      guard months.contains(YearMonth(entry.day)),
        let reason = book.clauses.reasons(on: entry.day)[entry.reason]
      else { return nil }
      return AssessedEntry(
        act: entry.act, ordinal: entry.ordinal, day: entry.day, reason: reason,
        points: entry.points, event: entry.event)
    }
  }

  /// The entries that count, whatever their account; the rule picks out what it looks at.
  private func entries() throws -> [AssessedEntry] {
    try carriedEntries()
      + reader.entries(of: record.inmate, in: cycle.days).compactMap { entry in
        guard entry.state == .effective, let reason = book.clauses.reason(entry.entry) else {
          return nil
        }
        return AssessedEntry(
          act: entry.entry.act, ordinal: entry.entry.ordinal, day: entry.entry.day, reason: reason,
          points: entry.entry.points, event: entry.entry.event)
      }
  }

  /// 第二十二条第三项: the cycle before, of this book or as it was brought in.
  private func previous(_ opening: CycleOpeningRecord?) throws -> PreviousCycle {
    guard cycle.number > 1 else { return .first }
    if let grade = try reader.grades(of: record.inmate)[cycle.number - 1]?.grade {
      return .graded(grade)
    }
    guard let opening, opening.opening.cycle == cycle.number else { return .unknown }
    if let grade = opening.previousGrade { return .graded(grade) }
    return opening.kind == .transition ? .beforeGrading : .unknown
  }

  /// The latest word on each bar; one that says "none holds" speaks of every bar, but takes back
  /// none that somebody found to hold: that needs a word on the bar itself.
  private func judgements() throws -> [JudgedBar: Judgement] {
    var found: [JudgedBar: Judgement] = [:]
    for record in try reader.judgements(of: record.inmate, cycle: cycle.number) {
      guard let author = try reader.act(record.act)?.actor else { continue }
      let judgement = Judgement(
        holds: record.holds, ground: record.ground, author: author,
        reference: Reference.fact(act: record.act, ordinal: record.ordinal).description)
      let bars =
        record.bar == JudgementRecord.everyBar
        ? JudgedBar.allCases.filter { !(found[$0]?.holds ?? false) }
        : [JudgedBar(rawValue: record.bar)].compactMap { $0 }
      for bar in bars { found[bar] = judgement }
    }
    return found
  }
}
