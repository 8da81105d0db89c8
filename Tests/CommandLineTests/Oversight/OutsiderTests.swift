import Foundation
import Testing

/// A prison and somebody outside who has nothing but the public key and what was handed over.
@Suite struct OutsiderTests {
  /// The prison's book with its latest checkpoint, and the outsider's own folder.
  private final class Scene {
    let book: String
    let outside: URL
    let key: String

    init() throws {
      book = try DemoBook.smallCopy()
      outside = try Place.scratch()
      key = try Scene.output(["key", "public", "book"], book)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      try hand(["register", "checkpoint"], as: "note")
    }

    deinit {
      DemoBook.discard(book)
      try? FileManager.default.removeItem(at: outside)
    }

    func path(_ name: String) -> String { outside.appendingPathComponent(name).path }

    /// What a command of the prison prints, as a file that the outsider gets.
    func hand(_ arguments: [String], as name: String) throws {
      try Data(try Scene.output(arguments, book).utf8).write(
        to: outside.appendingPathComponent(name))
    }

    func prison(_ arguments: [String], language: String = "en") throws -> Outcome {
      try yuwu(
        arguments, language: language,
        environment: ["YUWU_BOOK": book, "YUWU_AS": DemoBook.registrar])
    }

    /// The outsider's program, in its folder, with the book's public key alone.
    func verify(_ arguments: [String]) throws -> Outcome {
      try Running(
        Place.verifier, arguments + ["--language", "en"], environment: ["PWD": outside.path]
      ).finish()
    }

    private static func output(_ arguments: [String], _ book: String) throws -> String {
      let outcome = try yuwu(
        arguments, environment: ["YUWU_BOOK": book, "YUWU_AS": DemoBook.registrar])
      guard outcome.status == 0 else { throw DemoFault(outcome: outcome) }
      return outcome.output
    }
  }

  @Test func whatThePrisonHandsOutIsVerifiedOutside() throws {
    let scene = try Scene()
    let key = ["--key", scene.key]
    let checkpoint = try scene.verify(["checkpoint", scene.path("note")] + key)
    #expect(checkpoint.status == 0, "\(checkpoint.error)")

    try scene.hand(["register", "prove", "1.1"], as: "fact")
    let fact = try scene.verify(["proof", scene.path("fact")] + key)
    #expect(fact.status == 0, "\(fact.error)")
    #expect(fact.output.contains("prison_code=3301"))

    // A proof for another tree than the outsider's note is refused on both sides.
    try scene.hand(["register", "prove", "1.1", "--under", scene.path("note")], as: "under")
    let against = ["--against", scene.path("note")]
    #expect(try scene.verify(["proof", scene.path("under")] + against + key).status == 0)
    let other = try scene.verify(["proof", scene.path("fact")] + against + key)
    #expect(other.status == 1)
    #expect(other.error.contains("[proof.other-size]"), "\(other.error)")
    let none = try scene.prison(["register", "prove", "1.1", "--under", "3"])
    #expect(none.status == 66)
    #expect(none.error.contains("[checkpoint.missing]"))

    try scene.hand(["notice", "show", "GS-2026-0001", "--raw"], as: "document")
    try scene.hand(["register", "prove", "GS-2026-0001"], as: "proof")
    let files = [scene.path("document"), scene.path("proof")]
    let notice = try scene.verify(["notice"] + files + key)
    #expect(notice.status == 0, "\(notice.error)")
    #expect(notice.output.contains("GS-2026-0001"))
    var changed = try Data(contentsOf: URL(fileURLWithPath: files[0]))
    changed[changed.count / 2] ^= 1
    try changed.write(to: URL(fileURLWithPath: files[0]))
    #expect(try scene.verify(["notice"] + files + key).status != 0)

    try scene.hand(["register", "prove", "--since", scene.path("note")], as: "same")
    let since = [scene.path("note"), scene.path("note"), scene.path("same")]
    #expect(try scene.verify(["consistency"] + since + key).status == 0)

    let tiles = try scene.prison(["register", "tiles", "--output", scene.path("site")])
    #expect(tiles.status == 0, "\(tiles.error)")
    #expect(tiles.output == "")
    let site = try scene.verify(["tiles", scene.path("site")] + key)
    #expect(site.status == 0, "\(site.error)")
  }

  @Test func theProcuratorCosignsElsewhereAndThePrisonKeepsIt() throws {
    let scene = try Scene()
    let made = try scene.verify(
      ["key", "new", "procurator.example/3301", "--to", scene.path("procurator")])
    #expect(made.status == 0, "\(made.error)")
    let verifier = try #require(made.lines.first { $0.hasPrefix("procurator.example/3301+") })
    let adopted = try scene.prison(["key", "adopt", verifier, "--confirm"])
    #expect(adopted.status == 0, "\(adopted.error)")
    let key = ["--key", scene.key]
    let cosigned = try scene.verify(
      ["cosign", scene.path("note"), "--key-file", scene.path("procurator")] + key
        + ["--to", scene.path("cosigned")])
    #expect(cosigned.status == 0, "\(cosigned.error)")

    let procurator = try Ward.holder(of: "procurator", in: scene.book)
    let add = ["register", "cosignature", "add"]
    let role = ["--as", procurator]
    let bare = try scene.prison(add + [scene.path("note")] + role)
    #expect(bare.status == 1 || bare.status == 65, "\(bare.error)")
    #expect(bare.error.contains("[cosignature.missing]"))
    let kept = try scene.prison(add + [scene.path("cosigned")] + role)
    #expect(kept.status == 0, "\(kept.error)")
    let again = try scene.prison(add + [scene.path("cosigned")] + role)
    #expect(again.error.contains("[cosignature.already-there]"))
    let shown = try scene.prison(["register", "checkpoint", "--show"])
    #expect(shown.output == (try String(contentsOfFile: scene.path("cosigned"), encoding: .utf8)))
    try Data(shown.output.utf8).write(to: scene.outside.appendingPathComponent("shown"))
    let verified = try scene.verify(
      ["checkpoint", scene.path("shown"), "--cosigners", "1", "--key", verifier] + key)
    #expect(verified.status == 0, "\(verified.error)")
    #expect(try scene.prison(["check", "--against", scene.path("shown")]).status == 0)
  }

  @Test func aBookRebuiltWithTheRealKeyIsCleanAloneAndFoundAgainstTheNote() throws {
    let scene = try Scene()
    // The forger makes the same prison anew, with the real key, and another history.
    let forged = try Place.scratch()
    defer { try? FileManager.default.removeItem(at: forged) }
    let made = try yuwu(
      ["demo", "--into", forged.path, "--inmates", "19", "--seed", "7"])
    #expect(made.status == 0, "\(made.error)")
    let book = ["--book", forged.appendingPathComponent("book.sqlite").path]
    #expect(
      try yuwu(["key", "public", "book", "--as", DemoBook.registrar] + book).output
        == scene.key + "\n")
    for (language, word) in [("en", "does not exclude"), ("zh", "不能排除")] {
      let plain = try yuwu(["check"] + book, language: language)
      #expect(plain.status == 0, "\(plain.output)")
      #expect(plain.output == "")
      #expect(plain.error.contains(word) && plain.error.contains("--against"))
    }
    let against = try yuwu(["check", "--against", scene.path("note")] + book)
    #expect(against.status == 1)
    #expect(against.output.hasPrefix("note.root  "), "\(against.output)")
    let honest = try scene.prison(["check", "--against", scene.path("note")])
    #expect(honest.status == 0)
    #expect(honest.error.contains("were not rewritten"))
  }

  @Test func badNotesAndKeysAreRefusedInBothLanguagesAndNothingIsWritten() throws {
    let scene = try Scene()
    let foreign = try Place.scratch()
    defer { try? FileManager.default.removeItem(at: foreign) }
    // A training book of the same prison with another key, and one of another prison.
    func note(_ name: String, code: String) throws -> String {
      let path = foreign.appendingPathComponent("\(name).sqlite").path
      let book = ["--book", path, "--keys", foreign.appendingPathComponent(name).path]
      let opened = try yuwu(
        ["book", "new", "--prison", code, "--name", "乙监狱", "--founder", "1"]
          + ["--founder-name", "甲", "--now", "2026-09-30T08:00"] + book)
      guard opened.status == 0 else { throw DemoFault(outcome: opened) }
      let made = try yuwu(["register", "checkpoint", "--as", "1"] + book)
      let file = scene.path(name)
      try Data(made.output.utf8).write(to: URL(fileURLWithPath: file))
      return file
    }
    let twin = try note("twin", code: "3301")
    let other = try note("other", code: "3302")
    try Data("garbage\n".utf8).write(to: scene.outside.appendingPathComponent("garbage"))
    let keys = URL(fileURLWithPath: scene.book).deletingLastPathComponent()
      .appendingPathComponent("keys")
    try scene.prison(
      ["points", "record", BadInput.inmate, "JG-04", "--points", "-2"]
        + ["--as", BadInput.officer, "--now", DemoBook.now]
    ).expectDone()
    for file in try FileManager.default.contentsOfDirectory(atPath: keys.path) {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o444], ofItemAtPath: keys.appendingPathComponent(file).path)
    }
    let cases: [([String], Int32, String)] = [
      (["check", "--against", twin], 1, "note.foreign"),
      (["check", "--against", other], 1, "note.other-prison"),
      (["check", "--against", scene.path("garbage")], 65, "note.form"),
      (["check", "--against", scene.path("none")], 66, "none"),
      (["register", "prove", "--since", other], 1, "note.other-prison"),
      (["register", "prove", "--since", twin], 1, "note.not-of-book"),
      (["register", "prove", "--since", "99999"], 1, "note.beyond-book"),
      (["register", "checkpoint"], 77, "key.open-permissions"),
    ]
    let acts = try scene.prison(["book", "info"]).output
    for (arguments, status, code) in cases {
      for (language, hint) in [("en", "hint: "), ("zh", "提示：")] {
        let outcome = try scene.prison(arguments, language: language)
        #expect(outcome.status == status, "\(arguments): \(outcome.error)")
        #expect(outcome.output == "", "\(arguments)")
        #expect(outcome.error.contains(code), "\(arguments): \(outcome.error)")
        #expect(outcome.error.contains(hint), "\(arguments): \(outcome.error)")
      }
    }
    #expect(try scene.prison(["book", "info"]).output == acts)
  }
}

extension Outcome {
  /// An issue where a step of the scene itself failed.
  fileprivate func expectDone() { #expect(status == 0, "\(error)") }
}
