import Register

/// The root of the facts of one act after the other, whose leaves are hashed by `LeafHashers`.
///
/// The root is that of `FactTree` over the same messages, whatever the number of threads.
struct FactRootBuilder {
  /// So many roots are waited for at the end of an act; of longer acts the earlier ones before.
  private static let ticketLimit = 64

  private let hashers: LeafHashers
  private var tree = FactTree()
  private var run = LeafRun()
  /// Leaves of this act in runs that were handed over.
  private var handedOver = 0
  private var tickets: [(number: Int, height: Int)] = []

  init(_ hashers: LeafHashers) { self.hashers = hashers }

  /// The leaves of this act so far.
  var size: Int { handedOver + run.count }

  /// Adds a leaf by its message, which begins with the byte 0x00.
  mutating func append(_ message: FieldBytes) {
    run.append(message)
    handOverIfFull()
  }

  /// Adds a leaf whose message was erased.
  mutating func append(leaf: Digest32) {
    run.append(leaf: leaf)
    handOverIfFull()
  }

  private mutating func handOverIfFull() {
    guard run.isFull(after: handedOver) else { return }
    let height = run.height
    tickets.append((hashers.hash(&run), height))
    handedOver += 1 << height
    if tickets.count > FactRootBuilder.ticketLimit { settle(tickets.removeFirst()) }
  }

  /// The root of this act's facts; the next act begins with none.
  mutating func finish() -> Digest32 {
    for ticket in tickets { settle(ticket) }
    run.append(to: &tree)
    let root = tree.root
    tree = FactTree()
    run.removeAll()
    tickets.removeAll(keepingCapacity: true)
    handedOver = 0
    return root
  }

  private mutating func settle(_ ticket: (number: Int, height: Int)) {
    tree.append(hashers.root(of: ticket.number), height: ticket.height)
  }
}
