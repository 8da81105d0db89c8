import AffairsServices
import Foundation
import GRDB
import PrisonAffairs
import RecordBook

/// Importing entries with decoding, validation, salting, hashing and commit, beside the shell's
/// `.import` of the same rows, already resolved, into the same table and indexes.
///
/// What is easier for the shell: it hashes nothing, its table has no salt, it is given codes, tiers
/// and ordinals ready made, foreign keys are not enforced, as is its custom, and the two checks are
/// left out that its empty fields would fail. Both have the same page cache, write-ahead log and
/// synchronous=FULL, and both are whole processes from start to exit.
struct ImportBenchmark {
  let prison: BenchmarkPrison

  init(prison: BenchmarkPrison) { self.prison = prison }

  func run() throws {
    defer { prison.remove() }
    var ours = Sample()
    var shell = Sample()
    try resolve()
    for _ in 0..<Benchmark.rounds {
      let book = try prison.copy(named: "ours")
      ours.add(
        try Child.run([CommandLine.arguments[0], "import-once", book, prison.csv]))
      shell.add(try importWithShell())
    }
    Comparison.show("import \(prison.rows) rows / sqlite3 .import", ours: ours, beside: shell)
  }

  /// One import in a process of its own.
  static func importOnce(book: String, csv: String) throws {
    let office = try Office(
      OfficeRequest(path: book, actingAs: BenchmarkPrison.registrar))
    let text = try TextFile.decode(try TextFile.read(csv), file: csv)
    let summary = try office.importEntries(
      text.bytes, file: csv, dryRun: false, lateReason: nil)
    print("\(summary.written) act:\(summary.act ?? 0)")
  }

  private var resolved: String { "\(prison.folder)/resolved.csv" }
  private static let columns =
    "act, ordinal, inmate, day, reason, points, event, officer, tier, late, late_reason, note, "
    + "source, line_reference"

  /// The rows as the shell gets them: in file order, codes and tiers already found.
  private func resolve() throws {
    let book = try prison.copy(named: "resolve")
    try ImportBenchmark.importOnceQuietly(book: book, csv: prison.csv)
    let script = "\(prison.folder)/resolve.sql"
    try Data(
      """
      .mode csv
      .once \(resolved)
      SELECT \(ImportBenchmark.columns) FROM point_entry ORDER BY act, ordinal;

      """.utf8
    ).write(to: URL(fileURLWithPath: script))
    _ = try Child.run(["sqlite3", book], input: script)
  }

  private static func importOnceQuietly(book: String, csv: String) throws {
    _ = try Child.run([CommandLine.arguments[0], "import-once", book, csv])
  }

  private func importWithShell() throws -> (Double, Int) {
    let path = try prison.copy(named: "shell")
    try ImportBenchmark.removeSalt(path)
    let script = "\(prison.folder)/import.sql"
    try Data(
      """
      PRAGMA synchronous = FULL;
      PRAGMA cache_size = -32768;
      .mode csv
      .import \(resolved) point_entry

      """.utf8
    ).write(to: URL(fileURLWithPath: script))
    return try Child.run(["sqlite3", path], input: script)
  }

  /// Makes the empty table of entries again as the shell can fill it, with its indexes.
  private static func removeSalt(_ path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      let definitions = try String.fetchAll(
        database,
        sql: """
          SELECT sql FROM sqlite_master WHERE tbl_name = 'point_entry'
            AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC
          """)
      try database.execute(sql: "DROP TABLE point_entry")
      for definition in definitions {
        let lines = definition.split(separator: "\n").filter { !$0.contains("salt BLOB") }
        let sql = lines.joined(separator: "\n")
          .replacingOccurrences(of: "CHECK (event <> '')", with: "")
          .replacingOccurrences(of: "CHECK (late_reason <> '')", with: "")
        try database.execute(sql: sql)
      }
    }
    try queue.close()
  }
}
