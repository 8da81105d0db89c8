public import PrisonAffairs

extension LayerKind {
  /// The layer of rules.
  public var words: Text {
    switch self {
    case .national: Text(zh: "国家", en: "national")
    case .province: Text(zh: "省级", en: "province")
    case .prison: Text(zh: "监狱", en: "prison")
    }
  }
}

extension LowerLayerRight {
  /// What a lower layer may do with the item.
  public var words: Text {
    switch self {
    case .fixed: Text(zh: "不得改动", en: "fixed")
    case .onlyRaise: Text(zh: "只可提高", en: "may only raise")
    case .onlyReduce: Text(zh: "只可降低", en: "may only reduce")
    case .onlyAdd: Text(zh: "只可增加", en: "may only add")
    case .maySet: Text(zh: "可自行规定", en: "may set its own")
    case .mayLoosen: Text(zh: "可放宽", en: "may loosen")
    }
  }
}

extension PolicyUnit {
  /// What a figure is counted in.
  public var words: Text {
    switch self {
    case .points: Text(zh: "分", en: "points")
    case .count: Text(zh: "个", en: "count")
    case .ratio: Text(zh: "比例", en: "share")
    case .workingDays: Text(zh: "个工作日", en: "working days")
    case .days: Text(zh: "日", en: "days")
    case .months: Text(zh: "个月", en: "months")
    case .choice: Text(zh: "选项", en: "choice")
    case .flag: Text(zh: "是或者否", en: "yes or no")
    }
  }
}

extension Confidence {
  /// How sure the figure is.
  public var words: Text {
    switch self {
    case .confirmed: Text(zh: "已查证", en: "confirmed")
    case .singleSource: Text(zh: "单一来源", en: "single source")
    case .assumption: Text(zh: "未查证的假定", en: "assumption")
    }
  }
}

extension Span {
  /// The length of time with its unit: `3个工作日`, `3 working days`, `1 month`.
  public var words: Text {
    let en =
      switch unit {
      case .workingDays: count == 1 ? "working day" : "working days"
      case .days: count == 1 ? "day" : "days"
      case .months: count == 1 ? "month" : "months"
      }
    let zh =
      switch unit {
      case .workingDays: "个工作日"
      case .days: "日"
      case .months: "个月"
      }
    return Text(zh: "\(count)\(zh)", en: "\(count) \(en)")
  }
}
