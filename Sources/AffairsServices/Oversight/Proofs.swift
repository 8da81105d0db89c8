public import PrisonAffairs
import RecordBook
import Register

/// Which part of the book a proof is about.
public enum ProofSubject: Hashable, Sendable {
  /// One fact of an act.
  case fact(act: Int, ordinal: Int)
  /// An act's header, which shows none of its facts.
  case act(Int)
  /// An inmate's settled month.
  case month(InmateNumber, YearMonth)
  /// What was posted of a notice for an audience.
  case notice(String, Audience)
}

extension Office {
  /// A proof that something stands in the book, under the earliest checkpoint that covers it, or
  /// under the one of so many acts that somebody holds.
  ///
  /// It shows one fact and no other: of its siblings only salted hashes. Refuses what is not there
  /// (`fact.unknown`, `fact.erased`, `notice.unknown`, `month.unknown`), what is sealed
  /// (`fact.sealed`), and what no checkpoint covers yet (`checkpoint.missing`).
  public func prove(_ subject: ProofSubject, under size: Int? = nil) throws -> [UInt8] {
    try book.read { reader in
      try require(.exportRegister, reader)
      switch subject {
      case .act(let number): return try inclusion(ofAct: number, under: size, reader).bytes
      case .fact(let act, let ordinal):
        return try proof(of: FactKey(act: act, ordinal: ordinal), under: size, reader)
      case .month(let inmate, let month):
        guard let key = try reader.monthResultKey(of: inmate, month: month) else {
          throw Refusal(.monthUnknown, [.inmate: inmate.text, .month: month.description])
        }
        return try proof(of: key, under: size, reader)
      case .notice(let number, let audience):
        try requireAudience(audience, reader)
        try requireAudience(audience, of: try reader.noticeFile(number))
        guard let key = try reader.documentKey(of: number, audience) else {
          throw Refusal(.noticeUnknown, [.number: number])
        }
        return try proof(of: key, under: size, reader)
      }
    }
  }

  private func proof(
    of key: FactKey, under size: Int?, _ reader: BookReader
  ) throws -> [UInt8] {
    try requireOpen(key, reader)
    guard let material = try reader.proofMaterial(act: key.act, ordinal: key.ordinal) else {
      throw Refusal(.factUnknown, [.reference: "\(key.act).\(key.ordinal)"])
    }
    let leaves = LeafTree(material.leaves)
    let path = leaves.inclusionPath(index: key.ordinal - 1, size: material.leaves.count) ?? []
    return try FactProof(
      salt: material.salt, fact: try FactText(parsing: material.bytes), ordinal: key.ordinal,
      factCount: material.leaves.count, path: path, act: try ActText(parsing: material.header),
      inclusion: try inclusion(ofAct: key.act, under: size, reader)
    ).bytes
  }

  private func inclusion(
    ofAct number: Int, under size: Int?, _ reader: BookReader
  ) throws -> InclusionProof {
    guard try reader.act(number) != nil else {
      throw Refusal(.referenceUnknown, [.reference: "act:\(number)"])
    }
    let records = try reader.checkpoints().filter { $0.size >= number }
    guard let record = records.first(where: { size == nil || $0.size == size }) else {
      throw Refusal(.checkpointMissing, [.reference: "act:\(number)"])
    }
    let tree = LeafTree(try reader.leaves(through: record.size))
    return try InclusionProof(
      index: number - 1,
      path: tree.inclusionPath(index: number - 1, size: record.size) ?? [],
      checkpoint: try signed(record, reader))
  }

  /// A proof that the tree of an earlier checkpoint is the beginning of the latest one.
  ///
  /// Refuses a size beyond the latest checkpoint (`note.beyond-book`), one below 1
  /// (`reference.form`) and a book without a checkpoint (`checkpoint.missing`).
  public func proveConsistency(since old: Int) throws -> [UInt8] {
    try book.read { reader in
      try require(.exportRegister, reader)
      guard old >= 1 else {
        throw Refusal(.referenceForm, [.value: String(old), .kind: "1, 2, …"])
      }
      guard let record = try reader.lastCheckpoint() else {
        throw Refusal(.checkpointMissing, [.reference: "act:\(old)"])
      }
      guard old <= record.size else {
        throw Refusal(.noteBeyondBook, [.count: String(old), .total: String(record.size)])
      }
      let tree = LeafTree(try reader.leaves(through: record.size))
      return try ConsistencyProof(
        old: old, path: tree.consistencyPath(old: old, new: record.size) ?? [],
        checkpoint: try signed(record, reader)
      ).bytes
    }
  }

  /// The same for a note that somebody holds; refuses one of another prison
  /// (`note.other-prison`) and one whose tree this book's never was (`note.not-of-book`).
  public func proveConsistency(since note: HeldNote) throws -> [UInt8] {
    try note.requireOrigin(opening.registerOrigin)
    let checkpoint = note.signed.checkpoint
    let proof = try proveConsistency(since: checkpoint.size)
    let leaves = try book.read { try $0.leaves(through: checkpoint.size) }
    guard LeafTree(leaves).root() == checkpoint.root else {
      throw Refusal(.noteNotOfBook, [.file: note.file, .count: String(checkpoint.size)])
    }
    return proof
  }

  private func signed(_ record: CheckpointRecord, _ reader: BookReader) throws -> SignedCheckpoint {
    let text = try note(of: record, reader).text
    guard let signed = try? SignedCheckpoint(parsing: Array(text.utf8)) else {
      throw BookError.damaged(table: "checkpoint")
    }
    return signed
  }
}
