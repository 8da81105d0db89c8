public import PrisonAffairs
public import RecordBook

extension Office {
  /// The columns of a menu with their Chinese headers, as in the template.
  public static let menuColumns = [
    CSVColumn("day", "日期"), CSVColumn("meal", "餐次"), CSVColumn("diet", "灶别"),
    CSVColumn("dishes", "菜品"),
  ]

  /// The menu of a week as it was last set; refuses where none was (`meal.menu-unknown`).
  public func menu(of kitchen: KitchenCode, week: CivilDate) throws -> Menu {
    try book.read { reader in
      try require(.readBook, reader)
      return try requireMenu(of: kitchen, week: week, reader)
    }
  }

  /// How the posting of a menu stands against the day by which it should hang.
  public func menuFinding(_ menu: Menu) throws -> Finding {
    try MealRule(policies, on: menu.week).menu(ofWeek: menu.week, postedOn: menu.posting?.day)
  }

  /// Sets the menu of a week from a file; set again, the last one counts.
  ///
  /// Refuses a week that begins on no Monday and a day outside it (`meal.menu-week`), a diet the
  /// kitchen does not cook (`meal.diet-not-cooked`), and a change of what hangs already without a
  /// reason (`ground.required`).
  public func setMenu(
    of kitchen: KitchenCode, week: CivilDate, bytes: [UInt8], file: String, reason: String?
  ) throws -> Int {
    let table = try CSVTable(bytes, file: file, columns: Office.menuColumns)
    return try act(.menuSet) { reader in
      try require(.recordMeals, reader)
      guard let record = try reader.kitchens(on: today)[kitchen] else {
        throw Refusal(.mealKitchenUnknown, [.code: kitchen.text])
      }
      guard week.weekday == 1 else {
        throw Refusal(.menuWeek, [.day: week.description])
      }
      if try reader.menu(of: kitchen, week: week)?.posting != nil {
        try requireText(reason ?? "")
      }
      var rows = MenuRows(file: file, kitchen: record, week: week)
      let dishes = try rows.dishes(of: table)
      return Menu(kitchen: kitchen, week: week, reason: reason, dishes: dishes).facts
    }
  }

  /// Records that the menu of a week hangs today; refuses one that hangs already
  /// (`meal.menu-published`).
  public func publishMenu(of kitchen: KitchenCode, week: CivilDate, place: String) throws -> Int {
    try act(.menuPublished) { reader in
      try require(.recordMeals, reader)
      try requireText(place)
      let menu = try requireMenu(of: kitchen, week: week, reader)
      guard menu.posting == nil else {
        throw Refusal(.menuHangs, [.day: week.description])
      }
      return [menu.publicationFact(on: today, at: place)]
    }
  }

  private func requireMenu(
    of kitchen: KitchenCode, week: CivilDate, _ reader: BookReader
  ) throws -> Menu {
    guard let menu = try reader.menu(of: kitchen, week: week) else {
      throw Refusal(.menuUnknown, [.code: kitchen.text, .day: week.description])
    }
    return menu
  }
}

/// Reads the rows of a menu, collecting every fault.
private struct MenuRows {
  let file: String
  let kitchen: KitchenRecord
  let week: CivilDate
  private var faults: [FileFault] = []
  private var seen: Set<String> = []

  init(file: String, kitchen: KitchenRecord, week: CivilDate) {
    self.file = file
    self.kitchen = kitchen
    self.week = week
  }

  private static let meals: [String: Meal] = [
    "早餐": .breakfast, "中餐": .lunch, "午餐": .lunch, "晚餐": .supper,
  ]
  private static let diets: [String: Diet] = [
    "普通": .ordinary, "民族": .ethnic, "病号": .medical,
  ]

  mutating func dishes(of table: CSVTable) throws -> [MenuDish] {
    let dishes = table.rows.compactMap { dish($0) }
    guard faults.isEmpty else { throw FileFaults(faults) }
    return dishes
  }

  private mutating func dish(_ row: CSVRow) -> MenuDish? {
    guard let day = row["day"].flatMap({ civilDate(typed: $0) }) else {
      return fault(row, "day", .fieldForm(expected: "2026-10-03"))
    }
    guard week <= day, day < week.adding(days: 7) else {
      return fault(
        row, "day",
        .refused(Refusal(.menuWeek, [.day: day.description, .limit: week.description])))
    }
    guard let meal = row["meal"].flatMap({ MenuRows.meals[$0] ?? Meal(rawValue: $0) }) else {
      return fault(row, "meal", .fieldForm(expected: "早餐, 中餐, 晚餐"))
    }
    guard
      let diet = row["diet"].flatMap({
        MenuRows.diets[$0.replacing("灶", with: "")] ?? Diet(rawValue: $0)
      })
    else { return fault(row, "diet", .fieldForm(expected: "普通, 民族, 病号")) }
    guard kitchen.diets.contains(diet) else {
      let refusal = Refusal(
        .mealDietForeign, [.code: kitchen.kitchen.text, .value: diet.rawValue])
      return fault(row, "diet", .refused(refusal))
    }
    guard let dishes = row["dishes"] else { return fault(row, "dishes", .fieldEmpty) }
    guard seen.insert("\(day) \(meal) \(diet)").inserted else {
      return fault(row, "meal", .keyRepeatedInFile)
    }
    return MenuDish(day: day, meal: meal, diet: diet, dishes: dishes)
  }

  private mutating func fault(
    _ row: CSVRow, _ field: String, _ problem: FileFault.Problem
  ) -> MenuDish? {
    faults.append(
      FileFault(
        file: file, line: row.line, field: field, heading: row.heading(field), problem: problem))
    return nil
  }
}
