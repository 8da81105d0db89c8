import GRDB
public import PrisonAffairs

extension BookReader {
  /// Every item of the stores, by code.
  public func foodItems() throws -> [String: FoodItem] {
    var items: [String: FoodItem] = [:]
    for row in try Row.fetchAll(
      statement("SELECT item, name, category FROM food_item AS f WHERE act <= ?"),
      arguments: [asOf])
    {
      guard let category = FoodCategory(rawValue: row["category"]) else {
        throw BookError.damaged(table: "food_item")
      }
      let item = FoodItem(item: row["item"], name: row["name"], category: category)
      items[item.item] = item
    }
    return items
  }

  /// The purchases that count in a month, in the order of their days; what was taken back counts
  /// with the other sign on the day it was taken back.
  public func purchases(
    of kitchen: KitchenCode, month: YearMonth
  ) throws -> [FoodLine<FoodPurchase>] {
    try purchases(of: kitchen, in: month.days)
  }

  /// The same for any run of days.
  public func purchases(
    of kitchen: KitchenCode, in span: DateSpan
  ) throws -> [FoodLine<FoodPurchase>] {
    try lines(of: "food_purchase", kitchen, in: span) { try FoodPurchase(row: $0) }
  }

  /// The issues that count in a month, in the order of their days; what was taken back counts with
  /// the other sign on the day it was taken back.
  public func issues(of kitchen: KitchenCode, month: YearMonth) throws -> [FoodLine<FoodIssue>] {
    try issues(of: kitchen, in: month.days)
  }

  /// The same for any run of days.
  public func issues(of kitchen: KitchenCode, in span: DateSpan) throws -> [FoodLine<FoodIssue>] {
    try lines(of: "food_issue", kitchen, in: span) { try FoodIssue(row: $0) }
  }

  private func lines<Content>(
    of table: String, _ kitchen: KitchenCode, in span: DateSpan, _ read: (Row) throws -> Content
  ) throws -> [FoodLine<Content>] {
    let rows = try Row.fetchAll(
      statement(BookReader.lineRows(of: table)),
      arguments: [
        "act": asOf, "kitchen": kitchen.text, "first": span.first.description,
        "last": span.last.description,
      ])
    return try rows.map { row in
      FoodLine(
        act: row["act"], ordinal: row["ordinal"], content: try read(row),
        day: try row.date("counts_on"), isReversal: row["reversal"] == 1,
        isReversed: row["reversed"] == 1)
    }
  }

  /// What was written with its day in a span, and what was taken back on a day of it.
  static func lineRows(of table: String) -> String {
    """
    SELECT f.*, f.day AS counts_on, 0 AS reversal,
      EXISTS (SELECT 1 FROM food_reversal AS v
        WHERE v.fact_act = f.act AND v.fact_ordinal = f.ordinal AND v.act <= :act) AS reversed
    FROM \(table) AS f
    WHERE f.kitchen = :kitchen AND f.day BETWEEN :first AND :last AND f.act <= :act
    UNION ALL
    SELECT f.*, v.day AS counts_on, 1 AS reversal, 0 AS reversed
    FROM food_reversal AS v
    JOIN \(table) AS f ON f.act = v.fact_act AND f.ordinal = v.fact_ordinal
    WHERE v.day BETWEEN :first AND :last AND v.act <= :act AND f.kitchen = :kitchen
    ORDER BY counts_on, act, ordinal
    """
  }

  /// What a kitchen holds at the end of a day, by item; what it holds nothing of is left out.
  public func stock(of kitchen: KitchenCode, on day: CivilDate) throws -> [String: FoodMass] {
    var stock: [String: FoodMass] = [:]
    for row in try Row.fetchAll(
      statement(
        """
        SELECT item, sum(grams) AS grams FROM (\(BookReader.movements))
        WHERE day <= :day GROUP BY item HAVING sum(grams) <> 0
        """), arguments: ["act": asOf, "kitchen": kitchen.text, "day": day.description])
    {
      stock[row["item"]] = FoodMass(grams: row["grams"])
    }
    return stock
  }

  /// The movements of a kitchen's store, by item, in the order of their days.
  public func stockMovements(of kitchen: KitchenCode) throws -> [String: [StockMovement]] {
    var movements: [String: [StockMovement]] = [:]
    for row in try Row.fetchAll(
      statement(
        """
        SELECT item, day, sum(grams) AS grams FROM (\(BookReader.movements))
        GROUP BY item, day ORDER BY item, day
        """), arguments: ["act": asOf, "kitchen": kitchen.text])
    {
      movements[row["item"], default: []].append(
        StockMovement(day: try row.date("day"), mass: FoodMass(grams: row["grams"])))
    }
    return movements
  }

  /// The movements of one item of a kitchen's store, in the order of their days.
  public func stockMovements(of kitchen: KitchenCode, item: String) throws -> [StockMovement] {
    try Row.fetchAll(
      statement(
        """
        SELECT day, sum(grams) AS grams FROM (\(BookReader.movements))
        WHERE item = :item GROUP BY day ORDER BY day
        """), arguments: ["act": asOf, "kitchen": kitchen.text, "item": item]
    ).map { row in
      StockMovement(day: try row.date("day"), mass: FoodMass(grams: row["grams"]))
    }
  }

  /// Everything that moves a kitchen's stock.
  static let movements = """
    SELECT item, day, grams FROM food_purchase WHERE kitchen = :kitchen AND act <= :act
    UNION ALL
    SELECT item, day, -grams FROM food_issue WHERE kitchen = :kitchen AND act <= :act
    UNION ALL
    SELECT f.item, v.day, -f.grams FROM food_purchase AS f
      JOIN food_reversal AS v ON v.fact_act = f.act AND v.fact_ordinal = f.ordinal
      WHERE f.kitchen = :kitchen AND v.act <= :act
    UNION ALL
    SELECT f.item, v.day, f.grams FROM food_issue AS f
      JOIN food_reversal AS v ON v.fact_act = f.act AND v.fact_ordinal = f.ordinal
      WHERE f.kitchen = :kitchen AND v.act <= :act
    UNION ALL
    SELECT c.item, c.day, c.counted - c.expected FROM food_count AS c
      JOIN food_count_decision AS d
        ON d.count_act = c.act AND d.count_ordinal = c.ordinal AND d.outcome = 'accepted'
      WHERE c.kitchen = :kitchen AND d.act <= :act
    """
}
