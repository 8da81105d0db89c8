import Foundation
import Register
import Testing

/// What implementations that are not ours say about our notes, proofs and tiles.
struct OtherImplementationTests {
  /// One file as another implementation is to judge it.
  private struct Judged {
    let name: String
    let command: [String]
    let isSound: Bool
  }

  @Test("Go's note and tlog packages accept our notes, proofs and tiles and refuse forged ones")
  func go() throws {
    guard let go = Place.find("go") else {
      print("skipped: go is not installed (Debian: golang-go golang-golang-x-mod-dev)")
      return
    }
    let folder = try OutsiderFolder()
    let program = folder.path("outsider")
    let built = try run(
      go, ["build", "-o", program, Place.outsider.appendingPathComponent("outsider.go").path],
      environment: [
        "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": "",
        "GOCACHE": FileManager.default.temporaryDirectory.appendingPathComponent("yuwu-go").path,
      ])
    try #require(built.status == 0, "\(built.error)")
    var judged = try shared(folder)
    try forge(folder, "inclusion")
    judged += [
      Judged(name: "inclusion", command: inclusion(folder, "inclusion"), isSound: true),
      Judged(name: "tiles", command: ["tiles", folder.path("tiles")], isSound: true),
    ]
    judged += ["swapped", "shorter", "longer", "place"].map {
      Judged(name: $0, command: inclusion(folder, "inclusion-\($0)"), isSound: false)
    }
    try check(judged) { try run(program, $0 + [folder.key]) }
    let tile = "tiles/tile/0/000"
    let bytes = try folder.bytes(tile)
    try folder.write(tile, bytes.dropLast() + [bytes[bytes.count - 1] ^ 1])
    #expect(try run(program, ["tiles", folder.path("tiles"), folder.key]).status == 1)
  }

  private func inclusion(_ folder: OutsiderFolder, _ name: String) -> [String] {
    ["inclusion", folder.path("leaf"), folder.path(name)]
  }

  @Test("Python's own library, by our documentation alone, accepts and refuses the same")
  func python() throws {
    guard let python = Place.find("python3") else {
      print("skipped: python3 is not installed")
      return
    }
    let folder = try OutsiderFolder()
    let script = Place.outsider.appendingPathComponent("verify_proof.py").path
    var judged = try shared(folder)
    judged += ["fact", "document-proof"].map {
      Judged(name: $0, command: ["fact", folder.path($0)], isSound: true)
    }
    let text = HostileText(try folder.bytes("fact"))
    let changes: [(String, [UInt8])] = [
      ("value", text.with(text.line("points="), "points=-250")),
      ("salt", text.with(1, "salt " + String(repeating: "0", count: 32))),
      ("swapped", text.swapped(4, 5)), ("shorter", text.without(4)),
      ("ordinal", text.with(2, "ordinal 3")), ("actor", text.with(text.line("actor="), "actor=1")),
      ("number", text.with(text.line("number="), "number=6")),
      ("index", text.with(text.line("index "), "index 5")), ("cut", Array(text.bytes.dropLast(9))),
      ("kind", text.with(text.line("kind="), "kind=other")),
    ]
    for (name, bytes) in changes {
      try folder.write("fact-\(name)", bytes)
      judged.append(
        Judged(name: name, command: ["fact", folder.path("fact-\(name)")], isSound: false))
    }
    let keys = folder.sample.keys.map { "\($0)" }
    try check(judged) { try run(python, [script] + $0 + keys) }
  }

  /// Checkpoints and consistency, which every implementation judges.
  private func shared(_ folder: OutsiderFolder) throws -> [Judged] {
    try forge(folder, "consistency")
    let text = HostileText(try folder.bytes("note"))
    let changes: [(String, [UInt8])] = [
      ("size", text.with(1, "299")), ("extension", text.inserting("time 2026", at: 3)),
      ("origin", text.with(0, "yuwu.example/3302")), ("cut", Array(text.bytes.dropLast(30))),
      ("control", Array(text.bytes.flatMap { $0 == 10 ? [13, 10] : [$0] })),
    ]
    var judged = [
      Judged(name: "note", command: ["checkpoint", folder.path("note")], isSound: true),
      Judged(name: "consistency", command: consistency(folder, "consistency"), isSound: true),
    ]
    for (name, bytes) in changes {
      try folder.write("note-\(name)", bytes)
      judged.append(
        Judged(name: name, command: ["checkpoint", folder.path("note-\(name)")], isSound: false))
    }
    return judged
      + ["swapped", "shorter", "longer", "place"].map {
        Judged(name: $0, command: consistency(folder, "consistency-\($0)"), isSound: false)
      }
  }

  private func consistency(_ folder: OutsiderFolder, _ name: String) -> [String] {
    ["consistency", folder.path("earlier"), folder.path(name)]
  }

  /// Writes a proof four times, each with another change of its path or place.
  private func forge(_ folder: OutsiderFolder, _ name: String) throws {
    let text = HostileText(try folder.bytes(name))
    let first = text.line(name == "inclusion" ? "index " : "new ") + 1
    try folder.write("\(name)-swapped", text.swapped(first, first + 1))
    try folder.write("\(name)-shorter", text.without(first))
    try folder.write("\(name)-longer", text.inserting(text.lines[first], at: first))
    let place = name == "inclusion" ? "index 5" : "old 101"
    try folder.write("\(name)-place", text.with(1, place))
  }

  private func check(_ judged: [Judged], _ run: ([String]) throws -> Outcome) throws {
    for one in judged {
      let outcome = try run(one.command)
      #expect(outcome.status == (one.isSound ? 0 : 1), "\(one.name): \(outcome.error)")
      #expect(outcome.output.hasPrefix("ok") == one.isSound, "\(one.name)")
    }
  }

  @Test("OpenSSL verifies the checkpoint's signature by the bare public key")
  func openssl() throws {
    guard let openssl = Place.find("openssl") else {
      print("skipped: openssl is not installed")
      return
    }
    let folder = try OutsiderFolder()
    let note = try SignedNote(parsing: try folder.bytes("note"))
    // The fixed head of an Ed25519 public key in DER (RFC 8410).
    let head: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
    try folder.write("key.der", head + folder.sample.book.verifierKey.publicKey)
    try folder.write("signature", note.signatures[0].bytes)
    let command = [
      "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", folder.path("key.der"), "-rawin",
      "-sigfile", folder.path("signature"), "-in",
    ]
    try folder.write("text", note.text)
    #expect(try run(openssl, command + [folder.path("text")]).status == 0)
    try folder.write("other", note.text + Array("more\n".utf8))
    #expect(try run(openssl, command + [folder.path("other")]).status != 0)
  }
}
