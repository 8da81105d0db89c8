import GRDB
public import PrisonAffairs

extension BookReader {
  /// What cannot be seen in one row of an act that moved money, each with the row after which it is
  /// so: accounts below zero (`account.overdrawn`), refunds of more than was bought
  /// (`account.refund-over`), orders that lost their money (`account.held-by-order`).
  public func moneyObjections(
    toAct act: Int, chart: ChartOfAccounts, limit: Int = 20
  ) throws -> [(key: FactKey, refusal: Refusal)] {
    let overdraws = try overdraws(ofAct: act, chart: chart, limit: limit)
    guard overdraws.isEmpty else { return overdraws.map { ($0.key, $0.refusal) } }
    let refunds = try refundsOverPurchases(ofAct: act)
    let orders = try uncoveredOrders(ofAct: act, chart: chart)
    return Array((refunds + orders).prefix(limit))
  }

  /// What was bought less what was given back, after each row of those to whom the act gave money
  /// back, or whose purchases it undid: never below nothing.
  private func refundsOverPurchases(ofAct act: Int) throws -> [(key: FactKey, refusal: Refusal)] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        WITH touched AS (
          SELECT DISTINCT t.inmate AS inmate FROM account_transfer AS t
          LEFT JOIN account_transfer AS o
            ON o.act = t.reverses_act AND o.ordinal = t.reverses_ordinal
          WHERE t.act = ?1 AND t.inmate IS NOT NULL AND (t.kind = 'refund' OR o.kind = 'purchase'))
        SELECT inmate, day, act, ordinal, bought FROM (
          SELECT t.inmate, t.day, t.act, t.ordinal,
            sum(CASE WHEN t.kind = 'purchase' OR o.kind = 'refund' THEN t.amount
              WHEN t.kind = 'refund' OR o.kind = 'purchase' THEN -t.amount ELSE 0 END)
              OVER (PARTITION BY t.inmate ORDER BY t.day, t.act, t.ordinal
                ROWS UNBOUNDED PRECEDING) AS bought
          FROM touched CROSS JOIN account_transfer AS t ON t.inmate = touched.inmate
          LEFT JOIN account_transfer AS o
            ON o.act = t.reverses_act AND o.ordinal = t.reverses_ordinal)
        WHERE bought < 0 ORDER BY inmate, day, act, ordinal
        """, arguments: [act])
    var found: [(FactKey, Refusal)] = []
    var last = ""
    while let row = try rows.next() {
      let inmate: String = row["inmate"]
      guard inmate != last else { continue }
      last = inmate
      let missing = Money(fen: -(row["bought"] as Int))
      found.append(
        (
          FactKey(act: row["act"], ordinal: row["ordinal"]),
          Refusal(
            .accountRefundOver,
            [.inmate: inmate, .day: row["day"], .value: missing.description])
        ))
    }
    return found.map { (key: $0.0, refusal: $0.1) }
  }

  /// The first order of each inmate from whose spending pocket the act took so much that what orders
  /// hold is not there any more.
  private func uncoveredOrders(
    ofAct act: Int, chart: ChartOfAccounts
  ) throws -> [(key: FactKey, refusal: Refusal)] {
    guard let pocket = chart.pocket(.spending)?.code else { return [] }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT held.inmate AS inmate, (
          SELECT max(t.ordinal) FROM account_transfer AS t INDEXED BY account_transfer_of_inmate
          WHERE t.inmate = held.inmate AND t.act = ?1 AND t.debit = ?2) AS ordinal
        FROM (SELECT DISTINCT h.inmate FROM account_hold AS h
          WHERE NOT EXISTS (SELECT 1 FROM account_hold_end AS e
            WHERE e.hold_act = h.act AND e.hold_ordinal = h.ordinal)) AS held
        ORDER BY held.inmate
        """, arguments: [act, pocket])
    return try rows.compactMap { row in
      guard let ordinal = row["ordinal"] as Int?, let inmate = InmateNumber(row["inmate"]) else {
        return nil
      }
      let orders = try orders(of: inmate, onlyOpen: true)
      let held = orders.reduce(Money.zero) { $0 + $1.amount }
      let balance = try accountBalances(of: inmate, chart: chart)[pocket] ?? .zero
      guard balance < held, let first = orders.first else { return nil }
      return (
        key: FactKey(act: act, ordinal: ordinal),
        refusal: Refusal(
          .accountHeldByOrder,
          [
            .inmate: inmate.text, .reference: first.reference.description,
            .value: (held - balance).description,
          ])
      )
    }
  }
}
