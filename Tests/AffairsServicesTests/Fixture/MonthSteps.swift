import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// The steps of a month, each on its day and by whom they belong to.
extension TestPrison {
  /// One entry by an officer of ward 01, unless somebody else is named; returns its reference.
  @discardableResult
  func record(
    _ number: Int, _ on: String, _ code: String, _ value: String, by actor: String = "w01-o1",
    recordedOn: String? = nil, event: String? = nil, late: String? = nil, hour: Int = 16
  ) throws -> Reference {
    let recorded = try office(actor, recordedOn ?? on, hour).record(
      EntryRequest(
        inmate: try inmate(number), day: try day(on), reason: code, points: try points(value),
        event: event, note: nil, lateReason: late, key: nil))
    return .fact(act: try #require(recorded.act), ordinal: 1)
  }

  func entry(_ reference: Reference, as reader: String = "registrar") throws -> EntryRecord {
    guard case .fact(let act, let ordinal) = reference else {
      throw Refusal(.entryUnknown, [.reference: reference.description])
    }
    return try reading(as: reader).entry(act: act, ordinal: ordinal)
  }

  /// All members of a body but those named, in favour.
  func sitting(_ body: String, _ code: String?, without absent: [String] = []) throws
    -> SittingRequest
  {
    let members = try reading().members(of: body, ward: try code.map(ward))
    return SittingRequest(inFavour: members.filter { !absent.contains($0.text) })
  }

  /// The ward group's review of the entries up to a day.
  @discardableResult
  func review(
    _ code: String, through last: String, on today: String, _ hour: Int = 17,
    rejecting: [(Reference, String)] = []
  ) throws -> ReviewSummary {
    try office("w\(code)-chief", today, hour).review(
      try ward(code), through: try day(last), sitting: try sitting("ward-group", code),
      rejections: try rejecting.map(rejection))
  }

  func rejection(_ reference: Reference, _ reason: String) throws -> Rejection {
    guard case .fact(let act, let ordinal) = reference else {
      throw Refusal(.entryUnknown, [.reference: reference.description])
    }
    return Rejection(act: act, ordinal: ordinal, reason: reason)
  }

  /// The ward group settles a month on its sheet of this hour; returns the step that is due.
  @discardableResult
  func confirm(_ code: String, _ name: String, on today: String, _ hour: Int = 9) throws -> String {
    let chief = try office("w\(code)-chief", today, hour)
    let sheet = try chief.preview(try ward(code), try month(name))
    return try chief.confirm(
      try ward(code), try month(name), digest: sheet.digest,
      sitting: try sitting("ward-group", code)
    ).state
  }

  /// The last review of a month and its settlement.
  @discardableResult
  func settle(_ code: String, _ name: String, on today: String) throws -> String {
    try review(code, through: try month(name).lastDay.description, on: today, 8)
    return try confirm(code, name, on: today)
  }

  @discardableResult
  func decide(
    _ code: String, _ name: String, on today: String, _ hour: Int = 10,
    rejecting: [(Reference, String)] = []
  ) throws -> String {
    try office("warden", today, hour).decide(
      try ward(code), try month(name), sitting: try sitting("committee", nil),
      rejections: try rejecting.map(rejection)
    ).state
  }
}
