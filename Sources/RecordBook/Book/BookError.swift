import GRDB

/// Why a book cannot be used. Texts of rows never enter it.
public enum BookError: Error, Hashable, Sendable {
  case missing(path: String)
  case exists(path: String)
  case notABook(path: String)
  case newerThanProgram(path: String)
  case locked(path: String)
  case readOnly(path: String)
  case diskFull(path: String)
  case cannotCreate(path: String)
  /// The database refused or failed, with SQLite's result code and message.
  case database(code: Int, message: String)
  /// A row says what no row may say; the book was changed from outside.
  case damaged(table: String)

  /// Classes an error of the database; private values are not part of SQLite's message.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notABook(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM: self = .cannotCreate(path: path)
    default:
      self = .database(
        code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
    }
  }
}
