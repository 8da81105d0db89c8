public import PrisonAffairs

/// What the last closed month left in every account: where later balances begin.
public struct ClosedBalances: Hashable, Sendable {
  /// The last day that is closed.
  public let through: CivilDate
  public let balances: LedgerBalances

  public init(through: CivilDate, balances: LedgerBalances) {
    self.through = through
    self.balances = balances
  }
}

extension BookReader {
  /// The closing balances of the last month closed by a day; nil where none is, so that balances
  /// are counted from the first movement.
  func closedBalances(before day: CivilDate) throws -> ClosedBalances? {
    guard let month = try closedMonth(by: day) else { return nil }
    var balances = LedgerBalances()
    for closing in try closingBalances(of: month) {
      balances.carry(closing.balance, in: closing.account, of: closing.inmate)
    }
    return ClosedBalances(through: month.lastDay, balances: balances)
  }

  /// The last month whose last day is no later than a day and which is closed.
  func closedMonth(by day: CivilDate) throws -> YearMonth? {
    try closedAccountMonths().last { $0.month.lastDay <= day }?.month
  }
}
