import GRDB
public import PrisonAffairs

/// An objection as the book holds it.
public struct ObjectionRecord: Hashable, Sendable {
  public let number: String
  public let inmate: InmateNumber
  /// The entry or month objected to.
  public let target: String
  public let notice: String
  public let day: CivilDate
  public let content: String
  /// Who wrote it down for the inmate, if somebody did.
  public let writtenBy: String?
  /// The officer who raised it; nil for an inmate. `inmate` is then the one it concerns.
  public let staff: StaffNumber?
  public let act: Int

  public init(
    number: String, inmate: InmateNumber, target: String, notice: String, day: CivilDate,
    content: String, writtenBy: String?, staff: StaffNumber? = nil, act: Int = 0
  ) {
    self.number = number
    self.inmate = inmate
    self.target = target
    self.notice = notice
    self.day = day
    self.content = content
    self.writtenBy = writtenBy
    self.staff = staff
    self.act = act
  }

  /// The objection, and the officer who raised it where one did.
  public var facts: [Fact] {
    [
      Fact(
        .objection,
        [
          .text(number), .text(inmate.text), .text(target), .text(notice), .text(day.description),
          .text(content), FactValue(writtenBy),
        ])
    ] + (staff.map { [Fact(.objectionByStaff, [.text(number), .text($0.text)])] } ?? [])
  }
}

/// An answer to an objection, at one of the two stages.
public struct ObjectionAnswerRecord: Hashable, Sendable {
  public let number: String
  public let stage: ObjectionStage
  public let answer: ObjectionAnswer
  public let content: String
  public let day: CivilDate
  /// To whom a copy went (监狱工作组; the people's procuratorate).
  public let copyTo: String
  public let act: Int

  public init(
    number: String, stage: ObjectionStage, answer: ObjectionAnswer, content: String,
    day: CivilDate, copyTo: String, act: Int = 0
  ) {
    self.number = number
    self.stage = stage
    self.answer = answer
    self.content = content
    self.day = day
    self.copyTo = copyTo
    self.act = act
  }

  public var fact: Fact {
    Fact(
      .objectionAnswer,
      [
        .text(number), .text(stage.rawValue), .text(answer.rawValue), .text(content),
        .text(day.description), .text(copyTo),
      ])
  }
}

public func objectionAppealFact(_ number: String, day: CivilDate, content: String) -> Fact {
  Fact(.objectionAppeal, [.text(number), .text(day.description), .text(content)])
}

/// Why an upheld objection changes nothing, as the body that answered it says.
public func objectionWithoutChangeFact(
  _ number: String, _ stage: ObjectionStage, ground: String
) -> Fact {
  Fact(.objectionWithoutChange, [.text(number), .text(stage.rawValue), .text(ground)])
}

extension BookReader {
  public func objection(_ number: String) throws -> ObjectionRecord? {
    try objections(where: "o.number = ?", [number]).first
  }

  /// Every objection, in order of number.
  public func objections() throws -> [ObjectionRecord] { try objections(where: "true", []) }

  public func objections(toNotice notice: String) throws -> [ObjectionRecord] {
    try objections(where: "o.notice = ?", [notice])
  }

  private func objections(where condition: String, _ values: [String]) throws -> [ObjectionRecord] {
    try Row.fetchAll(
      statement(
        """
        SELECT o.*, s.staff FROM objection AS o
        LEFT JOIN objection_by_staff AS s ON s.number = o.number AND \(open("s"))
        WHERE \(condition) AND o.act <= ? AND \(open("o")) ORDER BY o.number
        """),
      arguments: StatementArguments(values) + [asOf]
    ).map { row in
      guard let inmate = InmateNumber(row["inmate"]) else {
        throw BookError.damaged(table: "objection")
      }
      return ObjectionRecord(
        number: row["number"], inmate: inmate, target: row["target"], notice: row["notice"],
        day: try row.date("day"), content: row["content"], writtenBy: row["written_by"],
        staff: (row["staff"] as String?).flatMap { StaffNumber($0) },
        act: row["act"])
    }
  }

  public func answers(to number: String) throws -> [ObjectionAnswerRecord] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM objection_answer AS a WHERE number = ? AND act <= ? AND \(open("a"))
        ORDER BY act
        """),
      arguments: [number, asOf]
    ).compactMap { row in
      guard let stage = ObjectionStage(rawValue: row["stage"]),
        let answer = ObjectionAnswer(rawValue: row["answer"])
      else { return nil }
      return ObjectionAnswerRecord(
        number: number, stage: stage, answer: answer, content: row["content"],
        day: try row.date("day"), copyTo: row["copy_to"], act: row["act"])
    }
  }

  /// Why the answer of a stage changes nothing although it upholds; nil where nobody said so.
  public func groundWithoutChange(
    of number: String, _ stage: ObjectionStage
  ) throws -> String? {
    try String.fetchOne(
      database,
      sql: """
        SELECT ground FROM objection_without_change AS w
        WHERE number = ? AND stage = ? AND act <= ? AND \(open("w"))
        """, arguments: [number, stage.rawValue, asOf])
  }

  /// The day on which a review was asked for, or nil.
  public func appealDay(of number: String) throws -> CivilDate? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT day FROM objection_appeal AS a WHERE number = ? AND act <= ? AND \(open("a"))
        """, arguments: [number, asOf]
    )?.date("day")
  }
}
