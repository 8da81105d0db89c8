import Foundation
import Register
import Testing

@testable import RecordBook

/// The document says what the code does.
struct BookFormatTests {
  private static let document = Result {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(components: "Sources", "RecordBook")
    return try String(
      contentsOf: sources.appending(components: "RecordBook.docc", "BookFormat.md"),
      encoding: .utf8)
  }

  @Test func listsEveryTableWithItsColumns() throws {
    let lines = try BookFormatTests.document.get().split(separator: "\n").map(String.init)
    let found = lines.drop { !$0.hasPrefix("| table |") }.dropFirst(2).prefix {
      $0.hasPrefix("|")
    }
    let expected = FactTable.all.map { table in
      let columns = table.columns.map { column in
        "`\(column.name)\(column.kind == .integer ? "#" : "")\(column.isOptional ? "?" : "")`"
      }
      return "| `\(table.name)` | \(columns.joined(separator: ", ")) |"
    }
    #expect(Array(found) == expected)
  }

  @Test func givesTheVectors() throws {
    let document = try BookFormatTests.document.get()
    let facts: [VectorTests.FactVector] = try VectorTests.load("facts.json")
    let first = try #require(facts.first)
    let message = [0x00] + VectorTests.bytes(first.salt) + Array(first.canonical.utf8)
    let unbroken = document.filter { $0 != "\n" }
    #expect(document.contains(first.canonical))
    #expect(unbroken.contains(hexadecimal(message)))
    #expect(document.contains(first.leaf))
    #expect(document.contains(facts[1].leaf))
    let acts: [VectorTests.ActVector] = try VectorTests.load("acts.json")
    let act = try #require(acts.first { $0.number == 812 })
    #expect(document.contains(act.canonical))
    #expect(document.contains(act.leaf))
    let tree: VectorTests.TreeVector = try VectorTests.load("tree.json")
    for digest in tree.roots + tree.leaves.map(\.leaf) { #expect(document.contains(digest)) }
  }

  @Test func namesTheFormats() throws {
    let document = try BookFormatTests.document.get()
    let identifier = String(Schema.applicationIdentifier, radix: 16)
    for name in ["yuwu-fact/1", "yuwu-act/1", RegisterLine.format, "0x\(identifier)"] {
      #expect(document.contains(name), "\(name)")
    }
  }
}
