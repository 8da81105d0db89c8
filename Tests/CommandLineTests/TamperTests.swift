import Foundation
import Testing

/// A hand in the book with the `sqlite3` shell, after dropping the triggers, is found.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct TamperTests {
  /// One way of tampering and the codes that `check` has to give, whatever else it finds.
  struct Tampering: CustomStringConvertible, Sendable {
    let description: String
    let statements: String
    let codes: [String]
  }

  private static let someAct =
    "(SELECT min(act) FROM point_entry WHERE tier = 'group')"
  private static let lastAct = "(SELECT max(number) FROM act)"

  static let tamperings: [Tampering] = [
    Tampering(
      description: "a fact row changed",
      statements: "UPDATE point_entry SET points = points - 100 WHERE act = \(someAct)",
      codes: ["register.fact-root"]),
    Tampering(
      description: "a fact row deleted",
      statements: "DELETE FROM point_entry WHERE act = \(someAct) AND ordinal = 1",
      codes: ["register.fact-"]),
    Tampering(
      description: "an act deleted",
      statements: "DELETE FROM act WHERE number = \(someAct)",
      codes: ["register.act-missing", "register.fact-without-act"]),
    Tampering(
      description: "the last act deleted with its leaf",
      statements: "DELETE FROM register_leaf WHERE act = \(lastAct); "
        + "DELETE FROM act WHERE number = \(lastAct)",
      codes: ["register.act-missing"]),
    Tampering(
      description: "two acts' headers swapped",
      statements: "UPDATE act SET number = 90000 WHERE number = 20; "
        + "UPDATE act SET number = 20 WHERE number = 21; "
        + "UPDATE act SET number = 21 WHERE number = 90000",
      codes: ["register.leaf", "register.fact-root"]),
    Tampering(
      description: "two acts swapped with their facts and leaves",
      statements: ["act.number", "point_entry.act", "register_leaf.act"].map { place in
        let parts = place.split(separator: ".")
        return [(20, 90000), (21, 20), (90000, 21)].map { from, to in
          "UPDATE \(parts[0]) SET \(parts[1]) = \(to) WHERE \(parts[1]) = \(from)"
        }.joined(separator: "; ")
      }.joined(separator: "; "),
      codes: ["register.root"]),
    Tampering(
      description: "a month's total raised",
      statements: "UPDATE month_result SET special = special + 500, total = total + 500 "
        + "WHERE inmate = (SELECT min(inmate) FROM month_result)",
      codes: ["register.fact-root", "derived.month"]),
    Tampering(
      description: "a posted document changed",
      statements: "UPDATE notice_document SET content = content || '。'",
      codes: ["register.fact-root", "notice.document-hash"]),
    Tampering(
      description: "a notice's clock shortened",
      statements: "UPDATE notice_posting SET ends_on = posted_on",
      codes: ["register.fact-root", "derived.notice-clock"]),
    Tampering(
      description: "an adopted policy changed",
      statements: "UPDATE policy_file SET content = replace(content, 'value: 35', 'value: 45')",
      codes: ["register.fact-root", "policy.hash"]),
    Tampering(
      description: "an adopted calendar changed",
      statements: "UPDATE calendar_edition SET content = content || char(10) WHERE year = 2026",
      codes: ["register.fact-root", "calendar.hash"]),
    Tampering(
      description: "a vote turned",
      statements: "UPDATE vote SET ballot = 'for' WHERE ballot = 'absent'",
      codes: ["register.fact-root"]),
    Tampering(
      description: "a moment moved",
      statements: "UPDATE act SET moment = substr(moment, 1, 14) || '59:00.000Z' "
        + "WHERE number = \(someAct)",
      codes: ["register.leaf"]),
    Tampering(
      description: "an actor exchanged",
      statements: "UPDATE act SET actor = '3301001' WHERE number = \(someAct)",
      codes: ["register.leaf"]),
    Tampering(
      description: "a leaf overwritten",
      statements: "UPDATE register_leaf SET leaf = zeroblob(32) WHERE act = \(someAct)",
      codes: ["register.leaf", "register.root"]),
  ]

  @Test func anUntouchedBookIsSoundAndOnlyWhatIsNotExcludedIsSaid() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    for (language, word) in [("en", "does not exclude"), ("zh", "不能排除")] {
      let outcome = try yuwu(["check", "--book", book], language: language)
      #expect(outcome.status == 0)
      #expect(outcome.output == "")
      #expect(outcome.error.contains(word))
      #expect(outcome.error.split(separator: "\n").count == 1, "\(outcome.error)")
    }
  }

  @Test func triggersRefuseEditsWithTheShell() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    for table in ["act", "point_entry", "month_result", "vote", "notice_document"] {
      #expect(throws: ShellFault.self) { try Shell.sql(book, "DELETE FROM \(table)") }
      let column = table == "act" ? "moment" : "salt"
      #expect(throws: ShellFault.self) {
        try Shell.sql(book, "UPDATE \(table) SET \(column) = \(column)")
      }
    }
    #expect(try yuwu(["check", "--book", book]).status == 0)
  }

  @Test func droppedTriggersAreFoundByThemselves() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    try Shell.sql(book, "DROP TRIGGER act_is_never_deleted")
    let outcome = try yuwu(["check", "--book", book])
    #expect(outcome.status == 1)
    #expect(outcome.lines.contains { $0.hasPrefix("book.trigger-missing") }, "\(outcome.output)")
  }

  @Test(arguments: tamperings)
  func checkFinds(tampering: Tampering) throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    let triggers = "FROM sqlite_master WHERE type = 'trigger'"
    let drop = try Shell.sql(book, "SELECT 'DROP TRIGGER ' || name || ';' \(triggers)")
    let make = try Shell.sql(book, "SELECT sql || ';' \(triggers)")
    try Shell.sql(
      book,
      "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN; \(drop) "
        + "\(tampering.statements); \(make) COMMIT;")
    let findings = try WholeCheck.findings(of: book)
    for code in tampering.codes {
      #expect(findings.contains { $0.hasPrefix(code) }, "no \(code) in: \(findings)")
    }
    #expect(!findings.contains { $0.hasPrefix("book.trigger-missing") })
  }
}
