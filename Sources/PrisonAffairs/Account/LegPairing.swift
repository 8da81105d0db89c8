/// Legs as accountants write them, joined into movements between two accounts.
public struct LegPairing: Hashable, Sendable {
  /// In the order of the legs.
  public let pairs: [Pair]

  public struct Pair: Hashable, Sendable {
    public let debit: String
    public let credit: String
    public let amount: Money
  }

  /// Joins debits (above zero) with credits (below zero), in the order in which they stand.
  ///
  /// Refuses legs that do not come to nothing together (`account.unbalanced`) and a leg of nothing
  /// (`account.amount`).
  public init(_ legs: [(account: String, amount: Money)]) throws(Refusal) {
    for leg in legs where leg.amount == .zero {
      throw Refusal(.accountAmount, [.value: leg.amount.description])
    }
    var debits = legs.filter { $0.amount > .zero }
    var credits = legs.filter { $0.amount < .zero }.map { ($0.account, -$0.amount) }
    let (given, taken) = (
      debits.map(\.amount).reduce(.zero, +), credits.map(\.1).reduce(.zero, +)
    )
    guard given == taken, !legs.isEmpty else {
      throw Refusal(
        .accountUnbalanced, [.total: given.description, .value: taken.description])
    }
    var pairs: [Pair] = []
    while let debit = debits.first, let credit = credits.first {
      let amount = min(debit.amount, credit.1)
      pairs.append(Pair(debit: debit.account, credit: credit.0, amount: amount))
      debits[0].amount = debit.amount - amount
      credits[0].1 = credit.1 - amount
      if debits[0].amount == .zero { debits.removeFirst() }
      if credits[0].1 == .zero { credits.removeFirst() }
    }
    self.pairs = pairs
  }
}
