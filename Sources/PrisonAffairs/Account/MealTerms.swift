/// For whom a kitchen cooks (灶别). Closed; the raw values stand in the book and never change.
public enum Diet: String, CaseIterable, Sendable {
  /// 普通灶
  case ordinary
  /// 民族灶 (监狱法 2012 第五十二条: ethnic habits are respected)
  case ethnic
  /// 病号灶
  case medical
}

/// A meal of a day (餐次).
public enum Meal: String, CaseIterable, Sendable {
  case breakfast, lunch, supper
}

/// The kinds of food by which the ration standard and the account speak (类别).
public enum FoodCategory: String, CaseIterable, Sendable {
  /// 粮食
  case grain
  /// 蔬菜
  case vegetable
  /// 肉类
  case meat
  /// 蛋、鱼、虾
  case eggFish = "egg-fish"
  /// 豆制品
  case soy
  /// 食用植物油
  case oil
  /// 调味品
  case seasoning
  /// 燃料
  case fuel
  /// 其他
  case other
}

/// How many ate on a day of one diet, and how many took each meal.
public struct Diners: Hashable, Sendable {
  public let diners: Int
  public let meals: [Meal: Int]

  public init(diners: Int, breakfast: Int, lunch: Int, supper: Int) {
    self.diners = diners
    meals = [.breakfast: breakfast, .lunch: lunch, .supper: supper]
  }

  /// How many took a meal.
  public subscript(meal: Meal) -> Int { meals[meal] ?? 0 }
}
