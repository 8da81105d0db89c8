import GRDB
public import PrisonAffairs

extension NominationJudgement {
  public func fact(nomination number: String) -> Fact {
    Fact(
      .nominationJudgement,
      [.text(number), .text(question.rawValue), .integer(isYes ? 1 : 0), .text(ground)])
  }
}

/// An open appraisal (评议) of a nomination: how many were for it; who they were is not written.
public struct AppraisalRecord: Hashable, Sendable {
  public let act: Int
  public let number: String
  public let day: CivilDate
  public let place: String
  public let inFavour: Int
  public let against: Int
  public let abstained: Int

  public init(
    act: Int = 0, number: String, day: CivilDate, place: String, inFavour: Int, against: Int,
    abstained: Int
  ) {
    self.act = act
    self.number = number
    self.day = day
    self.place = place
    self.inFavour = inFavour
    self.against = against
    self.abstained = abstained
  }

  public var fact: Fact {
    Fact(
      .appraisal,
      [
        .text(number), .text(day.description), .text(place), .integer(inFavour),
        .integer(against), .integer(abstained),
      ])
  }
}

/// What somebody said in an open appraisal; never who.
public func appraisalRemarkFact(_ number: String, _ content: String) -> Fact {
  Fact(.appraisalRemark, [.text(number), .text(content)])
}

extension BookReader {
  /// What people judged of a nomination: the last answer to each question, with who gave it.
  public func nominationJudgements(
    of number: String
  ) throws -> [NominationQuestion: NominationJudgement] {
    var answers: [NominationQuestion: NominationJudgement] = [:]
    let rows = try Row.fetchAll(
      statement(
        """
        SELECT j.question, j.answer, j.ground, a.actor
        FROM nomination_judgement AS j JOIN act AS a ON a.number = j.act
        WHERE j.number = :number AND j.act <= :act AND \(open("j")) ORDER BY j.act, j.ordinal
        """), arguments: ["number": number, "act": asOf])
    for row in rows {
      guard let question = NominationQuestion(rawValue: row["question"]) else {
        throw BookError.damaged(table: "nomination_judgement")
      }
      answers[question] = NominationJudgement(
        question: question, isYes: row["answer"] == 1, ground: row["ground"],
        author: StaffNumber(row["actor"]))
    }
    return answers
  }

  /// The open appraisals of a nomination, the earliest first.
  public func appraisals(of number: String) throws -> [AppraisalRecord] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM appraisal AS a
        WHERE a.number = :number AND a.act <= :act AND \(open("a")) ORDER BY a.act, a.ordinal
        """), arguments: ["number": number, "act": asOf]
    ).map(AppraisalRecord.init(row:))
  }

  /// What was said in the open appraisals of a nomination.
  public func appraisalRemarks(of number: String) throws -> [String] {
    try String.fetchAll(
      statement(
        """
        SELECT r.content FROM appraisal_remark AS r
        WHERE r.number = :number AND r.act <= :act AND \(open("r")) ORDER BY r.act, r.ordinal
        """), arguments: ["number": number, "act": asOf])
  }
}

extension AppraisalRecord {
  init(row: Row) throws {
    self.init(
      act: row["act"], number: row["number"], day: try row.date("day"), place: row["place"],
      inFavour: row["in_favour"], against: row["against"], abstained: row["abstained"])
  }
}
