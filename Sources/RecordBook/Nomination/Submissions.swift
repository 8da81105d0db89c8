import GRDB
public import PrisonAffairs

/// One stage of consulting the procurator on a nomination (司发通〔2014〕38号).
public struct ConsultationRecord: Hashable, Sendable {
  public let act: Int
  public let number: String
  public let stage: ConsultationStage
  public let day: CivilDate
  /// Whether the procurator agrees; nil for another stage.
  public let agrees: Bool?
  public let content: String

  public init(
    act: Int = 0, number: String, stage: ConsultationStage, day: CivilDate, agrees: Bool? = nil,
    content: String
  ) {
    self.act = act
    self.number = number
    self.stage = stage
    self.day = day
    self.agrees = agrees
    self.content = content
  }

  public var fact: Fact {
    Fact(
      .consultation,
      [
        .text(number), .text(stage.rawValue), .text(day.description),
        FactValue(agrees.map { $0 ? 1 : 0 }), .text(content),
      ])
  }
}

/// A nomination as it went to court, with a copy to the procurator (刑事诉讼法 第二百七十三条第二款).
public struct SubmissionRecord: Hashable, Sendable {
  public let act: Int
  public let number: String
  public let court: RulingCourt
  public let courtName: String
  public let day: CivilDate
  public let copyTo: String

  public init(
    act: Int = 0, number: String, court: RulingCourt, courtName: String, day: CivilDate,
    copyTo: String
  ) {
    self.act = act
    self.number = number
    self.court = court
    self.courtName = courtName
    self.day = day
    self.copyTo = copyTo
  }

  public var fact: Fact {
    Fact(
      .submission,
      [
        .text(number), .text(court.rawValue), .text(courtName), .text(day.description),
        .text(copyTo),
      ])
  }
}

/// A nomination taken back before it was ruled on (监狱法 2026 第五十六条第二款).
public struct WithdrawalRecord: Hashable, Sendable {
  public let act: Int
  public let number: String
  public let ground: String
  /// The court's leave, where the nomination had gone to court.
  public let leave: String?
  public let day: CivilDate

  public init(act: Int = 0, number: String, ground: String, leave: String?, day: CivilDate) {
    self.act = act
    self.number = number
    self.ground = ground
    self.leave = leave
    self.day = day
  }

  public var fact: Fact {
    Fact(
      .nominationWithdrawal,
      [.text(number), .text(ground), FactValue(leave), .text(day.description)])
  }
}

extension BookReader {
  /// The stages of consulting the procurator on a nomination, the earliest first.
  public func consultations(of number: String) throws -> [ConsultationRecord] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM consultation AS c
        WHERE c.number = :number AND c.act <= :act AND \(open("c")) ORDER BY c.act, c.ordinal
        """), arguments: ["number": number, "act": asOf]
    ).map(ConsultationRecord.init(row:))
  }

  /// How a nomination went to court, or nil.
  public func submission(of number: String) throws -> SubmissionRecord? {
    try Row.fetchOne(
      statement("SELECT * FROM submission WHERE number = ? AND act <= ?"),
      arguments: [number, asOf]
    ).map(SubmissionRecord.init(row:))
  }

  /// The nominations that went to court, were not taken back and have no ruling that stands, with the
  /// day they were sent, by inmate.
  public func nominationsBeforeCourt() throws -> [InmateNumber: (number: String, day: CivilDate)] {
    var found: [InmateNumber: (number: String, day: CivilDate)] = [:]
    for record in try nominations() {
      guard let submission = try submission(of: record.number),
        try withdrawal(of: record.number) == nil, try ruling(ofNomination: record.number) == nil
      else { continue }
      found[record.inmate] = (record.number, submission.day)
    }
    return found
  }

  /// How a nomination was taken back, or nil.
  public func withdrawal(of number: String) throws -> WithdrawalRecord? {
    try Row.fetchOne(
      statement(
        """
        SELECT * FROM nomination_withdrawal AS w
        WHERE w.number = :number AND w.act <= :act AND \(open("w"))
        """), arguments: ["number": number, "act": asOf]
    ).map { row in
      WithdrawalRecord(
        act: row["act"], number: row["number"], ground: row["ground"], leave: row["leave"],
        day: try row.date("day"))
    }
  }
}

extension ConsultationRecord {
  init(row: Row) throws {
    guard let stage = ConsultationStage(rawValue: row["stage"]) else {
      throw BookError.damaged(table: "consultation")
    }
    let agrees: Int? = row["agrees"]
    self.init(
      act: row["act"], number: row["number"], stage: stage, day: try row.date("day"),
      agrees: agrees.map { $0 == 1 }, content: row["content"])
  }
}

extension SubmissionRecord {
  init(row: Row) throws {
    guard let court = RulingCourt(rawValue: row["court"]) else {
      throw BookError.damaged(table: "submission")
    }
    self.init(
      act: row["act"], number: row["number"], court: court, courtName: row["court_name"],
      day: try row.date("day"), copyTo: row["copy_to"])
  }
}
