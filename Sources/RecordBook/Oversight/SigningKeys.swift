import GRDB
import Register

/// What a key signs.
public enum KeyUse: String, CaseIterable, Sendable {
  /// Checkpoints of the register.
  case book
  /// Snapshots and sites.
  case publish
  /// Files to other prisons.
  case transfer
  /// The procurator's cosignatures; the private half never comes to this machine.
  case procurator
}

/// A public key that the book adopted by an act.
public struct AdoptedKey: Hashable, Sendable {
  public let use: KeyUse
  /// The key as outsiders hold it: name, hash and key in one line.
  public let verifier: String
  /// Why a key took the place of another; nil for the first.
  public let ground: String?
  /// The act that adopted it; 0 before it is written.
  public let act: Int

  public init(use: KeyUse, verifier: String, ground: String?, act: Int = 0) {
    self.use = use
    self.verifier = verifier
    self.ground = ground
    self.act = act
  }

  public var fact: Fact {
    Fact(.signingKey, [.text(use.rawValue), .text(verifier), FactValue(ground)])
  }
}

extension BookReader {
  /// Every key the book adopted, the earliest first.
  public func signingKeys() throws -> [AdoptedKey] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT act, purpose, verifier, ground FROM signing_key WHERE act <= ? ORDER BY act, ordinal
        """, arguments: [asOf]
    ).map { row in
      guard let use = KeyUse(rawValue: row["purpose"]) else {
        throw BookError.damaged(table: "signing_key")
      }
      return AdoptedKey(
        use: use, verifier: row["verifier"], ground: row["ground"], act: row["act"])
    }
  }

  /// The key of a purpose that is in force.
  public func signingKey(_ use: KeyUse) throws -> AdoptedKey? {
    try signingKeys().last { $0.use == use }
  }
}
