import PrisonAffairs
import RecordBook

/// Turns rows of the kitchens' files into facts, collecting every fault.
struct MealImporter {
  let office: Office
  let reader: BookReader
  let file: String
  let kind: MealFile
  let lateReason: String?
  private(set) var written = 0
  private(set) var late = 0
  var warnings: [Finding] = []
  var faults: [FileFault] = []

  let kitchens: [KitchenCode: KitchenRecord]
  var items: [String: FoodItem]
  var codes: [String: String]
  private var known: [String: [String: [FactValue]]] = [:]
  private var seen: Set<RowKey> = []
  private var rules: [CivilDate: MealRule] = [:]
  private var closed: [String: Bool] = [:]
  private var staff: [CivilDate: Set<StaffNumber>] = [:]
  private var counts: [KitchenCode: [String: CivilDate]] = [:]
  private var stocks: [String: [String: FoodMass]] = [:]
  private var serving: [CivilDate: Set<KitchenCode>] = [:]
  /// What the rows bring, for what can only be judged when all are read.
  var tables = MealTables()
  /// The receipts of the book and of earlier rows.
  var receipts: [ReceiptNumber: [ReceiptEntry]] = [:]
  /// The same by the number alone.
  var numbers: [ReceiptNumber: [ReceiptEntry]] = [:]

  init(
    office: Office, reader: BookReader, file: String, kind: MealFile, lateReason: String?
  ) throws {
    self.office = office
    self.reader = reader
    self.file = file
    self.kind = kind
    self.lateReason = lateReason
    kitchens = try reader.kitchens(on: office.today)
    items = try reader.foodItems()
    codes = Dictionary(
      items.values.map { ($0.name, $0.item) }, uniquingKeysWith: { first, _ in first })
    if kind == .purchase {
      for line in try reader.receiptLines() {
        let entry = ReceiptEntry(purchase: line.purchase, act: line.act, ordinal: line.ordinal)
        keep(entry)
      }
    }
  }

  /// Remembers a line by its note, and by the number alone: a supplier may be spelled anew.
  mutating func keep(_ entry: ReceiptEntry) {
    receipts[entry.number, default: []].append(entry)
    numbers[entry.numberAlone, default: []].append(entry)
  }

  mutating func facts(of table: CSVTable) throws -> [Fact] {
    var facts: [Fact] = []
    for row in table.rows {
      guard let key = key(of: row) else { continue }
      let before = faults.count
      // What is there already may be late by now, which makes it no other row.
      guard let fact = try fact(of: row, key) else { continue }
      guard faults.count == before else { continue }
      if try isKnown(fact, key: key, row: row) { continue }
      guard faults.count == before, try accept(row, key) else { continue }
      facts.append(fact)
      written += 1
      if tables.isLate { late += 1 }
    }
    if faults.isEmpty { try requireTogether() }
    guard faults.isEmpty else { throw FileFaults(faults) }
    return facts
  }

  /// The row as a fact; nil where it cannot be read.
  private mutating func fact(of row: CSVRow, _ key: RowKey) throws -> Fact? {
    tables.pending = nil
    tables.isLate = false
    tables.lateFault = nil
    return switch kind {
    case .items: itemFact(row, key)
    case .diners: try dinersFact(row, key)
    case .purchase: try purchaseFact(row, key)
    case .issue: try issueFact(row, key)
    case .stocktake: try countFact(row, key)
    }
  }

  private mutating func key(of row: CSVRow) -> RowKey? {
    guard let source = text("source", row), let line = text("line_reference", row) else {
      return nil
    }
    let key = RowKey(source: source, line: line)
    guard seen.insert(key).inserted else {
      add(row, "line_reference", .keyRepeatedInFile)
      return nil
    }
    return key
  }

  /// Whether the row stands in the book already; with other content it is a fault.
  private mutating func isKnown(_ fact: Fact, key: RowKey, row: CSVRow) throws -> Bool {
    if known[key.source] == nil {
      known[key.source] = try reader.facts(of: fact.table, source: key.source)
    }
    guard let values = known[key.source]?[key.line] else { return false }
    if fact.content(values) != fact.content(fact.values) {
      refuse(row, "line_reference", Refusal(.keyRepeatedDifferently, [.value: key.line]))
    }
    return true
  }

  /// The rule of a day, gathered once.
  mutating func rule(on day: CivilDate) throws -> MealRule {
    if let rule = rules[day] { return rule }
    let rule = try MealRule(office.policies, on: day)
    rules[day] = rule
    return rule
  }

  mutating func isClosed(_ kitchen: KitchenCode, _ month: YearMonth) throws -> Bool {
    let key = "\(kitchen) \(month)"
    if let isClosed = closed[key] { return isClosed }
    let isClosed = try office.mealMonthIsClosed(kitchen, month, reader)
    closed[key] = isClosed
    return isClosed
  }

  /// The last day on which an item was counted.
  mutating func lastCount(_ kitchen: KitchenCode, _ item: String) throws -> CivilDate? {
    let days = try counts[kitchen] ?? reader.lastCounts(of: kitchen)
    counts[kitchen] = days
    return days[item]
  }

  /// What the book holds of an item at the end of a day.
  mutating func stock(
    _ kitchen: KitchenCode, _ item: String, on day: CivilDate
  ) throws -> FoodMass {
    let key = "\(kitchen) \(day)"
    let stock = try stocks[key] ?? reader.stock(of: kitchen, on: day)
    stocks[key] = stock
    return stock[item] ?? .zero
  }

  /// The kitchens that served any ward on a day.
  mutating func servingKitchens(on day: CivilDate) throws -> Set<KitchenCode> {
    if let known = serving[day] { return known }
    let known = Set(try reader.kitchens(on: day).values.filter { !$0.wards.isEmpty }.map(\.kitchen))
    serving[day] = known
    return known
  }

  /// Those who held any office on a day.
  mutating func staffNumbers(on day: CivilDate) throws -> Set<StaffNumber> {
    if let numbers = staff[day] { return numbers }
    let numbers = Set(try reader.staffRoles(on: day).map(\.staff))
    staff[day] = numbers
    return numbers
  }
}

extension Fact {
  /// Values without whether they were late, and without what only the book adds to a row.
  fileprivate func content(_ values: [FactValue]) -> [FactValue] {
    zip(table.columns, values).filter { column, _ in
      !["late", "late_reason", "expected"].contains(column.name)
    }.map(\.1)
  }
}

// Reading fields

extension MealImporter {
  mutating func add(_ row: CSVRow, _ field: String, _ problem: FileFault.Problem) {
    faults.append(
      FileFault(
        file: file, line: row.line, field: field, heading: row.heading(field), problem: problem))
  }

  mutating func refuse(_ row: CSVRow, _ field: String, _ refusal: Refusal) {
    add(row, field, .refused(refusal))
  }

  mutating func text(_ field: String, _ row: CSVRow) -> String? {
    guard let text = row[field] else {
      add(row, field, .fieldEmpty)
      return nil
    }
    return text
  }

  /// A value in its form, with what the form is; a sign of currency or a unit is not part of one.
  mutating func parsed<Value>(
    _ field: String, _ row: CSVRow, expected: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = text(field, row) else { return nil }
    guard let value = parse(text) else {
      add(row, field, .fieldForm(expected: expected))
      return nil
    }
    return value
  }

  mutating func people(_ field: String, _ row: CSVRow) -> Int? {
    parsed(field, row, expected: "0…9999") { asciiNumber($0) }
  }

  /// A quantity above zero, in kilograms; a count may find nothing.
  mutating func mass(_ row: CSVRow, mayBeNothing: Bool = false) -> FoodMass? {
    let expected = mayBeNothing ? "12.500 (千克 / kg), ≥ 0" : "12.500 (千克 / kg), > 0"
    return parsed("kilograms", row, expected: expected) { text in
      FoodMass(text).flatMap { $0 > .zero || (mayBeNothing && $0 == .zero) ? $0 : nil }
    }
  }

  mutating func money(_ field: String, _ row: CSVRow) -> Money? {
    // A sign of a currency, a separator or a unit is told as such, with its remedy.
    if let text = row[field], Money(text) == nil {
      refuse(row, field, Refusal(.accountAmountForm, [.value: text]))
      return nil
    }
    return parsed(field, row, expected: "23.50 (元 / yuan), ≥ 0") { text in
      Money(text).flatMap { $0 >= .zero ? $0 : nil }
    }
  }

  /// The item, by its code or its name.
  mutating func item(_ row: CSVRow) -> String? {
    guard let word = text("food", row) else { return nil }
    if items[word] != nil { return word }
    if let code = codes[word] { return code }
    refuse(row, "food", Refusal(.foodItemUnknown, [.code: word]))
    return nil
  }

  mutating func diet(_ row: CSVRow, _ kitchen: KitchenCode?) -> Diet? {
    let words: [String: Diet] = ["普通": .ordinary, "民族": .ethnic, "病号": .medical]
    let diet = parsed("diet", row, expected: "普通, 民族, 病号") { word in
      words[word.replacing("灶", with: "")] ?? Diet(rawValue: word)
    }
    guard let diet, let kitchen, let record = kitchens[kitchen] else { return diet }
    guard record.diets.contains(diet) else {
      refuse(
        row, "diet", Refusal(.mealDietForeign, [.code: kitchen.text, .value: diet.rawValue]))
      return nil
    }
    return diet
  }

  /// Kitchen and day of a row: a kitchen that served somebody on a day gone by.
  mutating func place(_ row: CSVRow) throws -> (kitchen: KitchenCode, day: CivilDate)? {
    let kitchen = parsed("kitchen", row, expected: "K1") { KitchenCode($0) }
    let day = parsed("day", row, expected: "2026-10-03") { civilDate(typed: $0) }
    if let kitchen, kitchens[kitchen] == nil {
      refuse(row, "kitchen", Refusal(.mealKitchenUnknown, [.code: kitchen.text]))
      return nil
    }
    guard let kitchen, let day else { return nil }
    guard try servingKitchens(on: day).contains(kitchen) else {
      refuse(
        row, "day",
        Refusal(.mealKitchenUnknown, [.code: kitchen.text, .day: day.description]))
      return nil
    }
    guard day <= office.today else {
      refuse(
        row, "day",
        Refusal(.dayInFuture, [.day: day.description, .limit: office.today.description]))
      return nil
    }
    return (kitchen, day)
  }

  /// How the row came into the book: late rows need a reason. One for a day that was counted since
  /// is late, whatever the day.
  mutating func recorded(
    _ row: CSVRow, _ key: RowKey, on day: CivilDate, isCounted: Bool = false
  ) -> RecordedRow {
    let reason = row["late_reason"] ?? lateReason
    let isGiven = reason?.contains { !$0.isWhitespace } ?? false
    do throws(Refusal) {
      tables.isLate = try office.isLate(day, reason: reason) || (isCounted && isGiven)
      return RecordedRow(isLate: tables.isLate, lateReason: reason, key: key)
    } catch {
      // Whether the row is new is not known yet: one that is there already needs no reason again.
      tables.lateFault = error
      return RecordedRow(isLate: true, lateReason: nil, key: key)
    }
  }
}
