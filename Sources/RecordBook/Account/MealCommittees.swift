import GRDB
public import PrisonAffairs

/// A member of a kitchen's committee (伙食管理委员会).
public struct MealCommitteeMember: Hashable, Sendable {
  public let act: Int
  public let kitchen: KitchenCode
  public let inmate: InmateNumber
  public let fromDay: CivilDate
  /// How the member came to it, such as 监区推选.
  public let ground: String

  public init(
    act: Int = 0, kitchen: KitchenCode, inmate: InmateNumber, fromDay: CivilDate, ground: String
  ) {
    self.act = act
    self.kitchen = kitchen
    self.inmate = inmate
    self.fromDay = fromDay
    self.ground = ground
  }

  public var fact: Fact {
    Fact(
      .mealCommitteeMember,
      [
        .text(kitchen.text), .text(inmate.text), .text(fromDay.description), .text(ground),
      ])
  }

  /// That the membership is over after a day.
  public func end(lastDay: CivilDate, ground: String) -> Fact {
    Fact(
      .mealCommitteeEnd,
      [.text(kitchen.text), .text(inmate.text), .text(lastDay.description), .text(ground)])
  }
}

/// What a member says of the account of a month.
public struct MealOpinionRecord: Hashable, Sendable {
  public let act: Int
  public let kitchen: KitchenCode
  public let month: YearMonth
  public let inmate: InmateNumber
  public let opinion: MealOpinion
  public let statement: String?
  public let day: CivilDate
  /// The digest of the account that the member saw.
  public let inputsDigest: String

  public init(
    act: Int = 0, kitchen: KitchenCode, month: YearMonth, inmate: InmateNumber,
    opinion: MealOpinion, statement: String?, day: CivilDate, inputsDigest: String
  ) {
    self.act = act
    self.kitchen = kitchen
    self.month = month
    self.inmate = inmate
    self.opinion = opinion
    self.statement = statement
    self.day = day
    self.inputsDigest = inputsDigest
  }

  public var fact: Fact {
    Fact(
      .mealCommitteeOpinion,
      [
        .text(kitchen.text), .text(month.description), .text(inmate.text),
        .text(opinion.rawValue), FactValue(statement), .text(day.description),
        .text(inputsDigest),
      ])
  }
}

extension BookReader {
  /// Who sits on a kitchen's committee on a day, by number.
  public func mealCommittee(
    of kitchen: KitchenCode, on day: CivilDate
  ) throws -> [MealCommitteeMember] {
    var members: [InmateNumber: MealCommitteeMember] = [:]
    for member in try mealCommitteeMembers(of: kitchen) where member.fromDay <= day {
      members[member.inmate] = member
    }
    for row in try Row.fetchAll(
      statement(
        """
        SELECT e.act, e.inmate, e.last_day FROM meal_committee_end AS e
        WHERE e.kitchen = ? AND e.act <= ? AND \(open("e")) ORDER BY e.act
        """), arguments: [kitchen.text, asOf])
    {
      guard let inmate = InmateNumber(row["inmate"]) else {
        throw BookError.damaged(table: "meal_committee_end")
      }
      let isOver = try row.date("last_day") < day
      if isOver, let member = members[inmate], member.act < row["act"] as Int {
        members[inmate] = nil
      }
    }
    return members.values.sorted { $0.inmate < $1.inmate }
  }

  /// Everybody who ever came to it, in the order in which it was written down.
  private func mealCommitteeMembers(of kitchen: KitchenCode) throws -> [MealCommitteeMember] {
    try Row.fetchAll(
      statement(
        """
        SELECT m.* FROM meal_committee_member AS m
        WHERE m.kitchen = ? AND m.act <= ? AND \(open("m")) ORDER BY m.act, m.ordinal
        """), arguments: [kitchen.text, asOf]
    ).map { row in
      guard let inmate = InmateNumber(row["inmate"]) else {
        throw BookError.damaged(table: "meal_committee_member")
      }
      return MealCommitteeMember(
        act: row["act"], kitchen: kitchen, inmate: inmate, fromDay: try row.date("from_day"),
        ground: row["ground"])
    }
  }

  /// The last word of each member on the account of a month as a digest has it, by number.
  public func mealOpinions(
    of kitchen: KitchenCode, month: YearMonth, on digest: String
  ) throws -> [MealOpinionRecord] {
    var found: [InmateNumber: MealOpinionRecord] = [:]
    for record in try mealOpinions(of: kitchen, month: month) where record.inputsDigest == digest {
      found[record.inmate] = record
    }
    return found.values.sorted { $0.inmate < $1.inmate }
  }

  /// The objections that stand, each with everything the member objected: nobody but the member
  /// takes one back, neither a later account nor the end of the membership.
  public func standingMealObjections(
    of kitchen: KitchenCode, month: YearMonth
  ) throws -> [MealOpinionRecord] {
    var standing: [InmateNumber: MealOpinionRecord] = [:]
    for record in try mealOpinions(of: kitchen, month: month) where record.opinion != .absent {
      guard record.opinion == .objected else {
        standing[record.inmate] = nil
        continue
      }
      let earlier = standing[record.inmate]?.statement
      standing[record.inmate] = record.saying(
        [earlier, record.statement].compactMap { $0 }.joined(separator: "；"))
    }
    return standing.values.sorted { $0.inmate < $1.inmate }
  }

  /// Every word on the account of a month, in the order in which it was written down.
  public func mealOpinions(
    of kitchen: KitchenCode, month: YearMonth
  ) throws -> [MealOpinionRecord] {
    try Row.fetchAll(
      statement(
        """
        SELECT o.* FROM meal_committee_opinion AS o
        WHERE o.kitchen = ? AND o.month = ? AND o.act <= ?
          AND \(open("o")) ORDER BY o.act, o.ordinal
        """), arguments: [kitchen.text, month.description, asOf]
    ).map(MealOpinionRecord.init(row:))
  }

  /// The words that one act wrote down, by their places in it; those that were erased are missing.
  public func mealOpinions(
    ofAct act: Int
  ) throws -> [(ordinal: Int, record: MealOpinionRecord)] {
    try Row.fetchAll(
      statement(
        """
        SELECT o.* FROM meal_committee_opinion AS o
        WHERE o.act = ? AND o.act <= ? AND \(open("o")) ORDER BY o.ordinal
        """), arguments: [act, asOf]
    ).map { (ordinal: $0["ordinal"], record: try MealOpinionRecord(row: $0)) }
  }
}

extension MealOpinionRecord {
  fileprivate init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]), let month = YearMonth(row["month"] as String),
      let opinion = MealOpinion(rawValue: row["opinion"])
    else { throw BookError.damaged(table: "meal_committee_opinion") }
    self.init(
      act: row["act"], kitchen: try row.kitchen("kitchen"), month: month, inmate: inmate,
      opinion: opinion, statement: row["statement"], day: try row.date("day"),
      inputsDigest: row["inputs_digest"])
  }

  /// The same with other words.
  fileprivate func saying(_ statement: String) -> MealOpinionRecord {
    MealOpinionRecord(
      act: act, kitchen: kitchen, month: month, inmate: inmate, opinion: opinion,
      statement: statement, day: day, inputsDigest: inputsDigest)
  }
}
