import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// Meetings and opinions of the test prison.
extension TestPrison {
  /// A meeting as it is registered: everybody of the body was there, unless they are named.
  func meeting(
    _ kind: MeetingKind = .ward, _ code: String? = "01", held: String, chair: String? = nil,
    absent: [String: String] = [:], minutes: MeetingMinutes? = .text("逐人评议。"),
    invitation: MeetingInvitation? = nil, late: String? = nil
  ) throws -> MeetingRequest {
    let body = kind.body
    let members = try body.map { try reading().members(of: $0, ward: try code.map(ward)) } ?? []
    return MeetingRequest(
      kind: kind, ward: try code.map(ward), day: try day(held), place: "会议室",
      chair: chair ?? (kind == .ward ? "w\(code ?? "")-chief" : "warden"), topic: "当月考核",
      minutes: minutes,
      attendance: members.map {
        MeetingAttendance(member: $0, absentBecause: absent[$0.text])
      }, attendanceSource: "签到表", invitation: invitation, lateReason: late)
  }

  @discardableResult
  func hold(
    _ request: MeetingRequest, by actor: String = "w01-clerk", on today: String? = nil,
    _ hour: Int = 17
  ) throws -> String {
    try office(actor, today ?? request.day.description, hour).record(request).number
  }

  func lodgeOpinion(
    on subject: Reference, _ today: String, received: String? = nil, late: String? = nil,
    by actor: String = "procurator", _ hour: Int = 10
  ) throws -> String {
    try office(actor, today, hour).lodge(
      OpinionRequest(
        subject: subject, content: "与监控不符，应予纠正。", receivedOn: try day(received ?? today),
        fromWhom: "测试人民检察院", lateReason: late)
    ).number
  }

  @discardableResult
  func answerOpinion(
    _ number: String, _ answer: OpinionAnswer = .accepted, by actor: String = "head-1",
    on today: String, _ corrections: [OpinionCorrection] = [], _ hour: Int = 16
  ) throws -> Int {
    try office(actor, today, hour).answer(
      number,
      OpinionAnswerRequest(
        answer: answer, content: "经查核。", writtenNotice: "狱函〔2026〕1号",
        corrections: corrections))
  }

  /// What is due of some kinds, as `reference matter until`, with `!` where it is overdue.
  func due(_ kinds: Set<DueItem.Kind>, on today: String, _ hour: Int = 18) throws -> [String] {
    try office("registrar", today, hour).due().filter { kinds.contains($0.kind) }.map { item in
      "\(item.reference) \(item.matter) \(item.end?.day?.description ?? "-")"
        + (item.isOverdue ? " !" : "")
    }
  }
}
