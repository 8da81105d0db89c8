import Foundation
import GRDB
import PrisonAffairs
import Testing

@testable import RecordBook

/// After an erasure none of its bytes stands in any file of the book.
struct ErasedBytesTests {
  private static let text = "独一无二的删除内容乙丙丁"
  private static let count = 600

  /// Entries in an order that splits the pages of every index, of which every fortieth is marked.
  private func fill(
    _ book: RecordBook, seed: UInt64 = UInt64.random(in: 0...999_999)
  ) throws -> Set<FactKey> {
    print("seed of the entries: \(seed)")
    var random = SeededNumbers(seed: seed)
    let actor = try #require(StaffNumber("3301001"))
    var keys: Set<FactKey> = []
    var lines = Array(1...ErasedBytesTests.count)
    lines.shuffle(using: &random)
    for act in stride(from: 0, to: lines.count, by: 100) {
      let facts = lines[act..<act + 100].map { line in
        let mark = line % 40 == 0 ? ErasedBytesTests.text : "普通内容"
        return RegisterSample.fact(
          .pointEntry,
          [
            line % 2 == 0 ? "3301000123" : "3301000124", "2026-0\(line % 9 + 1)-1\(line % 10)",
            "custody.quarrel", -100, nil, "3301007", "group", 0, nil, "\(mark)\(line)",
            "\(mark)来源", "\(line)",
          ])
      }
      let number = try book.write(
        .entriesImported, actor: actor, moment: RegisterSample.moment(RegisterSample.actCount)
      ) { _ in facts }
      for (index, line) in lines[act..<act + 100].enumerated() where line % 40 == 0 {
        keys.insert(FactKey(act: number, ordinal: index + 1))
      }
    }
    return keys
  }

  private func salts(_ keys: Set<FactKey>, _ book: RecordBook) throws -> [Data] {
    try book.queue.read { database in
      try keys.map { key in
        try #require(
          try Data.fetchOne(
            database, sql: "SELECT salt FROM point_entry WHERE act = ? AND ordinal = ?",
            arguments: [key.act, key.ordinal]))
      }
    }
  }

  /// A connection whose transactions may stay open.
  private func longReader(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// How often a text or one of the salts stands in the files of a book.
  private func occurrences(at path: String, _ salts: [Data]) throws -> Int {
    try ["", "-wal", "-shm", "-journal"].reduce(0) { count, ending in
      guard FileManager.default.fileExists(atPath: path + ending) else { return count }
      let bytes = try Data(contentsOf: URL(filePath: path + ending))
      return count
        + ([Data(ErasedBytesTests.text.utf8)] + salts).count { bytes.range(of: $0) != nil }
    }
  }

  /// With the first seed a page that was split kept a copy of a cell that had moved.
  @Test(arguments: [910_055, UInt64.random(in: 0...999_999)])
  func nothingIsLeftInTheFiles(seed: UInt64) throws {
    try RegisterSample.withBook { path, book in
      let keys = try fill(book, seed: seed)
      let salts = try salts(keys, book)
      #expect(try occurrences(at: path, salts) > salts.count)
      try book.eraseInTest(keys)
      #expect(try occurrences(at: path, salts) == 0)
      #expect(try Tampering.findings(at: path) == [])
    }
  }

  @Test func whileSomebodyReadsNothingIsErased() throws {
    try RegisterSample.withBook { path, book in
      let keys = try fill(book)
      let reader = try longReader(path)
      try reader.inDatabase { other in
        try other.execute(sql: "BEGIN; SELECT count(*) FROM point_entry")
        let before = try book.read { try $0.lastAct?.number }
        #expect(throws: BookError.locked(path: path)) { try book.eraseInTest(keys) }
        // Only the request was written.
        #expect(try book.read { try $0.lastAct?.number } == before.map { $0 + 1 })
        try other.execute(sql: "COMMIT")
      }
    }
  }

  /// A reader that came while the act was written: the error says so, and the next attempt empties
  /// the log before it is refused for having been carried out.
  @Test func aReaderInBetweenIsReportedAndTheNextAttemptCleansUp() throws {
    try RegisterSample.withBook { path, book in
      let keys = try fill(book)
      let salts = try salts(keys, book)
      let reader = try longReader(path)
      let act = try #require(try book.read { try $0.lastAct?.number }) + 2
      #expect(throws: BookError.erasedBytesRemain(path: path, act: act)) {
        try book.eraseInTest(keys) {
          try reader.inDatabase {
            try $0.execute(sql: "BEGIN; SELECT count(*) FROM point_entry")
          }
        }
      }
      #expect(try occurrences(at: path, salts) > 0)
      try reader.inDatabase { try $0.execute(sql: "COMMIT") }
      let last = try #require(try book.read { try $0.lastAct })
      #expect(throws: BookError.damaged(table: "test")) {
        try book.erase(actor: last.actor, moment: last.moment) { _ in
          throw BookError.damaged(table: "test")
        }
      }
      #expect(try occurrences(at: path, salts) == 0)
      #expect(try Tampering.findings(at: path) == [])
    }
  }
}
