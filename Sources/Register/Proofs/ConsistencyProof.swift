/// A proof that the tree of an earlier checkpoint is the beginning of a later one.
public struct ConsistencyProof: Hashable, Sendable {
  private static let firstLine = "yuwu-consistency/1"

  /// Size of the earlier tree.
  public let old: Int
  public let path: [Digest32]
  /// The later checkpoint.
  public let checkpoint: SignedCheckpoint

  /// Refuses an old size that is larger than the new one (`proof.old-is-larger`).
  public init(
    old: Int, path: [Digest32], checkpoint: SignedCheckpoint
  ) throws(ProofFault) {
    guard old >= 0, old <= checkpoint.checkpoint.size else { throw .proofOldIsLarger }
    guard path.count <= MerklePath.hashLimit else { throw .proofExtended }
    self.old = old
    self.path = path
    self.checkpoint = checkpoint
  }

  /// Reads a proof in its one spelling; refuses everything else.
  public init(parsing bytes: [UInt8]) throws(ProofFault) {
    try StrictText.check(bytes, limit: InclusionProof.byteLimit)
    var cursor = LineCursor(bytes)
    try cursor.expect(ConsistencyProof.firstLine, else: .proofForm)
    let old = try Decimal.parsed(try cursor.value("old", else: .proofForm))
    let new = try Decimal.parsed(try cursor.value("new", else: .proofForm))
    let path = try MerklePath.parsed(try cursor.paragraph(limit: MerklePath.hashLimit))
    let checkpoint = try SignedCheckpoint(parsing: cursor.remainder)
    guard checkpoint.checkpoint.size == new else { throw .proofOtherSize }
    try self.init(old: old, path: path, checkpoint: checkpoint)
  }

  /// The proof as it is stored and sent.
  public var bytes: [UInt8] {
    let lines = [ConsistencyProof.firstLine, "old \(old)", "new \(checkpoint.checkpoint.size)"]
    return StrictText.bytes(lines + path.map(\.base64) + [""]) + checkpoint.bytes
  }

  /// Verifies both checkpoints' signatures and that the later tree goes on from the earlier.
  ///
  /// Refuses another origin (`checkpoint.other-origin`) and an earlier checkpoint of another size
  /// than the proof is for (`proof.other-size`).
  public func verified(
    since earlier: SignedCheckpoint, by keys: [VerifierKey]
  ) throws(ProofFault) -> CheckpointSigners {
    let before = try earlier.verified(by: keys).checkpoint
    let signers = try checkpoint.verified(by: keys)
    let after = signers.checkpoint
    guard StrictText.same(before.origin, after.origin) else { throw .checkpointOtherOrigin }
    guard before.size <= after.size else { throw .proofOldIsLarger }
    guard before.size == old else { throw .proofOtherSize }
    try MerklePath.verifyConsistency(
      old: old, oldRoot: before.root, new: after.size, newRoot: after.root, path: path)
    return signers
  }
}
