import Foundation
import GRDB

/// A second connection to a book, on a thread of its own, that sees it exactly as the first does.
///
/// SQLite says whether anything was committed between two moments of one connection
/// (`data_version`). The second connection looks before the first begins to read, and again when
/// it has begun itself: where nothing was committed in between, both see the same book.
///
/// The stage and the outcome are touched only under the lock; the connection stays on its thread,
/// but for `interrupt`, which may come from any. This makes the unchecked conformance sound.
final class SecondReading<Value: Sendable>: @unchecked Sendable {
  private enum Stage { case opening, waiting, beginning, reading, ended }

  private let lock = NSCondition()
  private let queue: DatabaseQueue
  private let work: @Sendable (BookReader) throws -> Value
  private var stage = Stage.opening
  private var isAbandoned = false
  /// Nil inside where the two did not see the same book.
  private var outcome: Result<Value?, any Error> = .success(nil)

  init(_ queue: DatabaseQueue, _ work: @escaping @Sendable (BookReader) throws -> Value) {
    self.queue = queue
    self.work = work
  }

  /// Starts the thread and returns when the first connection may begin to read.
  func prepare() {
    Thread { self.run() }.start()
    lock.withLock { while stage == .opening { lock.wait() } }
  }

  /// Lets the second connection begin, now that the first has; false where they do not see the
  /// same book.
  func begin() -> Bool {
    lock.withLock {
      guard stage == .waiting else { return false }
      move(to: .beginning)
      while stage == .beginning { lock.wait() }
      if case .success(nil) = outcome { return stage == .reading }
      return true
    }
  }

  /// What the work gave; waits for its end.
  func value() throws -> Value {
    try lock.withLock {
      while stage != .ended { lock.wait() }
      guard let value = try outcome.get() else { throw BookError.damaged(table: "act") }
      return value
    }
  }

  /// Ends the thread, in the middle of its work if need be, and waits for its end.
  func end() {
    lock.withLock {
      isAbandoned = true
      lock.broadcast()
      if stage != .ended { queue.interrupt() }
      while stage != .ended { lock.wait() }
    }
  }

  private func run() {
    let outcome = Result { try queue.unsafeRead { try read($0) } }
    lock.withLock {
      self.outcome = outcome
      move(to: .ended)
    }
  }

  private func read(_ database: Database) throws -> Value? {
    let before = try version(database)
    guard waitForFirst() else { return nil }
    var value: Value?
    try database.inTransaction(.deferred) {
      try database.beginToRead()
      if try version(database) == before {
        lock.withLock { move(to: .reading) }
        value = try work(BookReader(database: database, asOf: .max))
      }
      return .commit
    }
    return value
  }

  private func waitForFirst() -> Bool {
    lock.withLock {
      move(to: .waiting)
      while stage == .waiting, !isAbandoned { lock.wait() }
      return !isAbandoned
    }
  }

  private func move(to next: Stage) {
    stage = next
    lock.broadcast()
  }

  /// Changes when another connection has committed something.
  private func version(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA data_version") ?? 0
  }
}

extension Database {
  /// A transaction sees the database as it is when it first reads.
  fileprivate func beginToRead() throws {
    _ = try Int.fetchOne(self, sql: "SELECT 1 FROM sqlite_master")
  }
}

extension RecordBook {
  /// While others write all the time it may take several attempts; after these there is no second.
  private static let attempts = 20

  /// Reads the book with two connections that see the same state of it.
  ///
  /// `second` begins at once on a thread of its own; it is ended when `body` returns. In the rare
  /// case that others wrote whenever both wanted to begin, `body` is given no second reading.
  func readTwice<Value: Sendable, Result>(
    second work: @escaping @Sendable (BookReader) throws -> Value,
    _ body: (BookReader, SecondReading<Value>?) throws -> Result
  ) throws -> Result {
    for _ in 0..<RecordBook.attempts {
      if let result = try attempt(SecondReading(try secondQueue(), work), body) { return result }
    }
    return try read { try body($0, nil) }
  }

  private func attempt<Value: Sendable, Result>(
    _ second: SecondReading<Value>, _ body: (BookReader, SecondReading<Value>?) throws -> Result
  ) throws -> Result? {
    second.prepare()
    defer { second.end() }
    return try read { reader in
      try reader.database.beginToRead()
      return second.begin() ? try body(reader, second) : nil
    }
  }
}
