import Foundation
import PrisonAffairs
import Testing

@testable import RecordBook

/// Two connections that read a book together see one state of it, whoever writes meanwhile.
struct SecondReadingTests {
  /// Writes acts to the book on another thread for as long as `body` runs.
  private func whileWriting(_ path: String, _ body: () throws -> Void) throws {
    let writing = Writing()
    let writer = try RecordBook.open(at: path)
    let actor = try #require(StaffNumber("3301001"))
    let moment = try RegisterSample.moment(RegisterSample.actCount + 1)
    let thread = Thread {
      while !writing.isOver {
        let fact = Fact(.procedureDocument, [.text("s"), .text("settle"), .text("月考核表")])
        let act = try? writer.write(.monthConfirmed, actor: actor, moment: moment) { _ in [fact] }
        if act != nil { writing.count() }
      }
      writing.end()
    }
    thread.start()
    defer { writing.stop() }
    writing.waitForFirst()
    try body()
  }

  @Test func bothSeeTheSameLastAct() throws {
    try RegisterSample.withBook { path, book in
      var seen: Set<Int> = []
      try whileWriting(path) {
        for _ in 0..<100 {
          try book.readTwice(second: { try $0.lastAct?.number }) { reader, second in
            guard let second else { return }
            let first = try #require(try reader.lastAct?.number)
            try #expect(second.value() == first)
            seen.insert(first)
          }
        }
      }
      #expect(seen.count > 1)
    }
  }

  @Test func aBookIsSoundWhileOthersWrite() throws {
    try RegisterSample.withBook { path, book in
      var sizes: Set<Int> = []
      try whileWriting(path) {
        for _ in 0..<10 {
          var findings: [RegisterFinding] = []
          try book.check(threads: 2) {
            findings.append($0)
          } then: { reader, summary in
            try #expect(reader.lastAct?.number == summary.acts)
            try #expect(reader.registerHead.root == summary.root)
            sizes.insert(summary.acts)
          }
          #expect(findings.isEmpty)
        }
      }
      #expect(sizes.count > 1)
    }
  }

  @Test func workThatFailsFailsForWhoAsks() throws {
    try RegisterSample.withBook { path, book in
      let fails: @Sendable (BookReader) throws -> Int = { _ in throw BookError.damaged(table: "x") }
      #expect(throws: BookError.damaged(table: "x")) {
        try book.readTwice(second: fails) { _, second in try second?.value() }
      }
    }
  }

  /// The first connection stops half way; nothing is left running or locked.
  @Test func aReadingThatEndsEarlyEndsTheOther() throws {
    try RegisterSample.withBook { path, book in
      #expect(throws: BookError.damaged(table: "x")) {
        try book.readTwice(second: { try $0.checkDatabase { _ in } }) { _, _ in
          throw BookError.damaged(table: "x")
        }
      }
      try #expect(book.read { try $0.lastAct?.number } == RegisterSample.actCount)
    }
  }
}

/// A thread that writes, as the test sees it; everything is touched under the lock alone.
private final class Writing: @unchecked Sendable {
  private let lock = NSCondition()
  private var acts = 0
  private var isStopped = false
  private var hasEnded = false

  var isOver: Bool { lock.withLock { isStopped } }

  func count() {
    lock.withLock {
      acts += 1
      lock.broadcast()
    }
  }

  func end() {
    lock.withLock {
      hasEnded = true
      lock.broadcast()
    }
  }

  func waitForFirst() { lock.withLock { while acts == 0 { lock.wait() } } }

  func stop() {
    lock.withLock {
      isStopped = true
      while !hasEnded { lock.wait() }
    }
  }
}
