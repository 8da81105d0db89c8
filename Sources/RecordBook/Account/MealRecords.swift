import GRDB
public import PrisonAffairs

/// A record of the kitchens that somebody may take back.
public enum MealRecord: Hashable, Sendable {
  case diners(DinersRecord)
  case purchase(FoodPurchase)
  case issue(FoodIssue)

  public var table: FactTable {
    switch self {
    case .diners: .mealDiners
    case .purchase: .foodPurchase
    case .issue: .foodIssue
    }
  }

  public var kitchen: KitchenCode {
    switch self {
    case .diners(let record): record.kitchen
    case .purchase(let record): record.kitchen
    case .issue(let record): record.kitchen
    }
  }

  public var day: CivilDate {
    switch self {
    case .diners(let record): record.day
    case .purchase(let record): record.day
    case .issue(let record): record.day
    }
  }

  /// The item whose stock it moves; nil for diners.
  public var item: String? {
    switch self {
    case .diners: nil
    case .purchase(let record): record.item
    case .issue(let record): record.item
    }
  }
}

/// A line of a delivery note, by which a second booking of it is known.
public struct ReceiptLine: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let purchase: FoodPurchase
}

extension BookReader {
  /// One record of the kitchens; nil where there is none of these kinds.
  public func mealRecord(act: Int, ordinal: Int) throws -> MealRecord? {
    let arguments: StatementArguments = ["act": act, "ordinal": ordinal, "asOf": asOf]
    func row(_ table: FactTable) throws -> Row? {
      try Row.fetchOne(
        statement(
          "SELECT * FROM \(table.name) WHERE act = :act AND ordinal = :ordinal AND act <= :asOf"),
        arguments: arguments)
    }
    if let row = try row(.mealDiners) { return .diners(try DinersRecord(row: row)) }
    if let row = try row(.foodPurchase) { return .purchase(try FoodPurchase(row: row)) }
    return try row(.foodIssue).map { .issue(try FoodIssue(row: $0)) }
  }

  /// The act that took a record back; nil where none did.
  public func reversal(ofMealRecord act: Int, _ ordinal: Int) throws -> Int? {
    try Int.fetchOne(
      statement(
        "SELECT act FROM food_reversal WHERE fact_act = ? AND fact_ordinal = ? AND act <= ?"),
      arguments: [act, ordinal, asOf])
  }

  /// Every line of every delivery note that nobody took back.
  public func receiptLines() throws -> [ReceiptLine] {
    try Row.fetchAll(
      statement(
        """
        SELECT f.* FROM food_purchase AS f
        WHERE f.act <= :act AND \(BookReader.notTakenBack("f")) ORDER BY f.act, f.ordinal
        """), arguments: ["act": asOf]
    ).map { row in
      ReceiptLine(act: row["act"], ordinal: row["ordinal"], purchase: try FoodPurchase(row: row))
    }
  }
}
