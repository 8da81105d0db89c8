import Foundation

/// Two threads with a few batches between them: one reads, judges and hashes, the other writes.
///
/// A batch belongs to one side at a time, and it changes hands only under the lock; the producer
/// is touched by its own thread until that thread has ended, and by nobody else before. That is
/// what makes the unchecked conformance sound.
final class EntryPipe: @unchecked Sendable {
  /// One is filled while the other is written; more would only cost memory.
  private static let batchCount = 2

  private let lock = NSCondition()
  private let producer: EntryProducer
  private var empty = (0..<EntryPipe.batchCount).map { _ in EntryBatch() }
  private var filled: [EntryBatch] = []
  private var isStopped = false
  private var hasEnded = false
  private var failure: (any Error)?

  init(_ producer: EntryProducer) { self.producer = producer }

  /// Hands every batch to `write` on the calling thread; returns when the other thread has ended.
  func run(_ write: (EntryBatch) throws -> Void) throws {
    let thread = Thread { self.produce() }
    thread.name = "entries"
    thread.start()
    defer { stop() }
    while let batch = next() {
      try write(batch)
      giveBack(batch)
    }
    if let failure { throw failure }
  }

  private func next() -> EntryBatch? {
    lock.withLock {
      while filled.isEmpty, !hasEnded { lock.wait() }
      return filled.isEmpty ? nil : filled.removeFirst()
    }
  }

  private func giveBack(_ batch: EntryBatch) {
    lock.withLock {
      empty.append(batch)
      lock.broadcast()
    }
  }

  /// Ends the other thread, which may be waiting for an empty batch, and waits for its end.
  private func stop() {
    lock.withLock {
      isStopped = true
      lock.broadcast()
      while !hasEnded { lock.wait() }
    }
  }

  private func produce() {
    var failure: (any Error)?
    do {
      while let batch = emptyBatch() {
        let goesOn = try producer.fill(batch)
        lock.withLock {
          filled.append(batch)
          lock.broadcast()
        }
        if !goesOn { break }
      }
    } catch {
      failure = error
    }
    lock.withLock {
      self.failure = failure
      hasEnded = true
      lock.broadcast()
    }
  }

  private func emptyBatch() -> EntryBatch? {
    lock.withLock {
      while empty.isEmpty, !isStopped { lock.wait() }
      return isStopped ? nil : empty.removeLast()
    }
  }
}
