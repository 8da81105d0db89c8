public import PrisonAffairs

extension ReportSection.Kind {
  /// The heading of the section.
  public var words: Text {
    switch self {
    case .months: Text(zh: "月考核办理", en: "months")
    case .entries: Text(zh: "记录与补录", en: "entries and late ones")
    case .deductionsByClause: Text(zh: "扣分（按条款）", en: "deductions by clause")
    case .deductionsByOfficer: Text(zh: "扣分（按民警）", en: "deductions by officer")
    case .bonusesByClause: Text(zh: "加分（按条款）", en: "bonuses by clause")
    case .bonusesByOfficer: Text(zh: "加分（按民警）", en: "bonuses by officer")
    case .unevenness: Text(zh: "扣分是否均衡", en: "unevenness of deductions")
    case .corrections: Text(zh: "更正", en: "corrections")
    case .objections: Text(zh: "异议", en: "objections")
    case .grades: Text(zh: "等级评定", en: "grades")
    case .gradesByGroup: Text(zh: "等级评定（按从严类别）", en: "grades by strict group")
    case .rewards: Text(zh: "奖励", en: "rewards")
    case .meetings: Text(zh: "会议、抽查、汇报", en: "meetings, spot checks, reports")
    case .opinions: Text(zh: "检察纠正意见", en: "opinions of the procurator")
    }
  }
}
