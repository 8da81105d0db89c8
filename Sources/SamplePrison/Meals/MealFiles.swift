public import PrisonAffairs

extension SamplePrison {
  /// The kitchens of the sample: their code, name and diets, by the words of the book.
  public static let kitchens: [(code: String, name: String, diets: [Diet])] = [
    ("K1", "第一伙房", [.ordinary, .medical]), ("K2", "民族伙房", [.ethnic]),
  ]

  /// The items of the stores, in the columns of `meal item import`.
  public var mealItemFile: SampleFile {
    file(.mealItems, SampleFood.all.map { [$0.code, $0.name, $0.category] })
  }

  /// A month of the kitchens, each file under the name of its template and month: diners,
  /// purchases, issues and the count at its end. The month must be one of `months`, and every
  /// kitchen serves every ward.
  public func mealFiles(of month: YearMonth) -> [SampleFile] {
    let number = months.firstIndex(of: month) ?? 0
    let receivers = people.staff.filter { $0.role == "生活卫生科民警" }.map(\.number)
    let drawn = MealMonth(
      seed: seed, month: month, number: number, inmates: people.inmates, receivers: receivers)
    let tables: [(SampleTable, [MealMonth.Row])] = [
      (.mealDiners, drawn.diners), (.mealPurchases, drawn.purchases),
      (.mealIssues, drawn.issues), (.mealCounts, drawn.counts),
    ]
    return tables.map { table, rows in
      let source = "\(table.source(seed: seed))-\(month)"
      let lines = rows.enumerated().map { index, row in
        commaSeparated(row.fields + [source, String(index + 1)])
      }
      return SampleFile(
        name: "\(table.name)-\(month).csv", content: table.header + lines.joined())
    } + [menuFile(ofWeekIn: month)]
  }

  /// The rows of a month's diners, purchases, issues and counts by their days.
  public func mealBatches(of month: YearMonth) -> [SampleBatch] {
    mealFiles(of: month).filter { !$0.name.hasPrefix("meal-menu") }
      .flatMap { $0.batches(dayColumn: 1) }
  }

  /// The inmates who watch over a kitchen, by number; none where too few were here before the first
  /// month.
  public func mealMembers(of kitchen: String) -> [String] {
    let settled = people.inmates.filter { $0.admittedOn < firstDay }.map(\.number)
    guard settled.count >= SamplePrison.kitchens.count * SamplePrison.mealMemberCount,
      let index = SamplePrison.kitchens.firstIndex(where: { $0.code == kitchen })
    else { return [] }
    return Array(
      settled.dropFirst(index * SamplePrison.mealMemberCount).prefix(SamplePrison.mealMemberCount))
  }

  private static let mealMemberCount = 3

  /// The Monday of the first whole week of a month.
  public static func menuWeek(in month: YearMonth) -> CivilDate {
    month.firstDay.adding(days: (8 - month.firstDay.weekday) % 7)
  }

  /// The menu of the first whole week of a month, of the kitchen K1.
  private func menuFile(ofWeekIn month: YearMonth) -> SampleFile {
    let monday = SamplePrison.menuWeek(in: month)
    let meals = [
      ("早餐", ["馒头、稀饭、咸菜", "面条、鸡蛋", "花卷、豆浆"]), ("中餐", ["米饭、土豆烧肉、炒白菜", "米饭、肉末豆腐、青菜汤"]),
      ("晚餐", ["米饭、白菜豆腐", "馒头、炒土豆丝"]),
    ]
    let lines = (0..<7).flatMap { offset in
      meals.map { meal, dishes in
        commaSeparated([
          monday.adding(days: offset).description, meal, "普通", dishes[offset % dishes.count],
        ])
      }
    }
    return SampleFile(
      name: "meal-menu-K1-\(monday).csv",
      content: commaSeparated(["日期", "餐次", "灶别", "菜品"]) + lines.joined())
  }
}
