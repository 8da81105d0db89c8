import Foundation

/// One bad input: what is asked, and what has to come of it.
struct BadInput: CustomStringConvertible, Sendable {
  let description: String
  /// `{DIR}` stands for a folder with the case's files and its own copy of the book.
  let arguments: [String]
  let status: Int32
  /// What standard error has to name: the place, the code or the remedy.
  let words: [String]
  var files: [String: Data] = [:]
  /// Statements that the `sqlite3` shell runs on the book before.
  var statements: String?

  init(
    _ description: String, _ arguments: [String], _ status: Int32, _ words: [String],
    files: [String: Data] = [:], statements: String? = nil
  ) {
    self.description = description
    self.arguments = arguments
    self.status = status
    self.words = words
    self.files = files
    self.statements = statements
  }

  /// Imports rows as the registrar.
  static func importing(
    _ description: String, _ rows: [String], _ words: [String], status: Int32 = 65
  ) -> BadInput {
    BadInput(
      description, ["points", "import", "{DIR}/rows.csv"] + registrar, status, words,
      files: ["rows.csv": EntryFile(rows).data])
  }

  /// Imports bytes as the registrar.
  static func importing(
    _ description: String, bytes: [UInt8], _ words: [String]
  ) -> BadInput {
    BadInput(
      description, ["points", "import", "{DIR}/rows.csv"] + registrar, 65, words,
      files: ["rows.csv": Data(bytes)])
  }

  /// Records one entry as an officer of the first ward.
  static func recording(
    _ description: String, _ entry: [String], _ status: Int32, _ words: [String],
    by officer: String = BadInput.officer
  ) -> BadInput {
    BadInput(
      description, ["points", "record"] + entry + ["--as", officer, "--now", DemoBook.now],
      status, words)
  }

  static let registrar = ["--as", DemoBook.registrar, "--now", DemoBook.now]
  /// An officer of the first ward of the demonstration with seed 7.
  static let officer = "3301024"
  static let inmate = "3301000001"
  /// The beginning of a row about an inmate on the day before `DemoBook.now`.
  static let row = "\(inmate),2026-11-30"
}
