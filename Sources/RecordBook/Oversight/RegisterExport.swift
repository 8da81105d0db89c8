import GRDB
import Register

extension BookReader {
  /// Writes the register of a span of acts as JSON Lines, as documented in BookFormat.md: from
  /// it, and nothing else, every leaf and every root can be recomputed.
  ///
  /// The span is cut to the acts the reader sees. Of sealed and erased facts the leaf alone is
  /// written. What stands in the book is written as it
  /// stands, sound or not; refused (`damaged`) are only facts without an act and acts without a
  /// leaf, for which the format has no line.
  public func exportRegister(
    from first: Int, through last: Int, _ line: (String) throws -> Void
  ) throws {
    let wanted = RegisterSpan(first: max(first, 1), last: min(last, asOf))
    let head = try head(of: wanted)
    try line(head.line)
    guard wanted.first <= wanted.last else { return }
    let span = wanted.first...wanted.last
    var acts = try StoredAct.rows(database, acts: span)
    var leaves = try StoredLeaf.rows(database, acts: span)
    let facts = try FactMerge(database, acts: span)
    var hidden = try HiddenFacts(self)
    while let number = acts.nextNumber, facts.nextAct.map({ $0 >= number }) ?? true {
      guard let act = try acts.take(number), let leaf = try leaves.take(number) else {
        throw BookError.damaged(table: "register_leaf")
      }
      try line(try RegisterLine.act(act, leaf))
      try export(facts, of: act, &hidden, line)
    }
    if facts.nextAct != nil || leaves.nextNumber != nil { throw BookError.damaged(table: "act") }
  }

  /// The facts of one act in order; of what was erased or sealed the leaf alone.
  private func export(
    _ facts: FactMerge, of act: StoredAct, _ hidden: inout HiddenFacts,
    _ line: (String) throws -> Void
  ) throws {
    var ordinal = 1
    try facts.forEachFact(of: act.number) { cursor, key in
      try hidden.lines(of: act.number, from: &ordinal, before: key.ordinal, line)
      ordinal = key.ordinal &+ 1
      let sealed = try hidden.line(ofSealed: key, cursor, kind: act.kind)
      try line(try sealed ?? RegisterLine.fact(cursor, key))
    }
    try hidden.lines(of: act.number, from: &ordinal, before: .max, line)
  }

  /// Size and root at the end of a span, and the tree before it.
  private func head(of span: RegisterSpan) throws -> RegisterHead {
    var head = RegisterHead()
    let whole = try frontier()
    if span.last >= 1, span.first > 1 || span.last < whole.size {
      var leaves = try StoredLeaf.rows(database, acts: 1...span.last)
      while let number = leaves.nextNumber, let leaf = try leaves.take(number) {
        guard let node = leaf.leaf, let root = leaf.root else {
          throw BookError.damaged(table: "register_leaf")
        }
        if number < span.first { head.before.append(leafHash: node) }
        head.size = number
        head.root = root
      }
    }
    // At the end of the book stands what the book says of its end.
    if span.last >= whole.size {
      head.size = whole.size
      head.root = whole.root
    }
    return head
  }
}

/// The acts of an export.
private struct RegisterSpan {
  let first: Int
  let last: Int
}

/// What the first line of an export says.
private struct RegisterHead {
  var size = 0
  var root = MerkleTree().root
  /// The tree of the acts before the span; of no acts where it begins with the first.
  var before = MerkleTree()

  var line: String {
    var members = [
      "\"format\":\(JSONText.quoted(RegisterLine.format))", "\"size\":\(size)",
      "\"root\":\(JSONText.quoted(root))",
    ]
    if before.size > 0 {
      members.append("\"before\":\(before.size)")
      members.append(
        "\"frontier\":\(JSONText.array(before.frontier.map { JSONText.quoted($0) }))")
    }
    return "{\(members.joined(separator: ","))}"
  }
}

/// The lines of an export.
enum RegisterLine {
  static let format = "yuwu-register/1"

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

  /// A fact whose content is not shown: its leaf, and the act that sealed or erased it.
  static func hidden(
    act: Int, ordinal: Int, _ manner: String, by hider: Int, leaf: Digest32
  ) -> String {
    JSONText.object([
      "fact": "\"\(act).\(ordinal)\"", manner: "\(hider)", "leaf": JSONText.quoted(leaf),
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
