import GRDB
public import PrisonAffairs

/// What somebody counted in a store, and what came of it (盘点).
public struct StockCount: Hashable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    /// Count and book agree: nothing has to follow.
    case agrees
    /// A difference that nobody accepted yet.
    case waiting
    case accepted
    case rejected
  }

  public let act: Int
  public let ordinal: Int
  public let kitchen: KitchenCode
  public let day: CivilDate
  public let item: String
  public let counted: FoodMass
  /// What the book held at the end of that day when it was counted.
  public let expected: FoodMass
  public let explanation: String?
  public let row: RecordedRow
  public let state: State
  /// The act that decided it.
  public let decidedBy: Int?

  public init(
    act: Int = 0, ordinal: Int = 0, kitchen: KitchenCode, day: CivilDate, item: String,
    counted: FoodMass, expected: FoodMass, explanation: String?, row: RecordedRow,
    state: State = .waiting, decidedBy: Int? = nil
  ) {
    self.act = act
    self.ordinal = ordinal
    self.kitchen = kitchen
    self.day = day
    self.item = item
    self.counted = counted
    self.expected = expected
    self.explanation = explanation
    self.row = row
    self.state = state
    self.decidedBy = decidedBy
  }

  /// Below zero for a loss.
  public var difference: FoodMass { counted - expected }

  public var fact: Fact {
    Fact(
      .foodCount,
      [
        .text(kitchen.text), .text(day.description), .text(item), .integer(counted.grams),
        .integer(expected.grams), FactValue(explanation),
      ] + row.values)
  }

  /// Whether another accepts the difference, with the reason where he does not.
  public func decisionFact(rejectedBecause reason: String?) -> Fact {
    Fact(
      .foodCountDecision,
      [
        .integer(act), .integer(ordinal), .text(reason == nil ? "accepted" : "rejected"),
        FactValue(reason),
      ])
  }

  init(row: Row) throws {
    let outcome: String? = row["outcome"]
    let (counted, expected): (Int, Int) = (row["counted"], row["expected"])
    self.init(
      act: row["act"], ordinal: row["ordinal"], kitchen: try row.kitchen("kitchen"),
      day: try row.date("day"), item: row["item"], counted: FoodMass(grams: counted),
      expected: FoodMass(grams: expected), explanation: row["explanation"],
      row: RecordedRow(row: row),
      state: outcome.flatMap { State(rawValue: $0) } ?? (counted == expected ? .agrees : .waiting),
      decidedBy: row["decided_by"])
  }
}

extension BookReader {
  private static let counts = """
    SELECT c.*, d.outcome, d.act AS decided_by FROM food_count AS c
    LEFT JOIN food_count_decision AS d
      ON d.count_act = c.act AND d.count_ordinal = c.ordinal AND d.act <= :act
    WHERE c.act <= :act
    """

  /// The counts of a kitchen, or of all, in the order of their days.
  public func stockCounts(of kitchen: KitchenCode? = nil) throws -> [StockCount] {
    var arguments: StatementArguments = ["act": asOf]
    if let kitchen { arguments += ["kitchen": kitchen.text] }
    return try Row.fetchAll(
      statement(
        """
        \(BookReader.counts) \(kitchen == nil ? "" : "AND c.kitchen = :kitchen")
        ORDER BY c.day, c.act, c.ordinal
        """), arguments: arguments
    ).map(StockCount.init(row:))
  }

  /// One count; nil where there is none.
  public func stockCount(act: Int, ordinal: Int) throws -> StockCount? {
    try Row.fetchOne(
      statement("\(BookReader.counts) AND c.act = :count AND c.ordinal = :ordinal"),
      arguments: ["act": asOf, "count": act, "ordinal": ordinal]
    ).map(StockCount.init(row:))
  }

  /// The last day on which each item was counted; counts that were rejected bind nothing.
  public func lastCounts(of kitchen: KitchenCode) throws -> [String: CivilDate] {
    try stockCounts(of: kitchen).filter { $0.state != .rejected }.reduce(into: [:]) { days, count in
      days[count.item] = max(days[count.item] ?? .earliest, count.day)
    }
  }
}
