/// How a judgment came to be the one that is executed.
public enum JudgmentOrigin: String, CaseIterable, Sendable {
  /// 原判
  case original
  /// 再审改判 (法释〔2016〕23号 第三十二条)
  case retrial
  /// 漏罪并罚 (第三十四条)
  case omittedCrime = "omitted-crime"
  /// 服刑期间又犯罪并罚 (第二十一条、第三十三条)
  case newCrime = "new-crime"
  /// 撤销假释收监 (第三十条)
  case paroleRevoked = "parole-revoked"
}

/// The violent crimes that law singles out (刑法 第八十一条第二款; 法释〔2016〕23号 第七条第二款).
public enum Violence: String, CaseIterable, Sendable {
  /// 故意杀人
  case homicide
  /// 强奸
  case rape
  /// 抢劫
  case robbery
  /// 绑架
  case kidnapping
  /// 放火
  case arson
  /// 爆炸
  case explosion
  /// 投放危险物质
  case poisoning
  /// 有组织的暴力性犯罪
  case organised
}

/// The punishment of one crime among those of a judgment.
public struct CrimeCount: Hashable, Sendable {
  /// The charge (罪名).
  public let crime: String
  public let kind: SentenceKind
  /// The length; nil unless the kind is `fixed`.
  public let term: Term?
  public let violence: Violence?

  /// Refuses (nil) a fixed punishment without a term and a term on another kind.
  public init?(crime: String, kind: SentenceKind, term: Term?, violence: Violence? = nil) {
    guard (kind == .fixed) == (term != nil) else { return nil }
    self.crime = crime
    self.kind = kind
    self.term = term
    self.violence = violence
  }
}

/// Deprivation of political rights (剥夺政治权利) beside a sentence.
public enum RightsDeprivation: Hashable, Sendable {
  /// For a time, in months.
  case months(Int)
  /// 终身
  case life
}

/// A judgment as it is executed: the sentence and all that decides how it may be shortened.
public struct Judgment: Hashable, Sendable {
  public let origin: JudgmentOrigin
  public let sentence: Sentence
  /// The day it became final (判决生效之日).
  public let effectiveOn: CivilDate?
  /// The day the inmate was handed to the prison that executes it (交付执行之日).
  public let deliveredOn: CivilDate?
  /// 限制减刑
  public let isCommutationLimited: Bool
  /// 终身监禁，不得减刑、假释
  public let isWithoutCommutation: Bool
  /// The judgment itself says that there is no parole.
  public let isParoleBarred: Bool
  /// Whether a crime committed while serving was intentional; nil where the origin is another.
  public let isIntentional: Bool?
  public let rights: RightsDeprivation?
  /// 宣告缓刑 (第十八条)
  public let isOnProbation: Bool
  /// Every crime with its own punishment; more than one is 数罪并罚. Empty is "not known".
  public let counts: [CrimeCount]

  public init(
    origin: JudgmentOrigin = .original, sentence: Sentence, effectiveOn: CivilDate? = nil,
    deliveredOn: CivilDate? = nil, isCommutationLimited: Bool = false,
    isWithoutCommutation: Bool = false, isParoleBarred: Bool = false, isIntentional: Bool? = nil,
    rights: RightsDeprivation? = nil, counts: [CrimeCount] = [], isOnProbation: Bool = false
  ) {
    self.origin = origin
    self.sentence = sentence
    self.effectiveOn = effectiveOn
    self.deliveredOn = deliveredOn
    self.isCommutationLimited = isCommutationLimited
    self.isWithoutCommutation = isWithoutCommutation
    self.isParoleBarred = isParoleBarred
    self.isIntentional = isIntentional
    self.rights = rights
    self.counts = counts
    self.isOnProbation = isOnProbation
  }

  /// 数罪并罚
  public var isCombined: Bool { counts.count > 1 }
}
