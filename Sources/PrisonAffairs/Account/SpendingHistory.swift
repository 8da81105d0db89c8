/// Spending against the rules, as somebody decided it (法释〔2024〕5号 第六条第二款).
public struct SpendingViolation: Hashable, Sendable {
  public let concern: SpendingConcern
  public let first: CivilDate
  /// The day on which it had ended (第六条第三款); nil while nobody stated that it has.
  public let ended: CivilDate?

  public init(concern: SpendingConcern, first: CivilDate, ended: CivilDate?) {
    self.concern = concern
    self.first = first
    self.ended = ended
  }
}

/// A finding on which nobody decided yet.
public struct SpendingQuestion: Hashable, Sendable {
  public let concern: SpendingConcern
  public let month: YearMonth

  public init(concern: SpendingConcern, month: YearMonth) {
    self.concern = concern
    self.month = month
  }
}

/// What the book says of somebody's spending to those who nominate.
public struct SpendingHistory: Hashable, Sendable {
  /// What was decided, the earliest first.
  public let violations: [SpendingViolation]
  /// What waits for a decision, the earliest first.
  public let questions: [SpendingQuestion]

  public static let none = SpendingHistory(violations: [], questions: [])

  public init(violations: [SpendingViolation], questions: [SpendingQuestion]) {
    self.violations = violations
    self.questions = questions
  }

  /// The times of spending against the rules without overlaps, so that one end is never counted
  /// for two of them; a time without an end swallows all that begins after it.
  public var spans: [(first: CivilDate, ended: CivilDate?)] {
    var spans: [(first: CivilDate, ended: CivilDate?)] = []
    for violation in violations.sorted(by: { $0.first < $1.first }) {
      guard let last = spans.last, last.ended.map({ violation.first <= $0 }) ?? true else {
        spans.append((violation.first, violation.ended))
        continue
      }
      let ended = last.ended.flatMap { end in violation.ended.map { max(end, $0) } }
      spans[spans.count - 1].ended = ended
    }
    return spans
  }
}
