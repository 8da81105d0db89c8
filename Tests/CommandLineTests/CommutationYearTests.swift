import Foundation
import Testing

/// One year of one region from an empty book, made once for all these claims.
struct CommutationYearTests {
  private static let made = Result { () -> (book: String, outcome: Outcome) in
    let folder = try Place.scratch()
    let outcome = try yuwu(["demo", "--scenario", "commutation-year", "--into", folder.path])
    guard outcome.status == 0 else { throw DemoFault(outcome: outcome) }
    return (folder.appendingPathComponent("book.sqlite").path, outcome)
  }

  /// What a command says of the book.
  private func ask(_ arguments: String..., language: String = "en") throws -> Outcome {
    let book = try Self.made.get().book
    return try yuwu(
      arguments, language: language,
      environment: ["YUWU_BOOK": book, "YUWU_AS": DemoBook.registrar])
  }

  /// The number of the nomination that the play offers to follow.
  private func followed() throws -> String {
    let line = try Self.made.get().outcome.lines.first { $0.hasPrefix("yuwu replay ") }
    return try #require(line.map { String($0.dropFirst("yuwu replay ".count)) })
  }

  @Test func `ninety commutations and nineteen paroles end as they were ruled`() throws {
    let lines = try Self.made.get().outcome.lines.map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(lines.contains(["commutation", "90", "80", "8", "1", "1", "0"]))
    #expect(lines.contains(["parole", "19", "19", "0", "0", "0", "0"]))
  }

  @Test func `the book of the year is sound, every decision recomputed`() throws {
    let outcome = try Self.made.get().outcome
    #expect(outcome.lines.contains { $0.hasPrefix("sound: ") })
  }

  @Test func `every nomination stands in one of four batches and is at its end`() throws {
    let lines = try ask("nominate", "list", "--format", "csv").lines
    #expect(lines.count == 1 + 90 + 19)
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",ended") || $0.hasSuffix(",withdrawn") })
    let batches = try ask("nominate", "batch", "list", "--format", "csv").lines.dropFirst()
    #expect(batches.map { $0.split(separator: ",").last } == ["29", "28", "28", "24"])
  }

  @Test func `a ruling is followed back to a commendation, its month and a daily entry`() throws {
    let text = try ask("why", try followed()).output
    #expect(text.contains("ruling: a reduction"))
    #expect(text.contains("cycle 6: commendation"))
    #expect(text.contains("2025-11 total"))
    #expect(text.contains("entry:"))
  }

  @Test func `why tells what law said on the day of the submission, not after the ruling`() throws {
    // Life that became a fixed term: after its own ruling the proposal would make no sense.
    let text = try ask("why", "TQ-2026-0058").output
    #expect(text.contains("commuted to a term of 22 y"))
    #expect(!text.contains("outside the limit"))
    #expect(text.contains("Provincial bureau (approved)"))
  }

  @Test(arguments: [("TQ-2025-0001", "司法部令第130号"), ("TQ-2026-0057", "监狱法（2026年修订）")])
  func `each half of the year runs by the procedure in force`(
    number: String, document: String
  ) throws {
    #expect(try ask("why", number).output.contains("Review committee (approved) 〔\(document)"))
  }

  @Test func `a nomination is replayed with nothing different`() throws {
    let outcome = try ask("replay", try followed())
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("equal: "))
    #expect(!outcome.output.contains("differs"))
  }

  @Test func `an upheld objection changes the notice and the committee decides again`() throws {
    let changed = try ask("notice", "list", "--format", "csv").lines.filter {
      $0.contains("nominations:2026/1")
    }
    #expect(changed.count == 2)
    let text = try ask("why", "TQ-2026-0002").output
    #expect(text.components(separatedBy: "Review committee (approved)").count == 3)
    #expect(text.contains("Posting (returned"))
  }

  @Test func `an opinion that is not followed gets a reply before the court`() throws {
    let text = try ask("why", "TQ-2026-0030").output
    #expect(text.contains("the procurator disagrees"))
    #expect(text.contains("Reply to the procurator (recorded)"))
  }

  @Test func `what the department sends back goes through the ward again`() throws {
    let text = try ask("why", "TQ-2025-0003").output
    #expect(text.contains("Review by the penalty department (returned"))
    #expect(text.components(separatedBy: "Collective study (agreed)").count == 3)
  }

  @Test func `a withdrawal from the court names its leave and stands on the results`() throws {
    #expect(try ask("why", "TQ-2026-0031").output.contains("准撤1号"))
    let results = try ask("notice", "show", "GS-2026-0007", language: "zh").output
    #expect(results.contains("提请已撤回"))
  }

  @Test func `a denial states its reason and is posted like every other ruling`() throws {
    #expect(try ask("why", "TQ-2025-0004").output.contains("悔改表现的证据不足"))
    let results = try ask("notice", "show", "GS-2026-0002", language: "zh").output
    #expect(results.contains("裁定不予减刑"))
  }

  @Test func `results tell earlier reductions apart from the ruling itself`() throws {
    let row = try ask("notice", "show", "GS-2026-0005", language: "zh").lines.first {
      $0.contains("TQ-2026-0001")
    }
    let fields = try #require(row).split(separator: " ").map(String.init)
    #expect(fields.filter { $0.contains("2026-05-07") }.count == 1)
  }

  @Test func `who was a minor is named on no notice`() throws {
    for notice in ["GS-2026-0004", "GS-2026-0005"] {
      let row = try ask("notice", "show", notice, language: "zh").lines.first {
        $0.contains("TQ-2026-0003")
      }
      #expect(try #require(row).contains("某某"))
      #expect(try #require(row).contains("***"))
    }
  }

  @Test func `nothing of the nominations is left to do`() throws {
    let due = try ask("due", "--format", "csv").lines.filter { !$0.contains("procurator-clock") }
    #expect(due.allSatisfy { !$0.contains("TQ-") && !$0.contains("nominations:") })
  }

  @Test func `the procurator's time to object to the last rulings is told, and is not overdue`()
    throws
  {
    let clocks = try ask("due", "--format", "csv").lines.filter { $0.contains("-clock,") }
    // 人民检察院刑事诉讼规则 第六百三十九条: twenty days from the service on the 4th.
    #expect(
      clocks == [
        "false,2026-12-24,procurator-clock,nominations:2026/3,procurator-ruling-opinion"
      ])
    let line = try ask("due", language: "zh").lines.first { $0.contains("检察院的期限（供参考）") }
    #expect(try #require(line).contains("24件，自2026-12-04送达之日起算"))
    #expect(
      try ask("due", "--format", "csv", "--now", "2026-12-25T09:00").lines.allSatisfy {
        !$0.contains("clock")
      })
  }
}
