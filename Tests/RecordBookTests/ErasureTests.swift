import Foundation
import GRDB
import PrisonAffairs
import Register
import Testing

@testable import RecordBook

/// Erasing takes content and salt out of the book and leaves every root as it was.
struct ErasureTests {
  static let places: [[Int]] = [[1], [3], [5], [2, 3], [1, 5], [1, 2, 3, 4, 5]]

  @Test(arguments: places)
  func rootsStayAndTheBookIsSound(_ ordinals: [Int]) throws {
    try RegisterSample.withBook { path, book in
      let before = try roots(book)
      let keys = try book.read {
        try $0.resting(on: Set(ordinals.map { FactKey(act: 13, ordinal: $0) }))
      }
      let act = try book.eraseInTest(keys)
      #expect(Array(try roots(book).prefix(before.count)) == before)
      let left = try book.queue.read {
        try Int.fetchAll($0, sql: "SELECT ordinal FROM point_entry WHERE act = 13")
      }
      #expect(left == [1, 2, 3, 4, 5].filter { !ordinals.contains($0) })
      for threads in 1...2 {
        var findings: [RegisterFinding] = []
        let summary = try RecordBook.open(at: path, readOnly: true).check(threads: threads) {
          findings.append($0)
        } then: {
          $1
        }
        #expect(findings.isEmpty, "\(threads) threads: \(findings)")
        #expect(summary.erased == [34: 1, act: keys.count])
        #expect(summary.root == (try book.read { try $0.registerHead.root }))
      }
    }
  }

  private func roots(_ book: RecordBook) throws -> [Data] {
    try book.queue.read {
      try Data.fetchAll($0, sql: "SELECT root FROM register_leaf ORDER BY act")
    }
  }

  @Test func aFactLeavesNoOtherWay() throws {
    try RegisterSample.withBook { _, book in
      for sql in [
        "DELETE FROM status_period WHERE act = 27 AND ordinal = 1",
        "DELETE FROM erased_leaf",
        "UPDATE erased_leaf SET leaf = zeroblob(32)",
        "INSERT INTO erased_leaf VALUES (27, 1, zeroblob(32), 34)",
        "INSERT INTO erased_leaf VALUES (27, 2, zeroblob(32), 33)",
        // Asked for, and not carried out.
        "INSERT INTO erased_leaf VALUES (13, 1, zeroblob(32), 33)",
      ] {
        #expect(throws: DatabaseError.self, "\(sql)") {
          try book.queue.write { try $0.execute(sql: sql) }
        }
      }
      // What concerns no inmate stays even where a leaf is set apart for it.
      for table in FactTable.all where !table.isErasable {
        let sql = try book.queue.read {
          try String.fetchOne(
            $0, sql: "SELECT sql FROM sqlite_master WHERE name = '\(table.name)_is_never_deleted'")
        }
        #expect(sql?.contains("WHEN") == false, "\(table.name)")
      }
    }
  }

  /// Set apart with its own leaf, so that every root is right.
  @Test func aLeafSetApartByNobodyIsAFinding() throws {
    try RegisterSample.withBook { path, book in
      let leaf = try leaf(FactKey(act: 27, ordinal: 1), book)
      try Tampering(
        "",
        [
          "INSERT INTO erased_leaf VALUES (27, 1, x'\(hexadecimal(leaf.bytes))', 34)",
          "DELETE FROM status_period WHERE act = 27 AND ordinal = 1",
        ], []
      ).apply(to: path)
      #expect(try Tampering.findings(at: path) == ["register.erased-without-act 27.1"])
    }
  }

  /// The very row that was erased, put back from a copy.
  @Test func contentThatCameBackIsAFinding() throws {
    try RegisterSample.withBook { path, book in
      let key = FactKey(act: 27, ordinal: 1)
      let row = try #require(
        try book.queue.read {
          try Row.fetchOne($0, sql: "SELECT * FROM status_period WHERE act = 27 AND ordinal = 1")
        })
      try book.eraseInTest([key])
      #expect(try Tampering.findings(at: path) == [])
      try book.queue.write { database in
        let marks = row.map { _ in "?" }.joined(separator: ", ")
        try database.execute(
          sql: "INSERT INTO status_period VALUES (\(marks))",
          arguments: StatementArguments(row.databaseValues))
      }
      #expect(try Tampering.findings(at: path) == ["register.erasure-not-carried-out 27.1"])
    }
  }

  /// Otherwise the leaf of what somebody wrote in place of the fact would be taken for its own.
  @Test func aChangedFactIsNotErased() throws {
    try RegisterSample.withBook { path, book in
      try Tampering("", ["UPDATE point_entry SET points = -100 WHERE act = 13 AND ordinal = 2"], [])
        .apply(to: path)
      let acts = try book.read { try $0.lastAct?.number }
      #expect(throws: BookError.damaged(table: "act")) {
        try book.eraseInTest([FactKey(act: 13, ordinal: 3)])
      }
      // The request stands; nothing was erased.
      #expect(try book.read { try $0.lastAct?.number } == acts.map { $0 + 1 })
    }
  }

  @Test func theMonthIsNamedOnlyWhereItsResultStays() throws {
    try RegisterSample.withBook { _, book in
      func months(_ act: Int) throws -> [String?] {
        try book.queue.read {
          try Row.fetchAll(
            $0, sql: "SELECT month FROM erasure WHERE act = ? ORDER BY ordinal", arguments: [act]
          ).map { $0["month"] }
        }
      }
      let entry = try book.eraseInTest([FactKey(act: 13, ordinal: 5)])
      #expect(try months(entry) == ["month:3301000123/2026-10"])
      #expect(
        try book.read { try $0.mattersRestingOnErased() }
          == ["month:3301000123/2026-10", "ward-month:03/2026-10"])
    }
    try RegisterSample.withBook { _, book in
      let keys = try book.read { try $0.facts(about: "3301000123") }
      let act = try book.eraseInTest(Set(keys))
      let named = try book.queue.read {
        try Int.fetchOne(
          $0, sql: "SELECT count(*) FROM erasure WHERE act = ? AND month LIKE '%3301000123%'",
          arguments: [act])
      }
      // Its results go too, so that no act keeps the inmate's number.
      #expect(named == 0)
      #expect(try book.read { try $0.inmate(try #require(InmateNumber("3301000123"))) } == nil)
    }
  }

  private func leaf(_ key: FactKey, _ book: RecordBook) throws -> Digest32 {
    try book.read { reader in
      let header = try #require(try reader.act(key.act))
      return try reader.factLeaves(of: header)[key.ordinal - 1]
    }
  }
}

extension RecordBook {
  /// Asks for an erasure and carries it out, one minute after the last act each.
  @discardableResult
  func eraseInTest(
    _ keys: Set<FactKey>, meanwhile: () throws -> Void = {}
  ) throws -> Int {
    let actor = try #require(StaffNumber("3301001"))
    let last = try #require(try read { try $0.lastAct })
    let ground = SealGround(ground: "再审改判", basis: "示例")
    let request = try write(.erasureRequested, actor: actor, moment: last.moment) { _ in
      keys.sorted().map { $0.erasureRequestFact(ground) }
    }
    return try erase(actor: actor, moment: last.moment) { _ in
      try meanwhile()
      return (request, keys)
    }
  }
}
