/// Why points and rewards are cancelled (司规〔2021〕3号 第二十九条至第三十四条). Closed: no other reason.
public enum CancellationGround: String, CaseIterable, Sendable {
  /// 第二十九条: points gained by influence, false proof or bribes.
  case fraud
  /// 第三十条: a new crime while serving.
  case newCrime = "new-crime"
  /// 第三十一条: recalled from serving outside prison for breaching its rules.
  case outside
  /// 第三十二条: recalled from parole for breaching its rules.
  case parole
  /// 第三十四条: returned for a case and convicted, such as of omitted crimes.
  case omittedCrime = "omitted-crime"

  /// The rule, which cites the article.
  public var rule: RuleIdentifier {
    switch self {
    case .fraud: .cancelFraud
    case .newCrime: .cancelNewCrime
    case .outside: .cancelOutside
    case .parole: .cancelParole
    case .omittedCrime: .cancelOmittedCrime
    }
  }
}

/// When points and rewards are kept after a return for a case (第三十四条).
public enum CancellationException: String, CaseIterable, Sendable {
  /// 主动交代漏罪
  case volunteered
  /// 人民检察院因量刑不当提出抗诉
  case protested
  /// 因入监前未结案件被解回
  case openBefore = "open-before"
  /// 认定不构成犯罪
  case notGuilty = "not-guilty"
  /// 经再审改判为较轻刑罚
  case lighter
  /// 因作证等原因被解回
  case witness

  /// Whether the time away counts by the average of the months before (第三十四条第二款), which is
  /// the month rule's business; otherwise assessment goes on from the return.
  public var countsByAverage: Bool {
    switch self {
    case .volunteered, .protested, .openBefore: false
    case .notGuilty, .lighter, .witness: true
    }
  }
}

/// A reward that has not been cancelled.
public struct RewardInForce: Hashable, Sendable {
  public let cycle: Int
  public let reward: Reward

  public init(cycle: Int, reward: Reward) {
    self.cycle = cycle
    self.reward = reward
  }
}

/// An entry whose points were gained by improper means, in the cycle it counted in.
public struct FraudulentEntry: Hashable, Sendable {
  public let entry: AssessedEntry
  public let cycle: Int

  public init(entry: AssessedEntry, cycle: Int) {
    self.entry = entry
    self.cycle = cycle
  }
}

/// Everything a cancellation rests on.
public struct CancellationFacts: Hashable, Sendable {
  public let inmate: InmateNumber
  public let ground: CancellationGround
  public let exception: CancellationException?
  /// The balance of points, which may be negative.
  public let balance: Points
  public let rewards: [RewardInForce]
  /// The day the judgment took effect (第三十、三十四条).
  public let judgmentEffective: CivilDate?
  /// The day of the return to prison (第三十条至第三十四条).
  public let returned: CivilDate?
  /// The entries gained by improper means (第二十九条).
  public let gained: [FraudulentEntry]

  /// Refuses (nil) an exception on any ground but that of article 34, which alone has exceptions.
  public init?(
    inmate: InmateNumber, ground: CancellationGround, exception: CancellationException? = nil,
    balance: Points, rewards: [RewardInForce], judgmentEffective: CivilDate? = nil,
    returned: CivilDate? = nil, gained: [FraudulentEntry] = []
  ) {
    guard exception == nil || ground == .omittedCrime else { return nil }
    self.inmate = inmate
    self.ground = ground
    self.exception = exception
    self.balance = balance
    self.rewards = rewards.sorted { $0.cycle < $1.cycle }
    self.judgmentEffective = judgmentEffective
    self.returned = returned
    self.gained = gained
  }
}

/// What a cancellation takes, keeps and begins.
public struct CancellationDetermination: Hashable, Sendable {
  /// Incomplete while a day is missing on which the law rests; nothing is cancelled then.
  public let determination: Determination
  /// Points that go, as a magnitude.
  public let cancelled: Points
  /// The balance that stays; a negative one is kept.
  public let balance: Points
  public let rewards: [RewardInForce]
  /// The day from which assessment begins anew, or goes on from a negative balance; nil where it
  /// simply goes on (第二十九条).
  public let restart: CivilDate?
  /// 第二十九条: a deduction or punishment follows as well, by other means.
  public let requiresMeasure: Bool
}
