// Which crimes a mark needs. A mark that no crime of the judgment can carry is a mistake in the file.
// Where law draws no list of crimes (职务犯罪, 恐怖活动, 累犯 and the ranks) any crime may carry it.
extension CategoryMark {
  /// Parts of charges of which one must occur; empty where any crime may carry the mark.
  var charges: [String] {
    switch self {
    // 刑法分则第八章
    case .corruption:
      ["贪污", "挪用公款", "受贿", "行贿", "介绍贿赂", "巨额财产来源不明", "隐瞒境外存款", "私分"]
    // 刑法分则第三章第四节、第五节 (第一百七十条至第二百条)
    case .finance:
      [
        "货币", "假币", "金融", "存款", "贷款", "票据", "票证", "信用证", "信用卡", "有价证券", "证券", "股票",
        "债券", "期货", "基金", "保险", "洗钱", "集资", "外汇", "汇票", "高利转贷", "违法运用资金", "吸收客户资金",
        "内幕交易", "内幕信息", "未公开信息",
      ]
    // 刑法 第二百九十四条
    case .mafia: ["黑社会"]
    // 刑法分则第一章
    case .stateSecurity:
      [
        "背叛国家", "分裂国家", "武装叛乱", "颠覆国家", "资助危害国家安全", "投敌叛变", "叛逃", "间谍",
        "国家秘密", "情报", "资敌",
      ]
    // 刑法分则第六章第七节
    case .drugRing, .drugRepeat: ["毒", "麻醉药品", "精神药品"]
    case .office, .terrorism, .recidivist, .countyRank, .bureauRank, .unnamed: []
    }
  }
}

extension Violence {
  /// Parts of charges of which one must occur; empty where the violence lies in how the crime was
  /// organised (有组织的暴力性犯罪).
  var charges: [String] {
    switch self {
    case .homicide: ["故意杀人"]
    case .rape: ["强奸", "奸淫幼女"]
    case .robbery: ["抢劫"]
    case .kidnapping: ["绑架"]
    case .arson: ["放火"]
    case .explosion: ["爆炸"]
    case .poisoning: ["投放危险物质", "投毒"]
    case .organised: []
    }
  }

  /// Laid out once: a nation's sentences ask for it again and again.
  private static let named: [(charge: String, violence: Violence)] = allCases.flatMap { violence in
    violence.charges.map { ($0, violence) }
  }

  /// The violent crime that a charge names by itself, whatever mark stands beside it, by its name of
  /// today or an older one, and with whatever remark is written to it (未遂).
  init?(charge: String) {
    // 刑法 第八十一条第二款 names 抢劫 (第二百六十三条), not the robbery of weapons (第一百二十七条), and no
    // crime of negligence (第一百一十五条第二款).
    guard !charge.hasPrefix("过失"), !charge.hasPrefix("抢劫枪支") else { return nil }
    // 爆炸物 are things, in the names of other crimes (第一百二十五条 and after).
    let name = charge.replacing("爆炸物", with: "")
    let found = Violence.named.first { name.firstRange(of: $0.charge) != nil }
    guard let found else { return nil }
    self = found.violence
  }
}

extension CrimeCount {
  /// Whether it is one of the violent crimes, as it is marked or as its charge says.
  public var isViolent: Bool { violence != nil || Violence(charge: crime) != nil }

  /// Whether its charge holds one of these parts; with no parts any does.
  func carries(_ charges: [String]) -> Bool {
    charges.isEmpty || charges.contains { crime.firstRange(of: $0) != nil }
  }
}
