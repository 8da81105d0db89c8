import GRDB
public import PrisonAffairs

/// What a kitchen keeps in store: a code, a name and the category it is accounted under.
public struct FoodItem: Hashable, Sendable {
  public let item: String
  public let name: String
  public let category: FoodCategory

  public init(item: String, name: String, category: FoodCategory) {
    self.item = item
    self.name = name
    self.category = category
  }

  public func fact(_ key: RowKey) -> Fact {
    Fact(
      .foodItem,
      [.text(item), .text(name), .text(category.rawValue), .text(key.source), .text(key.line)])
  }
}

/// One line of a delivery note (采购).
public struct FoodPurchase: Hashable, Sendable {
  public let kitchen: KitchenCode
  public let day: CivilDate
  public let supplier: String
  public let receipt: String
  public let item: String
  public let mass: FoodMass
  /// For a kilogram.
  public let price: Money
  public let amount: Money
  /// The two who received it (双人验收).
  public let receivers: [StaffNumber]
  public let note: String?
  public let row: RecordedRow

  public init(
    kitchen: KitchenCode, day: CivilDate, supplier: String, receipt: String, item: String,
    mass: FoodMass, price: Money, amount: Money, receivers: (StaffNumber, StaffNumber),
    note: String?, row: RecordedRow
  ) {
    self.kitchen = kitchen
    self.day = day
    self.supplier = supplier
    self.receipt = receipt
    self.item = item
    self.mass = mass
    self.price = price
    self.amount = amount
    self.receivers = [receivers.0, receivers.1]
    self.note = note
    self.row = row
  }

  public var fact: Fact {
    Fact(
      .foodPurchase,
      [
        .text(kitchen.text), .text(day.description), .text(supplier), .text(receipt), .text(item),
        .integer(mass.grams), .integer(price.fen), .integer(amount.fen),
        .text(receivers[0].text), .text(receivers[1].text), FactValue(note),
      ] + row.values)
  }

  init(row: Row) throws {
    guard let one = StaffNumber(row["receiver_one"]), let two = StaffNumber(row["receiver_two"])
    else { throw BookError.damaged(table: "food_purchase") }
    self.init(
      kitchen: try row.kitchen("kitchen"), day: try row.date("day"), supplier: row["supplier"],
      receipt: row["receipt"], item: row["item"], mass: FoodMass(grams: row["grams"]),
      price: Money(fen: row["price"]), amount: Money(fen: row["amount"]), receivers: (one, two),
      note: row["note"], row: RecordedRow(row: row))
  }
}

/// What was taken out of a store to be cooked (出库).
public struct FoodIssue: Hashable, Sendable {
  public let kitchen: KitchenCode
  public let day: CivilDate
  public let item: String
  public let mass: FoodMass
  /// Nil where it was for all that the kitchen cooks.
  public let diet: Diet?
  public let note: String?
  public let row: RecordedRow

  public init(
    kitchen: KitchenCode, day: CivilDate, item: String, mass: FoodMass, diet: Diet?,
    note: String?, row: RecordedRow
  ) {
    self.kitchen = kitchen
    self.day = day
    self.item = item
    self.mass = mass
    self.diet = diet
    self.note = note
    self.row = row
  }

  public var fact: Fact {
    Fact(
      .foodIssue,
      [
        .text(kitchen.text), .text(day.description), .text(item), .integer(mass.grams),
        FactValue(diet?.rawValue), FactValue(note),
      ] + row.values)
  }

  init(row: Row) throws {
    let diet: String? = row["diet"]
    self.init(
      kitchen: try row.kitchen("kitchen"), day: try row.date("day"), item: row["item"],
      mass: FoodMass(grams: row["grams"]), diet: diet.flatMap { Diet(rawValue: $0) },
      note: row["note"], row: RecordedRow(row: row))
  }
}

/// A line of the store as an account reads it: what was written, or the same taken back.
public struct FoodLine<Content: Hashable & Sendable>: Hashable, Sendable {
  /// The fact that was written.
  public let act: Int
  public let ordinal: Int
  public let content: Content
  /// The day on which it counts: its own, or that of the reversal.
  public let day: CivilDate
  /// Whether this line takes the content back: its figures count with the other sign.
  public let isReversal: Bool
  /// Whether another line, of this month or a later one, takes it back.
  public let isReversed: Bool
}

extension FoodLine<FoodPurchase> {
  /// What came in; below zero where it is taken back.
  public var mass: FoodMass { isReversal ? -content.mass : content.mass }

  /// What it cost; below zero where it is taken back.
  public var amount: Money { isReversal ? -content.amount : content.amount }
}

extension FoodLine<FoodIssue> {
  /// What went out; below zero where it is taken back.
  public var mass: FoodMass { isReversal ? -content.mass : content.mass }
}

/// What was written down is taken back.
public struct FoodReversal: Hashable, Sendable {
  /// The table of what is taken back: `meal_diners`, `food_purchase` or `food_issue`.
  public let table: FactTable
  public let act: Int
  public let ordinal: Int
  /// The day on which the store has it back.
  public let day: CivilDate
  public let reason: String

  public init(table: FactTable, act: Int, ordinal: Int, day: CivilDate, reason: String) {
    self.table = table
    self.act = act
    self.ordinal = ordinal
    self.day = day
    self.reason = reason
  }

  public var fact: Fact {
    Fact(
      .foodReversal,
      [
        .text(table.name), .integer(act), .integer(ordinal), .text(day.description), .text(reason),
      ])
  }
}
