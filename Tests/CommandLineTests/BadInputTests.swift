import Foundation
import Testing

/// Bad input gets its documented exit code, words that name place and remedy, and leaves the
/// book as it was.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct BadInputTests {
  @Test(arguments: BadInput.cases)
  func isRefusedWithoutATrace(input: BadInput) throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    let folder = URL(fileURLWithPath: book).deletingLastPathComponent()
    for (name, content) in input.files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: file)
    }
    let before = try Shell.acts(book)
    if let statements = input.statements { try Shell.sql(book, statements) }

    let usesBook = !input.arguments.contains("--policies")
    let outcome = try yuwu(
      input.arguments.map { $0.replacing("{DIR}", with: folder.path) },
      language: nil,
      environment: usesBook ? ["YUWU_BOOK": book, "YUWU_AS": DemoBook.registrar] : [:])

    #expect(outcome.status == input.status, "\(outcome.error)")
    #expect(outcome.output == "", "standard output is for results alone")
    for word in input.words.map({ $0.replacing("{DIR}", with: folder.path) }) {
      #expect(outcome.error.contains(word), "“\(word)” is not in: \(outcome.error)")
    }
    #expect(try Shell.acts(book) == before)
  }

  @Test func everyBadRowIsReportedInBothLanguages() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    let officer = BadInput.officer
    let file = EntryFile([
      "3301999999,2026-11-30,JG-01,-1,,\(officer),,,表,1",
      "\(BadInput.inmate),2026-11-30,JG-01,-1,,\(officer),,,表,2",
      "\(BadInput.inmate),2026-12-02,JG-01,-1,,\(officer),,,表,3",
      "\(BadInput.inmate),2026-11-30,XX-01,-1,,\(officer),,,表,4",
    ])
    for (language, places) in [("en", "line "), ("zh", "第")] {
      let outcome = try yuwu(
        ["points", "import", "-", "--book", book] + BadInput.registrar, language: language,
        input: file.data)
      #expect(outcome.status == 65)
      for line in [2, 4, 5] {
        #expect(outcome.error.contains("\(places)\(line)"), "\(outcome.error)")
      }
      #expect(!outcome.error.contains("\(places)3"), "row 3 is sound")
    }
  }

  @Test func anotherProgramsDatabaseIsNoBook() throws {
    let folder = try Place.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("other.sqlite").path
    try Shell.sql(file, "CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('mine')")
    for arguments in [["due"], ["check"], ["book", "info"]] {
      let outcome = try yuwu(arguments + ["--book", file])
      #expect(outcome.status == 65, "\(arguments): \(outcome.error)")
      #expect(outcome.error.contains("not a book"))
    }
    #expect(try Shell.sql(file, "SELECT text FROM note") == "mine")
  }

  @Test func aLockedBookIsBusy() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    let before = try Shell.acts(book)
    let holder = try LockHolder(book)
    defer { holder.release() }
    let outcome = try yuwu(
      ["points", "record", BadInput.inmate, "JG-01", "--points", "-1", "--book", book]
        + ["--as", BadInput.officer, "--now", DemoBook.now])
    #expect(outcome.status == 75, "\(outcome.error)")
    #expect(outcome.error.contains("try again"))
    #expect(try Shell.acts(book) == before)
    // Reading does not wait for the writer.
    #expect(try yuwu(["due", "--book", book, "--as", DemoBook.registrar]).status == 0)
  }
}
