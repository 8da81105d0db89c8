import GRDB
public import PrisonAffairs

extension StatusRecord {
  /// What conduct adds to or takes from the average of this period, in one part, for a full month.
  public func conductFact(_ part: Part, _ points: Points, ground: String) -> Fact {
    Fact(
      .conductAdjustment,
      [
        .integer(act), .integer(ordinal), .text(part.rawValue), .integer(points.hundredths),
        .text(ground),
      ])
  }
}

extension BookReader {
  /// One inmate's averages adjusted by conduct, in order of time and part.
  public func conductAdjustments(of inmate: InmateNumber) throws -> [ConductAdjustment] {
    try Row.fetchAll(
      statement(
        """
        SELECT p.from_day, j.part, j.points FROM status_period AS p
        JOIN conduct_adjustment AS j ON j.period_act = p.act AND j.period_ordinal = p.ordinal
        WHERE p.inmate = :inmate AND j.act <= :act
          AND \(BookReader.notRetracted("p", asOf: ":act")) AND \(open("p")) AND \(open("j"))
        ORDER BY p.from_day, j.part, j.act
        """), arguments: ["inmate": inmate.text, "act": asOf]
    ).map { row in
      guard let part = Part(rawValue: row["part"]) else {
        throw BookError.damaged(table: "conduct_adjustment")
      }
      return ConductAdjustment(
        since: try row.date("from_day"), part: part, points: Points(hundredths: row["points"]))
    }
  }
}
