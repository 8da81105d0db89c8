import GRDB
public import PrisonAffairs

/// What somebody else than who recorded it says of more diners than inmates in custody.
public struct DinersDecision: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  /// The record of diners that it is about.
  public let diners: FactKey
  public let isAccepted: Bool
  public let reason: String

  public init(
    act: Int = 0, ordinal: Int = 0, diners: FactKey, isAccepted: Bool, reason: String
  ) {
    self.act = act
    self.ordinal = ordinal
    self.diners = diners
    self.isAccepted = isAccepted
    self.reason = reason
  }

  public var fact: Fact {
    Fact(
      .mealDinersDecision,
      [
        .integer(diners.act), .integer(diners.ordinal),
        .text(isAccepted ? "accepted" : "rejected"), .text(reason),
      ])
  }

  init(row: Row) {
    self.init(
      act: row["act"], ordinal: row["ordinal"],
      diners: FactKey(act: row["diners_act"], ordinal: row["diners_ordinal"]),
      isAccepted: row["outcome"] == "accepted", reason: row["reason"])
  }
}

/// A receiver's own word that the goods of a purchase came.
public struct FoodReceipt: Hashable, Sendable {
  public let ordinal: Int
  public let purchase: FactKey
  public let receiver: StaffNumber

  public init(ordinal: Int = 0, purchase: FactKey, receiver: StaffNumber) {
    self.ordinal = ordinal
    self.purchase = purchase
    self.receiver = receiver
  }

  public var fact: Fact {
    Fact(
      .foodReceipt,
      [.integer(purchase.act), .integer(purchase.ordinal), .text(receiver.text)])
  }
}

/// A purchase that a receiver has not confirmed.
public struct UnconfirmedPurchase: Hashable, Sendable {
  public let key: FactKey
  public let purchase: FoodPurchase
  /// Those named as receivers who did not record it and said nothing yet.
  public let waitingFor: [StaffNumber]

  public var reference: String { "\(key.act).\(key.ordinal)" }
}

extension BookReader {
  /// The decisions on records of diners of a span, in the order in which they were taken.
  public func dinersDecisions(in span: DateSpan) throws -> [DinersDecision] {
    try Row.fetchAll(
      statement(
        """
        SELECT x.* FROM meal_diners AS d
        JOIN meal_diners_decision AS x ON x.diners_act = d.act AND x.diners_ordinal = d.ordinal
        WHERE d.day BETWEEN ? AND ? AND x.act <= ? ORDER BY x.act, x.ordinal
        """), arguments: [span.first.description, span.last.description, asOf]
    ).map(DinersDecision.init(row:))
  }

  /// The decisions on diners that one act took.
  public func dinersDecisions(ofAct act: Int) throws -> [DinersDecision] {
    try Row.fetchAll(
      statement(
        "SELECT * FROM meal_diners_decision WHERE act = ? AND act <= ? ORDER BY ordinal"),
      arguments: [act, asOf]
    ).map(DinersDecision.init(row:))
  }

  /// What one act confirmed as received.
  public func foodReceipts(ofAct act: Int) throws -> [FoodReceipt] {
    try Row.fetchAll(
      statement("SELECT * FROM food_receipt WHERE act = ? AND act <= ? ORDER BY ordinal"),
      arguments: [act, asOf]
    ).map { row in
      guard let receiver = StaffNumber(row["receiver"]) else {
        throw BookError.damaged(table: "food_receipt")
      }
      return FoodReceipt(
        ordinal: row["ordinal"],
        purchase: FactKey(act: row["purchase_act"], ordinal: row["purchase_ordinal"]),
        receiver: receiver)
    }
  }

  /// Who confirmed a purchase as received.
  public func receivers(confirming purchase: FactKey) throws -> Set<StaffNumber> {
    Set(
      try String.fetchAll(
        statement(
          """
          SELECT receiver FROM food_receipt
          WHERE purchase_act = ? AND purchase_ordinal = ? AND act <= ?
          """), arguments: [purchase.act, purchase.ordinal, asOf]
      ).compactMap { StaffNumber($0) })
  }

  /// The purchases of a span that nobody took back and that a receiver who did not record them has
  /// not confirmed.
  public func unconfirmedPurchases(
    of kitchen: KitchenCode, in span: DateSpan
  ) throws -> [UnconfirmedPurchase] {
    try Row.fetchAll(
      statement(
        """
        SELECT f.*, a.actor FROM food_purchase AS f JOIN act AS a ON a.number = f.act
        WHERE f.kitchen = :kitchen AND f.day BETWEEN :first AND :last AND f.act <= :act
          AND \(BookReader.notTakenBack("f")) ORDER BY f.day, f.act, f.ordinal
        """),
      arguments: [
        "act": asOf, "kitchen": kitchen.text, "first": span.first.description,
        "last": span.last.description,
      ]
    ).compactMap { row in
      let purchase = try FoodPurchase(row: row)
      let key = FactKey(act: row["act"], ordinal: row["ordinal"])
      let actor = StaffNumber(row["actor"])
      let others = purchase.receivers.filter { $0 != actor }
      let said = try receivers(confirming: key)
      let waiting = others.filter { !said.contains($0) }
      return waiting.isEmpty
        ? nil : UnconfirmedPurchase(key: key, purchase: purchase, waitingFor: waiting)
    }
  }

  /// The items of a kitchen whose last count of a span no longer stands, because a delivery of a
  /// day before it came into the book afterwards.
  public func reopenedCounts(of kitchen: KitchenCode, in span: DateSpan) throws -> Set<String> {
    let counts = try stockCounts(of: kitchen).filter {
      $0.state != .rejected && span.contains($0.day)
    }
    let latest = counts.reduce(into: [String: StockCount]()) { last, count in
      if let known = last[count.item], (known.day, known.act) > (count.day, count.act) { return }
      last[count.item] = count
    }
    return Set(
      try latest.values.filter { count in
        try Bool.fetchOne(
          statement(
            """
            SELECT EXISTS (SELECT 1 FROM food_purchase AS f
              WHERE f.kitchen = ? AND f.item = ? AND f.day <= ? AND f.act > ? AND f.act <= ?)
            """),
          arguments: [kitchen.text, count.item, count.day.description, count.act, asOf]) ?? false
      }.map(\.item))
  }
}
