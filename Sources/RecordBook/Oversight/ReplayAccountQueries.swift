import GRDB
public import PrisonAffairs

/// A table of facts about inmates' money and meals, by its name.
public enum AccountFactKind: String, CaseIterable, Sendable {
  case holder = "account_holder"
  case transfer = "account_transfer"
  case sender = "remittance_sender"
  case deductionItem = "deduction_item"
  case settlement = "deduction_settlement"
  case order = "account_hold"
  case orderEnd = "account_hold_end"
  case statement = "bank_statement"
  case bankLine = "bank_line"
  case match = "bank_match"
  case matchEnd = "bank_match_end"
  case explanation = "bank_explanation"
  case close = "account_close"
  case closing = "account_closing"
  case wardMonth = "account_ward_month"
  case wardTotal = "account_ward_total"
  case publicTotal = "account_public_total"
  case cashCount = "account_cash_count"
  case spendingFinding = "spending_finding"
  case flag = "spending_flag"
  case flagDecision = "spending_decision"
  case flagEnd = "spending_end"
  case kitchen
  case kitchenWard = "kitchen_ward"
  case kitchenDiet = "kitchen_diet"
  case diners = "meal_diners"
  case item = "food_item"
  case purchase = "food_purchase"
  case issue = "food_issue"
  case count = "food_count"
  case countDecision = "food_count_decision"
  case mealReversal = "food_reversal"
  case menu
  case dish = "menu_dish"
  case menuPublication = "menu_publication"
  case sample = "food_sample"
  case sampleEnd = "food_sample_end"
  case member = "meal_committee_member"
  case memberEnd = "meal_committee_end"
  case opinion = "meal_committee_opinion"
  case grant = "meal_grant"
  case mealAccount = "meal_account"
  case mealAccountItem = "meal_account_item"
  case dinersDecision = "meal_diners_decision"
  case receipt = "food_receipt"

  /// What makes a row one that stands beside nothing: true where its act lacks what it belongs to.
  fileprivate var isAlone: String {
    switch self {
    case .closing, .wardMonth, .wardTotal, .publicTotal:
      """
      NOT EXISTS (SELECT 1 FROM account_close AS c WHERE c.act = f.act AND c.month = f.month)
      """
    case .cashCount:
      """
      NOT EXISTS (SELECT 1 FROM procedure_step AS s
        WHERE s.act = f.act AND s.subject = 'accounts:' || f.month)
      """
    case .sender, .deductionItem:
      """
      NOT EXISTS (SELECT 1 FROM account_transfer AS t
        WHERE t.act = f.act AND t.ordinal = f.transfer_ordinal AND t.inmate = f.inmate
          AND t.kind IN (\(kindsBeside)))
      """
    case .mealAccountItem:
      """
      NOT EXISTS (SELECT 1 FROM meal_account AS m
        WHERE m.act = f.act AND m.kitchen = f.kitchen AND m.month = f.month)
      """
    default: "0"
    }
  }
}

extension AccountFactKind {
  /// The kinds of movement beside which the fact stands.
  private var kindsBeside: String {
    self == .sender ? "'remittance', 'home-remittance', 'suspense-cleared'" : "'deduction'"
  }
}

/// Where an act wrote into a table about money or meals.
public struct AccountFactPlace: Hashable, Sendable {
  public let kind: AccountFactKind
  public let act: Int
  /// The first row.
  public let ordinal: Int
  /// Whether some row lacks what it belongs to in its act.
  public let isAlone: Bool
}

extension BookReader {
  /// Where facts about inmates' money and meals stand, once for each act and table, of one act or
  /// all.
  public func accountFacts(ofAct act: Int?) throws -> [AccountFactPlace] {
    try AccountFactKind.allCases.flatMap { kind in
      // One act may bring in a million transfers: it is not counted through.
      let sql =
        kind == .transfer
        ? """
        SELECT a.number AS act, (SELECT min(f.ordinal) FROM account_transfer AS f
          WHERE f.act = a.number) AS ordinal, 0 AS alone
        FROM act AS a WHERE a.number BETWEEN :first AND :last
          AND EXISTS (SELECT 1 FROM account_transfer AS f WHERE f.act = a.number)
        """
        : """
        SELECT f.act, min(f.ordinal) AS ordinal, max(\(kind.isAlone)) AS alone
        FROM \(kind.rawValue) AS f WHERE f.act BETWEEN :first AND :last GROUP BY f.act
        """
      return try Row.fetchAll(
        database, sql: sql, arguments: ["first": act ?? 0, "last": min(act ?? asOf, asOf)]
      ).map { row in
        AccountFactPlace(
          kind: kind, act: row["act"], ordinal: row["ordinal"], isAlone: row["alone"])
      }
    }
  }

  /// Remittances that nobody sent, by what their act wrote.
  public func remittancesWithoutSender(ofAct act: Int?) throws -> [FactKey] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT t.act, t.ordinal FROM account_transfer AS t
        WHERE (t.kind IN ('remittance', 'home-remittance')
            OR (t.kind = 'suspense-cleared' AND t.inmate IS NOT NULL))
          AND t.act BETWEEN ? AND ?
          AND NOT EXISTS (SELECT 1 FROM account_transfer AS p
            JOIN remittance_sender AS s ON s.act = p.act AND s.transfer_ordinal = p.ordinal
            WHERE p.source = t.source AND p.line_reference = t.line_reference
              AND p.act = t.act)
        ORDER BY t.act, t.ordinal
        """, arguments: [act ?? 0, min(act ?? asOf, asOf)]
    ).map { FactKey(act: $0["act"], ordinal: $0["ordinal"]) }
  }

  /// The grants of one act: to which kitchen, for which day.
  public func mealGrants(
    ofAct act: Int
  ) throws -> [(ordinal: Int, kitchen: KitchenCode, day: CivilDate)] {
    try Row.fetchAll(
      statement(
        "SELECT ordinal, kitchen, day FROM meal_grant WHERE act = ? AND act <= ? ORDER BY ordinal"),
      arguments: [act, asOf]
    ).map { row in
      guard let kitchen = KitchenCode(row["kitchen"]) else {
        throw BookError.damaged(table: "meal_grant")
      }
      return (ordinal: row["ordinal"], kitchen: kitchen, day: try row.date("day"))
    }
  }

  /// What the opinions of one act are on: which account, by its digest.
  public func mealOpinionTargets(
    ofAct act: Int
  ) throws -> [(ordinal: Int, kitchen: KitchenCode, month: YearMonth, digest: String)] {
    try Row.fetchAll(
      statement(
        """
        SELECT min(ordinal) AS ordinal, kitchen, month, inputs_digest
        FROM meal_committee_opinion WHERE act = ? AND act <= ?
        GROUP BY kitchen, month, inputs_digest ORDER BY 1
        """), arguments: [act, asOf]
    ).map { row in
      guard let kitchen = KitchenCode(row["kitchen"]), let month = YearMonth(row["month"] as String)
      else { throw BookError.damaged(table: "meal_committee_opinion") }
      return (
        ordinal: row["ordinal"], kitchen: kitchen, month: month, digest: row["inputs_digest"]
      )
    }
  }
}
