import GRDB
import GRDBSQLite

/// A prepared statement on the book's own connection, bound and stepped without GRDB's values.
///
/// Bytes that are bound are not copied: they must stay where they are until the step is done.
final class RawStatement {
  private let statement: Statement
  private let handle: SQLiteStatement
  private let connection: SQLiteConnection

  init(_ database: Database, sql: String) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    self.connection = connection
  }

  func bind(_ index: Int32, _ text: FieldBytes) throws {
    try text.withMemoryRebound(to: CChar.self) {
      try check(
        sqlite3_bind_text64(
          handle, index, $0.baseAddress, sqlite3_uint64($0.count), nil, UInt8(SQLITE_UTF8)))
    }
  }

  /// Runs to the next row; false when there is none.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let error = failure
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Makes the statement ready to run again; what is bound stays bound.
  func reset() { sqlite3_reset(handle) }

  /// The bytes of a column of the current row, until the next step; none for NULL.
  func bytes(_ column: Int32) -> FieldBytes {
    FieldBytes(
      start: sqlite3_column_text(handle, column),
      count: Int(sqlite3_column_bytes(handle, column)))
  }

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  private func check(_ code: Int32) throws {
    if code != SQLITE_OK { throw failure }
  }

  private var failure: DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)))
  }
}
