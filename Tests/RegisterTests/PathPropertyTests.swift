import Register
import Testing

/// Every place and every pair of sizes up to 70, which is more than two rows of full subtrees.
struct PathPropertyTests {
  private static let sizes = 70
  private static let seed: UInt64 = 6_962

  private static let tree: LeafTree = {
    var generator = Seeded(seed)
    return LeafTree((0..<sizes).map { _ in generator.digest() })
  }()

  @Test("The tree with all subtrees has the roots of the tree that keeps its frontier alone")
  func roots() {
    var growing = MerkleTree()
    for size in 0...Self.sizes {
      #expect(Self.tree.root(size: size) == growing.root, "size \(size), seed \(Self.seed)")
      if let leaf = Self.tree.subtree(height: 0, index: size) { growing.append(leafHash: leaf) }
    }
  }

  @Test("Every leaf of every tree is proven, and by its own hash and place alone")
  func inclusion() throws {
    for size in 1...Self.sizes {
      let root = try #require(Self.tree.root(size: size))
      for index in 0..<size {
        let path = try #require(Self.tree.inclusionPath(index: index, size: size))
        let leaf = try #require(Self.tree.subtree(height: 0, index: index))
        let note: Comment = "index \(index) of \(size), seed \(Self.seed)"
        #expect(path.count == MerklePath.inclusionLength(index: index, size: size), note)
        func check(_ leaf: Digest32, _ index: Int, _ path: [Digest32]) -> ProofFault? {
          fault { () throws(ProofFault) in
            try MerklePath.verifyInclusion(
              leaf: leaf, index: index, size: size, path: path, root: root)
          }
        }
        #expect(check(leaf, index, path) == nil, note)
        #expect(check(root, index, path) == (size == 1 ? nil : .proofRoot), note)
        #expect(check(leaf, (index + 1) % size, path) != nil || size == 1, note)
        #expect(check(leaf, index, path + [root]) == .proofExtended, note)
        #expect(check(leaf, size, path) == .proofIndex, note)
        if !path.isEmpty {
          #expect(check(leaf, index, Array(path.dropLast())) == .proofTruncated, note)
        }
        for place in path.indices {
          var other = path
          other[place] = leaf
          #expect(check(leaf, index, other) == .proofRoot, note)
        }
      }
    }
  }

  @Test("Every tree is proven to go on from every earlier one, and from no other")
  func consistency() throws {
    for new in 1...Self.sizes {
      let newRoot = try #require(Self.tree.root(size: new))
      for old in 0...new {
        let oldRoot = try #require(Self.tree.root(size: old))
        let path = try #require(Self.tree.consistencyPath(old: old, new: new))
        let note: Comment = "from \(old) to \(new), seed \(Self.seed)"
        #expect(path.count == MerklePath.consistencyLength(old: old, new: new), note)
        func check(_ oldRoot: Digest32, _ newRoot: Digest32, _ path: [Digest32]) -> ProofFault? {
          fault { () throws(ProofFault) in
            try MerklePath.verifyConsistency(
              old: old, oldRoot: oldRoot, new: new, newRoot: newRoot, path: path)
          }
        }
        let foreign = MerkleTree.leafHash([1])
        #expect(check(oldRoot, newRoot, path) == nil, note)
        #expect(check(foreign, newRoot, path) != nil, note)
        // An empty old tree says nothing about the new root; its signature alone does.
        #expect(check(oldRoot, foreign, path) != nil || old == 0, note)
        #expect(check(oldRoot, newRoot, path + [newRoot]) == .proofExtended, note)
        if !path.isEmpty {
          #expect(check(oldRoot, newRoot, Array(path.dropLast())) == .proofTruncated, note)
        }
        for place in path.indices {
          var other = path
          other[place] = foreign
          #expect(check(oldRoot, newRoot, other) != nil, note)
        }
      }
    }
  }
}
