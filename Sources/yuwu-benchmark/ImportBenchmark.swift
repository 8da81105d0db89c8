import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook

/// Importing entries with decoding, validation, salting, hashing and commit, beside the shell's
/// `.import` of the same rows, already resolved, into the same columns and indexes.
///
/// The shell's table has no salt, no checks and no foreign keys; both have the same page cache,
/// write-ahead log and synchronous=FULL, and both are whole processes from start to exit.
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
      let (time, memory) = try Child.run([
        CommandLine.arguments[0], "import-once", book, prison.csv,
      ])
      ours.milliseconds.append(time)
      ours.peakKibibytes = max(ours.peakKibibytes, memory)
      let (shellTime, shellMemory) = try importWithShell()
      shell.milliseconds.append(shellTime)
      shell.peakKibibytes = max(shell.peakKibibytes, shellMemory)
    }
    Report.show("import \(prison.rows) rows / sqlite3 .import", ours: ours, beside: shell)
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
    let path = "\(prison.folder)/shell.sqlite"
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
    let schema = "\(prison.folder)/schema.sql"
    try Data(
      """
      PRAGMA journal_mode = WAL;
      CREATE TABLE point_entry (act INTEGER, ordinal INTEGER, inmate TEXT, day TEXT, reason TEXT,
        points INTEGER, event TEXT, officer TEXT, tier TEXT, late INTEGER, late_reason TEXT,
        note TEXT, source TEXT, line_reference TEXT, UNIQUE (source, line_reference),
        PRIMARY KEY (act, ordinal)) STRICT, WITHOUT ROWID;
      CREATE INDEX point_entry_of_inmate ON point_entry (inmate, day);

      """.utf8
    ).write(to: URL(fileURLWithPath: schema))
    _ = try Child.run(["sqlite3", path], input: schema)
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
}
