import Foundation
import Register

/// Threads that hash runs of leaves while the caller reads on.
///
/// A run belongs to the caller or to one thread at a time and changes hands only under the lock;
/// nothing else is shared. This is what makes the unchecked conformance sound.
final class LeafHashers: @unchecked Sendable {
  /// So many runs may wait for each thread; with more the caller does the work itself, which also
  /// bounds the memory.
  private static let waitingPerThread = 4

  private let lock = NSCondition()
  private let threadCount: Int
  private var waiting: [(ticket: Int, run: LeafRun)] = []
  private var roots: [Int: Digest32] = [:]
  private var emptyRuns: [LeafRun] = []
  private var nextTicket = 0
  private var runningThreads = 0
  private var isClosed = false

  /// With no threads every run is hashed where it was read.
  init(threads: Int) { threadCount = max(0, threads) }

  /// Runs the threads during `body` and returns when they have ended.
  func during<Result>(_ body: () throws -> Result) rethrows -> Result {
    runningThreads = threadCount
    for _ in 0..<threadCount { Thread { self.work() }.start() }
    defer { close() }
    return try body()
  }

  /// Takes a full run and leaves an empty one; the ticket is good for its root.
  func hash(_ run: inout LeafRun) -> Int {
    let ticket = lock.withLock {
      nextTicket += 1
      return nextTicket
    }
    guard !handOver(&run, ticket) else { return ticket }
    let root = run.root
    run.removeAll()
    lock.withLock { roots[ticket] = root }
    return ticket
  }

  /// Whether a thread will take the run; otherwise it is still the caller's.
  private func handOver(_ run: inout LeafRun, _ ticket: Int) -> Bool {
    lock.withLock {
      guard waiting.count < LeafHashers.waitingPerThread * threadCount else { return false }
      waiting.append((ticket, run))
      run = emptyRuns.popLast() ?? LeafRun()
      lock.broadcast()
      return true
    }
  }

  /// The root of a run that was handed over; waits for it, and for each ticket answers once.
  func root(of ticket: Int) -> Digest32 {
    lock.withLock {
      while true {
        if let root = roots.removeValue(forKey: ticket) { return root }
        lock.wait()
      }
    }
  }

  private func work() {
    while var taken = takeRun() {
      let root = taken.run.root
      taken.run.removeAll()
      lock.withLock {
        roots[taken.ticket] = root
        emptyRuns.append(taken.run)
        lock.broadcast()
      }
    }
    lock.withLock {
      runningThreads -= 1
      lock.broadcast()
    }
  }

  private func takeRun() -> (ticket: Int, run: LeafRun)? {
    lock.withLock {
      while waiting.isEmpty, !isClosed { lock.wait() }
      return isClosed ? nil : waiting.removeFirst()
    }
  }

  /// Ends the threads, of which some may be waiting for a run, and waits for their end.
  private func close() {
    lock.withLock {
      isClosed = true
      lock.broadcast()
      while runningThreads > 0 { lock.wait() }
    }
  }
}
