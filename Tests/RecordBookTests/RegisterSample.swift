import Foundation
import GRDB
import PrisonAffairs

@testable import RecordBook

/// A small book with every fact table in use, the same down to the last salt whenever it is made.
enum RegisterSample {
  static var actCount: Int { acts.count }
  /// The act that asks for an erasure, and what it names.
  static let (request, erased) = (33, FactKey(act: 27, ordinal: 2))
  /// Sealed facts: a status period that was opened once, and an entry.
  static let sealed = [FactKey(act: 27, ordinal: 3), FactKey(act: 13, ordinal: 3)]
  /// A status period that was retracted.
  static let retracted = FactKey(act: 27, ordinal: 4)
  /// Text in which everything occurs that canonical bytes have to escape or compose.
  static let difficultText = "反斜杠\\、换行\n、\"引号\"、制表\t、𠮷、e\u{301}"

  /// The bytes of the book in one file, made once per run of the tests.
  private static let made = Swift.Result {
    try inFolder { path in
      let book = try RecordBook.create(at: path, trainingSeed: 7)
      try write(acts, to: book)
      _ = try book.queue.writeWithoutTransaction {
        try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
  }

  /// Puts the book in a new folder and hands it over; the folder is removed afterwards.
  static func withBook<Result>(
    _ body: (_ path: String, _ book: RecordBook) throws -> Result
  ) throws -> Result {
    try inFolder { path in
      try made.get().write(to: URL(fileURLWithPath: path))
      return try body(path, try RecordBook.open(at: path, trainingSeed: 7))
    }
  }

  /// The same for a book of some of the acts, made anew.
  static func withBook<Result>(
    of acts: [(ActKind, [Fact])],
    _ body: (_ path: String, _ book: RecordBook) throws -> Result
  ) throws -> Result {
    try inFolder { path in
      let book = try RecordBook.create(at: path, trainingSeed: 7)
      try write(acts, to: book)
      return try body(path, book)
    }
  }

  private static func inFolder<Result>(_ body: (_ path: String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(
      component: "yuwu-register-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appending(component: "book.sqlite").path)
  }

  /// Noon of the first of October 2026 and one minute more for every act.
  static func moment(_ act: Int) throws -> Moment {
    guard let day = CivilDate("2026-10-01") else { throw BookError.damaged(table: "sample") }
    return Moment(day: day, hour: 12, minute: act)
  }

  private static func write(_ acts: [(ActKind, [Fact])], to book: RecordBook) throws {
    guard let actor = StaffNumber("3301001") else { throw BookError.damaged(table: "sample") }
    for (index, (kind, facts)) in acts.enumerated() {
      let moment = try moment(index + 1)
      if kind == .factErased {
        _ = try book.erase(actor: actor, moment: moment) { _ in (request, [erased]) }
      } else {
        try book.write(kind, actor: actor, moment: moment) { _ in facts }
      }
    }
  }
}
