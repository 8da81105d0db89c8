import Foundation

/// The `sqlite3` shell, the hand that goes round the program.
enum Shell {
  static let isInstalled = Place.find("sqlite3") != nil

  /// Runs statements on a book and returns what they print; throws when the shell objects.
  @discardableResult
  static func sql(_ book: String, _ statements: String) throws -> String {
    let shell = Place.find("sqlite3") ?? "/usr/bin/sqlite3"
    let outcome = try Running(shell, ["-batch", "-bail", book, statements]).finish()
    guard outcome.status == 0 else { throw ShellFault(message: outcome.error) }
    return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  static func number(_ book: String, _ query: String) throws -> Int {
    Int(try sql(book, query)) ?? -1
  }

  static func acts(_ book: String) throws -> Int {
    try number(book, "SELECT count(*) FROM act")
  }
}

struct ShellFault: Error {
  let message: String
}
