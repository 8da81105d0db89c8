/// What stands out in somebody's spending, for people to look at: none of it says that anything is
/// wrong, and none counts before somebody decided on it.
///
/// No text states a figure. Where no layer sets one, the pattern is not looked for.
public struct SpendingPatterns: Sendable {
  public let month: YearMonth
  /// How many months before this one the average is taken from; nil where no layer says.
  public let monthsOfAverage: Int?
  /// How many months, this one included, a sender is looked for in; nil where no layer says.
  public let monthsOfSender: Int?
  private let multiple: Int?
  private let least: Money
  private let inmatesOfSender: Int?
  private let citations: [RuleIdentifier: Citation]

  public static let surgeMultiple = "account.spending.surge-multiple"
  public static let surgeMonths = "account.spending.surge-months"
  public static let surgeMinimum = "account.spending.surge-minimum-fen"
  public static let senderInmates = "account.spending.sender-inmates"
  public static let senderMonths = "account.spending.sender-months"

  /// The role that decides (`account.decide-flag`).
  public static let judge = "department-head"

  /// States in which nobody goes shopping.
  private static let absences: Set<CustodyStatus> = [.hospital, .solitary, .away]

  private static let rules: [RuleIdentifier] = [
    .spendingAbsent, .spendingSender, .spendingSurge,
  ]

  /// Gathers the figures of a month's last day.
  public init(_ policies: PolicySet, month: YearMonth) {
    let day = month.lastDay
    self.month = month
    multiple = policies.count(SpendingPatterns.surgeMultiple, on: day)
    monthsOfAverage = policies.count(SpendingPatterns.surgeMonths, on: day).map { max($0, 1) }
    least = Money(fen: policies.count(SpendingPatterns.surgeMinimum, on: day) ?? 0)
    inmatesOfSender = policies.count(SpendingPatterns.senderInmates, on: day)
    monthsOfSender = policies.count(SpendingPatterns.senderMonths, on: day).map { max($0, 1) }
    citations = Dictionary(
      SpendingPatterns.rules.map { ($0, policies.citation(of: $0, on: day)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Purchases on days in hospital, in solitary confinement or away from the prison.
  public func whileAbsent(_ rows: [SpendingRow], _ periods: [StatusPeriod]) -> Finding {
    let absences = periods.filter { SpendingPatterns.absences.contains($0.status) }
    let found = rows.filter { row in !row.isRefund && absences.contains { $0.contains(row.day) } }
    guard let first = found.first else { return finding(.spendingAbsent, .satisfied) }
    let total = found.reduce(Money.zero) { $0 + $1.amount }
    return finding(
      .spendingAbsent, .forJudgement(role: SpendingPatterns.judge),
      [Figure(.entries, found.count), Figure(.amount, total), Figure(.day, first.day)])
  }

  /// A month with several times the average of the months before it.
  ///
  /// `earlier` holds what each of those months came to, months without spending too; nil where the
  /// account is not that old, so that there is no average yet.
  public func surge(_ spent: Money, earlier: [Money]?) -> Finding? {
    guard let multiple, let months = monthsOfAverage else { return nil }
    guard let earlier, earlier.count == months else { return finding(.spendingSurge, .satisfied) }
    let sum = earlier.reduce(.zero, +)
    // The sum is compared, so that no average is ever rounded.
    let isReached = spent.fen * months >= sum.fen * multiple && spent >= least
    guard isReached, spent > .zero else { return finding(.spendingSurge, .satisfied) }
    return finding(
      .spendingSurge, .forJudgement(role: SpendingPatterns.judge),
      [
        Figure(.amount, spent), Figure(.average, Money(fen: sum.fen / months)),
        Figure(.needed, multiple), Figure(.months, months),
      ])
  }

  /// One sender who sends to several inmates; names may be shared by different people.
  public func sharedSender(inmates: Int) -> Finding? {
    guard let needed = inmatesOfSender, let months = monthsOfSender else { return nil }
    guard inmates >= needed else { return finding(.spendingSender, .satisfied) }
    return finding(
      .spendingSender, .forJudgement(role: SpendingPatterns.judge),
      [Figure(.counted, inmates), Figure(.months, months)])
  }

  private func finding(
    _ rule: RuleIdentifier, _ status: FindingStatus, _ figures: [Figure] = []
  ) -> Finding {
    Finding(
      rule, citations[rule] ?? Citation(document: rule.rawValue, article: ""), status, figures)
  }
}
