import Register
import Testing

/// Proofs as a forger would have them.
struct HostileProofTests {
  @Test("Every forged proof of a fact is refused with its own code")
  func facts() throws {
    let sample = try sample.get()
    for forgery in try factForgeries(sample) {
      let found = fault { () throws(ProofFault) in
        try FactProof(parsing: forgery.bytes).verified(by: sample.keys)
      }
      #expect(found == forgery.code, "\(forgery.name)")
    }
  }

  private func factForgeries(_ sample: SampleRegister) throws -> [Forgery] {
    let proof = try sample.proof(act: 5, ordinal: 2)
    let sound = proof.bytes
    let text = HostileText(sound)
    let salt = text.lines[1]
    let index = text.line("index ")
    let size = try sample.proof(act: 5, ordinal: 2, size: 299)
    let hash = text.lines[4]
    return [
      Forgery("empty", [], .textTruncated),
      Forgery("other version", text.with(0, "yuwu-proof/2"), .proofForm),
      Forgery(
        "other salt", text.with(1, salt.dropLast() + (salt.hasSuffix("0") ? "1" : "0")), .factRoot),
      Forgery("salt of 15 bytes", text.with(1, String(salt.dropLast(2))), .factSalt),
      Forgery(
        "salt in capitals", text.with(1, "salt " + String(repeating: "AA", count: 16)), .factSalt),
      Forgery("other ordinal", text.with(2, "ordinal 1"), .factRoot),
      Forgery("ordinal 0", text.with(2, "ordinal 0"), .factOrdinal),
      Forgery("ordinal beyond", text.with(2, "ordinal 5"), .factOrdinal),
      Forgery("leading zero", text.with(2, "ordinal 02"), .factOrdinal),
      Forgery("other number of facts", text.with(3, "facts 9"), .factPath),
      Forgery("huge number of facts", text.with(3, "facts 99999999999999999999"), .factOrdinal),
      Forgery("fact siblings swapped", text.swapped(4, 5), .factRoot),
      Forgery("fact path truncated", text.without(5), .factPath),
      Forgery("fact path extended", text.inserting(hash, at: 4), .factPath),
      Forgery("hash not canonical", text.with(4, hash.dropLast(2) + "B="), .textBase64),
      Forgery("value changed", text.with(text.line("points="), "points=-250"), .factRoot),
      Forgery("column left out", text.without(text.line("note=")), .factRoot),
      Forgery("column added", text.inserting("extra=1", at: text.line("note=")), .factRoot),
      Forgery("NULL made empty", text.with(text.line("event"), "event="), .factRoot),
      Forgery("unknown escape", text.with(text.line("note="), "note=\\t"), .factForm),
      Forgery("escape cut off", text.with(text.line("note="), "note=a\\"), .factForm),
      Forgery(
        "fact of another kind", text.with(text.line("kind="), "kind=entry-recorded"), .factKind),
      Forgery("actor changed", text.with(text.line("actor="), "actor=3301008"), .proofRoot),
      Forgery(
        "moment in another form", text.with(text.line("moment="), "moment=2026-10-03"), .actForm),
      Forgery("act's number changed", text.with(text.line("number="), "number=6"), .actNumber),
      Forgery("act 0", text.with(text.line("number="), "number=0"), .actForm),
      Forgery(
        "act's root changed",
        text.with(text.line("facts="), "facts=" + String(repeating: "0", count: 64)), .factRoot),
      Forgery(
        "a line more in the act", text.inserting("more=1", at: text.line("facts=") + 1),
        .textTooLarge),
      Forgery("index changed", text.with(index, "index 5"), .actNumber),
      Forgery("index with zero", text.with(index, "index 04"), .proofIndex),
      Forgery("siblings swapped", text.swapped(index + 1, index + 2), .proofRoot),
      Forgery("path truncated", text.without(index + 1), .proofTruncated),
      Forgery("path extended", text.inserting(hash, at: index + 1), .proofExtended),
      Forgery("bytes beside the proof", text.inserting("extra AAAA", at: index), .proofExtra),
      Forgery(
        "another tree's checkpoint", exchanged(proof.inclusion.bytes, size, in: sound), .proofRoot),
      Forgery("cut in the middle", Array(sound.prefix(sound.count / 2)), .textTruncated),
      Forgery("more behind it", sound + [0x0A], .noteSignatureLine),
      Forgery(
        "line feeds of DOS", Array(sound.flatMap { $0 == 10 ? [13, 10] : [$0] }), .proofForm),
      Forgery(
        "100 hashes",
        text.inserting([String](repeating: hash, count: 100).joined(separator: "\n"), at: 4),
        .textTooLarge),
    ]
  }

  /// The sound path with the checkpoint of another size.
  private func exchanged(_ own: [UInt8], _ other: FactProof, in sound: [UInt8]) -> [UInt8] {
    let checkpoint = other.inclusion.checkpoint.bytes
    let text = String(decoding: sound, as: UTF8.self).utf8
    let bytes = Array(text)
    let start = bytes.count - (bytes.count - own.count)
    let path = HostileText(own).line(SampleRegister.origin)
    let kept = HostileText(own).lines.prefix(path).joined(separator: "\n") + "\n"
    return Array(bytes.prefix(bytes.count - start)) + Array(kept.utf8) + checkpoint
  }

  @Test("Every forged proof of consistency is refused with its own code")
  func consistency() throws {
    let sample = try sample.get()
    let sound = try sample.consistency(old: 100).bytes
    let text = HostileText(sound)
    let earlier = try sample.checkpoint(100)
    func verify(_ bytes: [UInt8], since earlier: SignedCheckpoint) -> ProofFault? {
      fault { () throws(ProofFault) in
        try ConsistencyProof(parsing: bytes).verified(since: earlier, by: sample.keys)
      }
    }
    #expect(verify(sound, since: earlier) == nil)
    let forgeries = [
      Forgery("other version", text.with(0, "yuwu-consistency/2"), .proofForm),
      Forgery("old larger than new", text.with(1, "old 301"), .proofOldIsLarger),
      Forgery("other old size", text.with(1, "old 101"), .proofOtherSize),
      Forgery("other new size", text.with(2, "new 299"), .proofOtherSize),
      Forgery("leading zero", text.with(1, "old 0100"), .textNumber),
      Forgery("huge", text.with(1, "old 18446744073709551616"), .textNumber),
      Forgery("siblings swapped", text.swapped(3, 4), .proofOldRoot),
      Forgery("truncated", text.without(3), .proofTruncated),
      Forgery("extended", text.inserting(text.lines[3], at: 3), .proofExtended),
      Forgery("last hash changed", text.with(lastHash(text), text.lines[3]), .proofRoot),
      Forgery("no empty line", text.without(text.line(SampleRegister.origin) - 1), .proofForm),
    ]
    for forgery in forgeries {
      #expect(verify(forgery.bytes, since: earlier) == forgery.code, "\(forgery.name)")
    }
    let other = try SampleRegister(seed: 1).checkpoint(100)
    #expect(verify(sound, since: other) == .proofOldRoot)
    #expect(verify(sound, since: try sample.checkpoint(99)) == .proofOtherSize)
    let longer = try sample.checkpoint(300)
    let back = try sample.consistency(old: 100, new: 200).bytes
    #expect(verify(back, since: longer) == .proofOldIsLarger)
  }

  private func lastHash(_ text: HostileText) -> Int { text.line(SampleRegister.origin) - 2 }

  @Test("An inclusion proof keeps the bytes beside it, and vouches for none of them")
  func extra() throws {
    let sample = try sample.get()
    let proof = try InclusionProof(
      index: 4, path: try #require(sample.tree.inclusionPath(index: 4, size: 300)),
      checkpoint: try sample.checkpoint(), extra: [1, 2, 3])
    let read = try InclusionProof(parsing: proof.bytes)
    #expect(read.extra == [1, 2, 3])
    #expect(read.bytes == proof.bytes)
    #expect(
      try read.verified(leaf: sample.acts[4].text.leaf, by: sample.keys).checkpoint.size == 300)
    #expect(
      fault { () throws(ProofFault) in
        try read.verified(leaf: sample.acts[3].text.leaf, by: sample.keys)
      } == .proofRoot)
  }

  @Test("Every code of the house is a name of its own, in two parts")
  func codes() {
    #expect(Set(ProofFault.allCases.map(\.rawValue)).count == ProofFault.allCases.count)
    for code in ProofFault.allCases { #expect(code.rawValue.split(separator: ".").count == 2) }
  }
}
