import PrisonAffairs
import Testing

/// The figures of 司规〔2021〕3号 for grades, with the choices that policy makes.
enum GradingLaw {
  static func policies(_ changes: [String: String] = [:]) throws -> PolicySet {
    let figures: [(String, String, PolicyUnit)] = [
      ("points.grade.active-ratio-maximum", "15%", .ratio),
      ("points.grade.active-rounding", "down", .choice),
      ("points.grade.active-denominator", "graded", .choice),
      ("points.grade.active-single-deduction-bar", "10", .points),
      ("points.grade.penalty-is-deduction", "true", .flag),
      ("points.grade.base", "reckoned", .choice),
      ("points.grade.unqualified-penalties", "2", .count),
      ("points.grade.penalty-counting", "together", .choice),
      ("points.grade.unqualified-solitary", "1", .count),
      ("points.grade.unqualified-months", "3", .count),
      ("points.grade.unqualified-month-threshold", "60", .points),
      ("points.grade.low-month", "pro-rata", .choice),
      ("points.grade.ranking", "daily-mean", .choice),
      ("points.cycle.length", "600", .points),
    ]
    let values = try figures.map { identifier, text, unit in
      try PolicyMaker.value(identifier, changes[identifier] ?? text, unit)
    }
    return PolicySet(layers: [PolicyMaker.layer(.national, values: values)])
  }

  static func policy(_ changes: [String: String] = [:]) throws -> GradingPolicy {
    try GradingPolicy(policies(changes), on: date("2026-07-15"))
  }

  static func inmate(_ number: Int) throws -> InmateNumber {
    try #require(InmateNumber("\(3_301_000_000 + number)"))
  }

  static func judgement(holds: Bool) throws -> Judgement {
    try Judgement(
      holds: holds, ground: "ground", author: #require(StaffNumber("3301001")), reference: "1.1")
  }

  /// A month at its base of 35, 35 and 30, except for what is taken in each part.
  static func month(
    _ month: YearMonth, less: [Part: Points] = [:], total: Points? = nil, days: Int? = nil
  ) -> GradedMonth {
    let full: [Part: Points] = [.custody: Points(35), .education: Points(35), .labour: Points(30)]
    var figures = MonthFigures()
    for (part, base) in full {
      figures[part].base = base
      figures[part].deduction = less[part] ?? .zero
    }
    figures.days = days ?? month.dayCount
    return GradedMonth(
      month: month, figures: figures, total: total ?? figures.total, assessedDays: figures.days,
      fullBase: full)
  }
}

/// Cycles and candidates made up from a seed.
struct CycleMaker {
  var numbers: Seeded

  init(seed: UInt64) { numbers = Seeded(seed) }

  /// A cycle of few months, some of them low, with some bars held and some judged by nobody.
  mutating func facts(_ number: Int = 1, judgesAll: Bool = false) throws -> GradingFacts {
    let first = try yearMonth("2026-01")
    let months = (0..<Int.random(in: 3...7, using: &numbers)).map { month(first.adding($0)) }
    var entries: [AssessedEntry] = []
    for act in 0..<Int.random(in: 0...3, using: &numbers) { entries.append(entry(act: act + 1)) }
    var judgements: [JudgedBar: Judgement] = [:]
    for bar in JudgedBar.allCases where judgesAll || !numbers.happens(oneIn: 12) {
      judgements[bar] = try GradingLaw.judgement(holds: numbers.happens(oneIn: 15))
    }
    let previous: [PreviousCycle] = [
      .first, .beforeGrading, .graded(.active), .graded(.qualified), .graded(.qualified),
      judgesAll ? .first : .unknown, .graded(.unqualified),
    ]
    return GradingFacts(
      inmate: try GradingLaw.inmate(number), cycle: 2,
      previous: previous.randomElement(using: &numbers) ?? .first, months: months,
      entries: entries, solitaryPeriods: numbers.happens(oneIn: 15) ? 1 : 0,
      judgements: judgements, strictGroups: numbers.happens(oneIn: 4) ? ["recidivist"] : [],
      restsOnPaper: true)
  }

  mutating func month(_ month: YearMonth) -> GradedMonth {
    let part = Part.allCases.randomElement(using: &numbers) ?? .custody
    let less = Points(hundredths: Int.random(in: 1...5_000, using: &numbers))
    return GradingLaw.month(
      month, less: numbers.happens(oneIn: 8) ? [part: less] : [:],
      days: Int.random(in: 0...month.dayCount, using: &numbers))
  }

  mutating func entry(act: Int) -> AssessedEntry {
    let penalty: Penalty? =
      numbers.happens(oneIn: 4) ? Penalty.allCases.randomElement(using: &numbers) : nil
    let points = Points(hundredths: Int.random(in: 1...1_200, using: &numbers))
    return GradingEntry.deduction(act: act, points, penalty)
  }

  /// Candidates with so few values that many are equal.
  mutating func candidates() throws -> [GradeCandidate] {
    try (1...Int.random(in: 1...12, using: &numbers)).map { number in
      GradeCandidate(
        inmate: try GradingLaw.inmate(number),
        total: Points(60 * Int.random(in: 8...12, using: &numbers)),
        assessedDays: 30 * Int.random(in: 0...4, using: &numbers),
        deducted: Points(Int.random(in: 0...2, using: &numbers)))
    }
  }
}

/// Entries that grading looks at.
enum GradingEntry {
  static func deduction(act: Int, _ points: Points, _ penalty: Penalty? = nil) -> AssessedEntry {
    let account: EntryAccount = penalty == nil ? .custody : .penalty
    return AssessedEntry(
      act: act, ordinal: 1, day: CivilDate(year: 2026, month: 3, day: 10) ?? .earliest,
      reason: Reason(
        code: account.rawValue, account: account, direction: .deduction,
        minimum: Points(hundredths: 1), maximum: Points(400), title: Text(zh: "条款", en: "clause"),
        citation: Citation(document: PolicyMaker.document, article: "第十五条"), penalty: penalty),
      points: -points, event: nil)
  }
}
