import GRDB
import GRDBSQLite

/// The facts of one table in order of act and ordinal, one after the other.
final class FactCursor {
  /// Act and ordinal; the order of facts is the order of their keys.
  struct Key: Comparable {
    let act: Int
    let ordinal: Int

    static let last = Key(act: .max, ordinal: .max)

    static func < (left: Key, right: Key) -> Bool {
      left.act != right.act ? left.act < right.act : left.ordinal < right.ordinal
    }
  }

  /// The value of a column as SQLite holds it; bytes stay until the cursor advances.
  enum Value {
    case null
    case integer(Int)
    case text(UnsafeBufferPointer<UInt8>)
    /// What a STRICT table cannot hold.
    case foreign
  }

  let table: FactTable
  private let rows: RegisterRows
  /// The key of the current fact, or nil after the last.
  private(set) var key: Key?

  /// Act, ordinal and salt stand before the columns of the table.
  private static let leading: Int32 = 3

  init(_ database: Database, table: FactTable, acts: ClosedRange<Int>) throws {
    self.table = table
    let names = (["act", "ordinal", "salt"] + table.columns.map(\.name)).joined(separator: ", ")
    rows = try RegisterRows(
      database,
      sql: """
        SELECT \(names) FROM \(table.name) WHERE act BETWEEN ? AND ? ORDER BY act, ordinal
        """, acts)
    try advance()
  }

  func advance() throws {
    key = try rows.step() ? Key(act: rows.integer(0), ordinal: rows.integer(1)) : nil
  }

  /// The salt of the current fact.
  var salt: UnsafeBufferPointer<UInt8> { rows.blob(2) }

  /// A column of the current fact, by its place in the table's list.
  func value(_ index: Int) -> Value {
    let column = FactCursor.leading + Int32(index)
    switch rows.type(column) {
    case SQLITE_TEXT: return .text(rows.text(column))
    case SQLITE_INTEGER: return .integer(rows.integer(column))
    case SQLITE_NULL: return .null
    default: return .foreign
    }
  }
}
