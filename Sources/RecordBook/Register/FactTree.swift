import Crypto
import Register

/// The Merkle tree of an act's facts while it grows, without memory of its own for each leaf.
///
/// The same tree as `MerkleTree`, which makes the root from it; a test compares the two.
struct FactTree {
  private static let digestSize = 32
  private static let leftOffset = 1
  private static let rightOffset = leftOffset + digestSize

  private(set) var size = 0
  /// The root of the full subtree of 2ⁿ leaves at n × 32, where bit n of `size` is set.
  private var levels = [UInt8](repeating: 0, count: Int.bitWidth * FactTree.digestSize)
  /// 0x01 ‖ left ‖ right; what is being added stands on the right.
  private var pair = [UInt8](repeating: 0x01, count: rightOffset + FactTree.digestSize)

  /// Adds a leaf by its message, which begins with the byte 0x00.
  mutating func append(_ message: FieldBytes) {
    precondition(message.first == 0x00, "the message of a leaf begins with 0x00")
    let digest = SHA256.hash(data: UnsafeRawBufferPointer(message))
    digest.withUnsafeBytes { setRight($0) }
    carry(from: 0)
  }

  /// Adds a full subtree of 2ʰ leaves by its root; the size so far must be a multiple of 2ʰ.
  mutating func append(_ subtree: Digest32, height: Int) {
    precondition(size & (1 << height - 1) == 0, "a subtree stands where its size divides")
    subtree.bytes.withUnsafeBytes { setRight($0) }
    carry(from: height)
  }

  /// Joins what stands on the right with every full subtree of its size, and puts it in its place.
  private mutating func carry(from height: Int) {
    var level = height
    while size >> level & 1 == 1 {
      let digest = levels.withUnsafeBytes { levels in
        pair.withUnsafeMutableBytes { pair in
          FactTree.copy(levels, level * FactTree.digestSize, to: pair, FactTree.leftOffset)
          return SHA256.hash(data: UnsafeRawBufferPointer(pair))
        }
      }
      digest.withUnsafeBytes { setRight($0) }
      level += 1
    }
    pair.withUnsafeBytes { pair in
      levels.withUnsafeMutableBytes {
        FactTree.copy(pair, FactTree.rightOffset, to: $0, level * FactTree.digestSize)
      }
    }
    size += 1 << height
  }

  private mutating func setRight(_ digest: UnsafeRawBufferPointer) {
    pair.withUnsafeMutableBytes { FactTree.copy(digest, 0, to: $0, FactTree.rightOffset) }
  }

  @inline(__always)
  private static func copy(
    _ source: UnsafeRawBufferPointer, _ from: Int, to target: UnsafeMutableRawBufferPointer,
    _ place: Int
  ) {
    UnsafeMutableRawBufferPointer(rebasing: target[place..<place + digestSize])
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[from..<from + digestSize]))
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
