import Register
import Testing

struct TileTests {
  @Test(
    "Paths of tiles are written as c2sp.org/tlog-tiles writes them",
    arguments: [
      (Tile.Content.hashes(level: 0), 0, 256, "tile/0/000"),
      (.hashes(level: 1), 999, 17, "tile/1/999.p/17"),
      (.hashes(level: 2), 1_234_067, 256, "tile/2/x001/x234/067"),
      (.entries, 1_000, 1, "tile/entries/x001/000.p/1"),
    ])
  func paths(content: Tile.Content, index: Int, width: Int, path: String) throws {
    let tile = try Tile(content, index: index, width: width)
    #expect(tile.path == path)
    #expect(try Tile(parsing: path) == tile)
  }

  @Test(
    "Paths in another spelling are refused",
    arguments: [
      "", "tile", "tile/0", "tile/0/0", "tile/0/00", "tile/0/0000", "tile/00/000", "tile/8/000",
      "tile/0/x000/001", "tile/0/001/067", "tile/0/x001/x067", "tile/0/000.p/0", "tile/0/000.p/256",
      "tile/0/000.p/01", "tile/0/000.p", "tile/0/000.p/", "tile/0/-01", "tile/0/+01", "/tile/0/000",
      "tile/0/000/", "tile/0//000", "tile/entry/000", "tile/0/x１/000", "tile/0/..", "tile/../000",
      "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
    ])
  func refusedPaths(path: String) {
    #expect(fault { () throws(ProofFault) in try Tile(parsing: path) } == .tilePath)
  }

  @Test("The specification's example: 70,000 leaves are these tiles")
  func count() {
    let tiles = Tile.hashes(size: 70_000)
    #expect(tiles.count == 273 + 1 + 1 + 1 + 1)
    #expect(
      tiles.filter { $0.width < 256 }.map(\.path) == [
        "tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1",
      ])
    #expect(Tile.hashes(size: 256).map(\.path) == ["tile/0/000", "tile/1/000.p/1"])
    #expect(Tile.hashes(size: 0).isEmpty)
  }

  @Test("A tree that grew adds exactly the tiles that it did not have")
  func growth() {
    for earlier in [0, 1, 255, 256, 257, 700, 65_535] {
      for size in [earlier, earlier + 1, earlier + 255, earlier + 256, 66_000] {
        let old = Set(Tile.hashes(size: earlier))
        let new = Tile.hashes(size: size).filter { !old.contains($0) }
        #expect(Set(Tile.hashes(size: size, beyond: earlier)) == Set(new), "\(earlier) \(size)")
      }
    }
  }

  @Test("A set of tiles is verified against its checkpoint", arguments: [1, 255, 256, 257, 300])
  func verified(size: Int) throws {
    let sample = try sample.get()
    let files = try sample.tiles(size)
    let reader = TileReader { files[$0] }
    let tree = try reader.verified(try sample.checkpoint(size).checkpoint)
    #expect(tree.root() == sample.tree.root(size: size))
    #expect(try reader.verifiedEntries(of: tree) == sample.acts.prefix(size).map(\.text.bytes))
  }

  @Test("A full tile stands in for a partial one that was taken away")
  func fullForPartial() throws {
    let sample = try sample.get()
    let files = try sample.tiles(300)
    let reader = TileReader { files[$0] }
    #expect(try reader.verified(try sample.checkpoint(200).checkpoint).size == 200)
  }

  @Test("A tile that is missing, cut, longer or changed is refused")
  func hostile() throws {
    let sample = try sample.get()
    let files = try sample.tiles(300)
    let checkpoint = try sample.checkpoint(300).checkpoint
    func verify(_ path: String, _ change: @escaping ([UInt8]) -> [UInt8]?) -> ProofFault? {
      let reader = TileReader { $0 == path ? files[$0].flatMap(change) : files[$0] }
      return fault { () throws(ProofFault) in
        try reader.verifiedEntries(of: try reader.verified(checkpoint))
      }
    }
    func flipped(_ bytes: [UInt8]) -> [UInt8] { bytes.dropLast() + [bytes[bytes.count - 1] ^ 1] }
    for path in files.keys where path.hasPrefix("tile/") {
      #expect(verify(path, { _ in nil }) == .tileMissing, "\(path)")
      let isEntries = path.contains("entries")
      #expect(verify(path, { $0.dropLast() }) == (isEntries ? .tileEntry : .tileWidth), "\(path)")
      #expect(verify(path, { $0 + [0] }) == (isEntries ? .tileEntry : .tileWidth), "\(path)")
      let own: ProofFault =
        isEntries ? .tileEntry : path.hasPrefix("tile/0") ? .tileRoot : .tileHash
      let found = verify(path, flipped)
      #expect(found == own || (own == .tileRoot && found == .tileHash), "\(path)")
      #expect(found != nil)
    }
  }

  @Test("A checkpoint with an absurd size ends at the first missing tile, not in memory")
  func absurdSize() throws {
    let checkpoint = try Checkpoint(
      origin: "a", size: Int.max, root: MerkleTree.leafHash([]))
    let reader = TileReader { _ in nil }
    #expect(fault { () throws(ProofFault) in try reader.verified(checkpoint) } == .tileMissing)
  }
}
