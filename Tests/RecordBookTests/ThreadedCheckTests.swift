import Foundation
import GRDB
import PrisonAffairs
import Testing

@testable import RecordBook

/// A check says the same on any number of threads, and of one state of the book.
struct ThreadedCheckTests {
  private struct Report: Equatable {
    var findings: [RegisterFinding] = []
    var summary = RegisterSummary()
  }

  private func report(_ path: String, threads: Int) throws -> Report {
    let book = try RecordBook.open(at: path, readOnly: true)
    var report = Report()
    report.summary = try book.check(threads: threads) {
      report.findings.append($0)
    } then: {
      $1
    }
    return report
  }

  @Test func aSoundBookHasNoFindingsOnAnyNumberOfThreads() throws {
    try RegisterSample.withBook { path, book in
      try RandomTampering.addLargeAct(to: book)
      let serial = try report(path, threads: 1)
      #expect(serial.findings.isEmpty)
      #expect(serial.summary.facts > RandomTampering.largeCount)
      let head = try book.read { try $0.registerHead }
      #expect(serial.summary.root == head.root)
      for threads in 2...5 { try #expect(report(path, threads: threads) == serial) }
    }
  }

  private static let rounds =
    ProcessInfo.processInfo.environment["YUWU_TAMPERINGS"].flatMap { Int($0) } ?? 10

  /// `YUWU_TAMPERINGS` sets the number of books.
  @Test func aTamperedBookHasTheSameFindingsOnAnyNumberOfThreads() throws {
    let seed = UInt64.random(in: 0...999_999)
    print("seed of the tampering: \(seed)")
    var random = SeededNumbers(seed: seed)
    try RegisterSample.withBook { path, book in
      try RandomTampering.addLargeAct(to: book)
      _ = try book.queue.writeWithoutTransaction {
        try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
      var withFindings = 0
      for round in 1...ThreadedCheckTests.rounds {
        let copy = "\(path).\(round)"
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        let changes = RandomTampering.changes(&random)
        try Tampering("random", changes, []).apply(to: copy)
        let serial = try report(copy, threads: 1)
        withFindings += serial.findings.isEmpty ? 0 : 1
        for threads in 2...3 {
          let threaded = try report(copy, threads: threads)
          #expect(threaded == serial, "seed \(seed), round \(round): \(changes)")
        }
      }
      #expect(withFindings > 0)
    }
  }

  @Test(arguments: [0, 1, 3])
  func runsOfLeavesGiveTheRootOfTheWholeTree(threads: Int) {
    let seed = UInt64.random(in: 0...999_999)
    var random = SeededNumbers(seed: seed)
    let hashers = LeafHashers(threads: threads)
    hashers.during {
      var builder = FactRootBuilder(hashers)
      let limit = LeafRun.leafLimit
      let counts = [0, 1, 2, limit - 1, limit, limit + 1, 2 * limit, 70 * limit + 3]
      for (index, count) in (counts + [0, 5, 3 * limit]).enumerated() {
        // The last acts hold long texts, which close a run early.
        let isLong = index >= counts.count
        var tree = FactTree()
        for _ in 0..<count {
          let length = Int.random(in: isLong ? 0...9_000 : 0...300, using: &random)
          let message = [0] + [UInt8](repeating: UInt8.random(in: 0...255), count: length)
          message.withUnsafeBufferPointer {
            tree.append($0)
            builder.append($0)
          }
        }
        #expect(builder.size == count)
        #expect(builder.finish() == tree.root, "seed \(seed), \(count) leaves")
      }
    }
  }

  @Test func whatTheDatabaseSaysComesFirst() throws {
    var order: [RegisterFinding.Code] = []
    let findings = FindingsInOrder {
      order.append($0.code)
    } first: {
      $0(RegisterFinding(.integrity))
    }
    for _ in 0..<3 { findings.add(RegisterFinding(.leaf)) }
    #expect(order.isEmpty)
    try findings.release()
    findings.add(RegisterFinding(.root))
    #expect(order == [.integrity, .leaf, .leaf, .leaf, .root])
  }

  @Test func afterADatabaseThatCannotBeReadNothingIsReported() {
    var order: [RegisterFinding.Code] = []
    let findings = FindingsInOrder {
      order.append($0.code)
    } first: {
      $0(RegisterFinding(.integrity))
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    findings.add(RegisterFinding(.leaf))
    #expect(throws: DatabaseError.self) { try findings.release() }
    findings.add(RegisterFinding(.root))
    #expect(order == [.integrity])
  }
}
