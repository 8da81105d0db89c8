import GRDB
import Synchronization

/// A table, index or trigger with the statement that made it.
struct SchemaObject: Hashable {
  let type: String
  let name: String
  let table: String
  let sql: String
  /// The types of the four values.
  let forms: String

  var isTrigger: Bool { type == "trigger" }

  /// The two tables in which Litestream keeps its place when a standby is kept; a book may have
  /// them, in exactly this form.
  static let ofStandby: [SchemaObject] = [
    ("_litestream_seq", "(id INTEGER PRIMARY KEY, seq INTEGER)"),
    ("_litestream_lock", "(id INTEGER)"),
  ].map { name, columns in
    SchemaObject(
      type: "table", name: name, table: name, sql: "CREATE TABLE \(name) \(columns)",
      forms: "texttexttexttext")
  }

  /// By the last of them, because what migrations make never changes.
  private static let made = Mutex<[String: [SchemaObject]]>([:])

  /// What the migrations through one of this program make, in order of name; nothing without one.
  static func made(through migration: String?) throws -> [SchemaObject] {
    let known = made.withLock { $0[migration ?? ""] }
    if let known { return known }
    let queue = try DatabaseQueue()
    if let migration { try Schema.migrator.migrate(queue, upTo: migration) }
    let objects = try queue.read { try all(in: $0) }.sorted { $0.name < $1.name }
    made.withLock { $0[migration ?? ""] = objects }
    return objects
  }

  /// Everything but statistics, with the indexes that SQLite makes of keys: what nobody looks at
  /// is where a change would stay.
  static func all(in database: Database) throws -> Set<SchemaObject> {
    try Set(
      Row.fetchAll(
        database,
        sql: """
          SELECT CAST(ifnull(type, '') AS TEXT) AS type, CAST(ifnull(name, '') AS TEXT) AS name,
            CAST(ifnull(tbl_name, '') AS TEXT) AS tbl_name, CAST(ifnull(sql, '') AS TEXT) AS sql,
            typeof(type) || typeof(name) || typeof(tbl_name) || typeof(sql) AS forms
          FROM sqlite_master WHERE ifnull(name, '') NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'
          """
      ).map { row in
        SchemaObject(
          type: row["type"], name: row["name"], table: row["tbl_name"], sql: row["sql"],
          forms: row["forms"])
      })
  }
}
