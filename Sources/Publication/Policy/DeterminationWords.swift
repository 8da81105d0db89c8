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
    case .month: Text(zh: "月份", en: "month")
    case .grade: Text(zh: "等级", en: "grade")
    case .reward: Text(zh: "奖励", en: "reward")
    case .warnings: Text(zh: "警告", en: "warnings")
    case .demerits: Text(zh: "记过", en: "demerits")
    case .solitary: Text(zh: "禁闭", en: "solitary confinements")
    case .graded: Text(zh: "参加评定人数", en: "graded")
    case .active: Text(zh: "评为积极人数", en: "graded \"active\"")
    case .ratio: Text(zh: "比例", en: "share")
    case .rank: Text(zh: "名次", en: "rank")
    case .balance: Text(zh: "积分", en: "balance")
    case .cancelled: Text(zh: "取消", en: "cancelled")
    case .kept: Text(zh: "保留", en: "kept")
    case .carried: Text(zh: "转入下一周期", en: "carried over")
    case .cycles: Text(zh: "周期", en: "cycles")
    case .rewards: Text(zh: "奖励项数", en: "rewards")
    case .restart: Text(zh: "起算日", en: "assessed from")
    case .group: Text(zh: "从严情形", en: "strict group")
    case .layer: Text(zh: "层级", en: "layer")
    case .meetings: Text(zh: "次数", en: "held")
    case .begin: Text(zh: "第一天", en: "first day")
    case .item: Text(zh: "判项", en: "property judgment")
    case .act: Text(zh: "行为", en: "act")
    case .ground: Text(zh: "理由", en: "ground")
    case .question: Text(zh: "判断事项", en: "matter of judgement")
    case .crime: Text(zh: "罪名", en: "crime")
    case .sentence: Text(zh: "刑种", en: "punishment")
    case .category: Text(zh: "类别", en: "category")
    case .mark: Text(zh: "所属情形", en: "mark")
    case .row: Text(zh: "档次", en: "row")
    case .least: Text(zh: "不少于", en: "no less than")
    case .most: Text(zh: "不超过", en: "no more than")
    case .amount: Text(zh: "幅度", en: "amount")
    case .waived: Text(zh: "不受限制的根据", en: "lifted by")
    case .kind: Text(zh: "提请", en: "proposal")
    case .diet: Text(zh: "灶别", en: "diet")
    case .dinerDays: Text(zh: "人日数", en: "diner-days")
    case .food: Text(zh: "食品类别", en: "category of food")
    case .stored: Text(zh: "品种", en: "item")
    case .issued: Text(zh: "出库（公斤）", en: "issued, kg")
    case .perHead: Text(zh: "每人每月（公斤）", en: "a head and month, kg")
    case .shortfall: Text(zh: "不足（公斤）", en: "short by, kg")
    case .price: Text(zh: "单价（元）", en: "price, yuan")
    case .priceBefore: Text(zh: "上月单价（元）", en: "price of the month before, yuan")
    case .income: Text(zh: "收入（元）", en: "income, yuan")
    case .cumulative: Text(zh: "累计（元）", en: "running balance, yuan")
    case .excess: Text(zh: "超出", en: "over")
    case .left: Text(zh: "还可以", en: "left")
    case .perHeadMinimum: Text(zh: "每人每月不少于（公斤）", en: "least a head and month, kg")
    case .perHeadMaximum: Text(zh: "每人每月不超过（公斤）", en: "most a head and month, kg")
    }
  }
}
