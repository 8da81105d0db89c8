import Foundation
import Testing

/// A stored decision that somebody changed with the `sqlite3` shell is another than the book gives.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct ReplayTests {
  /// A change of one stored decision, where it stands, and the name of its difference.
  struct Change: CustomStringConvertible, Sendable {
    let kind: String
    let statements: String
    let reference: String

    init(_ kind: String, _ statements: String, _ reference: String) {
      self.kind = kind
      self.statements = statements
      self.reference = reference
    }

    var description: String { "\(kind) \(reference)" }
  }

  private static let month = "month:3301000045/2026-10"
  private static let entry = "act = 46 AND ordinal = 2"
  private static let sheet = "ward-month:01/2026-10"

  static let changes: [Change] = [
    Change(
      "month",
      "UPDATE month_result SET special = special + 500, total = total + 500 "
        + "WHERE inmate = '3301000045'", month),
    Change(
      "public-month",
      "INSERT INTO month_public_result SELECT * FROM month_result WHERE inmate = '3301000045'; "
        + "UPDATE month_public_result SET penalty = 100, total = total - 100", month),
    Change("tier", "UPDATE point_entry SET tier = 'officer' WHERE \(entry)", "entry:46.2"),
    Change(
      "late", "UPDATE point_entry SET late = 1, late_reason = '忘记' WHERE \(entry)", "entry:46.2"),
    Change(
      "entry-decision",
      "UPDATE entry_decision SET outcome = 'submitted' WHERE entry_act = 46 AND entry_ordinal = 2",
      "entry:46.2"),
    Change(
      "entry-decision", "UPDATE vote SET ballot = 'absent' WHERE act = 51", "entry:46.2"),
    Change("procedure-step", "UPDATE vote SET ballot = 'absent' WHERE act = 51", "act:51"),
    Change(
      "procedure-step",
      "UPDATE procedure_step SET next = 'post' WHERE act = 99 AND step = 'monthly-summary'", sheet),
    Change("procedure-step", "UPDATE act SET actor = '3301024' WHERE number = 100", "act:100"),
    Change(
      "procedure-step", "DELETE FROM procedure_document WHERE act = 99", sheet),
    Change(
      "quorum",
      "DELETE FROM vote WHERE act = 51 AND member = (SELECT max(member) FROM vote WHERE act = 51)",
      sheet),
    Change(
      "inputs-digest",
      "UPDATE procedure_step SET inputs_digest = replace(inputs_digest, 'a', 'b') WHERE act = 99",
      "act:99"),
    Change(
      "inputs-digest", "UPDATE notice SET inputs_digest = replace(inputs_digest, 'a', 'b')",
      "GS-2026-0001"),
    Change(
      "notice-document", "UPDATE notice_document SET content = content || '。'", "GS-2026-0002"),
    Change("notice-span", "UPDATE notice_posting SET span_count = 2", "GS-2026-0001"),
    Change("notice-clock", "UPDATE notice_posting SET ends_on = posted_on", "act:107"),
    Change(
      "notice-closing",
      "UPDATE act SET moment = '2026-11-11T01:00:00.000Z' WHERE number = 116", "GS-2026-0001"),
    Change("objection-limit", "UPDATE objection SET day = '2026-11-12'", "YY-2026-0001"),
    Change("objection-answer", "UPDATE objection_answer SET stage = 'review'", "act:110"),
    Change(
      "rule-gone",
      "UPDATE policy_file SET content = replace(content, 'id: points.rule.bonus-cap', "
        + "'id: points.rule.bonus-cap-of-old')", month),
    Change(
      "rule-gone",
      "UPDATE policy_file SET content = replace(content, 'id: points.notice.days', "
        + "'id: points.notice.length')", "GS-2026-0001"),
    Change(
      "calendar-unreadable", "UPDATE calendar_edition SET content = 'day,off' WHERE year = 2026",
      "GS-2026-0001"),
  ]

  /// The references whose decisions follow from the untouched book, each replayed once.
  private static let equal = Result {
    let untouched = try DemoBook.copy()
    defer { DemoBook.discard(untouched) }
    return try Set(changes.map(\.reference)).filter { reference in
      let outcome = try replay(reference, untouched)
      return outcome.status == 0 && outcome.lines.count > 1 && !outcome.output.contains("replay.")
    }
  }

  private func tampered(_ statements: String) throws -> String {
    let book = try DemoBook.copy()
    let triggers = "FROM sqlite_master WHERE type = 'trigger'"
    let drop = try Shell.sql(book, "SELECT 'DROP TRIGGER ' || name || ';' \(triggers)")
    let make = try Shell.sql(book, "SELECT sql || ';' \(triggers)")
    try Shell.sql(
      book,
      "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN; \(drop) "
        + "\(statements); \(make) COMMIT;")
    return book
  }

  private func replay(_ reference: String, _ book: String) throws -> Outcome {
    try ReplayTests.replay(reference, book)
  }

  private static func replay(_ reference: String, _ book: String) throws -> Outcome {
    try yuwu(
      ["replay", reference, "--book", book, "--format", "csv"],
      environment: ["YUWU_AS": DemoBook.registrar])
  }

  @Test(arguments: changes)
  func aChangedDecisionIsDifferentByName(change: Change) throws {
    try #require(ReplayTests.equal.get().contains(change.reference))
    let book = try tampered(change.statements)
    defer { DemoBook.discard(book) }
    let after = try replay(change.reference, book)
    #expect(after.status == 1, "\(after.output)\(after.error)")
    #expect(after.output.contains("replay.\(change.kind)"), "\(after.output)")
    let findings = try WholeCheck.findings(of: book)
    let code =
      change.kind.hasSuffix("unreadable") ? "calendar.unreadable" : "derived.\(change.kind)"
    #expect(findings.contains { $0.hasPrefix(code) }, "\(findings)")
  }

  /// Both figures stand side by side, in both languages.
  @Test func aDifferenceShowsBothFigures() throws {
    let book = try tampered(
      "UPDATE month_result SET special = special + 500, total = total + 500 "
        + "WHERE inmate = '3301000045'")
    defer { DemoBook.discard(book) }
    for (language, recomputed, stored) in [
      ("en", "recomputed: 94 (", "stored: 99 ("), ("zh", "重算：94（", "台账：99（"),
    ] {
      let outcome = try yuwu(
        ["replay", ReplayTests.month, "--book", book, "--language", language],
        environment: ["YUWU_AS": DemoBook.registrar])
      #expect(outcome.output.contains(recomputed) && outcome.output.contains(stored))
      #expect(outcome.output.contains("[replay.month]"))
    }
  }

  /// The policy of the decisions is broken, that in force now is not.
  @Test func policyOfThatTimeThatCannotBeReadIsADifference() throws {
    let folder = try Place.scratch().appendingPathComponent("national")
    try FileManager.default.copyItem(
      at: Place.repository.appendingPathComponent("Policies/national"), to: folder)
    let file = folder.appendingPathComponent("points/base-custody.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("value: 35", with: "value: 36").utf8).write(to: file)
    let made = try DemoBook.copy()
    defer { DemoBook.discard(made) }
    let adopted = try yuwu(
      ["policy", "adopt", folder.path, "--confirm", "--basis", "试验", "--book", made],
      environment: ["YUWU_AS": DemoBook.registrar])
    try #require(adopted.status == 0, "\(adopted.error)")
    #expect(try replay(ReplayTests.month, made).status == 0)
    let triggers = "policy_file_is_never_updated"
    let make = try Shell.sql(
      made, "SELECT sql || ';' FROM sqlite_master WHERE name = '\(triggers)'")
    try Shell.sql(
      made,
      "DROP TRIGGER \(triggers); UPDATE policy_file SET content = 'schema: 1' "
        + "WHERE act = 2 AND path = 'layer.yaml'; \(make)")
    for reference in [ReplayTests.month, "entry:46.2", "GS-2026-0001", "YY-2026-0001"] {
      let after = try replay(reference, made)
      #expect(after.status == 1)
      #expect(after.output.contains("replay.policy-unreadable"), "\(after.output)")
    }
    let check = try yuwu(["check", "--book", made])
    #expect(check.lines.filter { $0.hasPrefix("policy.unreadable") }.count == 1)
  }

  @Test func unknownAndUnreadableReferences() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    for (reference, code, status) in [
      ("act:9999", "reference.unknown", 66), ("entry:9999.1", "reference.unknown", 66),
      ("GS-2026-9999", "notice.unknown", 66), ("YY-2026-9999", "objection.unknown", 66),
      ("month:3301000045/2020-01", "month.unknown", 66),
    ] as [(String, String, Int32)] {
      let outcome = try replay(reference, book)
      #expect(outcome.status == status, "\(reference)")
      #expect(outcome.error.contains(code), "\(outcome.error)")
    }
    #expect(try replay("whatever", book).status == 64)
  }
}
