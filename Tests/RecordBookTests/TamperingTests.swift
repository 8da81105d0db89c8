import Foundation
import GRDB
import Register
import Testing

@testable import RecordBook

/// Everything that somebody with the file can do to one act or fact is found and named.
struct TamperingTests {
  @Test(
    arguments: Tampering.ofFacts + Tampering.ofActs + Tampering.ofContents + Tampering.ofErased)
  func isFound(_ tampering: Tampering) throws {
    try RegisterSample.withBook { path, _ in
      try tampering.apply(to: path)
      let findings = try Tampering.findings(at: path)
      #expect(findings == tampering.findings)
    }
  }

  @Test func aMissingTriggerIsNamedByItsTable() throws {
    try RegisterSample.withBook { path, book in
      let triggers = try book.queue.read { database in
        try Row.fetchAll(
          database, sql: "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
      }
      // Two of every table that is never edited, and the one of erased leaves.
      #expect(triggers.count == 2 * (FactTable.all.count + 3) + 1)
      for trigger in triggers {
        let (name, table, sql): (String, String, String) = (
          trigger["name"], trigger["tbl_name"], trigger["sql"]
        )
        try book.queue.write { database in
          try database.execute(sql: "DROP TRIGGER \(name)")
          let findings = try self.findings(database)
          #expect(findings == ["book.trigger-missing \(table)"], "\(name)")
          try database.execute(sql: sql)
        }
      }
      #expect(try Tampering.findings(at: path) == [])
    }
  }

  /// The schema alone, which is quick enough to be looked at for every trigger.
  private func findings(_ database: Database) throws -> [String] {
    var findings: [String] = []
    _ = try BookReader(database: database, asOf: .max).checkSchema {
      findings.append("\($0.code.rawValue) \($0.reference)")
    }
    return findings
  }

  @Test func aTriggerThatDoesNothingIsAMissingOne() throws {
    try RegisterSample.withBook { path, book in
      try book.queue.write { database in
        try database.execute(
          sql: """
            DROP TRIGGER vote_is_never_updated;
            CREATE TRIGGER vote_is_never_updated BEFORE UPDATE ON vote BEGIN SELECT 1; END
            """)
      }
      #expect(try Tampering.findings(at: path) == ["book.trigger-missing vote"])
    }
  }

  /// A book cut off and trimmed to fit is sound in itself: only a root kept elsewhere shows it.
  @Test func aBookCutOffWithItsEdgeHasAnotherRoot() throws {
    try RegisterSample.withBook { path, book in
      let before = try book.read { try $0.checkRegister { _ in } }
      let shorter = try book.queue.read { database in
        var tree = MerkleTree()
        var leaves = try StoredLeaf.rows(database, acts: 1...(RegisterSample.actCount - 1))
        while let number = leaves.nextNumber, let leaf = try leaves.take(number)?.leaf {
          tree.append(leafHash: leaf)
        }
        return tree
      }
      let frontier = hexadecimal(shorter.frontier.flatMap(\.bytes))
      let cut = Tampering(
        "cut off",
        [
          "DELETE FROM act WHERE number = \(RegisterSample.actCount)",
          "DELETE FROM register_leaf WHERE act = \(RegisterSample.actCount)",
          "UPDATE register_frontier SET size = \(RegisterSample.actCount - 1), frontier = x'\(frontier)'",
        ], [])
      try cut.apply(to: path)
      #expect(try Tampering.findings(at: path) == [])
      let after = try RecordBook.open(at: path).read { try $0.checkRegister { _ in } }
      #expect(after.root != before.root)
      #expect(after.acts == before.acts - 1)
    }
  }

  @Test func aBrokenPageIsAFinding() throws {
    try RegisterSample.withBook { path, book in
      let page = try book.queue.writeWithoutTransaction { database in
        _ = try Row.fetchAll(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        return try Int.fetchOne(
          database, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'point_entry'")
      }
      let size = 4_096
      let file = try #require(FileHandle(forUpdatingAtPath: path))
      try file.seek(toOffset: UInt64((try #require(page) - 1) * size))
      try file.write(contentsOf: Data(repeating: 0xA5, count: size))
      try file.close()
      var codes: [RegisterFinding.Code] = []
      // SQLite cannot even end a reading transaction on a broken page.
      #expect(throws: BookError.corrupt(path: path)) {
        try RecordBook.open(at: path, readOnly: true).read { reader in
          _ = try reader.checkRegister { codes.append($0.code) }
        }
      }
      #expect(codes == [.integrity])
    }
  }

  @Test func codesAreStable() {
    #expect(
      RegisterFinding.Code.allCases.map(\.rawValue) == [
        "register.act-missing", "register.fact-root", "register.fact-missing",
        "register.fact-repeated", "register.fact-without-act", "register.erased-without-act",
        "register.erasure-not-carried-out", "register.leaf", "register.leaf-missing",
        "register.root", "register.frontier", "register.moment-order", "register.form",
        "policy.hash", "policy.digest", "calendar.hash", "notice.document-hash",
        "book.integrity", "book.trigger-missing",
      ])
  }
}
