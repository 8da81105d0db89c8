import GRDB

/// Why a book cannot be used. Texts of rows never enter it.
public enum BookError: Error, Hashable, Sendable {
  case missing(path: String)
  case exists(path: String)
  case notABook(path: String)
  case newerThanProgram(path: String)
  /// Written by an older program and not yet brought to today's form, which reading alone cannot do.
  case olderThanProgram(path: String)
  case locked(path: String)
  case readOnly(path: String)
  /// Acts stand in the log beside the book, on media where SQLite cannot read it.
  case logUnreadable(path: String)
  case diskFull(path: String)
  case cannotCreate(path: String)
  /// The disk failed, with SQLite's extended result code or the system's.
  case inputOutput(path: String, code: Int)
  /// SQLite met a page that no book can hold.
  case corrupt(path: String)
  /// A copy that is not the book it was made from; it was taken away.
  case copyDiffers(path: String)
  /// An erasure was written as an act, but a reader kept the log from being emptied.
  case erasedBytesRemain(path: String, act: Int)
  /// The database refused or failed, with SQLite's result code and message.
  case database(code: Int, message: String)
  /// A row says what no row may say; the book was changed from outside.
  case damaged(table: String)

  /// Classes an error of the database; private values are not part of SQLite's message.
  init(_ error: DatabaseError, path: String) {
    let extended = Int(error.extendedResultCode.rawValue)
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .locked(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_NOTADB: self = .notABook(path: path)
    case .SQLITE_CORRUPT: self = .corrupt(path: path)
    case .SQLITE_IOERR: self = .inputOutput(path: path, code: extended)
    case .SQLITE_CANTOPEN, .SQLITE_PERM: self = .cannotCreate(path: path)
    default: self = .database(code: extended, message: error.message ?? "")
    }
  }

  /// Stable, for those who script against it.
  public var code: String {
    switch self {
    case .missing: "book.missing"
    case .exists: "book.exists"
    case .notABook: "book.not-a-book"
    case .newerThanProgram: "book.newer"
    case .olderThanProgram: "book.older"
    case .locked: "book.locked"
    case .readOnly: "book.read-only"
    case .logUnreadable: "book.log-unreadable"
    case .diskFull: "book.disk-full"
    case .cannotCreate: "book.cannot-create"
    case .inputOutput: "book.input-output"
    case .corrupt: "book.corrupt"
    case .copyDiffers: "book.copy-differs"
    case .erasedBytesRemain: "book.erased-bytes-remain"
    case .database: "book.database"
    case .damaged: "book.damaged"
    }
  }
}
