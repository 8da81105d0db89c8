import Testing

@testable import PrisonAffairs

@Suite("What holds of every month (司规〔2021〕3号 第九条至第三十四条)")
struct MonthPropertyTests {
  /// A failing run names its seed.
  static let seeds: [UInt64] = Array(1...200)

  private func entries(_ facts: MonthFacts, _ entries: [AssessedEntry]) -> MonthFacts {
    MonthFacts(
      month: facts.month, custody: facts.custody, periods: facts.periods, entries: entries,
      earlier: facts.earlier, specialBefore: facts.specialBefore)
  }

  private func periods(_ facts: MonthFacts, _ periods: [StatusPeriod]) -> MonthFacts {
    MonthFacts(
      month: facts.month, custody: facts.custody, periods: periods, entries: facts.entries,
      earlier: facts.earlier, specialBefore: facts.specialBefore)
  }

  @Test("The total is the sum of its parts, and a negative one is kept", arguments: seeds)
  func total(seed: UInt64) throws {
    var maker = MonthMaker(seed: seed)
    let month = try AssessmentLaw.policy().month(maker.facts())
    var sum = 0
    for part in Part.allCases {
      let figures = month.figures[part]
      sum += figures.base.hundredths + figures.counted.hundredths - figures.deduction.hundredths
    }
    sum += month.figures.special.hundredths - month.figures.penalty.hundredths
    #expect(month.figures.total.hundredths == sum, "seed \(seed)")
    let last = try #require(month.determination.findings.last)
    #expect(last.rule == .monthTotal)
    #expect(last.figures.contains(Figure(.total, month.figures.total)), "seed \(seed)")
  }

  @Test("Without events, each entry counts once in its own account", arguments: seeds)
  func accounts(seed: UInt64) throws {
    var maker = MonthMaker(seed: seed)
    let made = try maker.facts()
    let plain = made.entries.filter { $0.event == nil }
    let figures = try AssessmentLaw.policy().month(entries(made, plain)).figures
    func sum(_ account: EntryAccount, _ direction: Direction) -> Points {
      plain.filter { $0.reason.account == account && $0.reason.direction == direction }
        .map(\.points.magnitude).sum()
    }
    for part in Part.allCases {
      let account = try #require(EntryAccount(rawValue: part.rawValue))
      #expect(figures[part].bonus == sum(account, .bonus), "seed \(seed)")
      #expect(figures[part].deduction == sum(account, .deduction), "seed \(seed)")
    }
    #expect(figures.penalty == sum(.penalty, .deduction), "seed \(seed)")
  }

  @Test(
    "No bonus counts beyond half the base of its own part, no special beyond the year's rest",
    arguments: seeds)
  func caps(seed: UInt64) throws {
    var maker = MonthMaker(seed: seed)
    let facts = try maker.facts()
    let policy = try AssessmentLaw.policy()
    let figures = policy.month(facts).figures
    for part in Part.allCases {
      let bases = [policy.base[part], policy.incapacityBase[part]].compactMap { $0?.value }
      let greatest = try #require(bases.max())
      #expect(figures[part].counted <= figures[part].bonus, "seed \(seed)")
      #expect(figures[part].counted.hundredths * 2 <= greatest.hundredths, "seed \(seed)")
    }
    let exempt = facts.entries.filter {
      $0.reason.account == .special && $0.reason.isYearlyCapExempt
    }.map(\.points).sum()
    let rest = max(Points(300) - facts.specialBefore, .zero)
    #expect(figures.special <= exempt + rest, "seed \(seed)")
  }

  @Test("Split into regimes, a month keeps every day in custody once", arguments: seeds)
  func days(seed: UInt64) throws {
    var maker = MonthMaker(seed: seed)
    let facts = try maker.facts()
    let runs = facts.regimeRuns
    #expect(runs.allSatisfy { $0.days >= 1 })
    #expect(runs.map(\.days).reduce(0, +) == facts.custody?.dayCount, "seed \(seed)")
    let paused = runs.filter { $0.regime == .awayPaused || $0.regime == .investigationOpen }
    let figures = try AssessmentLaw.policy().month(facts).figures
    #expect(
      figures.days + paused.map(\.days).reduce(0, +) == facts.custody?.dayCount, "seed \(seed)")
  }

  @Test("A status written in two adjoining pieces is the same status", arguments: seeds)
  func adjoining(seed: UInt64) throws {
    var maker = MonthMaker(seed: seed)
    let made = try maker.facts()
    // An average rests on the first day of its status, so such a status is not cut.
    let averaged: [Circumstance?] = [.kept, .cleared, .rescue]
    let cut = try made.periods.flatMap { period -> [StatusPeriod] in
      guard !averaged.contains(period.circumstance), let last = period.last, period.first < last
      else { return [period] }
      return try [(period.first, period.first), (period.first.adding(days: 1), last)].map {
        try #require(
          StatusPeriod(
            status: period.status, first: $0.0, last: $0.1, circumstance: period.circumstance))
      }
    }
    // Two statuses of one kind on one day are told apart by their order, so no overlap is judged.
    guard Set(made.periods.map(\.status)).count == made.periods.count else { return }
    let policy = try AssessmentLaw.policy()
    #expect(policy.month(periods(made, cut)) == policy.month(made), "seed \(seed)")
  }

  @Test("A report of a violation changes no part of the month", arguments: seeds)
  func informers(seed: UInt64) throws {
    var maker = MonthMaker(seed: seed)
    let made = try maker.facts()
    let policy = try AssessmentLaw.policy()
    let report = AssessedEntry(
      act: 900, ordinal: 1, day: made.month.firstDay,
      reason: AssessmentLaw.reason(.special, .bonus, isInformer: true),
      points: maker.amount(upTo: 10_000), event: nil)
    let before = policy.month(made)
    let after = policy.month(entries(made, made.entries + [report]))
    #expect(after.figures.parts == before.figures.parts, "seed \(seed)")
    #expect(after.figures.penalty == before.figures.penalty, "seed \(seed)")
    #expect(after.figures.days == before.figures.days, "seed \(seed)")
    let rules: Set<RuleIdentifier> = [.specialYear, .monthTotal]
    #expect(
      after.determination.findings.filter { !rules.contains($0.rule) }
        == before.determination.findings.filter { !rules.contains($0.rule) }, "seed \(seed)")
  }

  @Test("The order in which entries are read changes no figure", arguments: seeds)
  func order(seed: UInt64) throws {
    var maker = MonthMaker(seed: seed)
    let made = try maker.facts()
    let policy = try AssessmentLaw.policy()
    let shuffled = made.entries.shuffled(using: &maker.numbers)
    #expect(
      policy.month(entries(made, shuffled)).figures == policy.month(made).figures, "seed \(seed)")
  }
}
