import Foundation
import Register
import Testing

/// The vectors on the page of formats are those that the library writes and verifies.
struct FormatsDocumentTests {
  /// The block behind a mark of the page.
  private func vector(_ name: String) throws -> [UInt8] {
    let page = try String(
      contentsOf: Place.repository.appendingPathComponent(
        "Sources/Register/Register.docc/Formats.md"), encoding: .utf8)
    let parts = page.components(separatedBy: "<!-- vector: \(name) -->\n```\n")
    try #require(parts.count == 2, "\(name)")
    return Array(try #require(parts[1].components(separatedBy: "```\n").first).utf8)
  }

  @Test("Every vector of the page verifies with the page's keys")
  func vectors() throws {
    let keys = try String(decoding: try vector("keys"), as: UTF8.self)
      .split(separator: "\n").map { try VerifierKey(parsing: String($0)) }
    let checkpoint = try SignedCheckpoint(parsing: try vector("checkpoint"))
    #expect(
      try checkpoint.verified(by: keys, cosigners: 1).cosignatures.map(\.time) == [1_790_000_000])
    let earlier = try SignedCheckpoint(parsing: try vector("earlier"))
    let consistency = try ConsistencyProof(parsing: try vector("consistency"))
    #expect(try consistency.verified(since: earlier, by: keys).checkpoint == checkpoint.checkpoint)
    let fact = try FactProof(parsing: try vector("fact"))
    #expect(try fact.verified(by: keys).checkpoint == checkpoint.checkpoint)
  }

  @Test("The library writes the vectors of the page, byte for byte")
  func written() throws {
    let sample = try SampleRegister(acts: 8)
    #expect(try sample.checkpoint().bytes == vector("checkpoint"))
    #expect(try sample.checkpoint(5, cosigned: false).bytes == vector("earlier"))
    #expect(try sample.consistency(old: 5).bytes == vector("consistency"))
    #expect(try sample.proof(act: 5, ordinal: 2).bytes == vector("fact"))
  }
}
