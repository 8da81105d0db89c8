import AffairsServices
import Foundation
import GRDB
import RecordBook
import Testing

/// One value changed in any column of any table of a demonstration book is named by the whole
/// check, which then goes on to its end.
///
/// The daily run takes one column of each table, another one each time; with `YUWU_EVERY_COLUMN=1`
/// it takes all of them, as continuous integration does. `YUWU_COLUMN_SEED` repeats a run.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct EveryColumnCheckTests {
  @Test func aChangedValueIsNamedWhereverItStands() throws {
    let book = try FlippedBook()
    defer { DemoBook.discard(book.path) }
    var places = 0
    var looked: Set<String> = []
    for (table, column) in try columns(of: book.path)
    where EveryColumnCheckTests.isWhole || !looked.contains(table) {
      let copy = try DemoBook.copy(of: book.path)
      defer { DemoBook.discard(copy) }
      guard try change(table, column, in: copy) else { continue }
      places += 1
      looked.insert(table)
      var codes: [String] = []
      let ended = Result { try Office.check(path: copy) { codes.append($0.code) } }
      if table == "grdb_migrations" {
        #expect(throws: BookError.newerThanProgram(path: copy)) { try ended.get() }
      } else {
        let place = "\(table).\(column), \(EveryColumnCheckTests.place)"
        #expect(!codes.isEmpty, "\(place)")
        #expect(throws: Never.self, "\(place)") { try ended.get() }
      }
    }
    #expect(places > (EveryColumnCheckTests.isWhole ? 200 : 40), "\(EveryColumnCheckTests.place)")
  }

  private static let environment = ProcessInfo.processInfo.environment
  private static let isWhole = environment["YUWU_EVERY_COLUMN"] == "1"
  private static let seed =
    environment["YUWU_COLUMN_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999)
  /// What a failure says, so that it can be repeated.
  private static var place: String { "YUWU_COLUMN_SEED=\(seed)" }

  /// Every column, table by table, in an order that the seed gives.
  private func columns(of book: String) throws -> [(String, String)] {
    let queue = try DatabaseQueue(path: book)
    let all = try queue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT t.name, c.name AS "column" FROM sqlite_master AS t, pragma_table_info(t.name) AS c
          WHERE t.type = 'table' ORDER BY 1, c.cid
          """
      ).map { ($0["name"] as String, $0["column"] as String) }
    }
    var numbers = SeededNumbers(seed: EveryColumnCheckTests.seed)
    let tables = Dictionary(grouping: all, by: \.0).sorted { $0.key < $1.key }
    return tables.flatMap { table, columns in
      columns.map(\.1).shuffled(using: &numbers).map { (table, $0) }
    }
  }

  /// Changes the first value of a column as somebody with the file would; false where it has none.
  private func change(_ table: String, _ column: String, in book: String) throws -> Bool {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA ignore_check_constraints = ON") }
    let queue = try DatabaseQueue(path: book, configuration: configuration)
    defer { try? queue.close() }
    return try queue.write { database in
      let triggers = try Row.fetchAll(
        database,
        sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?",
        arguments: [table])
      for trigger in triggers {
        try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)")
      }
      let isChanged = try EveryColumnCheckTests.changeFirst(database, table, column)
      for trigger in triggers { try database.execute(sql: trigger["sql"]) }
      return isChanged
    }
  }

  private static func changeFirst(
    _ database: Database, _ table: String, _ column: String
  ) throws -> Bool {
    let keys = try database.primaryKey(table).columns
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM \(table) WHERE \(column) IS NOT NULL LIMIT 1")
    guard let row else { return false }
    let place = keys.map { "\($0) = ?" }.joined(separator: " AND ")
    // Where a unique index is in the way, another value.
    for value in others(than: row[column]) {
      let sql = "UPDATE OR IGNORE \(table) SET \(column) = ? WHERE \(place)"
      try database.execute(
        sql: sql, arguments: StatementArguments([value] + keys.map { row[$0] as DatabaseValue }))
      if database.changesCount == 1 { return true }
    }
    Issue.record("nothing else can stand in \(table).\(column)")
    return false
  }

  /// Values of the same type, the least different first.
  private static func others(than value: DatabaseValue) -> [DatabaseValue] {
    switch value.storage {
    case .int64(let integer): return [integer + 1, integer + 1_000].map(\.databaseValue)
    case .string(let text):
      let last = text.unicodeScalars.last.flatMap { Unicode.Scalar($0.value + 1) }
      let near = String(text.dropLast()) + (last.map { String(Character($0)) } ?? "")
      return [near, text + "x"].map(\.databaseValue)
    case .blob(let bytes):
      return bytes.last.map { [(bytes.dropLast() + [$0 ^ 1]).databaseValue] } ?? []
    case .double, .null: return []
    }
  }
}
