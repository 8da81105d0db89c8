import Foundation
import Register
import Testing

/// From one published proof and the whole roster nobody learns who stands beside it.
struct GuessingTests {
  private static let seed: UInt64 = 20_261_003

  /// An act with three entries; the middle one's proof shows the hashes of both others.
  private func proof(
    leaf: (Int, FactText) -> Digest32, salt: (Int) -> [UInt8]
  ) throws -> FactProof {
    let rows = [
      ("3301000017", "JG-04", -200), ("3301000008", "JG-01", -100), ("3301000031", "JG-03", -100),
    ]
    let days = ["2026-10-09", "2026-10-03", "2026-10-21"]
    let facts = try rows.indices.map { place in
      let (inmate, code, points) = rows[place]
      return try FactText(
        parsing: SampleRegister.canonical(
          "yuwu-fact/1",
          [
            ("kind", "entries-imported"), ("table", "point_entry"), ("inmate", inmate),
            ("day", days[place]), ("reason", code), ("points", "\(points)"), ("event", nil),
            ("officer", "3301007"), ("tier", "group"), ("late", "0"), ("late_reason", nil),
            ("note", nil), ("source", days[place]), ("line_reference", "12"),
          ]))
    }
    let tree = LeafTree(facts.indices.map { leaf($0, facts[$0]) })
    let root = try #require(tree.root())
    let act = try ActText(
      parsing: SampleRegister.canonical(
        "yuwu-act/1",
        [
          ("number", "5"), ("kind", "entries-imported"), ("moment", "2026-10-22T09:05:00.250Z"),
          ("actor", "3301007"), ("facts", "\(root)"),
        ]))
    return try FactProof(
      salt: salt(1), fact: facts[1], ordinal: 2, factCount: 3,
      path: try #require(tree.inclusionPath(index: 1, size: 3)), act: act,
      inclusion: try sample.get().inclusion(act: 5))
  }

  /// Runs the script over the whole roster and every clause of the policies.
  private func guess(_ proof: FactProof) throws -> Outcome? {
    guard let python = Place.find("python3") else {
      print("skipped: python3 is not installed")
      return nil
    }
    let folder = try Place.scratch()
    let (file, roster) = (
      folder.appendingPathComponent("proof"), folder.appendingPathComponent("roster")
    )
    try Data(proof.bytes).write(to: file)
    let numbers = (1...60).map { "33010000" + ($0 < 10 ? "0\($0)" : "\($0)") }
    try Data(numbers.joined(separator: "\n").utf8).write(to: roster)
    let policies = ["custody", "education", "labour"].map {
      Place.repository.appendingPathComponent("Policies/province/seed/points/reasons-\($0).yaml")
        .path
    }
    let script = Place.outsider.appendingPathComponent("guess_sibling.py").path
    return try run(python, [script, file.path, roster.path] + policies)
  }

  @Test("Every inmate, clause, value and day is tried beside a salted fact, and none is found")
  func salted() throws {
    var generator = Seeded(Self.seed)
    let salts = (0..<3).map { _ in generator.bytes(16) }
    let proof = try proof(leaf: { $1.leaf(salt: salts[$0]) }, salt: { salts[$0] })
    guard let outcome = try guess(proof) else { return }
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error), seed \(Self.seed)")
    #expect(outcome.output.hasPrefix("tried "))
    #expect(!outcome.output.contains("identified"))
  }

  @Test(
    "The same attempt finds both siblings where facts are salted carelessly or not at all",
    arguments: ["none", "zero", "same", "counted"])
  func unsalted(manner: String) throws {
    var generator = Seeded(Self.seed)
    let published = generator.bytes(15) + [100]
    func salt(_ place: Int) -> [UInt8] {
      switch manner {
      case "none": []
      case "zero": [UInt8](repeating: 0, count: 16)
      case "same": published
      default: published.dropLast() + [UInt8(99 + place)]
      }
    }
    let proof = try proof(
      leaf: { $1.leaf(salt: salt($0)) }, salt: { manner == "none" ? published : salt($0) })
    guard let outcome = try guess(proof) else { return }
    #expect(outcome.status == 1, "\(outcome.output)\(outcome.error)")
    for sibling in ["3301000017 JG-04 -200 2026-10-09", "3301000031 JG-03 -100 2026-10-21"] {
      #expect(outcome.output.contains("identified \(sibling)\n"))
    }
  }
}
