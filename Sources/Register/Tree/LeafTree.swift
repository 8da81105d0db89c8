/// All full subtrees of a tree of RFC 6962, from which paths and tiles are read.
///
/// Takes 64 bytes for each leaf and one hash for each leaf to build; a path then costs as many
/// hashes as the tree is high.
public struct LeafTree: Sendable {
  /// For each height the roots of the full subtrees of that height, 32 bytes each.
  private var levels: [[UInt8]] = [[]]

  public init(_ leaves: [Digest32] = []) {
    for leaf in leaves { append(leaf) }
  }

  /// The number of leaves.
  public var size: Int { count(height: 0) }

  /// Adds a leaf by its hash.
  public mutating func append(_ leaf: Digest32) {
    levels[0] += leaf.bytes
    var height = 0
    while count(height: height).isMultiple(of: 2) {
      if levels.count == height + 1 { levels.append([]) }
      // Both children lie side by side: 0x01 ‖ left ‖ right in one piece.
      let node = Digest32(hashing: [0x01] + levels[height].suffix(64))
      levels[height + 1] += node.bytes
      height += 1
    }
  }

  /// The root of the full subtree of 2^height leaves that begins at leaf index · 2^height; nil
  /// where the tree holds no such full subtree.
  public func subtree(height: Int, index: Int) -> Digest32? {
    guard levels.indices.contains(height), index >= 0, index < count(height: height) else {
      return nil
    }
    return stored(height: height, index: index)
  }

  /// The root of the first leaves, all of them by default; nil for more than there are.
  public func root(size: Int? = nil) -> Digest32? {
    let size = size ?? self.size
    guard size >= 0, size <= self.size else { return nil }
    return size == 0 ? MerkleTree().root : hash(0..<size)
  }

  private func count(height: Int) -> Int { levels[height].count / 32 }

  private func stored(height: Int, index: Int) -> Digest32 {
    Digest32(unchecked: Array(levels[height][(32 * index)..<(32 * index + 32)]))
  }

  /// The root of a range that RFC 6962 makes a node of: it begins at a multiple of the power of
  /// two that holds it.
  func hash(_ range: Range<Int>) -> Digest32 {
    let count = range.count
    if count & (count - 1) == 0 {
      let height = count.trailingZeroBitCount
      return stored(height: height, index: range.lowerBound >> height)
    }
    let middle = range.lowerBound + greatestPowerOfTwo(below: count)
    return MerkleTree.nodeHash(
      hash(range.lowerBound..<middle), hash(middle..<range.upperBound))
  }
}

/// The greatest power of two less than a number that is at least 2.
func greatestPowerOfTwo(below number: Int) -> Int {
  1 << (Int.bitWidth - 1 - (number - 1).leadingZeroBitCount)
}
