import GRDB
public import PrisonAffairs

extension BookReader {
  /// The account of a month as it was settled last; nil where it never was.
  public func mealAccount(
    of kitchen: KitchenCode, month: YearMonth
  ) throws -> MealAccountRecord? {
    try Row.fetchOne(
      statement(
        """
        SELECT * FROM meal_account AS a WHERE a.kitchen = ? AND a.month = ? AND a.act <= ?
        ORDER BY a.act DESC LIMIT 1
        """), arguments: [kitchen.text, month.description, asOf]
    ).map(mealAccount)
  }

  /// Every account that was ever settled, in the order in which they were written.
  public func mealAccounts() throws -> [MealAccountRecord] {
    try Row.fetchAll(
      statement("SELECT * FROM meal_account AS a WHERE a.act <= ? ORDER BY a.act, a.ordinal"),
      arguments: [asOf]
    ).map(mealAccount)
  }

  private func mealAccount(row: Row) throws -> MealAccountRecord {
    let lines = try Row.fetchAll(
      statement(
        """
        SELECT * FROM meal_account_item AS i
        WHERE i.act = ? AND i.kitchen = ? AND i.month = ? ORDER BY i.item
        """), arguments: [row["act"] as Int, row["kitchen"] as String, row["month"] as String]
    ).map(MealAccountLine.init(row:))
    return try MealAccountRecord(row: row, lines: lines)
  }

  /// The money given to a kitchen in a month beside the standard, in the order of its days.
  public func mealGrants(of kitchen: KitchenCode, month: YearMonth) throws -> [MealGrant] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM meal_grant AS g WHERE g.kitchen = ? AND g.day BETWEEN ? AND ?
          AND g.act <= ? ORDER BY g.day, g.act, g.ordinal
        """),
      arguments: [
        kitchen.text, month.firstDay.description, month.lastDay.description, asOf,
      ]
    ).map(MealGrant.init(row:))
  }

  /// The grant of a key, wherever it stands.
  public func mealGrant(_ key: RowKey) throws -> MealGrant? {
    try Row.fetchOne(
      statement(
        "SELECT * FROM meal_grant WHERE source = ? AND line_reference = ? AND act <= ?"),
      arguments: [key.source, key.line, asOf]
    ).map(MealGrant.init(row:))
  }

  /// The first month of which a kitchen's book knows anything; nil before there is one.
  public func firstMealMonth(of kitchen: KitchenCode) throws -> YearMonth? {
    let first = try String.fetchOne(
      statement(
        """
        SELECT min(day) FROM (
          SELECT min(day) AS day FROM meal_diners WHERE kitchen = :kitchen AND act <= :act
          UNION ALL SELECT min(day) FROM food_purchase WHERE kitchen = :kitchen AND act <= :act
          UNION ALL SELECT min(day) FROM food_count WHERE kitchen = :kitchen AND act <= :act
          UNION ALL SELECT min(day) FROM meal_grant WHERE kitchen = :kitchen AND act <= :act)
        """), arguments: ["kitchen": kitchen.text, "act": asOf])
    return first.flatMap { CivilDate($0) }.map { YearMonth($0) }
  }

  /// The items of a kitchen that were counted on a day, and those of a span whose difference
  /// nobody has decided on or whose count no longer stands.
  public func foodCounts(
    of kitchen: KitchenCode, in span: DateSpan
  ) throws -> (countedOnLastDay: Set<String>, undecided: [String]) {
    var counted: Set<String> = []
    var undecided: Set<String> = []
    for row in try Row.fetchAll(
      statement(
        """
        SELECT c.item, c.day, c.counted = c.expected AS equal, (SELECT d.outcome
          FROM food_count_decision AS d
          WHERE d.count_act = c.act AND d.count_ordinal = c.ordinal AND d.act <= :act) AS outcome
        FROM food_count AS c WHERE c.kitchen = :kitchen AND c.act <= :act
          AND c.day BETWEEN :first AND :last
        """),
      arguments: [
        "kitchen": kitchen.text, "act": asOf, "first": span.first.description,
        "last": span.last.description,
      ])
    {
      let outcome: String? = row["outcome"]
      let isEqual = row["equal"] == 1
      if !isEqual, outcome == nil { undecided.insert(row["item"]) }
      let stands = isEqual || outcome == "accepted"
      if stands, try row.date("day") == span.last { counted.insert(row["item"]) }
    }
    // A delivery that came into the book after a count of a later day asks for another count.
    let reopened = try reopenedCounts(of: kitchen, in: span)
    return (counted.subtracting(reopened), undecided.union(reopened).sorted())
  }

  /// Those who brought a kitchen's diners, deliveries, issues, counts and grants of a month into
  /// the book, and those who received the deliveries.
  public func mealAuthors(
    of kitchen: KitchenCode, month: YearMonth
  ) throws -> Set<StaffNumber> {
    let tables = ["meal_diners", "food_purchase", "food_issue", "food_count", "meal_grant"]
    let ofMonth = "kitchen = :kitchen AND day BETWEEN :first AND :last AND act <= :act"
    let acts = tables.map { "SELECT act FROM \($0) WHERE \(ofMonth)" }
    let receivers = ["receiver_one", "receiver_two"].map {
      "SELECT \($0) AS staff FROM food_purchase WHERE \(ofMonth)"
    }
    return Set(
      try String.fetchAll(
        statement(
          """
          SELECT actor AS staff FROM act WHERE number IN (\(acts.joined(separator: " UNION ")))
          UNION \(receivers.joined(separator: " UNION "))
          """),
        arguments: [
          "kitchen": kitchen.text, "act": asOf, "first": month.firstDay.description,
          "last": month.lastDay.description,
        ]
      ).compactMap(StaffNumber.init))
  }
}
