import GRDB
import PrisonAffairs
import Register

/// Goes through acts, leaves and facts together, by number of act.
struct RegisterRecount: ~Copyable {
  /// So many missing numbers in a row are named one by one.
  static let namedGap = 1_000

  private var acts: RowsAhead<StoredAct>
  private var leaves: RowsAhead<StoredLeaf>
  private let facts: FactMerge
  private var message = LeafMessage()
  private var factTree: FactRootBuilder
  private var erased: ErasedLeaves
  private var lines: [LinesKey: FactLines] = [:]
  private var tree = MerkleTree()
  /// The number that the next act must have.
  private var expected = 1
  /// The last number that belongs to an act, there or deleted.
  private let lastNumber: Int
  private let frontier: MerkleTree?
  private var lastMoment: Moment?
  /// A leaf is unknown: roots and frontier can no longer be computed.
  private var isBroken = false
  /// The roots have parted, which was reported.
  private var isParted = false
  private var summary = RegisterSummary()

  private struct LinesKey: Hashable {
    let kind: String
    let table: String
  }

  init(
    _ reader: BookReader, hashers: LeafHashers, _ report: (RegisterFinding) -> Void
  ) throws {
    let database = reader.database
    let erased = try ErasedLeaves(database, report)
    let all = Int.min...Int.max
    let acts = try StoredAct.rows(database, acts: all)
    let leaves = try StoredLeaf.rows(database, acts: all)
    let facts = try FactMerge(database, acts: all)
    let last = try Int.fetchOne(
      database,
      sql: """
        SELECT max(number)
        FROM (SELECT number FROM act UNION ALL SELECT act FROM register_leaf)
        """)
    // One row, and no other beside it.
    let edges = try Int.fetchOne(database, sql: "SELECT count(*) FROM register_frontier")
    frontier = edges == 1 ? try? reader.frontier() : nil
    lastNumber = max(last ?? 0, frontier?.size ?? 0)
    self.acts = acts
    self.leaves = leaves
    self.facts = facts
    factTree = FactRootBuilder(hashers)
    self.erased = erased
    summary.erased = erased.counts
  }

  mutating func run(_ report: (RegisterFinding) -> Void) throws -> RegisterSummary {
    while let number = [acts.nextNumber, leaves.nextNumber, facts.nextAct].compactMap(\.self).min()
    {
      if number > lastNumber {
        try passOverFacts(of: number, report)
      } else {
        passOver(to: number, report)
        try examine(number, report)
        expected = number &+ 1
      }
    }
    checkFrontier(report)
    summary.root = tree.root
    return summary
  }

  /// Reports numbers of which nothing at all is left.
  private mutating func passOver(to number: Int, _ report: (RegisterFinding) -> Void) {
    guard number > expected else { return }
    isBroken = true
    var missing = expected
    var named = 0
    while missing < number, named < RegisterRecount.namedGap {
      report(RegisterFinding(.actMissing, act: missing))
      missing += 1
      named += 1
    }
  }

  private mutating func examine(_ number: Int, _ report: (RegisterFinding) -> Void) throws {
    let leaf = try leaves.take(number)
    guard let act = try acts.take(number) else {
      report(RegisterFinding(.actMissing, act: number))
      try passOverFacts(of: number, report)
      return extend(by: leaf?.leaf, leaf, number, report)
    }
    summary.acts += 1
    checkMoment(of: act, report)
    let factRoot = try factRoot(of: act, report)
    if factRoot != act.factRoot { report(RegisterFinding(.factRoot, act: number)) }
    let computed = act.leaf
    if computed == nil { report(RegisterFinding(.form, act: number, table: "act")) }
    if let leaf {
      if computed != leaf.leaf { report(RegisterFinding(.leaf, act: number)) }
    } else {
      report(RegisterFinding(.leafMissing, act: number))
    }
    // With the leaf as it stands: what is wrong in one act does not show again in every later one.
    extend(by: leaf?.leaf ?? computed, leaf, number, report)
  }

  private mutating func extend(
    by node: Digest32?, _ leaf: StoredLeaf?, _ number: Int, _ report: (RegisterFinding) -> Void
  ) {
    guard let node else {
      isBroken = true
      return
    }
    tree.append(leafHash: node)
    guard let leaf, !isBroken, !isParted, leaf.root != tree.root else { return }
    isParted = true
    report(RegisterFinding(.root, act: number))
  }

  private mutating func checkMoment(of act: StoredAct, _ report: (RegisterFinding) -> Void) {
    guard let moment = act.parsedMoment else { return }
    if let lastMoment, moment < lastMoment {
      report(RegisterFinding(.momentOrder, act: act.number))
    }
    lastMoment = moment
  }

  /// The root that the facts of an act give; reports ordinals and values out of form. The leaves of
  /// erased facts stand in their places.
  private mutating func factRoot(
    of act: StoredAct, _ report: (RegisterFinding) -> Void
  ) throws -> Digest32 {
    let gone = erased[act.number] ?? [:]
    var ordinal = 1
    var current: (cursor: FactCursor, lines: FactLines)?
    try facts.forEachFact(of: act.number) { cursor, key in
      if current?.cursor !== cursor { current = (cursor, lines(of: cursor.table, in: act.kind)) }
      while let leaf = gone[ordinal], ordinal < key.ordinal {
        factTree.append(leaf: leaf)
        ordinal += 1
      }
      if key.ordinal != ordinal { checkOrdinal(key, ordinal, cursor.table, report) }
      if gone[key.ordinal] != nil {
        // Content that was to be erased stands there still, or again.
        report(
          RegisterFinding(
            .erasureNotCarriedOut, act: key.act, table: cursor.table.name, ordinal: key.ordinal))
      }
      ordinal = max(ordinal, key.ordinal &+ 1)
      if let lines = current?.lines, !message.write(cursor, lines) {
        report(
          RegisterFinding(
            .form, act: key.act, table: cursor.table.name, ordinal: key.ordinal))
      }
      factTree.append(message.bytes)
    }
    while let leaf = gone[ordinal] {
      factTree.append(leaf: leaf)
      ordinal += 1
    }
    summary.facts += factTree.size
    return factTree.finish()
  }

  private func checkOrdinal(
    _ key: FactCursor.Key, _ expected: Int, _ table: FactTable,
    _ report: (RegisterFinding) -> Void
  ) {
    guard key.ordinal > expected else {
      report(
        RegisterFinding(.factRepeated, act: key.act, table: table.name, ordinal: key.ordinal))
      return
    }
    for missing in 0..<min(key.ordinal - expected, RegisterRecount.namedGap) {
      report(RegisterFinding(.factMissing, act: key.act, ordinal: expected + missing))
    }
  }

  /// What all facts of a table in acts of a kind have in common, made once.
  private mutating func lines(of table: FactTable, in kind: String) -> FactLines {
    let key = LinesKey(kind: kind, table: table.name)
    if let known = lines[key] { return known }
    let made = FactLines(kind: kind, table: table)
    lines[key] = made
    return made
  }

  /// Facts that no act brought: the first of them is named.
  private mutating func passOverFacts(
    of number: Int, _ report: (RegisterFinding) -> Void
  ) throws {
    var isFirst = true
    try facts.forEachFact(of: number) { cursor, key in
      if isFirst {
        report(
          RegisterFinding(
            .factWithoutAct, act: number, table: cursor.table.name, ordinal: key.ordinal))
      }
      isFirst = false
      summary.facts += 1
    }
  }

  /// The growing edge: longer than the tree means that the last acts are gone.
  private mutating func checkFrontier(_ report: (RegisterFinding) -> Void) {
    passOver(to: lastNumber &+ 1, report)
    let isComparable = !isBroken && !isParted
    if frontier?.size != lastNumber || (isComparable && frontier?.frontier != tree.frontier) {
      report(RegisterFinding(.frontier, table: "register_frontier"))
    }
  }
}
