public import PrisonAffairs
public import RecordBook

/// What is to be sealed or erased: single facts, or everything about one inmate.
public enum SealSubject: Hashable, Sendable {
  case facts([FactKey])
  case inmate(InmateNumber)
}

/// A fact with its content, as a sealed one is shown once.
public struct OpenedFact: Sendable {
  public let key: FactKey
  public let table: String
  public let columns: [(name: String, value: String?)]
}

extension Office {
  /// The facts a subject is made of, with what rests on them; refuses what is not there
  /// (`fact.unknown`, `fact.erased`, `inmate.unknown`), and an actor who may not do with them what
  /// they are gathered for (`actor.not-permitted`).
  public func facts(of subject: SealSubject, for permission: Permission) throws -> [FactKey] {
    try book.read { reader in
      try require(permission, reader)
      return try facts(of: subject, reader)
    }
  }

  func facts(of subject: SealSubject, _ reader: BookReader) throws -> [FactKey] {
    switch subject {
    case .inmate(let inmate):
      let keys = try reader.facts(about: inmate.text)
      guard !keys.isEmpty else { throw Refusal(.inmateUnknown, [.inmate: inmate.text]) }
      return keys
    case .facts(let keys):
      for key in keys { _ = try requireThere(key, reader) }
      return try reader.resting(on: Set(keys)).sorted()
    }
  }

  /// The table of a fact that is there.
  func requireThere(_ key: FactKey, _ reader: BookReader) throws -> FactTable {
    let reference = "\(key.act).\(key.ordinal)"
    if let act = try reader.erasure(of: key) {
      throw Refusal(.factErased, [.reference: reference, .number: String(act)])
    }
    guard let table = try reader.table(of: key) else {
      throw Refusal(.factUnknown, [.reference: reference])
    }
    return table
  }

  /// Refuses a sealed fact (`fact.sealed`) and an erased one (`fact.erased`).
  func requireOpen(_ key: FactKey, _ reader: BookReader) throws {
    let reference = "\(key.act).\(key.ordinal)"
    if let act = try reader.erasure(of: key) {
      throw Refusal(.factErased, [.reference: reference, .number: String(act)])
    }
    if let act = try reader.seals().act(sealing: key.act, key.ordinal) {
      throw Refusal(.factSealed, [.reference: reference, .number: String(act)])
    }
  }

  /// Seals facts (封存): their content leaves every view, listing, proof and export; rules go on
  /// counting them.
  ///
  /// Refuses a missing ground or basis (`ground.required`), keys and checkpoints of the register
  /// itself (`fact.not-erasable`) and what is sealed already (`fact.already-sealed`).
  public func seal(_ subject: SealSubject, _ ground: SealGround) throws -> (act: Int, count: Int) {
    try requireGround(ground)
    var count = 0
    let act = try act(.factSealed) { reader in
      try require(.sealFacts, reader)
      let seals = try reader.seals()
      let keys = try facts(of: subject, reader)
      for key in keys {
        let table = try requireThere(key, reader)
        guard table.isSealable else {
          throw Refusal(
            .factNotErasable, [.reference: "\(key.act).\(key.ordinal)", .kind: table.name])
        }
      }
      let open = keys.filter { !seals.hides($0.act, $0.ordinal) }
      guard !open.isEmpty else {
        throw Refusal(
          .factAlreadySealed, [.reference: keys.first.map { "\($0.act).\($0.ordinal)" } ?? ""])
      }
      count = open.count
      return open.map { $0.sealingFact(ground) }
    }
    return (act, count)
  }

  /// Opens one sealed fact for one look; the look, its ground and its basis are written down
  /// before anything is shown.
  public func openSeal(_ key: FactKey, _ ground: SealGround) throws -> (
    act: Int, fact: OpenedFact
  ) {
    try requireGround(ground)
    let act = try act(.sealOpened) { reader in
      try require(.openSeal, reader)
      _ = try requireThere(key, reader)
      guard try reader.seals().hides(key.act, key.ordinal) else {
        throw Refusal(.referenceUnknown, [.reference: "\(key.act).\(key.ordinal)"])
      }
      return [key.sealOpeningFact(ground)]
    }
    let fact = try book.read { reader in
      OpenedFact(
        key: key, table: try requireThere(key, reader).name,
        columns: try (reader.content(of: key) ?? []).map { ($0.column, $0.value) })
    }
    return (act, fact)
  }

  /// What is sealed: by which act, how many facts, on which ground.
  public func sealings() throws -> [SealingRecord] {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.sealings()
    }
  }

  func requireGround(_ ground: SealGround) throws(Refusal) {
    guard !ground.ground.isEmpty, !ground.basis.isEmpty else { throw Refusal(.groundRequired) }
  }
}
