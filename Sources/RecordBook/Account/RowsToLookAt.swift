import GRDB
public import PrisonAffairs

/// A movement that a second person looks at before its month is closed, with who posted it.
public struct PostedMovement: Hashable, Sendable {
  public let key: FactKey
  public let transfer: MoneyTransfer
  /// What a reversal undoes, else the kind itself.
  public let kind: TransferKind
  public let note: String?
  public let poster: StaffNumber?
}

extension BookReader {
  /// The movements of a month of certain kinds, their reversals, and those that touch certain
  /// accounts, in the order of their days.
  public func movements(
    of month: YearMonth, kinds: [TransferKind], touching accounts: [String]
  ) throws -> [PostedMovement] {
    func list(_ texts: [String]) -> String {
      texts.map { "'\($0.replacing("'", with: "''"))'" }
        .joined(separator: ", ")
    }
    let codes = list(accounts)
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT t.act, t.ordinal, t.day, t.kind, t.debit, t.credit, t.inmate, t.amount, t.note,
          coalesce(o.kind, t.kind) AS meant, a.actor
        FROM account_transfer AS t JOIN act AS a ON a.number = t.act
        LEFT JOIN account_transfer AS o
          ON o.act = t.reverses_act AND o.ordinal = t.reverses_ordinal
        WHERE t.day BETWEEN :first AND :last AND t.act <= :act
          AND (coalesce(o.kind, t.kind) IN (\(list(kinds.map(\.rawValue))))
            OR t.debit IN (\(codes)) OR t.credit IN (\(codes)))
        ORDER BY t.day, t.act, t.ordinal
        """,
      arguments: [
        "act": asOf, "first": month.firstDay.description, "last": month.lastDay.description,
      ])
    return try rows.map { row in
      guard let kind = TransferKind(rawValue: row["kind"]),
        let meant = TransferKind(rawValue: row["meant"])
      else { throw BookError.damaged(table: "account_transfer") }
      return PostedMovement(
        key: FactKey(act: row["act"], ordinal: row["ordinal"]),
        transfer: MoneyTransfer(
          day: try row.date("day"), kind: kind, debit: row["debit"], credit: row["credit"],
          inmate: (row["inmate"] as String?).flatMap { InmateNumber($0) },
          amount: Money(fen: row["amount"])),
        kind: meant, note: row["note"], poster: StaffNumber(row["actor"] as String? ?? ""))
    }
  }
}
