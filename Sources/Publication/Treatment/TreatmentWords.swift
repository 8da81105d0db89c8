public import PrisonAffairs

extension TreatmentGround {
  /// Why a grade is to change.
  public var words: Text {
    switch self {
    case .initial: Text(zh: "首次定级", en: "first grade")
    case .conduct: Text(zh: "改造表现", en: "conduct")
    case .review: Text(zh: "定期复核", en: "regular review")
    case .penalty: Text(zh: "受到处罚", en: "penalty")
    case .solitary: Text(zh: "受到禁闭", en: "solitary confinement")
    case .violation: Text(zh: "违规违纪", en: "violation of rules")
    }
  }
}

extension TreatmentDirection {
  /// Where a change leads.
  public var words: Text {
    switch self {
    case .first: Text(zh: "首次定级", en: "first grade")
    case .milder: Text(zh: "从宽", en: "milder")
    case .stricter: Text(zh: "从严", en: "stricter")
    }
  }
}

extension EntitlementKind {
  /// What the grade gives.
  public var words: Text {
    switch self {
    case .visitsPerMonth: Text(zh: "每月会见次数", en: "visits a month")
    case .visitMinutes: Text(zh: "每次会见分钟数", en: "minutes of a visit")
    case .callsPerMonth: Text(zh: "每月通话次数", en: "calls a month")
    case .callMinutes: Text(zh: "每次通话分钟数", en: "minutes of a call")
    case .lettersPerMonth: Text(zh: "每月寄信封数", en: "letters a month")
    case .monthlySpending: Text(zh: "每月消费限额（元）", en: "spending limit a month (yuan)")
    case .activityRange: Text(zh: "活动范围", en: "range of activity")
    case .sharedMeals: Text(zh: "亲情会餐", en: "meals with visitors")
    case .recreationPerWeek: Text(zh: "每周文体活动次数", en: "recreation a week")
    }
  }
}

extension ActivityRange {
  /// How far somebody may move about.
  public var words: Text {
    switch self {
    case .cell: Text(zh: "监舍", en: "cell")
    case .ward: Text(zh: "监区", en: "ward")
    case .prison: Text(zh: "监管区", en: "prison area")
    }
  }
}

extension Entitlement {
  /// The value as people read it: money in yuan, the range by its name, yes or no in words.
  public var words: Text {
    switch (kind, value) {
    case (.monthlySpending, .count(let fen)):
      let yuan = Money(fen: fen).description
      return Text(zh: yuan, en: yuan)
    case (.activityRange, .choice(let range)):
      return ActivityRange(rawValue: range)?.words ?? Text(zh: range, en: range)
    case (_, .flag(let isGiven)):
      return isGiven ? Text(zh: "有", en: "yes") : Text(zh: "没有", en: "no")
    default: return Text(zh: value.description, en: value.description)
    }
  }
}
