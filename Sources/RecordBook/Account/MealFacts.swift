import GRDB
public import PrisonAffairs

extension BookReader {
  /// Money given to a kitchen, by its place; nil where the key is another fact's.
  public func mealGrant(at key: FactKey) throws -> MealGrant? {
    try Row.fetchOne(
      statement("SELECT * FROM meal_grant WHERE act = ? AND ordinal = ? AND act <= ?"),
      arguments: [key.act, key.ordinal, asOf]
    ).map(MealGrant.init(row:))
  }

  /// An item of a settled account, by its place; nil where the key is another fact's.
  public func mealAccountItem(
    at key: FactKey
  ) throws -> (kitchen: KitchenCode, month: YearMonth, line: MealAccountLine)? {
    try Row.fetchOne(
      statement("SELECT * FROM meal_account_item WHERE act = ? AND ordinal = ? AND act <= ?"),
      arguments: [key.act, key.ordinal, asOf]
    ).map { row in
      guard let month = YearMonth(row["month"] as String) else {
        throw BookError.damaged(table: "meal_account_item")
      }
      return (try row.kitchen("kitchen"), month, MealAccountLine(row: row))
    }
  }
}
