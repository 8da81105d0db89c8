import GRDB
public import PrisonAffairs
public import Register

/// What a proof of one fact is made of: the fact itself, and of its siblings the leaves alone.
public struct ProofMaterial: Sendable {
  /// The header of the act, as its leaf has it.
  public let header: [UInt8]
  public let ordinal: Int
  public let salt: [UInt8]
  /// The canonical bytes of the fact.
  public let bytes: [UInt8]
  /// The leaves of all facts of the act, in order.
  public let leaves: [Digest32]
}

extension BookReader {
  /// The header of an act as it is hashed, or nil for an act that is not there.
  public func headerBytes(ofAct number: Int) throws -> [UInt8]? {
    try act(number).map { act in
      CanonicalBytes.act(
        number: act.number, kind: act.kind, moment: act.moment, actor: act.actor,
        factRoot: act.factRoot)
    }
  }

  /// What proves a fact, or nil where no such fact is, or it was erased.
  ///
  /// Refuses (`damaged`) an act whose facts do not give the root in its header.
  public func proofMaterial(act number: Int, ordinal: Int) throws -> ProofMaterial? {
    guard let header = try act(number), let headerBytes = try headerBytes(ofAct: number) else {
      return nil
    }
    var found: (salt: [UInt8], bytes: [UInt8])?
    let leaves = try factLeaves(of: header) { place, message in
      guard place == ordinal else { return }
      let salted = message.dropFirst()
      found = (
        Array(salted.prefix(SaltSource.byteCount)), Array(salted.dropFirst(SaltSource.byteCount))
      )
    }
    return found.map {
      ProofMaterial(
        header: headerBytes, ordinal: ordinal, salt: $0.salt, bytes: $0.bytes, leaves: leaves)
    }
  }

  /// The leaves of an act's facts in order, those of erased ones in their places; `body` sees the
  /// message of every fact that is there.
  func factLeaves(
    of header: ActHeader, _ body: (_ ordinal: Int, _ message: FieldBytes) -> Void = { _, _ in }
  ) throws -> [Digest32] {
    var lines: [String: FactLines] = [:]
    var message = LeafMessage()
    var leaves: [Digest32] = []
    let erased = try erasedLeaves(ofAct: header.number)
    let facts = try FactMerge(database, acts: header.number...header.number)
    try facts.forEachFact(of: header.number) { cursor, key in
      while leaves.count + 1 < key.ordinal, let leaf = erased[leaves.count + 1] {
        leaves.append(leaf)
      }
      let name = cursor.table.name
      let common = lines[name] ?? FactLines(kind: header.kind, table: cursor.table)
      lines[name] = common
      guard message.write(cursor, common) else { throw BookError.damaged(table: name) }
      leaves.append(Digest32(hashing: Array(message.bytes)))
      body(key.ordinal, message.bytes)
    }
    while let leaf = erased[leaves.count + 1] { leaves.append(leaf) }
    var tree = MerkleTree()
    for leaf in leaves { tree.append(leafHash: leaf) }
    guard tree.root == header.factRoot else { throw BookError.damaged(table: "act") }
    return leaves
  }
}

extension BookReader {
  /// Where the settled figures of an inmate's month stand: the latest settlement.
  public func monthResultKey(of inmate: InmateNumber, month: YearMonth) throws -> FactKey? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT act, ordinal FROM month_result
        WHERE inmate = ? AND month = ? AND act <= ? ORDER BY act DESC LIMIT 1
        """, arguments: [inmate.text, month.description, asOf]
    ).map { FactKey(act: $0["act"], ordinal: $0["ordinal"]) }
  }

  /// Where the archived document of a notice stands.
  public func documentKey(of number: String, _ audience: Audience) throws -> FactKey? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT act, ordinal FROM notice_document WHERE number = ? AND audience = ? AND act <= ?
        """, arguments: [number, audience.rawValue, asOf]
    ).map { FactKey(act: $0["act"], ordinal: $0["ordinal"]) }
  }
}
