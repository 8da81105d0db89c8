import Foundation
import Testing

/// A file that was damaged: a clear error or a finding, never a crash and never a false word.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct DamageTests {
  /// What a command may end with on a damaged book: sound, found, data, our fault in words,
  /// input or output.
  private static let statuses: Set<Int32> = [0, 1, 65, 70, 74]

  private func expectWords(_ outcome: Outcome, _ place: String) {
    #expect(DamageTests.statuses.contains(outcome.status), "\(place): \(outcome)")
    #expect(outcome.status == 0 || !(outcome.output + outcome.error).isEmpty, "\(place)")
    if outcome.status > 1 {
      #expect(outcome.error.contains("yuwu: error:"), "\(place): \(outcome.error)")
      #expect(outcome.error.contains("yuwu: hint:"), "\(place): \(outcome.error)")
    }
  }

  @Test(arguments: [0, 100, 4_096, 50_000, 200_001, 400_000])
  func aFileCutOffIsRefusedOrFound(length: Int) throws {
    let book = try DemoBook.smallCopy()
    defer { DemoBook.discard(book) }
    truncate(book, length)
    for arguments in [["check"], ["due"], ["points", "list", BadInput.inmate, "2026-10"]] {
      let outcome = try yuwu(arguments + ["--book", book])
      expectWords(outcome, "\(arguments) of \(length) bytes")
      #expect(outcome.status != 0, "\(arguments) of \(length) bytes")
    }
  }

  @Test func aBrokenPageNamesItsRemedyInBothLanguages() throws {
    let book = try DemoBook.smallCopy()
    defer { DemoBook.discard(book) }
    let root = try Shell.number(
      book, "SELECT rootpage FROM sqlite_master WHERE name = 'placement'")
    let file = try #require(FileHandle(forUpdatingAtPath: book))
    try file.seek(toOffset: UInt64((root - 1) * 4_096))
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4_096))
    try file.close()
    for (language, remedy) in [("en", "restore the last backup"), ("zh", "恢复最近的备份")] {
      let outcome = try yuwu(["due", "--book", book], language: language)
      #expect(outcome.status == 65, "\(outcome.error)")
      #expect(outcome.error.contains("[book.corrupt]"), "\(outcome.error)")
      #expect(outcome.error.contains(remedy), "\(outcome.error)")
    }
    let check = try yuwu(["check", "--book", book])
    #expect(check.status == 1)
    #expect(check.output.contains("book.integrity"), "\(check.output)")
  }

  /// A name that is NULL, which no act could write and no table would take.
  @Test func aValueThatCannotBeEndsInWordsWithoutTheRow() throws {
    let book = try DemoBook.smallCopy()
    defer { DemoBook.discard(book) }
    try Shell.sql(
      book,
      """
      DROP TRIGGER inmate_is_never_updated;
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'name TEXT NOT NULL', 'name TEXT')
        WHERE name = 'inmate';
      PRAGMA writable_schema = RESET;
      UPDATE inmate SET name = NULL WHERE inmate = '\(BadInput.inmate)';
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'name TEXT', 'name TEXT NOT NULL')
        WHERE name = 'inmate';
      """)
    for (language, remedy) in [("en", "run yuwu check"), ("zh", "运行 yuwu check")] {
      let outcome = try yuwu(["people", "list", "--book", book], language: language)
      #expect(outcome.status == 70, "\(outcome)")
      #expect(outcome.error.contains(remedy), "\(outcome.error)")
      #expect(!outcome.error.contains(BadInput.inmate), "\(outcome.error)")
    }
    let check = try yuwu(["check", "--book", book])
    #expect(check.status == 1)
    #expect(check.output.contains("book.integrity"), "\(check.output)")
  }

  /// A book with acts in its log, copied while a reader keeps the log from being played in.
  private func bookWithLog() throws -> (path: String, acts: Int, before: Int) {
    let live = try DemoBook.smallCopy()
    defer { DemoBook.discard(live) }
    let before = try Shell.acts(live)
    let reader = try LockHolder(live, statement: "BEGIN; SELECT 1 FROM act WHERE 0;")
    defer { reader.release() }
    for _ in 0..<4 {
      let recorded = try yuwu(
        ["points", "record", BadInput.inmate, "JG-01", "--points", "-1", "--book", live]
          + ["--as", BadInput.officer, "--now", DemoBook.now])
      #expect(recorded.status == 0, "\(recorded.error)")
    }
    let copy = try DemoBook.copy(of: live)
    try FileManager.default.copyItem(atPath: live + "-wal", toPath: copy + "-wal")
    return (copy, before + 4, before)
  }

  @Test func aLogCutOffLeavesAWholeEarlierBook() throws {
    let (book, acts, before) = try bookWithLog()
    defer { DemoBook.discard(book) }
    let log = try Data(contentsOf: URL(fileURLWithPath: book + "-wal"))
    var seen: Set<Int> = []
    for step in 0...8 {
      let copy = try DemoBook.copy(of: book)
      defer { DemoBook.discard(copy) }
      try log.prefix(log.count * step / 8).write(to: URL(fileURLWithPath: copy + "-wal"))
      let check = try yuwu(["check", "--book", copy])
      #expect(check.status == 0, "\(step): \(check.output)\(check.error)")
      let found = try Shell.acts(copy)
      #expect((before...acts).contains(found), "\(step)")
      seen.insert(found)
    }
    #expect(seen.contains(before) && seen.contains(acts) && seen.count > 2)
    // Without the log the book is as it was when the log began.
    try FileManager.default.removeItem(atPath: book + "-wal")
    #expect(try yuwu(["check", "--book", book]).status == 0)
    #expect(try Shell.acts(book) == before)
  }

  @Test func theLogOfABookThatIsGoneStays() throws {
    let (book, _, _) = try bookWithLog()
    defer { DemoBook.discard(book) }
    let log = try Data(contentsOf: URL(fileURLWithPath: book + "-wal"))
    truncate(book, 0)
    for arguments in [["check"], ["due"], ["people", "list"]] {
      let outcome = try yuwu(arguments + ["--book", book])
      #expect(outcome.status == 65 && outcome.error.contains("[book.not-a-book]"), "\(outcome)")
    }
    try FileManager.default.removeItem(atPath: book)
    let founded = try yuwu([
      "book", "new", "--book", book, "--prison", "3301", "--name", "样本监狱",
      "--founder", "3301900", "--founder-name", "登记员", "--now", DemoBook.now,
    ])
    #expect(founded.status == 73 && founded.error.contains(book + "-wal"), "\(founded)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: book + "-wal")) == log)
  }

  @Test func aDamagedLogIsNeverPlayedInHalf() throws {
    let (book, acts, before) = try bookWithLog()
    defer { DemoBook.discard(book) }
    let log = try Data(contentsOf: URL(fileURLWithPath: book + "-wal"))
    let seed = UInt64.random(in: 1...999_999)
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<12 {
      let copy = try DemoBook.copy(of: book)
      defer { DemoBook.discard(copy) }
      var damaged = log
      let place = Int.random(in: 0..<log.count, using: &numbers)
      damaged[damaged.startIndex + place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      try damaged.write(to: URL(fileURLWithPath: copy + "-wal"))
      let check = try yuwu(["check", "--book", copy])
      expectWords(check, "byte \(place) of the log, seed \(seed)")
      if check.status == 0 {
        #expect((before...acts).contains(try Shell.acts(copy)), "byte \(place), seed \(seed)")
      }
    }
  }

  @Test func readersOfFlippedBooksEndInWords() throws {
    let book = try DemoBook.smallCopy()
    defer { DemoBook.discard(book) }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: book))
    let seed = UInt64.random(in: 1...999_999)
    var numbers = SeededNumbers(seed: seed)
    let file = try #require(FileHandle(forUpdatingAtPath: book))
    func write(_ byte: UInt8, at place: Int) throws {
      try file.seek(toOffset: UInt64(place))
      try file.write(contentsOf: Data([byte]))
    }
    for _ in 0..<12 {
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      let mask: UInt8 = 1 << UInt8.random(in: 0..<8, using: &numbers)
      try write(bytes[bytes.startIndex + place] ^ mask, at: place)
      expectWords(try yuwu(["due", "--book", book]), "byte \(place), seed \(seed)")
      try write(bytes[bytes.startIndex + place], at: place)
    }
  }

  private func truncate(_ path: String, _ length: Int) {
    #expect(Foundation.truncate(path, off_t(length)) == 0)
  }
}
