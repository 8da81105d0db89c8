/// The Merkle tree of RFC 6962 while it grows: only the roots of full subtrees are kept, so a
/// million leaves cost no more memory than twenty.
public struct MerkleTree: Sendable {
  /// The number of leaves.
  public private(set) var size = 0
  /// Roots of the full subtrees, the largest first; their sizes are the set bits of `size`.
  public private(set) var frontier: [Digest32] = []

  public init() {}

  /// Rebuilds a tree from its size and frontier; refuses (nil) a frontier of another length.
  public init?(size: Int, frontier: [Digest32]) {
    guard size >= 0, frontier.count == size.nonzeroBitCount else { return nil }
    self.size = size
    self.frontier = frontier
  }

  /// The hash of a leaf: SHA-256(0x00 ‖ message).
  public static func leafHash(_ message: [UInt8]) -> Digest32 {
    Digest32(hashing: [0x00] + message)
  }

  /// Adds a leaf by its hash.
  public mutating func append(leafHash: Digest32) {
    var node = leafHash
    var rest = size
    while rest & 1 == 1 {
      node = MerkleTree.nodeHash(frontier.removeLast(), node)
      rest >>= 1
    }
    frontier.append(node)
    size += 1
  }

  /// The root; of no leaves it is SHA-256 of nothing.
  public var root: Digest32 {
    guard var node = frontier.last else { return Digest32(hashing: []) }
    for left in frontier.dropLast().reversed() { node = MerkleTree.nodeHash(left, node) }
    return node
  }

  /// The hash of an inner node: SHA-256(0x01 ‖ left ‖ right).
  public static func nodeHash(_ left: Digest32, _ right: Digest32) -> Digest32 {
    Digest32(hashing: [0x01] + left.bytes + right.bytes)
  }
}
