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
}
