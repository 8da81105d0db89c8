public import PrisonAffairs

extension CustodyStatus {
  /// The state of custody, as rosters and reports name it.
  public var words: Text {
    switch self {
    case .intake: Text(zh: "入监教育", en: "intake education")
    case .hospital: Text(zh: "住院或者康复治疗", en: "in hospital or convalescence")
    case .solitary: Text(zh: "禁闭", en: "solitary confinement")
    case .investigation: Text(zh: "立案侦查或者隔离调查", en: "under investigation")
    case .away: Text(zh: "离监", en: "away from the prison")
    case .incapacity: Text(zh: "丧失劳动能力", en: "lost working ability")
    }
  }
}

extension Circumstance {
  /// What is known of a status period beyond its days.
  public var words: Text {
    switch self {
    case .rescue: Text(zh: "因救人或者保护国家、公共财产负伤", en: "hurt while saving others or public property")
    case .cleared: Text(zh: "查清无责", en: "cleared")
    case .violation: Text(zh: "查实违法违规", en: "offence or violation found")
    case .kept: Text(zh: "保留考核，按平均分计", en: "assessment kept, by average")
    case .paused: Text(zh: "暂停考核", en: "assessment paused")
    }
  }
}

extension SentenceKind {
  /// The kind of sentence (刑种).
  public var words: Text {
    switch self {
    case .fixed: Text(zh: "有期徒刑", en: "fixed-term imprisonment")
    case .life: Text(zh: "无期徒刑", en: "life imprisonment")
    case .suspendedDeath: Text(zh: "死刑缓期二年执行", en: "death sentence with a two-year reprieve")
    }
  }
}
