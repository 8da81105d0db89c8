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
  /// The closing balances of the last month closed before a day; nil where none is, so that
  /// balances are counted from the first movement.
  ///
  /// This is where the tables of closed months are read.
  func closedBalances(before day: CivilDate) throws -> ClosedBalances? { nil }

  /// Whether a month's accounts are closed: nothing is posted on its days any more.
  public func isAccountMonthClosed(_ month: YearMonth) throws -> Bool { false }
}
