import AffairsServices
import PrisonAffairs
import RecordBook
import Register
import Testing

/// What a note held outside finds that no check of the book alone can find.
@Suite struct CheckAgainstTests {
  @Test func aBookRebuiltRehashedAndSignedWithTheRealKeyIsFound() throws {
    let real = try TestPrison()
    try real.record(1, "2026-10-08", "JG-04", "-2")
    let note = try real.checkpoint(on: "2026-10-08")
    // The same key, policy and people, another entry, its own checkpoint over it.
    let rebuilt = try TestPrison()
    try rebuilt.record(2, "2026-10-08", "JG-04", "-2")
    let forged = try rebuilt.checkpoint(on: "2026-10-08")
    #expect(try rebuilt.bookKeys() == real.bookKeys())
    #expect(forged.record.size == note.record.size)
    #expect(throws: Never.self) { try forged.held.signed.verified(by: real.bookKeys()) }
    #expect(try rebuilt.findings().isEmpty, "the book alone betrays nothing")
    #expect(try rebuilt.findings(against: [note.held]) == ["note.root"])
    #expect(try rebuilt.findings(against: [forged.held, note.held]) == ["note.root"])
    // Growing further does not help the forger, nor hurt the honest book.
    try rebuilt.record(3, "2026-10-09", "JG-04", "-2")
    #expect(try rebuilt.findings(against: [note.held]) == ["note.root"])
    try real.record(3, "2026-10-09", "JG-04", "-2")
    #expect(try real.findings(against: [note.held]).isEmpty)
  }

  @Test func aBookThatLostItsLastActsIsFound() throws {
    let prison = try TestPrison()
    let short = try prison.copied(as: "short")
    try prison.record(1, "2026-10-08", "JG-04", "-2")
    let note = try prison.checkpoint(on: "2026-10-08")
    var findings: [String] = []
    _ = try Office.check(path: short) { findings.append($0.code) }
    #expect(findings.isEmpty)
    #expect(try prison.findings(against: [note.held], in: short) == ["note.beyond-book"])
    #expect(try prison.findings(against: [note.held]).isEmpty)
  }

  @Test func aBookWhoseFirstActNamesAnotherKeyIsNotTheNotes() throws {
    let prison = try TestPrison()
    let note = try prison.checkpoint(on: "2026-10-08")
    let path = "\(prison.folder.path)/replaced.sqlite"
    try Office.open(
      OpeningRequest(
        path: path,
        opening: BookOpening(mode: .training, prisonCode: "3301", prisonName: "测试监狱"),
        founder: try staff("registrar"), founderName: "登记员", founderAccount: nil,
        moment: Moment(day: try day("2026-09-30"), hour: 8, minute: 0), trainingSeed: 8,
        keys: "\(prison.folder.path)/other-keys"))
    #expect(refusal { try prison.findings(against: [note.held], in: path) } == .noteForeign)
  }

  @Test func aNoteOfAnotherPrisonOrOfALiveBookIsRefused() throws {
    let prison = try TestPrison()
    for origin in ["yuwu-training/3302", "yuwu/3301"] {
      let key = try SigningKey(name: origin, seed: [UInt8](repeating: 4, count: 32))
      let checkpoint = try Checkpoint(origin: origin, size: 1, root: MerkleTree().root)
      let note = HeldNote(file: "note", signed: try SignedCheckpoint(checkpoint, signedBy: key))
      #expect(refusal { try prison.findings(against: [note]) } == .noteOtherPrison)
    }
  }

  @Test(arguments: ["", "garbage", "yuwu-training/3301\n1\n", "\n\n\n— a b\n"])
  func whatIsNoCheckpointIsRefused(text: String) {
    #expect(refusal { try HeldNote.checkpoint(Array(text.utf8), file: "note") } == .noteForm)
  }
}
