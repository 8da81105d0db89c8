import AffairsServices
import Foundation
import GRDB
import PrisonAffairs
import RecordBook
import SamplePrison

/// A book with people and law and no money, and a file with rows of money.
struct AccountBenchmarkPrison {
  let rows: Int
  let folder: String

  var template: String { "\(folder)/template.sqlite" }
  var csv: String { "\(folder)/money.csv" }
  private var resolved: String { "\(folder)/resolved.csv" }

  init(rows: Int) throws {
    self.rows = rows
    folder = "\(NSTemporaryDirectory())yuwu-account-\(getpid())-\(rows)"
    guard let ending = YearMonth(year: 2026, month: 10) else { fatalFolder() }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let prison = SamplePrison(
      seed: 42, inmates: BenchmarkPrison.inmates, months: BenchmarkPrison.months, ending: ending)
    try BenchmarkPrison.found(template, prison, kinds: [.wards, .staff, .roster])
    try writeRows(prison)
  }

  private func writeRows(_ prison: SamplePrison) throws {
    try Data(SamplePrison.moneyHeader.utf8).write(to: URL(fileURLWithPath: csv))
    guard let handle = FileHandle(forWritingAtPath: csv) else { fatalFolder() }
    handle.seekToEndOfFile()
    var buffer = Data()
    prison.forEachMoneyLine(count: rows, months: BenchmarkPrison.months) { line in
      buffer.append(contentsOf: line.utf8)
      if buffer.count > 1 << 20 {
        handle.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    handle.write(buffer)
    try handle.close()
  }

  /// An officer who keeps the inmates' accounts.
  static func office(_ book: String) throws -> Office {
    let registrar = try Office(
      OfficeRequest(path: book, actingAs: BenchmarkPrison.registrar))
    return registrar.at(
      registrar.moment, as: try registrar.holder(of: "account-officer", ward: nil))
  }

  /// A copy of the template with nothing left in its log.
  func copy(named name: String) throws -> String {
    let path = "\(folder)/\(name).sqlite"
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
    _ = try Child.run(["sqlite3", template, "PRAGMA wal_checkpoint(TRUNCATE)"])
    try FileManager.default.copyItem(atPath: template, toPath: path)
    return path
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private static let columns =
    "act, ordinal, day, kind, debit, credit, inmate, amount, category, note, late, late_reason, "
    + "reverses_act, reverses_ordinal, source, line_reference, part"

  /// The rows as the shell gets them: in file order, accounts already found.
  func resolve() throws {
    let book = try copy(named: "resolve")
    _ = try Child.run([CommandLine.arguments[0], "account-import-once", book, csv])
    let script = "\(folder)/resolve.sql"
    try Data(
      """
      .mode csv
      .once \(resolved)
      SELECT \(AccountBenchmarkPrison.columns) FROM account_transfer ORDER BY act, ordinal;

      """.utf8
    ).write(to: URL(fileURLWithPath: script))
    _ = try Child.run(["sqlite3", book], input: script)
  }

  func importWithShell() throws -> (Double, Int) {
    let path = try copy(named: "shell")
    try AccountBenchmarkPrison.easeTable(path)
    let script = "\(folder)/import.sql"
    try Data(
      """
      PRAGMA synchronous = FULL;
      PRAGMA cache_size = -32768;
      .mode csv
      .import \(resolved) account_transfer

      """.utf8
    ).write(to: URL(fileURLWithPath: script))
    return try Child.run(["sqlite3", path], input: script)
  }

  /// Makes the empty table again as the shell can fill it: no salt, and none of the checks that its
  /// empty fields would fail; indexes stay.
  private static func easeTable(_ path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      let indexes = try String.fetchAll(
        database,
        sql: """
          SELECT sql FROM sqlite_master WHERE tbl_name = 'account_transfer' AND type = 'index'
            AND sql IS NOT NULL AND sql NOT LIKE '%reverses_act%'
          """)
      try database.execute(sql: "DROP TABLE account_transfer")
      try database.execute(
        sql: """
          CREATE TABLE account_transfer (
            act INTEGER NOT NULL, ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
            day TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind <> ''),
            debit TEXT NOT NULL CHECK (debit <> ''), credit TEXT NOT NULL CHECK (credit <> ''),
            inmate TEXT, amount INTEGER NOT NULL CHECK (amount > 0), category TEXT, note TEXT,
            late INTEGER NOT NULL CHECK (late IN (0, 1)), late_reason TEXT, reverses_act TEXT,
            reverses_ordinal TEXT, source TEXT NOT NULL CHECK (source <> ''),
            line_reference TEXT NOT NULL CHECK (line_reference <> ''),
            part INTEGER NOT NULL CHECK (part >= 1), CHECK (debit <> credit),
            UNIQUE (source, line_reference, part), PRIMARY KEY (act, ordinal)) STRICT, WITHOUT ROWID
          """)
      for index in indexes { try database.execute(sql: index) }
    }
    try queue.close()
  }
}
