import GRDB
public import PrisonAffairs

/// One step of an instance as it was taken.
public struct StepRecord: Hashable, Sendable {
  public let act: Int
  public let subject: String
  public let procedure: String
  public let step: String
  public let outcome: String
  public let next: String
  public let reason: String?
  public let inputsDigest: String?

  public init(
    act: Int = 0, subject: String, procedure: String, step: String, outcome: String, next: String,
    reason: String? = nil, inputsDigest: String? = nil
  ) {
    self.act = act
    self.subject = subject
    self.procedure = procedure
    self.step = step
    self.outcome = outcome
    self.next = next
    self.reason = reason
    self.inputsDigest = inputsDigest
  }

  public var fact: Fact {
    Fact(
      .procedureStep,
      [
        .text(subject), .text(procedure), .text(step), .text(outcome), .text(next),
        FactValue(reason), FactValue(inputsDigest),
      ])
  }

  /// The state after this step.
  public var state: ProcedureState { next == ProcedureState.ended.code ? .ended : .at(next) }
}

/// A running or ended instance of a procedure.
public struct ProcedureInstance: Hashable, Sendable {
  public let subject: String
  public let procedure: String
  /// The day whose law the instance keeps.
  public let lawDay: CivilDate
  /// The act it began with.
  public let act: Int
  public let steps: [StepRecord]

  /// The state; nil before the first step was taken.
  public var state: ProcedureState? { steps.last?.state }
}

/// The start of an instance.
public func procedureStartFact(_ procedure: String, subject: String, lawDay: CivilDate) -> Fact {
  Fact(.procedureStart, [.text(subject), .text(procedure), .text(lawDay.description)])
}

/// A document that lay before a step.
public func procedureDocumentFact(subject: String, step: String, name: String) -> Fact {
  Fact(.procedureDocument, [.text(subject), .text(step), .text(name)])
}

extension Vote {
  public func fact(subject: String, step: String) -> Fact {
    Fact(
      .vote,
      [
        .text(subject), .text(step), .text(member.text), .text(ballot.rawValue),
        FactValue(statement),
      ])
  }
}

extension BookReader {
  /// One instance with its steps, or nil when it was never begun.
  public func instance(_ procedure: String, of subject: String) throws -> ProcedureInstance? {
    guard
      let row = try Row.fetchOne(
        statement(
          """
          SELECT act, law_day FROM procedure_start
          WHERE subject = ? AND procedure = ? AND act <= ?
          """), arguments: [subject, procedure, asOf])
    else { return nil }
    let steps = try Row.fetchAll(
      statement(
        """
        SELECT * FROM procedure_step
        WHERE subject = ? AND procedure = ? AND act <= ? ORDER BY act, ordinal
        """), arguments: [subject, procedure, asOf]
    ).map(StepRecord.init(row:))
    return ProcedureInstance(
      subject: subject, procedure: procedure, lawDay: try row.date("law_day"), act: row["act"],
      steps: steps)
  }

  /// Every course a subject took, again and again under `SUBJECT#2`, `SUBJECT#3`, …
  public func instances(of subject: String) throws -> [ProcedureInstance] {
    let procedures = try Row.fetchAll(
      statement(
        """
        SELECT subject, procedure FROM procedure_start
        WHERE (subject = :subject OR (subject > :subject || '#' AND subject < :subject || '$'))
          AND act <= :act ORDER BY act, ordinal
        """), arguments: ["subject": subject, "act": asOf])
    return try procedures.compactMap { row in
      try instance(row["procedure"], of: row["subject"])
    }
  }

  /// Every instance ever begun, in order of its beginning.
  public func instances() throws -> [ProcedureInstance] {
    let steps = Dictionary(
      grouping: try Row.fetchAll(
        database, sql: "SELECT * FROM procedure_step WHERE act <= ? ORDER BY act, ordinal",
        arguments: [asOf]
      ).map(StepRecord.init(row:)), by: { "\($0.procedure) \($0.subject)" })
    return try Row.fetchAll(
      database,
      sql: "SELECT * FROM procedure_start WHERE act <= ? ORDER BY act, ordinal", arguments: [asOf]
    ).map { row in
      let procedure: String = row["procedure"]
      let subject: String = row["subject"]
      return ProcedureInstance(
        subject: subject, procedure: procedure, lawDay: try row.date("law_day"), act: row["act"],
        steps: steps["\(procedure) \(subject)"] ?? [])
    }
  }

  /// The steps that one act took, in its order.
  public func steps(ofAct act: Int) throws -> [StepRecord] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM procedure_step WHERE act = ? AND act <= ? ORDER BY ordinal",
      arguments: [act, asOf]
    ).map(StepRecord.init(row:))
  }

  /// The votes of one step in one act.
  public func votes(subject: String, step: String, act: Int) throws -> [Vote] {
    try Row.fetchAll(
      statement(
        """
        SELECT member, ballot, statement FROM vote
        WHERE subject = ? AND step = ? AND act = ? ORDER BY member
        """), arguments: [subject, step, act]
    ).compactMap { row in
      guard let member = StaffNumber(row["member"]), let ballot = Ballot(rawValue: row["ballot"])
      else { return nil }
      return Vote(member: member, ballot: ballot, statement: row["statement"])
    }
  }
}

extension StepRecord {
  init(row: Row) throws {
    self.init(
      act: row["act"], subject: row["subject"], procedure: row["procedure"], step: row["step"],
      outcome: row["outcome"], next: row["next"], reason: row["reason"],
      inputsDigest: row["inputs_digest"])
  }
}
