import Synchronization

/// What this process has read from texts before.
///
/// What a policy layer or a calendar says follows from its bytes alone, and the same bytes are read
/// again and again: by whoever opens a book, and for every state of it that a check goes back to.
/// The key holds the texts at hand or their digest, never what a book says of them, so a changed
/// text is read anew. Texts with faults are not kept.
final class ReadOnce<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// So many are kept; one more, and all are read anew.
  private let limit: Int
  private let known = Mutex<[Key: Value]>([:])

  init(limit: Int) { self.limit = limit }

  /// What was read under the key, read now unless it was before.
  func value<Fault: Error>(
    _ key: Key, _ read: () throws(Fault) -> Value
  ) throws(Fault) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = try read()
    known.withLock { known in
      if known.count >= limit { known = [:] }
      known[key] = value
    }
    return value
  }
}
