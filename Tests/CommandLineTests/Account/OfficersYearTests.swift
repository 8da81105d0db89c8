import Foundation
import Testing

/// An officer's months at the command line: rows in, the bank set beside them, each month closed by
/// three people, and at the end strangers' programs and the notices' sums agree.
///
/// `YUWU_MONEY_YEAR` plays a year of a prison of 1,200.
@Suite(
  .enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"),
  .enabled(if: Bookkeeper.areInstalled, "hledger, ledger and beancount are not installed"))
struct OfficersYearTests {
  private static let isWhole = ProcessInfo.processInfo.environment["YUWU_MONEY_YEAR"] != nil

  @Test func everyMonthClosesAndStrangersComeToTheSameFigures() throws {
    let (inmates, months) = OfficersYearTests.isWhole ? (1_200, 12) : (40, 3)
    let prison = try MoneyPrison(inmates: inmates, months: months)
    defer { prison.discard() }
    let files = try prison.files
    try prison.done(["account", "import", files[0]])
    var closed: [String] = []
    for file in files.dropFirst() {
      let month = String(file.suffix(11).prefix(7))
      try prison.done(["account", "import", file])
      let bank = file.replacing("money-\(month)", with: "bank-\(month)")
      try prison.done(["account", "bank", "import", bank, "--month", month])
      try prison.done(["account", "reconcile", month, "--match"])
      try close(month, prison)
      closed.append(month)
    }
    #expect(closed.count == months)
    let ours = try prison.balances()
    for keeper in Bookkeeper.allCases {
      let file = try prison.exported(keeper.rawValue)
      #expect(
        try String(contentsOfFile: file, encoding: .utf8).contains("月结余额") || keeper == .beancount)
      let check = try keeper.check(file)
      #expect(check.status == 0 && check.error.isEmpty, "\(keeper): \(check.error.prefix(2_000))")
      #expect(try keeper.balances(file) == ours, "\(keeper)")
      try expectOpenAccounts(keeper, file)
    }
    for month in closed { try expectPublicSums(month, prison) }
    try expectPrintedCommands(try #require(closed.first), prison)
    #expect(try WholeCheck.findings(of: prison.book) == [])
  }

  /// One fen more or less in a closed month's balances is found by whoever opens the journal.
  private func expectOpenAccounts(_ keeper: Bookkeeper, _ file: String) throws {
    let mark = keeper == .beancount ? " ~ 0.00 CNY" : "0.00 CNY = "
    var lines = try String(contentsOfFile: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = try #require(lines.lastIndex { $0.contains(mark) && $0.contains("N33") })
    let found = try #require(lines[index].firstMatch(of: /-([0-9]+)\.([0-9]{2})/))
    let fen = try #require(Int(found.output.1 + found.output.2)) + 1
    let other = "-\(fen / 100).\(fen % 100 / 10)\(fen % 10)"
    lines[index] = lines[index].replacing(found.output.0, with: other)
    let forged = "\(file).forged"
    try lines.joined(separator: "\n").write(toFile: forged, atomically: true, encoding: .utf8)
    #expect(try keeper.check(forged).status != 0, "\(keeper): \(lines[index])")
  }

  /// What everybody may have is what the close wrote for the notices, and names nobody.
  private func expectPublicSums(_ month: String, _ prison: MoneyPrison) throws {
    let told = try Shell.sql(
      prison.book,
      """
      SELECT direction, wards, kinds, coalesce(amount, '') FROM account_public_total
      WHERE month = '\(month)'
      """
    ).split(separator: "\n").map {
      $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(!told.isEmpty)
    var sums: [String: Int] = [:]
    for total in told where !total[3].isEmpty {
      let fen = try #require(Int(total[3]))
      let kinds = total[2].split(separator: "+").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined(separator: "-and-")
      let isSource = total[0] == "source"
      sums["Equity:\(isSource ? "Sources" : "Uses"):\(kinds)", default: 0] += isSource ? fen : -fen
      let wards = total[1].replacing("+", with: "-")
      sums["Liabilities:Inmates:Ward\(wards)", default: 0] += isSource ? -fen : fen
    }
    for keeper in Bookkeeper.allCases {
      let file = try prison.exported(keeper.rawValue, ["--public", "--month", month])
      let check = try keeper.check(file)
      #expect(check.status == 0 && check.error.isEmpty, "\(keeper): \(check.error)")
      #expect(try keeper.balances(file) == sums.filter { $0.value != 0 }, "\(keeper) \(month)")
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(!text.contains("33010000"))
    }
    let ward = try #require(told.first?[1].split(separator: "+").first.map(String.init))
    let one = try prison.exported("hledger", ["--public", "--ward", ward, "--month", month])
    let found = try Bookkeeper.hledger.balances(one)
    #expect(!found.isEmpty && found.keys.allSatisfy { $0.hasPrefix("Equity") || $0.contains(ward) })
    let open = try prison.run(
      ["account", "export", "--format", "hledger", "--public", "--month", "2027-01"])
    #expect(open.status == 66 && open.output.isEmpty, "\(open)")
  }

  /// The two commands on a ward's notice run as they are printed, and come to the sums above them.
  private func expectPrintedCommands(_ month: String, _ prison: MoneyPrison) throws {
    let drafted = try prison.done(
      ["account", "publish", month, "--confirm", "--format", "csv"])
    let number = try #require(drafted.lines.last?.split(separator: ",").dropFirst().first)
    let text = try prison.done(["notice", "show", String(number), "--raw"]).lines
    let export = try #require(text.first { $0.hasPrefix("yuwu account export ") })
    let recheck = try #require(text.first { $0.hasPrefix("hledger -f ") })
    let folder = try Place.scratch().path
    let programs = URL(fileURLWithPath: Place.program).deletingLastPathComponent().path
    let outcome = try Running(
      Place.find("sh") ?? "/bin/sh", ["-c", "cd '\(folder)' && \(export) && \(recheck)"],
      environment: prison.environment.merging(
        ["PATH": "\(programs):/usr/local/bin:/usr/bin:/bin"]) { $1 }
    ).finish()
    #expect(outcome.status == 0, "\(outcome)")
    let sums = text.compactMap { line -> String? in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return cells.count == 5 && Int(cells[0]) != nil && cells[4].contains(".")
        ? String(cells[4]) : nil
    }
    #expect(!sums.isEmpty)
    for sum in sums { #expect(outcome.output.contains(sum), "\(sum): \(outcome.output)") }
  }

  private func close(_ month: String, _ prison: MoneyPrison) throws {
    let preview = try prison.done(["account", "close", month])
    let digest = try #require(preview.error.firstMatch(of: /--digest ([0-9a-f]+)/)?.output.1)
    let people = try [
      prison.officers[0], Ward.holder(of: "department-head", in: prison.book),
      Ward.holder(of: "deputy-warden", in: prison.book),
    ]
    for actor in people {
      try prison.done(
        ["account", "close", month, "--digest", String(digest), "--confirm"], as: actor)
    }
  }
}
