import GRDB
import PrisonAffairs

/// The entries of the book by their keys, to see which rows of a file are there already.
final class KnownEntries {
  enum State {
    case new
    case same
    case different
  }

  private let bySource: RawStatement
  private let byKey: RawStatement

  init(_ database: Database) throws {
    bySource = try RawStatement(
      database, sql: "SELECT 1 FROM point_entry WHERE source = ? LIMIT 1")
    byKey = try RawStatement(
      database,
      sql: """
        SELECT inmate, day, reason, event, officer, note, points FROM point_entry
        WHERE source = ? AND line_reference = ?
        """)
  }

  /// Whether any entry came from one of the sources.
  func holdsAny(of sources: Set<[UInt8]>) throws -> Bool {
    for source in sources where !source.isEmpty {
      defer { bySource.reset() }
      let isThere = try source.withUnsafeBufferPointer { bytes in
        try bySource.bind(1, bytes)
        return try bySource.step()
      }
      if isThere { return true }
    }
    return false
  }

  /// Whether a row is there, with the same content or with other.
  ///
  /// Lateness is not compared: the same row, brought again later, is the same entry.
  func state(of row: EntryText) throws -> State {
    defer { byKey.reset() }
    try byKey.bind(1, row[.source])
    try byKey.bind(2, row[.line])
    guard try byKey.step() else { return .new }
    let compared: [EntryField] = [.inmate, .day, .reason, .event, .officer, .note]
    let isSame = compared.enumerated().allSatisfy { column, field in
      byKey.bytes(Int32(column)).isSame(as: row[field])
    }
    let points = FieldNumbers.hundredths(row[.points])
    return isSame && points == byKey.integer(Int32(compared.count)) ? .same : .different
  }
}
