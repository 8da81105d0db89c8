import Crypto
import Register

/// The Merkle tree of an act's facts while it grows, without memory of its own for each leaf.
///
/// The same tree as `MerkleTree`, which makes the root from it; a test compares the two.
struct FactTree {
  private static let digestSize = 32

  private(set) var size = 0
  /// The root of the full subtree of 2ⁿ leaves at n × 32, where bit n of `size` is set.
  private var levels = [UInt8](repeating: 0, count: Int.bitWidth * FactTree.digestSize)
  /// 0x01 ‖ left ‖ right.
  private var pair = [UInt8](repeating: 0x01, count: 1 + 2 * FactTree.digestSize)

  /// Adds a leaf by its message, which begins with the byte 0x00.
  mutating func append(_ message: FieldBytes) {
    precondition(message.first == 0x00, "the message of a leaf begins with 0x00")
    var digest = SHA256.hash(data: UnsafeRawBufferPointer(message))
    var level = 0
    while size >> level & 1 == 1 {
      digest = nodeHash(level, digest)
      level += 1
    }
    digest.withUnsafeBytes { bytes in
      levels.withUnsafeMutableBytes {
        UnsafeMutableRawBufferPointer(rebasing: $0[(level * FactTree.digestSize)...])
          .copyMemory(from: bytes)
      }
    }
    size += 1
  }

  private mutating func nodeHash(_ level: Int, _ right: SHA256Digest) -> SHA256Digest {
    let first = level * FactTree.digestSize
    pair.withUnsafeMutableBytes { pair in
      levels.withUnsafeBytes { levels in
        UnsafeMutableRawBufferPointer(rebasing: pair[1...])
          .copyMemory(from: .init(rebasing: levels[first..<first + FactTree.digestSize]))
      }
      right.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(rebasing: pair[(1 + FactTree.digestSize)...])
          .copyMemory(from: $0)
      }
    }
    return pair.withUnsafeBytes { SHA256.hash(data: $0) }
  }

  /// The root; of no leaves it is SHA-256 of nothing.
  var root: Digest32 {
    let frontier = (0..<Int.bitWidth).reversed().filter { size >> $0 & 1 == 1 }.map { level in
      let first = level * FactTree.digestSize
      return Digest32(unchecked: Array(levels[first..<first + FactTree.digestSize]))
    }
    return MerkleTree(size: size, frontier: frontier)?.root ?? MerkleTree().root
  }
}
