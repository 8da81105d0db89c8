/// Cosignatures with a time, as c2sp.org/tlog-cosignature gives them (Ed25519, version 1).
enum Cosignature {
  /// What is signed: two lines before the body of the checkpoint.
  static func message(time: UInt64, body: [UInt8]) -> [UInt8] {
    StrictText.bytes(["cosignature/v1", "time \(time)"]) + body
  }

  /// The time that a cosignature states, once it is verified.
  static func time(
    _ signature: SignedNote.Signature, of body: [UInt8], by key: VerifierKey
  ) throws(ProofFault) -> UInt64 {
    guard signature.bytes.count == 72 else { throw .noteSignatureWrong }
    let time = signature.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    guard time <= UInt64(Int64.max) else { throw .noteSignatureWrong }
    guard key.accepts(signature.bytes.dropFirst(8), of: message(time: time, body: body)) else {
      throw .noteSignatureWrong
    }
    return time
  }
}

extension SignedCheckpoint {
  /// Adds a cosignature at a time in seconds since 1970.
  ///
  /// Says that the cosigner saw this tree as the largest consistent one; whoever calls has
  /// verified that. Refuses a key for plain notes (`key.purpose`) and a time beyond 63 bits.
  public func cosigned(
    by key: SigningKey, at time: UInt64
  ) throws(ProofFault) -> SignedCheckpoint {
    guard key.purpose == .cosignature else { throw .keyPurpose }
    guard time <= UInt64(Int64.max) else { throw .textNumber }
    let signature = try key.signature(of: Cosignature.message(time: time, body: note.text))
    let stamp = (0..<8).map { UInt8(truncatingIfNeeded: time >> UInt64(56 - 8 * $0)) }
    var note = note
    try note.add(
      SignedNote.Signature(
        name: key.name, keyHash: key.verifierKey.keyHash, bytes: stamp + signature))
    return try SignedCheckpoint(note)
  }
}
