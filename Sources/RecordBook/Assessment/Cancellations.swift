import GRDB
public import PrisonAffairs

/// What somebody asks to be cancelled.
public struct CancellationRequestRecord: Hashable, Sendable {
  public let inmate: InmateNumber
  public let number: Int
  public let ground: CancellationGround
  public let judgmentOn: CivilDate?
  public let returnedOn: CivilDate?
  public let reason: String
  /// The entries gained by improper means (第二十九条).
  public let entries: [FactKey]

  public init(
    inmate: InmateNumber, number: Int, ground: CancellationGround, judgmentOn: CivilDate?,
    returnedOn: CivilDate?, reason: String, entries: [FactKey]
  ) {
    self.inmate = inmate
    self.number = number
    self.ground = ground
    self.judgmentOn = judgmentOn
    self.returnedOn = returnedOn
    self.reason = reason
    self.entries = entries
  }

  public var facts: [Fact] {
    [
      Fact(
        .cancellationRequest,
        [
          .text(inmate.text), .integer(number), .text(ground.rawValue), FactValue(judgmentOn),
          FactValue(returnedOn), .text(reason),
        ])
    ]
      + entries.map {
        Fact(
          .fraudulentEntry,
          [.text(inmate.text), .integer(number), .integer($0.act), .integer($0.ordinal)])
      }
  }
}

/// What was cancelled once the notice had closed.
public struct PointCancellationRecord: Hashable, Sendable {
  public let inmate: InmateNumber
  public let number: Int
  public let ground: CancellationGround
  public let restartOn: CivilDate?
  public let before: Points
  public let after: Points
  public let act: Int

  public init(
    inmate: InmateNumber, number: Int, ground: CancellationGround, restartOn: CivilDate?,
    before: Points, after: Points, act: Int = 0
  ) {
    self.inmate = inmate
    self.number = number
    self.ground = ground
    self.restartOn = restartOn
    self.before = before
    self.after = after
    self.act = act
  }

  public var fact: Fact {
    Fact(
      .pointCancellation,
      [
        .text(inmate.text), .integer(number), .text(ground.rawValue), FactValue(restartOn),
        .integer(before.hundredths), .integer(after.hundredths),
      ])
  }
}

/// A reward that a cancellation takes back.
public func rewardCancellationFact(
  _ inmate: InmateNumber, number: Int, cycle: Int, reward: Reward
) -> Fact {
  Fact(
    .rewardCancellation,
    [.text(inmate.text), .integer(number), .integer(cycle), .text(reward.rawValue)])
}

extension BookReader {
  /// The requests to cancel an inmate's points, the earliest first.
  public func cancellationRequests(
    of inmate: InmateNumber
  ) throws -> [CancellationRequestRecord] {
    let entries = Dictionary(
      grouping: try Row.fetchAll(
        statement(
          """
          SELECT number, entry_act, entry_ordinal FROM fraudulent_entry AS f
          WHERE inmate = ? AND act <= ? AND \(open("f")) ORDER BY act, ordinal
          """), arguments: [inmate.text, asOf])
    ) { $0["number"] as Int }.mapValues {
      $0.map { FactKey(act: $0["entry_act"], ordinal: $0["entry_ordinal"]) }
    }
    return try Row.fetchAll(
      statement(
        """
        SELECT * FROM cancellation_request AS c
        WHERE inmate = ? AND act <= ? AND \(open("c")) ORDER BY number
        """), arguments: [inmate.text, asOf]
    ).map { row in
      guard let ground = CancellationGround(rawValue: row["ground"]) else {
        throw BookError.damaged(table: "cancellation_request")
      }
      return CancellationRequestRecord(
        inmate: inmate, number: row["number"], ground: ground,
        judgmentOn: try row.optionalDate("judgment_on"),
        returnedOn: try row.optionalDate("returned_on"), reason: row["reason"],
        entries: entries[row["number"]] ?? [])
    }
  }

  /// The entries of an inmate whose points an earlier cancellation took (第二十九条).
  public func entriesCancelled(
    of inmate: InmateNumber, before number: Int
  ) throws -> Set<FactKey> {
    try Set(
      Row.fetchAll(
        statement(
          """
          SELECT f.entry_act, f.entry_ordinal FROM fraudulent_entry AS f
          JOIN point_cancellation AS c ON c.inmate = f.inmate AND c.number = f.number
            AND c.act <= :act
          WHERE f.inmate = :inmate AND f.number < :number AND f.act <= :act AND \(open("f"))
          """), arguments: ["inmate": inmate.text, "number": number, "act": asOf]
      ).map { FactKey(act: $0["entry_act"], ordinal: $0["entry_ordinal"]) })
  }

  /// What was cancelled of an inmate, the earliest first.
  public func pointCancellations(of inmate: InmateNumber) throws -> [PointCancellationRecord] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM point_cancellation AS c
        WHERE inmate = ? AND act <= ? AND \(open("c")) ORDER BY number
        """), arguments: [inmate.text, asOf]
    ).map(PointCancellationRecord.init(row:))
  }
}

extension PointCancellationRecord {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]),
      let ground = CancellationGround(rawValue: row["ground"])
    else { throw BookError.damaged(table: "point_cancellation") }
    self.init(
      inmate: inmate, number: row["number"], ground: ground,
      restartOn: try row.optionalDate("restart_on"), before: Points(hundredths: row["before"]),
      after: Points(hundredths: row["after"]), act: row["act"])
  }
}
