import GRDB
public import PrisonAffairs

/// Where the minutes of a meeting are: in the book, or on paper whose digest the book holds.
public enum MeetingMinutes: Hashable, Sendable {
  case text(String)
  /// The SHA-256 of the paper's text, in hexadecimal, and where the paper lies.
  case paper(sha256: String, place: String)
}

/// One member of a body at a meeting.
public struct MeetingAttendance: Hashable, Sendable {
  public let member: StaffNumber
  /// Why the member was not there; nil for those present.
  public let absentBecause: String?

  public init(member: StaffNumber, absentBecause: String?) {
    self.member = member
    self.absentBecause = absentBecause
  }

  public var isPresent: Bool { absentBecause == nil }
}

/// How the procuratorate was invited to a meeting (司规〔2021〕3号 第四十八条).
public struct MeetingInvitation: Hashable, Sendable {
  public let invitedOn: CivilDate
  public let came: Bool
  /// What it said; nil where it did not come or said nothing.
  public let said: String?

  public init(invitedOn: CivilDate, came: Bool, said: String?) {
    self.invitedOn = invitedOn
    self.came = came
    self.said = said
  }
}

/// A meeting as the book holds it.
public struct MeetingRecord: Hashable, Sendable {
  public let number: String
  public let kind: MeetingKind
  /// Nil but for a ward's meeting.
  public let ward: WardCode?
  public let day: CivilDate
  public let place: String
  /// A member's staff number, or who led where somebody from above came or heard.
  public let chair: String
  public let topic: String
  /// Where the minutes lie on paper; nil where the book holds them.
  public let paper: Paper?
  /// What the attendance was taken from, such as a list of signatures.
  public let attendanceSource: String
  public let isLate: Bool
  public let lateReason: String?
  public let act: Int
  public let ordinal: Int
  /// The act that retracted it, with its reason.
  public let retraction: Retraction?

  /// Minutes on paper: the SHA-256 of their text, in hexadecimal, and where they lie.
  public struct Paper: Hashable, Sendable {
    public let sha256: String
    public let place: String
  }

  public struct Retraction: Hashable, Sendable {
    public let act: Int
    public let reason: String
  }
}

/// What the act of a meeting writes.
public struct MeetingDraft: Sendable {
  public let number: String
  public let kind: MeetingKind
  public let ward: WardCode?
  public let day: CivilDate
  public let place: String
  public let chair: String
  public let topic: String
  public let minutes: MeetingMinutes
  public let attendanceSource: String
  public let lateReason: String?
  public let isLate: Bool
  public let attendance: [MeetingAttendance]
  public let invitation: MeetingInvitation?

  public init(
    number: String, kind: MeetingKind, ward: WardCode?, day: CivilDate, place: String,
    chair: String, topic: String, minutes: MeetingMinutes, attendanceSource: String,
    isLate: Bool, lateReason: String?, attendance: [MeetingAttendance],
    invitation: MeetingInvitation?
  ) {
    self.number = number
    self.kind = kind
    self.ward = ward
    self.day = day
    self.place = place
    self.chair = chair
    self.topic = topic
    self.minutes = minutes
    self.attendanceSource = attendanceSource
    self.isLate = isLate
    self.lateReason = lateReason
    self.attendance = attendance
    self.invitation = invitation
  }

  /// The meeting first, so that a retraction can name it; then minutes, members, invitation.
  public var facts: [Fact] {
    var paper: [FactValue] = [.null, .null]
    var text: [Fact] = []
    switch minutes {
    case .paper(let sha256, let place): paper = [.text(sha256), .text(place)]
    case .text(let content):
      text = [Fact(.meetingMinutes, [.text(number), .text(content)])]
    }
    let meeting = Fact(
      .meeting,
      [
        .text(number), .text(kind.rawValue), FactValue(ward), .text(day.description),
        .text(place), .text(chair), .text(topic),
      ] + paper + [.text(attendanceSource), .integer(isLate ? 1 : 0), FactValue(lateReason)])
    let members = attendance.map { one in
      Fact(
        .meetingAttendance,
        [
          .text(number), .text(one.member.text), .integer(one.isPresent ? 1 : 0),
          FactValue(one.absentBecause),
        ])
    }
    let invited = invitation.map { invitation in
      Fact(
        .meetingInvitation,
        [
          .text(number), .text(invitation.invitedOn.description),
          .integer(invitation.came ? 1 : 0), FactValue(invitation.said),
        ])
    }
    return [meeting] + text + members + (invited.map { [$0] } ?? [])
  }
}

extension MeetingRecord {
  /// The fact that retracts the meeting.
  public func retractionFact(reason: String) -> Fact {
    correctionFact(table: .meeting, act: act, ordinal: ordinal, replacedBy: nil, reason: reason)
  }
}
