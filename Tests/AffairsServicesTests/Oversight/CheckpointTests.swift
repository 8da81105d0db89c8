import AffairsServices
import PrisonAffairs
import RecordBook
import Register
import Testing

@Suite struct CheckpointTests {
  private func checkpointsDue(_ prison: TestPrison, _ day: String) throws -> [DueItem] {
    try prison.office("registrar", day, 23).due().filter { $0.kind == .checkpoint }
  }

  @Test func aCheckpointCoversEverythingBeforeItAndVerifies() throws {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-04", "-2")
    let acts = try prison.actCount()
    let note = try prison.checkpoint(on: "2026-10-08", 18, .daily)
    #expect(note.record.reason == .daily)
    #expect(note.record.size == acts)
    #expect(note.record.act == acts + 1)
    let signed = try note.held.signed
    let signers = try signed.verified(by: prison.bookKeys())
    #expect(signers.checkpoint.size == acts)
    #expect(signers.checkpoint.root == note.record.root)
    #expect(signers.checkpoint.origin == "yuwu-training/3301")
    #expect(try prison.findings().isEmpty)
  }

  @Test func whereNothingWasWrittenNoCheckpointIsMade() throws {
    let prison = try TestPrison()
    let office = try prison.office("registrar", "2026-10-08")
    let first = try office.checkpoint(.daily)
    #expect(first.isNew)
    let acts = try prison.actCount()
    let again = try office.checkpoint(.request)
    #expect(!again.isNew)
    #expect(again.note == first.note)
    #expect(try prison.actCount() == acts)
  }

  @Test func uncoveredActsAreDueTheSameDayAndOverdueTheNext() throws {
    let prison = try TestPrison()
    try prison.checkpoint(on: "2026-10-07")
    #expect(try checkpointsDue(prison, "2026-10-07").isEmpty)
    let entry = try prison.record(1, "2026-10-08", "JG-04", "-2")
    guard case .fact(let act, _) = entry else { throw Refusal(.entryUnknown) }
    let same = try checkpointsDue(prison, "2026-10-08")
    #expect(same.map(\.reference) == ["act:\(act)"])
    #expect(same.map(\.isOverdue) == [false])
    #expect(try checkpointsDue(prison, "2026-10-09").map(\.isOverdue) == [true])
    try prison.checkpoint(on: "2026-10-09")
    #expect(try checkpointsDue(prison, "2026-10-20").isEmpty)
  }

  @Test func onlyWhoMayMakesACheckpointAndEverybodyWhoReadsSeesIt() throws {
    let prison = try TestPrison()
    let officer = try prison.office("w01-o1", "2026-10-08")
    #expect(refusal { try officer.checkpoint(.request) } == .actorNotPermitted)
    #expect(try officer.latestCheckpoint() == nil)
    let note = try prison.office("procurator", "2026-10-08").checkpoint(.request).note
    #expect(try prison.office("w01-o1", "2026-10-09").latestCheckpoint() == note)
  }

  @Test func theProcuratorsCosignatureIsKeptOnceAndHandedOut() throws {
    let prison = try TestPrison()
    let key = try Procurator.key()
    try prison.office("registrar", "2026-10-01").adopt(key)
    let note = try prison.checkpoint(on: "2026-10-08")
    let office = try prison.office("procurator", "2026-10-09")
    let bytes = try Procurator.cosigned(note, by: key)
    #expect(try office.addCosignatures(bytes, file: "note").count == 1)
    #expect(refusal { try office.addCosignatures(bytes, file: "note") } == .cosignatureKnown)
    let latest = try #require(try prison.reading().latestCheckpoint())
    #expect(Array(latest.text.utf8) == bytes)
    #expect(latest.cosignatureCount == 1)
    let keys = try prison.bookKeys() + [key.verifierKey]
    #expect(throws: Never.self) { try latest.held.signed.verified(by: keys, cosigners: 1) }
    // A cosignature alone asks for no further checkpoint.
    #expect(try checkpointsDue(prison, "2026-10-20").isEmpty)
    #expect(try prison.findings().isEmpty)
  }

  @Test func foreignCosignaturesAndNotesAreRefusedAndNothingIsWritten() throws {
    let prison = try TestPrison()
    let key = try Procurator.key()
    try prison.office("registrar", "2026-10-01").adopt(key)
    let note = try prison.checkpoint(on: "2026-10-08")
    let acts = try prison.actCount()
    let office = try prison.office("procurator", "2026-10-09")
    func refused(_ bytes: [UInt8]) -> RefusalCode? {
      refusal { try office.addCosignatures(bytes, file: "note") }
    }
    #expect(refused(Array(note.text.utf8)) == .cosignatureMissing)
    #expect(refused(try Procurator.cosigned(note, by: Procurator.key(10))) == .cosignatureMissing)
    #expect(refused(Array("garbage\n".utf8)) == .noteForm)
    // The same size in another book of the same prison and key.
    let other = try TestPrison()
    try other.office("registrar", "2026-10-02").adopt(key)
    let twin = try other.checkpoint(on: "2026-10-08")
    #expect(twin.record.size == note.record.size)
    #expect(refused(try Procurator.cosigned(twin, by: key)) == .noteNotOfBook)
    let foreign = try SigningKey(name: "yuwu/9999", seed: [UInt8](repeating: 2, count: 32))
    let checkpoint = try Checkpoint(
      origin: "yuwu/9999", size: note.record.size, root: note.record.root)
    let elsewhere = try SignedCheckpoint(checkpoint, signedBy: foreign).cosigned(by: key, at: 1)
    #expect(refused(elsewhere.bytes) == .noteOtherPrison)
    #expect(try prison.actCount() == acts)
    let officer = try prison.office("w01-o1", "2026-10-09")
    let good = try Procurator.cosigned(note, by: key)
    #expect(refusal { try officer.addCosignatures(good, file: "note") } == .actorNotPermitted)
  }

  @Test func onlyAKeyForCosigningIsAdoptedFromOutside() throws {
    let prison = try TestPrison()
    let office = try prison.office("registrar", "2026-10-01")
    let plain = try SigningKey(name: "someone", seed: [UInt8](repeating: 3, count: 32)).verifierKey
    #expect(
      refusal { try office.adoptKey(.procurator, verifier: plain, ground: nil) } == .keyForm)
    let key = try Procurator.key().verifierKey
    #expect(
      refusal { try office.adoptKey(.book, verifier: key, ground: nil) } == .keyAlreadyAdopted)
    #expect(
      refusal { try office.adoptKey(.procurator, verifier: key, ground: "") } == .groundRequired)
    _ = try office.adoptKey(.procurator, verifier: key, ground: nil)
    #expect(
      refusal { try office.adoptKey(.procurator, verifier: key, ground: nil) }
        == .keyAlreadyAdopted)
  }
}

extension Office {
  fileprivate func adopt(_ key: SigningKey) throws {
    _ = try adoptKey(.procurator, verifier: key.verifierKey, ground: nil)
  }
}
