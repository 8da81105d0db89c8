import GRDB
public import PrisonAffairs

/// A suspension of work as the book holds it, with what was decided on it.
public struct SuspensionRecord: Hashable, Sendable {
  /// How labour counts, as the committee decided.
  public struct Decision: Hashable, Sendable {
    /// The award for a full month; nil where the average of earlier months counts.
    public let award: Points?
    /// What single inmates are awarded instead.
    public let awards: [InmateNumber: Points]
    public let ground: String

    public init(award: Points?, awards: [InmateNumber: Points], ground: String) {
      self.award = award
      self.awards = awards
      self.ground = ground
    }
  }

  public let act: Int
  public let number: Int
  /// Nil for the whole prison.
  public let ward: WardCode?
  public let days: DateSpan
  public let ground: String
  public let decision: Decision?

  public init(
    act: Int = 0, number: Int, ward: WardCode?, days: DateSpan, ground: String,
    decision: Decision? = nil
  ) {
    self.act = act
    self.number = number
    self.ward = ward
    self.days = days
    self.ground = ground
    self.decision = decision
  }

  public var reference: Reference { .suspension(number) }

  public var fact: Fact {
    Fact(
      .workSuspension,
      [
        .integer(number), FactValue(ward), .text(days.first.description),
        .text(days.last.description), .text(ground),
      ])
  }

  /// The facts of a decision, the awards of single inmates in order of number.
  public func facts(of decision: Decision) -> [Fact] {
    let manner = decision.award == nil ? "average" : "award"
    let whole = Fact(
      .suspensionDecision,
      [
        .integer(number), .text(manner), FactValue(decision.award?.hundredths),
        .text(decision.ground),
      ])
    return [whole]
      + decision.awards.sorted { $0.key < $1.key }.map { inmate, points in
        Fact(
          .suspensionAward,
          [
            .integer(number), .text(inmate.text), .integer(points.hundredths),
            .text(decision.ground),
          ])
      }
  }

  /// How labour counts for an inmate on these days.
  public func basis(for inmate: InmateNumber) -> WorkSuspension.Basis {
    guard let decision else { return .undecided }
    if let own = decision.awards[inmate] { return .award(own) }
    return decision.award.map { .award($0) } ?? .average
  }
}

extension BookReader {
  /// The suspensions that touch a span, the earliest first; those retracted are left out.
  public func suspensions(in span: DateSpan) throws -> [SuspensionRecord] {
    let rows = try Row.fetchAll(
      statement(
        """
        SELECT w.act, w.number, w.ward, w.from_day, w.to_day, w.ground,
          d.act AS decided, d.points, d.ground AS decision_ground
        FROM work_suspension AS w
        LEFT JOIN suspension_decision AS d ON d.number = w.number AND d.act <= :act
        WHERE w.act <= :act AND w.to_day >= :first AND w.from_day <= :last
          AND \(BookReader.notRetracted("w", asOf: ":act"))
        ORDER BY w.from_day, w.number
        """),
      arguments: [
        "act": asOf, "first": span.first.description, "last": span.last.description,
      ])
    return try rows.map { row in
      let number: Int = row["number"]
      let decision = try (row["decided"] as Int?).map { _ in
        SuspensionRecord.Decision(
          award: (row["points"] as Int?).map { Points(hundredths: $0) },
          awards: try awards(ofSuspension: number), ground: row["decision_ground"])
      }
      return try SuspensionRecord(row: row, decision: decision)
    }
  }

  /// One suspension by its number; nil where there is none or it was retracted.
  public func suspension(_ number: Int) throws -> SuspensionRecord? {
    try suspensions(in: DateSpan(first: .earliest, last: .latest)).first { $0.number == number }
  }

  private func awards(ofSuspension number: Int) throws -> [InmateNumber: Points] {
    var awards: [InmateNumber: Points] = [:]
    for row in try Row.fetchAll(
      statement(
        """
        SELECT inmate, points FROM suspension_award AS a
        WHERE number = ? AND act <= ? AND \(open("a"))
        """), arguments: [number, asOf])
    {
      if let inmate = InmateNumber(row["inmate"]) {
        awards[inmate] = Points(hundredths: row["points"])
      }
    }
    return awards
  }

  /// The number that the next suspension gets; numbers of retracted ones are not given again.
  public func nextSuspensionNumber() throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT coalesce(max(number), 0) + 1 FROM work_suspension WHERE act <= ?",
      arguments: [asOf]) ?? 1
  }
}

extension SuspensionRecord {
  fileprivate init(row: Row, decision: Decision?) throws {
    let (first, last) = (try row.date("from_day"), try row.date("to_day"))
    guard first <= last else { throw BookError.damaged(table: "work_suspension") }
    self.init(
      act: row["act"], number: row["number"],
      ward: (row["ward"] as String?).flatMap { WardCode($0) },
      days: DateSpan(first: first, last: last), ground: row["ground"], decision: decision)
  }
}
