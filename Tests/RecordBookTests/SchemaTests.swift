import GRDB
import Testing

@testable import RecordBook

/// The schema is the last line of defence: documented columns, strict types, no edits.
struct SchemaTests {
  @Test func columnsStandInTheDocumentedOrder() throws {
    try RegisterSample.withBook { _, book in
      try book.queue.read { database in
        for table in FactTable.all {
          let found = try Row.fetchAll(
            database, sql: "SELECT name, type, \"notnull\" FROM pragma_table_info(?)",
            arguments: [table.name]
          ).map { row -> String in
            "\(row["name"] as String) \(row["type"] as String) \(row["notnull"] as Int)"
          }
          let expected =
            ["act INTEGER 1", "ordinal INTEGER 1", "salt BLOB 1"]
            + table.columns.map { column in
              let type = column.kind == .text ? "TEXT" : "INTEGER"
              return "\(column.name) \(type) \(column.isOptional ? 0 : 1)"
            }
          #expect(found == expected, "\(table.name)")
        }
      }
    }
  }

  @Test func everyTableIsAFactTableOrOfTheRegister() throws {
    try RegisterSample.withBook { _, book in
      let (tables, loose) = try book.queue.read { database in
        (
          try String.fetchSet(
            database,
            sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"),
          try String.fetchSet(
            database,
            sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0")
        )
      }
      let ours = tables.filter { !$0.hasPrefix("sqlite_") && $0 != "grdb_migrations" }
      let register = ["act", "register_leaf", "register_frontier", "erased_leaf"]
      #expect(ours == Set(FactTable.all.map(\.name) + register))
      #expect(ours.isDisjoint(with: loose))
      #expect(Set(FactTable.all.map(\.name)).count == FactTable.all.count)
    }
  }

  @Test func nothingWrittenIsEditedOrDeleted() throws {
    try RegisterSample.withBook { _, book in
      for table in ["act", "register_leaf", "erased_leaf"] + FactTable.all.map(\.name) {
        let column = table == "act" ? "number" : "act"
        try book.queue.writeWithoutTransaction { database in
          let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
          #expect(count > 0, "the sample has no row in \(table)")
          for sql in ["UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)"] {
            let error = #expect(throws: DatabaseError.self, "\(sql)") {
              try database.execute(sql: sql)
            }
            #expect(error?.message?.contains("are never") == true, "\(sql)")
          }
          let left = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)")
          #expect(left == count)
        }
      }
    }
  }

  @Test func aSoundBookHasNoFindings() throws {
    try RegisterSample.withBook { path, book in
      var findings: [RegisterFinding] = []
      let summary = try book.read { try $0.checkRegister { findings.append($0) } }
      #expect(findings.isEmpty)
      #expect(summary.acts == RegisterSample.actCount)
      let head = try book.read { try $0.registerHead }
      #expect(summary.root == head.root)
      #expect(head.size == RegisterSample.actCount)
      let readOnly = try RecordBook.open(at: path, readOnly: true)
      #expect(try readOnly.read { try $0.checkRegister { findings.append($0) } } == summary)
    }
  }

  /// The import has an encoder of its own; the check reads what it wrote with another.
  @Test func anImportedFileIsSound() throws {
    try ImportSample.with { sample in
      let rows = (1...40).map { line in
        "\(ImportPeople.number(1 + line % 2)),2026-10-02,JG-01,-1.5,,3301003,"
          + "\(line % 3 == 0 ? "" : "反斜杠\\与é\(line)"),,十月,\(line)\n"
      }
      #expect(try sample.take(rows.joined()).written == rows.count)
      var findings: [RegisterFinding] = []
      let summary = try sample.book.read { try $0.checkRegister { findings.append($0) } }
      #expect(findings.isEmpty)
      #expect(summary.facts >= rows.count)
    }
  }

  @Test func anEmptyBookIsSound() throws {
    try RegisterSample.withBook { path, _ in
      let book = try RecordBook.create(at: path + ".empty")
      var findings: [RegisterFinding] = []
      let summary = try book.read { try $0.checkRegister { findings.append($0) } }
      #expect(findings.isEmpty)
      #expect(summary == RegisterSummary())
    }
  }
}
