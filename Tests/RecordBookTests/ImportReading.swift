import Foundation
import GRDB
import Register

@testable import RecordBook

/// The encoding in which Chinese Excel and WPS write a file.
enum GB18030 {
  static func bytes(of text: String) -> [UInt8]? {
    text.data(using: String.Encoding(rawValue: 0x8000_0632)).map { [UInt8]($0) }
  }
}

extension BookReader {
  /// The values of every fact of a table, in order of act and ordinal.
  func rows(of table: FactTable) throws -> [[FactValue]] {
    let names = table.columns.map(\.name).joined(separator: ", ")
    return try Row.fetchAll(
      database, sql: "SELECT \(names) FROM \(table.name) ORDER BY act, ordinal"
    ).map(table.values(of:))
  }

  /// The salts of every fact of a table, in the same order.
  func salts(of table: FactTable) throws -> [[UInt8]] {
    try Data.fetchAll(database, sql: "SELECT salt FROM \(table.name) ORDER BY act, ordinal")
      .map { [UInt8]($0) }
  }
}

extension ImportSample {
  func tableWithSalts() throws -> [String] {
    let salts = try book.read { try $0.salts(of: .pointEntry) }
    return zip(try table(), salts).map { "\($0) \($1)" }
  }

  /// The root over the entries of the book, made anew from the rows and salts by the plain path.
  func recomputedRoot() throws -> Digest32 {
    let salts = try book.read { try $0.salts(of: .pointEntry) }
    var tree = MerkleTree()
    for (values, salt) in zip(try table(), salts) {
      let bytes = CanonicalBytes.fact(
        kind: ActKind.entriesImported.rawValue, table: .pointEntry, values: values)
      tree.append(leafHash: CanonicalBytes.factLeaf(salt: salt, bytes: bytes))
    }
    return tree.root
  }
}
