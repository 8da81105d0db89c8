/// Between which accounts a transfer moves, before its amount is known.
public struct TransferPlan: Sendable {
  /// How much of the amount an account is given.
  public enum Share: Hashable, Sendable {
    case whole
    /// Rounded down to the fen.
    case ratio(Sourced<Ratio>)
    /// What the other accounts leave.
    case rest
  }

  public let debit: String
  /// In the order of the parts.
  public let credits: [(account: String, share: Share)]

  init(debit: String, credits: [(String, Share)]) {
    self.debit = debit
    self.credits = credits.map { (account: $0.0, share: $0.1) }
  }

  /// The parts of an amount, without those that come to nothing.
  ///
  /// Refuses shares that come to more than the whole (`account.split-over`).
  public func parts(
    of amount: Money
  ) throws(Refusal) -> [(credit: String, amount: Money)] {
    var rest = amount
    var parts: [(credit: String, amount: Money)] = []
    for (account, share) in credits {
      if case .ratio(let ratio) = share {
        let part = ratio.value.share(of: amount)
        rest = rest - part
        parts.append((account, part))
      } else {
        parts.append((account, .zero))
      }
    }
    guard rest >= .zero else {
      throw Refusal(.accountSplitOver, [.value: ratios.joined(separator: " + ")])
    }
    for (index, credit) in credits.enumerated() {
      switch credit.share {
      case .whole, .rest: parts[index].amount = rest
      case .ratio: break
      }
    }
    return parts.filter { $0.amount > .zero }
  }

  private var ratios: [String] {
    credits.compactMap { credit in
      if case .ratio(let ratio) = credit.share { ratio.value.description } else { nil }
    }
  }
}

extension Ratio {
  /// This share of an amount, rounded down to the fen.
  public func share(of amount: Money) -> Money {
    Money(fen: amount.fen * numerator / denominator)
  }
}
