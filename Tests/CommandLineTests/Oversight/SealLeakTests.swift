import Foundation
import Testing

/// What is sealed stands in nothing that any command prints, in either language and any format.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct SealLeakTests {
  private static let secret = "只在这里写过的一句话"

  /// The chief of the first ward, who may look at its sheet.
  private static let chief = "3301019"

  private static let listings: [[String]] = [
    ["points", "list", BadInput.inmate, "2026-11"], ["people", "show", BadInput.inmate],
    ["people", "list"], ["people", "staff"], ["month", "preview", "01", "2026-11", "--as", chief],
    ["month", "list"], ["notice", "list"], ["notice", "withheld"], ["objection", "list"], ["due"],
    ["seal", "list"], ["key", "public"], ["register", "checkpoints"],
  ]

  private static let texts: [[String]] = [
    ["why", "month:\(BadInput.inmate)/2026-11"], ["why", "ward-month:01/2026-10"],
    ["why", "GS-2026-0001"], ["notice", "show", "GS-2026-0001"],
    ["notice", "show", "GS-2026-0001", "--raw", "--audience", "oversight"],
    ["objection", "show", "YY-2026-0001"], ["register", "export"], ["check"], ["book", "info"],
  ]

  @Test func noCommandPrintsWhatIsSealed() throws {
    let book = try DemoBook.smallCopy()
    defer { DemoBook.discard(book) }
    let environment = ["YUWU_BOOK": book, "YUWU_AS": DemoBook.registrar]
    let clock = ["--now", DemoBook.now]
    let recorded = try yuwu(
      [
        "points", "record", BadInput.inmate, "JG-04", "--points", "-2", "--note",
        SealLeakTests.secret,
      ]
        + ["--as", BadInput.officer] + clock, environment: environment)
    let reference = try #require(recorded.lines.first).replacing("entry:", with: "")
    let before = try yuwu(["register", "export"], environment: environment).output
    #expect(before.contains(SealLeakTests.secret), "else this test could not fail")
    let checkpoint = try yuwu(["register", "checkpoint"] + clock, environment: environment)
    #expect(checkpoint.status == 0, "\(checkpoint.error)")
    let sealed = try yuwu(
      ["seal", "add", reference, "--ground", "封存", "--basis", "某法", "--confirm"] + clock,
      environment: environment)
    #expect(sealed.status == 0, "\(sealed.error)")

    let listings = SealLeakTests.listings.flatMap { listing in
      ["table", "json", "csv"].map { listing + ["--format", $0] }
    }
    for arguments in listings + SealLeakTests.texts {
      for language in ["zh", "en"] {
        let outcome = try yuwu(arguments, language: language, environment: environment)
        #expect(outcome.status == 0, "\(arguments): \(outcome.error)")
        #expect(!(outcome.output + outcome.error).contains(SealLeakTests.secret), "\(arguments)")
      }
    }
    for arguments in [["register", "prove", reference], ["why", "entry:\(reference)"]] {
      let refused = try yuwu(arguments, environment: environment)
      #expect(refused.status == 1)
      #expect(refused.output == "")
      #expect(refused.error.contains("[fact.sealed]"))
    }
    let opened = try yuwu(
      ["seal", "open", reference, "--ground", "复查", "--basis", "某法"] + clock
        + ["--as", try Ward.holder(of: "procurator", in: book)], environment: environment)
    #expect(opened.output.contains(SealLeakTests.secret))
    #expect(try yuwu(["check"], environment: environment).output == "")
  }
}
