/// One side of a movement as accountants elsewhere write it: an account and a signed amount, a
/// debit above zero.
public struct LedgerLeg: Hashable, Sendable {
  public let account: String
  public let inmate: InmateNumber?
  public let amount: Money

  public init(account: String, inmate: InmateNumber?, amount: Money) {
    self.account = account
    self.inmate = inmate
    self.amount = amount
  }
}

extension MoneyTransfer {
  /// The two legs, which come to nothing together.
  public var legs: [LedgerLeg] {
    [
      LedgerLeg(account: debit, inmate: inmate, amount: amount),
      LedgerLeg(account: credit, inmate: inmate, amount: -amount),
    ]
  }

  /// The movement that undoes this one wholly, on a day of the open month.
  public func mirrored(on day: CivilDate) -> MoneyTransfer {
    MoneyTransfer(
      day: day, kind: .reversal, debit: credit, credit: debit, inmate: inmate, amount: amount)
  }
}
