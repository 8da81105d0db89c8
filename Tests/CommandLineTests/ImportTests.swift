import Foundation
import Testing

/// Files as Chinese Excel and WPS write them arrive in the book letter by letter.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct ImportTests {
  /// A note with a character of four bytes in GB18030 and one outside the basic plane.
  private static let note = "㐂与𠀀同组：顶撞民警，经教育后认错"

  /// The header and one row in GB18030: `㐂` is 81 39 EF 31, `𠀀` is 95 32 82 36.
  private static let nationalBytes: [UInt8] =
    hex("d7efb7b8b1e0bac52cc8d5c6da2cccf5bfee2cb7d6d6b52cc3f1beaf2ccbb5c3f72cc0b4d4b42cd0d0bac50a")
    + Array("3301000001,2026-11-30,JG-01,-1,3301024,".utf8)
    + hex("8139ef31d3eb95328236cdacd7e9a3bab6a5d7b2c3f1beafa3acbeadbdccd3fdbaf3c8cfb4ed")
    + Array(",".utf8) + hex("b9fab1ea") + Array(",1\n".utf8)

  private static func hex(_ text: String) -> [UInt8] {
    stride(from: 0, to: text.count, by: 2).compactMap { offset in
      let start = text.index(text.startIndex, offsetBy: offset)
      return UInt8(text[start..<text.index(start, offsetBy: 2)], radix: 16)
    }
  }

  @Test func nationalEncodingArrivesLetterByLetter() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    let outcome = try bringIn(ImportTests.nationalBytes, book)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("gb18030"))
    #expect(
      try Shell.sql(book, "SELECT note FROM point_entry WHERE source = '国标'")
        == ImportTests.note)
    #expect(
      try Shell.sql(
        book,
        "SELECT hex(substr(note, 1, 1)), hex(substr(note, 3, 1)) FROM point_entry "
          + "WHERE source = '国标'") == "E39082|F0A08080")
    #expect(try yuwu(["check", "--book", book]).status == 0)
  }

  @Test func aByteOrderMarkAndLineEndsOfWindowsDoNotMatter() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    let text = sound.text.replacing("\n", with: "\r\n")
    let outcome = try bringIn([0xEF, 0xBB, 0xBF] + Array(text.utf8), book)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("2 written"))
    #expect(
      try Shell.sql(
        book, "SELECT note FROM point_entry WHERE source = '表' AND line_reference = '2'")
        == "晚点名, 迟到")
  }

  @Test func aDryRunWritesNothing() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    let before = try Shell.acts(book)
    let outcome = try bringIn(Array(sound.text.utf8), book, ["--dry-run"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("2 rows"))
    #expect(outcome.output.contains("0 written"))
    #expect(try Shell.acts(book) == before)
    #expect(try Shell.number(book, "SELECT count(*) FROM point_entry WHERE source = '表'") == 0)
  }

  @Test func aRepeatedFileIsThereAlready() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    #expect(try bringIn(Array(sound.text.utf8), book).status == 0)
    let before = try Shell.acts(book)
    let again = try bringIn(Array(sound.text.utf8), book)
    #expect(again.status == 0)
    #expect(again.output.contains("2 there already"))
    #expect(try Shell.acts(book) == before)
    var other = sound
    other.rows[1] = other.rows[1].replacing("迟到", with: "缺席")
    let refused = try bringIn(Array(other.text.utf8), book)
    #expect(refused.status == 65)
    #expect(refused.error.contains("key.repeated-differently"))
    #expect(try Shell.acts(book) == before)
  }

  @Test func lateRowsNeedAReasonAndStayVisiblyLate() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    let late = EntryFile(["3301000001,2026-11-24,JG-01,-1,,3301024,,,迟录表,1"])
    #expect(try bringIn(Array(late.text.utf8), book).status == 65)
    let outcome = try bringIn(Array(late.text.utf8), book, ["--reason", "停电"])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("1 filled in afterwards"))
    #expect(
      try Shell.sql(book, "SELECT late, late_reason FROM point_entry WHERE source = '迟录表'")
        == "1|停电")
  }

  private var sound: EntryFile {
    EntryFile([
      "3301000001,2026-11-30,JG-01,-1,,3301024,内务不整,,表,1",
      "3301000002,2026-11-30,JG-01,-1,,3301024,\"晚点名, 迟到\",,表,2",
    ])
  }

  private func bringIn(
    _ bytes: [UInt8], _ book: String, _ options: [String] = []
  ) throws -> Outcome {
    try yuwu(
      ["points", "import", "-", "--book", book] + BadInput.registrar + options,
      input: Data(bytes))
  }
}
