import Foundation
import Testing

/// What leaves the book with an export, who may take it, and where it is put.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct AccountExportTests {
  private static let formats = ["hledger", "ledger", "beancount", "csv", "json"]

  @Test(arguments: formats)
  func noNameNoSenderAndNoNoteIsEverWritten(format: String) throws {
    let prison = try MoneyPrison.filledCopy()
    defer { prison.discard() }
    let text = try prison.done(["account", "export", "--format", format]).output
    #expect(text.contains("3301000001"))
    let secrets = try Shell.sql(
      prison.book,
      """
      SELECT name FROM inmate UNION SELECT name FROM remittance_sender
      UNION SELECT relation FROM remittance_sender UNION SELECT note FROM account_transfer
      """
    ).split(separator: "\n").filter { !$0.isEmpty }
    #expect(secrets.count > 30)
    for secret in secrets { #expect(!text.contains(secret), "\(secret)") }
  }

  @Test func whoMayNotExportGetsNothing() throws {
    let prison = try MoneyPrison.filledCopy()
    defer { prison.discard() }
    for role in ["ward-officer", "department-head", "disclosure-officer"] {
      let actor = try Ward.holder(of: role, in: prison.book)
      let outcome = try prison.run(["account", "export", "--format", "csv"], as: actor)
      #expect(outcome.status == 77 && outcome.output.isEmpty, "\(role): \(outcome)")
    }
    let procurator = try Ward.holder(of: "procurator", in: prison.book)
    #expect(try prison.run(["account", "export", "--format", "csv"], as: procurator).status == 0)
  }

  /// The same book gives the same bytes, whatever the language of whoever asks.
  @Test(arguments: formats)
  func theSameBookGivesTheSameBytes(format: String) throws {
    let prison = try MoneyPrison.filledCopy()
    defer { prison.discard() }
    let outcomes = try ["zh", "en"].map { language in
      try yuwu(
        ["account", "export", "--format", format], language: language,
        environment: prison.environment)
    }
    #expect(outcomes[0].output == outcomes[1].output && outcomes[0].status == 0)
    let file = try prison.exported(format)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == outcomes[0].output)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func everyPostingIsARecordAndTheyComeToNothing() throws {
    let prison = try MoneyPrison.filledCopy()
    defer { prison.discard() }
    let lines = try prison.done(["account", "export", "--format", "csv"]).lines
    #expect(lines.first == "entry,day,kind,code,account,amount")
    let amounts = lines.dropFirst().compactMap { line in
      line.split(separator: ",").last.flatMap { Int($0.filter { $0 != "." }) }
    }
    let transfers = try Shell.number(prison.book, "SELECT count(*) FROM account_transfer")
    #expect(amounts.count == transfers * 2 && transfers > 200)
    #expect(amounts.reduce(0, +) == 0)
    let entries = Set(
      lines.dropFirst().flatMap { ($0.split(separator: ",").first ?? "").split(separator: " ") })
    #expect(entries.count == transfers)
  }

  @Test func theJSONIsOneObjectOfWholeFen() throws {
    let prison = try MoneyPrison.filledCopy()
    defer { prison.discard() }
    let text = try prison.done(["account", "export", "--format", "json"]).output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["format"] as? String == "yuwu-accounts/1")
    let records = try #require(object["records"] as? [[String: Any]])
    var balances: [String: Int] = [:]
    for record in records {
      let postings = try #require(record["postings"] as? [[String: Any]])
      let fen = postings.compactMap { $0["fen"] as? Int }
      #expect(fen.count == postings.count && fen.reduce(0, +) == 0)
      for posting in postings {
        let account = try #require(posting["account"] as? String)
        balances[account, default: 0] += try #require(posting["fen"] as? Int)
      }
    }
    #expect(try balances.filter { $0.value != 0 } == prison.balances())
    let declared = try #require(object["accounts"] as? [String])
    #expect(Set(balances.keys) == Set(declared))
  }

  @Test func aFileThatStandsIsNeverWrittenOver() throws {
    let prison = try MoneyPrison.filledCopy()
    defer { prison.discard() }
    let file = try prison.exported("csv")
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    let again = try prison.run(["account", "export", "--format", "json", "--output", file])
    #expect(again.status == 73 && again.error.contains("[book.exists]"), "\(again)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
    let nowhere = try prison.run(
      ["account", "export", "--format", "csv", "--output", "/nowhere/at/all"])
    #expect(nowhere.status == 73, "\(nowhere)")
    // Whoever may not read leaves no file either.
    let target = "\(file).refused"
    let officer = try Ward.holder(of: "ward-officer", in: prison.book)
    let refused = try prison.run(
      ["account", "export", "--format", "csv", "--output", target], as: officer)
    #expect(refused.status == 77)
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["accounts.csv"])
  }

  @Test(
    arguments: [
      ["--format", "excel"], ["--format", "csv", "--month", "2026-10", "--from", "2026-10-01"],
      ["--format", "csv", "--from", "2026-10-02", "--to", "2026-10-01"],
      ["--format", "csv", "--month", "2026-13"], [],
    ])
  func whatCannotBeMeantIsUsage(options: [String]) throws {
    let prison = try MoneyPrison.emptyCopy()
    defer { prison.discard() }
    let outcome = try prison.run(["account", "export"] + options)
    #expect(outcome.status == 64 && outcome.output.isEmpty, "\(outcome)")
  }

  @Test(arguments: formats)
  func aBookWithoutMoneyIsAJournalWithoutTransactions(format: String) throws {
    let prison = try MoneyPrison.emptyCopy()
    defer { prison.discard() }
    let text = try prison.done(["account", "export", "--format", format]).output
    // An amount stands in a transaction alone.
    let amounts = text.split(separator: "\n").filter { $0.hasPrefix("    ") && $0.hasSuffix("CNY") }
    #expect(!text.isEmpty && amounts.allSatisfy { $0 == "    format 1000.00 CNY" }, "\(amounts)")
  }

  @Test func aDiskThatIsFullIsSaid() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let prison = try MoneyPrison.filledCopy()
    defer { prison.discard() }
    let shell = Place.find("sh") ?? "/bin/sh"
    let outcome = try Running(
      shell, ["-c", "\(Place.program) account export --format csv > /dev/full"],
      environment: prison.environment
    ).finish()
    #expect(outcome.status == 74, "\(outcome)")
    // A reader that went away is nobody's fault, and ends the program.
    let pipe = try Running(
      shell, ["-c", "\(Place.program) account export --format csv | head -1"],
      environment: prison.environment
    ).finish()
    #expect(pipe.status == 0 && pipe.lines.count == 1 && pipe.error.isEmpty, "\(pipe)")
  }
}
