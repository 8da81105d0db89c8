import GRDB
public import PrisonAffairs
import Register

extension RecordBook {
  /// Carries out an erasure: writes its act, sets the leaves apart and removes content and salt,
  /// all in one transaction; then lays the file anew and empties the write-ahead log, so that the
  /// bytes are gone from the files of the book.
  ///
  /// `body` decides inside the transaction which request is carried out. While somebody reads an
  /// older state the log cannot be emptied: that is waited for and refused (`book.locked`) before
  /// anything is written. Where a reader comes in between, the act is written and the error says
  /// that bytes remain (`book.erased-bytes-remain`); the next attempt takes them away, and is then
  /// refused for having been carried out.
  /// Refuses to set apart the leaf of a fact that was changed (`book.damaged`).
  public func erase(
    actor: StaffNumber, moment: Moment,
    _ body: (BookReader) throws -> (request: Int, keys: Set<FactKey>)
  ) throws -> Int {
    try emptyWriteAheadLog()
    let written = Result { try write(erasure: body, actor: actor, moment: moment) }
    do {
      try layAnew()
      try emptyWriteAheadLog()
    } catch {
      // The act stands, whatever kept the file from being laid anew.
      if case .success(let act) = written {
        throw BookError.erasedBytesRemain(path: path, act: act)
      }
    }
    return try written.get()
  }

  private func write(
    erasure body: (BookReader) throws -> (request: Int, keys: Set<FactKey>), actor: StaffNumber,
    moment: Moment
  ) throws -> Int {
    try transaction { database in
      try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
      let reader = BookReader(database: database, asOf: .max)
      let (request, keys) = try body(reader)
      let targets = try reader.targets(keys)
      let writer = try ActWriter(
        database: database, kind: .factErased, actor: actor, moment: moment, trainingSeed: seed)
      let act = try writer.write(targets.map { $0.fact(request: request) })
      for target in targets { try target.remove(from: database, by: act) }
      return act
    }
  }

  /// Writes every page anew, from what is in the book alone; nothing to do where nothing was erased.
  ///
  /// SQLite overwrites a cell that it frees. But where a page was split, or cells moved between
  /// pages, copies of them stay in the gaps, which belong to no cell and are never overwritten.
  private func layAnew() throws {
    try RecordBook.guarded(path) {
      try queue.writeWithoutTransaction { database in
        guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM erased_leaf)") ?? false
        else { return }
        try database.execute(sql: "VACUUM")
      }
    }
  }

  /// Moves everything into the main file and cuts the log to nothing.
  private func emptyWriteAheadLog() throws {
    try RecordBook.guarded(path) {
      try queue.writeWithoutTransaction { database in
        let busy = try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? 0
        guard busy == 0 else { throw BookError.locked(path: path) }
      }
    }
  }
}

/// One fact on its way out.
private struct ErasureTarget {
  let key: FactKey
  let table: FactTable
  let leaf: Digest32
  /// The settled month, or the ward's sheet, that rests on it and stays.
  let month: String?

  func fact(request: Int) -> Fact {
    Fact(
      .erasure,
      [
        .integer(request), .integer(key.act), .integer(key.ordinal), .text(table.name),
        FactValue(month),
      ])
  }

  func remove(from database: Database, by act: Int) throws {
    try database.execute(
      sql: "INSERT INTO erased_leaf (act, ordinal, leaf, erased_by) VALUES (?, ?, ?, ?)",
      arguments: [key.act, key.ordinal, leaf.data, act])
    try database.execute(
      sql: "DELETE FROM \(table.name) WHERE act = ? AND ordinal = ?",
      arguments: [key.act, key.ordinal])
  }
}

extension BookReader {
  /// The facts with their leaves, of which those of one act are computed once.
  fileprivate func targets(_ keys: Set<FactKey>) throws -> [ErasureTarget] {
    var leaves: [Int: [Digest32]] = [:]
    return try keys.sorted().map { key in
      guard let table = try table(of: key), let header = try act(key.act) else {
        throw BookError.damaged(table: "erasure_request")
      }
      let ofAct = try leaves[key.act] ?? factLeaves(of: header)
      leaves = [key.act: ofAct]
      return ErasureTarget(
        key: key, table: table, leaf: ofAct[key.ordinal - 1],
        month: try matter(of: key, in: table, without: keys))
    }
  }

  /// What was decided on a fact and stays: an inmate's settled month for an entry, the ward's sheet
  /// for a line of it, which names nobody.
  private func matter(
    of key: FactKey, in table: FactTable, without keys: Set<FactKey>
  ) throws -> String? {
    switch table {
    case .pointEntry: try settledMonth(ofEntry: key, without: keys)
    case .monthResult:
      try String.fetchOne(
        database,
        sql: """
          SELECT 'ward-month:' || ward || '/' || month FROM month_result
          WHERE act = ? AND ordinal = ?
          """, arguments: [key.act, key.ordinal])
    case .treatmentProposal:
      // The steps of its procedure name it already, and stay.
      try String.fetchOne(
        database,
        sql: """
          SELECT 'treatment:' || inmate || '/' || number FROM treatment_proposal
          WHERE act = ? AND ordinal = ?
          """, arguments: [key.act, key.ordinal])
    case .outsideProposal, .outsideDecision, .outsideSocietyNotice, .outsideEnd:
      try String.fetchOne(
        database,
        sql: """
          SELECT 'outside:' || inmate || '/' || number FROM \(table.name)
          WHERE act = ? AND ordinal = ?
          """, arguments: [key.act, key.ordinal])
    case .gradeProposal, .cycleGrade: try wardMatter("grading", of: key, in: table)
    case .rewardProposal, .reward: try wardMatter("rewards", of: key, in: table)
    case .cancellationRequest, .pointCancellation:
      // The steps of its procedure name it already, and stay.
      try String.fetchOne(
        database,
        sql: """
          SELECT 'cancellation:' || inmate || '/' || number FROM \(table.name)
          WHERE act = ? AND ordinal = ?
          """, arguments: [key.act, key.ordinal])
    case .mealCommitteeOpinion:
      // The account names nobody; its notice does.
      try String.fetchOne(
        database,
        sql: """
          SELECT 'meals:' || kitchen || '/' || month FROM meal_committee_opinion
          WHERE act = ? AND ordinal = ?
          """, arguments: [key.act, key.ordinal])
    default: nil
    }
  }

  /// A ward's grades or rewards of a period, which name nobody.
  private func wardMatter(
    _ kind: String, of key: FactKey, in table: FactTable
  ) throws -> String? {
    try String.fetchOne(
      database,
      sql: """
        SELECT '\(kind):' || ward || '/' || month FROM \(table.name)
        WHERE act = ? AND ordinal = ?
        """, arguments: [key.act, key.ordinal])
  }

  /// The month of an entry as a reference, where a result of it stays in the book. A month that
  /// was never settled, or whose results go too, is not named: the reference says the inmate's
  /// number, and an act is for ever.
  private func settledMonth(
    ofEntry key: FactKey, without keys: Set<FactKey>
  ) throws -> String? {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT r.act, r.ordinal, 'month:' || r.inmate || '/' || r.month AS month
        FROM point_entry AS e JOIN month_result AS r
          ON r.inmate = e.inmate AND r.month = substr(e.day, 1, 7)
        WHERE e.act = ? AND e.ordinal = ?
        """, arguments: [key.act, key.ordinal])
    return rows.first { !keys.contains(FactKey(act: $0["act"], ordinal: $0["ordinal"])) }?["month"]
  }
}
