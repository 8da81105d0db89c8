/// On what a commutation rests (法释〔2016〕23号 第三条至第五条).
public enum CommutationBasis: String, CaseIterable, Sendable {
  /// 确有悔改表现
  case repentance
  /// 有立功表现
  case merit
  /// 确有悔改并有立功表现
  case repentanceAndMerit = "repentance-and-merit"
  /// 有重大立功表现
  case majorMerit = "major-merit"
  /// 确有悔改并有重大立功表现
  case repentanceAndMajorMerit = "repentance-and-major-merit"
}

/// What only people can judge, each answered with a ground by somebody who signs it.
public enum NominationQuestion: String, CaseIterable, Sendable {
  /// 认罪悔罪 (第三条第一项)
  case confession
  /// 遵守法律法规及监规，接受教育改造 (第二项)
  case discipline
  /// 积极参加思想、文化、职业技术教育 (第三项)
  case study
  /// 积极参加劳动，努力完成劳动任务 (第四项)
  case labour
  /// Officers, financial crime, mafia: that proceeds were actively returned and no influence was
  /// used (第三条第二款).
  case proceedsReturned = "proceeds-returned"
  /// The grounds for an amount where law is stricter without a number (第七条).
  case stricterAmount = "stricter-amount"
  /// A softened figure for minors, the old, the ill and the disabled (第十九条、第二十条).
  case leniency
  /// 没有再犯罪的危险 (刑法 第八十一条)
  case noRisk = "no-risk"
  /// The report of the county's judicial office on the community (调查评估报告).
  case communityReport = "community-report"
  /// A shorter start or interval where law says only "appropriately" (第十四条、第十六条).
  case shortenedTime = "shortened-time"
  /// 死缓期间没有故意犯罪 (刑法 第五十条第一款)
  case noIntentionalCrime = "no-intentional-crime"
  /// 涉黑罪犯其他的罪不属于有组织的暴力性犯罪 (刑法 第八十一条第二款)
  case notOrganisedViolence = "not-organised-violence"
}

/// An answer to a question of judgement.
public struct NominationJudgement: Hashable, Sendable {
  public let question: NominationQuestion
  public let isYes: Bool
  public let ground: String
  public let author: StaffNumber?

  public init(
    question: NominationQuestion, isYes: Bool, ground: String, author: StaffNumber? = nil
  ) {
    self.question = question
    self.isYes = isYes
    self.ground = ground
    self.author = author
  }
}

/// What is proposed to the court.
public enum NominationProposal: Hashable, Sendable {
  /// 减去有期徒刑若干
  case reduce(Term)
  /// 减去剩余刑期
  case remainder
  /// 减为无期徒刑
  case toLife
  /// 减为有期徒刑若干年
  case toFixed(Term)
  /// 假释
  case parole
}

/// All that eligibility looks at.
public struct NominationFacts: Hashable, Sendable {
  public let file: SentenceFile
  /// Commendations (表扬) of full cycles that stand, with the day each was decided.
  public let commendedOn: [CivilDate]
  public let judgements: [NominationQuestion: NominationJudgement]
  /// What was decided on spending in prison, and what waits for a decision.
  public let spending: SpendingHistory

  public init(
    file: SentenceFile, commendedOn: [CivilDate] = [],
    judgements: [NominationQuestion: NominationJudgement] = [:],
    spending: SpendingHistory = .none
  ) {
    self.file = file
    self.commendedOn = commendedOn
    self.judgements = judgements
    self.spending = spending
  }
}

/// How far a commutation may go.
public enum CommutationLimit: Hashable, Sendable {
  /// A reduction of at most this length.
  case reduction(atMost: Term)
  /// Life becomes a fixed term of this range.
  case toFixed(shortest: Term, longest: Term)
  /// Suspended death becomes life.
  case toLife
  /// The amount is for the court's discretion (第十六条).
  case discretionary
  /// No commutation at all.
  case none

  /// The limit as files write it: `9m`, `264m..264m`, `to-life`, `discretionary`, `none`.
  public var code: String {
    switch self {
    case .reduction(let most): most.description
    case .toFixed(let shortest, let longest): "\(shortest)..\(longest)"
    case .toLife: "to-life"
    case .discretionary: "discretionary"
    case .none: "none"
    }
  }
}

/// Whether somebody may be nominated for commutation, from when and how far; never what a court
/// will rule.
public struct CommutationAssessment: Hashable, Sendable {
  public let determination: Determination
  /// The row of the law's table: F1–F8, L1–L3, D0–D6, or of the older rule.
  public let row: String
  public let basis: CommutationBasis?
  /// Nil where it cannot be said, or never.
  public let earliestOn: CivilDate?
  public let limit: CommutationLimit

  public init(
    determination: Determination, row: String, basis: CommutationBasis?,
    earliestOn: CivilDate?, limit: CommutationLimit
  ) {
    self.determination = determination
    self.row = row
    self.basis = basis
    self.earliestOn = earliestOn
    self.limit = limit
  }
}
