import PrisonAffairs
public import RecordBook
import Register

/// A checkpoint as it is handed out.
public struct CheckpointNote: Hashable, Sendable {
  public let record: CheckpointRecord
  /// The note with every cosignature the book has for it.
  public let text: String
  public let cosignatureCount: Int
}

extension Office {
  /// Makes a checkpoint over everything written so far, if anything was; returns the latest.
  ///
  /// Refuses a book without a key (`key.not-adopted`) and a key that is not at hand
  /// (`key.missing`).
  public func checkpoint(_ reason: CheckpointReason) throws -> (note: CheckpointNote, isNew: Bool) {
    let isNeeded = try book.read { reader in
      try require(.makeCheckpoint, reader)
      return try reader.firstActSinceCheckpoint() != nil
    }
    if isNeeded {
      let signer = try signer()
      try act(.checkpointMade) { [try checkpointFact(reason, signers: [signer], $0)] }
    }
    guard let note = try book.read({ try latestNote($0) }) else {
      throw Refusal(.checkpointMissing, [.reference: "act:1"])
    }
    return (note, isNeeded)
  }

  /// The latest checkpoint with its cosignatures, or nil where none was made.
  public func latestCheckpoint() throws -> CheckpointNote? {
    try book.read { reader in
      try require(.readBook, reader)
      return try latestNote(reader)
    }
  }

  /// Every checkpoint, the earliest first.
  public func checkpoints() throws -> [CheckpointNote] {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.checkpoints().map { try note(of: $0, reader) }
    }
  }

  func latestNote(_ reader: BookReader) throws -> CheckpointNote? {
    try reader.lastCheckpoint().map { try note(of: $0, reader) }
  }

  func note(of record: CheckpointRecord, _ reader: BookReader) throws -> CheckpointNote {
    let lines = try reader.cosignatures(ofSize: record.size).map { $0.line + "\n" }
    return CheckpointNote(
      record: record, text: record.note + lines.joined(), cosignatureCount: lines.count)
  }

  /// The book's key in force; refuses one that is not at hand before anything is written.
  func signer() throws -> SigningKey {
    guard let current = try book.read({ try $0.signingKey(.book) }) else {
      throw Refusal(.keyNotAdopted, [.kind: KeyUse.book.rawValue])
    }
    return try keys.signingKey(try current.verifierKey, for: .book)
  }

  /// Writes an act and, in the same transaction, the checkpoint that covers it: neither stands
  /// without the other.
  func act(
    _ kind: ActKind, coveredBecause reason: CheckpointReason,
    _ body: (BookReader) throws -> [Fact]
  ) throws -> Int {
    let signer = try signer()
    return try book.write(
      kind, actor: try requireActor(), moment: moment, body, followedBy: .checkpointMade
    ) { [try checkpointFact(reason, signers: [signer], $0)] }
  }

  /// The note over everything before the act that keeps it: size, root and moment.
  func checkpointFact(
    _ reason: CheckpointReason, signers: [SigningKey], _ reader: BookReader
  ) throws -> Fact {
    let head = try reader.registerHead
    let checkpoint = try Checkpoint(
      origin: opening.registerOrigin, size: head.size, root: head.root,
      extensionLines: ["moment \(moment)"])
    var note = try SignedNote(text: checkpoint.text)
    for key in signers { note = try note.signed(by: key) }
    return CheckpointRecord(
      size: head.size, root: head.root, reason: reason,
      note: String(decoding: note.bytes, as: UTF8.self)
    ).fact
  }

  /// Keeps what somebody outside signed: the procurator's cosignature of one of our checkpoints.
  ///
  /// Refuses what is no checkpoint (`note.form`), of another prison (`note.other-prison`), one the
  /// book did not make (`note.not-of-book`), and one without a cosignature of an adopted key
  /// (`cosignature.missing`).
  public func addCosignatures(_ bytes: [UInt8], file: String) throws -> (act: Int, count: Int) {
    let signed = try HeldNote.checkpoint(bytes, file: file)
    var count = 0
    let act = try act(.cosignatureAdded) { reader in
      try require(.cosign, reader)
      let held = HeldNote(file: file, signed: signed)
      try held.requireOrigin(opening.registerOrigin)
      let size = signed.checkpoint.size
      guard let record = try reader.checkpoints().first(where: { $0.size == size }),
        let ours = try? SignedCheckpoint(parsing: Array(record.note.utf8)),
        ours.checkpoint == signed.checkpoint
      else { throw Refusal(.noteNotOfBook, [.file: file, .count: String(size)]) }
      let cosigners = try reader.signingKeys().filter { $0.use == .procurator }
        .map { try $0.verifierKey }
      guard let found = try? signed.note.verified(by: cosigners), !found.isEmpty else {
        throw Refusal(.cosignatureMissing, [.file: file])
      }
      let known = Set(try reader.cosignatures(ofSize: size).map(\.line))
      let facts = found.flatMap { signature in
        signed.lines(of: signature.key).filter { !known.contains($0) }.map { line in
          CosignatureRecord(size: size, signer: signature.key.name, line: line).fact
        }
      }
      guard !facts.isEmpty else { throw Refusal(.cosignatureKnown) }
      count = facts.count
      return facts
    }
    return (act, count)
  }
}

extension SignedCheckpoint {
  /// The signature lines of a key, as the note has them.
  fileprivate func lines(of key: VerifierKey) -> [String] {
    let text = String(decoding: bytes.dropFirst(note.text.count + 1), as: UTF8.self)
    return text.split(separator: "\n").map(String.init).filter { line in
      line.hasPrefix("— \(key.name) ")
        && (try? SignedNote(parsing: note.text + Array("\n\(line)\n".utf8)).verified(by: [key]))
          != nil
    }
  }
}
