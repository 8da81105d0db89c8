import PrisonAffairs
import RecordBook

/// What the rows of a file bring, for what can only be judged when all of them are read.
struct MealTables {
  enum Pending {
    case item(FoodItem)
    case diners(DinersRecord)
    case purchase(FoodPurchase)
    case issue(FoodIssue)
    case count(StockCount)
  }

  /// The row that was read, until it is known whether it is new.
  var pending: Pending?
  var isLate = false
  /// Why a late row may not come in; a row that is there already needs no reason again.
  var lateFault: Refusal?
  var diners: [(row: CSVRow, record: DinersRecord)] = []
  var movements: [StoreKey: [(row: CSVRow, movement: StockMovement)]] = [:]
  var counted: Set<StoreKey> = []
}

/// An item in a kitchen's store.
struct StoreKey: Hashable {
  let kitchen: KitchenCode
  let item: String
}

// Reading rows

extension MealImporter {
  private static let categories: [String: FoodCategory] = [
    "粮食": .grain, "蔬菜": .vegetable, "肉类": .meat, "蛋鱼虾": .eggFish, "豆制品": .soy,
    "食用油": .oil, "调味品": .seasoning, "燃料": .fuel, "其他": .other,
  ]

  /// The greatest length of an item's code, in bytes.
  private static let longestCode = 24

  mutating func itemFact(_ row: CSVRow, _ key: RowKey) -> Fact? {
    let code = parsed("food", row, expected: "rice, MI-01") { text in
      text.utf8.count <= MealImporter.longestCode
        && text.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 && $0 != 0x2C } ? text : nil
    }
    let name = text("name", row)
    let category = parsed(
      "category", row, expected: MealImporter.categories.keys.sorted().joined(separator: ", ")
    ) { MealImporter.categories[$0] ?? FoodCategory(rawValue: $0) }
    guard let code, let name, let category else { return nil }
    let item = FoodItem(item: code, name: name, category: category)
    tables.pending = .item(item)
    return item.fact(key)
  }

  mutating func dinersFact(_ row: CSVRow, _ key: RowKey) throws -> Fact? {
    let place = try place(row)
    let diet = diet(row, place?.kitchen)
    let (diners, breakfast) = (people("diners", row), people("breakfast", row))
    let (lunch, supper) = (people("lunch", row), people("supper", row))
    guard let place, let diet, let diners, let breakfast, let lunch, let supper else { return nil }
    let record = DinersRecord(
      kitchen: place.kitchen, day: place.day, diet: diet,
      count: Diners(diners: diners, breakfast: breakfast, lunch: lunch, supper: supper),
      explanation: row["explanation"], row: recorded(row, key, on: place.day))
    for finding in try rule(on: place.day).meals(record.count)
    where finding.status == .notSatisfied {
      let meal = finding.figure(.kind)
      refuse(
        row, meal,
        Refusal(
          .mealsOverDiners,
          [.kind: meal, .value: finding.figure(.value), .limit: finding.figure(.limit)],
          citation: finding.citation))
    }
    tables.pending = .diners(record)
    return record.fact
  }

  mutating func purchaseFact(_ row: CSVRow, _ key: RowKey) throws -> Fact? {
    let place = try place(row)
    let (supplier, receipt) = (text("supplier", row), text("receipt", row))
    let (item, mass) = (item(row), mass(row))
    let (price, amount) = (money("price", row), money("amount", row))
    let one = try receiver("receiver_one", row, on: place?.day)
    let two = try receiver("receiver_two", row, on: place?.day)
    guard let place, let supplier, let receipt, let item, let mass, let price, let amount,
      let one, let two
    else { return nil }
    let rule = try rule(on: place.day)
    let sum = rule.amount(amount, mass, price: price)
    if sum.status != .satisfied {
      refuse(
        row, "amount",
        Refusal(
          .foodAmountDiffers,
          [
            .value: amount.description, .limit: sum.figure(.value),
            .maximum: rule.tolerance.description,
          ], citation: sum.citation))
    }
    let pair = rule.receivers(one, two)
    guard pair.status == .satisfied else {
      refuse(
        row, "receiver_two",
        Refusal(.receiversSame, [.staff: one.text], citation: pair.citation))
      return nil
    }
    let isCounted = try lastCount(place.kitchen, item).map { place.day <= $0 } ?? false
    let purchase = FoodPurchase(
      kitchen: place.kitchen, day: place.day, supplier: supplier, receipt: receipt, item: item,
      mass: mass, price: price, amount: amount, receivers: (one, two), note: row["note"],
      row: recorded(row, key, on: place.day, isCounted: isCounted))
    tables.pending = .purchase(purchase)
    return purchase.fact
  }

  /// Who received goods: somebody who held an office on that day.
  private mutating func receiver(
    _ field: String, _ row: CSVRow, on day: CivilDate?
  ) throws -> StaffNumber? {
    let number = parsed(field, row, expected: "3301001") { StaffNumber($0) }
    guard let number, let day else { return number }
    guard try staffNumbers(on: day).contains(number) else {
      refuse(row, field, Refusal(.staffUnknown, [.staff: number.text]))
      return nil
    }
    return number
  }

  mutating func issueFact(_ row: CSVRow, _ key: RowKey) throws -> Fact? {
    let place = try place(row)
    let (item, mass) = (item(row), mass(row))
    let diet = row["diet"] == nil ? nil : diet(row, place?.kitchen)
    guard let place, let item, let mass else { return nil }
    let issue = FoodIssue(
      kitchen: place.kitchen, day: place.day, item: item, mass: mass, diet: diet,
      note: row["note"], row: recorded(row, key, on: place.day))
    tables.pending = .issue(issue)
    return issue.fact
  }

  mutating func countFact(_ row: CSVRow, _ key: RowKey) throws -> Fact? {
    let place = try place(row)
    let (item, counted) = (item(row), mass(row, mayBeNothing: true))
    guard let place, let item, let counted else { return nil }
    let expected = try stock(place.kitchen, item, on: place.day)
    let count = StockCount(
      kitchen: place.kitchen, day: place.day, item: item, counted: counted, expected: expected,
      explanation: row["explanation"], row: recorded(row, key, on: place.day))
    tables.pending = .count(count)
    return count.fact
  }
}

extension Finding {
  /// A figure by its name; empty where the finding does not hold it.
  func figure(_ name: FigureName) -> String { figures.first { $0.name == name }?.value ?? "" }
}
