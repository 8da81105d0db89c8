import PrisonAffairs
public import RecordBook
import Register

/// One file of the register as a web server hands it out.
public struct RegisterFile: Sendable {
  /// Below the folder that is served.
  public let path: String
  public let bytes: [UInt8]
  /// A tile that is full never changes again.
  public let isFinal: Bool
}

extension Office {
  /// The register as static files (c2sp.org/tlog-tiles): the checkpoint of the last finished day
  /// and the tiles of its tree. Outsiders get one checkpoint a day.
  ///
  /// With `headers`, the acts' headers too: number, kind, moment, staff number and fact root,
  /// never a fact. Refuses a book without such a checkpoint (`checkpoint.missing`).
  public func registerFiles(
    headers: Bool, _ write: (RegisterFile) throws -> Void
  ) throws -> CheckpointRecord {
    try book.read { reader in
      try require(.exportRegister, reader)
      let midnight = Moment(day: today, hour: 0, minute: 0)
      guard let record = try reader.lastCheckpoint(before: midnight) else {
        throw Refusal(.checkpointMissing, [.reference: "act:1"])
      }
      let tree = LeafTree(try reader.leaves(through: record.size))
      for tile in Tile.hashes(size: record.size) {
        guard let bytes = tree.bytes(of: tile) else {
          throw BookError.damaged(table: "register_leaf")
        }
        try write(file(tile, bytes))
      }
      if headers {
        for tile in Tile.entries(size: record.size) {
          let first = tile.index * Tile.fullWidth + 1
          let messages = try (first..<first + tile.width).map { number in
            guard let header = try reader.headerBytes(ofAct: number) else {
              throw BookError.damaged(table: "act")
            }
            return header
          }
          try write(file(tile, try EntryBundle.bytes(messages)))
        }
      }
      // The checkpoint last: whoever sees it finds its tiles there.
      let text = try note(of: record, reader).text
      try write(RegisterFile(path: "checkpoint", bytes: Array(text.utf8), isFinal: false))
      return record
    }
  }

  private func file(_ tile: Tile, _ bytes: [UInt8]) -> RegisterFile {
    RegisterFile(path: tile.path, bytes: bytes, isFinal: tile.width == Tile.fullWidth)
  }
}
