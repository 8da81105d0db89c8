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
