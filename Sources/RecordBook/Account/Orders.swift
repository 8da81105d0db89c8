import GRDB
public import PrisonAffairs

/// An order that holds money of an inmate's spending pocket, as the book has it.
public struct OrderRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  public let day: CivilDate
  public let amount: Money
  public let category: String?
  public let note: String?
  public let key: RowKey
  /// Nil while it holds the money.
  public let ending: OrderEnding?
  /// The act that ended it.
  public let endedBy: Int?

  public init(
    act: Int = 0, ordinal: Int = 0, inmate: InmateNumber, day: CivilDate, amount: Money,
    category: String?, note: String?, key: RowKey, ending: OrderEnding? = nil,
    endedBy: Int? = nil
  ) {
    self.endedBy = endedBy
    self.act = act
    self.ordinal = ordinal
    self.inmate = inmate
    self.day = day
    self.amount = amount
    self.category = category
    self.note = note
    self.key = key
    self.ending = ending
  }

  /// `812.1`, by which people name the order.
  public var reference: Reference { .fact(act: act, ordinal: ordinal) }

  public var fact: Fact {
    Fact(
      .accountHold,
      [
        .text(inmate.text), .text(day.description), .integer(amount.fen), FactValue(category),
        FactValue(note), .text(key.source), .text(key.line),
      ])
  }

  /// Its end, on a day; a reason is needed unless the goods were handed over.
  public func endFact(_ ending: OrderEnding, on day: CivilDate, reason: String?) -> Fact {
    Fact(
      .accountHoldEnd,
      [
        .integer(act), .integer(ordinal), .text(ending.rawValue), .text(day.description),
        FactValue(reason),
      ])
  }

  /// As the rules of spending read it.
  public var row: SpendingRow { SpendingRow(day: day, amount: amount, category: category) }
}

extension BookReader {
  private var orderRows: String {
    """
    SELECT h.*, e.manner, e.act AS ended_by FROM account_hold AS h
    LEFT JOIN account_hold_end AS e
      ON e.hold_act = h.act AND e.hold_ordinal = h.ordinal AND e.act <= :act
    WHERE h.act <= :act AND \(open("h"))
    """
  }

  /// The orders of one inmate, the earliest first; or those alone that hold money.
  public func orders(
    of inmate: InmateNumber, onlyOpen: Bool = false
  ) throws -> [OrderRecord] {
    try Row.fetchAll(
      statement(
        """
        \(orderRows) AND h.inmate = :inmate \(onlyOpen ? "AND e.act IS NULL" : "")
        ORDER BY h.day, h.act, h.ordinal
        """), arguments: ["act": asOf, "inmate": inmate.text]
    ).map(OrderRecord.init(row:))
  }

  /// Every order that holds money, the earliest first.
  public func openOrders() throws -> [OrderRecord] {
    try Row.fetchAll(
      statement("\(orderRows) AND e.act IS NULL ORDER BY h.day, h.act, h.ordinal"),
      arguments: ["act": asOf]
    ).map(OrderRecord.init(row:))
  }

  /// Every order, the earliest first.
  public func allOrders() throws -> [OrderRecord] {
    try Row.fetchAll(
      statement("\(orderRows) ORDER BY h.day, h.act, h.ordinal"), arguments: ["act": asOf]
    ).map(OrderRecord.init(row:))
  }

  /// What each act gave to and took from the pocket of those who ever ordered, in the order of acts.
  public func changesOfOrderers(_ pocket: String) throws -> [SpendingChange] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT t.act, t.inmate,
          sum(CASE t.credit WHEN :pocket THEN t.amount ELSE 0 END) AS gained,
          sum(CASE t.debit WHEN :pocket THEN t.amount ELSE 0 END) AS given
        FROM (SELECT DISTINCT inmate FROM account_hold WHERE act <= :act) AS h
        CROSS JOIN account_transfer AS t ON t.inmate = h.inmate
        WHERE t.act <= :act AND :pocket IN (t.debit, t.credit)
        GROUP BY t.act, t.inmate ORDER BY t.act, t.inmate
        """, arguments: ["act": asOf, "pocket": pocket]
    ).map { row in
      guard let inmate = InmateNumber(row["inmate"]) else {
        throw BookError.damaged(table: "account_transfer")
      }
      return SpendingChange(
        act: row["act"], inmate: inmate, gained: Money(fen: row["gained"]),
        given: Money(fen: row["given"]))
    }
  }

  /// One order by its place; nil where that fact is none.
  public func order(_ key: FactKey) throws -> OrderRecord? {
    try Row.fetchOne(
      statement("\(orderRows) AND h.act = :fact AND h.ordinal = :ordinal"),
      arguments: ["act": asOf, "fact": key.act, "ordinal": key.ordinal]
    ).map(OrderRecord.init(row:))
  }

  /// The orders that an act made or ended.
  public func orders(touchedByAct act: Int) throws -> [OrderRecord] {
    try Row.fetchAll(
      statement(
        """
        \(orderRows) AND (h.act, h.ordinal) IN (
          SELECT act, ordinal FROM account_hold WHERE act = :touched
          UNION SELECT hold_act, hold_ordinal FROM account_hold_end WHERE act = :touched)
        ORDER BY h.act, h.ordinal
        """),
      arguments: ["act": asOf, "touched": act]
    ).map(OrderRecord.init(row:))
  }
}

/// What one act did to an inmate's spending pocket.
public struct SpendingChange: Hashable, Sendable {
  public let act: Int
  public let inmate: InmateNumber
  public let gained: Money
  public let given: Money
}

extension OrderRecord {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]) else {
      throw BookError.damaged(table: "account_hold")
    }
    let manner: String? = row["manner"]
    let ending = manner.flatMap { OrderEnding(rawValue: $0) }
    guard (manner == nil) == (ending == nil) else {
      throw BookError.damaged(table: "account_hold_end")
    }
    self.init(
      act: row["act"], ordinal: row["ordinal"], inmate: inmate, day: try row.date("day"),
      amount: Money(fen: row["amount"]), category: row["category"], note: row["note"],
      key: RowKey(source: row["source"], line: row["line_reference"]), ending: ending,
      endedBy: row["ended_by"])
  }
}

extension BookReader {
  /// The acts that took or ended an order.
  public func actsOfOrders() throws -> [Int] {
    try Int.fetchAll(
      statement(
        """
        SELECT act FROM account_hold WHERE act <= :act
        UNION SELECT act FROM account_hold_end WHERE act <= :act ORDER BY act
        """), arguments: ["act": asOf])
  }
}
