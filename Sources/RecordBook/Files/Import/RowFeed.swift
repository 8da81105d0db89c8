import GRDBSQLite
import PrisonAffairs

/// Rows in memory, one after the other, whatever they are.
struct RawRows {
  let start: UnsafeRawPointer?
  let stride: Int
  let count: Int

  static var none: RawRows { RawRows(start: nil, stride: 0, count: 0) }
}

/// What SQLite's cursor asks: rows of some table, without knowing their type.
class AnyRowFeed {
  let table: FactTable
  let act: Int

  init(_ table: FactTable, act: Int) {
    self.table = table
    self.act = act
  }

  /// Why there was no next batch; SQLite itself only learns that there is none.
  fileprivate(set) var failure: (any Error)?

  /// The rows of the next batch that has any; none at the end, nil after a failure.
  func nextRows() -> RawRows? { RawRows.none }

  /// Gives SQLite one column of a row: act, ordinal, salt, then the fact's own.
  func give(_ row: UnsafeRawPointer, _ column: Int32, to context: OpaquePointer?) {
    sqlite3_result_null(context)
  }
}

/// What SQLite reads while it fills a table: the rows of one batch after another.
class RowFeed<Row>: AnyRowFeed {
  private let batches: any Batches<RowBatch<Row>>
  private let progress: ((Int) -> Void)?
  private var rowsRead = 0
  /// What stands beside the rows handed on so far.
  private(set) var companions: [CompanionFact] = []

  init(
    _ table: FactTable, act: Int, batches: any Batches<RowBatch<Row>>,
    progress: ((Int) -> Void)?
  ) {
    self.batches = batches
    self.progress = progress
    super.init(table, act: act)
  }

  override func nextRows() -> RawRows? {
    if rowsRead > 0 { progress?(rowsRead) }
    do {
      while let batch = try batches.next() {
        rowsRead = batch.rowsRead
        companions += batch.companions
        if batch.count > 0 { return batch.raw }
        progress?(rowsRead)
      }
      return RawRows.none
    } catch {
      failure = error
      return nil
    }
  }
}

/// Gives SQLite a text; an empty field is NULL.
///
/// Bytes are not copied; they stay where they are until the next batch is asked for.
func giveText(_ field: FieldBytes, to context: OpaquePointer?) {
  guard !field.isEmpty else { return sqlite3_result_null(context) }
  field.withMemoryRebound(to: CChar.self) {
    sqlite3_result_text64(
      context, $0.baseAddress, sqlite3_uint64($0.count), nil, UInt8(SQLITE_UTF8))
  }
}
