/// A month of a cycle as grading sees it.
public struct GradedMonth: Hashable, Sendable {
  public let month: YearMonth
  /// As in force, with whatever was decided again.
  public let figures: MonthFigures
  /// The month's points in force, with differences booked later under its name.
  public let total: Points
  /// Days on which base points are expected: in custody, without intake and pauses.
  public let assessedDays: Int
  /// The base of a whole month by part, as the inmate would have it without any special status.
  public let fullBase: [Part: Points]

  public init(
    month: YearMonth, figures: MonthFigures, total: Points, assessedDays: Int,
    fullBase: [Part: Points]
  ) {
    self.month = month
    self.figures = figures
    self.total = total
    self.assessedDays = assessedDays
    self.fullBase = fullBase
  }
}

extension AssessmentPolicy {
  /// A settled month for grading, with its assessed days and full base from the facts it rests on.
  public func gradedMonth(
    _ facts: MonthFacts, figures: MonthFigures, total: Points
  ) -> GradedMonth {
    GradedMonth(
      month: facts.month, figures: figures, total: total, assessedDays: facts.assessedDays,
      fullBase: fullBase(of: facts))
  }

  /// The whole month's base by part, weighed only between ordinary days and days without working
  /// ability (第二十条), rounded once.
  public func fullBase(of facts: MonthFacts) -> [Part: Points] {
    let runs = facts.regimeRuns
    let days = runs.map(\.days).reduce(0, +)
    let incapacity = runs.filter { $0.regime == .incapacity }.map(\.days).reduce(0, +)
    var full: [Part: Points] = [:]
    for (part, base) in base {
      guard incapacity > 0, days > 0 else {
        full[part] = base.value
        continue
      }
      let other = incapacityBase[part]?.value.hundredths ?? 0
      full[part] = Points(
        hundredths: rounding.divide(
          base.value.hundredths * (days - incapacity) + other * incapacity, by: days))
    }
    return full
  }
}

extension MonthFacts {
  /// Days on which base points are expected: in custody, without intake (第十八条) and without the
  /// pauses of absence and open investigation (第三十一、三十三条).
  public var assessedDays: Int {
    regimeRuns.filter { run in
      switch run.regime {
      case .intake, .awayPaused, .awayUnknown, .investigationOpen, .investigationUnknown: false
      default: true
      }
    }.map(\.days).reduce(0, +)
  }
}

/// Everything the grade of one cycle rests on, gathered beforehand.
public struct GradingFacts: Hashable, Sendable {
  public let inmate: InmateNumber
  /// From 1.
  public let cycle: Int
  public let previous: PreviousCycle
  public let months: [GradedMonth]
  /// The effective entries of the cycle; only deductions and penalties are looked at.
  public let entries: [AssessedEntry]
  /// Periods of solitary confinement within the cycle.
  public let solitaryPeriods: Int
  public let judgements: [JudgedBar: Judgement]
  /// The groups of article 19 the inmate belongs to.
  public let strictGroups: Set<String>
  /// Whether months of the cycle are on paper and only their balance is in the book.
  public let restsOnPaper: Bool

  public init(
    inmate: InmateNumber, cycle: Int, previous: PreviousCycle, months: [GradedMonth],
    entries: [AssessedEntry], solitaryPeriods: Int, judgements: [JudgedBar: Judgement],
    strictGroups: Set<String>, restsOnPaper: Bool = false
  ) {
    self.inmate = inmate
    self.cycle = cycle
    self.previous = previous
    self.months = months
    self.entries = entries
    self.solitaryPeriods = solitaryPeriods
    self.judgements = judgements
    self.strictGroups = strictGroups
    self.restsOnPaper = restsOnPaper
  }
}
