import GRDB
public import PrisonAffairs

/// A movement of an inmate's money by kind, summed over a month.
public struct InmateMovement: Hashable, Sendable {
  public let inmate: InmateNumber
  /// What a reversal undoes, where it is one.
  public let kind: TransferKind
  public let debit: String
  public let credit: String
  public let amount: Money
}

/// A transfer of a month with whose it is.
public struct MonthTransfer: Hashable, Sendable {
  public let key: FactKey
  public let inmate: InmateNumber?
  public let isLate: Bool
  public let isReversal: Bool
}

extension BookReader {
  /// What stands in every account at the end of a day, credits less debits, counted from the first
  /// transfer on: no close is trusted. Accounts that nothing touched are missing.
  public func accountTotals(through day: CivilDate) throws -> [String: Money] {
    let rows = try Row.fetchAll(
      statement(
        """
        SELECT debit, credit, sum(amount) AS amount FROM account_transfer
        WHERE day <= ? AND act <= ? GROUP BY debit, credit
        """), arguments: [day.description, asOf])
    return rows.reduce(into: [:]) { totals, row in
      let amount = Money(fen: row["amount"])
      totals[row["debit"], default: .zero] = totals[row["debit"], default: .zero] - amount
      totals[row["credit"], default: .zero] = totals[row["credit"], default: .zero] + amount
    }
  }

  /// The same of one account; nil where nothing touched it.
  public func accountTotal(of account: String, through day: CivilDate) throws -> Money? {
    try Int.fetchOne(
      statement(
        """
        SELECT sum(CASE credit WHEN :account THEN amount ELSE -amount END)
        FROM account_transfer INDEXED BY account_transfer_of_day
        WHERE day <= :day AND act <= :act AND :account IN (debit, credit)
        """), arguments: ["account": account, "day": day.description, "act": asOf]
    ).map { Money(fen: $0) }
  }

  /// The same of every inmate's own rows: both accounts of each, for whoever calls to take the
  /// pockets.
  public func inmateTotals(through day: CivilDate) throws -> [InmateNumber: [String: Money]] {
    let rows = try Row.fetchCursor(
      statement(
        """
        SELECT inmate, debit, credit, sum(amount) AS amount FROM account_transfer
        WHERE inmate IS NOT NULL AND day <= ? AND act <= ? GROUP BY inmate, debit, credit
        """), arguments: [day.description, asOf])
    var totals: [InmateNumber: [String: Money]] = [:]
    while let row = try rows.next() {
      guard let inmate = InmateNumber(row["inmate"] as String) else {
        throw BookError.damaged(table: "account_transfer")
      }
      let amount = Money(fen: row["amount"])
      let (debit, credit): (String, String) = (row["debit"], row["credit"])
      totals[inmate, default: [:]][debit, default: .zero] =
        (totals[inmate]?[debit] ?? .zero) - amount
      totals[inmate, default: [:]][credit, default: .zero] =
        (totals[inmate]?[credit] ?? .zero) + amount
    }
    return totals
  }

  /// What moved in a month of every inmate's money, by kind and accounts; a reversal counts as the
  /// kind it undoes.
  public func inmateMovements(in month: YearMonth) throws -> [InmateMovement] {
    let rows = try Row.fetchCursor(
      statement(
        """
        SELECT t.inmate, coalesce(o.kind, t.kind) AS kind, t.debit, t.credit,
          sum(t.amount) AS amount
        FROM account_transfer AS t
        LEFT JOIN account_transfer AS o
          ON o.act = t.reverses_act AND o.ordinal = t.reverses_ordinal
        WHERE t.inmate IS NOT NULL AND t.day BETWEEN ? AND ? AND t.act <= ?
        GROUP BY t.inmate, coalesce(o.kind, t.kind), t.debit, t.credit
        """),
      arguments: [month.firstDay.description, month.lastDay.description, asOf])
    var movements: [InmateMovement] = []
    while let row = try rows.next() {
      guard let inmate = InmateNumber(row["inmate"] as String),
        let kind = TransferKind(rawValue: row["kind"])
      else { throw BookError.damaged(table: "account_transfer") }
      movements.append(
        InmateMovement(
          inmate: inmate, kind: kind, debit: row["debit"], credit: row["credit"],
          amount: Money(fen: row["amount"])))
    }
    return movements
  }

  /// The transfers of a month in the order in which they were written.
  public func monthTransfers(_ month: YearMonth) throws -> [MonthTransfer] {
    let rows = try Row.fetchCursor(
      statement(
        """
        SELECT act, ordinal, inmate, late, reverses_act FROM account_transfer
        WHERE day BETWEEN ? AND ? AND act <= ? ORDER BY act, ordinal
        """),
      arguments: [month.firstDay.description, month.lastDay.description, asOf])
    var transfers: [MonthTransfer] = []
    while let row = try rows.next() {
      transfers.append(
        MonthTransfer(
          key: FactKey(act: row["act"], ordinal: row["ordinal"]),
          inmate: (row["inmate"] as String?).flatMap { InmateNumber($0) },
          isLate: row["late"] == 1, isReversal: row["reverses_act"] != nil))
    }
    return transfers
  }

  /// Who posted the transfers of a month.
  public func posters(of month: YearMonth) throws -> Set<StaffNumber> {
    let actors = try String.fetchAll(
      statement(
        """
        SELECT DISTINCT a.actor FROM account_transfer AS t JOIN act AS a ON a.number = t.act
        WHERE t.day BETWEEN ? AND ? AND t.act <= ?
        """),
      arguments: [month.firstDay.description, month.lastDay.description, asOf])
    return Set(actors.compactMap { StaffNumber($0) })
  }

  /// The month of the first transfer of the book; nil where there is none.
  public func firstAccountMonth() throws -> YearMonth? {
    try String.fetchOne(
      statement("SELECT min(day) FROM account_transfer WHERE act <= ?"), arguments: [asOf]
    ).flatMap { CivilDate($0) }.map { YearMonth($0) }
  }

  /// The two accounts of a transfer; none where the key is another fact's.
  public func transferAccounts(_ key: FactKey) throws -> [String] {
    try Row.fetchOne(
      statement(
        "SELECT debit, credit FROM account_transfer WHERE act = ? AND ordinal = ? AND act <= ?"),
      arguments: [key.act, key.ordinal, asOf]
    ).map { [$0["debit"], $0["credit"]] } ?? []
  }

  /// Whose money a transfer moved, and on which day; nil where the key is another fact's.
  public func transferPlace(
    _ key: FactKey
  ) throws -> (day: CivilDate, inmate: InmateNumber?)? {
    try Row.fetchOne(
      statement(
        "SELECT day, inmate FROM account_transfer WHERE act = ? AND ordinal = ? AND act <= ?"),
      arguments: [key.act, key.ordinal, asOf]
    ).map { row in
      (try row.date("day"), (row["inmate"] as String?).flatMap { InmateNumber($0) })
    }
  }
}
