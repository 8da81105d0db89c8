import GRDBSQLite

/// What SQLite holds of us as a table: its own part first, as it demands, then ours.
struct EntryTable {
  private var base = sqlite3_vtab()
  private let feed: Unmanaged<EntryFeed>

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
    let code = sqlite3_declare_vtab(connection, "CREATE TABLE x (\(EntryVirtualTable.columns))")
    guard code == SQLITE_OK else { return code }
    let table = UnsafeMutablePointer<Self>.allocate(capacity: 1)
    table.initialize(to: Self(feed: Unmanaged<EntryFeed>.fromOpaque(auxiliary)))
    result.pointee = UnsafeMutableRawPointer(table).assumingMemoryBound(to: sqlite3_vtab.self)
    return SQLITE_OK
  }

  /// A cursor before the first row.
  var cursor: EntryCursor {
    EntryCursor(feed: feed, act: feed._withUnsafeGuaranteedRef { $0.act })
  }

  private init(feed: Unmanaged<EntryFeed>) { self.feed = feed }
}

/// What SQLite holds of us as a cursor: its own part first, as it demands, then ours.
struct EntryCursor {
  private var base = sqlite3_vtab_cursor()
  private let feed: Unmanaged<EntryFeed>
  let act: Int
  private var rows = UnsafeBufferPointer<EntryRow>(start: nil, count: 0)
  private var position = 0

  init(feed: Unmanaged<EntryFeed>, act: Int) {
    self.feed = feed
    self.act = act
  }

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
    guard let table = EntryTable.place(base), let result else { return SQLITE_MISUSE }
    let cursor = UnsafeMutablePointer<Self>.allocate(capacity: 1)
    cursor.initialize(to: table.pointee.cursor)
    result.pointee = UnsafeMutableRawPointer(cursor)
      .assumingMemoryBound(to: sqlite3_vtab_cursor.self)
    return SQLITE_OK
  }

  /// The current row; nil after the last.
  var row: UnsafePointer<EntryRow>? {
    rows.baseAddress.flatMap { position < rows.count ? $0 + position : nil }
  }

  mutating func advance() -> Int32 {
    position += 1
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
