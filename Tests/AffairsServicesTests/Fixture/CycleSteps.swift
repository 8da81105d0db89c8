import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// The steps of cycles, each on its day and by whom they belong to.
extension TestPrison {
  /// Balances of the ledger from before the book: inmate and points; from October 2026 on.
  func bringInBalances(_ balances: [Int: String], on today: String = "2026-10-01") throws {
    let lines = balances.sorted { $0.key < $1.key }.map { number, balance in
      "\(3_301_000_000 + number),台账余分,2026-10,\(balance),4,合格,启用前台账,余分,\(number)"
    }
    let head = "罪犯编号,来由,起算月份,余分,周期,上期等级,依据,来源,行号"
    try office("registrar", today, 8).bringIn(
      .balance, ([head] + lines).joined(separator: "\n") + "\n")
  }

  /// October of both wards from its settlement to the closed notices.
  func closeOctober() throws {
    for code in ["01", "02"] {
      try review(code, through: "2026-10-31", on: "2026-11-02", 8)
      if try confirm(code, "2026-10", on: "2026-11-02", 8) == "committee" {
        try decide(code, "2026-10", on: "2026-11-02", 8)
      }
    }
    // Three working days after the third end on the sixth, so the ninth may close.
    let numbers = try ["01", "02"].map { try post($0, "2026-10", on: "2026-11-03") }
    for number in numbers { try close(number, on: "2026-11-09", 9) }
  }

  /// Somebody judges every bar of a ward's cycles: none of them holds.
  func judgeNone(_ code: String, on today: String = "2026-11-10") throws {
    _ = try office("w\(code)-clerk", today, 9).judge(
      try ward(code), try month("2026-10"), nil, bar: nil, holds: false, ground: "逐项核查，均不存在")
  }

  func choice(_ active: [Int], _ reasons: [Int: String] = [:]) throws -> GradeChoice {
    GradeChoice(
      active: Set(try active.map { try inmate($0) }),
      reasons: try Dictionary(
        uniqueKeysWithValues: reasons.map { (try inmate($0.key), $0.value) }))
  }

  @discardableResult
  func propose(
    _ code: String, _ choice: GradeChoice, on today: String = "2026-11-10"
  ) throws -> Int {
    try office("w\(code)-o1", today, 10).proposeGrades(
      try ward(code), try month("2026-10"), choice)
  }

  /// The step of the ward group or of the committee that is due; returns the next one.
  @discardableResult
  func grade(
    _ code: String, by actor: String, on today: String = "2026-11-10", hour: Int = 11,
    choice: GradeChoice? = nil, without absent: [String] = [], returning: String? = nil
  ) throws -> String {
    let office = try office(actor, today, hour)
    let sheet = try office.gradingSheet(try ward(code), try month("2026-10"))
    return try office.decideGrades(
      try ward(code), try month("2026-10"), choice: choice, digest: sheet.digest,
      sitting: try sitting(
        actor == "warden" ? "committee" : "ward-group", actor == "warden" ? nil : code,
        without: absent), returnBecause: returning
    ).state
  }

  @discardableResult
  func reward(
    _ code: String, by actor: String, on today: String, hour: Int = 11,
    choice: RewardChoice? = nil
  ) throws -> String {
    let office = try office(actor, today, hour)
    let sheet = try office.rewardSheet(try ward(code), try month("2026-10"))
    return try office.decideRewards(
      try ward(code), try month("2026-10"), choice: choice, digest: sheet.digest,
      sitting: try sitting(
        actor == "warden" ? "committee" : "ward-group", actor == "warden" ? nil : code)
    ).state
  }

  /// The notice of a matter from draft to board.
  func postMatter(_ reference: String, on today: String, hour: Int = 14) throws -> String {
    let subject = try #require(Reference(reference))
    let number = try office("w01-clerk", today, hour).draftNotice(subject).number
    let officer = try office("open-1", today, hour)
    _ = try officer.review(number, try officer.proposedReview(of: number))
    _ = try office("deputy-1", today, hour).approve(number)
    _ = try office("open-1", today, hour).post(number, places: ["公示栏"])
    return number
  }
}
