/// A signature that a known key made.
public struct KnownSignature: Hashable, Sendable {
  public let key: VerifierKey
  /// Seconds since 1970 that a cosigner states; nil for a plain signature.
  public let time: UInt64?
}

extension SignedNote {
  /// Signs with a key for notes; refuses a key for cosignatures (`key.purpose`).
  public func signed(by key: SigningKey) throws(ProofFault) -> SignedNote {
    guard key.purpose == .note else { throw .keyPurpose }
    var note = self
    try note.add(
      Signature(
        name: key.name, keyHash: key.verifierKey.keyHash, bytes: try key.signature(of: text)))
    return note
  }

  /// Signatures by the given keys, each key once, in the order of the lines.
  ///
  /// Lines of unknown keys are passed over. Refuses a wrong signature of a known key
  /// (`note.signature-wrong`), two different keys of one name and hash (`key.ambiguous`), and a
  /// note that none of the keys signed (`note.signer-unknown`).
  public func verified(by keys: [VerifierKey]) throws(ProofFault) -> [KnownSignature] {
    var known: [KnownSignature] = []
    for signature in signatures {
      let candidates = Set(keys.filter { signature.isNamed($0) })
      guard let key = candidates.first else { continue }
      guard candidates.count == 1 else { throw .keyAmbiguous }
      let found = try verified(signature, by: key)
      if !known.contains(where: { $0.key == key }) { known.append(found) }
    }
    guard !known.isEmpty else { throw .noteSignerUnknown }
    return known
  }

  private func verified(
    _ signature: Signature, by key: VerifierKey
  ) throws(ProofFault) -> KnownSignature {
    switch key.purpose {
    case .note:
      guard signature.bytes.count == 64, key.accepts(signature.bytes, of: text) else {
        throw .noteSignatureWrong
      }
      return KnownSignature(key: key, time: nil)
    case .cosignature:
      return KnownSignature(key: key, time: try Cosignature.time(signature, of: text, by: key))
    }
  }
}

extension SignedNote.Signature {
  func isNamed(_ key: VerifierKey) -> Bool {
    keyHash == key.keyHash && StrictText.same(name, key.name)
  }
}
