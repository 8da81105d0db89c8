import GRDB
import GRDBSQLite
import Register

/// The rows of a query, read once from first to last, without making values of the columns.
final class RegisterRows {
  /// Owns the handle.
  private let statement: Statement
  private let handle: SQLiteStatement

  /// The bounds are bound to the two parameters of the query.
  init(_ database: Database, sql: String, _ bounds: ClosedRange<Int>) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    sqlite3_bind_int64(handle, 1, Int64(bounds.lowerBound))
    sqlite3_bind_int64(handle, 2, Int64(bounds.upperBound))
  }

  init(_ database: Database, sql: String, arguments: StatementArguments) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    try statement.setArguments(arguments)
  }

  /// Goes to the next row; false at the end, after which it is not called again.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errstr(code)))
    }
  }

  /// `SQLITE_NULL`, `SQLITE_INTEGER`, `SQLITE_TEXT`, `SQLITE_BLOB` or `SQLITE_FLOAT`.
  func type(_ column: Int32) -> Int32 { sqlite3_column_type(handle, column) }

  func isNull(_ column: Int32) -> Bool { type(column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  /// The bytes of a text, until the next step; none for NULL.
  func text(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(handle, column)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  /// The bytes of a blob, until the next step; none for NULL.
  func blob(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_blob(handle, column)?.assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  func string(_ column: Int32) -> String { String(decoding: text(column), as: UTF8.self) }

  /// A digest, or nil where the blob is not of 32 bytes.
  func digest(_ column: Int32) -> Digest32? { Digest32(Array(blob(column))) }
}
