import GRDB
public import PrisonAffairs

/// What the close of a month found in somebody's figures.
public struct SpendingFinding: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  public let month: YearMonth
  public let concern: SpendingConcern
  /// What it is about, in fen.
  public let amount: Money
  /// What it was held against; nil where that is no amount.
  public let bound: Money?

  public init(
    act: Int = 0, ordinal: Int = 0, inmate: InmateNumber, month: YearMonth,
    concern: SpendingConcern, amount: Money, bound: Money?
  ) {
    self.act = act
    self.ordinal = ordinal
    self.inmate = inmate
    self.month = month
    self.concern = concern
    self.amount = amount
    self.bound = bound
  }

  public var fact: Fact {
    Fact(
      .spendingFinding,
      [
        .text(inmate.text), .text(month.description), .text(concern.rawValue),
        .integer(amount.fen), FactValue(bound?.fen),
      ])
  }
}

/// What somebody raised of somebody's spending, with what was decided of it.
public struct SpendingFlag: Hashable, Sendable {
  /// What a second person decided.
  public struct Decision: Hashable, Sendable {
    public let act: Int
    /// As which act of the article it was found; nil where it was not.
    public let found: SpendingConcern?
    public let first: CivilDate?
    public let ended: CivilDate?
    public let reason: String
    /// Why the limit was clearly passed, and why nothing special explains it: where it was found.
    public let clearlyOver: String?
    public let noSpecialCause: String?

    public init(
      act: Int = 0, found: SpendingConcern?, first: CivilDate?, ended: CivilDate?, reason: String,
      clearlyOver: String? = nil, noSpecialCause: String? = nil
    ) {
      self.clearlyOver = clearlyOver
      self.noSpecialCause = noSpecialCause
      self.act = act
      self.found = found
      self.first = first
      self.ended = ended
      self.reason = reason
    }
  }

  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  public let month: YearMonth
  public let concern: SpendingConcern
  public let reason: String
  /// Nil while nobody decided.
  public let decision: Decision?

  public init(
    act: Int = 0, ordinal: Int = 0, inmate: InmateNumber, month: YearMonth,
    concern: SpendingConcern, reason: String, decision: Decision? = nil
  ) {
    self.act = act
    self.ordinal = ordinal
    self.inmate = inmate
    self.month = month
    self.concern = concern
    self.reason = reason
    self.decision = decision
  }

  /// `812.1`, by which people name it.
  public var reference: Reference { .fact(act: act, ordinal: ordinal) }

  public var fact: Fact {
    Fact(
      .spendingFlag,
      [
        .text(inmate.text), .text(month.description), .text(concern.rawValue), .text(reason),
      ])
  }

  public func fact(of decision: Decision) -> Fact {
    Fact(
      .spendingDecision,
      [
        .integer(act), .integer(ordinal), FactValue(decision.found?.rawValue),
        FactValue(decision.first), FactValue(decision.ended), .text(decision.reason),
        FactValue(decision.clearlyOver), FactValue(decision.noSpecialCause),
      ])
  }

  /// Whether it is about what the close of a month found and waits, or was decided with that finding
  /// before those who decided: what was decided earlier did not look at it.
  public func answers(_ finding: SpendingFinding) -> Bool {
    inmate == finding.inmate && month == finding.month && concern == finding.concern
      && decision.map { $0.act > finding.act } ?? true
  }

  /// That what was found has ended, stated after the decision.
  public func endFact(on day: CivilDate, reason: String) -> Fact {
    Fact(
      .spendingEnd,
      [.integer(act), .integer(ordinal), .text(day.description), .text(reason)])
  }
}

extension BookReader {
  /// What the closes of months found, by inmate, the earliest first.
  public func spendingFindings(
    _ scope: SentenceScope
  ) throws -> [InmateNumber: [SpendingFinding]] {
    let rows = try standing(.spendingFinding, scope, order: "f.month, f.act, f.ordinal")
    return Dictionary(grouping: try rows.map(SpendingFinding.init(row:)), by: \.inmate)
  }

  private var flagRows: String {
    """
    SELECT f.*, d.act AS decided_by, d.found, d.first_day, d.reason AS ground,
      d.clearly_over, d.no_special_cause,
      coalesce(d.ended_on, e.ended_on) AS ended_on
    FROM spending_flag AS f
    LEFT JOIN spending_decision AS d
      ON d.flag_act = f.act AND d.flag_ordinal = f.ordinal AND d.act <= :act AND \(open("d"))
    LEFT JOIN spending_end AS e
      ON e.flag_act = f.act AND e.flag_ordinal = f.ordinal AND e.act <= :act AND \(open("e"))
    WHERE f.act <= :act AND \(open("f"))
    """
  }

  /// What was raised, by inmate, month and act; of one inmate or of everybody.
  public func spendingFlags(of inmate: InmateNumber? = nil) throws -> [SpendingFlag] {
    var arguments: StatementArguments = ["act": asOf]
    if let inmate { arguments += ["inmate": inmate.text] }
    return try Row.fetchAll(
      statement(
        """
        \(flagRows) \(inmate == nil ? "" : "AND f.inmate = :inmate")
        ORDER BY f.inmate, f.month, f.act, f.ordinal
        """), arguments: arguments
    ).map(SpendingFlag.init(row:))
  }

  /// One by its place; nil where that fact is none.
  public func spendingFlag(_ key: FactKey) throws -> SpendingFlag? {
    try Row.fetchOne(
      statement("\(flagRows) AND f.act = :fact AND f.ordinal = :ordinal"),
      arguments: ["act": asOf, "fact": key.act, "ordinal": key.ordinal]
    ).map(SpendingFlag.init(row:))
  }

  /// What nominations read of spending: what was decided, and what waits for a decision. What the
  /// close of a month found waits until somebody raised it and somebody else decided.
  public func spendingHistories(
    _ scope: SentenceScope
  ) throws -> [InmateNumber: SpendingHistory] {
    var inmate: InmateNumber?
    if case .inmate(let one) = scope { inmate = one }
    let flags = Dictionary(grouping: try spendingFlags(of: inmate), by: \.inmate)
    let findings = try spendingFindings(scope)
    var histories: [InmateNumber: SpendingHistory] = [:]
    for inmate in Set(flags.keys).union(findings.keys) {
      let raised = flags[inmate] ?? []
      let violations = raised.compactMap { flag -> SpendingViolation? in
        guard let found = flag.decision?.found, let first = flag.decision?.first else {
          return nil
        }
        return SpendingViolation(concern: found, first: first, ended: flag.decision?.ended)
      }
      let unraised = (findings[inmate] ?? []).filter { finding in
        finding.concern.isOfArticleSix && !raised.contains { $0.answers(finding) }
      }
      let open =
        raised.filter { $0.decision == nil }.map { ($0.month, $0.concern) }
        + unraised.map { ($0.month, $0.concern) }
      let questions = Set(open.map { SpendingQuestion(concern: $0.1, month: $0.0) })
      histories[inmate] = SpendingHistory(
        violations: violations.sorted {
          ($0.first, $0.concern.rawValue) < ($1.first, $1.concern.rawValue)
        },
        questions: questions.sorted {
          ($0.month, $0.concern.rawValue) < ($1.month, $1.concern.rawValue)
        })
    }
    return histories
  }
}

extension SpendingFinding {
  init(row: FactRow) throws {
    var row = row
    let inmate = try row.inmate()
    guard let month = YearMonth(try row.text()) else { throw row.damaged }
    let concern: SpendingConcern = try row.word()
    let amount = Money(fen: try row.integer())
    self.init(
      act: row.key.act, ordinal: row.key.ordinal, inmate: inmate, month: month, concern: concern,
      amount: amount, bound: row.money())
  }
}

extension SpendingFlag {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]), let month = YearMonth(row["month"] as String),
      let concern = SpendingConcern(rawValue: row["concern"])
    else { throw BookError.damaged(table: "spending_flag") }
    var decision: Decision?
    if let act = row["decided_by"] as Int? {
      let found: String? = row["found"]
      let concern = found.flatMap { SpendingConcern(rawValue: $0) }
      guard (found == nil) == (concern == nil) else {
        throw BookError.damaged(table: "spending_decision")
      }
      decision = Decision(
        act: act, found: concern, first: try row.optionalDate("first_day"),
        ended: try row.optionalDate("ended_on"), reason: row["ground"],
        clearlyOver: row["clearly_over"], noSpecialCause: row["no_special_cause"])
    }
    self.init(
      act: row["act"], ordinal: row["ordinal"], inmate: inmate, month: month, concern: concern,
      reason: row["reason"], decision: decision)
  }
}

extension BookReader {
  /// The acts that left findings on a month's spending.
  public func actsOfSpendingFindings() throws -> [Int] {
    try Int.fetchAll(
      statement("SELECT DISTINCT act FROM spending_finding WHERE act <= ? ORDER BY act"),
      arguments: [asOf])
  }

  /// What one act left, in its order.
  public func spendingFindings(ofAct act: Int) throws -> [SpendingFinding] {
    let names = FactTable.spendingFinding.columns.map { "f.\($0.name)" }.joined(separator: ", ")
    return try Row.fetchAll(
      statement(
        """
        SELECT f.act, f.ordinal, \(names) FROM spending_finding AS f
        WHERE f.act = ? AND f.act <= ? AND \(open("f")) ORDER BY f.ordinal
        """), arguments: [act, asOf]
    ).map { try SpendingFinding(row: FactRow($0, of: .spendingFinding)) }
  }
}

extension BookReader {
  /// Whether anything was erased after an act: what was computed before may rest on it.
  public func hasErasures(after act: Int) throws -> Bool {
    try Bool.fetchOne(
      statement("SELECT EXISTS (SELECT 1 FROM erased_leaf WHERE erased_by > ?)"),
      arguments: [act]) ?? false
  }
}
