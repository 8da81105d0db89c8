import GRDB
import PrisonAffairs
import Register

/// Writes one act with its facts and its leaf, inside a transaction that somebody else commits.
struct ActWriter {
  let database: Database
  let number: Int
  let kind: ActKind
  let actor: StaffNumber
  let moment: Moment
  let trainingSeed: UInt64?

  /// Takes the next number; refuses a moment before that of the previous act.
  init(
    database: Database, kind: ActKind, actor: StaffNumber, moment: Moment, trainingSeed: UInt64?
  ) throws {
    let last = try BookReader(database: database, asOf: .max).lastAct
    if let last, moment < last.moment {
      throw Refusal(
        .clockWentBack, [.moment: moment.localText, .limit: last.moment.localText])
    }
    self.database = database
    let number = (last?.number ?? 0) + 1
    self.number = number
    self.kind = kind
    self.actor = actor
    self.moment = moment
    // Each act has salts of its own even where the generator is seeded.
    self.trainingSeed = trainingSeed.map { $0 &+ UInt64(number) &* 0x9E37_79B9 }
  }

  /// Writes facts, header and leaf; returns the act's number.
  func write(_ facts: [Fact]) throws -> Int {
    var tree = MerkleTree()
    var salts = SaltSource(trainingSeed: trainingSeed)
    for (index, fact) in facts.enumerated() {
      let salt = salts.next()
      let bytes = CanonicalBytes.fact(kind: kind.rawValue, table: fact.table, values: fact.values)
      tree.append(leafHash: CanonicalBytes.factLeaf(salt: salt, bytes: bytes))
      try insert(fact, ordinal: index + 1, salt: salt)
    }
    return try finish(factRoot: tree.root)
  }

  /// Writes the header and the leaf of facts that are already there.
  func finish(factRoot: Digest32) throws -> Int {
    // Every fact table refers to this one, so that compiling the insertion takes longer than all
    // else in a small act: it is compiled once.
    try database.cachedStatement(
      sql: "INSERT INTO act (number, kind, moment, actor, fact_root) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [number, kind.rawValue, moment.description, actor.text, factRoot.data])
    let header = CanonicalBytes.act(
      number: number, kind: kind.rawValue, moment: moment, actor: actor, factRoot: factRoot)
    var tree = try BookReader(database: database, asOf: .max).frontier()
    let leaf = MerkleTree.leafHash(header)
    tree.append(leafHash: leaf)
    try database.cachedStatement(
      sql: "INSERT INTO register_leaf (act, leaf, root) VALUES (?, ?, ?)"
    )
    .execute(arguments: [number, leaf.data, tree.root.data])
    try database.cachedStatement(
      sql: "UPDATE register_frontier SET size = ?, frontier = ? WHERE only = 1"
    ).execute(arguments: [tree.size, tree.frontierData])
    return number
  }

  func insert(_ fact: Fact, ordinal: Int, salt: [UInt8]) throws {
    let statement = try database.cachedStatement(sql: fact.table.insertSQL)
    var arguments: [(any DatabaseValueConvertible)?] = [number, ordinal, salt.data]
    for value in fact.values {
      switch value {
      case .text(let text): arguments.append(text)
      case .integer(let integer): arguments.append(integer)
      case .null: arguments.append(nil)
      }
    }
    try statement.execute(arguments: StatementArguments(arguments))
  }
}

extension FactTable {
  /// `INSERT INTO table (act, ordinal, salt, …) VALUES (?, ?, ?, …)`.
  var insertSQL: String {
    let names = (["act", "ordinal", "salt"] + columns.map(\.name)).joined(separator: ", ")
    let marks = Array(repeating: "?", count: columns.count + 3).joined(separator: ", ")
    return "INSERT INTO \(name) (\(names)) VALUES (\(marks))"
  }
}
