import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Register
import Testing

@Suite struct KeyTests {
  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func files(_ prison: TestPrison) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: prison.keyFolder).map {
      "\(prison.keyFolder)/\($0)"
    }
  }

  @Test func theFirstActFixesTheBooksKeyWhichItsOwnerAloneCanRead() throws {
    let prison = try TestPrison.bare(.training, at: "2026-09-30")
    let keys = try prison.arriving("registrar", "2026-09-30").adoptedKeys()
    #expect(keys.map(\.use) == [.book])
    #expect(keys.map(\.act) == [1])
    #expect(keys.first?.verifier.hasPrefix("yuwu-training/3301+") == true)
    let file = try #require(try files(prison).first)
    #expect(try mode(file) == 0o400)
    #expect(try mode(prison.keyFolder) == 0o700)
    let secret = try String(contentsOfFile: file, encoding: .utf8)
    let key = try SigningKey(parsing: secret)
    #expect(key.verifierKey.description == keys.first?.verifier)
    let book = try Data(contentsOf: URL(fileURLWithPath: prison.path))
    #expect(book.range(of: Data(secret.utf8)) == nil)
  }

  @Test(arguments: [0o440, 0o404, 0o640, 0o401])
  func aKeyThatOthersMayOpenIsRefusedAndNothingIsWritten(mode: Int) throws {
    let prison = try TestPrison()
    let acts = try prison.actCount()
    for file in try files(prison) {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    }
    #expect(refusal { try prison.checkpoint(on: "2026-10-01") } == .keyOpenPermissions)
    let office = try prison.office("registrar", "2026-10-01")
    #expect(
      refusal { try office.rotateKey(.book, ground: "疑似泄露") } == .keyOpenPermissions)
    #expect(try prison.actCount() == acts)
    #expect(try files(prison).count == 1)
  }

  @Test func anotherKeyUnderTheNameOfTheBooksIsRefused() throws {
    let prison = try TestPrison()
    let file = try #require(try files(prison).first)
    let other = try SigningKey(
      name: "yuwu-training/3301", seed: [UInt8](repeating: 1, count: 32))
    try FileManager.default.removeItem(atPath: file)
    try Data(other.fileText.utf8).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: file)
    #expect(refusal { try prison.checkpoint(on: "2026-10-01") } == .keyForm)
  }

  @Test func withoutTheKeyNothingIsPostedOrClosed() throws {
    let prison = try TestPrison()
    let number = try prison.approved()
    let away = "\(prison.folder.path)/away"
    let poster = try prison.office("open-1", "2026-11-03", 11)
    try FileManager.default.moveItem(atPath: prison.keyFolder, toPath: away)
    let before = try prison.actCount()
    #expect(refusal { try poster.post(number, places: ["公示栏"]) } == .keyMissing)
    #expect(try prison.actCount() == before)
    try FileManager.default.moveItem(atPath: away, toPath: prison.keyFolder)
    _ = try poster.post(number, places: ["公示栏"])
    // The posting, and the checkpoint after it.
    #expect(try prison.actCount() == before + 2)
    try FileManager.default.moveItem(atPath: prison.keyFolder, toPath: away)
    #expect(refusal { try prison.close(number, on: "2026-11-10") } == .keyMissing)
    #expect(try prison.actCount() == before + 2)
    try FileManager.default.moveItem(atPath: away, toPath: prison.keyFolder)
    try prison.close(number, on: "2026-11-10")
    #expect(try prison.actCount() == before + 4)
    #expect(try prison.reading().checkpoints().map(\.record.reason) == [.posting, .closing])
    #expect(try prison.findings().isEmpty)
  }

  @Test func eachUseHasOneKeyAndTheProcuratorsIsNeverMadeHere() throws {
    let prison = try TestPrison()
    let office = try prison.office("registrar", "2026-10-01")
    let made = try office.makeKey(.publish)
    #expect(try mode(made.file) == 0o400)
    #expect(made.key.name == "yuwu-training/3301/publish")
    let before = try (prison.actCount(), files(prison).count)
    for use in [KeyUse.book, .publish] {
      #expect(refusal { try office.makeKey(use) } == .keyAlreadyAdopted)
    }
    #expect(refusal { try office.makeKey(.procurator) } == .keyStaysOutside)
    #expect(refusal { try office.rotateKey(.procurator, ground: "换届") } == .keyStaysOutside)
    #expect(refusal { try office.rotateKey(.transfer, ground: "换新") } == .keyNotAdopted)
    #expect(refusal { try office.rotateKey(.book, ground: "") } == .groundRequired)
    let officer = try prison.office("w01-o1", "2026-10-01")
    #expect(refusal { try officer.makeKey(.transfer) } == .actorNotPermitted)
    #expect(try prison.actCount() == before.0)
    #expect(try files(prison).count == before.1)
  }

  @Test func aNewKeySignsTogetherWithTheOldOneSoThatOutsidersCanFollow() throws {
    let prison = try TestPrison()
    let earlier = try prison.checkpoint(on: "2026-10-01")
    let made = try prison.office("registrar", "2026-10-02").rotateKey(.book, ground: "换新")
    #expect(made.isSignedByOld)
    let keys = try prison.bookKeys()
    #expect(keys.count == 2)
    let note = try #require(try prison.reading().latestCheckpoint())
    #expect(note.record.reason == .rotation)
    let signed = try note.held.signed
    for key in keys { #expect(throws: Never.self) { try signed.verified(by: [key]) } }
    // Whoever knows the old key alone follows to the act that brings the new one.
    let proof = try ConsistencyProof(
      parsing: try prison.reading().proveConsistency(since: earlier.held))
    #expect(throws: Never.self) {
      try proof.verified(since: earlier.held.signed, by: [keys[0]])
    }
    let adoption = try FactProof(
      parsing: try prison.reading().prove(.fact(act: made.act, ordinal: 1)))
    #expect(throws: Never.self) { try adoption.verified(by: [keys[0]]) }
    #expect(adoption.fact.value("verifier") == keys[1].description)
    // From then on the new one signs alone.
    try prison.record(1, "2026-10-03", "JG-04", "-2")
    let later = try prison.checkpoint(on: "2026-10-03").held.signed
    #expect(throws: ProofFault.self) { try later.verified(by: [keys[0]]) }
    #expect(throws: Never.self) { try later.verified(by: [keys[1]]) }
    #expect(try prison.findings().isEmpty)
    #expect(try prison.findings(against: [earlier.held, note.held]).isEmpty)
  }

  @Test func aLostKeyIsReplacedByTheNewOneAlone() throws {
    let prison = try TestPrison()
    for file in try files(prison) { try FileManager.default.removeItem(atPath: file) }
    let made = try prison.office("registrar", "2026-10-02").rotateKey(.book, ground: "硬盘损坏")
    #expect(!made.isSignedByOld)
    let keys = try prison.bookKeys()
    let signed = try #require(try prison.reading().latestCheckpoint()).held.signed
    #expect(throws: ProofFault.self) { try signed.verified(by: [keys[0]]) }
    #expect(throws: Never.self) { try signed.verified(by: [keys[1]]) }
    #expect(try prison.findings().isEmpty)
  }
}
