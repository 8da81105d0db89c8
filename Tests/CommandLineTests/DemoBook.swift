import Foundation

/// Demonstration books, each made once per run of the tests and copied for every test.
enum DemoBook {
  /// Where the book stands and what making it said.
  ///
  /// Points and their notices alone: whoever looks at money and meals takes the whole one.
  static let made = Result { try make(inmates: 120, ["--points-only"]) }

  /// The same people with treatment grades, money and meals.
  static let whole = Result { try make(inmates: 120) }

  /// A book of one ward, for tests that check it many times: points alone, unless every column of
  /// every table is asked for (`YUWU_EVERY_COLUMN`), which takes rows of money and meals too.
  private static let small = Result {
    let isWhole = ProcessInfo.processInfo.environment["YUWU_EVERY_COLUMN"] == "1"
    return try make(inmates: 20, isWhole ? [] : ["--points-only"])
  }

  private static func make(
    inmates: Int, _ options: [String] = []
  ) throws -> (book: URL, outcome: Outcome) {
    let folder = try Place.scratch()
    let outcome = try yuwu(
      [
        "demo", "--into", folder.path, "--inmates", "\(inmates)", "--seed", "7",
      ] + options)
    guard outcome.status == 0 else { throw DemoFault(outcome: outcome) }
    return (folder.appendingPathComponent("book.sqlite"), outcome)
  }

  /// The path of a copy that a test may spoil.
  static func copy() throws -> String { try copy(of: try made.get().book.path) }

  /// The same of the whole book.
  static func wholeCopy() throws -> String { try copy(of: try whole.get().book.path) }

  /// The same of the small book.
  static func smallCopy() throws -> String { try copy(of: try small.get().book.path) }

  /// A copy of a book that stands elsewhere, with the keys beside it.
  static func copy(of book: String) throws -> String {
    let target = try Place.scratch().appendingPathComponent("book.sqlite")
    try FileManager.default.copyItem(atPath: book, toPath: target.path)
    let keys = URL(fileURLWithPath: book).deletingLastPathComponent().appendingPathComponent("keys")
    if FileManager.default.fileExists(atPath: keys.path) {
      try FileManager.default.copyItem(
        at: keys, to: target.deletingLastPathComponent().appendingPathComponent("keys"))
    }
    return target.path
  }

  static func discard(_ book: String) {
    try? FileManager.default.removeItem(at: URL(fileURLWithPath: book).deletingLastPathComponent())
  }

  /// The registrar who made the book, and a day on its clock after all its acts.
  static let registrar = "3301900"
  static let now = "2026-12-01T10:00"
}

struct DemoFault: Error {
  let outcome: Outcome
}
