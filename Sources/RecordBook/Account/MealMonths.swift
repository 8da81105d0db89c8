import GRDB
public import PrisonAffairs

/// An item of a settled account as the book keeps it.
public struct MealAccountLine: Hashable, Sendable {
  public let item: String
  public let opening: ValuedMass
  public let purchased: ValuedMass
  public let issued: FoodMass
  public let closing: ValuedMass
  public let isCounted: Bool

  /// An item of an account; nil where what is left of it has no price.
  public init?(_ account: MealItemAccount) {
    guard let value = account.closingValue else { return nil }
    item = account.facts.item
    opening = account.facts.opening
    purchased = account.facts.purchased
    issued = account.facts.issued
    closing = ValuedMass(account.facts.closing, value)
    isCounted = account.facts.isCounted
  }

  init(row: Row) {
    func valued(_ name: String) -> ValuedMass {
      ValuedMass(FoodMass(grams: row["\(name)_grams"]), Money(fen: row["\(name)_value"]))
    }
    item = row["item"]
    opening = valued("opening")
    purchased = valued("purchased")
    issued = FoodMass(grams: row["issued_grams"])
    closing = valued("closing")
    isCounted = row["counted"] == 1
  }

  /// What a kilogram cost on average; nil where none was bought.
  public var price: Money? {
    MealItemAccount(
      MealItemFacts(
        item: item, category: .other, opening: opening, purchased: purchased, issued: issued,
        closing: closing.mass, isCounted: isCounted, previousPrice: nil)
    ).price
  }
}

/// The account of a kitchen and month as it was settled.
public struct MealAccountRecord: Hashable, Sendable {
  public let act: Int
  public let kitchen: KitchenCode
  public let month: YearMonth
  public let dinerDays: Int
  public let income: Money
  public let grants: Money
  public let expense: Money
  public let carried: Money
  public let cumulative: Money
  /// By the code of the item.
  public let lines: [MealAccountLine]

  /// As an act settles it.
  public init(act: Int = 0, _ kitchen: KitchenCode, _ account: MealAccount) {
    self.act = act
    self.kitchen = kitchen
    month = account.facts.month
    dinerDays = account.facts.totalDinerDays
    income = account.income
    grants = account.facts.grants
    expense = account.expense
    carried = account.facts.carried
    cumulative = account.cumulative
    lines = account.items.compactMap { MealAccountLine($0) }.sorted { $0.item < $1.item }
  }

  init(row: Row, lines: [MealAccountLine]) throws {
    guard let month = YearMonth(row["month"] as String) else {
      throw BookError.damaged(table: "meal_account")
    }
    act = row["act"]
    kitchen = try row.kitchen("kitchen")
    self.month = month
    dinerDays = row["diner_days"]
    income = Money(fen: row["income"])
    grants = Money(fen: row["grants"])
    expense = Money(fen: row["expense"])
    carried = Money(fen: row["carried"])
    cumulative = Money(fen: row["cumulative"])
    self.lines = lines
  }

  public var facts: [Fact] {
    let name: [FactValue] = [.text(kitchen.text), .text(month.description)]
    let sums: [FactValue] = [
      .integer(dinerDays), .integer(income.fen), .integer(grants.fen), .integer(expense.fen),
      .integer(carried.fen), .integer(cumulative.fen),
    ]
    return [Fact(.mealAccount, name + sums)]
      + lines.map { line in
        Fact(
          .mealAccountItem,
          name + [
            .text(line.item), .integer(line.opening.mass.grams), .integer(line.opening.value.fen),
            .integer(line.purchased.mass.grams), .integer(line.purchased.value.fen),
            .integer(line.issued.grams), .integer(line.closing.mass.grams),
            .integer(line.closing.value.fen), .integer(line.isCounted ? 1 : 0),
          ])
      }
  }
}

/// Money given to a kitchen beside the standard.
public struct MealGrant: Hashable, Sendable {
  public let kitchen: KitchenCode
  public let day: CivilDate
  public let amount: Money
  public let ground: String
  public let key: RowKey

  public init(kitchen: KitchenCode, day: CivilDate, amount: Money, ground: String, key: RowKey) {
    self.kitchen = kitchen
    self.day = day
    self.amount = amount
    self.ground = ground
    self.key = key
  }

  public var fact: Fact {
    Fact(
      .mealGrant,
      [
        .text(kitchen.text), .text(day.description), .integer(amount.fen), .text(ground),
        .text(key.source), .text(key.line),
      ])
  }

  init(row: Row) throws {
    self.init(
      kitchen: try row.kitchen("kitchen"), day: try row.date("day"),
      amount: Money(fen: row["amount"]), ground: row["ground"],
      key: RowKey(source: row["source"], line: row["line_reference"]))
  }
}
