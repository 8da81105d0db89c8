import Foundation
import Register
import Testing

/// Mutants of sound files: none crashes the readers, and none that verifies says anything new.
///
/// `YUWU_FUZZ=N` tries N mutants of each kind, `YUWU_FUZZ_SEED` repeats a run.
struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["YUWU_FUZZ"].flatMap { Int($0) } ?? 3_000
  private static let seed =
    environment["YUWU_FUZZ_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...UInt64.max)

  /// Mutates the corpus; `judge` returns what a verified mutant says, and throws where it is
  /// refused. Whatever it says must be what one of the sound files says.
  private func fuzz(
    _ name: String, _ corpus: [[UInt8]], judge: ([UInt8]) throws -> [[UInt8]]
  ) throws {
    print("fuzzing \(name): seed \(Self.seed), \(Self.count) mutants")
    let truths = Set(try corpus.map(judge))
    var mutation = Mutation(seed: Self.seed, corpus: corpus)
    var (verified, codes) = (0, [ProofFault: Int]())
    for turn in 0..<Self.count {
      let mutant = mutation.mutant(of: corpus[turn % corpus.count])
      do {
        let said = try judge(mutant)
        verified += 1
        #expect(truths.contains(said), "\(name), mutant \(turn), seed \(Self.seed)")
      } catch let fault as ProofFault { codes[fault, default: 0] += 1 }
    }
    print("fuzzing \(name): \(verified) verified and true, \(codes.count) codes of refusal")
    #expect(codes.count > 1)
  }

  @Test("Mutants of checkpoints verify only where the signed text is the same")
  func checkpoints() throws {
    let sample = try sample.get()
    let corpus = try [1, 100, 299, 300].map { try sample.checkpoint($0).bytes }
    try fuzz("checkpoints", corpus) { bytes in
      let read = try SignedCheckpoint(parsing: bytes)
      #expect(read.bytes == bytes)
      return [try read.verified(by: sample.keys).checkpoint.text]
    }
  }

  @Test("Mutants of facts' proofs verify only where fact, salt, act and tree are the same")
  func facts() throws {
    let sample = try sample.get()
    let corpus = try [(3, 1), (5, 1), (5, 2), (5, 4), (6, 1), (7, 3)].map {
      try sample.proof(act: $0.0, ordinal: $0.1).bytes
    }
    try fuzz("facts", corpus) { bytes in
      let read = try FactProof(parsing: bytes)
      #expect(read.bytes == bytes)
      let text = try read.verified(by: sample.keys).checkpoint.text
      return [read.salt, read.fact.bytes, read.act.bytes, text]
    }
  }

  @Test("Mutants of inclusion proofs verify only where place and tree are the same")
  func inclusion() throws {
    let sample = try sample.get()
    let corpus = try [300, 299, 256, 255, 5].map { try sample.inclusion(act: 5, size: $0).bytes }
    let leaf = sample.acts[4].text.leaf
    try fuzz("inclusion", corpus) { bytes in
      let read = try InclusionProof(parsing: bytes)
      #expect(read.bytes == bytes)
      let text = try read.verified(leaf: leaf, by: sample.keys).checkpoint.text
      return [Array("\(read.index)".utf8), text]
    }
  }

  @Test("Mutants of consistency proofs verify only where both trees are the same")
  func consistency() throws {
    let sample = try sample.get()
    let earlier = try sample.checkpoint(100)
    let corpus = try [300, 128, 101, 100].map { try sample.consistency(old: 100, new: $0).bytes }
    try fuzz("consistency", corpus) { bytes in
      let read = try ConsistencyProof(parsing: bytes)
      #expect(read.bytes == bytes)
      return [try read.verified(since: earlier, by: sample.keys).checkpoint.text]
    }
  }

  @Test("Mutants of keys and paths of tiles are read in their one spelling or refused")
  func spellings() throws {
    let sample = try sample.get()
    let keys = sample.keys.map { Array("\($0)".utf8) }
    var mutation = Mutation(seed: Self.seed, corpus: keys)
    for turn in 0..<Self.count {
      let text = String(decoding: mutation.mutant(of: keys[turn % keys.count]), as: UTF8.self)
      if let key = try? VerifierKey(parsing: text) {
        #expect(Array("\(key)".utf8) == Array(text.utf8), "seed \(Self.seed)")
        #expect(sample.keys.contains(key), "mutant \(turn), seed \(Self.seed)")
      }
    }
    let paths = Tile.hashes(size: 70_000).map { Array($0.path.utf8) }
    mutation = Mutation(seed: Self.seed, corpus: paths)
    for turn in 0..<Self.count {
      let text = String(decoding: mutation.mutant(of: paths[turn % paths.count]), as: UTF8.self)
      if let tile = try? Tile(parsing: text) {
        #expect(tile.path.utf8.elementsEqual(text.utf8), "seed \(Self.seed)")
      }
    }
  }
}
