import Crypto

/// A secret key with its name; its text form never appears in descriptions.
public struct SigningKey: Sendable, CustomStringConvertible {
  /// The public half, which verifies.
  public let verifierKey: VerifierKey
  private let secret: Curve25519.Signing.PrivateKey
  private static let prefix = "PRIVATE+KEY+"

  public var name: String { verifierKey.name }
  public var purpose: KeyPurpose { verifierKey.purpose }

  private init(
    name: String, purpose: KeyPurpose, secret: Curve25519.Signing.PrivateKey
  ) throws(ProofFault) {
    self.secret = secret
    verifierKey = try VerifierKey(
      name: name, purpose: purpose, publicKey: Array(secret.publicKey.rawRepresentation))
  }

  /// A new key from the system's generator.
  public init(generating name: String, purpose: KeyPurpose = .note) throws(ProofFault) {
    try self.init(name: name, purpose: purpose, secret: Curve25519.Signing.PrivateKey())
  }

  /// A key from a seed of 32 bytes, for training and tests; refuses another length (`key.form`).
  public init(
    name: String, purpose: KeyPurpose = .note, seed: [UInt8]
  ) throws(ProofFault) {
    guard seed.count == 32,
      let secret = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    else { throw .keyForm }
    try self.init(name: name, purpose: purpose, secret: secret)
  }

  /// Reads `PRIVATE+KEY+NAME+HASH+BASE64`, one line feed at its end allowed; refuses as
  /// `VerifierKey` does.
  public init(parsing text: String) throws(ProofFault) {
    let line = text.hasSuffix("\n") ? text.dropLast() : text[...]
    guard line.utf8.starts(with: SigningKey.prefix.utf8) else { throw .keyForm }
    let (name, hash, material) = try KeyText.parts(
      String(line.dropFirst(SigningKey.prefix.count)))
    guard let purpose = KeyPurpose(rawValue: material[0]) else { throw .keyAlgorithm }
    try self.init(name: name, purpose: purpose, seed: Array(material.dropFirst()))
    guard verifierKey.keyHash == hash else { throw .keyHash }
  }

  /// The one line of a key file, with its line feed: whoever reads it can sign.
  public var fileText: String {
    let material = [purpose.rawValue] + Array(secret.rawRepresentation)
    return SigningKey.prefix
      + KeyText.text(name: name, hash: verifierKey.keyHash, material: material) + "\n"
  }

  /// The public half alone, so that no log or error holds the secret.
  public var description: String { verifierKey.description }

  /// 64 bytes; empty never, since Ed25519 signs every message.
  func signature(of message: [UInt8]) throws(ProofFault) -> [UInt8] {
    guard let signature = try? secret.signature(for: message) else { throw .keyForm }
    return Array(signature)
  }
}
