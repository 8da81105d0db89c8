import Foundation

/// Batches made on a thread of their own: it reads, judges and hashes while the caller writes.
///
/// A batch belongs to one side at a time and changes hands only under the lock. The producer is
/// touched by its own thread until `hasEnded` is set, and only by the caller's after that. This is
/// what makes the unchecked conformance sound.
final class ImportPipe<Producer: BatchProducer>: Batches, @unchecked Sendable {
  /// One is filled while another is written, and one stands between them.
  private static var batchCount: Int { 3 }

  private let lock = NSCondition()
  private var producer: Producer
  private var empty = (0..<batchCount).map { _ in Producer.Batch() }
  private var filled: [Producer.Batch] = []
  private var lent: Producer.Batch?
  private var isStopped = false
  private var hasEnded = false
  private var failure: (any Error)?

  init(_ producer: Producer) { self.producer = producer }

  /// Runs the other thread while `body` takes the batches; returns the producer when that thread
  /// has ended, whatever became of `body`.
  func run(_ body: (ImportPipe) throws -> Void) throws -> Producer {
    let thread = Thread { self.produce() }
    thread.start()
    do {
      defer { stop() }
      try body(self)
    }
    if let failure { throw failure }
    return producer
  }

  func next() -> Producer.Batch? {
    lock.withLock {
      if let lent { empty.append(lent) }
      lock.broadcast()
      while filled.isEmpty, !hasEnded { lock.wait() }
      lent = filled.isEmpty ? nil : filled.removeFirst()
      return lent
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

  private func emptyBatch() -> Producer.Batch? {
    lock.withLock {
      while empty.isEmpty, !isStopped { lock.wait() }
      return isStopped ? nil : empty.removeLast()
    }
  }
}
