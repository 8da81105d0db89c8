import Register

/// A small register, built by hand from the documented bytes and from nothing of the book.
struct SampleRegister {
  struct Fact {
    let salt: [UInt8]
    let text: FactText
  }

  struct Act {
    let text: ActText
    let facts: [Fact]
    let factTree: LeafTree
  }

  static let origin = "yuwu.example/3301"
  let book: SigningKey
  let procurator: SigningKey
  let acts: [Act]
  let tree: LeafTree

  var keys: [VerifierKey] { [book.verifierKey, procurator.verifierKey] }

  /// The document of a notice, with what canonical bytes escape.
  static let document = "公示\\n第一行\n第二行\\\n"

  /// Acts in number; act 5 brings four entries and act 6 a notice's document.
  init(acts count: Int = 300, seed: UInt64 = 3_301) throws {
    book = try SigningKey(name: SampleRegister.origin, seed: [UInt8](repeating: 7, count: 32))
    procurator = try SigningKey(
      name: "procurator.example/3301", purpose: .cosignature,
      seed: [UInt8](repeating: 8, count: 32))
    var generator = Seeded(seed)
    var acts: [Act] = []
    var tree = LeafTree()
    for number in 1...count {
      let act = try SampleRegister.act(number, &generator)
      tree.append(act.text.leaf)
      acts.append(act)
    }
    self.acts = acts
    self.tree = tree
  }

  private static func act(_ number: Int, _ generator: inout Seeded) throws -> Act {
    let (kind, table, rows) = content(number)
    var facts: [Fact] = []
    for row in rows {
      let text = try FactText(
        parsing: canonical("yuwu-fact/1", [("kind", kind), ("table", table)] + row))
      facts.append(Fact(salt: generator.bytes(16), text: text))
    }
    let factTree = LeafTree(facts.map { $0.text.leaf(salt: $0.salt) })
    let root = factTree.root() ?? MerkleTree().root
    let header: [(String, String?)] = [
      ("number", "\(number)"), ("kind", kind), ("moment", "2026-10-03T09:05:00.250Z"),
      ("actor", "3301007"), ("facts", "\(root)"),
    ]
    return Act(
      text: try ActText(parsing: canonical("yuwu-act/1", header)), facts: facts,
      factTree: factTree)
  }

  private static func content(_ number: Int) -> (String, String, [[(String, String?)]]) {
    switch number {
    case 5:
      return (
        "entries-imported", "point_entry",
        [
          entry("3301000011", "custody.quarrel", -1_000), entry("3301000012", "labour.output", 250),
          entry("3301000013", "custody.quarrel", -500), entry("3301000014", "education.exam", 300),
        ]
      )
    case 6:
      let sha = "\(Digest32(hashing: document))"
      return (
        "notice-drafted", "notice_document",
        [
          [
            ("number", "GS-2026-0017"), ("audience", "inmates"), ("sha256", sha),
            ("content", document),
          ],
          [
            ("number", "GS-2026-0017"), ("audience", "public"), ("sha256", sha), ("content", "x\n"),
          ],
        ]
      )
    default:
      let rows = (0..<(number % 4)).map { entry("33010\(number)\($0)", "labour.output", $0 * 100) }
      return ("entry-recorded", "point_entry", rows)
    }
  }

  private static func entry(_ inmate: String, _ reason: String, _ points: Int) -> [(
    String, String?
  )] {
    [
      ("inmate", inmate), ("day", "2026-10-03"), ("reason", reason), ("points", "\(points)"),
      ("event", nil), ("officer", "3301007"), ("tier", "group"), ("late", "0"),
      ("late_reason", nil), ("note", "与同组罪犯争吵"), ("source", "2026-10-03"),
      ("line_reference", "12"),
    ]
  }

  static func canonical(_ first: String, _ columns: [(String, String?)]) -> [UInt8] {
    columns.reduce(Array("\(first)\n".utf8)) { bytes, column in
      let value = column.1.map { Array("=".utf8) + ColumnText.escaped($0) } ?? []
      return bytes + Array(column.0.utf8) + value + [0x0A]
    }
  }

  func checkpoint(_ size: Int? = nil, cosigned: Bool = true) throws -> SignedCheckpoint {
    let size = size ?? tree.size
    let checkpoint = try Checkpoint(
      origin: SampleRegister.origin, size: size, root: tree.root(size: size) ?? MerkleTree().root)
    let signed = try SignedCheckpoint(checkpoint, signedBy: book)
    return cosigned ? try signed.cosigned(by: procurator, at: 1_790_000_000) : signed
  }

  func inclusion(act: Int, size: Int? = nil) throws -> InclusionProof {
    let size = size ?? tree.size
    return try InclusionProof(
      index: act - 1, path: tree.inclusionPath(index: act - 1, size: size) ?? [],
      checkpoint: try checkpoint(size))
  }

  func proof(act: Int, ordinal: Int, size: Int? = nil) throws -> FactProof {
    let own = acts[act - 1]
    let fact = own.facts[ordinal - 1]
    return try FactProof(
      salt: fact.salt, fact: fact.text, ordinal: ordinal, factCount: own.facts.count,
      path: own.factTree.inclusionPath(index: ordinal - 1, size: own.facts.count) ?? [],
      act: own.text, inclusion: try inclusion(act: act, size: size))
  }

  func consistency(old: Int, new: Int? = nil) throws -> ConsistencyProof {
    let new = new ?? tree.size
    return try ConsistencyProof(
      old: old, path: tree.consistencyPath(old: old, new: new) ?? [],
      checkpoint: try checkpoint(new))
  }

  /// Every file of the tile set, by its path.
  func tiles(_ size: Int? = nil) throws -> [String: [UInt8]] {
    let size = size ?? tree.size
    var files: [String: [UInt8]] = ["checkpoint": try checkpoint(size).bytes]
    for tile in Tile.hashes(size: size) { files[tile.path] = tree.bytes(of: tile) }
    for tile in Tile.entries(size: size) {
      let first = tile.index * Tile.fullWidth
      files[tile.path] = try EntryBundle.bytes(acts[first..<(first + tile.width)].map(\.text.bytes))
    }
    return files
  }
}

/// The register that the tests share.
let sample = Result { try SampleRegister() }
