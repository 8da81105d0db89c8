/// How an order that holds money came to its end. The raw values stand in the book.
public enum OrderEnding: String, CaseIterable, Sendable {
  /// The goods were handed over, and paid for in the same act.
  case confirmed
  /// Taken back, with a reason.
  case released
  /// Open for longer than policy lets it be.
  case expired
}
