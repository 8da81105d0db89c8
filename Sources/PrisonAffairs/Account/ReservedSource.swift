/// Sources under which the services write movements themselves: nobody types them or brings them in,
/// or a key of theirs could be taken before they need it. The raw values stand in the book.
public enum ReservedSource: String, CaseIterable, Sendable {
  /// Posted without a key of its own.
  case terminal
  /// A purchase that an order became.
  case order
  case orders
  case reversal
  case allowance
  case deduction
  case payout

  /// The reserved source that a source reads as, however it is typed.
  public init?(reading source: String) {
    self.init(rawValue: source.lowercased())
  }
}
