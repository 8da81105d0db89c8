import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Register
import Testing

/// Checkpoints, keys and notes of the test prison.
extension TestPrison {
  var keyFolder: String { "\(folder.path)/keys" }

  /// A checkpoint on request at an hour of a day.
  @discardableResult
  func checkpoint(
    on today: String, _ hour: Int = 18, _ reason: CheckpointReason = .request
  ) throws -> CheckpointNote {
    try office("registrar", today, hour).checkpoint(reason).note
  }

  /// The book's public keys, the first one first.
  func bookKeys() throws -> [VerifierKey] {
    try office("registrar", "2027-12-31").adoptedKeys().filter { $0.use == .book }.map {
      try VerifierKey(parsing: $0.verifier)
    }
  }

  func actCount() throws -> Int { try reading().information().acts }

  /// What the notes find in the book at a path; of this prison unless another is named.
  func findings(against notes: [HeldNote], in book: String? = nil) throws -> [String] {
    var findings: [String] = []
    try Office.check(path: book ?? path, against: notes) { findings.append($0.code) }
    return findings
  }

  /// A copy of the book as it stands now.
  func copied(as name: String) throws -> String {
    let copy = "\(folder.path)/\(name).sqlite"
    for ending in ["", "-wal"] where FileManager.default.fileExists(atPath: path + ending) {
      try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
    }
    return copy
  }

  /// A notice of October that waits for its posting on 3 November.
  func approved() throws -> String {
    try record(1, "2026-10-08", "JG-04", "-2")
    try settle("01", "2026-10", on: "2026-11-02")
    let number = try draft("01", "2026-10", on: "2026-11-03")
    _ = try office("open-1", "2026-11-03", 11).review(number, try reviews(on: "2026-11-03"))
    _ = try office("deputy-1", "2026-11-03", 11).approve(number)
    return number
  }
}

extension CheckpointNote {
  /// As somebody outside holds it.
  var held: HeldNote {
    get throws {
      HeldNote(file: "note", signed: try HeldNote.checkpoint(Array(text.utf8), file: "note"))
    }
  }
}

/// The procurator's key, which is never on the prison's machine.
enum Procurator {
  static func key(_ seed: UInt8 = 9) throws -> SigningKey {
    try SigningKey(
      name: "procurator.example/3301", purpose: .cosignature,
      seed: [UInt8](repeating: seed, count: 32))
  }

  static func cosigned(_ note: CheckpointNote, by key: SigningKey) throws -> [UInt8] {
    try SignedCheckpoint(parsing: Array(note.text.utf8)).cosigned(by: key, at: 1_790_000_000).bytes
  }
}
