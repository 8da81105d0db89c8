import Foundation
import GRDB
import Testing

@testable import RecordBook

/// A book that an older program wrote.
@Suite struct OlderBookTests {
  private func olderBook(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      component: "yuwu-older-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(component: "book.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "0002-open-register")
    try queue.close()
    try body(path)
  }

  @Test func readingAloneSaysThatItIsOlderAndChangesNothing() throws {
    try olderBook { path in
      let before = try Data(contentsOf: URL(filePath: path))
      #expect(throws: BookError.olderThanProgram(path: path)) {
        _ = try RecordBook.open(at: path, readOnly: true)
      }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test func openingItToWriteBringsItToTodaysForm() throws {
    try olderBook { path in
      _ = try RecordBook.open(at: path)
      let tables = try RecordBook.open(at: path, readOnly: true).queue.read { database in
        try Set(
          String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
      }
      #expect(tables.isSuperset(of: FactTable.all.map(\.name)))
    }
  }

  /// The acts of the sample before the first that needs a table of the fourth migration.
  private var earlierActs: [(ActKind, [Fact])] {
    let later = Set(FactTable.ofFourthMigration.map(\.name))
    return Array(RegisterSample.acts.prefix { !$0.1.contains { later.contains($0.table.name) } })
  }

  @Test func aBookBeforeNominationsKeepsItsNoticesAndItsHashes() throws {
    try RegisterSample.withBook(of: earlierActs) { newer, book in
      let head = try book.read { try $0.registerHead }
      let older = newer + ".older"
      try copy(newer, to: older, upTo: "0003-assessment-cycle")
      let upgraded = try RecordBook.open(at: older)
      let documents = "SELECT * FROM notice_document ORDER BY act, ordinal"
      let before = try book.queue.read { try Row.fetchAll($0, sql: documents) }
      #expect(!before.isEmpty)
      #expect(try upgraded.queue.read { try Row.fetchAll($0, sql: documents) } == before)
      var findings: [RegisterFinding] = []
      let summary = try upgraded.read { try $0.checkRegister { findings.append($0) } }
      #expect(findings.isEmpty)
      #expect(summary.root == head.root)
    }
  }

  @Test func anUpgradedBookEditsNoDocumentAndTakesTheFourAudiencesAlone() throws {
    try RegisterSample.withBook(of: earlierActs) { newer, _ in
      let older = newer + ".older"
      try copy(newer, to: older, upTo: "0003-assessment-cycle")
      try RecordBook.open(at: older).queue.writeWithoutTransaction { database in
        for sql in ["UPDATE notice_document SET content = 'x'", "DELETE FROM notice_document"] {
          #expect(throws: DatabaseError.self) { try database.execute(sql: sql) }
        }
        let (act, number) = (99, "GS-2026-0001")
        for (ordinal, audience) in ["relatives", "public", "everybody"].enumerated() {
          func insert() throws {
            try database.execute(
              sql: "INSERT INTO notice_document VALUES (?, ?, zeroblob(16), ?, ?, ?, 'x')",
              arguments: [act, ordinal + 1, number, audience, String(repeating: "a", count: 64)])
          }
          try database.execute(sql: "PRAGMA foreign_keys = OFF")
          if audience == "everybody" {
            #expect(throws: DatabaseError.self) { try insert() }
          } else {
            try insert()
          }
        }
      }
    }
  }

  /// The rows of a book in the form that an earlier program gave it.
  private func copy(_ newer: String, to older: String, upTo migration: String) throws {
    let queue = try DatabaseQueue(path: older)
    try Schema.migrator.migrate(queue, upTo: migration)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; DELETE FROM register_frontier")
      try database.execute(sql: "ATTACH ? AS newer", arguments: [newer])
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM main.sqlite_master
          WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'grdb_migrations'
          """)
      // What a trigger asks for comes first.
      for table in tables.filter({ $0 != "erased_leaf" }) + ["erased_leaf"] {
        try database.execute(sql: "INSERT INTO main.\(table) SELECT * FROM newer.\(table)")
      }
    }
    try queue.close()
  }
}
