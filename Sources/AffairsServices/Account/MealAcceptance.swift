import PrisonAffairs
import RecordBook

/// A line of a delivery note, of the book or of an earlier row.
struct ReceiptEntry {
  let purchase: FoodPurchase
  let act: Int?
  let ordinal: Int?

  init(purchase: FoodPurchase, act: Int? = nil, ordinal: Int? = nil) {
    self.purchase = purchase
    self.act = act
    self.ordinal = ordinal
  }

  var number: ReceiptNumber {
    ReceiptNumber(supplier: purchase.supplier, number: purchase.receipt)
  }

  /// The number of the note, whoever delivered.
  var numberAlone: ReceiptNumber { ReceiptNumber(supplier: "", number: purchase.receipt) }

  /// A delivery note comes once: the same item of it never again, and another only for the same
  /// kitchen, day and receivers. A line of the same quantity, price and amount is the same goods
  /// under another name, unless its note says what it is.
  func repeats(_ other: ReceiptEntry) -> Bool {
    other.purchase.item == purchase.item || other.purchase.kitchen != purchase.kitchen
      || other.purchase.day != purchase.day
      || Set(other.purchase.receivers) != Set(purchase.receivers) || isSameGoods(other)
  }

  /// Whether a line of a note of the same number is the same delivery under another supplier's name.
  func repeatsUnderAnotherName(_ other: ReceiptEntry) -> Bool {
    other.number != number && other.purchase.kitchen == purchase.kitchen && isSameGoods(other)
  }

  private func isSameGoods(_ other: ReceiptEntry) -> Bool {
    purchase.note == nil && other.purchase.mass == purchase.mass
      && other.purchase.price == purchase.price && other.purchase.amount == purchase.amount
  }

  var reference: String {
    act.flatMap { act in
      ordinal.map { Reference.fact(act: act, ordinal: $0).description }
    } ?? "\(purchase.row.key.source) \(purchase.row.key.line)"
  }
}

// Whether a new row may come in.
extension MealImporter {
  /// Takes the row that was read; what the book cannot hold beside it is a fault.
  mutating func accept(_ row: CSVRow, _ key: RowKey) throws -> Bool {
    let before = faults.count
    if let late = tables.lateFault { refuse(row, "late_reason", late) }
    switch tables.pending {
    case .item(let item)?: accept(item, row)
    case .diners(let record)?:
      try requireOpen(record.kitchen, record.day, row)
      try accept(record, row)
    case .purchase(let purchase)?:
      try requireOpen(purchase.kitchen, purchase.day, row)
      accept(purchase, row)
      try move(
        purchase.kitchen, purchase.item, purchase.day, purchase.mass, row,
        mayBeCounted: purchase.row.isLate)
    case .issue(let issue)?:
      try requireOpen(issue.kitchen, issue.day, row)
      try move(issue.kitchen, issue.item, issue.day, -issue.mass, row)
    case .count(let count)?:
      try requireOpen(count.kitchen, count.day, row)
      try accept(count, row)
    case nil: return false
    }
    return faults.count == before
  }

  private mutating func requireOpen(
    _ kitchen: KitchenCode, _ day: CivilDate, _ row: CSVRow
  ) throws {
    let month = YearMonth(day)
    guard try isClosed(kitchen, month) else { return }
    refuse(
      row, "day", Refusal(.mealMonthClosed, [.code: kitchen.text, .month: month.description]))
  }

  private mutating func accept(_ item: FoodItem, _ row: CSVRow) {
    guard items[item.item] == nil, codes[item.item] == nil else {
      return refuse(row, "food", Refusal(.foodItemThere, [.code: item.item]))
    }
    let name = ReceiptNumber(supplier: "", number: item.name)
    let alike = items.values.filter {
      [$0.item, $0.name].contains { ReceiptNumber(supplier: "", number: $0) == name }
    }.map(\.item).min()
    if let alike {
      return refuse(row, "name", Refusal(.foodItemThere, [.code: alike]))
    }
    items[item.item] = item
    codes[item.name] = item.item
  }

  private mutating func accept(_ record: DinersRecord, _ row: CSVRow) throws {
    let day = DateSpan(first: record.day, last: record.day)
    let there = try reader.diners(of: record.kitchen, in: day).first { $0.diet == record.diet }
    if let there {
      let reference = Reference.fact(act: there.act, ordinal: there.ordinal).description
      return refuse(row, "diet", Refusal(.dinersThere, [.reference: reference]))
    }
    let earlier = tables.diners.first {
      $0.record.kitchen == record.kitchen && $0.record.day == record.day
        && $0.record.diet == record.diet
    }
    if let earlier {
      return refuse(
        row, "diet", Refusal(.dinersThere, [.reference: "\(file):\(earlier.row.line)"]))
    }
    tables.diners.append((row, record))
  }

  private mutating func accept(_ purchase: FoodPurchase, _ row: CSVRow) {
    let entry = ReceiptEntry(purchase: purchase)
    let foreign =
      receipts[entry.number]?.first { entry.repeats($0) }
      ?? numbers[entry.numberAlone]?.first { entry.repeatsUnderAnotherName($0) }
    if let foreign {
      return refuse(
        row, "receipt",
        Refusal(
          .receiptDuplicated,
          [
            .number: purchase.receipt, .reference: foreign.reference,
            .code: foreign.purchase.item,
          ]))
    }
    keep(entry)
  }

  /// What moves a store moves it after the last count, which fixed the days before it. A forgotten
  /// delivery may come in before it, marked late: the item is then to be counted again.
  private mutating func move(
    _ kitchen: KitchenCode, _ item: String, _ day: CivilDate, _ mass: FoodMass, _ row: CSVRow,
    mayBeCounted: Bool = false
  ) throws {
    guard try mayBeCounted || requireUncounted(kitchen, item, day, row) else { return }
    tables.movements[StoreKey(kitchen: kitchen, item: item), default: []].append(
      (row, StockMovement(day: day, mass: mass)))
  }

  private mutating func requireUncounted(
    _ kitchen: KitchenCode, _ item: String, _ day: CivilDate, _ row: CSVRow
  ) throws -> Bool {
    guard let last = try lastCount(kitchen, item), day <= last else { return true }
    refuse(
      row, "day",
      Refusal(
        .stockCounted,
        [.kind: name(of: item), .limit: last.description, .day: day.description]))
    return false
  }

  private mutating func accept(_ count: StockCount, _ row: CSVRow) throws {
    let key = StoreKey(kitchen: count.kitchen, item: count.item)
    let isAgain = try office.mayCountAgain(count, reader)
    guard try isAgain || requireUncounted(count.kitchen, count.item, count.day, row) else {
      return
    }
    guard tables.counted.insert(key).inserted else {
      return refuse(
        row, "food",
        Refusal(
          .stockCounted,
          [
            .kind: name(of: count.item), .limit: count.day.description,
            .day: count.day.description,
          ]))
    }
    let finding = try rule(on: count.day).count(
      count.counted, expected: count.expected, isExplained: count.explanation != nil,
      isAcceptedByAnother: false)
    switch finding.status {
    case .notSatisfied:
      refuse(
        row, "explanation",
        Refusal(
          .mealExplanationMissing,
          [.value: count.counted.description, .limit: count.expected.description],
          citation: finding.citation))
    case .forJudgement: warnings.append(finding)
    case .satisfied, .undetermined: break
    }
  }

  func name(of item: String) -> String { items[item]?.name ?? item }
}

// What only all rows together show.
extension MealImporter {
  mutating func requireTogether() throws {
    try requireCustody()
    let moved = tables.movements.sorted {
      ($0.key.kitchen, $0.key.item) < ($1.key.kitchen, $1.key.item)
    }
    for (key, rows) in moved { try requireStock(key, rows) }
  }

  /// The store is judged over all days, the later ones of the book too: what is written for a day
  /// gone by can leave a later day without.
  private mutating func requireStock(
    _ key: StoreKey, _ rows: [(row: CSVRow, movement: StockMovement)]
  ) throws {
    let stored = try reader.stockMovements(of: key.kitchen, item: key.item)
    guard let shortage = FoodStock.shortage(stored + rows.map(\.movement)) else { return }
    let culprit =
      rows.last { $0.movement.mass < .zero && $0.movement.day <= shortage.day } ?? rows.last
    guard let row = culprit?.row else { return }
    refuse(
      row, "kilograms",
      Refusal(
        .stockBelowZero,
        [
          .code: key.kitchen.text, .kind: name(of: key.item), .day: shortage.day.description,
          .value: shortage.missing.description,
        ], citation: try rule(on: shortage.day).citation(of: .foodStock)))
  }

  /// Diners against those in custody: of each kitchen in the wards it serves, and of all kitchens
  /// in the whole prison, so that nobody eats twice on paper.
  private mutating func requireCustody() throws {
    guard let first = tables.diners.first else { return }
    let inmates = try reader.inmates()
    let days = Set(tables.diners.map(\.record.day)).sorted()
    for day in days {
      let here = DateSpan(first: day, last: day)
      let custody = try CustodyOfDay(day, inmates: inmates, reader)
      let all =
        try reader.diners(of: nil, in: here)
        + tables.diners.map(\.record).filter {
          $0.day == day
        }
      for kitchen in Set(all.map(\.kitchen)).sorted() {
        try requireCustody(
          of: all.filter { $0.kitchen == kitchen }, custody.count(of: kitchen), kitchen, day,
          first.row)
      }
      // Of one kitchen alone the second question is the first.
      guard Set(all.map(\.kitchen)).count > 1 else { continue }
      try requireCustody(of: all, custody.total, nil, day, first.row)
    }
  }

  private mutating func requireCustody(
    of records: [DinersRecord], _ custody: Int, _ kitchen: KitchenCode?, _ day: CivilDate,
    _ fallback: CSVRow
  ) throws {
    let new = tables.diners.filter {
      $0.record.day == day && (kitchen == nil || $0.record.kitchen == kitchen)
    }
    guard !new.isEmpty else { return }
    let finding = try rule(on: day).diners(
      records.reduce(0) { $0 + $1.count.diners }, inCustody: custody,
      isExplained: new.contains { $0.record.explanation != nil })
    switch finding.status {
    case .notSatisfied:
      refuse(
        new.last?.row ?? fallback, "diners",
        Refusal(
          .dinersAboveCustody,
          [
            .value: finding.figure(.value), .limit: finding.figure(.limit),
            .code: kitchen?.text ?? "", .day: day.description,
          ], citation: finding.citation))
    case .forJudgement: warnings.append(finding)
    case .satisfied, .undetermined: break
    }
  }
}

extension Office {
  /// Whether an item may be counted once more for the day of its last count: a delivery came into
  /// the book after that count for a day before it.
  func mayCountAgain(_ count: StockCount, _ reader: BookReader) throws -> Bool {
    guard let last = try reader.lastCounts(of: count.kitchen)[count.item], count.day == last else {
      return false
    }
    let span = DateSpan(first: .earliest, last: last)
    return try reader.reopenedCounts(of: count.kitchen, in: span).contains(count.item)
  }
}
