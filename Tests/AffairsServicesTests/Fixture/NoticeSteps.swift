import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// The course of a notice, each step on its day and by whom it belongs to.
extension TestPrison {
  func draft(_ code: String, _ name: String, on today: String, _ hour: Int = 11) throws -> String {
    try office("w\(code)-clerk", today, hour).draftPointsNotice(try ward(code), try month(name))
      .number
  }

  /// What the disclosure office proposes, with some classes of field treated otherwise.
  func reviews(
    _ other: [NoticeField: Treatment] = [:], on today: String
  ) throws -> [FieldReview] {
    let later = try day(today).adding(days: 90)
    return try office("open-1", today, 23).proposedReview().map { review in
      guard let treatment = other[review.field] else { return review }
      return FieldReview(
        field: review.field, treatment: treatment, ground: "个人信息", reexamineOn: later)
    }
  }

  /// Draft, secrecy review, approval and posting on one day; returns the number.
  func post(
    _ code: String, _ name: String, on today: String, _ other: [NoticeField: Treatment] = [:],
    hour: Int = 11
  ) throws -> String {
    let number = try draft(code, name, on: today, hour)
    try post(number, on: today, other, hour: hour)
    return number
  }

  @discardableResult
  func post(
    _ number: String, on today: String, _ other: [NoticeField: Treatment] = [:], hour: Int = 11
  ) throws -> WorkingCalendar.End {
    _ = try office("open-1", today, hour).review(number, try reviews(other, on: today))
    _ = try office("deputy-1", today, hour).approve(number)
    return try office("open-1", today, hour).post(number, places: ["公示栏"]).end
  }

  @discardableResult
  func close(_ number: String, on today: String, _ hour: Int = 17) throws -> Int {
    try office("open-1", today, hour).close(number)
  }

  func notice(_ number: String) throws -> NoticeFile { try reading().notice(number) }

  /// The archived text of a posted notice for an audience.
  func document(_ number: String, _ audience: Audience = .ward) throws -> String {
    let office = try reading(as: "procurator")
    let file = try office.notice(number)
    return try #require(try office.archived(file, audience: audience)).content
  }

  func object(
    _ number: Int, to target: Reference, on today: String, _ hour: Int = 14
  ) throws -> String {
    try office("w01-clerk", today, hour).lodge(
      ObjectionRequest(
        inmate: try inmate(number), target: target, content: "没有这件事。", writtenBy: nil)
    ).number
  }

  @discardableResult
  func answer(
    _ number: String, _ answer: ObjectionAnswer, by actor: String, on today: String,
    _ hour: Int = 15
  ) throws -> ObjectionStage {
    let isCommittee = actor == "warden"
    return try office(actor, today, hour).answer(
      number, answer, content: "经查，记录属实。",
      sitting: try sitting(isCommittee ? "committee" : "ward-group", isCommittee ? nil : "01")
    ).stage
  }

  @discardableResult
  func correct(
    _ reference: Reference, to replacement: (String, String)? = nil, by actor: String,
    on today: String, _ hour: Int = 12
  ) throws -> Int {
    guard case .fact(let act, let ordinal) = reference else {
      throw Refusal(.entryUnknown, [.reference: reference.description])
    }
    return try office(actor, today, hour).correct(
      act: act, ordinal: ordinal,
      replacement: try replacement.map { (points: try points($0.1), reason: $0.0) },
      ground: "查监控，记错了人")
  }
}
