extension LeafTree {
  /// The bytes of a tile of hashes; nil where the tree does not fill it so far.
  public func bytes(of tile: Tile) -> [UInt8]? {
    guard case .hashes(let level) = tile.content else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32 * tile.width)
    let first = tile.index.multipliedReportingOverflow(by: Tile.fullWidth)
    guard !first.overflow, first.partialValue <= size else { return nil }
    for place in 0..<tile.width {
      guard let node = subtree(height: 8 * level, index: first.partialValue + place) else {
        return nil
      }
      bytes += node.bytes
    }
    return bytes
  }
}

/// Bundles of the leaves' own messages, for a log that shows them.
public enum EntryBundle {
  /// Each message after its length in two bytes; refuses one of more than 65,535 bytes
  /// (`tile.entry`).
  public static func bytes(_ messages: some Sequence<[UInt8]>) throws(ProofFault) -> [UInt8] {
    var bytes: [UInt8] = []
    for message in messages {
      guard message.count <= Int(UInt16.max) else { throw .tileEntry }
      bytes += [UInt8(message.count >> 8), UInt8(message.count & 255)] + message
    }
    return bytes
  }

  /// Reads exactly so many messages with nothing behind them (`tile.entry`).
  public static func messages(_ bytes: [UInt8], count: Int) throws(ProofFault) -> [[UInt8]] {
    var messages: [[UInt8]] = []
    var place = 0
    for _ in 0..<max(0, count) {
      guard bytes.count - place >= 2 else { throw .tileEntry }
      let length = Int(bytes[place]) << 8 | Int(bytes[place + 1])
      place += 2
      guard bytes.count - place >= length else { throw .tileEntry }
      messages.append(Array(bytes[place..<(place + length)]))
      place += length
    }
    guard place == bytes.count else { throw .tileEntry }
    return messages
  }
}
