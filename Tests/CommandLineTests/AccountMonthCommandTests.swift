import Foundation
import Testing

/// A month of money from its first transfer to its notices, by the commands.
@Suite struct AccountMonthCommandTests {
  private let book: String
  /// Staff by role, as the demonstration drew them.
  private let account: [String]
  private let head: String
  private let deputy: String

  init() throws {
    book = try DemoBook.smallCopy()
    let staff = try yuwu(
      ["people", "staff", "--book", book, "--as", DemoBook.registrar, "--format", "csv"])
    func holders(of role: String) -> [String] {
      staff.lines.filter { $0.contains(",\(role),") }.compactMap {
        $0.split(separator: ",").first.map(String.init)
      }
    }
    account = holders(of: "account-officer")
    head = try #require(holders(of: "department-head").first, "\(staff.output)")
    deputy = try #require(holders(of: "deputy-warden").first)
    try #require(account.count == 2)
  }

  private func run(
    _ arguments: [String], as actor: String, at now: String, language: String = "en"
  ) throws -> Outcome {
    try yuwu(
      arguments + ["--book", book, "--as", actor, "--now", now], language: language)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let url = URL(fileURLWithPath: book).deletingLastPathComponent().appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  private func digest(_ preview: Outcome) throws -> String {
    let words = preview.error.split(separator: " ").map(String.init)
    let place = try #require(words.firstIndex(of: "--digest"), "\(preview.error)")
    return words[place + 1]
  }

  private static let head = "日期,收入,支出,余额,流水号,来源,行号\n"

  @Test func aMonthIsReconciledClosedByThreePeopleAndAChangedBalanceIsFound() throws {
    let posted = try run(
      [
        "account", "post", "funding", "--amount", "900", "--credit", "allowance-fund", "--source",
        "拨款", "--line", "F1",
      ], as: account[0], at: "2026-12-02T09:00")
    #expect(posted.status == 0, "\(posted.error)")
    let typed = try run(
      ["account", "post", "allowance", "--amount", "50", "--inmate", "3301000001"],
      as: account[0], at: "2026-12-02T10:00")
    #expect(typed.status == 65 && typed.error.contains("account.kind-reserved"))
    #expect(typed.error.contains("account allowance"))
    let list = try file(
      "list.csv",
      "日期,种类,罪犯编号,金额,来源,行号\n2026-12-02,allowance,3301000001,50,单,A1\n")
    let paid = try run(["account", "import", list], as: account[0], at: "2026-12-02T10:00")
    #expect(paid.status == 0, "\(paid.error)")

    // The bank: a line that does not follow is refused with its place, then all of it comes in.
    let wrong = try file(
      "wrong.csv", Self.head + "2026-12-02,900,,900.00,F1,单,1\n2026-12-30,,5,890.00,,单,2\n")
    let refused = try run(
      ["account", "bank", "import", wrong, "--month", "2026-12"], as: account[0],
      at: "2027-01-04T09:00")
    #expect(refused.status == 65)
    #expect(refused.error.contains("line 3") && refused.error.contains("bank.balance-broken"))
    let right = try file(
      "right.csv", Self.head + "2026-12-02,900,,900.00,F1,单,1\n2026-12-30,,5,895.00,,单,2\n")
    let brought = try run(
      ["account", "bank", "import", right, "--month", "2026-12"], as: account[0],
      at: "2027-01-04T09:00")
    #expect(brought.status == 0 && brought.output.contains("2 written"), "\(brought.error)")
    let open = try run(
      ["account", "reconcile", "2026-12", "--match", "--format", "csv"], as: account[0],
      at: "2027-01-04T10:00")
    #expect(open.status == 1 && open.lines.count == 2, "\(open.output)")
    let line = try #require(open.lines.last?.split(separator: ",")[1])
    #expect(open.lines.last?.contains("unexplained") == true)
    let early = try run(["account", "close", "2026-12"], as: account[0], at: "2027-01-04T10:00")
    #expect(early.status == 1 && early.error.contains("not reconciled"))
    let explained = try run(
      ["account", "explain", String(line), "--because", "银行手续费"], as: account[0],
      at: "2027-01-04T11:00")
    #expect(explained.status == 0, "\(explained.error)")

    // What a second person looks at is named in the preview, and listed for a program.
    let shown = try run(["account", "close", "2026-12"], as: head, at: "2027-01-04T11:30")
    #expect(shown.error.contains("银行手续费") && shown.error.contains(account[0]), "\(shown.error)")
    let rows = try run(
      ["account", "close", "2026-12", "--rows", "--format", "csv"], as: head,
      at: "2027-01-04T11:30")
    #expect(rows.status == 0 && rows.lines.count == 2, "\(rows.output)")
    #expect(rows.lines.last?.hasPrefix("explained,") == true)
    #expect(rows.lines.last?.contains(",-5.00,\(account[0]),") == true, "\(rows.output)")
    let unstepped = try run(
      ["account", "close", "2026-12", "--cash-counted", "0"], as: head, at: "2027-01-04T11:30")
    #expect(unstepped.status == 64)

    // Three people; each sees the figures first.
    for (actor, hour) in [(account[1], "12"), (head, "13"), (deputy, "14")] {
      let now = "2027-01-04T\(hour):00"
      let preview = try run(["account", "close", "2026-12"], as: actor, at: now)
      #expect(preview.status == 0, "\(preview.error)")
      let digest = try digest(preview)
      let unasked = try run(
        ["account", "close", "2026-12", "--digest", digest, "--no-input"], as: actor, at: now)
      #expect(unasked.status == 64)
      let taken = try run(
        ["account", "close", "2026-12", "--digest", digest, "--confirm"], as: actor, at: now)
      #expect(taken.status == 0, "\(taken.error)")
    }
    let months = try run(
      ["account", "months", "--format", "csv"], as: account[0], at: "2027-01-04T15:00")
    #expect(months.lines.last?.hasPrefix("2026-12,act:") == true)
    #expect(months.lines.last?.hasSuffix(",2,1,50.00") == true, "\(months.output)")
    let late = try run(
      [
        "account", "post", "purchase", "--amount", "1", "--inmate", "3301000001", "--day",
        "2026-12-31", "--reason", "漏记",
      ], as: account[0], at: "2027-01-05T09:00")
    #expect(late.status == 1 && late.error.contains("account.month-closed"))
    #expect(try yuwu(["check", "--book", book]).status == 0)

    guard Shell.isInstalled else { return }
    try Shell.sql(
      book,
      """
      DROP TRIGGER account_closing_is_never_updated;
      UPDATE account_closing SET balance = balance + 100 WHERE inmate IS NOT NULL
      """)
    let found = try WholeCheck.findings(of: book)
    #expect(found.contains { $0.hasPrefix("derived.account-balance") }, "\(found)")
    #expect(found.contains { $0.contains("statement:3301000001/2026-12") }, "\(found)")
    DemoBook.discard(book)
  }
}
