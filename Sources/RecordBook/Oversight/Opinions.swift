import GRDB
public import PrisonAffairs

/// A correction opinion of the procurator as the book holds it.
public struct OpinionRecord: Hashable, Sendable {
  public let number: String
  /// What must be corrected.
  public let subject: String
  /// The inmate whom it concerns; nil where it concerns no one inmate.
  public let inmate: InmateNumber?
  public let content: String
  public let receivedOn: CivilDate
  public let fromWhom: String
  public let isLate: Bool
  public let lateReason: String?
  public let act: Int

  public init(
    number: String, subject: String, inmate: InmateNumber?, content: String,
    receivedOn: CivilDate, fromWhom: String, isLate: Bool, lateReason: String?, act: Int = 0
  ) {
    self.number = number
    self.subject = subject
    self.inmate = inmate
    self.content = content
    self.receivedOn = receivedOn
    self.fromWhom = fromWhom
    self.isLate = isLate
    self.lateReason = lateReason
    self.act = act
  }

  public var fact: Fact {
    Fact(
      .opinion,
      [
        .text(number), .text(subject), FactValue(inmate?.text), .text(content),
        .text(receivedOn.description), .text(fromWhom), .integer(isLate ? 1 : 0),
        FactValue(lateReason),
      ])
  }
}

/// The prison's answer to an opinion.
public struct OpinionAnswerRecord: Hashable, Sendable {
  public let number: String
  public let answer: OpinionAnswer
  /// What was corrected, or the reasons for objecting.
  public let content: String
  /// The written notice to the procuratorate, by its own number or place.
  public let writtenNotice: String
  public let day: CivilDate
  public let act: Int

  public init(
    number: String, answer: OpinionAnswer, content: String, writtenNotice: String,
    day: CivilDate, act: Int = 0
  ) {
    self.number = number
    self.answer = answer
    self.content = content
    self.writtenNotice = writtenNotice
    self.day = day
    self.act = act
  }

  public var fact: Fact {
    Fact(
      .opinionAnswer,
      [
        .text(number), .text(answer.rawValue), .text(content), .text(writtenNotice),
        .text(day.description),
      ])
  }
}

/// What an accepted opinion led to.
public enum OpinionCorrection: Hashable, Sendable {
  /// The act that corrected what the opinion names.
  case by(act: Int)
  case nothingNeeded(because: String)

  public func fact(number: String) -> Fact {
    switch self {
    case .by(let act): Fact(.opinionCorrection, [.text(number), .integer(act), .null])
    case .nothingNeeded(let reason):
      Fact(.opinionCorrection, [.text(number), .null, .text(reason)])
    }
  }
}

extension BookReader {
  public func opinion(_ number: String) throws -> OpinionRecord? {
    try opinions(where: "number = ?", [number]).first
  }

  /// Every opinion, in order of number.
  public func opinions() throws -> [OpinionRecord] { try opinions(where: "true", []) }

  /// The opinions that one act lodged, answered or added something to.
  public func opinions(touchedByAct act: Int) throws -> [OpinionRecord] {
    let numbers = try String.fetchAll(
      database,
      sql: """
        SELECT number FROM opinion WHERE act = :act
        UNION SELECT number FROM opinion_answer WHERE act = :act
        UNION SELECT number FROM opinion_correction WHERE act = :act ORDER BY number
        """, arguments: ["act": act])
    return try numbers.compactMap { try opinion($0) }
  }

  private func opinions(where condition: String, _ values: [String]) throws -> [OpinionRecord] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM opinion AS o WHERE \(condition) AND act <= ? AND \(open("o"))
        ORDER BY number
        """, arguments: StatementArguments(values) + [asOf]
    ).map { row in
      OpinionRecord(
        number: row["number"], subject: row["subject"],
        inmate: (row["inmate"] as String?).flatMap { InmateNumber($0) },
        content: row["content"], receivedOn: try row.date("received_on"),
        fromWhom: row["from_whom"], isLate: row["late"] == 1, lateReason: row["late_reason"],
        act: row["act"])
    }
  }

  public func answer(toOpinion number: String) throws -> OpinionAnswerRecord? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT * FROM opinion_answer AS a WHERE number = ? AND act <= ? AND \(open("a"))
        """, arguments: [number, asOf]
    ).map { row in
      guard let answer = OpinionAnswer(rawValue: row["answer"]) else {
        throw BookError.damaged(table: "opinion_answer")
      }
      return OpinionAnswerRecord(
        number: row["number"], answer: answer, content: row["content"],
        writtenNotice: row["written_notice"], day: try row.date("day"), act: row["act"])
    }
  }

  /// What an opinion led to, the earliest first.
  public func corrections(byOpinion number: String) throws -> [OpinionCorrection] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT corrected_by, nothing_because FROM opinion_correction AS c
        WHERE number = ? AND act <= ? AND \(open("c")) ORDER BY act, ordinal
        """, arguments: [number, asOf]
    ).compactMap { row in
      if let act: Int = row["corrected_by"] { return .by(act: act) }
      return (row["nothing_because"] as String?).map { .nothingNeeded(because: $0) }
    }
  }

  /// The act that first said what an accepted opinion led to.
  public func firstCorrectionAct(byOpinion number: String) throws -> Int? {
    try Int.fetchOne(
      database,
      sql: "SELECT min(act) FROM opinion_correction WHERE number = ? AND act <= ?",
      arguments: [number, asOf])
  }

  /// The act that corrected an entry, or wrote an inmate's or a ward's month anew, after another
  /// act; nil where none did.
  public func act(correcting reference: Reference, after act: Int) throws -> Int? {
    func first(_ sql: String, _ arguments: StatementArguments) throws -> Int? {
      var all: StatementArguments = ["after": act, "through": asOf]
      all += arguments
      return try Int.fetchOne(database, sql: sql, arguments: all)
    }
    switch reference {
    case .fact(let entryAct, let ordinal):
      return try first(
        """
        SELECT act FROM correction WHERE fact_act = :entry AND fact_ordinal = :ordinal
          AND act > :after AND act <= :through
        """, ["entry": entryAct, "ordinal": ordinal])
    case .month(let inmate, let month):
      return try first(
        """
        SELECT min(act) FROM (
          SELECT act FROM month_result
          WHERE inmate = :inmate AND month = :month AND act > :after AND act <= :through
          UNION ALL SELECT act FROM month_adjustment
          WHERE inmate = :inmate AND month = :month AND act > :after AND act <= :through)
        """, ["inmate": inmate.text, "month": month.description])
    case .wardMonth(let ward, let month):
      return try first(
        """
        SELECT min(act) FROM (
          SELECT act FROM month_result
          WHERE ward = :ward AND month = :month AND act > :after AND act <= :through
          UNION ALL SELECT act FROM month_adjustment
          WHERE ward = :ward AND month = :month AND act > :after AND act <= :through)
        """, ["ward": ward.text, "month": month.description])
    case .cycle(let inmate, let cycle):
      return try first(
        """
        SELECT min(act) FROM (
          SELECT act FROM cycle_grade
          WHERE inmate = :inmate AND cycle = :cycle AND act > :after AND act <= :through
          UNION ALL SELECT act FROM reward
          WHERE inmate = :inmate AND cycle = :cycle AND act > :after AND act <= :through
          UNION ALL SELECT act FROM reward_cancellation
          WHERE inmate = :inmate AND cycle = :cycle AND act > :after AND act <= :through)
        """, ["inmate": inmate.text, "cycle": cycle])
    default: return nil
    }
  }
}
