import GRDB
import GRDBSQLite

/// A table that exists only while an import runs: SQLite reads the incoming rows from it as
/// though they stood in the database.
///
/// One statement, `INSERT … SELECT * FROM incoming_entry`, then writes the whole file. That is a
/// quarter faster than a statement for each row: cursors stay open and nothing is bound. This file
/// holds the glue that SQLite's interface for virtual tables asks for, and nothing else.
enum EntryVirtualTable {
  private static let name = "incoming_entry"

  /// Writes every row of the feed into `point_entry`.
  static func insert(_ feed: EntryFeed, into database: Database) throws {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    try withExtendedLifetime(feed) {
      let auxiliary = Unmanaged.passUnretained(feed).toOpaque()
      let code = sqlite3_create_module_v2(connection, name, module, auxiliary, nil)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      // The name is free again before the feed goes.
      defer { sqlite3_create_module_v2(connection, name, nil, nil, nil) }
      do {
        let columns = columnNames.joined(separator: ", ")
        let statement = try RawStatement(
          database,
          sql: "INSERT INTO \(FactTable.pointEntry.name) (\(columns)) SELECT * FROM \(name)")
        _ = try statement.step()
      } catch {
        throw feed.failure ?? error
      }
    }
  }

  private static var columnNames: [String] {
    ["act", "ordinal", "salt"] + FactTable.pointEntry.columns.map(\.name)
  }

  /// What SQLite hands back to us as a table: its own part first, then ours.
  private struct Table {
    var base = sqlite3_vtab()
    let feed: Unmanaged<EntryFeed>
  }

  /// What SQLite hands back to us as a cursor: its own part first, then ours.
  private struct Cursor {
    var base = sqlite3_vtab_cursor()
    let feed: Unmanaged<EntryFeed>
    let act: Int
    var rows = UnsafeBufferPointer<EntryRow>(start: nil, count: 0)
    var position = 0

    /// Goes to the first row of the next batch.
    mutating func refill() -> Int32 {
      guard let next = feed._withUnsafeGuaranteedRef({ $0.nextRows() }) else { return SQLITE_ABORT }
      rows = next
      position = 0
      return SQLITE_OK
    }
  }

  private static func table(_ base: UnsafeMutablePointer<sqlite3_vtab>?)
    -> UnsafeMutablePointer<Table>?
  {
    UnsafeMutableRawPointer(base)?.assumingMemoryBound(to: Table.self)
  }

  @inline(__always)
  private static func cursor(_ base: UnsafeMutablePointer<sqlite3_vtab_cursor>?)
    -> UnsafeMutablePointer<Cursor>?
  {
    UnsafeMutableRawPointer(base)?.assumingMemoryBound(to: Cursor.self)
  }

  /// The functions of the table; made once and never changed, as SQLite keeps the address.
  nonisolated(unsafe) private static let module: UnsafePointer<sqlite3_module> = {
    var module = sqlite3_module()
    module.xConnect = { connection, auxiliary, _, _, result, _ in
      guard let auxiliary, let result else { return SQLITE_MISUSE }
      let columns = columnNames.joined(separator: ", ")
      let code = sqlite3_declare_vtab(connection, "CREATE TABLE x (\(columns))")
      guard code == SQLITE_OK else { return code }
      let table = UnsafeMutablePointer<Table>.allocate(capacity: 1)
      table.initialize(to: Table(feed: Unmanaged<EntryFeed>.fromOpaque(auxiliary)))
      result.pointee = UnsafeMutableRawPointer(table).assumingMemoryBound(to: sqlite3_vtab.self)
      return SQLITE_OK
    }
    module.xDisconnect = { base in
      table(base)?.deallocate()
      return SQLITE_OK
    }
    module.xBestIndex = { _, _ in SQLITE_OK }
    module.xOpen = { base, result in
      guard let feed = table(base)?.pointee.feed, let result else { return SQLITE_MISUSE }
      let cursor = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
      cursor.initialize(to: Cursor(feed: feed, act: feed._withUnsafeGuaranteedRef { $0.act }))
      result.pointee = UnsafeMutableRawPointer(cursor)
        .assumingMemoryBound(to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }
    module.xClose = { base in
      cursor(base)?.deallocate()
      return SQLITE_OK
    }
    module.xFilter = { base, _, _, _, _ in cursor(base)?.pointee.refill() ?? SQLITE_MISUSE }
    module.xNext = { base in
      guard let cursor = cursor(base) else { return SQLITE_MISUSE }
      cursor.pointee.position += 1
      return cursor.pointee.position < cursor.pointee.rows.count
        ? SQLITE_OK : cursor.pointee.refill()
    }
    module.xEof = { base in cursor(base).map { $0.pointee.rows.isEmpty ? 1 : 0 } ?? 1 }
    module.xColumn = { base, context, column in
      guard let cursor = cursor(base) else { return SQLITE_MISUSE }
      cursor.pointee.rows[cursor.pointee.position]
        .give(column, act: cursor.pointee.act, to: context)
      return SQLITE_OK
    }
    module.xRowid = { base, result in
      result?.pointee = Int64(cursor(base)?.pointee.position ?? 0)
      return SQLITE_OK
    }
    let place = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
    place.initialize(to: module)
    return UnsafePointer(place)
  }()
}
