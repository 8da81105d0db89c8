/// What of a month's purchases uses the limit, after goods were given back.
struct SpendingTally {
  /// Purchases that stand, in their order; a refund of the month takes from the latest before it.
  private(set) var purchases: [(day: CivilDate, amount: Money)] = []
  private(set) var outside = Money.zero

  /// A refund without a purchase of this month before it gives an earlier month's money back, and
  /// makes no room in this one.
  init(_ rows: [SpendingRow], categories: [String: GoodsCategory]) {
    for row in rows {
      let counts = row.category.flatMap { categories[$0]?.countsToLimit } ?? true
      switch (counts, row.isRefund) {
      case (true, false): purchases.append((row.day, row.amount))
      case (true, true): takeBack(row.amount)
      case (false, false): outside = outside + row.amount
      case (false, true): outside = max(outside - row.amount, .zero)
      }
    }
  }

  private mutating func takeBack(_ amount: Money) {
    var rest = amount
    while rest > .zero, let last = purchases.popLast() {
      if last.amount > rest {
        purchases.append((last.day, last.amount - rest))
        return
      }
      rest = rest - last.amount
    }
  }

  var used: Money { purchases.reduce(.zero) { $0 + $1.amount } }
}
