import Dispatch
import Foundation
import Testing

/// Sixteen programs write to one book at once.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct ManyWritersTests {
  private static let writers = 16
  private static let entriesEach = 2

  @Test func everyAcknowledgedActIsThereAndNumbersHaveNoGaps() throws {
    let book = try DemoBook.smallCopy()
    defer { DemoBook.discard(book) }
    let before = try Shell.acts(book)
    let ward = try Ward.first(in: book)
    let outcomes = Gathered<Outcome>()
    DispatchQueue.concurrentPerform(iterations: ManyWritersTests.writers) { writer in
      for _ in 0..<ManyWritersTests.entriesEach {
        outcomes.add { try record(ward.inmates[writer % ward.inmates.count], in: book) }
      }
    }
    let (said, faults) = outcomes.all
    #expect(faults.isEmpty, "\(faults)")
    let acknowledged = said.flatMap { outcome in
      outcome.output.matches(of: /entry:([0-9]+)\.1/).compactMap { Int($0.output.1) }
    }
    let busy = said.filter { $0.status == 75 }
    #expect(acknowledged.count + busy.count == said.count, "\(said)")
    #expect(said.allSatisfy { $0.status == 0 || $0.status == 75 }, "\(said)")
    #expect(busy.allSatisfy { $0.output.isEmpty && $0.error.contains("try again") })
    // Each got a number of its own, and there are no others.
    let numbers = acknowledged.sorted()
    #expect(numbers == Array((before + 1)..<(before + 1 + acknowledged.count)))
    #expect(try Shell.acts(book) == before + acknowledged.count)
    for _ in busy {
      #expect(try record(BadInput.inmate, in: book).status == 0, "a repeat succeeds")
    }
    #expect(try Shell.acts(book) == before + said.count)
    let check = try yuwu(["check", "--book", book])
    #expect(check.status == 0, "\(check.output)\(check.error)")
    print("writers: \(ManyWritersTests.writers), \(acknowledged.count) acts, \(busy.count) busy")
  }

  private func record(_ inmate: String, in book: String) throws -> Outcome {
    try yuwu(
      ["points", "record", inmate, "JG-01", "--points", "-1", "--book", book]
        + ["--as", BadInput.officer, "--now", DemoBook.now])
  }
}

/// What several threads bring together; the lock is what makes it safe to share.
final class Gathered<Element>: @unchecked Sendable {
  private let lock = NSLock()
  private var elements: [Element] = []
  private var faults: [String] = []

  func add(_ make: () throws -> Element) {
    do {
      let made = try make()
      lock.withLock { elements.append(made) }
    } catch {
      lock.withLock { faults.append("\(error)") }
    }
  }

  var all: (elements: [Element], faults: [String]) { lock.withLock { (elements, faults) } }
}
