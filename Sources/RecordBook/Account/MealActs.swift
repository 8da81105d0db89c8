import GRDB
import PrisonAffairs

/// What one act wrote about kitchens and stores.
public struct MealAct: Sendable {
  public let diners: [DinersRecord]
  public let purchases: [ReceiptLine]
  public let issues: [(ordinal: Int, issue: FoodIssue)]
  public let counts: [StockCount]
  /// The counts it decided.
  public let decided: [StockCount]
  public let reversals: [FoodReversal]

  public var isEmpty: Bool {
    diners.isEmpty && purchases.isEmpty && issues.isEmpty && counts.isEmpty && decided.isEmpty
      && reversals.isEmpty
  }
}

extension BookReader {
  /// Every act that wrote about kitchens and stores, by the tables and not by the kinds of acts.
  public func actsOfMeals() throws -> [Int] {
    let tables: [FactTable] = [
      .mealDiners, .foodPurchase, .foodIssue, .foodCount, .foodCountDecision, .foodReversal,
    ]
    return try Int.fetchAll(
      database,
      sql: tables.map { "SELECT act FROM \($0.name) WHERE act <= :act" }.joined(
        separator: " UNION ") + " ORDER BY 1",
      arguments: ["act": asOf])
  }

  /// What one act wrote about kitchens and stores.
  public func mealAct(_ act: Int) throws -> MealAct {
    func rows(_ table: FactTable) throws -> [Row] {
      try Row.fetchAll(
        statement("SELECT * FROM \(table.name) WHERE act = ? ORDER BY ordinal"), arguments: [act])
    }
    return MealAct(
      diners: try rows(.mealDiners).map(DinersRecord.init(row:)),
      purchases: try rows(.foodPurchase).map { row in
        ReceiptLine(act: row["act"], ordinal: row["ordinal"], purchase: try FoodPurchase(row: row))
      },
      issues: try rows(.foodIssue).map { (ordinal: $0["ordinal"], issue: try FoodIssue(row: $0)) },
      counts: try rows(.foodCount).compactMap { row in
        try stockCount(act: act, ordinal: row["ordinal"])
      },
      decided: try rows(.foodCountDecision).compactMap { row in
        try stockCount(act: row["count_act"], ordinal: row["count_ordinal"])
      },
      reversals: try rows(.foodReversal).map { row in
        let name: String = row["fact_table"]
        guard
          let table = [FactTable.mealDiners, .foodPurchase, .foodIssue].first(where: {
            $0.name == name
          })
        else { throw BookError.damaged(table: "food_reversal") }
        return FoodReversal(
          table: table, act: row["fact_act"], ordinal: row["fact_ordinal"],
          day: try row.date("day"), reason: row["reason"])
      })
  }

  /// Every purchase in the order in which it was written, with the act that took it back.
  public func purchasesAsWritten() throws -> [(line: ReceiptLine, takenBackBy: Int?)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT f.*, v.act AS taken_back_by FROM food_purchase AS f
        LEFT JOIN food_reversal AS v
          ON v.fact_act = f.act AND v.fact_ordinal = f.ordinal AND v.act <= :act
        WHERE f.act <= :act ORDER BY f.act, f.ordinal
        """, arguments: ["act": asOf]
    ).map { row in
      (
        ReceiptLine(act: row["act"], ordinal: row["ordinal"], purchase: try FoodPurchase(row: row)),
        row["taken_back_by"]
      )
    }
  }
}
