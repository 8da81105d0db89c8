import Foundation
import GRDB
import Testing

@testable import RecordBook

/// The beginning of the file is compared bit by bit, and a file read without locks must not move.
struct FileHeaderTests {
  /// The sample in one file without a log.
  private func withFile(_ body: (String) throws -> Void) throws {
    try RegisterSample.withBook { path, book in
      try book.queue.writeWithoutTransaction { database in
        _ = try Row.fetchAll(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
      try book.queue.close()
      try body(path)
    }
  }

  @Test func everyBitThatBooksHaveAlikeIsLookedAt() throws {
    try withFile { path in
      #expect(try FileHeader(path: path).isOfABook)
      let header = try Data(contentsOf: URL(fileURLWithPath: path)).prefix(100)
      // Page size, reserved bytes, sizes of file and free list are for SQLite itself to find.
      let others = Set(16..<18).union([20]).union(28..<44).union(96..<100)
      let target = path + ".header"
      for place in 0..<100 {
        for bit in 0..<8 {
          var flipped = header
          flipped[place] ^= 1 << UInt8(bit)
          try flipped.write(to: URL(fileURLWithPath: target))
          let isOfABook = try FileHeader(path: target).isOfABook
          #expect(isOfABook == others.contains(place), "byte \(place) bit \(bit)")
        }
      }
    }
  }

  @Test func aFileReadWithoutLocksMustNotChangeMeanwhile() throws {
    try withFile { path in
      let book = try RecordBook.open(immutable: BookFile(path: path))
      #expect(try book.read { try $0.lastAct?.number } == RegisterSample.actCount)
      #expect(throws: BookError.locked(path: path)) {
        try book.read { _ in
          let file = try #require(FileHandle(forUpdatingAtPath: path))
          try file.seekToEnd()
          try file.write(contentsOf: Data([0]))
          try file.close()
        }
      }
    }
  }

  @Test func aFileWithALogIsNotReadWithoutIt() throws {
    try withFile { path in
      try Data([1]).write(to: URL(fileURLWithPath: path + "-wal"))
      #expect(throws: BookError.locked(path: path)) {
        try RecordBook.open(immutable: BookFile(path: path))
      }
    }
  }

  @Test func pathsAreWrittenSoThatNothingInThemIsAnOption() {
    #expect(
      BookFile(path: "/a b/50%?mode=rw#x.sqlite").immutableName
        == "file:/a%20b/50%25%3Fmode=rw%23x.sqlite?immutable=1")
  }

  @Test func codesOfErrorsAreStable() {
    let errors: [BookError] = [
      .missing(path: ""), .exists(path: ""), .notABook(path: ""), .newerThanProgram(path: ""),
      .olderThanProgram(path: ""),
      .locked(path: ""), .readOnly(path: ""), .logUnreadable(path: ""), .diskFull(path: ""),
      .cannotCreate(path: ""), .inputOutput(path: "", code: 0), .corrupt(path: ""),
      .copyDiffers(path: ""), .erasedBytesRemain(path: "", act: 1), .database(code: 0, message: ""),
      .damaged(table: ""),
    ]
    #expect(
      errors.map(\.code) == [
        "book.missing", "book.exists", "book.not-a-book", "book.newer", "book.older", "book.locked",
        "book.read-only", "book.log-unreadable", "book.disk-full", "book.cannot-create",
        "book.input-output", "book.corrupt", "book.copy-differs", "book.erased-bytes-remain",
        "book.database", "book.damaged",
      ])
  }
}
