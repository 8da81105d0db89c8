import Crypto

/// What a key signs, by the type byte that C2SP assigns.
public enum KeyPurpose: UInt8, Hashable, Sendable {
  /// Notes and checkpoints (c2sp.org/signed-note).
  case note = 0x01
  /// Cosignatures with a time (c2sp.org/tlog-cosignature).
  case cosignature = 0x04
}

/// A public key with its name, as `NAME+HASH+BASE64` of c2sp.org/signed-note.
public struct VerifierKey: Hashable, Sendable, CustomStringConvertible {
  public let name: String
  public let purpose: KeyPurpose
  /// The 32 bytes of the Ed25519 public key.
  public let publicKey: [UInt8]
  /// The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key).
  public let keyHash: UInt32

  /// Refuses a name that notes cannot carry (`key.name`) and bytes that are no key (`key.form`).
  public init(
    name: String, purpose: KeyPurpose = .note, publicKey: [UInt8]
  ) throws(ProofFault) {
    try KeyName.check(name)
    guard publicKey.count == 32 else { throw .keyForm }
    self.name = name
    self.purpose = purpose
    self.publicKey = publicKey
    let digest = Digest32(hashing: Array(name.utf8) + [0x0A, purpose.rawValue] + publicKey)
    keyHash = digest.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Reads `NAME+HASH+BASE64`; refuses another form (`key.form`), an algorithm not ours
  /// (`key.algorithm`) and a hash that is not this key's (`key.hash`).
  public init(parsing text: String) throws(ProofFault) {
    let (name, hash, material) = try KeyText.parts(text)
    guard let purpose = KeyPurpose(rawValue: material[0]) else { throw .keyAlgorithm }
    try self.init(name: name, purpose: purpose, publicKey: Array(material.dropFirst()))
    guard keyHash == hash else { throw .keyHash }
  }

  public var description: String {
    KeyText.text(name: name, hash: keyHash, material: [purpose.rawValue] + publicKey)
  }

  /// Whether a signature of 64 bytes over a message is this key's.
  func accepts(_ signature: some Sequence<UInt8>, of message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(Array(signature), for: message)
  }

  public static func == (one: VerifierKey, other: VerifierKey) -> Bool {
    one.purpose == other.purpose && one.publicKey == other.publicKey
      && StrictText.same(one.name, other.name)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(keyHash)
    hasher.combine(publicKey)
  }
}

/// The text form that public and secret keys share.
enum KeyText {
  /// Name, hash and the bytes behind them, of which there is at least one.
  static func parts(_ text: String) throws(ProofFault) -> (String, UInt32, [UInt8]) {
    // The base 64 may hold a plus of its own: only the first two divide.
    let parts = text.utf8.split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].count == 8 else { throw .keyForm }
    var hash: UInt32 = 0
    for letter in parts[1] {
      switch letter {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hash = hash << 4 | UInt32(letter - 48)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): hash = hash << 4 | UInt32(letter - 87)
      default: throw .keyForm
      }
    }
    let name = try StrictText.string(parts[0])
    try KeyName.check(name)
    let material = try Base64.decoded(Array(parts[2]))
    guard !material.isEmpty else { throw .keyForm }
    return (name, hash, material)
  }

  static func text(name: String, hash: UInt32, material: [UInt8]) -> String {
    let digits = hexadecimal((0..<4).map { UInt8(truncatingIfNeeded: hash >> (24 - 8 * $0)) })
    return "\(name)+\(digits)+" + String(decoding: Base64.encoded(material), as: UTF8.self)
  }
}
