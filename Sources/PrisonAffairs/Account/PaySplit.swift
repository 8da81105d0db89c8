/// A wage over the pockets of an inmate (劳动报酬分配): no national share is known (监狱法第七十二条 names
/// the wage alone).
public struct PaySplit: Hashable, Sendable {
  public let savings: Money
  public let reserve: Money
  /// What is left, with the fen that do not divide.
  public let spending: Money

  /// Refuses shares that come to more than the whole (`account.split-over`).
  public init(
    _ amount: Money, savings: Sourced<Ratio>?, reserve: Sourced<Ratio>?
  ) throws(Refusal) {
    self.savings = savings?.value.share(of: amount) ?? .zero
    self.reserve = reserve?.value.share(of: amount) ?? .zero
    spending = amount - self.savings - self.reserve
    guard spending >= .zero else {
      throw Refusal(
        .accountSplitOver,
        [
          .value: [savings, reserve].compactMap { $0?.value.description }
            .joined(separator: " + ")
        ], citation: savings?.citation)
    }
  }

  /// In the order in which the parts are written.
  public var parts: [(pocket: AccountClass, amount: Money)] {
    [(.spending, spending), (.savings, savings), (.reserve, reserve)]
  }
}

extension Ratio {
  /// This share of an amount, rounded down to the fen.
  public func share(of amount: Money) -> Money {
    Money(fen: amount.fen * numerator / denominator)
  }
}
