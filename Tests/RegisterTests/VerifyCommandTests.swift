import Foundation
import Register
import Testing

/// What the outsider's program says and how it ends.
struct VerifyCommandTests {
  private func keyed(_ folder: OutsiderFolder) -> [String] { ["--key", folder.path("keys")] }

  @Test("Sound files are accepted, and what they prove is shown")
  func sound() throws {
    let folder = try OutsiderFolder()
    let checkpoint = try verify(
      ["checkpoint", folder.path("note"), "--cosigners", "1"] + keyed(folder))
    #expect(checkpoint.status == 0, "\(checkpoint.error)")
    #expect(checkpoint.output.contains("procurator.example/3301 2026-09-21T14:13:20Z"))
    let proof = try verify(
      ["proof", folder.path("fact"), "--against", folder.path("note")] + keyed(folder))
    #expect(proof.status == 0, "\(proof.error)")
    for line in ["  inmate=3301000012\n", "  points=250\n", "  event\n", "entries-imported"] {
      #expect(proof.output.contains(line), "\(line)")
    }
    #expect(!proof.output.contains("3301000011"))
    let notice = try verify(
      ["notice", folder.path("document"), folder.path("document-proof")] + keyed(folder))
    #expect(notice.status == 0, "\(notice.error)")
    #expect(notice.output.hasPrefix("the same: notice GS-2026-0017 (inmates)"))
    let consistency = ["earlier", "note", "consistency"].map { folder.path($0) }
    #expect(try verify(["consistency"] + consistency + keyed(folder)).status == 0)
    let tiles = try verify(["tiles", folder.path("tiles"), "--key", folder.key])
    #expect(tiles.status == 0, "\(tiles.error)")
    #expect(tiles.output.contains("entries   300"))
  }

  @Test("Every refusal has its code, its class and a remedy, in both languages")
  func refusals() throws {
    let folder = try OutsiderFolder()
    let other = try SampleRegister(acts: 300, seed: 2)
    let rewritten = try other.checkpoint()
    try folder.write("rewritten", rewritten.bytes)
    try folder.write("at-299", try folder.sample.checkpoint(299).bytes)
    try folder.write("changed", Array(SampleRegister.document.utf8) + [0x20])
    try folder.write("dos", try folder.bytes("note").flatMap { $0 == 10 ? [13, 10] : [$0] })
    let foreign = try SigningKey(name: "yuwu.example/3302", seed: [UInt8](repeating: 3, count: 32))
    let keys = keyed(folder)
    let cases: [([String], Int32, String)] = [
      (["checkpoint", folder.path("none")] + keys, 66, "file.missing"),
      (["checkpoint", folder.url.path] + keys, 74, "file.unreadable"),
      (["checkpoint", folder.path("dos")] + keys, 65, "text.control-character"),
      (["checkpoint", folder.path("fact")] + keys, 65, "checkpoint.lines"),
      (
        ["checkpoint", folder.path("note"), "--key", "\(foreign.verifierKey)"], 1,
        "checkpoint.other-origin"
      ),
      (
        ["checkpoint", folder.path("note"), "--cosigners", "2"] + keys, 1,
        "checkpoint.too-few-cosigners"
      ),
      (["checkpoint", folder.path("note"), "--key", "a+b+c"], 65, "key.form"),
      (
        ["proof", folder.path("fact"), "--against", folder.path("at-299")] + keys, 1,
        "proof.other-size"
      ),
      (
        ["proof", folder.path("fact"), "--against", folder.path("rewritten")] + keys, 1,
        "checkpoint.split"
      ),
      (
        ["notice", folder.path("changed"), folder.path("document-proof")] + keys, 1,
        "notice.content"
      ),
      (["notice", folder.path("document"), folder.path("fact")] + keys, 1, "notice.table"),
      (
        ["consistency"] + ["earlier", "at-299", "consistency"].map { folder.path($0) } + keys, 1,
        "proof.other-size"
      ),
      (["tiles", folder.path("none")] + keys, 66, "file.missing"),
      (["compare", folder.path("note"), folder.path("rewritten")] + keys, 1, "compare.split"),
    ]
    for (arguments, status, code) in cases {
      for (language, word) in [("en", "hint: "), ("zh", "提示：")] {
        let outcome = try verify(arguments, language: language)
        #expect(outcome.status == status, "\(code): \(outcome.error)")
        #expect(outcome.error.contains("[\(code)]"), "\(code): \(outcome.error)")
        #expect(outcome.error.contains(word), "\(code)")
      }
    }
    #expect(try verify(["compare", folder.path("note")] + keys).status == 64)
    #expect(try verify(["checkpoint", folder.path("note")]).status == 64)
  }

  @Test("Checkpoints of other sizes and places are held together without alarm")
  func compare() throws {
    let folder = try OutsiderFolder()
    try folder.write("copy", try folder.sample.checkpoint(cosigned: false).bytes)
    let notes = ["note", "copy", "earlier"].map { folder.path($0) }
    #expect(try verify(["compare"] + notes + keyed(folder)).status == 0)
    let same = try verify(["compare"] + notes.prefix(2) + keyed(folder))
    #expect(same.output.hasSuffix("all the same\n"))
  }

  @Test("What a foreign file could do to a terminal is shown as numbers")
  func harmless() throws {
    let folder = try OutsiderFolder()
    let name = "a\u{202E}b"
    let key = try SigningKey(name: name, seed: [UInt8](repeating: 4, count: 32))
    let checkpoint = try Checkpoint(origin: name, size: 0, root: MerkleTree().root)
    try folder.write("turned", try SignedCheckpoint(checkpoint, signedBy: key).bytes)
    let outcome = try verify(["checkpoint", folder.path("turned"), "--key", "\(key.verifierKey)"])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("a\\u{202E}b"))
    #expect(!outcome.output.unicodeScalars.contains("\u{202E}"))
  }

  @Test("Every command explains itself in both languages")
  func helpTexts() throws {
    let commands: [[String]] = [
      [], ["checkpoint"], ["proof"], ["notice"], ["consistency"], ["tiles"], ["compare"],
      ["cosign"], ["key"], ["key", "new"], ["key", "public"],
    ]
    for path in commands {
      let (english, chinese) = (
        try verify(path + ["--help"]), try verify(path + ["--help"], language: "zh")
      )
      #expect(english.status == 0 && chinese.status == 0)
      #expect(english.output.hasPrefix("OVERVIEW: "))
      #expect(english.output.unicodeScalars.allSatisfy { $0.value < 0x2E80 }, "\(path)")
      #expect(chinese.output.hasPrefix("概述："), "\(path)")
      for word in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "default:", "Show help"] {
        #expect(!chinese.output.contains(word), "\(path): \(word)")
      }
    }
  }
}
