import GRDB
public import PrisonAffairs

extension BookReader {
  /// The grades in force of one inmate, by cycle.
  public func grades(of inmate: InmateNumber) throws -> [Int: CycleGradeRecord] {
    var found: [Int: CycleGradeRecord] = [:]
    for record in try gradeRecords(
      "inmate = :inmate", ["inmate": inmate.text]) { found[record.cycle] = record }
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

  /// Each inmate's last graded cycle.
  public func lastGrades() throws -> [InmateNumber: CycleGradeRecord] {
    var found: [InmateNumber: CycleGradeRecord] = [:]
    for record in try gradeRecords("1", [:]) {
      if let known = found[record.inmate], known.cycle > record.cycle { continue }
      found[record.inmate] = record
    }
    return found
  }

  /// The act that first graded each cycle of an inmate.
  public func firstGradeActs(of inmate: InmateNumber) throws -> [Int: Int] {
    var acts: [Int: Int] = [:]
    for row in try Row.fetchAll(
      database,
      sql: """
        SELECT cycle, min(act) AS act FROM cycle_grade WHERE inmate = ? AND act <= ?
        GROUP BY cycle
        """, arguments: [inmate.text, asOf])
    { acts[row["cycle"]] = row["act"] }
    return acts
  }

  private func gradeRecords(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [CycleGradeRecord] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM cycle_grade AS g WHERE \(condition) AND act <= :act AND \(open("g"))
        ORDER BY act, ordinal
        """, arguments: arguments + ["act": asOf]
    ).map(CycleGradeRecord.init(row:))
  }

  /// What was proposed for a ward's cycles in an act.
  public func gradeProposals(
    ward: WardCode, month: YearMonth, act: Int
  ) throws -> [GradeProposalRecord] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM grade_proposal AS p
        WHERE ward = ? AND month = ? AND act = ? AND act <= ? AND \(open("p")) ORDER BY ordinal
        """, arguments: [ward.text, month.description, act, asOf]
    ).map(GradeProposalRecord.init(row:))
  }

  /// The judgements on one cycle, the latest last.
  public func judgements(of inmate: InmateNumber, cycle: Int) throws -> [JudgementRecord] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM cycle_judgement AS j
        WHERE inmate = ? AND cycle = ? AND act <= ? AND \(open("j")) ORDER BY act, ordinal
        """, arguments: [inmate.text, cycle, asOf]
    ).map { row in
      guard let inmate = InmateNumber(row["inmate"]) else {
        throw BookError.damaged(table: "cycle_judgement")
      }
      return JudgementRecord(
        inmate: inmate, cycle: row["cycle"], bar: row["bar"], holds: row["holds"],
        ground: row["ground"], act: row["act"], ordinal: row["ordinal"])
    }
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
      database,
      sql: """
        SELECT * FROM reward AS r WHERE \(condition) AND act <= :act AND \(open("r"))
        ORDER BY act, ordinal
        """, arguments: arguments + ["act": asOf]
    ).map(RewardRecord.init(row:))
  }

  /// The cycles of an inmate whose reward was cancelled (第二十九条至第三十四条).
  public func cancelledRewards(of inmate: InmateNumber) throws -> Set<Int> {
    try Set(
      Int.fetchAll(
        database,
        sql: """
          SELECT cycle FROM reward_cancellation AS c
          WHERE inmate = ? AND act <= ? AND \(open("c"))
          """, arguments: [inmate.text, asOf]))
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
      let first = YearMonth(row["first_month"] as String)
    else { throw BookError.damaged(table: "cycle_grade") }
    self.init(
      ward: ward, month: month, inmate: inmate, cycle: row["cycle"], firstMonth: first,
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
