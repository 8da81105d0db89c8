import GRDB
public import PrisonAffairs

/// Transfers of a month that stand in nobody's account and are told of.
public struct MonthExceptions: Hashable, Sendable {
  /// Money of which nobody knew for whom it was.
  public let suspense: Int
  /// Those recorded late.
  public let late: Int
}

extension BookReader {
  /// Counts the transfers of a month that stand in nobody's account.
  public func exceptions(of month: YearMonth) throws -> MonthExceptions {
    let row = try Row.fetchOne(
      statement(
        """
        SELECT coalesce(sum(kind = 'suspense'), 0) AS suspense, coalesce(sum(late), 0) AS late
        FROM account_transfer WHERE inmate IS NULL AND day BETWEEN ? AND ? AND act <= ?
        """),
      arguments: [month.firstDay.description, month.lastDay.description, asOf])
    return MonthExceptions(suspense: row?["suspense"] ?? 0, late: row?["late"] ?? 0)
  }
}
