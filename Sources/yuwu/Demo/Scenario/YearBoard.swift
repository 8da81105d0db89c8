import AffairsServices
import PrisonAffairs
import RecordBook
import SamplePrison

/// The committee and the two notices of a batch: of what is proposed, and of what was ruled.
struct YearBoard {
  let clock: YearClock
  let batch: BatchNumber
  let cases: [ScenarioCase]
  let numbers: [InmateNumber: String]
  let wards: [WardCode]

  /// The day on which the committee sits and the list goes up.
  private static let day = 5

  struct Posted {
    var notice: String
    var changed: String?
    var objection: String?
  }

  func play(closing: Int) throws -> Posted {
    try decide(.batch(batch), on: YearBoard.day)
    try settle(.nomination, on: YearBoard.day, from: .check)
    var posted = Posted(
      notice: try clock.post(batch.reference, on: YearBoard.day, wards: wards))
    try clock.closeDay(YearBoard.day)
    if let one = cases.first(where: { $0.turn == .objectionDismissed }) {
      posted.objection = try dismissed(one)
    }
    if let one = cases.first(where: { $0.turn == .objectionUpheld }) {
      posted.objection = try upheld(one, &posted)
    }
    try clock.close(posted.notice, on: closing)
    return posted
  }

  /// What the court ruled, gathered, checked, signed, posted, and closed on the day that is given.
  func results(on day: Int) throws -> (notice: String, lastDay: Int) {
    try settle(.result, on: day, from: .open)
    let number = try clock.post(
      BatchPurpose.result.reference(year: batch.year, number: batch.number), on: day, wards: wards)
    try clock.closeDay(day)
    try clock.close(number, on: day + 6)
    try clock.closeDay(day + 6)
    return (number, day + 6)
  }

  private func decide(_ selection: NominationSelection, on day: Int) throws {
    let chair = try clock.at(day, 9, as: "deputy-warden")
    _ = try chair.advance(
      AdvanceRequest(
        step: .committee, selection: selection, outcome: .approved,
        sitting: try DemoReview.sitting(chair, "review-committee", nil)))
  }

  /// The steps of a list before its notice; whoever checks it is not who gathered it.
  private func settle(_ purpose: BatchPurpose, on day: Int, from step: BatchStep) throws {
    if step == .open {
      _ = try clock.at(day, 10, as: "penalty-officer").settleList(batch, for: purpose)
    }
    if step != .list {
      _ = try clock.at(day, 11, as: "penalty-officer", position: 1)
        .settleList(batch, for: purpose)
    }
    _ = try clock.at(day, 14, as: "deputy-warden").settleList(batch, for: purpose)
  }

  /// Somebody of another family of cases objects; the committee looks again and stays with it.
  private func dismissed(_ one: ScenarioCase) throws -> String {
    let objector = cases.last { $0.inmate != one.inmate } ?? one
    let number = try clock.at(
      YearBoard.day + 1, 10, as: "assessment-clerk", ward: objector.ward
    ).lodge(
      ObjectionRequest(
        inmate: objector.inmate, target: .nomination(numbers[one.inmate] ?? ""),
        content: "他去年和人吵过架，怎么能减刑，请再查一查。", writtenBy: nil)
    ).number
    try clock.closeDay(YearBoard.day + 1)
    try answer(
      number, .dismissed, "经查计分记录和监控，该次争吵已经处理完毕，在本次考核期以前，不影响提请。",
      on: YearBoard.day + 2)
    try clock.closeDay(YearBoard.day + 2)
    return number
  }

  /// An officer objects with reason: the notice is changed, the committee decides again with the
  /// paper before it, and everybody hangs anew.
  private func upheld(_ one: ScenarioCase, _ posted: inout Posted) throws -> String {
    let target = numbers[one.inmate] ?? ""
    let officer = try clock.at(
      YearBoard.day + 1, 10, as: "ward-officer", ward: one.ward, position: 1)
    let number = try officer.lodge(
      ObjectionRequest(
        inmate: one.inmate, target: .nomination(target),
        content: "评审时没有看到他今年的奖惩审批表原件，请补看后再定。", writtenBy: nil, staff: officer.actor)
    ).number
    try clock.closeDay(YearBoard.day + 1)
    let day = YearBoard.day + 2
    try answer(number, .upheld, "评审时确未附原件，异议成立：更正公示，补看原件后重新评审。", on: day)
    let disclosure = try clock.at(day, 16, as: "disclosure-officer")
    _ = try disclosure.end(posted.notice, .changed, explanation: "异议\(number)成立，重新评审后再公示")
    _ = try disclosure.advance(
      AdvanceRequest(
        step: .post, selection: .numbers([target]), outcome: .returned,
        reason: "异议\(number)成立，退回评审委员会"))
    _ = try clock.at(day, 17, as: "disclosure-officer").takeDown(posted.notice)
    try clock.closeDay(day)
    try decide(.numbers([target]), on: day + 1)
    try settle(.nomination, on: day + 1, from: .list)
    posted.changed = posted.notice
    posted.notice = try clock.post(batch.reference, on: day + 1, wards: wards)
    try clock.closeDay(day + 1)
    return number
  }

  private func answer(
    _ number: String, _ answer: ObjectionAnswer, _ content: String, on day: Int
  ) throws {
    let chair = try clock.at(day, 15, as: "deputy-warden")
    _ = try chair.answer(
      number, answer, content: content,
      sitting: try DemoReview.sitting(chair, "review-committee", nil))
  }
}
