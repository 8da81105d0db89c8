public import PrisonAffairs

extension ApprovalTier {
  /// Who decides the entry (司规〔2021〕3号 第二十七条).
  public var words: Text {
    switch self {
    case .officer: Text(zh: "管教民警", en: "ward officer")
    case .group: Text(zh: "监区计分考核工作小组", en: "ward assessment group")
    case .committee: Text(zh: "监狱计分考核工作组", en: "prison assessment committee")
    }
  }
}

extension ObjectionStage {
  /// Where the objection stands (司规〔2021〕3号 第三十六条).
  public var words: Text {
    switch self {
    case .reexamination: Text(zh: "复查", en: "re-examination")
    case .review: Text(zh: "复核", en: "review")
    }
  }
}

extension ObjectionAnswer {
  /// How the objection was answered.
  public var words: Text {
    switch self {
    case .upheld: Text(zh: "异议成立", en: "upheld")
    case .partly: Text(zh: "异议部分成立", en: "partly upheld")
    case .dismissed: Text(zh: "异议不成立", en: "dismissed")
    }
  }
}
