public import PrisonAffairs

extension Part {
  /// The part of the month, as the law names it.
  public var words: Text {
    switch self {
    case .custody: Text(zh: "监管改造", en: "custody")
    case .education: Text(zh: "教育和文化改造", en: "education")
    case .labour: Text(zh: "劳动改造", en: "labour")
    }
  }
}

extension EntryAccount {
  /// The account an entry belongs to.
  public var words: Text {
    switch self {
    case .custody: Text(zh: "监管改造", en: "custody")
    case .education: Text(zh: "教育和文化改造", en: "education")
    case .labour: Text(zh: "劳动改造", en: "labour")
    case .special: Text(zh: "专项加分", en: "special bonus")
    case .penalty: Text(zh: "处罚", en: "penalty")
    }
  }
}

extension Direction {
  /// Whether points are added or taken.
  public var words: Text {
    switch self {
    case .bonus: Text(zh: "加分", en: "bonus")
    case .deduction: Text(zh: "扣分", en: "deduction")
    }
  }
}

extension Penalty {
  /// The penalty of article 15.
  public var words: Text {
    switch self {
    case .warning: Text(zh: "警告", en: "warning")
    case .demerit: Text(zh: "记过", en: "demerit")
    case .solitary: Text(zh: "禁闭", en: "solitary confinement")
    }
  }
}

extension Scope {
  /// How far a role or body reaches.
  public var words: Text {
    switch self {
    case .ward: Text(zh: "监区", en: "ward")
    case .prison: Text(zh: "全监", en: "whole prison")
    }
  }
}
