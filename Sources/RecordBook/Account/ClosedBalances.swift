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
  /// The closing balances of the last month closed through a day; nil where none is, so that
  /// balances are counted from the first movement.
  func closedBalances(before day: CivilDate) throws -> ClosedBalances? {
    guard let month = try lastClosedAccountMonth(through: day) else { return nil }
    var accounts: [String: Money] = [:]
    var inmates: [InmateNumber: [String: Money]] = [:]
    for closing in try closingBalances(of: month) {
      if let inmate = closing.inmate {
        inmates[inmate, default: [:]][closing.account] = closing.balance
      } else {
        accounts[closing.account] = closing.balance
      }
    }
    return ClosedBalances(
      through: month.lastDay, balances: LedgerBalances(accounts: accounts, inmates: inmates))
  }

  /// The same of one inmate's pockets alone.
  func closedBalances(
    before day: CivilDate, of inmate: InmateNumber
  ) throws -> (through: CivilDate, pockets: [String: Money])? {
    guard let month = try lastClosedAccountMonth(through: day) else { return nil }
    return (month.lastDay, try closingBalances(of: inmate, month: month))
  }

  /// The last closed month that ended by a day.
  private func lastClosedAccountMonth(through day: CivilDate) throws -> YearMonth? {
    guard day < .latest else { return try lastClosedAccountMonth()?.month }
    let month = YearMonth(day)
    return try lastClosedAccountMonth(before: day == month.lastDay ? month.next : month)?.month
  }
}
