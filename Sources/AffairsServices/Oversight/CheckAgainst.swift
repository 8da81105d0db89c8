public import PrisonAffairs
import RecordBook
public import Register

/// A note that somebody outside the prison holds.
public struct HeldNote: Sendable {
  public let file: String
  public let signed: SignedCheckpoint

  public init(file: String, signed: SignedCheckpoint) {
    self.file = file
    self.signed = signed
  }

  /// Reads a checkpoint; refuses what is none (`note.form`).
  public static func checkpoint(_ bytes: [UInt8], file: String) throws(Refusal) -> SignedCheckpoint
  {
    do throws(ProofFault) {
      return try SignedCheckpoint(parsing: bytes)
    } catch {
      throw Refusal(.noteForm, [.file: file, .code: error.rawValue])
    }
  }

  /// Refuses a note of another register (`note.other-prison`).
  func requireOrigin(_ origin: String) throws(Refusal) {
    guard signed.checkpoint.origin == origin else {
      throw Refusal(
        .noteOtherPrison, [.file: file, .value: signed.checkpoint.origin, .limit: origin])
    }
  }
}

extension Office {
  /// Compares a book with notes held outside it: whether it is still the book they were made of.
  ///
  /// Finds a book that was rebuilt, rehashed and signed again, even with the real key: its tree of
  /// the note's size has another root. Refuses a note of another prison (`note.other-prison`) and
  /// one signed by no key of the book (`note.foreign`).
  public static func check(
    path: String, against notes: [HeldNote], _ report: (BookFinding) -> Void
  ) throws {
    let book = try RecordBook.open(at: path, readOnly: true)
    try book.read { reader in
      guard let opening = try reader.opening else { throw BookError.notABook(path: path) }
      let keys = try reader.signingKeys().filter { $0.use == .book }.map { try $0.verifierKey }
      let leaves = try reader.leaves(through: .max)
      for note in notes {
        try note.requireOrigin(opening.registerOrigin)
        guard (try? note.signed.verified(by: keys)) != nil else {
          throw Refusal(.noteForeign, [.file: note.file])
        }
        compare(note, leaves: leaves, report)
      }
    }
  }

  private static func compare(
    _ note: HeldNote, leaves: [Digest32], _ report: (BookFinding) -> Void
  ) {
    let checkpoint = note.signed.checkpoint
    guard checkpoint.size <= leaves.count else {
      report(BookFinding(.noteBeyondBook, act: leaves.count + 1, reference: note.file))
      return
    }
    var tree = MerkleTree()
    for leaf in leaves.prefix(checkpoint.size) { tree.append(leafHash: leaf) }
    if tree.root != checkpoint.root {
      report(BookFinding(.noteRoot, act: checkpoint.size, reference: note.file))
    }
  }
}
