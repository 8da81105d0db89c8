import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// The same steps for a month after October 2026, each in the month that follows it.
extension TestPrison {
  /// A month of both wards from its settlement to the closed notices: settled on the second,
  /// posted on the third and closed on the ninth of the month after.
  func closeMonth(_ name: String) throws {
    let period = try month(name)
    func day(_ number: Int) -> String { period.next.firstDay.adding(days: number - 1).description }
    for code in ["01", "02"] {
      try review(code, through: period.lastDay.description, on: day(2), 8)
      if try confirm(code, name, on: day(2), 8) == "committee" {
        try decide(code, name, on: day(2), 8)
      }
    }
    let numbers = try ["01", "02"].map { try post($0, name, on: day(3)) }
    for number in numbers { try close(number, on: day(10), 9) }
  }

  /// A ward's cycles of a period from the judgement to the approval; returns the next step.
  @discardableResult
  func approveGrades(
    _ code: String, _ name: String, active: [Int], on today: String
  ) throws -> String {
    let (ward, period) = (try ward(code), try month(name))
    if !(try office("w\(code)-clerk", today, 9).gradingSheet(ward, period).awaited.isEmpty) {
      _ = try office("w\(code)-clerk", today, 9).judge(
        ward, period, nil, bar: nil, holds: false, ground: "逐项核查，均不存在")
    }
    _ = try office("w\(code)-o1", today, 10).proposeGrades(ward, period, choice(active))
    var state = ""
    for (actor, hour) in [("w\(code)-chief", 11), ("warden", 12)] {
      let office = try office(actor, today, hour)
      state = try office.decideGrades(
        ward, period, choice: nil, digest: office.gradingSheet(ward, period).digest,
        sitting: sitting(
          actor == "warden" ? "committee" : "ward-group", actor == "warden" ? nil : code)
      ).state
    }
    return state
  }

  /// A ward's rewards of a period from the group to the approval.
  @discardableResult
  func approveRewards(
    _ code: String, _ name: String, on today: String, choice: RewardChoice? = nil
  ) throws -> String {
    let (ward, period) = (try ward(code), try month(name))
    var state = ""
    for (actor, hour) in [("w\(code)-chief", 13), ("warden", 14)] {
      let office = try office(actor, today, hour)
      state = try office.decideRewards(
        ward, period, choice: choice, digest: office.rewardSheet(ward, period).digest,
        sitting: sitting(
          actor == "warden" ? "committee" : "ward-group", actor == "warden" ? nil : code)
      ).state
    }
    return state
  }

  /// A cancellation of everything for a new crime, from the request to the closed notice.
  func cancelAll(_ number: Int, judgmentOn: String, on today: String, closedOn: String) throws {
    let inmate = try inmate(number)
    _ = try office("w01-clerk", today, 9).requestCancellation(
      CancellationAsked(
        inmate: inmate, ground: .newCrime, judgmentOn: try day(judgmentOn),
        returnedOn: try day(judgmentOn), reason: "判决书（2026）某刑初1号"))
    _ = try office("w01-chief", today, 10).decideCancellation(
      inmate, 1, outcome: nil, sitting: sitting("ward-group", "01"))
    _ = try office("warden", today, 11).decideCancellation(
      inmate, 1, outcome: nil, sitting: sitting("committee", nil))
    try close(try postMatter("cancellation:\(inmate)/1", on: today), on: closedOn, 9)
  }

  /// A closed month decided again by the ward group.
  func redecide(_ code: String, _ name: String, on today: String, hour: Int = 15) throws {
    var state = try office("w\(code)-chief", today, hour).redecide(
      ward(code), month(name), sitting: sitting("ward-group", code), ground: "查监控，记错了人"
    ).state
    if state == "committee-decision" {
      state = try office("warden", today, hour + 1).redecide(
        ward(code), month(name), sitting: sitting("committee", nil), ground: "查监控，记错了人"
      ).state
    }
    #expect(state == "ended")
  }
}
