import GRDB

/// The key of a row of input: where it came from.
public struct RowKey: Hashable, Sendable {
  public let source: String
  public let line: String

  public init(source: String, line: String) {
    self.source = composedText(source)
    self.line = composedText(line)
  }

  /// As keys of money are compared and kept: one row is one row however it was typed.
  public var folded: RowKey { RowKey(source: foldedKey(source), line: foldedKey(line)) }
}

extension BookReader {
  /// The facts of a table that came from a source, by line reference, as they stand in the book.
  public func facts(of table: FactTable, source: String) throws -> [String: [FactValue]] {
    let names = table.columns.map(\.name).joined(separator: ", ")
    var found: [String: [FactValue]] = [:]
    for row in try Row.fetchAll(
      database, sql: "SELECT \(names) FROM \(table.name) WHERE source = ?", arguments: [source])
    {
      found[row["line_reference"]] = table.values(of: row)
    }
    return found
  }
}

extension FactTable {
  /// The values of a row that holds exactly the table's columns.
  func values(of row: Row) -> [FactValue] {
    columns.map { column in
      switch column.kind {
      case .text: FactValue(row[column.name] as String?)
      case .integer: FactValue(row[column.name] as Int?)
      }
    }
  }
}
