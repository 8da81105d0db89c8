public import PrisonAffairs

extension FindingStatus {
  /// How the condition stands, with the fact that is missing or the role that must judge.
  public var words: Text {
    switch self {
    case .satisfied: Text(zh: "符合", en: "met")
    case .notSatisfied: Text(zh: "不符合", en: "not met")
    case .undetermined(let missing):
      Text(missing: missing).map(zh: { "尚不清楚，还缺\($0)" }, en: { "not known, missing: \($0)" })
    case .forJudgement(let role):
      Text(judge: role).map(zh: { "由\($0)判断" }, en: { "for judgement by: \($0)" })
    }
  }
}

extension Outcome {
  /// What the findings come to, with the facts that are missing.
  public var words: Text {
    switch self {
    case .permitted: return Text(zh: "准许", en: "permitted")
    case .refused: return Text(zh: "不准许", en: "refused")
    case .incomplete(let missing):
      let facts = missing.map { Text(missing: $0) }
      return Text(
        zh: "资料不全，还缺" + facts.map(\.zh).joined(separator: "、"),
        en: "incomplete, missing: " + facts.map(\.en).joined(separator: ", "))
    case .awaitsJudgement: return Text(zh: "待判断", en: "awaits a judgement")
    }
  }
}

extension FigureName {
  /// The name of the figure, for lists beside a finding.
  public var words: Text {
    switch self {
    case .part: Text(zh: "部分", en: "part")
    case .days: Text(zh: "天数", en: "days")
    case .monthDays: Text(zh: "当月天数", en: "days of the month")
    case .base: Text(zh: "基础分", en: "base points")
    case .bonus: Text(zh: "加分", en: "bonuses")
    case .counted: Text(zh: "计入", en: "counted")
    case .cap: Text(zh: "上限", en: "cap")
    case .deduction: Text(zh: "扣分", en: "deductions")
    case .special: Text(zh: "专项加分", en: "special bonuses")
    case .penalty: Text(zh: "处罚扣分", en: "penalties")
    case .total: Text(zh: "合计", en: "total")
    case .average: Text(zh: "平均分", en: "average")
    case .months: Text(zh: "月数", en: "months")
    case .maximum: Text(zh: "最多", en: "at most")
    case .minimum: Text(zh: "最少", en: "at least")
    case .value: Text(zh: "分值", en: "points")
    case .members: Text(zh: "全体成员", en: "all members")
    case .inFavour: Text(zh: "同意", en: "in favour")
    case .needed: Text(zh: "需要", en: "needed")
    case .limit: Text(zh: "限度", en: "limit")
    case .day: Text(zh: "日期", en: "day")
    case .end: Text(zh: "最后一天", en: "last day")
    case .entries: Text(zh: "记录", en: "entries")
    case .yearTotal: Text(zh: "年度累计", en: "total of the year")
    }
  }
}
