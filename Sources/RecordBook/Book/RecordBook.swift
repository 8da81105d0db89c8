import Foundation
import GRDB
public import PrisonAffairs

/// One prison's record book: a SQLite file of acts and facts that are never edited.
public final class RecordBook: Sendable {
  public let path: String
  let queue: DatabaseQueue
  private let trainingSeed: UInt64?
  /// The state of a file that is read without locks: it must not change meanwhile.
  private let stamp: BookFile.Stamp?

  private init(
    path: String, queue: DatabaseQueue, trainingSeed: UInt64?, stamp: BookFile.Stamp? = nil
  ) {
    self.path = path
    self.queue = queue
    self.trainingSeed = trainingSeed
    self.stamp = stamp
  }

  /// Makes a new, empty book; refuses a path at which a file already stands, or the log of one.
  ///
  /// `trainingSeed` makes the salts repeatable and is for training books alone.
  public static func create(at path: String, trainingSeed: UInt64? = nil) throws -> RecordBook {
    if let occupied = BookFile(path: path).occupied { throw BookError.exists(path: occupied) }
    return try guarded(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly: false))
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try Schema.migrator.migrate(queue)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      return RecordBook(path: path, queue: queue, trainingSeed: trainingSeed)
    }
  }

  /// Takes away a book that was just made and holds no act yet.
  public static func remove(at path: String) { BookFile(path: path).remove() }

  /// Opens a book; refuses a file that is not there, not ours, or newer than this program, and
  /// one that is to be written where it cannot be.
  ///
  /// Where nothing can be made beside it, as on read-only media, a book is read by itself.
  public static func open(
    at path: String, readOnly: Bool = false, trainingSeed: UInt64? = nil
  ) throws -> RecordBook {
    let file = BookFile(path: path)
    guard file.exists else { throw BookError.missing(path: path) }
    // SQLite takes an empty file for a new database and throws its log away.
    guard !file.isEmpty else { throw BookError.notABook(path: path) }
    guard readOnly || file.isWritable else { throw BookError.readOnly(path: path) }
    do {
      return try guarded(path) {
        let queue = try queue(named: path, path: path, readOnly: readOnly)
        return RecordBook(path: path, queue: queue, trainingSeed: trainingSeed)
      }
    } catch let error as BookError where readOnly && error.isForWantOfLog {
      guard !file.hasLog else { throw BookError.logUnreadable(path: path) }
      return try open(immutable: file)
    }
  }

  /// Opens a file that nobody writes, without log and locks.
  static func open(immutable file: BookFile) throws -> RecordBook {
    try guarded(file.path) {
      guard let stamp = file.stamp else { throw BookError.locked(path: file.path) }
      let queue = try queue(named: file.immutableName, path: file.path, readOnly: true)
      return RecordBook(path: file.path, queue: queue, trainingSeed: nil, stamp: stamp)
    }
  }

  private static func queue(
    named name: String, path: String, readOnly: Bool
  ) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: name, configuration: configuration(readOnly: readOnly))
    let migrator = Schema.migrator
    let (identifier, isNewer, isCurrent) = try queue.read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        try migrator.hasBeenSuperseded(database), try migrator.hasCompletedMigrations(database)
      )
    }
    guard identifier == Schema.applicationIdentifier else { throw BookError.notABook(path: path) }
    guard !isNewer else { throw BookError.newerThanProgram(path: path) }
    if !isCurrent {
      guard !readOnly else { throw BookError.olderThanProgram(path: path) }
      try migrator.migrate(queue)
    }
    return queue
  }

  /// Writes wait this long for another process before `locked` is reported.
  private static let busyTimeoutSeconds = 10.0

  private static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(busyTimeoutSeconds)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      // FULL: an act that was acknowledged is on the disk. 32 MiB of page cache serve the import.
      // Pages that a large statement sets aside stay in memory, never in a file outside the book.
      // What an erasure frees is overwritten.
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;
          PRAGMA secure_delete = ON
          """)
    }
    return configuration
  }

  /// Another connection to the same file, for reading.
  func secondQueue() throws -> DatabaseQueue {
    let name = stamp == nil ? path : BookFile(path: path).immutableName
    return try DatabaseQueue(path: name, configuration: RecordBook.configuration(readOnly: true))
  }

  static func guarded<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw BookError(error, path: path)
    }
  }

  /// Reads the book as it stands, or as it stood after an act.
  public func read<Result>(
    asOf act: Int = .max, _ body: (BookReader) throws -> Result
  ) throws -> Result {
    let result = try RecordBook.guarded(path) {
      try queue.read { try body(BookReader(database: $0, asOf: act)) }
    }
    // Read without locks, pages of two states might have been mixed.
    if let stamp, BookFile(path: path).stamp != stamp { throw BookError.locked(path: path) }
    return result
  }

  /// Writes one act: everything `body` reads and decides lies in the same transaction as the
  /// facts it returns, so nothing can change in between and nothing is ever half written.
  ///
  /// Returns the number of the act. A clock that went back is refused (`clock.went-back`).
  @discardableResult
  public func write(
    _ kind: ActKind, actor: StaffNumber, moment: Moment,
    _ body: (BookReader) throws -> [Fact]
  ) throws -> Int {
    try transaction { try act(kind, actor: actor, moment: moment, body, $0) }
  }

  /// Writes one act and looks at the book as it then stands; what `check` refuses is not written.
  @discardableResult
  public func write(
    _ kind: ActKind, actor: StaffNumber, moment: Moment,
    _ body: (BookReader) throws -> [Fact], check: (BookReader, Int) throws -> Void
  ) throws -> Int {
    try transaction { database in
      let number = try act(kind, actor: actor, moment: moment, body, database)
      try check(BookReader(database: database, asOf: .max), number)
      return number
    }
  }

  /// Writes one act, looks at the book as it then stands and takes everything back: what a dry
  /// run shows is what would have been written.
  public func rehearse<Result>(
    _ kind: ActKind, actor: StaffNumber, moment: Moment,
    _ body: (BookReader) throws -> [Fact], check: (BookReader, Int) throws -> Result
  ) throws -> Result {
    try RecordBook.guarded(path) {
      var result: Result?
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          let number = try act(kind, actor: actor, moment: moment, body, database)
          result = try check(BookReader(database: database, asOf: .max), number)
          return .rollback
        }
      }
      guard let result else { throw BookError.damaged(table: "act") }
      return result
    }
  }

  /// Writes two acts, of which the second sees the first, or neither; returns the number of the
  /// first.
  @discardableResult
  public func write(
    _ kind: ActKind, actor: StaffNumber, moment: Moment,
    _ body: (BookReader) throws -> [Fact], followedBy next: ActKind,
    _ nextBody: (BookReader) throws -> [Fact]
  ) throws -> Int {
    try transaction { database in
      let number = try act(kind, actor: actor, moment: moment, body, database)
      _ = try act(next, actor: actor, moment: moment, nextBody, database)
      return number
    }
  }

  private func act(
    _ kind: ActKind, actor: StaffNumber, moment: Moment,
    _ body: (BookReader) throws -> [Fact], _ database: Database
  ) throws -> Int {
    let facts = try body(BookReader(database: database, asOf: .max))
    let writer = try ActWriter(
      database: database, kind: kind, actor: actor, moment: moment, trainingSeed: trainingSeed)
    return try writer.write(facts)
  }

  /// Runs a writing transaction that begins at once, so that a second writer waits its turn.
  func transaction<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try RecordBook.guarded(path) {
      var result: Result?
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          result = try body(database)
          return .commit
        }
      }
      guard let result else { throw BookError.damaged(table: "act") }
      return result
    }
  }

  var seed: UInt64? { trainingSeed }
}

/// A state of the book: after which act, and which of the seals hide what they cover.
public struct BookState: Hashable, Sendable {
  let asOf: Int
  let sealsThrough: Int?
}

/// The door to every query: the book as it stands, or as it stood after an act.
public struct BookReader {
  let database: Database
  /// The last act that counts.
  public let asOf: Int
  /// Facts sealed by an act up to this one are not read; nil where all are: rules count what is
  /// sealed, views do not show it.
  let sealsThrough: Int?

  init(database: Database, asOf: Int, sealsThrough: Int? = nil) {
    self.database = database
    self.asOf = asOf
    self.sealsThrough = sealsThrough
  }

  /// The same book as it stood after an act.
  public func asOf(_ act: Int) -> BookReader {
    BookReader(database: database, asOf: act, sealsThrough: sealsThrough)
  }

  /// The same book as views may show it: without what is sealed, from its earlier states too.
  public var seen: BookReader {
    BookReader(database: database, asOf: asOf, sealsThrough: .max)
  }

  /// The same book as views showed it then: a document is drawn again as it was posted.
  public var seenThen: BookReader {
    BookReader(database: database, asOf: asOf, sealsThrough: asOf)
  }

  /// Which state of the book this reads; two readings of one state say the same for as long as
  /// nothing is written.
  public var state: BookState { BookState(asOf: asOf, sealsThrough: sealsThrough) }

  /// A query compiled once for many uses.
  ///
  /// The seals of a view stand in its text: that of an earlier state is compiled for its one use,
  /// or a check would keep as many as the book has acts.
  func statement(_ sql: String) throws -> Statement {
    switch sealsThrough {
    case nil, Int.max: try database.cachedStatement(sql: sql)
    default: try database.makeStatement(sql: sql)
    }
  }

  /// A condition on the rows of a table: nothing sealed where sealed facts are not read.
  func open(_ row: String) -> String {
    guard let sealsThrough else { return "true" }
    return """
      NOT EXISTS (SELECT 1 FROM sealing AS q
        WHERE q.fact_act = \(row).act AND q.fact_ordinal = \(row).ordinal
          AND q.act <= \(sealsThrough))
      """
  }
}

extension BookError {
  /// Whether SQLite could not make the log, or the index of it, beside the book.
  fileprivate var isForWantOfLog: Bool {
    switch self {
    case .cannotCreate, .readOnly: true
    default: false
    }
  }
}
