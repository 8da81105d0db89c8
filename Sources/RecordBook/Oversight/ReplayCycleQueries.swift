import GRDB
public import PrisonAffairs

extension BookReader {
  /// The grades that an act brought, in their order.
  public func grades(ofAct act: Int) throws -> [CycleGradeRecord] {
    try Row.fetchAll(
      statement("SELECT * FROM cycle_grade WHERE act = ? AND act <= ? ORDER BY ordinal"),
      arguments: [act, asOf]
    ).map(CycleGradeRecord.init(row:))
  }

  /// The rewards that an act brought, in their order.
  public func rewards(ofAct act: Int) throws -> [RewardRecord] {
    try Row.fetchAll(
      statement("SELECT * FROM reward WHERE act = ? AND act <= ? ORDER BY ordinal"),
      arguments: [act, asOf]
    ).map(RewardRecord.init(row:))
  }

  /// The cancellations that an act brought.
  public func cancellations(ofAct act: Int) throws -> [PointCancellationRecord] {
    try Row.fetchAll(
      statement("SELECT * FROM point_cancellation WHERE act = ? AND act <= ? ORDER BY ordinal"),
      arguments: [act, asOf]
    ).map(PointCancellationRecord.init(row:))
  }

  /// The rewards that an act took back, by inmate and cycle.
  public func cancelledRewards(ofAct act: Int) throws -> [CancelledReward] {
    try Row.fetchAll(
      statement(
        """
        SELECT inmate, number, cycle FROM reward_cancellation
        WHERE act = ? AND act <= ? ORDER BY inmate, cycle
        """), arguments: [act, asOf]
    ).map { row in
      guard let inmate = InmateNumber(row["inmate"]) else {
        throw BookError.damaged(table: "reward_cancellation")
      }
      return CancelledReward(inmate, row["number"], row["cycle"])
    }
  }

  /// The acts that brought grades, rewards or cancellations, with which of the three.
  public func actsThatDecidedCycles() throws -> [(kind: CycleFactKind, act: Int)] {
    try kinds(
      """
      SELECT DISTINCT 'grade' AS kind, act FROM cycle_grade WHERE act <= :act
      UNION SELECT DISTINCT 'reward', act FROM reward WHERE act <= :act
      UNION SELECT DISTINCT 'cancellation', act FROM point_cancellation WHERE act <= :act
      UNION SELECT DISTINCT 'cancellation', act FROM reward_cancellation WHERE act <= :act
      ORDER BY act
      """)
  }

  /// The acts that hold a proposal or a request without the step of its procedure that writes it.
  public func strayCycleProposals() throws -> [(kind: CycleFactKind, act: Int)] {
    func step(_ subject: String, _ procedure: String, _ steps: String) -> String {
      """
      NOT EXISTS (SELECT 1 FROM procedure_step AS s
        WHERE s.act = p.act AND s.procedure = '\(procedure)' AND s.subject = \(subject)
          AND s.step IN (\(steps)) AND s.outcome IN ('agreed', 'passed', 'approved'))
      """
    }
    let period = "p.ward || '/' || p.month"
    return try kinds(
      """
      SELECT DISTINCT 'grade' AS kind, p.act FROM grade_proposal AS p WHERE p.act <= :act
        AND \(step("'grading:' || \(period)", "points.grading", "'propose', 'group', 'committee'"))
      UNION SELECT DISTINCT 'reward', p.act FROM reward_proposal AS p WHERE p.act <= :act
        AND \(step("'rewards:' || \(period)", "points.reward", "'group', 'committee'"))
      UNION SELECT DISTINCT 'cancellation', p.act FROM cancellation_request AS p
        WHERE p.act <= :act
        AND \(step(
          "'cancellation:' || p.inmate || '/' || p.number", "points.cancellation", "'propose'"))
      UNION SELECT DISTINCT 'cancellation', p.act FROM fraudulent_entry AS p
        WHERE p.act <= :act
        AND \(step(
          "'cancellation:' || p.inmate || '/' || p.number", "points.cancellation", "'propose'"))
      ORDER BY 2
      """)
  }

  private func kinds(_ sql: String) throws -> [(kind: CycleFactKind, act: Int)] {
    try Row.fetchAll(database, sql: sql, arguments: ["act": asOf]).map { row in
      guard let kind = CycleFactKind(rawValue: row["kind"]) else {
        throw BookError.damaged(table: "procedure_step")
      }
      return (kind, row["act"])
    }
  }

  /// The judgements of one act, or all.
  public func judgements(ofAct act: Int?) throws -> [JudgementRecord] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM cycle_judgement WHERE act <= :asOf AND (:only IS NULL OR act = :only)
        ORDER BY act, ordinal
        """, arguments: ["asOf": asOf, "only": act]
    ).map(JudgementRecord.init(row:))
  }

  /// The matters in which a cycle was graded and rewarded, by their references.
  public func matters(ofCycle number: Int, of inmate: InmateNumber) throws -> [Reference] {
    try String.fetchAll(
      statement(
        """
        SELECT DISTINCT 'grading:' || ward || '/' || month FROM grade_proposal
        WHERE inmate = :inmate AND cycle = :cycle AND act <= :act
        UNION SELECT DISTINCT 'rewards:' || ward || '/' || month FROM reward_proposal
        WHERE inmate = :inmate AND cycle = :cycle AND act <= :act
        ORDER BY 1
        """), arguments: ["inmate": inmate.text, "cycle": number, "act": asOf]
    ).compactMap { Reference($0) }
  }
}

/// What an act decided of cycles.
public enum CycleFactKind: String, Sendable {
  case grade, reward, cancellation
}

/// One reward that a cancellation took back.
public struct CancelledReward: Hashable, Sendable {
  public let inmate: InmateNumber
  public let number: Int
  public let cycle: Int

  public init(_ inmate: InmateNumber, _ number: Int, _ cycle: Int) {
    self.inmate = inmate
    self.number = number
    self.cycle = cycle
  }
}
