public import PrisonAffairs
public import RecordBook

/// What a kitchen holds of one item on a day.
public struct StockLine: Hashable, Sendable {
  public let item: FoodItem
  public let mass: FoodMass
  /// The last count that was not rejected; nil where the item was never counted.
  public let countedOn: CivilDate?
}

/// A day of a kitchen beside those whom it could have served.
public struct DinersOfDay: Hashable, Sendable {
  public let day: CivilDate
  public let diners: [Diet: Int]
  public let inCustody: Int
  /// How the diners stand against custody; nil where none are recorded.
  public let finding: Finding?
  public let explanations: [String]

  public var total: Int { diners.values.reduce(0, +) }
}

/// What a kitchen's month holds so far, and what somebody has to look at.
public struct KitchenStatus: Hashable, Sendable {
  public let kitchen: KitchenRecord
  public let month: YearMonth
  public let isClosed: Bool
  /// Every day of the month up to today.
  public let days: [DinersOfDay]
  /// What was bought, what was taken back left out.
  public let bought: Money
  public let purchases: Int
  public let issues: Int
  /// Counts with a difference that nobody accepted yet.
  public let waitingCounts: [StockCount]
  /// What came in late or was taken back.
  public let late: Int
  public let takenBack: Int
}

extension Office {
  /// Every item of the stores, by code.
  public func foodItems() throws -> [FoodItem] {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.foodItems().values.sorted { $0.item < $1.item }
    }
  }

  /// What a kitchen holds at the end of a day, by item.
  public func stock(of kitchen: KitchenCode, on day: CivilDate) throws -> [StockLine] {
    try book.read { reader in
      try require(.readBook, reader)
      _ = try requireKitchen(kitchen, on: day, reader)
      let items = try reader.foodItems()
      let counts = try reader.lastCounts(of: kitchen)
      return try reader.stock(of: kitchen, on: day).compactMap { code, mass in
        items[code].map { StockLine(item: $0, mass: mass, countedOn: counts[code]) }
      }.sorted { $0.item.item < $1.item.item }
    }
  }

  /// The diners of a kitchen in a span, by day and diet.
  public func diners(of kitchen: KitchenCode, in span: DateSpan) throws -> [DinersRecord] {
    try book.read { reader in
      try require(.readBook, reader)
      _ = try requireKitchen(kitchen, on: span.last, reader)
      return try reader.diners(of: kitchen, in: span)
    }
  }

  /// The purchases of a kitchen that count in a span.
  public func purchases(
    of kitchen: KitchenCode, in span: DateSpan
  ) throws -> [FoodLine<FoodPurchase>] {
    try book.read { reader in
      try require(.readBook, reader)
      _ = try requireKitchen(kitchen, on: span.last, reader)
      return try reader.purchases(of: kitchen, in: span)
    }
  }

  /// The issues of a kitchen that count in a span.
  public func issues(of kitchen: KitchenCode, in span: DateSpan) throws -> [FoodLine<FoodIssue>] {
    try book.read { reader in
      try require(.readBook, reader)
      _ = try requireKitchen(kitchen, on: span.last, reader)
      return try reader.issues(of: kitchen, in: span)
    }
  }

  /// The counts of a kitchen with what came of each.
  public func stockCounts(of kitchen: KitchenCode) throws -> [StockCount] {
    try book.read { reader in
      try require(.readBook, reader)
      _ = try requireKitchen(kitchen, on: today, reader)
      return try reader.stockCounts(of: kitchen)
    }
  }

  /// A kitchen's month so far: diners against custody, purchases, issues, counts that wait.
  public func kitchenStatus(of kitchen: KitchenCode, month: YearMonth) throws -> KitchenStatus {
    try book.read { reader in
      try require(.readBook, reader)
      let last = min(month.days.last, today)
      let record = try requireKitchen(kitchen, on: last, reader)
      let purchases = try reader.purchases(of: kitchen, month: month)
      let issues = try reader.issues(of: kitchen, month: month)
      let diners = try reader.diners(of: kitchen, in: month.days)
      return KitchenStatus(
        kitchen: record, month: month,
        isClosed: try mealMonthIsClosed(kitchen, month, reader),
        days: try daysOfDiners(diners, of: kitchen, month.days.first, last, reader),
        bought: purchases.reduce(.zero) { $0 + $1.amount },
        purchases: purchases.count { !$0.isReversal && !$0.isReversed },
        issues: issues.count { !$0.isReversal && !$0.isReversed },
        waitingCounts: try reader.stockCounts(of: kitchen).filter { $0.state == .waiting },
        late: diners.count { $0.row.isLate } + purchases.count { $0.content.row.isLate }
          + issues.count { $0.content.row.isLate },
        takenBack: purchases.count { $0.isReversal } + issues.count { $0.isReversal })
    }
  }

  private func daysOfDiners(
    _ records: [DinersRecord], of kitchen: KitchenCode, _ first: CivilDate, _ last: CivilDate,
    _ reader: BookReader
  ) throws -> [DinersOfDay] {
    guard first <= last else { return [] }
    var custody = try CustodyOfDays(DateSpan(first: first, last: last), reader)
    let byDay = Dictionary(grouping: records, by: \.day)
    return try sequence(first: first, next: { $0 < last ? $0.adding(days: 1) : nil }).map { day in
      let records = byDay[day] ?? []
      let explanations = records.compactMap(\.explanation)
      let custody = try custody.on(day).count(of: kitchen)
      let diners = records.reduce(into: [:]) { $0[$1.diet, default: 0] += $1.count.diners }
      let finding = try MealRule(policies, on: day).diners(
        diners.values.reduce(0, +), inCustody: custody, isExplained: !explanations.isEmpty)
      return DinersOfDay(
        day: day, diners: diners, inCustody: custody,
        finding: records.isEmpty ? nil : finding, explanations: explanations)
    }
  }

  func requireKitchen(
    _ kitchen: KitchenCode, on day: CivilDate, _ reader: BookReader
  ) throws -> KitchenRecord {
    guard let record = try reader.kitchens(on: day)[kitchen] else {
      throw Refusal(.mealKitchenUnknown, [.code: kitchen.text])
    }
    return record
  }
}
