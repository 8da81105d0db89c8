import Foundation
import Register
import Testing

/// The procurator's cosignature: given only to a tree that goes on from the last one.
struct CosignCommandTests {
  private func cosign(
    _ folder: OutsiderFolder, _ note: String, _ more: [String] = []
  ) throws -> Outcome {
    try verify(
      ["cosign", folder.path(note), "--key-file", folder.path("procurator"), "--key", folder.key]
        + more)
  }

  @Test("A key file is made once, for its owner alone, and its public half cosigns")
  func keyFile() throws {
    let folder = try OutsiderFolder()
    let file = folder.path("secret")
    let made = try verify(["key", "new", "procuratorate.example/3301", "--to", file])
    #expect(made.status == 0, "\(made.error)")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o400)
    #expect(try verify(["key", "public", file]).output == made.output)
    let text = made.output.split(separator: "\n").map(String.init)
    #expect(try VerifierKey(parsing: try #require(text.first)).purpose == .cosignature)
    let again = try verify(["key", "new", "procuratorate.example/3301", "--to", file])
    #expect(again.status == 73)
    #expect(try verify(["key", "public", file]).output == made.output)
    #expect(try verify(["key", "new", "a b", "--to", file + "2"]).status == 65)
  }

  @Test("A key file that others may open is refused", arguments: [0o440, 0o404, 0o644, 0o420])
  func openKey(mode: Int) throws {
    let folder = try OutsiderFolder()
    let bytes = try folder.bytes("procurator")
    try folder.write("procurator", bytes, mode: mode)
    let outcome = try cosign(folder, "note")
    #expect(outcome.status == 77)
    #expect(outcome.error.contains("[key.permissions]"))
    #expect(outcome.error.contains("chmod 0400"))
    #expect(!outcome.error.contains("PRIVATE"))
  }

  @Test("The first checkpoint is cosigned, the next one with its proof of consistency")
  func course() throws {
    let folder = try OutsiderFolder()
    let state = ["--state", folder.path("state")]
    try folder.write("first", try folder.sample.checkpoint(100, cosigned: false).bytes)
    try folder.write("second", try folder.sample.checkpoint(300, cosigned: false).bytes)
    let first = try cosign(folder, "first", state + ["--to", folder.path("first-cosigned")])
    #expect(first.status == 0, "\(first.error)")
    #expect(try folder.bytes("state") == folder.bytes("first-cosigned"))
    let bare = try cosign(folder, "second", state)
    #expect(bare.status == 64)
    #expect(bare.error.contains("[cosign.proof-missing]"))
    let proof = ["--proof", folder.path("consistency")]
    let second = try cosign(folder, "second", state + proof)
    #expect(second.status == 0, "\(second.error)")
    let cosigned = try SignedCheckpoint(parsing: Array(second.output.utf8))
    #expect(try cosigned.verified(by: folder.sample.keys, cosigners: 1).checkpoint.size == 300)
    #expect(try folder.bytes("state") == Array(second.output.utf8))
    // The same tree again changes nothing; a smaller one is refused for ever.
    #expect(try cosign(folder, "second", state).status == 0)
    let back = try cosign(folder, "first", state)
    #expect(back.status == 1)
    #expect(back.error.contains("[cosign.smaller]"))
    let kept = try cosign(folder, "second", ["--to", folder.path("first-cosigned")])
    #expect(kept.status == 73)
  }

  @Test("A rewritten, forged or foreign checkpoint gets no cosignature and leaves the state alone")
  func refusals() throws {
    let folder = try OutsiderFolder()
    let other = try SampleRegister(acts: 300, seed: 2)
    let sample = folder.sample
    let state = folder.path("state")
    try folder.write("state", try sample.checkpoint(100).bytes)
    let before = try folder.bytes("state")
    try folder.write("rewritten-100", try other.checkpoint(100, cosigned: false).bytes)
    try folder.write("rewritten-300", try other.checkpoint(300, cosigned: false).bytes)
    try folder.write("rewritten-proof", try other.consistency(old: 100).bytes)
    let text = HostileText(try folder.bytes("note"))
    try folder.write("forged", text.inserting("more", at: 3))
    try folder.write("proof-200", try sample.consistency(old: 100, new: 200).bytes)
    try folder.write("proof-99", try sample.consistency(old: 99).bytes)
    let cases = [
      ("rewritten-100", "consistency", 1, "compare.split"),
      ("rewritten-300", "rewritten-proof", 1, "proof.old-root"),
      ("rewritten-300", "consistency", 1, "cosign.other-tree"),
      ("forged", "consistency", 1, "note.signature-wrong"),
      ("note", "proof-200", 1, "cosign.other-tree"), ("note", "proof-99", 1, "proof.other-size"),
      ("note", "fact", 65, "proof.form"), ("note", "none", 66, "file.missing"),
    ]
    for (note, proof, status, code) in cases {
      let outcome = try cosign(folder, note, ["--state", state, "--proof", folder.path(proof)])
      #expect(outcome.status == Int32(status), "\(note) \(proof): \(outcome.error)")
      #expect(outcome.error.contains("[\(code)]"), "\(note) \(proof): \(outcome.error)")
      #expect(outcome.output == "")
      #expect(try folder.bytes("state") == before)
    }
    try folder.write("book-key", Array(sample.book.fileText.utf8), mode: 0o400)
    let wrong = try verify([
      "cosign", folder.path("note"), "--key-file", folder.path("book-key"), "--key", folder.key,
    ])
    #expect(wrong.status == 65)
    #expect(wrong.error.contains("[key.purpose]"))
  }
}
