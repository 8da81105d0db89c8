import PrisonAffairs
public import RecordBook
public import Register

extension Office {
  /// The keys the book adopted.
  public func adoptedKeys() throws -> [AdoptedKey] { try book.read { try $0.signingKeys() } }

  /// Makes the key of a use and adopts its public half by an act.
  ///
  /// Refuses a second key of one use (`key.already-adopted`) and the procurator's, which is never
  /// made here (`key.stays-outside`).
  public func makeKey(_ use: KeyUse) throws -> (act: Int, file: String, key: VerifierKey) {
    guard use != .procurator else { throw Refusal(.keyStaysOutside) }
    let key = try opening.newKey(use, trainingSeed: nil)
    var file = ""
    let act = try act(.keyAdopted) { reader in
      try require(.adoptKey, reader)
      guard try reader.signingKey(use) == nil else {
        throw Refusal(.keyAlreadyAdopted, [.kind: use.rawValue])
      }
      file = try keys.write(key, for: use)
      return [AdoptedKey(use: use, verifier: key.verifierKey.description, ground: nil).fact]
    }
    return (act, file, key.verifierKey)
  }

  /// Puts a new key in the place of the one in force, with the reason.
  ///
  /// The change of the book's own key is followed by a checkpoint signed with both keys, so that
  /// whoever holds the old one can follow; where the old one is lost, with the new one alone.
  /// Refuses an old key that is there and cannot be used (`key.open-permissions`, `key.form`).
  public func rotateKey(
    _ use: KeyUse, ground: String
  ) throws -> (act: Int, file: String, key: VerifierKey, isSignedByOld: Bool) {
    guard use != .procurator else { throw Refusal(.keyStaysOutside) }
    guard !ground.isEmpty else { throw Refusal(.groundRequired) }
    let key = try opening.newKey(use, trainingSeed: nil)
    var file = ""
    var old: SigningKey?
    let adopt = { (reader: BookReader) -> [Fact] in
      try require(.adoptKey, reader)
      guard let adopted = try reader.signingKey(use) else {
        throw Refusal(.keyNotAdopted, [.kind: use.rawValue])
      }
      old = try signingKeyIfThere(adopted)
      file = try keys.write(key, for: use)
      return [AdoptedKey(use: use, verifier: key.verifierKey.description, ground: ground).fact]
    }
    guard use == .book else { return (try act(.keyAdopted, adopt), file, key.verifierKey, false) }
    let number = try book.write(
      .keyAdopted, actor: try requireActor(), moment: moment, adopt, followedBy: .checkpointMade
    ) { [try checkpointFact(.rotation, signers: [key] + [old].compactMap(\.self), $0)] }
    return (number, file, key.verifierKey, old != nil)
  }

  /// The private half of an adopted key; nil where it is lost.
  func signingKeyIfThere(_ adopted: AdoptedKey) throws -> SigningKey? {
    do {
      return try keys.signingKey(try adopted.verifierKey, for: adopted.use)
    } catch let refusal as Refusal where refusal.code == .keyMissing {
      return nil
    }
  }

  /// Adopts the public key of somebody outside: the procurator who cosigns.
  ///
  /// Refuses a key that is not for cosigning (`key.form`), an empty reason (`ground.required`) and
  /// a key the book has already (`key.already-adopted`).
  public func adoptKey(_ use: KeyUse, verifier: VerifierKey, ground: String?) throws -> Int {
    guard use == .procurator else { throw Refusal(.keyAlreadyAdopted, [.kind: use.rawValue]) }
    guard verifier.purpose == .cosignature else { throw Refusal(.keyForm, [.file: verifier.name]) }
    guard ground != "" else { throw Refusal(.groundRequired) }
    return try act(.keyAdopted) { reader in
      try require(.adoptKey, reader)
      let text = verifier.description
      guard try !reader.signingKeys().contains(where: { $0.verifier == text }) else {
        throw Refusal(.keyAlreadyAdopted, [.kind: use.rawValue])
      }
      return [AdoptedKey(use: use, verifier: text, ground: ground).fact]
    }
  }
}

extension AdoptedKey {
  /// The key itself; the book never holds a text that is not one.
  var verifierKey: VerifierKey {
    get throws {
      guard let key = try? VerifierKey(parsing: verifier) else {
        throw BookError.damaged(table: "signing_key")
      }
      return key
    }
  }
}
