import AffairsServices
import Foundation
import GRDB
import RecordBook
import Testing

/// One flipped bit anywhere in a book's file is met by SQLite or found by `check`, or it lies
/// where nothing is read, and then every row is as it was.
///
/// `YUWU_FLIPS` sets the number of flips, `YUWU_FLIP_SEED` repeats a run.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct FlipTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let flips = environment["YUWU_FLIPS"].flatMap { Int($0) } ?? 40
  private static let seed =
    environment["YUWU_FLIP_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999)

  /// Places that random flips seldom meet: one of every kind that the map calls free.
  @Test func everyKindOfFreePlaceIsFree() throws {
    var numbers = SeededNumbers(seed: FlipTests.seed)
    let book = try FlippedBook()
    defer { DemoBook.discard(book.path) }
    for region in PageMap.Region.allCases {
      let places = book.map.regions.filter { $0.value == region }.keys.sorted()
      for _ in 0..<min(places.count, 1) {
        let place = try #require(places.randomElement(using: &numbers))
        let outcome = try book.flip(place, Int.random(in: 0..<8, using: &numbers))
        #expect(
          outcome.isAccountedFor,
          "\(region) byte \(place): \(outcome), YUWU_FLIP_SEED=\(FlipTests.seed)")
      }
    }
  }

  @Test func aFlippedBitIsFoundOrHarmless() throws {
    var numbers = SeededNumbers(seed: FlipTests.seed)
    let book = try FlippedBook()
    defer { DemoBook.discard(book.path) }
    #expect(try book.look() == nil, "an untouched book is sound")
    var counts: [String: Int] = [:]
    for _ in 0..<FlipTests.flips {
      let place = Int.random(in: 0..<book.map.bytes.count, using: &numbers)
      let bit = Int.random(in: 0..<8, using: &numbers)
      let outcome = try book.flip(place, bit)
      counts[outcome.name, default: 0] += 1
      #expect(
        outcome.isAccountedFor,
        "byte \(place) bit \(bit) of \(book.path): \(outcome), YUWU_FLIP_SEED=\(FlipTests.seed)")
    }
    let report = counts.sorted { $0.key < $1.key }.map { "  \($0.value) \($0.key)" }
    print("flips: \(FlipTests.flips), YUWU_FLIP_SEED=\(FlipTests.seed)")
    report.forEach { print($0) }
  }
}

/// A demonstration book in one file, of which single bits are turned over and back.
struct FlippedBook {
  /// What became of a flip.
  enum Outcome {
    /// SQLite or the program could not read the file.
    case refused
    /// `check` said so, by the code of the first finding.
    case found(String)
    /// Nobody noticed, nothing is read from there, and all rows are as they were.
    case harmless(PageMap.Region)
    case survived(String)

    var isAccountedFor: Bool {
      if case .survived = self { false } else { true }
    }

    var name: String {
      switch self {
      case .refused: "met by SQLite: the file is refused"
      case .found("book.integrity"): "met by SQLite: book.integrity"
      case .found(let code): "found by check: \(code)"
      case .harmless(let region): "harmless: \(region.rawValue)"
      case .survived: "SURVIVED"
      }
    }
  }

  let path: String
  let map: PageMap
  private let content: [String]

  /// Made once per run of the tests.
  private static let made = Result {
    let book = try DemoBook.smallCopy()
    try hideFacts(book)
    return book
  }

  init() throws {
    path = try DemoBook.copy(of: try FlippedBook.made.get())
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let queue = try DatabaseQueue(path: path)
    let (roots, numbered) = try queue.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT rootpage, type = 'table' AND EXISTS (
            SELECT 1 FROM pragma_table_info(name) WHERE pk = 1 AND type = 'INTEGER' AND cid = 0)
            AND sql NOT LIKE '%WITHOUT ROWID%' AS numbered
          FROM sqlite_master WHERE rootpage > 0
          """)
      return (
        rows.map { $0["rootpage"] as Int },
        Set(rows.filter { $0["numbered"] }.map { $0["rootpage"] as Int })
      )
    }
    try queue.close()
    map = PageMap(bytes, roots: roots, numbered: numbered)
    content = try FlippedBook.content(path)
  }

  /// The first thing that anybody says of the file, or nil where it passes as sound.
  func look() throws -> Outcome? {
    var first: String?
    do {
      _ = try Office.check(path: path) { first = first ?? $0.code }
    } catch {
      return first.map { .found($0) } ?? .refused
    }
    return first.map { .found($0) }
  }

  /// Turns one bit over, looks, and turns it back.
  func flip(_ place: Int, _ bit: Int) throws -> Outcome {
    try write(map.bytes[place] ^ (1 << bit), at: place)
    defer { try? write(map.bytes[place], at: place) }
    if let outcome = try look() { return outcome }
    guard try FlippedBook.content(path) == content else { return .survived("other rows") }
    guard let region = map.regions[place] else {
      let page = place / map.pageSize + 1
      return .survived("same rows, page \(page) at \(place % map.pageSize)")
    }
    return .harmless(region)
  }

  private func write(_ byte: UInt8, at place: Int) throws {
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seek(toOffset: UInt64(place))
    try file.write(contentsOf: Data([byte]))
    try file.close()
  }

  /// The schema and every row of every table, in the order of the file.
  private static func content(_ path: String) throws -> [String] {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    return try queue.read { database in
      let schema = try Row.fetchAll(
        database, sql: "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master")
      let tables = schema.filter { $0["type"] == "table" }.map { $0["name"] as String }
      return try schema.map(\.description)
        + tables.flatMap { table in
          try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").map(\.description)
        }
    }
  }
}

extension FlippedBook {
  /// Seals one entry and opens it, erases another, and makes a checkpoint, so that every kind of
  /// table has rows.
  private static func hideFacts(_ book: String) throws {
    let entries = try Shell.sql(
      book, "SELECT act || '.' || ordinal FROM point_entry ORDER BY act, ordinal LIMIT 2"
    ).split(separator: "\n").map(String.init)
    let (sealed, erased) = (try #require(entries.first), try #require(entries.last))
    let grounds = ["--ground", "示例", "--basis", "示例"]
    var act = ""
    for (actor, arguments) in [
      (DemoBook.registrar, ["seal", "add", sealed, "--confirm"] + grounds),
      ("3301001", ["seal", "open", sealed] + grounds),
      (DemoBook.registrar, ["register", "checkpoint"]),
      (DemoBook.registrar, ["erase", "request", erased, "--confirm"] + grounds),
      ("3301001", ["erase", "confirm", "ACT", "--confirm"]),
    ] {
      let outcome = try yuwu(
        arguments.map { $0 == "ACT" ? act : $0 }
          + ["--book", book, "--as", actor, "--now", "2026-12-03T10:00"])
      guard outcome.status == 0 else { throw DemoFault(outcome: outcome) }
      act = outcome.lines.first ?? ""
    }
    // What was written stands in the one file whose bits are flipped.
    try Shell.sql(book, "PRAGMA wal_checkpoint(TRUNCATE)")
  }
}
