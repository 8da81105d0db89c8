import Testing

@testable import Register

/// Notes and checkpoints as a forger would have them.
struct HostileNoteTests {
  @Test("Every forged checkpoint is refused with its own code")
  func checkpoints() throws {
    let sample = try sample.get()
    for forgery in try forgeries(sample) {
      let found = fault { () throws(ProofFault) in
        try SignedCheckpoint(parsing: forgery.bytes).verified(by: sample.keys, cosigners: 1)
      }
      #expect(found == forgery.code, "\(forgery.name)")
    }
  }

  private func forgeries(_ sample: SampleRegister) throws -> [Forgery] {
    let sound = try sample.checkpoint()
    let text = HostileText(sound.bytes)
    let foreign = try SigningKey(
      name: SampleRegister.origin, seed: [UInt8](repeating: 9, count: 32))
    let other = try SigningKey(name: "yuwu.example/3302", seed: [UInt8](repeating: 9, count: 32))
    let elsewhere = try Checkpoint(
      origin: "yuwu.example/3302", size: 1, root: MerkleTree.leafHash([]))
    let own = try SignedCheckpoint(sound.checkpoint, signedBy: foreign)
    let uncosigned = try sample.checkpoint(cosigned: false)
    let root = text.lines[2]
    let many = String(repeating: "— a AAAAAAA=\n", count: 101)
    return [
      Forgery("empty", [], .noteSeparator),
      Forgery("text alone", sound.note.text, .noteSeparator),
      Forgery("no signature", sound.note.text + [0x0A], .noteSignatureLine),
      Forgery("other size", text.with(1, "299"), .noteSignatureWrong),
      Forgery("leading zero", text.with(1, "0300"), .checkpointSize),
      Forgery("signed size", text.with(1, "+300"), .checkpointSize),
      Forgery("huge size", text.with(1, "9223372036854775808"), .checkpointSize),
      Forgery("size in full width", text.with(1, "３００"), .checkpointSize),
      Forgery("no size", text.with(1, ""), .checkpointSize),
      Forgery("empty tree, other root", text.with(1, "0"), .checkpointRoot),
      Forgery("root of 31 bytes", text.with(2, String(root.dropLast(4))), .checkpointRoot),
      Forgery("root without padding", text.with(2, String(root.dropLast())), .checkpointRoot),
      Forgery("root not canonical", text.with(2, loosened(root)), .textBase64),
      Forgery("root in URL letters", text.with(2, "-_" + root.dropFirst(2)), .textBase64),
      Forgery("other origin", text.with(0, "yuwu.example/3302"), .checkpointOtherOrigin),
      Forgery("no origin", text.with(0, ""), .checkpointOrigin),
      Forgery("forged extension", text.inserting("time 2026-01-01", at: 3), .noteSignatureWrong),
      Forgery("empty extension", text.inserting("", at: 3), .checkpointLines),
      Forgery("a root cut off", text.without(2), .checkpointLines),
      Forgery(
        "line feeds of DOS", Array(sound.bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }),
        .textControlCharacter),
      Forgery("byte order mark", [0xEF, 0xBB, 0xBF] + sound.bytes, .checkpointOtherOrigin),
      Forgery("not UTF-8", [0xFF] + sound.bytes, .textNotUTF8),
      Forgery("no last line feed", sound.bytes.dropLast(), .textTruncated),
      Forgery("more behind it", sound.bytes + Array("more\n".utf8), .noteSignatureLine),
      Forgery(
        "hyphen for the dash", text.with(4, "- " + text.lines[4].dropFirst(2)), .noteSignatureLine),
      Forgery("two spaces", text.with(4, "—  " + text.lines[4].dropFirst(2)), .noteSignatureLine),
      Forgery("signature not canonical", text.with(4, loosened(text.lines[4])), .textBase64),
      Forgery("plus in the name", text.with(4, "— a+b AAAAAAA="), .keyName),
      Forgery("101 signatures", sound.bytes + Array(many.utf8), .noteTooManySignatures),
      Forgery("too large", sound.bytes + [UInt8](repeating: 65, count: 1_000_000), .textTooLarge),
      Forgery("another's key of our name", own.bytes, .noteSignerUnknown),
      Forgery("our text, another's key", try signedBy(other, sound.note.text), .noteSignerUnknown),
      Forgery(
        "another prison", try SignedCheckpoint(elsewhere, signedBy: other).bytes,
        .checkpointOtherOrigin),
      Forgery("cosigner alone", text.without(4), .checkpointUnsigned),
      Forgery("no cosigner", uncosigned.bytes, .checkpointTooFewCosigners),
      Forgery("cosigner's time moved", text.with(5, try moved(sound)), .noteSignatureWrong),
      Forgery(
        "key hash over another's signature", text.with(4, try crossed(sound, own)),
        .noteSignatureWrong),
    ]
  }

  /// The same bytes with a bit set that base 64 does not carry.
  private func loosened(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let place = (bytes.lastIndex { $0 != UInt8(ascii: "=") }) ?? 0
    bytes[place] += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  private func signedBy(_ key: SigningKey, _ text: [UInt8]) throws -> [UInt8] {
    try SignedNote(text: text).signed(by: key).bytes
  }

  /// The cosigner's line with its time one second later.
  private func moved(_ sound: SignedCheckpoint) throws -> String {
    var signature = try #require(sound.note.signatures.last)
    var bytes = signature.bytes
    bytes[7] += 1
    signature = SignedNote.Signature(
      name: signature.name, keyHash: signature.keyHash, bytes: bytes)
    return String(decoding: signature.line.dropLast(), as: UTF8.self)
  }

  private func crossed(_ sound: SignedCheckpoint, _ other: SignedCheckpoint) throws -> String {
    let (own, foreign) = (sound.note.signatures[0], other.note.signatures[0])
    let line = SignedNote.Signature(
      name: own.name, keyHash: own.keyHash, bytes: foreign.bytes
    ).line
    return String(decoding: line.dropLast(), as: UTF8.self)
  }

  @Test(
    "A key in any other form is refused",
    arguments: [
      ("", .keyForm), ("a", .keyForm), ("a+b", .keyForm),
      ("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T", .textBase64),
      ("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .keyHash),
      ("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .keyForm),
      ("PeterNeumann+c74f20a3+AhpcAA==", .keyAlgorithm), ("PeterNeumann+c74f20a3+AQAA", .keyForm),
      ("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .keyName),
      ("a b+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .keyName),
      ("a　b+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .keyName),
      ("PeterNeumann+c74f20a3+", .keyForm),
    ] as [(String, ProofFault)])
  func keys(text: String, code: ProofFault) {
    #expect(fault { () throws(ProofFault) in try VerifierKey(parsing: text) } == code)
    let secret = "PRIVATE+KEY+" + text
    #expect(fault { () throws(ProofFault) in try SigningKey(parsing: secret) } != nil)
    #expect(fault { () throws(ProofFault) in try SigningKey(parsing: text) } == .keyForm)
  }

  @Test("A key does not sign what is not its purpose, nor for another origin")
  func purposes() throws {
    let sample = try sample.get()
    let checkpoint = try sample.checkpoint()
    #expect(
      fault { () throws(ProofFault) in try checkpoint.note.signed(by: sample.procurator) }
        == .keyPurpose)
    #expect(
      fault { () throws(ProofFault) in try checkpoint.cosigned(by: sample.book, at: 1) }
        == .keyPurpose)
    let elsewhere = try Checkpoint(origin: "b", size: 0, root: MerkleTree().root)
    #expect(
      fault { () throws(ProofFault) in try SignedCheckpoint(elsewhere, signedBy: sample.book) }
        == .checkpointOtherOrigin)
  }

  @Test("One public key under two names is one cosigner")
  func sameCosigner() throws {
    let sample = try sample.get()
    let seed = [UInt8](repeating: 8, count: 32)
    let alias = try SigningKey(name: "alias.example", purpose: .cosignature, seed: seed)
    let checkpoint = try sample.checkpoint().cosigned(by: alias, at: 5)
    let keys = sample.keys + [alias.verifierKey]
    #expect(try checkpoint.verified(by: keys).cosignatures.count == 2)
    #expect(
      fault { () throws(ProofFault) in try checkpoint.verified(by: keys, cosigners: 2) }
        == .checkpointTooFewCosigners)
  }
}
