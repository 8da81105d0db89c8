/// A checkpoint with its signatures.
public struct SignedCheckpoint: Hashable, Sendable {
  public let note: SignedNote
  public let checkpoint: Checkpoint

  /// Refuses a note whose text is no checkpoint.
  public init(_ note: SignedNote) throws(ProofFault) {
    self.note = note
    checkpoint = try Checkpoint(parsing: note.text)
  }

  /// Reads a note in its one spelling.
  public init(parsing bytes: [UInt8]) throws(ProofFault) {
    try self.init(try SignedNote(parsing: bytes))
  }

  /// Signs a checkpoint as its origin; refuses a key of another name (`checkpoint.other-origin`).
  public init(_ checkpoint: Checkpoint, signedBy key: SigningKey) throws(ProofFault) {
    guard StrictText.same(key.name, checkpoint.origin) else { throw .checkpointOtherOrigin }
    try self.init(try SignedNote(text: checkpoint.text).signed(by: key))
  }

  /// The note as it is stored and sent.
  public var bytes: [UInt8] { note.bytes }

  /// Verifies every signature by the given keys and returns who signed.
  ///
  /// Refuses a checkpoint of an origin that none of the keys for notes is named for
  /// (`checkpoint.other-origin`), one that its origin did not sign (`checkpoint.unsigned`), a
  /// wrong signature of a known key, and fewer known cosigners than asked for
  /// (`checkpoint.too-few-cosigners`).
  public func verified(
    by keys: [VerifierKey], cosigners: Int = 0
  ) throws(ProofFault) -> CheckpointSigners {
    let own = keys.filter {
      $0.purpose == .note && StrictText.same($0.name, checkpoint.origin)
    }
    guard !own.isEmpty else { throw .checkpointOtherOrigin }
    let known = try note.verified(by: keys)
    guard let origin = known.first(where: { own.contains($0.key) }) else {
      throw .checkpointUnsigned
    }
    // One cosigner is one public key, whatever names it goes by.
    let cosignatures = known.filter { $0.key.purpose == .cosignature }
    guard Set(cosignatures.map(\.key.publicKey)).count >= cosigners else {
      throw .checkpointTooFewCosigners
    }
    return CheckpointSigners(checkpoint: checkpoint, origin: origin.key, cosignatures: cosignatures)
  }
}

/// Who signed a checkpoint, by keys the reader holds.
public struct CheckpointSigners: Hashable, Sendable {
  public let checkpoint: Checkpoint
  /// The key of the tree's keeper.
  public let origin: VerifierKey
  /// Cosignatures with their times, in the order of their lines.
  public let cosignatures: [KnownSignature]
}
