public import PrisonAffairs

extension SpendingConcern {
  /// What may be wrong, or was found.
  public var words: Text {
    switch self {
    case .overLimit:
      Text(
        zh: "无特殊原因明显超出规定额度消费",
        en: "spending clearly above the limit without a special cause")
    case .anotherName: Text(zh: "借用他人名义消费", en: "spending under another's name")
    case .falsePurpose: Text(zh: "虚报用途消费", en: "spending for a false purpose")
    case .whileAbsent: Text(zh: "住院、禁闭、离监期间有消费", en: "purchases while absent")
    case .sharedSender: Text(zh: "同一汇款人给多名罪犯汇款", en: "one sender for several inmates")
    case .surge: Text(zh: "消费突然增加", en: "sudden rise of spending")
    case .limitUnknown:
      Text(zh: "额度不能确定而有消费", en: "spending while the limit is not known")
    }
  }
}

extension SpendingConcern {
  /// What is asked, as long as nobody decided: no verdict.
  public var question: Text {
    switch self {
    case .overLimit: Text(zh: "消费是否超出额度", en: "whether spending kept to the limit")
    case .anotherName: Text(zh: "是否借用他人名义消费", en: "whether it was spent under another's name")
    case .falsePurpose: Text(zh: "消费用途是否属实", en: "whether it was spent for what was said")
    case .whileAbsent:
      Text(zh: "住院、禁闭、离监期间的消费从何而来", en: "how there were purchases while absent")
    case .sharedSender:
      Text(zh: "几名罪犯的汇款是否出自一人", en: "whether one person sent to several inmates")
    case .surge: Text(zh: "消费增加的原因", en: "why spending rose")
    case .limitUnknown:
      Text(zh: "额度尚不能确定时的消费", en: "spending while the limit is not known")
    }
  }

  /// The same with where it stands.
  public var underReview: Text {
    Text(zh: "\(question.zh)：核查中，没有认定", en: "\(question.en): under review, not decided")
  }
}

extension OrderEnding {
  /// How an order ended.
  public var words: Text {
    switch self {
    case .confirmed: Text(zh: "已经交货付款", en: "handed over and paid")
    case .released: Text(zh: "已经取消", en: "released")
    case .expired: Text(zh: "过期取消", en: "released as too old")
    }
  }
}

extension Finding {
  /// Figures of spending in words; nil for any other.
  func shownOfSpending(_ name: FigureName, _ value: String) -> Text? {
    switch (rule, name) {
    case (.spendingGrade, .kind): treatmentGradeWords[value]
    case (.spendingFestival, .item): festivalWords[value]
    case (.propertySpending, .act): SpendingConcern(rawValue: value)?.words
    default: nil
    }
  }
}

/// The grades of the national list; one that a province adds shows its code.
private let treatmentGradeWords: [String: Text] = [
  "lenient": Text(zh: "宽管级", en: "lenient"),
  "ordinary": Text(zh: "普管级", en: "ordinary"),
  "observation": Text(zh: "考察级", en: "observation"),
  "strict": Text(zh: "严管级", en: "strict"),
]

/// The names of the official calendar.
private let festivalWords: [String: Text] = [
  "元旦": Text(zh: "元旦", en: "New Year"),
  "春节": Text(zh: "春节", en: "Spring Festival"),
  "清明节": Text(zh: "清明节", en: "Qingming"),
  "劳动节": Text(zh: "劳动节", en: "Labour Day"),
  "端午节": Text(zh: "端午节", en: "Dragon Boat Festival"),
  "中秋节": Text(zh: "中秋节", en: "Mid-Autumn Festival"),
  "国庆节": Text(zh: "国庆节", en: "National Day"),
]
