import Foundation
import Testing

/// A kitchen's month at the counter: looked at by anybody, closed step by step.
@Suite struct MealMonthCommandTests {
  /// Somebody who holds a role of the demonstration prison.
  private func staff(_ role: String, _ book: String) throws -> String {
    let list = try yuwu(
      ["people", "staff", "--format", "csv"], language: "zh",
      environment: ["YUWU_BOOK": book, "YUWU_AS": DemoBook.registrar])
    let row = list.lines.first { $0.contains(role) }
    return try #require(row?.split(separator: ",").first.map(String.init), "\(list.error)")
  }

  private func run(
    _ arguments: [String], _ book: String, as actor: String, language: String = "en"
  ) throws -> Outcome {
    try yuwu(
      arguments + ["--now", "2026-12-01T10:00"], language: language,
      environment: ["YUWU_BOOK": book, "YUWU_AS": actor])
  }

  @Test func whatIsMissingIsNamedAndNothingIsWrittenWithoutConsent() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    let life = try staff("life-officer", book)
    let kitchen = try run(
      [
        "meal", "kitchen", "add", "K1", "--name", "一伙房", "--wards", "01", "--from", "2026-11-01",
      ], book, as: life)
    #expect(kitchen.status == 0, "\(kitchen.error)")
    let grant = [
      "meal", "grant", "K1", "2026-11-20", "350.00", "--for", "加餐", "--source", "拨款单",
    ]
    #expect(try run(grant, book, as: life).status == 0)
    // The same paper again is there already; another amount under it is refused.
    #expect(try run(grant, book, as: life).output.contains("recorded already"))
    let other = try run(
      grant.map { $0 == "350.00" ? "360.00" : $0 }, book, as: life)
    #expect(other.status == 65 && other.error.contains("key.repeated-differently"))
    let sign = try run(grant.map { $0 == "350.00" ? "￥350.00" : $0 }, book, as: life)
    #expect(sign.status == 64)
    let shown = try run(
      ["meal", "account", "K1", "2026-11", "--format", "csv"], book, as: life)
    #expect(shown.output.contains("cumulative,,350.00"), "\(shown.output)\(shown.error)")
    let asked = try run(["meal", "close", "K1", "2026-11", "--no-input"], book, as: life)
    #expect(asked.status == 64 && asked.error.contains("nothing was written"))
    let refused = try run(
      ["meal", "close", "K1", "2026-11", "--confirm"], book, as: life, language: "zh")
    #expect(refused.status == 1 && refused.error.contains("meal.account-incomplete"))
    #expect(refused.error.contains("2026-11-01的就餐人数"))
    #expect(try run(["meal", "publish", "K1", "2026-11"], book, as: life).status == 1)
    #expect(try run(["meal", "account", "K9", "2026-11"], book, as: life).status == 65)
    #expect(try yuwu(["check", "--book", book]).status == 0)
  }

  @Test func aCommitteeIsListedWithItsMembers() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    let life = try staff("life-officer", book)
    _ = try run(
      ["meal", "kitchen", "add", "K1", "--name", "一伙房", "--wards", "01"], book, as: life)
    let people = try run(["people", "list", "--ward", "01", "--format", "csv"], book, as: life)
    let inmate = try #require(people.lines.dropFirst().first?.split(separator: ",").first)
    let add = ["meal", "committee", "add", "K1", String(inmate), "--because", "监区推选"]
    #expect(try run(add, book, as: life).status == 0)
    let again = try run(add, book, as: life)
    #expect(again.status == 65 && again.error.contains("meal.member-already-there"))
    let list = try run(["meal", "committee", "list", "K1", "--format", "json"], book, as: life)
    #expect(list.output.contains(String(inmate)) && list.output.contains("监区推选"))
    // Nobody waits for a word yet.
    let sign = try run(
      ["meal", "committee", "sign", "K1", "2026-11", String(inmate)], book, as: life)
    #expect(sign.status == 1 && sign.error.contains("procedure.step-not-now"))
  }

  @Test func whatASecondPersonConfirmsIsAskedOfThatPerson() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    let life = try staff("life-officer", book)
    _ = try run(
      ["meal", "kitchen", "add", "K1", "--name", "一伙房", "--wards", "01"], book, as: life)
    let none = try run(["meal", "unconfirmed", "K1", "--format", "csv"], book, as: life)
    #expect(
      none.status == 0 && none.lines == ["entry,day,supplier,receipt,item,amount,waiting_for"])
    #expect(try run(["meal", "receive"], book, as: life).status == 64)
    let nothing = try run(["meal", "receive", "--kitchen", "K1", "--confirm"], book, as: life)
    #expect(nothing.status == 0 && nothing.error.contains("nothing waits"))
    let unknown = try run(["meal", "receive", "1.1", "--confirm"], book, as: life)
    #expect(unknown.status == 66 && unknown.error.contains("meal.record-unknown"))
    let decide = ["meal", "diners", "decide", "1.1", "--because", "属实"]
    #expect(try run(decide + ["--no-input"], book, as: life).status == 64)
    #expect(try run(decide + ["--confirm"], book, as: life).status == 77)
    let head = try staff("department-head", book)
    #expect(try run(decide + ["--confirm"], book, as: head).status == 66)
  }
}
