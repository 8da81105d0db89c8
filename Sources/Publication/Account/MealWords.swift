public import PrisonAffairs

extension Diet {
  public var words: Text {
    switch self {
    case .ordinary: Text(zh: "普通灶", en: "ordinary")
    case .ethnic: Text(zh: "民族灶", en: "ethnic")
    case .medical: Text(zh: "病号灶", en: "medical")
    }
  }
}

extension Meal {
  public var words: Text {
    switch self {
    case .breakfast: Text(zh: "早餐", en: "breakfast")
    case .lunch: Text(zh: "中餐", en: "lunch")
    case .supper: Text(zh: "晚餐", en: "supper")
    }
  }
}

extension FoodCategory {
  public var words: Text {
    switch self {
    case .grain: Text(zh: "粮食", en: "grain")
    case .vegetable: Text(zh: "蔬菜", en: "vegetables")
    case .meat: Text(zh: "肉类", en: "meat")
    case .eggFish: Text(zh: "蛋鱼虾", en: "eggs and fish")
    case .soy: Text(zh: "豆制品", en: "soy products")
    case .oil: Text(zh: "食用油", en: "oil")
    case .seasoning: Text(zh: "调味品", en: "seasoning")
    case .fuel: Text(zh: "燃料", en: "fuel")
    case .other: Text(zh: "其他", en: "other")
    }
  }
}

extension Text {
  /// Diets that are told together.
  public init(_ diets: [Diet]) {
    self.init(
      zh: diets.map(\.words.zh).joined(separator: "、"),
      en: diets.map(\.words.en).joined(separator: " and "))
  }

  /// What is left, or what is missing and by how much: never a balance below zero.
  public init(balance: Money) {
    self =
      balance < .zero
      ? Text(zh: "亏损\(-balance)", en: "deficit \(-balance)")
      : Text(zh: "结余\(balance)", en: "surplus \(balance)")
  }
}

extension Finding {
  /// Figures of meals in words; nil for any other.
  func shownOfMeals(_ name: FigureName, _ value: String) -> Text? {
    switch name {
    case .diet:
      let diets = value.split(separator: "+").map { Diet(rawValue: String($0)) }
      return diets.contains(nil) ? nil : Text(diets.compactMap { $0 })
    case .cumulative: return Money(value).map { Text(balance: $0) }
    default: return nil
    }
  }
}
