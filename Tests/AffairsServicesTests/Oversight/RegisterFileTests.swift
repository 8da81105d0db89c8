import AffairsServices
import PrisonAffairs
import RecordBook
import Register
import Testing

/// The register as static files for a web server.
@Suite struct RegisterFileTests {
  private func files(
    _ prison: TestPrison, _ day: String, headers: Bool = false
  ) throws -> (record: CheckpointRecord, files: [RegisterFile]) {
    var files: [RegisterFile] = []
    let record = try prison.office("registrar", day).registerFiles(headers: headers) {
      files.append($0)
    }
    return (record, files)
  }

  private func verified(
    _ files: [RegisterFile], _ prison: TestPrison
  ) throws -> (TileReader, LeafTree) {
    let contents = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    let note = try SignedCheckpoint(parsing: try #require(contents["checkpoint"]))
    let reader = TileReader { contents[$0] }
    return (reader, try reader.verified(note.verified(by: prison.bookKeys()).checkpoint))
  }

  @Test func outsidersSeeTheCheckpointOfTheLastFinishedDay() throws {
    let prison = try TestPrison()
    #expect(refusal { try files(prison, "2026-10-08") } == .checkpointMissing)
    let first = try prison.checkpoint(on: "2026-10-08", 9).record
    #expect(refusal { try files(prison, "2026-10-08") } == .checkpointMissing)
    try prison.record(1, "2026-10-09", "JG-04", "-2")
    let second = try prison.checkpoint(on: "2026-10-09").record
    #expect(try files(prison, "2026-10-09").record == first)
    #expect(try files(prison, "2026-10-10").record == second)
  }

  @Test func tilesLeadToTheCheckpointAndHoldNoFact() throws {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-04", "-2")
    let record = try prison.checkpoint(on: "2026-10-08").record
    let plain = try files(prison, "2026-10-09").files
    let (_, tree) = try verified(plain, prison)
    #expect(tree.size == record.size)
    #expect(plain.last?.path == "checkpoint")
    #expect(!plain.contains { $0.path.contains("entries") })
    let whole = try files(prison, "2026-10-09", headers: true).files
    let (reader, sameTree) = try verified(whole, prison)
    #expect(try reader.verifiedEntries(of: sameTree).count == record.size)
    for file in whole {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for value in ["3301000001", "赵明远", "JG-04"] { #expect(!text.contains(value)) }
    }
  }

  @Test func aFullTileNeverChangesAgain() throws {
    let prison = try TestPrison()
    let reason = "JG-04"
    while try prison.actCount() < 260 {
      try prison.record(1, "2026-10-08", reason, "-2")
    }
    try prison.checkpoint(on: "2026-10-08")
    let early = try files(prison, "2026-10-09").files
    try prison.record(2, "2026-10-09", reason, "-2")
    try prison.checkpoint(on: "2026-10-09")
    let late = try files(prison, "2026-10-10").files
    let full = early.filter(\.isFinal)
    #expect(full.map(\.path) == ["tile/0/000"])
    for file in full {
      #expect(late.first { $0.path == file.path }?.bytes == file.bytes)
    }
    _ = try verified(late, prison)
    // A server that kept the full tiles of yesterday serves the same tree.
    let kept = full + late.filter { !$0.isFinal }
    _ = try verified(kept, prison)
  }
}
