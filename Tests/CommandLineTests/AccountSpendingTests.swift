import Foundation
import Testing

/// Limits, orders and findings at the counter.
@Suite struct AccountSpendingTests {
  private let clock = "2026-12-01T10:00"

  // Numbers that the sample gives: an account officer, a head of department.
  private static let officer = "3301040"
  private static let head = "3301005"

  private func book() throws -> String { try DemoBook.copy() }

  private func run(
    _ arguments: [String], as staff: String, at time: String? = nil, _ book: String,
    language: String = "en"
  ) throws -> Outcome {
    try yuwu(
      arguments + ["--as", staff] + (time.map { ["--now", $0] } ?? []), language: language,
      environment: ["YUWU_BOOK": book])
  }

  @Test func withoutAGradeTheLimitIsNotKnownInBothLanguages() throws {
    let book = try book()
    defer { DemoBook.discard(book) }
    let staff = AccountSpendingTests.officer
    let en = try run(["account", "limit", "3301000001"], as: staff, book)
    #expect(en.status == 0 && en.output.contains("not known"), "\(en.output)\(en.error)")
    let zh = try run(["account", "limit", "3301000001"], as: staff, book, language: "zh")
    #expect(zh.output.contains("尚不能确定") && zh.output.contains("处遇等级"), "\(zh.output)")
  }

  @Test func anOrderWithoutALimitIsRefusedAndShowsWhy() throws {
    let book = try book()
    defer { DemoBook.discard(book) }
    let staff = AccountSpendingTests.officer
    let outcome = try run(
      ["account", "order", "reserve", "3301000001", "--amount", "10.00", "--confirm"], as: staff,
      at: clock, book)
    #expect(
      outcome.status == 1 && outcome.error.contains("order.limit-unknown"), "\(outcome.error)")
    let dollar = try run(
      ["account", "order", "reserve", "3301000001", "--amount", "¥10", "--confirm"], as: staff,
      at: clock, book)
    #expect(dollar.status == 64 || dollar.status == 65, "\(dollar.error)")
  }

  @Test func aFindingIsRaisedByOneAndDecidedByAnother() throws {
    let book = try book()
    defer { DemoBook.discard(book) }
    let officer = AccountSpendingTests.officer
    let head = AccountSpendingTests.head
    let raised = try run(
      [
        "account", "flag", "3301000001", "--month", "2026-11", "--concern", "another-name",
        "--reason", "用他人编号订货",
      ], as: officer, at: clock, book)
    #expect(raised.status == 0, "\(raised.error)")
    let words = raised.output.split(separator: " ")
    let flag = String(words.last ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    let list = try run(
      ["account", "findings", "2026-11", "--format", "csv"], as: officer, book)
    #expect(list.output.contains("another-name") && list.output.contains("open"), "\(list.output)")
    let due = try run(["due", "--format", "csv"], as: officer, book)
    #expect(due.output.contains("spending-flag"))
    let preview = try run(
      [
        "account", "flag", "decide", flag, "--found", "another-name", "--reason", "属实",
        "--no-input",
      ],
      as: head, at: "2026-12-01T11:00", book)
    #expect(preview.status == 64)
  }

  @Test func aStatementNamesTheInmateAndTheLimitAndClosesNoDayToCome() throws {
    let book = try book()
    defer { DemoBook.discard(book) }
    let staff = AccountSpendingTests.officer
    let zh = try run(
      ["account", "statement", "3301000001", "--month", "2026-12"], as: staff, at: clock, book,
      language: "zh")
    #expect(zh.status == 0, "\(zh.error)")
    #expect(zh.output.contains("3301000001") && zh.output.contains("2026-12-01"))
    #expect(zh.output.contains("消费额度") && zh.output.contains("处遇等级"), "\(zh.output)")
    #expect(zh.output.contains("目前") && !zh.output.contains("期末"), "\(zh.output)")
    let past = try run(
      ["account", "statement", "3301000001", "--month", "2026-11"], as: staff, at: clock, book)
    #expect(past.output.contains("2026-11-30") && past.output.contains("after"), "\(past.output)")
  }

  @Test func goodsAndAccountsAreTypedByCodeOrByName() throws {
    let book = try book()
    defer { DemoBook.discard(book) }
    let staff = AccountSpendingTests.officer
    func run(_ more: [String]) throws -> Outcome {
      try self.run(["account"] + more, as: staff, at: clock, book, language: "zh")
    }
    let sent = try run([
      "post", "remittance", "--inmate", "3301000001", "--amount", "100.00", "--debit", "银行存款",
      "--credit", "spending", "--sender", "王芳",
    ])
    #expect(sent.status == 0, "\(sent.error)")
    for goods in ["食品", "food"] {
      let bought = try run([
        "post", "purchase", "--inmate", "3301000001", "--amount", "10.00", "--category", goods,
      ])
      #expect(bought.status == 0, "\(bought.error)")
    }
    let unknown = try run([
      "post", "purchase", "--inmate", "3301000001", "--amount", "1.00", "--category", "NONSENSE",
    ])
    #expect(unknown.error.contains("order.category-unknown"), "\(unknown.error)")
    let statement = try run(["statement", "3301000001", "--month", "2026-12"])
    #expect(statement.output.contains("食品") && !statement.output.contains("food"))
  }

  @Test func overTheLimitIsFoundOnlyWithBothGrounds() throws {
    let book = try book()
    defer { DemoBook.discard(book) }
    for more in [[], ["--clearly-over", "超出一半"], ["--no-special-cause", "没有"]] {
      let outcome = try yuwu(
        ["account", "flag", "decide", "812.1", "--found", "over-limit", "--reason", "属实"] + more,
        environment: ["YUWU_BOOK": book])
      #expect(outcome.status == 64)
    }
  }

  @Test func bothAnswersOrNoneAreAFaultOfUsage() throws {
    let book = try book()
    defer { DemoBook.discard(book) }
    for more in [[], ["--found", "over-limit", "--not-found"]] {
      let outcome = try yuwu(
        ["account", "flag", "decide", "812.1", "--reason", "属实"] + more,
        environment: ["YUWU_BOOK": book])
      #expect(outcome.status == 64)
    }
  }
}
