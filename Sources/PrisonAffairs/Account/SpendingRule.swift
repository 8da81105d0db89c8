/// How much an inmate may spend in a month, and whether what was spent keeps to it.
///
/// No national text states a figure. The amount follows from the treatment grade on the day of each
/// purchase, a festival month adds to it, and those who have not performed a property judgment on
/// that day have a share of it; a grade or an amount that nobody stated leaves it open, and is never "no limit".
public struct SpendingRule: Sendable {
  public let month: YearMonth
  private let limits: SpendingLimits
  private let citations: [RuleIdentifier: Citation]

  /// The value that holds the share of those with an unperformed property judgment.
  public static let unperformedShare = "account.spending.unperformed-ratio"

  static let rules: [RuleIdentifier] = [
    .spendingGrade, .spendingFestival, .spendingUnperformed, .spendingLimit,
  ]

  /// Gathers the law of a month once for everybody.
  public init(_ policies: PolicySet, month: YearMonth) {
    self.month = month
    limits = SpendingLimits(policies, month: month)
    citations = Dictionary(
      SpendingRule.rules.map { ($0, policies.citation(of: $0, on: month.firstDay)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a category of goods uses the limit.
  public func countsToLimit(_ category: String?) -> Bool {
    category.flatMap { limits.categories[$0]?.countsToLimit } ?? true
  }

  /// Whether law states any limit on a day, so that a grade that nobody stated hides one.
  public func hasLimits(on day: CivilDate) -> Bool { limits.hasAmounts(on: day) }

  /// Judges the spending of a month as it stands on a day, with an order that is asked for beside
  /// what is spent and held. Nothing is refused.
  public func decide(
    _ facts: SpendingFacts, on day: CivilDate, order: SpendingRow? = nil
  ) -> SpendingDetermination {
    let tally = SpendingTally(facts.rows, categories: limits.categories)
    let orders = (facts.held + [order].compactMap(\.self)).filter { countsToLimit($0.category) }
    let held = orders.reduce(Money.zero) { $0 + $1.amount }
    // What is held is spent on the day asked about at the earliest.
    let purchases = tally.purchases + (held > .zero ? [(day, held)] : [])
    let course = SpendingCourse(purchases) { limits.bounds(facts, on: $0) }
    let bounds = limits.bounds(facts, on: day)
    let leading = [
      grade(facts, on: day), festival(facts, on: day), unperformed(facts, on: day),
    ].compactMap(\.self)
    let result = limit(course, bounds, tally.used + held, leading)
    let asked = order.flatMap { countsToLimit($0.category) ? $0.amount : nil } ?? .zero
    return SpendingDetermination(
      month: month,
      determination: Determination(
        outcome: outcome(of: result, leading), findings: leading + [result]),
      limit: bounds?.limit, used: tally.used, held: held, asked: asked,
      outside: tally.outside,
      excess: course.excess)
  }

  /// The limit alone decides; what is not known matters where the limit could not be compared.
  private func outcome(of result: Finding, _ leading: [Finding]) -> Outcome {
    switch result.status {
    case .satisfied: .permitted
    case .notSatisfied: .refused
    case .undetermined, .forJudgement: Outcome(of: leading + [result])
    }
  }

  private func grade(_ facts: SpendingFacts, on day: CivilDate) -> Finding {
    guard let grade = facts.grade(on: day) else {
      return finding(.spendingGrade, .undetermined(missing: "treatment grade on \(day)"))
    }
    guard let amount = limits.amount(of: grade, on: day) else {
      return finding(
        .spendingGrade, .undetermined(missing: "spending limit of grade"), [Figure(.kind, grade)])
    }
    return finding(
      .spendingGrade, .satisfied,
      [Figure(.kind, grade), Figure(.day, day), Figure(.amount, amount.value)],
      by: amount.citation)
  }

  /// Said only where policy has festivals.
  private func festival(_ facts: SpendingFacts, on day: CivilDate) -> Finding? {
    guard !limits.festivals.isEmpty else { return nil }
    guard let names = facts.festivals else {
      return finding(
        .spendingFestival, .undetermined(missing: "calendar \(facts.month.firstDay.year)"))
    }
    let base = facts.grade(on: day).flatMap { limits.amount(of: $0, on: day)?.value } ?? .zero
    guard let festival = limits.festival(among: names, on: base) else {
      return finding(.spendingFestival, .satisfied)
    }
    return finding(
      .spendingFestival, .satisfied,
      [Figure(.item, festival.holiday), Figure(.amount, festival.amount(on: base))],
      by: festival.citation)
  }

  /// Said only where policy leaves a share to those who have not performed a property judgment.
  private func unperformed(_ facts: SpendingFacts, on day: CivilDate) -> Finding? {
    guard let share = limits.unperformedShare else { return nil }
    guard let isUnperformed = facts.isUnperformed(on: day) else {
      return finding(.spendingUnperformed, .undetermined(missing: "property judgments"))
    }
    return finding(
      .spendingUnperformed, .satisfied, isUnperformed ? [Figure(.ratio, share.value)] : [],
      by: share.citation)
  }

  private func limit(
    _ course: SpendingCourse, _ bounds: SpendingBounds?, _ used: Money, _ leading: [Finding]
  ) -> Finding {
    var figures = [Figure(.month, month), Figure(.total, used)]
    if let over = course.firstOver {
      figures += [
        Figure(.limit, over.limit), Figure(.excess, course.excess), Figure(.day, over.day),
      ]
      return finding(.spendingLimit, .notSatisfied, figures)
    }
    if let limit = bounds?.limit {
      figures += [Figure(.limit, limit), Figure(.left, max(limit - used, .zero))]
    }
    guard !course.isOpen, let bounds, bounds.isGradeKnown else {
      let missing = leading.compactMap { finding -> String? in
        if case .undetermined(let fact) = finding.status { fact } else { nil }
      }
      let what = missing.first ?? course.openDay.map { "treatment grade on \($0)" }
      return finding(
        .spendingLimit, .undetermined(missing: what ?? "treatment grade"), figures)
    }
    return finding(.spendingLimit, .satisfied, figures)
  }

  private func finding(
    _ rule: RuleIdentifier, _ status: FindingStatus, _ figures: [Figure] = [],
    by citation: Citation? = nil
  ) -> Finding {
    Finding(
      rule, citation ?? citations[rule] ?? Citation(document: rule.rawValue, article: ""),
      status, figures)
  }
}
