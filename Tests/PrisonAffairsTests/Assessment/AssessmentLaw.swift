import PrisonAffairs
import Testing

/// The figures of 司规〔2021〕3号 for a month's points, as an assessment policy.
enum AssessmentLaw {
  static func policy() throws -> AssessmentPolicy {
    let figures: [(String, String, PolicyUnit)] = [
      ("points.base.custody", "35", .points), ("points.base.education", "35", .points),
      ("points.base.labour", "30", .points), ("points.base.incapacity.custody", "50", .points),
      ("points.base.incapacity.education", "50", .points), ("points.intake.base", "0", .points),
      ("points.solitary.base", "0", .points), ("points.hospital.labour-base", "0", .points),
      ("points.investigation.violation-base", "0", .points),
      ("points.average.months", "3", .months), ("points.bonus.monthly-cap-ratio", "1/2", .ratio),
      ("points.special.single-maximum", "100", .points),
      ("points.special.yearly-maximum", "300", .points),
      ("points.authority.officer-deduction-maximum", "2", .points),
      ("points.authority.committee-bonus-minimum", "5", .points),
      ("points.authority.committee-deduction-minimum", "10", .points),
      ("records.late-after-days", "1", .days),
    ]
    let values = try figures.map { try PolicyMaker.value($0.0, $0.1, $0.2) }
    let policies = PolicySet(layers: [PolicyMaker.layer(.national, values: values)])
    return try AssessmentPolicy(policies, on: date("2026-10-31"))
  }

  /// A clause of wide bounds.
  static func reason(
    _ account: EntryAccount, _ direction: Direction, isInformer: Bool = false,
    isExempt: Bool = false, minimum: Points = Points(hundredths: 1), maximum: Points = Points(400)
  ) -> Reason {
    Reason(
      code: "\(account.rawValue)-\(direction.rawValue)", account: account, direction: direction,
      minimum: minimum, maximum: maximum, title: Text(zh: "条款", en: "clause"),
      citation: Citation(document: PolicyMaker.document, article: "第十条"),
      isInformer: isInformer, isYearlyCapExempt: isExempt)
  }
}

/// Months made up from a seed.
struct MonthMaker {
  var numbers: Seeded

  init(seed: UInt64) { numbers = Seeded(seed) }

  mutating func facts() throws -> MonthFacts {
    let month = try yearMonth("2024-01").adding(Int.random(in: 0...35, using: &numbers))
    let custody = numbers.happens(oneIn: 3) ? span(in: month) : month.days
    var periods: [StatusPeriod] = []
    for _ in 0..<Int.random(in: 0...3, using: &numbers) { periods.append(try period(in: month)) }
    var entries: [AssessedEntry] = []
    for act in 1...Int.random(in: 1...12, using: &numbers) {
      entries.append(entry(act: act, in: custody))
    }
    var earlier: [YearMonth: EarlierMonth] = [:]
    for back in 1...3 where !numbers.happens(oneIn: 4) {
      let scores = Part.allCases.map { ($0, amount(upTo: 5_000)) }
      earlier[month.adding(-back)] = EarlierMonth(
        scores: Dictionary(uniqueKeysWithValues: scores), days: month.adding(-back).dayCount)
    }
    return MonthFacts(
      month: month, custody: custody, periods: periods, entries: entries, earlier: earlier,
      specialBefore: amount(upTo: 35_000))
  }

  mutating func amount(upTo hundredths: Int) -> Points {
    Points(hundredths: Int.random(in: 1...hundredths, using: &numbers))
  }

  mutating func span(in month: YearMonth) -> DateSpan {
    let first = Int.random(in: 0..<month.dayCount, using: &numbers)
    let last = Int.random(in: first..<month.dayCount, using: &numbers)
    return DateSpan(
      first: month.firstDay.adding(days: first), last: month.firstDay.adding(days: last))
  }

  /// A status that may begin before the month and may still run after it.
  mutating func period(in month: YearMonth) throws -> StatusPeriod {
    let status = CustodyStatus.allCases.randomElement(using: &numbers) ?? .intake
    let circumstances = Circumstance.allCases.filter { $0.status == status }
    let days = span(in: month)
    let first = numbers.happens(oneIn: 4) ? month.firstDay.adding(days: -40) : days.first
    return try #require(
      StatusPeriod(
        status: status, first: first, last: numbers.happens(oneIn: 4) ? nil : days.last,
        circumstance: numbers.happens(oneIn: 3)
          ? nil : circumstances.randomElement(using: &numbers)))
  }

  mutating func entry(act: Int, in custody: DateSpan) -> AssessedEntry {
    let account = EntryAccount.allCases.randomElement(using: &numbers) ?? .custody
    let isBonus =
      account == .special || account != .penalty && numbers.happens(oneIn: 2)
    let points = amount(upTo: account == .special ? 10_000 : 2_500)
    let event = Int.random(in: 1...3, using: &numbers)
    return AssessedEntry(
      act: act, ordinal: 1, day: custody.first,
      reason: AssessmentLaw.reason(
        account, isBonus ? .bonus : .deduction, isExempt: numbers.happens(oneIn: 3)),
      points: isBonus ? points : -points,
      event: numbers.happens(oneIn: 4) ? "event \(event)" : nil)
  }
}
