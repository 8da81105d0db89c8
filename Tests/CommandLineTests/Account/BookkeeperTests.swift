import Foundation
import Testing

/// Strangers' programs open what the book writes out, unmodified, and reckon the same.
@Suite(
  .enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"),
  .enabled(if: Bookkeeper.areInstalled, "hledger, ledger and beancount are not installed"))
struct BookkeeperTests {
  @Test(arguments: Bookkeeper.allCases)
  func theWholeBookIsInOrderAndAddsUpTheSame(keeper: Bookkeeper) throws {
    let prison = try MoneyPrison.filledCopy()
    defer { prison.discard() }
    let file = try prison.exported(keeper.rawValue)
    let check = try keeper.check(file)
    #expect(check.status == 0 && check.error.isEmpty, "\(check.error)")
    let ours = try prison.balances()
    #expect(ours.count > 40)
    #expect(try keeper.balances(file) == ours)
    #expect(ours.values.reduce(0, +) == 0)
  }

  /// A period begins with what was carried forward, so its end is the end of the whole book.
  @Test(arguments: Bookkeeper.allCases)
  func aMonthByItselfEndsWhereTheBookDoes(keeper: Bookkeeper) throws {
    let prison = try MoneyPrison.filledCopy()
    defer { prison.discard() }
    for (month, end) in [("2026-09", "2026-09-30"), ("2026-10", "2026-10-31")] {
      let file = try prison.exported(keeper.rawValue, ["--month", month])
      let check = try keeper.check(file)
      #expect(check.status == 0 && check.error.isEmpty, "\(month): \(check.error)")
      #expect(try keeper.balances(file) == prison.balances(through: end), "\(month)")
    }
  }

  /// One fen more in one line, and the program says so.
  @Test(arguments: Bookkeeper.allCases)
  func oneFenTooManyIsFound(keeper: Bookkeeper) throws {
    let prison = try MoneyPrison.filledCopy()
    defer { prison.discard() }
    let file = try prison.exported(keeper.rawValue, ["--month", "2026-10"])
    var lines = try String(contentsOfFile: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = try #require(
      lines.lastIndex { $0.hasSuffix(" CNY") && !$0.contains("=") && !$0.contains("~") })
    let amount = try #require(lines[index].split(separator: " ").dropLast().last)
    let fen = try #require(Int(amount.filter { $0 != "." })) + 1
    let sign = fen < 0 ? "-" : ""
    let more = "\(sign)\(abs(fen) / 100).\(abs(fen) % 100 / 10)\(abs(fen) % 10)"
    lines[index] = lines[index].replacing(amount, with: more)
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let check = try keeper.check(file)
    #expect(check.status != 0 && !check.error.isEmpty, "\(check)")
  }

  /// Sources are somebody's words; these try to end a code, begin a comment or a transaction.
  @Test(arguments: Bookkeeper.allCases)
  func aSourceMadeToMisleadMovesNothing(keeper: Bookkeeper) throws {
    let prison = try MoneyPrison.filledCopy()
    defer { prison.discard() }
    let inmate = try Shell.sql(prison.book, "SELECT min(inmate) FROM account_holder")
    let sources = [
      "表) 假 ; x", "a|b", "引\"\"号\\\\", "; entry: 1.1", "2026-10-30 * 假账", "{甲}[乙]",
      "  Assets:Bank  5 CNY",
      "%41", "=1+1",
    ]
    let rows = sources.enumerated().map { index, source in
      "2026-10-30,purchase,\(inmate),0.01,,,,,,,补录,\"\(source)\",\(index + 1)\n"
    }
    let head = "日期,种类,罪犯编号,金额,借方,贷方,类别,汇款人,关系,备注,补记原因,来源,行号\n"
    let csv = prison.folder.appendingPathComponent("\(UUID().uuidString).csv")
    try Data((head + rows.joined()).utf8).write(to: csv)
    try prison.done(["account", "import", csv.path])
    let file = try prison.exported(keeper.rawValue)
    let check = try keeper.check(file)
    #expect(check.status == 0 && check.error.isEmpty, "\(check.error)")
    #expect(try keeper.balances(file) == prison.balances())
  }
}
