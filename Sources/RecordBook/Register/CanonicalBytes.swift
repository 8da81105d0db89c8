public import PrisonAffairs
public import Register

/// The canonical form of facts and act headers, as documented in BookFormat.md.
///
/// UTF-8, one `name=value` line per column in documented order; integers in decimal, dates ISO;
/// in text `\` is written `\\` and a line feed `\n`; NULL is the name without `=`.
public enum CanonicalBytes {
  /// The bytes of a fact: format, act kind, table, then the columns.
  public static func fact(kind: String, table: FactTable, values: [FactValue]) -> [UInt8] {
    var bytes = prefix(kind: kind, table: table)
    for (column, value) in zip(table.columns, values) {
      append(name: column.name, value, to: &bytes)
    }
    return bytes
  }

  /// The lines that every fact of one table in one act begins with.
  static func prefix(kind: String, table: FactTable) -> [UInt8] {
    Array("yuwu-fact/1\nkind=\(kind)\ntable=\(table.name)\n".utf8)
  }

  /// The bytes of an act header.
  public static func act(
    number: Int, kind: String, moment: Moment, actor: StaffNumber, factRoot: Digest32
  ) -> [UInt8] {
    let text =
      "yuwu-act/1\nnumber=\(number)\nkind=\(kind)\nmoment=\(moment)\nactor=\(actor)\n"
      + "facts=\(factRoot)\n"
    return Array(text.utf8)
  }

  /// The hash of a fact: SHA-256(0x00 ‖ salt ‖ canonical bytes).
  public static func factLeaf(salt: [UInt8], bytes: [UInt8]) -> Digest32 {
    MerkleTree.leafHash(salt + bytes)
  }

  private static func append(name: String, _ value: FactValue, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: name.utf8)
    switch value {
    case .null: break
    case .integer(let integer):
      bytes.append(UInt8(ascii: "="))
      bytes.append(contentsOf: String(integer).utf8)
    case .text(let text):
      bytes.append(UInt8(ascii: "="))
      for byte in text.utf8 { appendEscaped(byte, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  @inline(__always)
  static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\\"):
      bytes.append(byte)
      bytes.append(byte)
    case UInt8(ascii: "\n"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(ascii: "n"))
    default: bytes.append(byte)
    }
  }
}
