import GRDB

/// Why something is sealed, opened or erased: the reason and the law it rests on.
public struct SealGround: Hashable, Sendable {
  public let ground: String
  /// Document and article, or the number of a court's decision.
  public let basis: String

  public init(ground: String, basis: String) {
    self.ground = ground
    self.basis = basis
  }

  var values: [FactValue] { [.text(ground), .text(basis)] }
}

extension FactKey {
  private var values: [FactValue] { [.integer(act), .integer(ordinal)] }

  /// The fact that seals this one.
  public func sealingFact(_ ground: SealGround) -> Fact { Fact(.sealing, values + ground.values) }

  /// The fact of one look at this sealed one.
  public func sealOpeningFact(_ ground: SealGround) -> Fact {
    Fact(.sealOpening, values + ground.values)
  }

  /// The fact that asks for the erasure of this one.
  public func erasureRequestFact(_ ground: SealGround) -> Fact {
    Fact(.erasureRequest, values + ground.values)
  }
}

/// Which facts are sealed (封存): their content stays out of every view, listing and export.
public struct Seals: Sendable {
  /// The act that sealed each.
  let acts: [FactKey: Int]

  public var isEmpty: Bool { acts.isEmpty }

  /// The act that sealed a fact, or nil where it is open.
  public func act(sealing act: Int, _ ordinal: Int) -> Int? {
    acts[FactKey(act: act, ordinal: ordinal)]
  }

  public func hides(_ act: Int, _ ordinal: Int) -> Bool { self.act(sealing: act, ordinal) != nil }
}

extension BookReader {
  /// Every sealed fact, whatever act the reader stands at: what is sealed is not shown as it was
  /// before, either.
  public func seals() throws -> Seals {
    var acts: [FactKey: Int] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT act, fact_act, fact_ordinal FROM sealing WHERE act <= ?",
      arguments: [sealsThrough ?? .max])
    while let row = try rows.next() {
      acts[FactKey(act: row["fact_act"], ordinal: row["fact_ordinal"])] = row["act"]
    }
    return Seals(acts: acts)
  }

  /// The table that holds a fact, or nil where none does.
  public func table(of key: FactKey) throws -> FactTable? {
    guard key.act <= asOf else { return nil }
    return try FactTable.all.first { table in
      try Bool.fetchOne(
        database,
        sql: "SELECT EXISTS (SELECT 1 FROM \(table.name) WHERE act = ? AND ordinal = ?)",
        arguments: [key.act, key.ordinal]) ?? false
    }
  }

  /// Name and value of every column of a fact, as they stand; nil where no such fact is.
  public func content(of key: FactKey) throws -> [(column: String, value: String?)]? {
    guard let table = try table(of: key) else { return nil }
    return try Row.fetchOne(
      database, sql: "SELECT * FROM \(table.name) WHERE act = ? AND ordinal = ?",
      arguments: [key.act, key.ordinal]
    ).map { row in
      table.columns.map { column in
        switch column.kind {
        case .text: (column.name, row[column.name] as String?)
        case .integer: (column.name, (row[column.name] as Int?).map { String($0) })
        }
      }
    }
  }

  /// Every fact about one inmate that may be sealed or erased.
  public func facts(about inmate: String) throws -> [FactKey] {
    var keys: Set<FactKey> = []
    for table in Schema.erasable where table.columns.contains(where: { $0.name == "inmate" }) {
      let rows = try Row.fetchAll(
        database, sql: "SELECT act, ordinal FROM \(table.name) WHERE inmate = ? AND act <= ?",
        arguments: [inmate, asOf])
      keys.formUnion(rows.map { FactKey(act: $0["act"], ordinal: $0["ordinal"]) })
    }
    return try Array(resting(on: keys)).sorted()
  }

  /// Facts with what rests on them; with an inmate's own record, everything about that inmate.
  public func factsGoing(with keys: Set<FactKey>) throws -> Set<FactKey> {
    var going = try resting(on: keys)
    let rows = try Row.fetchAll(
      database, sql: "SELECT act, ordinal, inmate FROM inmate WHERE act <= ?", arguments: [asOf])
    for row in rows where keys.contains(FactKey(act: row["act"], ordinal: row["ordinal"])) {
      going.formUnion(try facts(about: row["inmate"]))
    }
    return going
  }

  /// Facts and everything that rests on them: what names a fact by its place goes with it.
  public func resting(on keys: Set<FactKey>) throws -> Set<FactKey> {
    var found = keys
    var fresh = keys
    while !fresh.isEmpty {
      var next: Set<FactKey> = []
      for key in fresh { next.formUnion(try dependents(of: key)) }
      fresh = next.subtracting(found)
      found.formUnion(fresh)
    }
    return found
  }

  /// What names one fact: decisions and corrections of an entry, the end of a period, what an
  /// objection brought after it, and the transfer file that a fact was brought by.
  private func dependents(of key: FactKey) throws -> [FactKey] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT act, ordinal FROM entry_decision WHERE entry_act = :act AND entry_ordinal = :ordinal
        UNION SELECT act, ordinal FROM correction WHERE fact_act = :act AND fact_ordinal = :ordinal
        UNION SELECT act, ordinal FROM status_end
          WHERE period_act = :act AND period_ordinal = :ordinal
        UNION SELECT a.act, a.ordinal FROM objection_appeal AS a JOIN objection AS o USING (number)
          WHERE o.act = :act AND o.ordinal = :ordinal
        UNION SELECT a.act, a.ordinal FROM objection_answer AS a JOIN objection AS o USING (number)
          WHERE o.act = :act AND o.ordinal = :ordinal
        UNION SELECT w.act, w.ordinal
          FROM objection_without_change AS w JOIN objection AS o USING (number)
          WHERE o.act = :act AND o.ordinal = :ordinal
        UNION SELECT w.act, w.ordinal
          FROM objection_without_change AS w JOIN objection_answer AS a USING (number, stage)
          WHERE a.act = :act AND a.ordinal = :ordinal
        UNION SELECT act, ordinal FROM conduct_adjustment
          WHERE period_act = :act AND period_ordinal = :ordinal
        UNION SELECT a.act, a.ordinal FROM opinion_answer AS a JOIN opinion AS o USING (number)
          WHERE o.act = :act AND o.ordinal = :ordinal
        UNION SELECT c.act, c.ordinal FROM opinion_correction AS c JOIN opinion AS o USING (number)
          WHERE o.act = :act AND o.ordinal = :ordinal
        UNION SELECT s.act, s.ordinal FROM objection_by_staff AS s JOIN objection AS o USING (number)
          WHERE o.act = :act AND o.ordinal = :ordinal
        \(BookReader.saidOfNominations)
        UNION SELECT act, ordinal FROM ruling_service
          WHERE ruling_act = :act AND ruling_ordinal = :ordinal
        \(BookReader.namedByKey(.crimeCount, of: .judgment, "decided_on"))
        \(BookReader.namedByKey(.propertyEvent, of: .propertyItem, "item"))
        UNION SELECT act, ordinal FROM transfer_file WHERE act = :act AND ordinal <> :ordinal
        UNION SELECT act, ordinal FROM account_hold_end
          WHERE hold_act = :act AND hold_ordinal = :ordinal
        UNION SELECT act, ordinal FROM spending_decision
          WHERE flag_act = :act AND flag_ordinal = :ordinal
        UNION SELECT act, ordinal FROM spending_end
          WHERE flag_act = :act AND flag_ordinal = :ordinal
        """, arguments: ["act": key.act, "ordinal": key.ordinal])
    return rows.map { FactKey(act: $0["act"], ordinal: $0["ordinal"]) }
  }
}

extension BookReader {
  /// What was judged, said and answered about a nomination goes with it.
  fileprivate static let saidOfNominations = [
    FactTable.nominationJudgement, .appraisal, .appraisalRemark, .consultation,
    .nominationWithdrawal,
  ].map { table in
    """
    UNION SELECT n.act, n.ordinal FROM \(table.name) AS n JOIN nomination AS o USING (number)
      WHERE o.act = :act AND o.ordinal = :ordinal
    """
  }.joined(separator: "\n")

  /// What names its fact by the inmate and a column, unless another fact answers to that too: the
  /// counts of a judgment and the events of a property judgment.
  fileprivate static func namedByKey(
    _ table: FactTable, of owner: FactTable, _ column: String
  ) -> String {
    """
    UNION SELECT n.act, n.ordinal FROM \(owner.name) AS o
      JOIN \(table.name) AS n ON n.inmate = o.inmate AND n.\(column) = o.\(column)
      WHERE o.act = :act AND o.ordinal = :ordinal
        AND NOT EXISTS (SELECT 1 FROM \(owner.name) AS other
          WHERE other.inmate = o.inmate AND other.\(column) = o.\(column)
            AND (other.act, other.ordinal) <> (o.act, o.ordinal))
    """
  }

  /// The posted notices whose open documents hold the number of an inmate whom the facts name.
  public func noticesHolding(inmatesOf keys: [FactKey]) throws -> [String] {
    var inmates: Set<String> = []
    for table in Schema.erasable where table.columns.contains(where: { $0.name == "inmate" }) {
      let statement = try database.cachedStatement(
        sql: "SELECT inmate FROM \(table.name) WHERE act = ? AND ordinal = ? AND act <= ?")
      for key in keys {
        let arguments: StatementArguments = [key.act, key.ordinal, asOf]
        inmates.formUnion(try String.fetchAll(statement, arguments: arguments))
      }
    }
    var numbers: Set<String> = []
    for inmate in inmates {
      numbers.formUnion(
        try String.fetchAll(
          database,
          sql: """
            SELECT number FROM notice_document AS d
            WHERE act <= ? AND instr(content, ?) > 0 AND \(seen.open("d"))
            """, arguments: [asOf, inmate]))
    }
    return numbers.sorted()
  }
}

/// One act of sealing.
public struct SealingRecord: Hashable, Sendable {
  public let act: Int
  public let facts: Int
  public let ground: String
  public let basis: String
  /// How often one of the facts was opened since.
  public let openings: Int
}

extension BookReader {
  /// Every act of sealing, the earliest first.
  public func sealings() throws -> [SealingRecord] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT s.act, count(DISTINCT s.ordinal) AS facts, s.ground, s.basis, count(o.act) AS openings
        FROM sealing AS s LEFT JOIN seal_opening AS o USING (fact_act, fact_ordinal)
        WHERE s.act <= ? GROUP BY s.act ORDER BY s.act
        """, arguments: [asOf]
    ).map { row in
      SealingRecord(
        act: row["act"], facts: row["facts"], ground: row["ground"], basis: row["basis"],
        openings: row["openings"])
    }
  }

  /// The act that corrected a fact, or nil.
  public func correction(of key: FactKey) throws -> Int? {
    try Int.fetchOne(
      database,
      sql: "SELECT act FROM correction WHERE fact_act = ? AND fact_ordinal = ? AND act <= ?",
      arguments: [key.act, key.ordinal, asOf])
  }
}

extension FactTable {
  /// Whether facts of this kind may be sealed: what concerns inmates, and posted documents.
  public var isSealable: Bool { isErasable || self == .noticeDocument }

  /// Whether content of this kind may leave the book.
  public var isErasable: Bool { Schema.erasable.contains(self) }

  /// Whether it may leave by itself: no month that stays is computed from it without a note. A
  /// decision or a correction goes only with its entry, which would otherwise count differently.
  public var isErasableAlone: Bool {
    [
      .pointEntry, .sentence, .crime, .objection, .objectionAppeal, .objectionAnswer,
      .meetingMinutes, .meetingInvitation, .opinion,
    ].contains(self) || FactTable.ofSentences.contains(self)
  }

  /// Whether facts of this kind are retracted by naming them.
  public var isRetractable: Bool {
    [
      .statusPeriod, .sentence, .crime, .strictGroup, .workSuspension, .treatmentGrade,
      .cycleOpening,
    ].contains(self) || FactTable.ofSentences.contains(self)
  }
}
