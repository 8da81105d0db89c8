import GRDB

extension BookReader {
  /// Writes the register of a span of acts as JSON Lines, as documented in BookFormat.md: from
  /// it, and nothing else, every leaf and every root can be recomputed.
  ///
  /// The span is cut to the acts the reader sees. What stands in the book is written as it
  /// stands, in order or not; refused (`damaged`) are only facts without an act and acts without
  /// a leaf, for which the format has no line.
  public func exportRegister(
    from first: Int, through last: Int, _ line: (String) throws -> Void
  ) throws {
    let lastNumber = try lastAct?.number ?? 0
    let span = RegisterSpan(first: max(first, 1), last: min(last, lastNumber))
    try line(try head(of: span))
    guard span.first <= span.last else { return }
    var acts = try StoredAct.rows(database, acts: span.first...span.last)
    var leaves = try StoredLeaf.rows(database, acts: span.first...span.last)
    let facts = try FactMerge(database, acts: span.first...span.last)
    while let number = acts.nextNumber {
      guard facts.nextAct.map({ $0 >= number }) ?? true else { break }
      guard let act = try acts.take(number), let leaf = try leaves.take(number) else {
        throw BookError.damaged(table: "register_leaf")
      }
      try line(try RegisterLine.act(act, leaf))
      try facts.forEachFact(of: number) { cursor, key in
        try line(RegisterLine.fact(cursor, key))
      }
    }
    if facts.nextAct != nil || leaves.nextNumber != nil { throw BookError.damaged(table: "act") }
  }

  /// The first line: format, size and root; where the span begins later, also the tree before it.
  private func head(of span: RegisterSpan) throws -> String {
    var tree = MerkleTree()
    var root = tree.root
    if span.last >= 1 {
      var leaves = try StoredLeaf.rows(database, acts: 1...span.last)
      while let number = leaves.nextNumber, let leaf = try leaves.take(number) {
        guard let node = leaf.leaf, let stored = leaf.root else {
          throw BookError.damaged(table: "register_leaf")
        }
        if number < span.first { tree.append(leafHash: node) }
        root = stored
      }
    }
    return RegisterLine.head(
      size: max(span.last, 0), root: root, before: span.first > 1 ? tree : nil)
  }
}

/// The acts of an export.
private struct RegisterSpan {
  let first: Int
  let last: Int
}

/// The lines of an export.
enum RegisterLine {
  static let format = "yuwu-register/1"

  static func head(size: Int, root: Digest32, before: MerkleTree?) -> String {
    guard let before else {
      return JSONText.object([
        "format": JSONText.quoted(format), "size": "\(size)", "root": JSONText.quoted(root),
      ])
    }
    return JSONText.object([
      "format": JSONText.quoted(format), "size": "\(size)", "root": JSONText.quoted(root),
      "before": "\(before.size)",
      "frontier": JSONText.array(before.frontier.map { JSONText.quoted($0) }),
    ])
  }

  static func act(_ act: StoredAct, _ leaf: StoredLeaf) throws -> String {
    guard let factRoot = act.factRoot, let digest = leaf.leaf, let root = leaf.root else {
      throw BookError.damaged(table: "register_leaf")
    }
    return JSONText.object([
      "act": "\(act.number)", "kind": JSONText.quoted(act.kind),
      "moment": JSONText.quoted(act.moment), "actor": JSONText.quoted(act.actor),
      "facts": JSONText.quoted(factRoot), "leaf": JSONText.quoted(digest),
      "root": JSONText.quoted(root),
    ])
  }

  static func fact(_ cursor: FactCursor, _ key: FactCursor.Key) throws -> String {
    let columns = try cursor.table.columns.enumerated().map { index, column in
      let value =
        switch cursor.value(index) {
        case .null: "null"
        case .integer(let integer): "\(integer)"
        case .text(let text): JSONText.quoted(String(decoding: text, as: UTF8.self))
        case .foreign: throw BookError.damaged(table: cursor.table.name)
        }
      return JSONText.array([JSONText.quoted(column.name), value])
    }
    return JSONText.object([
      "fact": "\"\(key.act).\(key.ordinal)\"", "table": JSONText.quoted(cursor.table.name),
      "salt": "\"\(hexadecimal(cursor.salt))\"", "columns": JSONText.array(columns),
    ])
  }
}
