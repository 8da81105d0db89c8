import Glibc

/// Sixteen random bytes for every fact, so that nobody can guess a sibling of a published proof.
///
/// From the system generator; only a training book may seed them, to be repeatable.
struct SaltSource {
  static let byteCount = 16

  private var buffer: [UInt8] = []
  private var position = 0
  /// The state of the seeded generator; nil means the system's.
  private var seeded: SplitMix?

  init(trainingSeed: UInt64?) { seeded = trainingSeed.map { SplitMix(state: $0) } }

  mutating func next() -> [UInt8] {
    refillIfNeeded()
    defer { position += SaltSource.byteCount }
    return Array(buffer[position..<position + SaltSource.byteCount])
  }

  /// Copies the next salt to a place in memory.
  mutating func write(to target: UnsafeMutablePointer<UInt8>) {
    refillIfNeeded()
    for index in 0..<SaltSource.byteCount { target[index] = buffer[position + index] }
    position += SaltSource.byteCount
  }

  private mutating func refillIfNeeded() {
    guard position + SaltSource.byteCount > buffer.count else { return }
    if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: seeded == nil ? 65_536 : 16) }
    position = 0
    if seeded != nil {
      for index in buffer.indices { buffer[index] = seeded?.nextByte() ?? 0 }
    } else {
      buffer.withUnsafeMutableBytes { bytes in
        if let start = bytes.baseAddress { arc4random_buf(start, bytes.count) }
      }
    }
  }

  /// A small repeatable generator; never used outside training books.
  private struct SplitMix {
    var state: UInt64

    mutating func nextByte() -> UInt8 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return UInt8(truncatingIfNeeded: (mixed ^ (mixed >> 31)) >> 24)
    }
  }
}
