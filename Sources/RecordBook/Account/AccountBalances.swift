import GRDB
public import PrisonAffairs

extension BookReader {
  /// What stands in every account at the end of a day (`nil`: of all days), beginning with the
  /// last closed month.
  public func accountBalances(
    on day: CivilDate? = nil, chart: ChartOfAccounts
  ) throws -> LedgerBalances {
    let last = day ?? .latest
    let closed = try closedBalances(before: last)
    var balances = closed?.balances ?? LedgerBalances()
    for holder in try accountHolders() where holder.openedOn <= last {
      balances.open(holder.inmate)
    }
    let pockets = chart.pockets
    let statement = try statement(
      """
      SELECT debit, credit, inmate, sum(amount) FROM account_transfer
        INDEXED BY account_transfer_of_inmate
      WHERE day > ?1 AND day <= ?2 AND act <= ?3 GROUP BY inmate, debit, credit
      """)
    statement.setUncheckedArguments([
      closed?.through.description ?? "", last.description, asOf,
    ])
    let rows = try Row.fetchCursor(statement)
    while let row = try rows.next() {
      balances.add(
        debit: row[0], credit: row[1], inmate: (row[2] as String?).flatMap { InmateNumber($0) },
        amount: Money(fen: row[3]), pockets: pockets)
    }
    return balances
  }

  /// What one inmate has in each pocket at the end of a day.
  public func accountBalances(
    of inmate: InmateNumber, on day: CivilDate? = nil, chart: ChartOfAccounts
  ) throws -> [String: Money] {
    let last = day ?? .latest
    let closed = try closedBalances(before: last, of: inmate)
    var balances = LedgerBalances()
    let pockets = chart.pockets
    let statement = try statement(
      """
      SELECT debit, credit, sum(amount) FROM account_transfer
      WHERE inmate = ?1 AND day > ?2 AND day <= ?3 AND act <= ?4 GROUP BY debit, credit
      """)
    let rows = try Row.fetchAll(
      statement,
      arguments: [
        inmate.text, closed?.through.description ?? "", last.description, asOf,
      ])
    for row in rows {
      balances.add(
        debit: row[0], credit: row[1], inmate: inmate, amount: Money(fen: row[2]),
        pockets: pockets)
    }
    let before = closed?.pockets ?? [:]
    return (balances.inmates[inmate] ?? [:]).merging(before, uniquingKeysWith: +)
  }
}
