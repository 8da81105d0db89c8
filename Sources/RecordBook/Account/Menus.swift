import GRDB
public import PrisonAffairs

/// What there is to eat at one meal (菜品).
public struct MenuDish: Hashable, Sendable {
  public let day: CivilDate
  public let meal: Meal
  public let diet: Diet
  public let dishes: String

  public init(day: CivilDate, meal: Meal, diet: Diet, dishes: String) {
    self.day = day
    self.meal = meal
    self.diet = diet
    self.dishes = dishes
  }
}

/// The menu of a kitchen for a week (每周食谱).
public struct Menu: Hashable, Sendable {
  /// Where and when it was posted.
  public struct Posting: Hashable, Sendable {
    public let act: Int
    public let day: CivilDate
    public let place: String
  }

  public let act: Int
  public let ordinal: Int
  public let kitchen: KitchenCode
  /// The Monday it begins with.
  public let week: CivilDate
  /// Why one that hung already was changed.
  public let reason: String?
  public let dishes: [MenuDish]
  public let posting: Posting?

  public init(
    act: Int = 0, ordinal: Int = 1, kitchen: KitchenCode, week: CivilDate, reason: String?,
    dishes: [MenuDish], posting: Posting? = nil
  ) {
    self.act = act
    self.ordinal = ordinal
    self.kitchen = kitchen
    self.week = week
    self.reason = reason
    self.dishes = dishes
    self.posting = posting
  }

  public var facts: [Fact] {
    [Fact(.menu, [.text(kitchen.text), .text(week.description), FactValue(reason)])]
      + dishes.map { dish in
        Fact(
          .menuDish,
          [
            .text(kitchen.text), .text(dish.day.description), .text(dish.meal.rawValue),
            .text(dish.diet.rawValue), .text(dish.dishes),
          ])
      }
  }

  /// That it hangs.
  public func publicationFact(on day: CivilDate, at place: String) -> Fact {
    Fact(
      .menuPublication,
      [.integer(act), .integer(ordinal), .text(day.description), .text(place)])
  }
}

extension BookReader {
  /// The menu of a week as it was last set; nil where none was.
  public func menu(of kitchen: KitchenCode, week: CivilDate) throws -> Menu? {
    try menus(of: kitchen, week: week).last
  }

  /// Every menu that was set for a week, the last one counts.
  public func menus(of kitchen: KitchenCode, week: CivilDate) throws -> [Menu] {
    try Row.fetchAll(
      statement(
        """
        SELECT m.act, m.ordinal, m.reason, p.act AS posted_by, p.day AS posted_on, p.place
        FROM menu AS m
        LEFT JOIN menu_publication AS p
          ON p.menu_act = m.act AND p.menu_ordinal = m.ordinal AND p.act <= :act
        WHERE m.kitchen = :kitchen AND m.week = :week AND m.act <= :act ORDER BY m.act
        """),
      arguments: ["act": asOf, "kitchen": kitchen.text, "week": week.description]
    ).map { row in
      let postedBy: Int? = row["posted_by"]
      let place: String? = row["place"]
      let day = try row.optionalDate("posted_on")
      return Menu(
        act: row["act"], ordinal: row["ordinal"], kitchen: kitchen, week: week,
        reason: row["reason"], dishes: try dishes(ofAct: row["act"]),
        posting: postedBy.flatMap { act in
          day.flatMap { day in place.map { Menu.Posting(act: act, day: day, place: $0) } }
        })
    }
  }

  private func dishes(ofAct act: Int) throws -> [MenuDish] {
    try Row.fetchAll(
      statement(
        "SELECT day, meal, diet, dishes FROM menu_dish WHERE act = ? ORDER BY day, ordinal"),
      arguments: [act]
    ).map { row in
      guard let meal = Meal(rawValue: row["meal"]) else {
        throw BookError.damaged(table: "menu_dish")
      }
      return MenuDish(
        day: try row.date("day"), meal: meal, diet: try row.diet("diet"), dishes: row["dishes"])
    }
  }
}
