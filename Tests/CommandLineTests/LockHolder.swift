import Foundation

/// Another program that holds a book's write lock, or a reader's, until it is released.
struct LockHolder {
  private let process = Process()
  private let statements = Pipe()

  /// Returns when the lock is held; throws when the shell says anything else.
  init(_ book: String, statement: String = "BEGIN IMMEDIATE;") throws {
    let answers = Pipe()
    process.executableURL = URL(fileURLWithPath: Place.find("sqlite3") ?? "/usr/bin/sqlite3")
    process.arguments = ["-batch", "-bail", book]
    process.standardInput = statements
    process.standardOutput = answers
    try process.run()
    try statements.fileHandleForWriting.write(
      contentsOf: Data(".timeout 10000\n\(statement)\nSELECT 'held';\n".utf8))
    // With `-bail` a lock that was refused ends the shell, and the answer is empty.
    let answer = try answers.fileHandleForReading.read(upToCount: 5) ?? Data()
    guard answer == Data("held\n".utf8) else {
      release()
      throw ShellFault(
        message: "the lock was not taken: \(String(decoding: answer, as: UTF8.self))")
    }
  }

  func release() {
    try? statements.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
