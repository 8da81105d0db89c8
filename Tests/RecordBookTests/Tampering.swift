import GRDB
import Testing

@testable import RecordBook

/// Something done to the sample behind the program's back, and what a check must say of it.
struct Tampering: CustomTestStringConvertible {
  let name: String
  let sql: [String]
  /// `code reference`, in the order of the report.
  let findings: [String]

  init(_ name: String, _ sql: [String], _ findings: [String]) {
    self.name = name
    self.sql = sql
    self.findings = findings
  }

  var testDescription: String { name }

  /// As somebody with the file and the `sqlite3` shell would do it: the triggers are taken away,
  /// the change is made without foreign keys, and the triggers are put back as they were.
  func apply(to path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      let triggers = try Row.fetchAll(
        database, sql: "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers {
        try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)")
      }
      for statement in sql { try database.execute(sql: statement) }
      // Asked once: after every statement that changes the schema the answer would be read anew.
      let tables = try String.fetchSet(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
      for trigger in triggers where tables.contains(trigger["tbl_name"]) {
        try database.execute(sql: trigger["sql"])
      }
    }
    try queue.close()
  }

  /// What a check of the book says, as `code reference`.
  static func findings(at path: String) throws -> [String] {
    var findings: [String] = []
    _ = try RecordBook.open(at: path, readOnly: true).read { reader in
      try reader.checkRegister { findings.append("\($0.code.rawValue) \($0.reference)") }
    }
    return findings
  }
}
