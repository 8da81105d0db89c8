public import PrisonAffairs
public import RecordBook

extension Office {
  /// Every kitchen with the wards it serves today, by code.
  public func kitchens() throws -> [KitchenRecord] {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.kitchens(on: today).values.sorted { $0.kitchen < $1.kitchen }
    }
  }

  /// Records a kitchen: what it cooks, and the wards it serves from a day on.
  ///
  /// Refuses a code that is taken (`meal.kitchen-already-there`), one without a name or diet
  /// (`ground.required`), wards the book does not know (`ward.unknown`), and a day before any policy
  /// on kitchens (`policy.not-in-force`).
  public func addKitchen(_ kitchen: KitchenRecord, from day: CivilDate) throws -> Int {
    try act(.kitchenRecorded) { reader in
      try require(.recordMeals, reader)
      guard try reader.kitchens(on: today)[kitchen.kitchen] == nil else {
        throw Refusal(.mealKitchenThere, [.code: kitchen.kitchen.text])
      }
      guard !kitchen.name.isEmpty, !kitchen.diets.isEmpty else { throw Refusal(.groundRequired) }
      try requireWards(kitchen.wards, reader)
      // Everything about a kitchen is judged by policy, so there is none without it.
      _ = try MealRule(policies, on: day)
      return kitchen.facts(from: day)
    }
  }

  /// Changes the wards a kitchen serves from a day on; nil where they are the same already.
  ///
  /// Refuses a day of a month whose account is closed (`meal.month-closed`).
  public func serveWards(
    _ wards: Set<WardCode>, by kitchen: KitchenCode, from day: CivilDate
  ) throws -> Int? {
    do {
      return try act(.kitchenRecorded) { reader in
        try require(.recordMeals, reader)
        guard let record = try reader.kitchens(on: day)[kitchen] else {
          throw Refusal(.mealKitchenUnknown, [.code: kitchen.text])
        }
        try requireWards(wards, reader)
        try requireOpenMealMonth(of: kitchen, on: day, reader)
        let facts =
          wards.subtracting(record.wards).sorted().map {
            kitchenWardFact(kitchen, $0, from: day, serves: true)
          }
          + record.wards.subtracting(wards).sorted().map {
            kitchenWardFact(kitchen, $0, from: day, serves: false)
          }
        if facts.isEmpty { throw NothingNew() }
        return facts
      }
    } catch is NothingNew {
      return nil
    }
  }

  private func requireWards(_ wards: Set<WardCode>, _ reader: BookReader) throws {
    let known = try reader.wards()
    for ward in wards.sorted() where known[ward] == nil || ward.isSubWard {
      throw Refusal(.wardUnknown, [.ward: ward.text])
    }
  }

  /// Refuses a day of a month whose meal account is closed (`meal.month-closed`).
  func requireOpenMealMonth(
    of kitchen: KitchenCode, on day: CivilDate, _ reader: BookReader
  ) throws {
    let month = YearMonth(day)
    guard try mealMonthIsClosed(kitchen, month, reader) else { return }
    throw Refusal(.mealMonthClosed, [.code: kitchen.text, .month: month.description])
  }

  /// Whether a kitchen's month is settled: nothing of it is written any more, unless its notice is
  /// taken back.
  func mealMonthIsClosed(
    _ kitchen: KitchenCode, _ month: YearMonth, _ reader: BookReader
  ) throws -> Bool {
    let subject = Reference.meals(kitchen, month).description
    guard let state = try reader.instance(MealMonth.procedure, of: subject)?.state else {
      return false
    }
    return state.step.map { MealMonth.afterSettling.contains($0) } ?? true
  }
}
