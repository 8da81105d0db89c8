import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// The steps of a change of treatment grade, each by whom it belongs to.
extension TestPrison {
  /// Brings in grades on 2026-10-01: inmate, code or name, first day.
  func bringInGrades(_ rows: [(Int, String, String)]) throws {
    let lines = rows.enumerated().map { index, row in
      "\(3_301_000_000 + row.0),\(row.1),\(row.2),处遇台账,处遇,\(index + 1)"
    }
    try office("registrar", "2026-10-01", 8).bringIn(
      .treatment, "罪犯编号,处遇等级,起日,依据,来源,行号\n\(lines.joined(separator: "\n"))\n")
  }

  @discardableResult
  func propose(
    _ number: Int, to grade: String, _ ground: TreatmentGround = .conduct,
    by actor: String = "w01-o1", on today: String = "2026-10-12", _ hour: Int = 9,
    from later: String? = nil
  ) throws -> TreatmentStep {
    try office(actor, today, hour).proposeTreatment(
      TreatmentRequest(
        inmate: try inmate(number), grade: grade, ground: ground, reason: "表现记录",
        fromDay: try later.map { try day($0) }))
  }

  @discardableResult
  func check(
    _ number: Int, by actor: String = "w01-clerk", on today: String = "2026-10-12",
    _ hour: Int = 10,
    returning reason: String? = nil
  ) throws -> TreatmentStep {
    try office(actor, today, hour).checkTreatment(try inmate(number), returnBecause: reason)
  }

  @discardableResult
  func decideInWard(
    _ number: Int, _ decision: TreatmentDecision = .approved, by actor: String = "w01-chief",
    on today: String = "2026-10-12", hour: Int = 11, without absent: [String] = []
  ) throws -> TreatmentStep {
    try office(actor, today, hour).decideTreatment(
      try inmate(number), decision,
      sitting: try sitting("ward-group", "01", without: absent))
  }

  @discardableResult
  func decideInPrison(
    _ number: Int, _ decision: TreatmentDecision = .approved, on today: String = "2026-10-13",
    hour: Int = 9
  ) throws -> TreatmentStep {
    try office("warden", today, hour).decideTreatment(
      try inmate(number), decision, sitting: try sitting("committee", nil))
  }
}
