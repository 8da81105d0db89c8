/// The canonical bytes of a fact, read (`yuwu-fact/1`).
public struct FactText: Hashable, Sendable {
  /// Largest fact, in bytes; a notice or a policy file is one.
  public static let byteLimit = 16_000_000
  /// Most columns of a table.
  static let columnLimit = 200

  /// The canonical bytes themselves, each line ended by a line feed.
  public let bytes: [UInt8]
  /// The kind of the act that brought the fact.
  public let kind: String
  public let table: String
  public let columns: [ColumnText]

  /// Refuses bytes that are not canonical lines of a fact (`fact.form`).
  public init(parsing bytes: [UInt8]) throws(ProofFault) {
    guard bytes.count <= FactText.byteLimit else { throw .textTooLarge }
    self.bytes = bytes
    var cursor = LineCursor(bytes)
    try cursor.expect("yuwu-fact/1", else: .factForm)
    kind = try cursor.column("kind", else: .factForm)
    table = try cursor.column("table", else: .factForm)
    var columns: [ColumnText] = []
    while !cursor.isAtEnd {
      guard columns.count < FactText.columnLimit else { throw .factForm }
      columns.append(try ColumnText(parsing: try cursor.line(), else: .factForm))
    }
    self.columns = columns
  }

  /// The value of a column; nil where it is NULL or there is none.
  public func value(_ name: String) -> String? {
    columns.first { StrictText.same($0.name, name) }?.value
  }

  /// SHA-256(0x00 ‖ salt ‖ canonical bytes).
  public func leaf(salt: [UInt8]) -> Digest32 { MerkleTree.leafHash(salt + bytes) }
}

extension LineCursor {
  /// The value of the line `NAME=VALUE`.
  mutating func column(_ name: String, else fault: ProofFault) throws(ProofFault) -> String {
    let column = try ColumnText(parsing: try line(), else: fault)
    guard StrictText.same(column.name, name), let value = column.value else { throw fault }
    return value
  }
}
