import GRDBSQLite

/// What SQLite holds of us as a table: its own part first, as it demands, then ours.
struct RowTable {
  private var base = sqlite3_vtab()
  private let feed: Unmanaged<AnyRowFeed>

  static func place(_ base: UnsafeMutablePointer<sqlite3_vtab>?) -> UnsafeMutablePointer<Self>? {
    UnsafeMutableRawPointer(base)?.assumingMemoryBound(to: Self.self)
  }

  /// Declares the columns and makes the table; `auxiliary` is the feed.
  static func connect(
    _ connection: OpaquePointer?, _ auxiliary: UnsafeMutableRawPointer?,
    _ result: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?
  ) -> Int32 {
    precondition(MemoryLayout<Self>.offset(of: \.base) == 0, "SQLite's own part comes first")
    guard let auxiliary, let result else { return SQLITE_MISUSE }
    let feed = Unmanaged<AnyRowFeed>.fromOpaque(auxiliary)
    let columns = feed._withUnsafeGuaranteedRef { RowVirtualTable.columns(of: $0.table) }
    let code = sqlite3_declare_vtab(connection, "CREATE TABLE x (\(columns))")
    guard code == SQLITE_OK else { return code }
    let table = UnsafeMutablePointer<Self>.allocate(capacity: 1)
    table.initialize(to: Self(feed: feed))
    result.pointee = UnsafeMutableRawPointer(table).assumingMemoryBound(to: sqlite3_vtab.self)
    return SQLITE_OK
  }

  /// A cursor before the first row.
  var cursor: RowCursor {
    RowCursor(feed: feed)
  }

  private init(feed: Unmanaged<AnyRowFeed>) { self.feed = feed }
}

/// What SQLite holds of us as a cursor: its own part first, as it demands, then ours.
struct RowCursor {
  private var base = sqlite3_vtab_cursor()
  private let feed: Unmanaged<AnyRowFeed>
  private var rows = RawRows.none
  private var position = 0
  /// How many rows were given before, which numbers them.
  private(set) var given: Int64 = 0

  init(feed: Unmanaged<AnyRowFeed>) { self.feed = feed }

  @inline(__always)
  static func place(
    _ base: UnsafeMutablePointer<sqlite3_vtab_cursor>?
  ) -> UnsafeMutablePointer<Self>? {
    UnsafeMutableRawPointer(base)?.assumingMemoryBound(to: Self.self)
  }

  static func open(
    _ base: UnsafeMutablePointer<sqlite3_vtab>?,
    _ result: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab_cursor>?>?
  ) -> Int32 {
    precondition(MemoryLayout<Self>.offset(of: \.base) == 0, "SQLite's own part comes first")
    guard let table = RowTable.place(base), let result else { return SQLITE_MISUSE }
    let cursor = UnsafeMutablePointer<Self>.allocate(capacity: 1)
    cursor.initialize(to: table.pointee.cursor)
    result.pointee = UnsafeMutableRawPointer(cursor)
      .assumingMemoryBound(to: sqlite3_vtab_cursor.self)
    return SQLITE_OK
  }

  /// The current row; nil after the last.
  var row: UnsafeRawPointer? {
    guard position < rows.count else { return nil }
    return rows.start.map { $0 + position * rows.stride }
  }

  /// Gives SQLite a column of the current row.
  func give(_ column: Int32, to context: OpaquePointer?) -> Int32 {
    guard let row else { return SQLITE_MISUSE }
    feed._withUnsafeGuaranteedRef { $0.give(row, column, to: context) }
    return SQLITE_OK
  }

  mutating func advance() -> Int32 {
    position += 1
    given += 1
    return position < rows.count ? SQLITE_OK : refill()
  }

  /// Goes to the first row of the next batch.
  mutating func refill() -> Int32 {
    guard let next = feed._withUnsafeGuaranteedRef({ $0.nextRows() }) else { return SQLITE_ABORT }
    rows = next
    position = 0
    return SQLITE_OK
  }
}
