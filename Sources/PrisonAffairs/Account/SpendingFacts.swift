/// One purchase in prison, or goods taken back, as the ledger holds it.
public struct SpendingRow: Hashable, Sendable {
  public let day: CivilDate
  /// Always above zero.
  public let amount: Money
  public let isRefund: Bool
  /// By the categories of policy; what has none, or one that policy does not name, uses the limit.
  public let category: String?

  public init(day: CivilDate, amount: Money, isRefund: Bool = false, category: String? = nil) {
    self.day = day
    self.amount = amount
    self.isRefund = isRefund
    self.category = category
  }
}

/// A treatment grade from its first day until the next one begins.
public struct GradeFrom: Hashable, Sendable {
  public let grade: String
  public let day: CivilDate

  public init(grade: String, day: CivilDate) {
    self.grade = grade
    self.day = day
  }
}

/// Whether a property judgment is not performed, from a day until the next one says otherwise.
public struct UnperformedFrom: Hashable, Sendable {
  /// Nil where nobody stated whether there is any judgment.
  public let isUnperformed: Bool?
  public let day: CivilDate

  public init(_ isUnperformed: Bool?, from day: CivilDate) {
    self.isUnperformed = isUnperformed
    self.day = day
  }
}

/// What the spending of one inmate in one month is judged on.
public struct SpendingFacts: Hashable, Sendable {
  public let month: YearMonth
  /// The grades held up to the end of the month, the earliest first.
  public let grades: [GradeFrom]
  /// How the property judgments stood from each day on which that changed, the earliest first.
  public let property: [UnperformedFrom]
  /// The festivals of the month by their names in the calendar; nil where it is not adopted.
  public let festivals: Set<String>?
  /// Purchases and refunds of the month in the order of their days and of the book.
  public let rows: [SpendingRow]
  /// What orders hold that are neither confirmed nor released, by their categories.
  public let held: [SpendingRow]

  public init(
    month: YearMonth, grades: [GradeFrom], property: [UnperformedFrom], festivals: Set<String>?,
    rows: [SpendingRow], held: [SpendingRow] = []
  ) {
    self.month = month
    self.grades = grades
    self.property = property
    self.festivals = festivals
    self.rows = rows
    self.held = held
  }

  /// The grade held on a day; nil where nobody stated one.
  func grade(on day: CivilDate) -> String? { grades.last { $0.day <= day }?.grade }

  /// Whether a property judgment was not performed at the end of a day; nil where nobody stated
  /// whether there is any.
  func isUnperformed(on day: CivilDate) -> Bool? {
    property.last { $0.day <= day }?.isUnperformed
  }
}

/// What may be wrong with somebody's spending (消费疑点). The raw values stand in the book.
public enum SpendingConcern: String, CaseIterable, Sendable {
  /// 无特殊原因明显超出规定额度消费 (法释〔2024〕5号 第六条第二款)
  case overLimit = "over-limit"
  /// 借用他人名义消费 (第六条第二款)
  case anotherName = "another-name"
  /// 虚报用途消费 (第六条第二款)
  case falsePurpose = "false-purpose"
  /// 住院、禁闭、离监期间发生消费
  case whileAbsent = "while-absent"
  /// 同一汇款人给多名罪犯汇款
  case sharedSender = "shared-sender"
  /// 消费突然增加
  case surge
  /// 有消费，但是额度不能确定
  case limitUnknown = "limit-unknown"

  /// Whether the article names it: only such a finding counts against a nomination.
  public var isOfArticleSix: Bool {
    switch self {
    case .overLimit, .anotherName, .falsePurpose: true
    case .whileAbsent, .sharedSender, .surge, .limitUnknown: false
    }
  }
}

/// What the spending of a month comes to.
public struct SpendingDetermination: Hashable, Sendable {
  public let month: YearMonth
  public let determination: Determination
  /// The limit on the day asked about; nil where something it depends on is not known.
  public let limit: Money?
  /// What was spent within the limit's reach, goods outside it and what was given back left out.
  public let used: Money
  /// What open orders hold of it, with one that is asked for.
  public let held: Money
  /// The order that is asked for, as far as it uses the limit.
  public let asked: Money
  /// What was spent on goods outside the limit.
  public let outside: Money
  /// How far the limit of a day was passed, at most, by what is certain; zero where it was not.
  public let excess: Money

  public init(
    month: YearMonth, determination: Determination, limit: Money?, used: Money, held: Money,
    asked: Money = .zero, outside: Money, excess: Money
  ) {
    self.month = month
    self.asked = asked
    self.determination = determination
    self.limit = limit
    self.used = used
    self.held = held
    self.outside = outside
    self.excess = excess
  }

  /// What may still be spent this month, never below zero; nil where the limit is not known.
  public var left: Money? { limit.map { max($0 - used - held, .zero) } }

  /// The same before the order that is asked for: what may be ordered at most.
  public var leftBesideOrder: Money? { limit.map { max($0 - used - held + asked, .zero) } }

  public var isOver: Bool { determination.outcome == .refused }
}
