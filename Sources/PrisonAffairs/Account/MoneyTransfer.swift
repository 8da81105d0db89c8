/// One side-to-side movement of money, in fen: what `debit` gains, `credit` gives.
///
/// A transfer of several parts (a wage split over two pockets) is several of these under one key;
/// each balances by itself, so the book cannot hold one that does not.
public struct MoneyTransfer: Hashable, Sendable {
  public let day: CivilDate
  public let kind: TransferKind
  /// Account codes of the chart.
  public let debit: String
  public let credit: String
  /// Whose pocket stands on either side; nil where only the prison's accounts do. Money never
  /// passes from one inmate to another.
  public let inmate: InmateNumber?
  /// Always above zero.
  public let amount: Money

  public init(
    day: CivilDate, kind: TransferKind, debit: String, credit: String, inmate: InmateNumber?,
    amount: Money
  ) {
    self.day = day
    self.kind = kind
    self.debit = debit
    self.credit = credit
    self.inmate = inmate
    self.amount = amount
  }
}
