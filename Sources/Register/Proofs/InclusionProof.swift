/// A proof that a leaf is in the tree of a checkpoint (c2sp.org/tlog-proof).
public struct InclusionProof: Hashable, Sendable {
  /// Largest proof, in bytes.
  public static let byteLimit = SignedNote.byteLimit + 1_000_000
  private static let firstLine = "c2sp.org/tlog-proof@v1"

  /// The place of the leaf in the tree, counted from 0.
  public let index: Int
  /// From the leaf upwards.
  public let path: [Digest32]
  /// Bytes beside the proof that nothing vouches for.
  public let extra: [UInt8]?
  public let checkpoint: SignedCheckpoint

  public init(
    index: Int, path: [Digest32], checkpoint: SignedCheckpoint, extra: [UInt8]? = nil
  ) throws(ProofFault) {
    guard index >= 0 else { throw .proofIndex }
    guard path.count <= MerklePath.hashLimit else { throw .proofExtended }
    self.index = index
    self.path = path
    self.extra = extra
    self.checkpoint = checkpoint
  }

  /// Reads a proof in its one spelling; refuses everything else.
  public init(parsing bytes: [UInt8]) throws(ProofFault) {
    try StrictText.check(bytes, limit: InclusionProof.byteLimit)
    var cursor = LineCursor(bytes)
    try cursor.expect(InclusionProof.firstLine, else: .proofForm)
    extra =
      cursor.begins(with: "extra ")
      ? try Base64.decoded(try cursor.value("extra", else: .proofForm)) : nil
    index = try Decimal.parsed(try cursor.value("index", else: .proofForm), else: .proofIndex)
    path = try MerklePath.parsed(try cursor.paragraph(limit: MerklePath.hashLimit))
    checkpoint = try SignedCheckpoint(parsing: cursor.remainder)
  }

  /// The proof as it is stored and sent.
  public var bytes: [UInt8] {
    var lines = [InclusionProof.firstLine]
    if let extra {
      lines.append("extra " + String(decoding: Base64.encoded(extra), as: UTF8.self))
    }
    lines.append("index \(index)")
    return StrictText.bytes(lines + path.map(\.base64) + [""]) + checkpoint.bytes
  }

  /// Verifies the checkpoint's signatures and the path of a leaf.
  public func verified(
    leaf: Digest32, by keys: [VerifierKey], cosigners: Int = 0
  ) throws(ProofFault) -> CheckpointSigners {
    let signers = try checkpoint.verified(by: keys, cosigners: cosigners)
    try MerklePath.verifyInclusion(
      leaf: leaf, index: index, size: signers.checkpoint.size, path: path,
      root: signers.checkpoint.root)
    return signers
  }
}
