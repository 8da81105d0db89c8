import GRDB
public import PrisonAffairs

extension BookReader {
  /// The grades in force of one inmate, by cycle.
  public func grades(of inmate: InmateNumber) throws -> [Int: CycleGradeRecord] {
    var found: [Int: CycleGradeRecord] = [:]
    for record in try gradeRecords(
      "inmate = :inmate", ["inmate": inmate.text])
    { found[record.cycle] = record }
    return found
  }

  /// The grades in force of cycles of a ward that ended in a month, by inmate.
  public func grades(
    ward: WardCode, month: YearMonth
  ) throws -> [InmateNumber: CycleGradeRecord] {
    var found: [InmateNumber: CycleGradeRecord] = [:]
    for record in try gradeRecords(
      "ward = :ward AND month = :month", ["ward": ward.text, "month": month.description])
    { found[record.inmate] = record }
    return found
  }

  /// The grades in force of the whole prison's cycles that ended in a month.
  public func grades(month: YearMonth) throws -> [InmateNumber: CycleGradeRecord] {
    var found: [InmateNumber: CycleGradeRecord] = [:]
    for record in try gradeRecords("month = :month", ["month": month.description]) {
      found[record.inmate] = record
    }
    return found
  }

  /// What the last graded cycle of every inmate left to the next one.
  public func continuations() throws -> [InmateNumber: CycleOpening] {
    var found: [InmateNumber: CycleOpening] = [:]
    // A book of many years has many grades: CROSS JOIN makes SQLite go from the inmates to their
    // last cycle by its key.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT g.inmate, g.last_month, g.carried_out, g.cycle
        FROM inmate AS i CROSS JOIN cycle_grade AS g ON g.inmate = i.inmate
          AND g.cycle = (SELECT max(l.cycle) FROM cycle_grade AS l
            WHERE l.inmate = i.inmate AND l.act <= :act AND \(open("l")))
        WHERE g.act <= :act AND \(open("g")) ORDER BY g.act, g.ordinal
        """, arguments: ["act": asOf])
    while let row = try rows.next() {
      guard let inmate = InmateNumber(row[0]), let last = YearMonth(row[1] as String) else {
        throw BookError.damaged(table: "cycle_grade")
      }
      found[inmate] = CycleOpening(
        month: last.next, balance: Points(hundredths: row[2]), cycle: row[3] + 1)
    }
    return found
  }

  /// The act that first graded each cycle of an inmate.
  public func firstGradeActs(of inmate: InmateNumber) throws -> [Int: Int] {
    var acts: [Int: Int] = [:]
    for row in try Row.fetchAll(
      statement(
        """
        SELECT cycle, min(act) AS act FROM cycle_grade WHERE inmate = ? AND act <= ?
        GROUP BY cycle
        """), arguments: [inmate.text, asOf])
    { acts[row["cycle"]] = row["act"] }
    return acts
  }

  func gradeRecords(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [CycleGradeRecord] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT * FROM cycle_grade AS g WHERE \(condition) AND act <= :act AND \(open("g"))
          ORDER BY act, ordinal
          """), arguments: arguments + ["act": asOf]
    ).map(CycleGradeRecord.init(row:))
  }

  /// The grades that the committee approved for the whole prison in a period, whether their notice
  /// has closed or still hangs.
  public func approvedGrades(month: YearMonth) throws -> [InmateNumber: CycleGrade] {
    var found: [InmateNumber: CycleGrade] = [:]
    for row in try Row.fetchAll(
      statement(
        """
        SELECT p.inmate, p.grade FROM grade_proposal AS p
        JOIN procedure_step AS s ON s.act = p.act AND s.procedure = 'points.grading'
          AND s.step = 'committee' AND s.outcome = 'approved'
          AND s.subject = 'grading:' || p.ward || '/' || p.month
        WHERE p.month = :month AND p.act <= :act AND \(open("p"))
          AND NOT EXISTS (SELECT 1 FROM procedure_step AS l
            WHERE l.subject = s.subject AND l.procedure = s.procedure AND l.act > s.act
              AND l.act <= :act AND l.next IN ('propose', 'group', 'committee'))
        ORDER BY p.act, p.ordinal
        """), arguments: ["month": month.description, "act": asOf])
    {
      guard let inmate = InmateNumber(row["inmate"]), let grade = CycleGrade(rawValue: row["grade"])
      else { throw BookError.damaged(table: "grade_proposal") }
      found[inmate] = grade
    }
    return found
  }

  /// What was proposed for a ward's cycles in an act.
  public func gradeProposals(
    ward: WardCode, month: YearMonth, act: Int
  ) throws -> [GradeProposalRecord] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM grade_proposal AS p
        WHERE ward = ? AND month = ? AND act = ? AND act <= ? AND \(open("p")) ORDER BY ordinal
        """), arguments: [ward.text, month.description, act, asOf]
    ).map(GradeProposalRecord.init(row:))
  }

  /// The judgements on one cycle, the latest last.
  public func judgements(of inmate: InmateNumber, cycle: Int) throws -> [JudgementRecord] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT * FROM cycle_judgement AS j
          WHERE inmate = ? AND cycle = ? AND act <= ? AND \(open("j")) ORDER BY act, ordinal
          """), arguments: [inmate.text, cycle, asOf]
    ).map(JudgementRecord.init(row:))
  }

  /// The rewards of one inmate by cycle, the latest of each; cancelled ones too.
  public func rewards(of inmate: InmateNumber) throws -> [Int: RewardRecord] {
    var found: [Int: RewardRecord] = [:]
    for record in try rewardRecords("inmate = :inmate", ["inmate": inmate.text]) {
      found[record.cycle] = record
    }
    return found
  }

  /// The rewards of a ward's cycles that ended in a month, by inmate.
  public func rewards(ward: WardCode, month: YearMonth) throws -> [InmateNumber: RewardRecord] {
    var found: [InmateNumber: RewardRecord] = [:]
    for record in try rewardRecords(
      "ward = :ward AND month = :month", ["ward": ward.text, "month": month.description])
    { found[record.inmate] = record }
    return found
  }

  private func rewardRecords(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [RewardRecord] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM reward AS r WHERE \(condition) AND act <= :act AND \(open("r"))
        ORDER BY act, ordinal
        """), arguments: arguments + ["act": asOf]
    ).map(RewardRecord.init(row:))
  }

  /// The cycles of an inmate whose reward was cancelled (第二十九条至第三十四条).
  public func cancelledRewards(of inmate: InmateNumber) throws -> Set<Int> {
    try Set(
      Int.fetchAll(
        statement(
          """
          SELECT cycle FROM reward_cancellation AS c
          WHERE inmate = ? AND act <= ? AND \(open("c"))
          """), arguments: [inmate.text, asOf]))
  }
}

extension JudgementRecord {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]) else {
      throw BookError.damaged(table: "cycle_judgement")
    }
    self.init(
      inmate: inmate, cycle: row["cycle"], bar: row["bar"], holds: row["holds"],
      ground: row["ground"], act: row["act"], ordinal: row["ordinal"])
  }
}

extension GradeProposalRecord {
  init(row: Row) throws {
    guard let ward = WardCode(row["ward"]), let month = YearMonth(row["month"] as String),
      let inmate = InmateNumber(row["inmate"]), let grade = CycleGrade(rawValue: row["grade"])
    else { throw BookError.damaged(table: "grade_proposal") }
    self.init(
      ward: ward, month: month, inmate: inmate, cycle: row["cycle"], grade: grade,
      reason: row["reason"])
  }
}

extension CycleGradeRecord {
  init(row: Row) throws {
    guard let ward = WardCode(row["ward"]), let month = YearMonth(row["month"] as String),
      let inmate = InmateNumber(row["inmate"]), let grade = CycleGrade(rawValue: row["grade"]),
      let first = YearMonth(row["first_month"] as String),
      let last = YearMonth(row["last_month"] as String)
    else { throw BookError.damaged(table: "cycle_grade") }
    self.init(
      ward: ward, month: month, inmate: inmate, cycle: row["cycle"], firstMonth: first,
      lastMonth: last,
      carriedIn: Points(hundredths: row["carried_in"]),
      balance: Points(hundredths: row["balance"]),
      carriedOut: Points(hundredths: row["carried_out"]), grade: grade, rank: row["rank"],
      reason: row["reason"], act: row["act"])
  }
}

extension RewardRecord {
  init(row: Row) throws {
    guard let ward = WardCode(row["ward"]), let month = YearMonth(row["month"] as String),
      let inmate = InmateNumber(row["inmate"]), let reward = Reward(rawValue: row["reward"])
    else { throw BookError.damaged(table: "reward") }
    self.init(
      ward: ward, month: month, inmate: inmate, cycle: row["cycle"], reward: reward,
      deducted: Points(hundredths: row["deducted"]), reason: row["reason"], act: row["act"])
  }
}

extension BookReader {
  /// The periods for which a ward's grading was begun.
  public func gradingMonths(of ward: WardCode) throws -> [YearMonth] {
    try String.fetchAll(
      database,
      sql: """
        SELECT subject FROM procedure_start
        WHERE subject >= ? AND subject < ? AND procedure = 'points.grading' AND act <= ?
        """, arguments: ["grading:\(ward)/", "grading:\(ward)0", asOf]
    ).compactMap { subject in
      guard case .grading(_, let month)? = Reference(subject) else { return nil }
      return month
    }
  }

  /// The ward and period that proposed a cycle's grade last.
  public func lastProposal(
    of inmate: InmateNumber, cycle: Int
  ) throws -> (ward: WardCode, month: YearMonth)? {
    let row = try Row.fetchOne(
      statement(
        """
        SELECT ward, month FROM grade_proposal AS p
        WHERE inmate = ? AND cycle = ? AND act <= ? AND \(open("p")) ORDER BY act DESC LIMIT 1
        """), arguments: [inmate.text, cycle, asOf])
    return try row.map { row in
      guard let ward = WardCode(row["ward"]), let month = YearMonth(row["month"] as String) else {
        throw BookError.damaged(table: "grade_proposal")
      }
      return (ward, month)
    }
  }

  /// Those whose grade the committee approved for another period and whose notice still hangs.
  public func gradesUnderWay(otherThan month: YearMonth) throws -> Set<String> {
    try Set(
      String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT p.inmate FROM grade_proposal AS p
          WHERE p.month <> :month AND p.act <= :act
            AND EXISTS (SELECT 1 FROM procedure_start AS b
              WHERE b.subject = 'grading:' || p.ward || '/' || p.month AND b.act <= :act)
            AND NOT EXISTS (SELECT 1 FROM procedure_step AS s
              WHERE s.subject = 'grading:' || p.ward || '/' || p.month
                AND s.procedure = 'points.grading' AND s.next = 'ended' AND s.act <= :act)
          """, arguments: ["month": month.description, "act": asOf]))
  }
}

extension BookReader {
  /// What was submitted or approved for a ward's rewards in an act.
  public func rewardProposals(
    ward: WardCode, month: YearMonth, act: Int
  ) throws -> [RewardProposalRecord] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM reward_proposal AS p
        WHERE ward = ? AND month = ? AND act = ? AND act <= ? AND \(open("p")) ORDER BY ordinal
        """), arguments: [ward.text, month.description, act, asOf]
    ).map { row in
      guard let inmate = InmateNumber(row["inmate"]), let reward = Reward(rawValue: row["reward"])
      else { throw BookError.damaged(table: "reward_proposal") }
      return RewardProposalRecord(
        ward: ward, month: month, inmate: inmate, cycle: row["cycle"], reward: reward,
        reason: row["reason"])
    }
  }
}
