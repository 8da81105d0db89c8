import PrisonAffairs
import RecordBook

extension Office {
  /// Takes back a record of diners, a purchase or an issue, wholly and once; what is right is
  /// recorded anew.
  ///
  /// It counts on the day of what it takes back while that month is open and the item was not
  /// counted since, otherwise today. Refuses who recorded it (`correction.by-author`), a blank
  /// reason (`ground.required`), what was taken back already (`meal.record-taken-back`), diners of
  /// a closed month (`meal.month-closed`) and a store that would lack it
  /// (`meal.stock-below-zero`).
  public func reverseMealRecord(act number: Int, ordinal: Int, reason: String) throws -> Int {
    let reference = Reference.fact(act: number, ordinal: ordinal).description
    return try act(.mealRecordReversed) { reader in
      let actor = try require(.recordMeals, reader)
      try requireText(reason)
      guard let record = try reader.mealRecord(act: number, ordinal: ordinal) else {
        throw Refusal(.mealRecordUnknown, [.reference: reference])
      }
      guard try reader.reversal(ofMealRecord: number, ordinal) == nil else {
        throw Refusal(.mealRecordTakenBack, [.reference: reference])
      }
      guard try reader.act(number)?.actor != actor else {
        throw Refusal(.correctionByAuthor, [.reference: reference, .staff: actor.text])
      }
      let day = try dayOfReversal(record, reader)
      try requireStock(without: record, from: day, reader)
      return [
        FoodReversal(
          table: record.table, act: number, ordinal: ordinal, day: day, reason: reason
        ).fact
      ]
    }
  }

  /// The day on which a store has back what is taken back.
  func dayOfReversal(_ record: MealRecord, _ reader: BookReader) throws -> CivilDate {
    let isClosed = try mealMonthIsClosed(record.kitchen, YearMonth(record.day), reader)
    guard let item = record.item else {
      if isClosed { try requireOpenMealMonth(of: record.kitchen, on: record.day, reader) }
      return record.day
    }
    let counted = try reader.lastCounts(of: record.kitchen)[item]
    let isFixed = counted.map { record.day <= $0 } ?? false
    guard isClosed || isFixed else { return record.day }
    guard counted.map({ today > $0 }) ?? true else {
      throw Refusal(
        .stockCounted,
        [
          .kind: try reader.foodItems()[item]?.name ?? item,
          .limit: counted?.description ?? "", .day: today.description,
        ])
    }
    return today
  }

  private func requireStock(
    without record: MealRecord, from day: CivilDate, _ reader: BookReader
  ) throws {
    guard case .purchase(let purchase) = record else { return }
    let back = StockMovement(day: day, mass: -purchase.mass)
    try requireStock(of: purchase.item, in: purchase.kitchen, with: back, reader)
  }

  /// Refuses a movement after which the store would lack something on any day
  /// (`meal.stock-below-zero`).
  private func requireStock(
    of item: String, in kitchen: KitchenCode, with movement: StockMovement, _ reader: BookReader
  ) throws {
    let stored = try reader.stockMovements(of: kitchen, item: item)
    guard let shortage = FoodStock.shortage(stored + [movement]) else { return }
    throw Refusal(
      .stockBelowZero,
      [
        .code: kitchen.text, .kind: try reader.foodItems()[item]?.name ?? item,
        .day: shortage.day.description, .value: shortage.missing.description,
      ], citation: try MealRule(policies, on: shortage.day).citation(of: .foodStock))
  }

  /// Accepts a difference that somebody counted, or rejects it with a reason; accepted, it changes
  /// the stock of the day of the count.
  ///
  /// Refuses who counted (`separation.of-duties`), a count that was decided or agrees
  /// (`meal.count-decided`), one whose book figure moved since (`meal.count-stale`), a closed month
  /// (`meal.month-closed`) and a store that would lack it later (`meal.stock-below-zero`).
  public func decideStockCount(
    act number: Int, ordinal: Int, rejectBecause reason: String?
  ) throws -> Int {
    let reference = Reference.fact(act: number, ordinal: ordinal).description
    return try act(.foodCountDecided) { reader in
      let actor = try require(.confirmMeals, reader)
      guard let count = try reader.stockCount(act: number, ordinal: ordinal) else {
        throw Refusal(.stockCountUnknown, [.reference: reference])
      }
      guard count.state == .waiting else {
        throw Refusal(.stockCountDecided, [.reference: reference])
      }
      guard try reader.act(number)?.actor != actor else {
        throw Refusal(.separationOfDuties, [.staff: actor.text, .step: ""])
      }
      if let reason {
        try requireText(reason)
        return [count.decisionFact(rejectedBecause: reason)]
      }
      try requireOpenMealMonth(of: count.kitchen, on: count.day, reader)
      let now = try reader.stock(of: count.kitchen, on: count.day)[count.item] ?? .zero
      guard now == count.expected else {
        throw Refusal(
          .stockCountStale,
          [
            .value: count.expected.description, .limit: now.description,
            .kind: try reader.foodItems()[count.item]?.name ?? count.item,
          ])
      }
      try requireStock(
        of: count.item, in: count.kitchen,
        with: StockMovement(day: count.day, mass: count.difference), reader)
      return [count.decisionFact(rejectedBecause: nil)]
    }
  }
}
