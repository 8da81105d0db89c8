import GRDB
import PrisonAffairs
import Register

/// The header of an act exactly as the book holds it, in form or not.
struct StoredAct {
  let number: Int
  let kind: String
  let moment: String
  let actor: String
  let factRoot: Digest32?

  static func rows(_ database: Database, acts: ClosedRange<Int>) throws -> RowsAhead<StoredAct> {
    let rows = try RegisterRows(
      database,
      sql: """
        SELECT number, kind, moment, actor, fact_root FROM act
        WHERE number BETWEEN ? AND ? ORDER BY number
        """, acts)
    return try RowsAhead(rows, key: \.number) { rows in
      StoredAct(
        number: rows.integer(0), kind: rows.string(1), moment: rows.string(2),
        actor: rows.string(3), factRoot: rows.digest(4))
    }
  }

  /// The moment, or nil where the text is not one as the book writes it.
  var parsedMoment: Moment? {
    guard let parsed = Moment(moment), parsed.description == moment else { return nil }
    return parsed
  }

  /// The leaf that the header gives, or nil where a value cannot be in canonical form.
  var leaf: Digest32? {
    guard let factRoot, let moment = parsedMoment, let actor = StaffNumber(actor),
      !kind.utf8.contains(UInt8(ascii: "\n"))
    else { return nil }
    return MerkleTree.leafHash(
      CanonicalBytes.act(
        number: number, kind: kind, moment: moment, actor: actor, factRoot: factRoot))
  }
}

/// The leaf of an act and the root beside it, as the book holds them.
struct StoredLeaf {
  let act: Int
  let leaf: Digest32?
  let root: Digest32?

  static func rows(_ database: Database, acts: ClosedRange<Int>) throws -> RowsAhead<StoredLeaf> {
    let rows = try RegisterRows(
      database,
      sql: "SELECT act, leaf, root FROM register_leaf WHERE act BETWEEN ? AND ? ORDER BY act",
      acts)
    return try RowsAhead(rows, key: \.act) { rows in
      StoredLeaf(act: rows.integer(0), leaf: rows.digest(1), root: rows.digest(2))
    }
  }
}

/// Rows with a number, of which the next can be seen before it is taken.
struct RowsAhead<Element> {
  private let rows: RegisterRows
  private let read: (RegisterRows) -> Element
  private let key: (Element) -> Int
  private var next: Element?

  init(
    _ rows: RegisterRows, key: @escaping (Element) -> Int,
    read: @escaping (RegisterRows) -> Element
  ) throws {
    self.rows = rows
    self.key = key
    self.read = read
    next = try rows.step() ? read(rows) : nil
  }

  /// The number of the next row, or nil after the last.
  var nextNumber: Int? { next.map(key) }

  /// Takes the next row if it has this number.
  mutating func take(_ number: Int) throws -> Element? {
    guard let taken = next, key(taken) == number else { return nil }
    next = try rows.step() ? read(rows) : nil
    return taken
  }
}
