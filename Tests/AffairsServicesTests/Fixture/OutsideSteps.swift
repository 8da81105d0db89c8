import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// The steps of a service outside prison, each by whom it belongs to.
extension TestPrison {
  @discardableResult
  func proposeOutside(
    _ number: Int, _ ground: OutsideGround = .selfCare, urgent: Bool = false,
    by actor: String = "w01-o1", on today: String = "2026-11-02", _ hour: Int = 9
  ) throws -> OutsideStep {
    try office(actor, today, hour).proposeOutside(
      OutsideRequest(inmate: try inmate(number), ground: ground, isUrgent: urgent, months: 6))
  }

  @discardableResult
  func takeOutside(
    _ number: Int, by actor: String, on today: String, _ hour: Int = 10, body: String? = nil,
    _ documents: [String] = [], _ move: OutsideMove = .onward, without absent: [String] = []
  ) throws -> OutsideStep {
    let isOfWard = ["ward-police", "ward-chiefs"].contains(body)
    return try office(actor, today, hour).advanceOutside(
      try inmate(number), move,
      sitting: try body.map { try sitting($0, isOfWard ? "01" : nil, without: absent) },
      documents: documents)
  }

  /// From the proposal to the committee's approval, all on one day.
  func outsideToCommittee(_ number: Int, on today: String = "2026-11-02") throws {
    try takeOutside(number, by: "w01-chief", on: today, 10, body: "ward-police")
    try takeOutside(number, by: "w01-chief", on: today, 11, body: "ward-chiefs")
    try takeOutside(number, by: "penalty-1", on: today, 12, ["诊断检查或者鉴别意见", "审查意见书"])
    try takeOutside(number, by: "warden", on: today, 13, body: "outside-committee")
  }

  /// From the consultation to the bureau, all on one day.
  func outsideToBureau(_ number: Int, on today: String) throws {
    try takeOutside(number, by: "penalty-1", on: today, 8, ["征求意见函", "检察意见书"])
    try takeOutside(number, by: "warden", on: today, 9, body: "warden-meeting")
    try takeOutside(number, by: "penalty-1", on: today, 10, ["暂予监外执行审批表"])
  }

  @discardableResult
  func approveOutside(
    _ number: Int, on today: String, from: String, to: String? = nil, _ hour: Int = 11
  ) throws -> OutsideStep {
    try office("penalty-1", today, hour).approveOutside(
      try inmate(number),
      OutsideApproval(
        document: "监外〔2026〕1号", decidedOn: try day(today), fromDay: try day(from),
        toDay: try to.map { try day($0) }))
  }
}
