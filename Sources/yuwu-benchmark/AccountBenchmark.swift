import AffairsServices
import Foundation
import GRDB
import PrisonAffairs
import RecordBook
import SamplePrison

/// Inmates' money beside the programs that strangers add it up with, on our own export.
///
/// Ours: a process that opens the book, reckons every account's balance from all postings and one
/// inmate's statement of a month. Theirs: a process that reads the journal and shows all balances,
/// and no statement. Each has its file in the operating system's cache. What is easier for ours: a
/// database with indexes is there already. What is easier for theirs: nothing beyond the text itself
/// is asked of them, and ours opens, checks and reads a book of law and people as at the counter.
///
/// The import stands beside the shell's `.import` of the rows ready made into the same table and
/// indexes, without salt, hashes, holders, senders, overdrafts and foreign keys.
struct AccountBenchmark {
  let postings: Int
  let prison: AccountBenchmarkPrison

  init(postings: Int) throws {
    self.postings = postings
    prison = try AccountBenchmarkPrison(rows: postings / 2)
  }

  /// A program of strangers, with the format of journal it reads.
  private struct Contender: Sendable {
    let name: String
    let format: AccountExportFormat
    let arguments: @Sendable (String) -> [String]

    static let all = [
      Contender(name: "ledger balance", format: .ledger) { ["ledger", "-f", $0, "balance"] },
      Contender(name: "hledger balance", format: .hledger) { ["hledger", "-f", $0, "balance"] },
      Contender(name: "bean-query", format: .beancount) {
        ["bean-query", $0, "SELECT account, sum(position) GROUP BY account"]
      },
    ]
  }

  func run(rounds: Int) throws {
    defer { prison.remove() }
    try importing(rounds: rounds)
    let book = try prison.copy(named: "filled")
    let program = CommandLine.arguments[0]
    _ = try Child.run([program, "account-import-once", book, prison.csv])
    var exports: [(Contender, String)] = []
    for contender in Contender.all {
      let file = "\(prison.folder)/accounts.\(contender.format.rawValue)"
      let run = try Child.run([
        program, "account-export-once", book, file, contender.format.rawValue,
      ])
      print("  export \(contender.format.rawValue): \(Int(run.0)) ms, peak \(run.1 >> 10) MiB")
      exports.append((contender, file))
    }
    var ours = Sample()
    var theirs = exports.map { _ in Sample() }
    for _ in 0..<rounds {
      for (index, (contender, file)) in exports.enumerated() {
        ours.add(try Child.run([program, "account-read-once", book]))
        theirs[index].add(try Child.run(contender.arguments(file)))
      }
    }
    for ((contender, _), sample) in zip(exports, theirs) {
      Comparison.show(
        "balances, a statement, \(postings) postings / \(contender.name)", ours: ours,
        beside: sample)
    }
  }

  private func importing(rounds: Int) throws {
    var ours = Sample()
    var shell = Sample()
    try prison.resolve()
    for _ in 0..<rounds {
      let book = try prison.copy(named: "ours")
      ours.add(
        try Child.run([CommandLine.arguments[0], "account-import-once", book, prison.csv]))
      shell.add(try prison.importWithShell())
    }
    Comparison.show(
      "import \(prison.rows) transfers / sqlite3 .import", ours: ours, beside: shell)
  }

  // MARK: Steps in processes of their own

  static func importOnce(book: String, csv: String) throws {
    let office = try AccountBenchmarkPrison.office(book)
    let text = try TextFile.decode(try TextFile.read(csv), file: csv)
    let summary = try office.importTransfers(
      text.bytes, file: csv, dryRun: false, lateReason: nil)
    print("\(summary.written) act:\(summary.act ?? 0)")
  }

  static func readOnce(book: String) throws {
    let office = try AccountBenchmarkPrison.office(book)
    let day = office.today
    let (accounts, balances) = try office.balanceSheet(on: day)
    guard let someone = balances.first?.record.inmate, !accounts.isEmpty else { fatalFolder() }
    let statement = try office.statement(of: someone, in: YearMonth(day).previous.days)
    print("\(balances.count) \(statement.statement.lines.count)")
  }

  static func exportOnce(book: String, file: String, format: String) throws {
    guard let format = AccountExportFormat(rawValue: format) else { fatalFolder() }
    try AccountBenchmarkPrison.office(book).exportAccounts(
      AccountExportRequest(format: format), to: file)
  }
}
