import GRDB
import Testing

@testable import RecordBook

/// Whatever one value, one row more or one row less changes in the file of a book is found; the
/// list of places comes from the schema, and every table of the sample has rows.
struct EveryColumnTests {
  @Test func aChangedValueIsFoundInEveryColumn() throws {
    try TamperedCopy.with { copy in
      var alone: [Change] = []
      var together: [Change] = []
      for table in try copy.tables() {
        for column in table.columns {
          guard let change = try copy.change(of: column, in: table) else { continue }
          // A fact moved to another act would hide what is changed there.
          if table.isOfFacts, column != "act" {
            together.append(change)
          } else {
            alone.append(change)
          }
        }
      }
      for change in alone { try #expect(!copy.findings(after: [change]).isEmpty, "\(change.name)") }
      try copy.expectEachAtItsAct(together)
      // Every table has a row, and every column of it that must have a value.
      #expect(
        alone.count + together.count
          >= FactTable.all.map { $0.columns.filter { !$0.isOptional }.count + 3 }.reduce(0, +))
    }
  }

  @Test func aDeletedRowIsFoundInEveryTable() throws {
    try TamperedCopy.with { copy in
      for table in try copy.tables() {
        let deletions = try copy.keys(of: table).map { key in
          Change(
            table: table.name, sql: "DELETE FROM \(table.name) WHERE \(table.condition)",
            arguments: StatementArguments(key.values), name: "\(table.name) \(key.values)",
            act: key.act)
        }
        if table.isOfFacts {
          try copy.expectEachAtItsAct(deletions)
        } else {
          for deletion in deletions {
            try #expect(!copy.findings(after: [deletion]).isEmpty, "\(deletion.name)")
          }
        }
      }
    }
  }

  @Test func anAddedRowIsFoundInEveryTable() throws {
    try TamperedCopy.with { copy in
      let tables = try copy.tables()
      try copy.expectEachAtItsAct(tables.filter(\.isOfFacts).map { try copy.addition(to: $0) })
      for table in tables where !table.isOfFacts {
        let change = try copy.addition(to: table)
        try #expect(!copy.findings(after: [change]).isEmpty, "\(table.name)")
      }
    }
  }

  @Test func anUntouchedCopyIsSound() throws {
    try TamperedCopy.with { copy in
      try #expect(copy.findings(after: []).isEmpty)
      #expect(try copy.tables().count == FactTable.all.count + 5)
    }
  }
}

/// A statement that changes one row.
private struct Change {
  let table: String
  let sql: String
  let arguments: StatementArguments
  /// Where it is, for whoever reads a failure.
  let name: String
  /// The act of the row, where it has one.
  let act: Int?
}

/// A table as the schema has it.
private struct StoredTable {
  let name: String
  let columns: [String]
  /// The columns of the primary key.
  let key: [String]

  var isOfFacts: Bool { FactTable.all.contains { $0.name == name } }
  var condition: String { key.map { "\($0) = ?" }.joined(separator: " AND ") }
}

/// The sample, changed without triggers, foreign keys and checks, and always put back.
private struct TamperedCopy {
  let queue: DatabaseQueue

  static func with(_ body: (TamperedCopy) throws -> Void) throws {
    try RegisterSample.withBook { path, _ in
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      configuration.prepareDatabase {
        try $0.execute(sql: "PRAGMA ignore_check_constraints = ON")
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try body(TamperedCopy(queue: queue))
      try queue.close()
    }
  }

  func tables() throws -> [StoredTable] {
    try queue.read { database in
      try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
      ).map { name in
        let columns = try Row.fetchAll(
          database, sql: "SELECT name, pk FROM pragma_table_info(?)", arguments: [name])
        return StoredTable(
          name: name, columns: columns.map { $0["name"] },
          key: columns.filter { $0["pk"] > 0 }.map { $0["name"] })
      }
    }
  }

  func keys(of table: StoredTable) throws -> [(values: [DatabaseValue], act: Int?)] {
    try queue.read { database in
      try Row.fetchAll(
        database, sql: "SELECT \(table.key.joined(separator: ", ")) FROM \(table.name)"
      ).map { row in (Array(row.databaseValues), row.hasColumn("act") ? row["act"] : nil) }
    }
  }

  /// What a fact says is in the root of its act, so each change is found at its act. Changes to
  /// different acts are made together, so that a check is not run for each of them.
  func expectEachAtItsAct(_ changes: [Change]) throws {
    var waiting = changes
    while !waiting.isEmpty {
      var acts: Set<Int?> = []
      let batch = waiting.filter { acts.insert($0.act).inserted }
      acts = []
      waiting = waiting.filter { !acts.insert($0.act).inserted }
      let findings = try findings(after: batch)
      for change in batch {
        let isFound = findings.contains { $0.act == change.act }
        #expect(isFound, "\(change.name): \(findings.map(\.code.rawValue))")
      }
    }
  }

  /// Another value of the same type in the first row that has one; nil where no row has.
  func change(of column: String, in table: StoredTable) throws -> Change? {
    let row = try queue.read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM \(table.name) WHERE \(column) IS NOT NULL LIMIT 1")
    }
    guard let row else { return nil }
    let old: DatabaseValue = row[column]
    let keys = table.key.map { row[$0] as DatabaseValue }
    for new in old.others {
      let change = Change(
        table: table.name, sql: "UPDATE \(table.name) SET \(column) = ? WHERE \(table.condition)",
        arguments: StatementArguments([new] + keys), name: "\(table.name).\(column)",
        act: row.hasColumn("act") ? row["act"] : nil)
      if try isPossible(change) { return change }
    }
    Issue.record("nothing else can stand in \(table.name).\(column)")
    return nil
  }

  /// A row like the first, other in every column but its act.
  func addition(to table: StoredTable) throws -> Change {
    let row = try #require(
      try queue.read { try Row.fetchOne($0, sql: "SELECT * FROM \(table.name)") })
    let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
    let values = table.columns.map { column -> DatabaseValue in
      let old: DatabaseValue = row[column]
      return column == "act" && table.key.count > 1 ? old : old.others.last ?? old
    }
    return Change(
      table: table.name, sql: "INSERT INTO \(table.name) VALUES (\(marks))",
      arguments: StatementArguments(values),
      name: table.name, act: row.hasColumn("act") ? row["act"] : nil)
  }

  /// Whether no unique index is in the way.
  private func isPossible(_ change: Change) throws -> Bool {
    do {
      try withoutTriggers(of: change.table) {
        try $0.execute(sql: change.sql, arguments: change.arguments)
      }
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return false
    }
  }

  func findings(after changes: [Change]) throws -> [RegisterFinding] {
    var findings: [RegisterFinding] = []
    try changed(by: changes) { database in
      _ = try BookReader(database: database, asOf: .max).checkRegister { findings.append($0) }
    }
    return findings
  }

  /// Runs `body` on the changed book with its triggers in place, and takes everything back.
  private func changed(by changes: [Change], _ body: (Database) throws -> Void) throws {
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        let triggers = try dropTriggers(of: Set(changes.map(\.table)), database)
        for change in changes {
          try database.execute(sql: change.sql, arguments: change.arguments)
        }
        for trigger in triggers { try database.execute(sql: trigger["sql"]) }
        try body(database)
        return .rollback
      }
    }
  }

  /// Runs `body` on a book without triggers, and takes everything back.
  private func withoutTriggers(of table: String, _ body: (Database) throws -> Void) throws {
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        _ = try dropTriggers(of: [table], database)
        try body(database)
        return .rollback
      }
    }
  }

  private func dropTriggers(of tables: Set<String>, _ database: Database) throws -> [Row] {
    let triggers = try Row.fetchAll(
      database, sql: "SELECT name, sql, tbl_name FROM sqlite_master WHERE type = 'trigger'"
    ).filter { tables.contains($0["tbl_name"]) }
    for trigger in triggers {
      try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)")
    }
    return triggers
  }
}

extension DatabaseValue {
  /// Other values of the same type, the least different first; NULL has none.
  fileprivate var others: [DatabaseValue] {
    switch storage {
    case .null: return []
    case .int64(let integer): return [integer + 1, integer + 1_000].map(\.databaseValue)
    case .double(let number): return [(number + 1).databaseValue]
    case .string(let text):
      let last = text.unicodeScalars.last.flatMap { Unicode.Scalar($0.value + 1) }
      let near = String(text.dropLast()) + (last.map { String(Character($0)) } ?? "")
      return [near, text + "x"].map(\.databaseValue)
    case .blob(let bytes):
      guard let last = bytes.last else { return [] }
      return [(bytes.dropLast() + [last ^ 1]).databaseValue]
    }
  }
}
