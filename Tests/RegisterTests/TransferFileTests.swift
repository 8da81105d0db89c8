import Register
import Testing

/// Transfer files by their own form, without any book.
struct TransferFileTests {
  static let origin = "yuwu-training/3301"

  private static func key(_ name: String, _ seed: UInt8) throws -> SigningKey {
    try SigningKey(name: name, seed: [UInt8](repeating: seed, count: 32))
  }

  static func text(acts: Int = 7, withheld: Int = 0) -> TransferText {
    TransferText(
      header: TransferHeader(
        mode: "training", fromPrison: "3301", toPrison: "3302", inmate: "3301000011",
        day: "2026-11-10", fromMonth: "2026-11", origin: origin, acts: acts,
        root: Digest32(hashing: "root"), cycle: 2, balance: -250, previousGrade: nil,
        withheld: withheld),
      facts: [
        TransferFact(
          act: 3, ordinal: 1, kind: "roster-imported", moment: "2026-09-30T02:00:00.000Z",
          actor: "3301900", state: nil, isWithheldFromNotices: false, table: "inmate",
          columns: [
            TransferColumn(name: "inmate", value: "3301000011"),
            TransferColumn(name: "born_on", value: nil),
          ]),
        TransferFact(
          act: 5, ordinal: 12, kind: "entry-recorded", moment: "2026-10-03T02:00:00.000Z",
          actor: "3301007", state: "effective", isWithheldFromNotices: true,
          table: "point_entry",
          columns: [TransferColumn(name: "note", value: "反斜杠\\、换行\n、\t=")]),
      ])
  }

  static func file() throws -> TransferFile {
    let book = try key(origin, 7)
    let checkpoint = try Checkpoint(origin: origin, size: 8, root: Digest32(hashing: "eight"))
    return try TransferFile(
      text(), checkpoint: SignedCheckpoint(checkpoint, signedBy: book),
      signedBy: key("\(origin)/transfer", 8))
  }

  static func keys() throws -> [VerifierKey] { [try key("\(origin)/transfer", 8).verifierKey] }

  @Test("What is written is read again, byte for byte")
  func roundTrip() throws {
    let file = try Self.file()
    let read = try TransferFile(parsing: file.bytes)
    #expect(read == file)
    #expect(read.bytes == file.bytes)
    #expect(read.text.header == file.text.header)
    #expect(read.text.facts == file.text.facts)
    #expect(try read.verified(by: Self.keys()) == Self.keys()[0])
    #expect(try TransferFile(read.text, trailer: read.trailer) == file)
  }

  @Test("No file with one to three changes is both read and verified")
  func fuzz() throws {
    let (file, keys) = (try Self.file(), try Self.keys())
    var mutation = Mutation(seed: 37, corpus: [file.bytes])
    var refused: [ProofFault: Int] = [:]
    for _ in 0..<20_000 {
      let mutant = mutation.mutant(of: file.bytes)
      guard mutant != file.bytes else { continue }
      do throws(ProofFault) {
        let read = try TransferFile(parsing: mutant)
        _ = try read.verified(by: keys)
        // A signature's last letters may be spelt otherwise, but what is sealed may not.
        #expect(read.text == file.text, "seed 37")
        #expect(read.checkpoint == file.checkpoint, "seed 37")
      } catch {
        refused[error, default: 0] += 1
      }
    }
    #expect(refused.count > 8, "\(refused)")
  }

  @Test("Parts that do not belong together are refused")
  func parts() throws {
    let file = try Self.file()
    let seal = try Self.key("\(Self.origin)/transfer", 8)
    let other = try Self.key("yuwu-training/3302/transfer", 8)
    func made(
      _ text: TransferText = Self.text(), _ checkpoint: SignedCheckpoint? = nil, by key: SigningKey
    ) -> ProofFault? {
      do throws(ProofFault) {
        _ = try TransferFile(text, checkpoint: checkpoint ?? file.checkpoint, signedBy: key)
        return nil
      } catch { return error }
    }
    #expect(made(by: seal) == nil)
    #expect(made(by: other) == .transferOtherKey)
    #expect(made(Self.text(acts: 8), by: seal) == .transferCheckpoint)
    #expect(made(Self.text(acts: 6), by: seal) == .transferCheckpoint)
    let foreign = try SignedCheckpoint(
      Checkpoint(origin: "yuwu-training/3302", size: 8, root: Digest32(hashing: "eight")),
      signedBy: Self.key("yuwu-training/3302", 7))
    #expect(made(Self.text(), foreign, by: seal) == .transferCheckpoint)
    func read(_ text: TransferText) -> ProofFault? {
      do throws(ProofFault) {
        _ = try TransferFile(text, trailer: file.trailer)
        return nil
      } catch { return error }
    }
    #expect(read(Self.text(withheld: 1)) == .transferDigest)
    #expect(
      read(TransferText(header: file.text.header, facts: [file.text.facts[0]])) == .transferDigest)
    let unknown = try Self.key("\(Self.origin)/transfer", 9).verifierKey
    for (keys, fault) in [
      ([], ProofFault.transferOtherKey), ([other.verifierKey], .transferOtherKey),
      ([unknown], .noteSignerUnknown),
    ] {
      do throws(ProofFault) {
        _ = try file.verified(by: keys)
        Issue.record("verified")
      } catch { #expect(error == fault) }
    }
  }

  @Test("The outsider's program shows what a file says, or why not")
  func program() throws {
    let folder = try OutsiderFolder()
    let file = try Self.file()
    let key = try "\(Self.keys()[0])"
    try folder.write("transfer", file.bytes)
    let sound = try verify(["transfer", folder.path("transfer"), "--key", key])
    #expect(sound.status == 0, "\(sound.error)")
    #expect(sound.output.contains("inmate    3301000011\n"))
    #expect(sound.output.contains("sha256    \(file.text.digest)\n"))
    #expect(sound.output.contains("checkpoint not verified"))
    let book = try "\(Self.key(Self.origin, 7).verifierKey)"
    let both = try verify(["transfer", folder.path("transfer"), "--key", key, "--key", book])
    #expect(both.output.contains("acts      8\n"))
    try folder.write("changed", file.bytes.map { $0 == UInt8(ascii: "4") ? UInt8(ascii: "5") : $0 })
    try folder.write("dos", file.bytes.flatMap { $0 == 10 ? [13, 10] : [$0] })
    try folder.write("cut", Array(file.bytes.dropLast(30)))
    let cases: [([String], Int32, String)] = [
      (["transfer", folder.path("none"), "--key", key], 66, "file.missing"),
      (["transfer", folder.path("transfer"), "--key", book], 1, "transfer.other-key"),
      (["transfer", folder.path("dos"), "--key", key], 65, "t"),
      (["transfer", folder.path("cut"), "--key", key], 65, "t"),
      (["transfer", folder.path("note"), "--key", key], 65, "transfer.form"),
    ]
    for (arguments, status, code) in cases {
      let outcome = try verify(arguments)
      #expect(outcome.status == status, "\(arguments): \(outcome.error)")
      #expect(outcome.error.contains(code), "\(arguments): \(outcome.error)")
      #expect(outcome.output.isEmpty)
    }
    #expect(try verify(["transfer", folder.path("changed"), "--key", key]).status != 0)
  }
}
