import GRDB
import GRDBSQLite

/// A table that exists only while an import runs: SQLite reads the incoming rows from it as
/// though they stood in the database.
///
/// One statement, `INSERT … SELECT * FROM incoming_row`, then writes the whole file. A statement
/// for each row would cost a quarter more: here cursors stay open and nothing is bound.
enum RowVirtualTable {
  private static let name = "incoming_row"

  /// The columns of a table in the order in which a feed numbers them.
  static func columns(of table: FactTable) -> String {
    (["act", "ordinal", "salt"] + table.columns.map(\.name)).joined(separator: ", ")
  }

  /// Writes every row of the feed into its table, inside a transaction of somebody else.
  static func insert(_ feed: AnyRowFeed, into database: Database) throws {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    try withExtendedLifetime(feed) {
      let auxiliary = Unmanaged<AnyRowFeed>.passUnretained(feed).toOpaque()
      let code = sqlite3_create_module_v2(connection, name, module, auxiliary, nil)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      // The name is free again before the feed goes.
      defer { sqlite3_create_module_v2(connection, name, nil, nil, nil) }
      do {
        let statement = try RawStatement(
          database,
          sql: """
            INSERT INTO \(feed.table.name) (\(columns(of: feed.table))) SELECT * FROM \(name)
            """)
        _ = try statement.step()
      } catch {
        throw feed.failure ?? error
      }
    }
  }

  /// The functions of the table. SQLite keeps the address, so they are made once, never changed
  /// and never freed; that is what makes them safe to share.
  nonisolated(unsafe) private static let module: UnsafePointer<sqlite3_module> = {
    var module = sqlite3_module()
    module.xConnect = { connection, auxiliary, _, _, result, _ in
      RowTable.connect(connection, auxiliary, result)
    }
    module.xDisconnect = { base in
      RowTable.place(base)?.deallocate()
      return SQLITE_OK
    }
    module.xBestIndex = { _, _ in SQLITE_OK }
    module.xOpen = { base, result in RowCursor.open(base, result) }
    module.xClose = { base in
      RowCursor.place(base)?.deallocate()
      return SQLITE_OK
    }
    module.xFilter = { base, _, _, _, _ in
      RowCursor.place(base)?.pointee.refill() ?? SQLITE_MISUSE
    }
    module.xNext = { base in RowCursor.place(base)?.pointee.advance() ?? SQLITE_MISUSE }
    module.xEof = { base in RowCursor.place(base)?.pointee.row == nil ? 1 : 0 }
    module.xColumn = { base, context, column in
      RowCursor.place(base)?.pointee.give(column, to: context) ?? SQLITE_MISUSE
    }
    module.xRowid = { base, result in
      result?.pointee = RowCursor.place(base)?.pointee.given ?? 0
      return SQLITE_OK
    }
    let place = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
    place.initialize(to: module)
    return UnsafePointer(place)
  }()
}
