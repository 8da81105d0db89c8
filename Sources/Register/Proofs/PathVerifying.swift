/// Verifies paths as RFC 9162, sections 2.1.3.2 and 2.1.4.2, says, without the tree.
public enum MerklePath {
  /// Most hashes of a path through a tree whose size has 63 bits.
  public static let hashLimit = 64

  /// The number of hashes from a leaf to the root of a tree.
  public static func inclusionLength(index: Int, size: Int) -> Int {
    var (low, high) = (0, size)
    var length = 0
    while high - low > 1 {
      let middle = low + greatestPowerOfTwo(below: high - low)
      if index < middle { high = middle } else { low = middle }
      length += 1
    }
    return length
  }

  /// The number of hashes between two sizes of a tree.
  public static func consistencyLength(old: Int, new: Int) -> Int {
    guard old > 0, old < new else { return 0 }
    var (low, high) = (0, new)
    var length = 0
    while high != old {
      let middle = low + greatestPowerOfTwo(below: high - low)
      if old <= middle { high = middle } else { low = middle }
      length += 1
    }
    return low == 0 ? length : length + 1
  }

  /// Refuses a leaf outside the tree (`proof.index`), a path of another length
  /// (`proof.truncated`, `proof.extended`), and one that leads to another root (`proof.root`).
  public static func verifyInclusion(
    leaf: Digest32, index: Int, size: Int, path: [Digest32], root: Digest32
  ) throws(ProofFault) {
    guard index >= 0, index < size else { throw .proofIndex }
    try checkLength(path, inclusionLength(index: index, size: size))
    var (place, last) = (index, size - 1)
    var node = leaf
    for sibling in path {
      if place & 1 == 1 || place == last {
        node = MerkleTree.nodeHash(sibling, node)
        // A node without right sibling is lifted until it is a right child.
        while place & 1 == 0, place != 0 { (place, last) = (place >> 1, last >> 1) }
      } else {
        node = MerkleTree.nodeHash(node, sibling)
      }
      (place, last) = (place >> 1, last >> 1)
    }
    guard last == 0, node == root else { throw .proofRoot }
  }

  /// Refuses sizes that fall (`proof.old-is-larger`), a path of another length, one that leads
  /// to another old root (`proof.old-root`) or to another new one (`proof.root`).
  public static func verifyConsistency(
    old: Int, oldRoot: Digest32, new: Int, newRoot: Digest32, path: [Digest32]
  ) throws(ProofFault) {
    guard old >= 0, old <= new else { throw .proofOldIsLarger }
    try checkLength(path, consistencyLength(old: old, new: new))
    guard old > 0 else {
      guard oldRoot == MerkleTree().root else { throw .proofOldRoot }
      guard new > 0 || newRoot == oldRoot else { throw .proofRoot }
      return
    }
    guard old < new else {
      guard oldRoot == newRoot else { throw .proofRoot }
      return
    }
    // A full old tree is itself the first node; its root is not repeated in the path.
    let hashes = old & (old - 1) == 0 ? [oldRoot] + path : path
    var (place, last) = (old - 1, new - 1)
    while place & 1 == 1 { (place, last) = (place >> 1, last >> 1) }
    var (oldNode, newNode) = (hashes[0], hashes[0])
    for sibling in hashes.dropFirst() {
      if place & 1 == 1 || place == last {
        oldNode = MerkleTree.nodeHash(sibling, oldNode)
        newNode = MerkleTree.nodeHash(sibling, newNode)
        while place & 1 == 0, place != 0 { (place, last) = (place >> 1, last >> 1) }
      } else {
        newNode = MerkleTree.nodeHash(newNode, sibling)
      }
      (place, last) = (place >> 1, last >> 1)
    }
    guard oldNode == oldRoot else { throw .proofOldRoot }
    guard last == 0, newNode == newRoot else { throw .proofRoot }
  }

  private static func checkLength(_ path: [Digest32], _ length: Int) throws(ProofFault) {
    guard path.count >= length else { throw .proofTruncated }
    guard path.count <= length else { throw .proofExtended }
  }

  /// Reads hashes, one in each line (`proof.form`).
  static func parsed(_ lines: [ArraySlice<UInt8>]) throws(ProofFault) -> [Digest32] {
    var path: [Digest32] = []
    for line in lines { path.append(try Digest32(base64: line, else: .proofForm)) }
    return path
  }
}
