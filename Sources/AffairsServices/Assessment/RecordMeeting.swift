public import PrisonAffairs
public import RecordBook

/// A meeting as somebody registers it.
public struct MeetingRequest: Sendable {
  public let kind: MeetingKind
  public let ward: WardCode?
  public let day: CivilDate
  public let place: String
  /// A member's staff number; who led, where somebody from above came or heard.
  public let chair: String
  public let topic: String
  public let minutes: MeetingMinutes?
  public let attendance: [MeetingAttendance]
  public let attendanceSource: String
  public var invitation: MeetingInvitation?
  public var lateReason: String?

  public init(
    kind: MeetingKind, ward: WardCode?, day: CivilDate, place: String, chair: String,
    topic: String, minutes: MeetingMinutes?, attendance: [MeetingAttendance],
    attendanceSource: String, invitation: MeetingInvitation? = nil, lateReason: String? = nil
  ) {
    self.kind = kind
    self.ward = ward
    self.day = day
    self.place = place
    self.chair = chair
    self.topic = topic
    self.minutes = minutes
    self.attendance = attendance
    self.attendanceSource = attendanceSource
    self.invitation = invitation
    self.lateReason = lateReason
  }
}

extension Office {
  /// Registers a meeting, a spot check or a report (司规〔2021〕3号 第四十三条至第四十六条).
  ///
  /// Refuses a day in the future, a ward that is not there or does not belong to the kind
  /// (`meeting.ward`), a member who is not one, is named twice or is not named at all
  /// (`body.not-member`, `body.member-twice`, `meeting.attendance-incomplete`), a chair who was not
  /// there, a meeting without minutes (`meeting.minutes-missing`) and one registered already
  /// (`meeting.already-recorded`), and a late one without a reason.
  public func record(_ request: MeetingRequest) throws -> (act: Int, number: String) {
    var given = ""
    let act = try act(.meetingRecorded) { reader in
      try requireMeetings(.recordMeeting, ward: request.ward, reader)
      try requireForm(of: request, reader)
      let attendance = try attendance(of: request, reader)
      guard let minutes = request.minutes else { throw Refusal(.meetingMinutesMissing) }
      let number = try reader.nextNumber(.meeting, year: today.year).description
      given = number
      return MeetingDraft(
        number: number, kind: request.kind, ward: request.ward, day: request.day,
        place: request.place, chair: request.chair, topic: request.topic, minutes: minutes,
        attendanceSource: request.attendanceSource,
        isLate: try isLate(request.day, reason: request.lateReason),
        lateReason: request.lateReason, attendance: attendance, invitation: request.invitation
      ).facts
    }
    return (act, given)
  }

  /// Retracts a meeting that was registered wrongly; refuses whoever registered it
  /// (`correction.by-author`) and one retracted already (`meeting.retracted`).
  public func retractMeeting(_ number: String, reason: String) throws -> Int {
    try act(.meetingRetracted) { reader in
      guard let record = try reader.meeting(number) else {
        throw Refusal(.meetingUnknown, [.number: number])
      }
      let actor = try requireMeetings(.retractMeeting, ward: record.ward, reader)
      guard record.retraction == nil else { throw Refusal(.meetingRetracted, [.number: number]) }
      guard let header = try reader.act(record.act), header.actor != actor else {
        throw Refusal(.correctionByAuthor, [.reference: number, .staff: actor.text])
      }
      guard !reason.isEmpty else { throw Refusal(.groundRequired) }
      return [record.retractionFact(reason: reason)]
    }
  }

  /// A ward's role reaches the meetings of its ward; those of the prison need a role of the prison.
  @discardableResult
  private func requireMeetings(
    _ permission: Permission, ward: WardCode?, _ reader: BookReader
  ) throws -> StaffNumber {
    let actor = try require(permission, ward: ward, reader)
    if ward == nil, let own = try wardLimit(permission, reader) {
      throw Refusal(.actorNotOfWard, [.staff: actor.text, .ward: own.text])
    }
    return actor
  }

  private func requireForm(of request: MeetingRequest, _ reader: BookReader) throws {
    guard (request.kind == .ward) == (request.ward != nil), request.ward?.isSubWard != true
    else { throw Refusal(.meetingWard, [.kind: request.kind.rawValue]) }
    if let ward = request.ward, try reader.wards()[ward] == nil {
      throw Refusal(.wardUnknown, [.ward: ward.text])
    }
    guard request.day <= today else {
      throw Refusal(
        .dayInFuture, [.day: request.day.description, .limit: today.description])
    }
    if case .paper(let sha256, _)? = request.minutes, !sha256.isSHA256 {
      throw Refusal(.referenceForm, [.value: sha256, .kind: "SHA-256"])
    }
    if let invited = request.invitation?.invitedOn, invited > request.day {
      throw Refusal(
        .meetingInvitedAfterwards,
        [.day: invited.description, .limit: request.day.description])
    }
    let same = try reader.meetings(
      MeetingFilter(
        kind: request.kind, ward: request.ward,
        span: DateSpan(first: request.day, last: request.day)))
    if let other = same.first(where: { $0.retraction == nil }) {
      throw Refusal(.meetingAlreadyRecorded, [.number: other.number])
    }
  }

  /// All members of the body that day, each present or with the reason of absence; where no body of
  /// the prison meets, those of its staff who are named.
  private func attendance(
    of request: MeetingRequest, _ reader: BookReader
  ) throws -> [MeetingAttendance] {
    let members = try membersAsked(request.kind, ward: request.ward, on: request.day, reader)
    let admitted = Set(
      try members ?? reader.staffRoles(on: request.day).map(\.staff))
    var seen: Set<StaffNumber> = []
    for one in request.attendance {
      guard admitted.contains(one.member) else {
        throw Refusal(.bodyNotMember, [.staff: one.member.text])
      }
      guard seen.insert(one.member).inserted else {
        throw Refusal(.bodyMemberTwice, [.staff: one.member.text])
      }
    }
    guard let members else { return request.attendance.sorted { $0.member < $1.member } }
    let unnamed = members.filter { !seen.contains($0) }
    guard unnamed.isEmpty else {
      throw Refusal(
        .meetingAttendanceIncomplete,
        [.names: unnamed.map(\.text).joined(separator: ", ")])
    }
    guard request.attendance.contains(where: { $0.isPresent && $0.member.text == request.chair })
    else { throw Refusal(.bodyNotMember, [.staff: request.chair]) }
    return request.attendance.sorted { $0.member < $1.member }
  }

  /// The members of the body that meets, by the roles and bodies of a day; nil where no body of the
  /// prison does.
  func membersAsked(
    _ kind: MeetingKind, ward: WardCode?, on day: CivilDate, _ reader: BookReader
  ) throws -> [StaffNumber]? {
    guard let body = kind.body else { return nil }
    let then = at(Moment(day: day, hour: 12, minute: 0))
    return then.members(of: body, ward: ward, among: try reader.staffRoles(on: day))
  }

  /// Whether what happened on a day is registered late; refuses a late one without its reason
  /// (`record.late-without-reason`).
  func isLate(_ day: CivilDate, reason: String?) throws(Refusal) -> Bool {
    guard let limit = policies.span("records.late-after-days", on: day) else { return false }
    let last = day.adding(days: limit.value.count)
    guard today > last else { return false }
    guard let reason, !reason.isEmpty else {
      throw Refusal(
        .recordLateWithoutReason, [.day: day.description, .limit: last.description],
        citation: limit.citation)
    }
    return true
  }
}

extension String {
  /// 64 lower-case hexadecimal digits.
  fileprivate var isSHA256: Bool {
    utf8.count == 64 && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
