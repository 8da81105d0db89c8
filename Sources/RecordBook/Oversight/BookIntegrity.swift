import Foundation
import GRDB
import Register

extension BookReader {
  /// What the database says of itself: pages, indexes, and rows that others refer to.
  func checkDatabase(_ report: (RegisterFinding) -> Void) throws {
    for message in try String.fetchAll(database, sql: "PRAGMA integrity_check")
    where message != "ok" {
      report(RegisterFinding(.integrity, note: message))
    }
    for row in try Row.fetchAll(
      database,
      sql: "SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check ORDER BY 1, 2")
    {
      let parent: String = row["parent"]
      report(RegisterFinding(.integrity, table: row["table"], note: "FOREIGN KEY \(parent)"))
    }
  }

  /// Every table, index and trigger against those of a new book; tables are compared last, since
  /// nothing can be recomputed from other columns than the documented ones.
  ///
  /// False where the rows cannot be read as the program means them.
  func checkSchema(_ report: (RegisterFinding) -> Void) throws -> Bool {
    let found = try SchemaObject.all(in: database)
    let expected = try expectedSchema()
    try checkMigrations(report)
    for object in expected where object.isTrigger && !found.contains(object) {
      report(RegisterFinding(.triggerMissing, table: object.table, note: object.name))
    }
    let others = expected.filter { !$0.isTrigger && !found.contains($0) }
    let foreign = found.subtracting(expected + SchemaObject.ofStandby).filter { object in
      // A changed object was named as missing.
      !expected.contains { $0.type == object.type && $0.name == object.name }
    }
    for object in others + foreign.sorted(by: { $0.name < $1.name }) {
      report(RegisterFinding(.integrity, table: object.table, note: "SCHEMA \(object.name)"))
    }
    return !others.contains { $0.type == "table" }
  }

  /// The list of migrations: those of this program from the first on, and no others.
  private func checkMigrations(_ report: (RegisterFinding) -> Void) throws {
    let migrator = Schema.migrator
    let applied = try migrator.appliedIdentifiers(database)
    guard applied != Set(try migrator.completedMigrations(database)) else { return }
    report(RegisterFinding(.integrity, table: "grdb_migrations", note: "SCHEMA grdb_migrations"))
  }

  /// The schema that the migrations of this book make.
  private func expectedSchema() throws -> [SchemaObject] {
    try SchemaObject.made(through: try Schema.migrator.completedMigrations(database).last)
  }

  /// The hashes that facts carry: policy files, their digest, calendars, notice documents.
  func checkHashes(_ report: (RegisterFinding) -> Void) throws {
    for (table, code) in [
      (FactTable.policyFile, RegisterFinding.Code.policyHash),
      (.calendarEdition, .calendarHash), (.noticeDocument, .documentHash),
    ] {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT act, ordinal, sha256, CAST(content AS BLOB) AS content FROM \(table.name)
          ORDER BY act, ordinal
          """)
      while let row = try rows.next() {
        let content = [UInt8](row["content"] as Data)
        guard Digest32(hashing: content).description != row["sha256"] else { continue }
        report(
          RegisterFinding(code, act: row["act"], table: table.name, ordinal: row["ordinal"]))
      }
    }
    try checkPolicyDigests(report)
  }

  private func checkPolicyDigests(_ report: (RegisterFinding) -> Void) throws {
    for row in try Row.fetchAll(
      database, sql: "SELECT act, ordinal, digest FROM policy_adoption ORDER BY act, ordinal")
    {
      let act: Int = row["act"]
      let files = try Row.fetchAll(
        database, sql: "SELECT path, content FROM policy_file WHERE act = ?", arguments: [act]
      ).map { PolicyFileText(path: $0["path"], content: $0["content"]) }
      guard PolicySource.digest(of: files).description != row["digest"] else { continue }
      report(
        RegisterFinding(.policyDigest, act: act, table: "policy_adoption", ordinal: row["ordinal"]))
    }
  }
}
