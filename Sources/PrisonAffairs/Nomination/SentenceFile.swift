/// What makes an inmate one whom law treats more strictly; from the judgment, never from us.
///
/// Category A is 法释〔2016〕23号 第七条第一款, category C 法释〔2019〕6号 第一条. Category B is computed from
/// the crimes of the judgment.
public enum CategoryMark: String, CaseIterable, Sendable {
  /// 职务犯罪
  case office
  /// 破坏金融管理秩序、金融诈骗
  case finance
  /// 组织、领导、参加、包庇、纵容黑社会性质组织
  case mafia
  /// 危害国家安全
  case stateSecurity = "state-security"
  /// 恐怖活动
  case terrorism
  /// 毒品犯罪集团首要分子
  case drugRing = "drug-ring"
  /// 毒品再犯
  case drugRepeat = "drug-repeat"
  /// 累犯
  case recidivist
  /// 原国家工作人员犯贪污贿赂罪，刑法修正案（九）施行后判决 (category C)
  case corruption
  /// 原县处级以上职务 (司发通〔2014〕38号)
  case countyRank = "county-rank"
  /// 原厅局级以上职务 (司发通〔2014〕38号)
  case bureauRank = "bureau-rank"
  /// 刑事诉讼法第一百六十条第二款：身份不明 (法发〔2021〕31号 第九条)
  case unnamed
}

/// What is known of a person that may soften a figure (第十九条、第二十条、第三十一条).
public enum PersonalCondition: String, CaseIterable, Sendable {
  /// 患严重疾病
  case seriousIllness = "serious-illness"
  /// 身体残疾
  case disability
  /// 犯罪后自伤自残 (第三十九条)
  case selfInflicted = "self-inflicted"
  /// 基本丧失劳动能力
  case unableToWork = "unable-to-work"
  /// 生活难以自理
  case dependent
}

/// Everything the book knows of one inmate's sentence.
///
/// A missing value is "not known", never "none"; what nobody stated satisfies no condition.
public struct SentenceFile: Hashable, Sendable {
  public let inmate: InmateNumber
  public let bornOn: CivilDate?
  /// Oldest first; the last one is executed.
  public let judgments: [Judgment]
  /// Oldest first.
  public let rulings: [CourtRuling]
  public let merits: [Merit]
  public let marks: Set<CategoryMark>
  /// Whether somebody stated which marks the judgment carries, be it none.
  public let areMarksKnown: Bool
  /// Nil where nobody stated whether there is any property judgment.
  public let property: [PropertyItem]?
  public let conditions: Set<PersonalCondition>
  /// The day of recall after a revoked parole (第三十条).
  public let recalledOn: CivilDate?

  public init(
    inmate: InmateNumber, bornOn: CivilDate? = nil, judgments: [Judgment],
    rulings: [CourtRuling] = [], merits: [Merit] = [], marks: Set<CategoryMark> = [],
    areMarksKnown: Bool = true, property: [PropertyItem]? = nil,
    conditions: Set<PersonalCondition> = [], recalledOn: CivilDate? = nil
  ) {
    self.inmate = inmate
    self.bornOn = bornOn
    self.judgments = judgments
    self.rulings = rulings
    self.merits = merits
    self.marks = marks
    self.areMarksKnown = areMarksKnown
    self.property = property
    self.conditions = conditions
    self.recalledOn = recalledOn
  }
}
