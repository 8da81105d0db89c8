import Foundation
import PrisonAffairs
import Register
import Testing

@testable import RecordBook

/// The numbers in BookFormat.md, computed by another program and kept as files.
struct VectorTests {
  struct FactVector: Decodable, CustomTestStringConvertible {
    let title: String
    let kind: String
    let table: String
    let salt: String
    let columns: [[Cell]]
    let canonical: String
    let leaf: String

    var testDescription: String { title }
  }

  struct ActVector: Decodable {
    let number: Int
    let kind: String
    let moment: String
    let actor: String
    let factLeaves: [String]
    let facts: String
    let canonical: String
    let leaf: String
  }

  /// A small register with a sealed and an erased fact, whose contents stand beside it.
  struct HiddenVector: Decodable {
    let facts: [FactVector]
    let factRoot: String
    let root: String
    let lines: [String]
  }

  struct TreeVector: Decodable {
    struct Leaf: Decodable {
      let message: String
      let leaf: String
    }

    struct Node: Decodable {
      let left: String
      let right: String
      let node: String
    }

    let leaves: [Leaf]
    let node: Node
    let roots: [String]
  }

  /// A name or a value of a column.
  enum Cell: Decodable {
    case text(String)
    case integer(Int)
    case null

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let integer = try? container.decode(Int.self) {
        self = .integer(integer)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    var value: FactValue {
      switch self {
      case .text(let text): .text(text)
      case .integer(let integer): .integer(integer)
      case .null: .null
      }
    }
  }

  static func load<Vectors: Decodable>(_ name: String) throws -> Vectors {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(components: "Vectors", name)
    return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: url))
  }

  static func bytes(_ hexadecimal: String) -> [UInt8] {
    var rest = hexadecimal[...]
    var bytes: [UInt8] = []
    while let byte = UInt8(rest.prefix(2), radix: 16) {
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  private static func digest(_ hexadecimal: String) throws -> Digest32 {
    try #require(Digest32(bytes(hexadecimal)))
  }

  @Test func facts() throws {
    let vectors: [FactVector] = try VectorTests.load("facts.json")
    for vector in vectors {
      let table = try #require(FactTable.all.first { $0.name == vector.table })
      let fact = Fact(table, vector.columns.compactMap { $0.last?.value })
      let names = vector.columns.compactMap { $0.first?.value }
      #expect(names == table.columns.map { .text($0.name) }, "\(vector.title)")
      let bytes = CanonicalBytes.fact(kind: vector.kind, table: table, values: fact.values)
      #expect(bytes == Array(vector.canonical.utf8), "\(vector.title)")
      let leaf = CanonicalBytes.factLeaf(salt: VectorTests.bytes(vector.salt), bytes: bytes)
      #expect(leaf.description == vector.leaf, "\(vector.title)")
    }
  }

  @Test func actHeaders() throws {
    let vectors: [ActVector] = try VectorTests.load("acts.json")
    for vector in vectors {
      var tree = MerkleTree()
      for leaf in vector.factLeaves { tree.append(leafHash: try VectorTests.digest(leaf)) }
      #expect(tree.root.description == vector.facts)
      let bytes = CanonicalBytes.act(
        number: vector.number, kind: vector.kind, moment: try #require(Moment(vector.moment)),
        actor: try #require(StaffNumber(vector.actor)), factRoot: tree.root)
      #expect(bytes == Array(vector.canonical.utf8))
      #expect(MerkleTree.leafHash(bytes).description == vector.leaf)
    }
  }

  @Test func treesOfZeroToEightLeaves() throws {
    let vector: TreeVector = try VectorTests.load("tree.json")
    var tree = MerkleTree()
    #expect(tree.root.description == vector.roots[0])
    for (index, leaf) in vector.leaves.enumerated() {
      let hash = MerkleTree.leafHash(VectorTests.bytes(leaf.message))
      #expect(hash.description == leaf.leaf)
      tree.append(leafHash: hash)
      #expect(tree.root.description == vector.roots[index + 1])
      #expect(tree.frontier.count == (index + 1).nonzeroBitCount)
      let again = try #require(MerkleTree(size: tree.size, frontier: tree.frontier))
      #expect(again.root == tree.root)
    }
    let node = MerkleTree.nodeHash(
      try VectorTests.digest(vector.node.left), try VectorTests.digest(vector.node.right))
    #expect(node.description == vector.node.node)
  }

  @Test func sealedAndErasedFactsStandByTheirLeaves() throws {
    let vector: HiddenVector = try VectorTests.load("hidden.json")
    var tree = MerkleTree()
    for fact in vector.facts {
      let table = try #require(FactTable.all.first { $0.name == fact.table })
      let values = Fact(table, fact.columns.compactMap { $0.last?.value }).values
      let bytes = CanonicalBytes.fact(kind: fact.kind, table: table, values: values)
      #expect(bytes == Array(fact.canonical.utf8))
      let leaf = CanonicalBytes.factLeaf(salt: VectorTests.bytes(fact.salt), bytes: bytes)
      #expect(leaf.description == fact.leaf)
      tree.append(leafHash: leaf)
    }
    #expect(tree.root.description == vector.factRoot)
    for (ordinal, manner, act) in [(2, "sealed", 2), (3, "erased", 4)] {
      let leaf = try VectorTests.digest(vector.facts[ordinal - 1].leaf)
      let line = RegisterLine.hidden(act: 1, ordinal: ordinal, manner, by: act, leaf: leaf)
      #expect(vector.lines.contains(line))
      let content = vector.facts[ordinal - 1].columns[1].last?.value
      guard case .text(let crime) = content else { Issue.record("no crime"); continue }
      #expect(!vector.lines.contains { $0.contains(crime) })
    }
  }

  @Test func aTreeWithoutItsWholeFrontierIsRefused() {
    #expect(MerkleTree(size: 3, frontier: []) == nil)
    #expect(MerkleTree(size: -1, frontier: []) == nil)
  }
}
