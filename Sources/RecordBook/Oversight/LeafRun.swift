import Register

/// Messages of leaves that follow each other in one act, copied to be hashed elsewhere.
///
/// A full run holds a power of two of leaves and begins where that number divides, so that it is
/// a subtree of RFC 6962 whose root can be computed without its neighbours.
struct LeafRun {
  /// Large enough that handing over costs nothing, small enough that little is left at the end.
  static let leafLimit = 512
  /// A run with more bytes is closed early, so that long texts do not pile up.
  static let byteLimit = 1 << 20

  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Places at which the leaf itself stands, because its message was erased.
  private var leaves: Set<Int> = []

  var count: Int { ends.count }
  var height: Int { count.trailingZeroBitCount }

  /// Whether the run, which began after `first` leaves, is a subtree and large enough.
  func isFull(after first: Int) -> Bool {
    guard count.nonzeroBitCount == 1 else { return false }
    let room = first == 0 ? LeafRun.leafLimit : min(LeafRun.leafLimit, first & -first)
    return count == room || bytes.count >= LeafRun.byteLimit
  }

  mutating func append(_ message: FieldBytes) {
    bytes.append(contentsOf: message)
    ends.append(bytes.count)
  }

  /// Adds a leaf whose message is no more.
  mutating func append(leaf: Digest32) {
    leaves.insert(ends.count)
    bytes.append(contentsOf: leaf.bytes)
    ends.append(bytes.count)
  }

  mutating func removeAll() {
    leaves.removeAll()
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds the leaves to a tree one by one.
  func append(to tree: inout FactTree) {
    bytes.withUnsafeBufferPointer { bytes in
      var first = 0
      for (place, end) in ends.enumerated() {
        let content = FieldBytes(rebasing: bytes[first..<end])
        if leaves.contains(place) {
          tree.append(Digest32(unchecked: Array(content)), height: 0)
        } else {
          tree.append(content)
        }
        first = end
      }
    }
  }

  /// The root of the leaves as a tree of their own.
  var root: Digest32 {
    var tree = FactTree()
    append(to: &tree)
    return tree.root
  }
}
