/// Verifies a set of tiles against a checkpoint that has been verified.
public struct TileReader {
  /// What a path below the log's address holds; nil where there is nothing.
  private let read: (String) -> [UInt8]?

  public init(_ read: @escaping (String) -> [UInt8]?) { self.read = read }

  /// Reads every tile of the checkpoint's tree and returns the tree.
  ///
  /// Refuses a missing tile (`tile.missing`), one of another length (`tile.width`), leaves that
  /// lead to another root (`tile.root`), and an upper tile that is not made of the lower ones
  /// (`tile.hash`).
  public func verified(_ checkpoint: Checkpoint) throws(ProofFault) -> LeafTree {
    var tree = LeafTree()
    for row in Tile.rows(size: checkpoint.size) {
      for tile in row {
        let bytes = try bytes(of: tile)
        guard case .hashes(0) = tile.content else {
          guard tree.bytes(of: tile) == bytes else { throw .tileHash }
          continue
        }
        for place in stride(from: 0, to: bytes.count, by: 32) {
          tree.append(Digest32(unchecked: Array(bytes[place..<(place + 32)])))
        }
      }
    }
    guard tree.root() == checkpoint.root else { throw .tileRoot }
    return tree
  }

  /// Verifies the bundles of entries against a tree that `verified(_:)` returned.
  public func verifiedEntries(of tree: LeafTree) throws(ProofFault) -> [[UInt8]] {
    var entries: [[UInt8]] = []
    for tile in Tile.entries(size: tree.size) {
      guard let bytes = content(of: tile, expand: { EntryBundle.beginning(of: $0, width: $1) })
      else { throw .tileMissing }
      for message in try EntryBundle.messages(bytes, count: tile.width) {
        guard tree.subtree(height: 0, index: entries.count) == MerkleTree.leafHash(message) else {
          throw .tileEntry
        }
        entries.append(message)
      }
    }
    return entries
  }

  private func bytes(of tile: Tile) throws(ProofFault) -> [UInt8] {
    guard let bytes = content(of: tile, expand: { Array($0.prefix(32 * $1)) }) else {
      throw .tileMissing
    }
    guard bytes.count == 32 * tile.width else { throw .tileWidth }
    return bytes
  }

  /// A tile, or the beginning of the full one that a log may keep in a partial one's place.
  private func content(of tile: Tile, expand: ([UInt8], Int) -> [UInt8]) -> [UInt8]? {
    if let bytes = read(tile.path) { return bytes }
    guard tile.width < Tile.fullWidth,
      let full = try? Tile(tile.content, index: tile.index, width: Tile.fullWidth),
      let bytes = read(full.path)
    else { return nil }
    return expand(bytes, tile.width)
  }
}

extension EntryBundle {
  /// The bytes of a bundle's first messages; all of them where it is not well formed.
  static func beginning(of bytes: [UInt8], width: Int) -> [UInt8] {
    var place = 0
    for _ in 0..<width {
      guard bytes.count - place >= 2 else { return bytes }
      place += 2 + (Int(bytes[place]) << 8 | Int(bytes[place + 1]))
      guard place <= bytes.count else { return bytes }
    }
    return Array(bytes[..<place])
  }
}
