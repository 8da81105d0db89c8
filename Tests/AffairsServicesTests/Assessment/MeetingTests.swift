import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// The book begins on 30 September 2026.
@Suite struct MeetingTests {
  private let prison: TestPrison

  init() throws { prison = try TestPrison() }

  private func owed(on today: String) throws -> [String] {
    try prison.due([.meeting], on: today)
  }

  @Test func aMeetingKeepsEveryMemberOfTheDayByName() throws {
    let number = try prison.hold(
      prison.meeting(held: "2026-10-20", absent: ["w01-o5": "出差"]))
    #expect(number == "HY-2026-0001")
    let file = try prison.reading().meeting(number)
    #expect(file.attendance.count == 8 && file.presentCount == 7)
    #expect(file.attendance.first { !$0.isPresent }?.absentBecause == "出差")
    #expect(file.minutes == "逐人评议。" && file.record.paper == nil)
    #expect(file.invitation == nil && !file.record.isLate)
    #expect(try prison.findings().isEmpty)
  }

  @Test func minutesOnPaperAreNamedByDigestAndPlace() throws {
    let digest = String(repeating: "0f", count: 32)
    let number = try prison.hold(
      prison.meeting(held: "2026-10-20", minutes: .paper(sha256: digest, place: "档案柜三")))
    let file = try prison.reading().meeting(number)
    #expect(file.minutes == nil && file.record.paper?.sha256 == digest)
    #expect(
      refusal {
        try prison.hold(
          prison.meeting(
            held: "2026-10-21", minutes: .paper(sha256: digest.uppercased(), place: "柜")))
      } == .referenceForm)
    #expect(
      refusal { try prison.hold(prison.meeting(held: "2026-10-21", minutes: nil)) }
        == .meetingMinutesMissing)
  }

  @Test func theProcuratorateIsInvitedBeforehandAndWhatItSaidStands() throws {
    let said = MeetingInvitation(
      invitedOn: try day("2026-10-20"), came: true, said: "建议核对夜间记录")
    let number = try prison.hold(prison.meeting(held: "2026-10-20", invitation: said))
    #expect(try prison.reading().meeting(number).invitation == said)
    let after = MeetingInvitation(invitedOn: try day("2026-10-22"), came: false, said: nil)
    #expect(
      refusal {
        try prison.hold(
          prison.meeting(held: "2026-10-21", invitation: after), on: "2026-10-22")
      } == .meetingInvitedAfterwards)
  }

  @Test func whoIsNoMemberOrNamedTwiceOrNotAtAllIsRefused() throws {
    let whole = try prison.meeting(held: "2026-10-20")
    func with(_ attendance: [MeetingAttendance], chair: String = "w01-chief") -> MeetingRequest {
      MeetingRequest(
        kind: .ward, ward: whole.ward, day: whole.day, place: "会议室", chair: chair, topic: "考核",
        minutes: whole.minutes, attendance: attendance, attendanceSource: "签到表")
    }
    let stranger = MeetingAttendance(member: try staff("w02-o1"), absentBecause: nil)
    #expect(
      refusal { try prison.hold(with(whole.attendance + [stranger])) } == .bodyNotMember)
    #expect(
      refusal { try prison.hold(with(whole.attendance + [whole.attendance[0]])) }
        == .bodyMemberTwice)
    #expect(
      refusal { try prison.hold(with(Array(whole.attendance.dropLast()))) }
        == .meetingAttendanceIncomplete)
    #expect(
      refusal { try prison.hold(with(whole.attendance, chair: "warden")) } == .bodyNotMember)
    #expect(
      refusal {
        try prison.hold(prison.meeting(held: "2026-10-20", absent: ["w01-chief": "出差"]))
      } == .bodyNotMember, "who was not there did not chair")
    #expect(try prison.reading().meetings(MeetingFilter()).isEmpty)
  }

  /// The members are those of the day of the meeting, not of the day it is registered.
  @Test func theMembersAreThoseOfTheDay() throws {
    _ = try prison.office("registrar", "2026-10-21").endRole(
      try staff("w01-o5"), role: "ward-officer", ward: try ward("01"),
      last: try day("2026-10-20"), ground: "调离")
    let all = try prison.meeting(held: "2026-10-20").attendance
    let gone = MeetingAttendance(member: try staff("w01-o5"), absentBecause: nil)
    func request(_ held: String, _ attendance: [MeetingAttendance]) throws -> MeetingRequest {
      MeetingRequest(
        kind: .ward, ward: try ward("01"), day: try day(held), place: "会议室",
        chair: "w01-chief", topic: "考核", minutes: .text("略"), attendance: attendance,
        attendanceSource: "签到表")
    }
    let now = all.filter { $0.member != gone.member }
    #expect(
      refusal { try prison.hold(request("2026-10-20", now), on: "2026-10-21") }
        == .meetingAttendanceIncomplete)
    try prison.hold(request("2026-10-20", now + [gone]), on: "2026-10-21")
    #expect(
      refusal { try prison.hold(request("2026-10-21", now + [gone])) } == .bodyNotMember)
    #expect(try prison.findings().isEmpty)
  }

  @Test func aLateOneNeedsItsReasonAndStaysMarked() throws {
    try prison.hold(prison.meeting(held: "2026-10-10"), on: "2026-10-12")
    #expect(
      refusal { try prison.hold(prison.meeting(held: "2026-10-13"), on: "2026-10-16") }
        == .recordLateWithoutReason)
    let number = try prison.hold(
      prison.meeting(held: "2026-10-13", late: "记录人外出"), on: "2026-10-16")
    let meetings = try prison.reading().meetings(MeetingFilter())
    #expect(meetings.map(\.record.isLate) == [false, true])
    let replayed = try prison.reading().replay(.meeting(number))
    #expect(replayed.map(\.kind) == [.meetingAttendance, .late])
    #expect(replayed.allSatisfy { $0.difference == nil })
  }

  @Test func badWardsDaysAndRepetitionsAreRefused() throws {
    let office = try prison.office("head-1", "2026-10-20")
    func refused(_ kind: MeetingKind, _ code: String?, _ held: String = "2026-10-20") throws
      -> RefusalCode?
    {
      let request = MeetingRequest(
        kind: kind, ward: try code.map(ward), day: try day(held), place: "会议室", chair: "x",
        topic: "考核", minutes: .text("略"), attendance: [], attendanceSource: "签到表")
      return refusal { try office.record(request) }
    }
    #expect(try refused(.ward, "09") == .wardUnknown)
    #expect(try refused(.ward, nil) == .meetingWard)
    #expect(try refused(.ward, "01-01") == .meetingWard)
    #expect(try refused(.prison, "01") == .meetingWard)
    #expect(try refused(.ward, "01", "2026-10-21") == .dayInFuture)
    try prison.hold(prison.meeting(held: "2026-10-20"))
    #expect(
      refusal { try prison.hold(prison.meeting(held: "2026-10-20")) }
        == .meetingAlreadyRecorded)
  }

  @Test func theClerkRegistersTheWardsMeetingsAndTheDepartmentThePrisons() throws {
    let wards = try prison.meeting(held: "2026-10-20")
    let prisons = try prison.meeting(.prison, nil, held: "2026-10-20")
    #expect(refusal { try prison.hold(wards, by: "w02-clerk") } == .actorNotOfWard)
    #expect(refusal { try prison.hold(prisons, by: "w01-clerk") } == .actorNotOfWard)
    #expect(refusal { try prison.hold(wards, by: "w01-o1") } == .actorNotPermitted)
    #expect(refusal { try prison.hold(wards, by: "procurator") } == .actorNotPermitted)
    try prison.hold(wards)
    try prison.hold(prisons, by: "head-1")
    try prison.hold(
      prison.meeting(.bureauInspection, nil, held: "2026-10-20", chair: "管理局检查组"),
      by: "head-1")
    #expect(try prison.reading().meetings(MeetingFilter()).count == 3)
    #expect(try prison.reading().meetings(MeetingFilter(kind: .prison)).count == 1)
  }

  @Test func aWrongMeetingIsRetractedBySomebodyElseAndCountsNoMore() throws {
    let number = try prison.hold(prison.meeting(held: "2026-10-20"), by: "head-1")
    #expect(try !owed(on: "2026-10-20").contains { $0.hasPrefix("01/") })
    #expect(
      refusal {
        try prison.office("head-1", "2026-10-20", 19).retractMeeting(number, reason: "误记")
      } == .actorNotPermitted)
    #expect(
      refusal {
        try prison.office("w02-chief", "2026-10-20", 19).retractMeeting(number, reason: "误记")
      } == .actorNotOfWard)
    _ = try prison.office("w01-chief", "2026-10-20", 19).retractMeeting(number, reason: "误记")
    #expect(try prison.reading().meeting(number).record.retraction?.reason == "误记")
    #expect(
      refusal {
        try prison.office("warden", "2026-10-20", 20).retractMeeting(number, reason: "误记")
      } == .meetingRetracted)
    #expect(
      refusal {
        try prison.office("warden", "2026-10-20", 20).retractMeeting("HY-2026-0009", reason: "-")
      } == .meetingUnknown)
    #expect(try owed(on: "2026-10-20").contains { $0.hasPrefix("01/") })
    // The same day can be registered again, under a number of its own.
    #expect(
      try prison.hold(prison.meeting(held: "2026-10-20"), on: "2026-10-20", 20)
        == "HY-2026-0002")
    #expect(try prison.findings().isEmpty)
  }

  @Test func whatAPeriodLacksIsDueByItsLastDayAndOverdueAfterIt() throws {
    #expect(
      try owed(on: "2026-10-31") == [
        "01/2026-10 ward 2026-10-31", "02/2026-10 ward 2026-10-31",
        "2026 department-report 2026-12-31", "2026-H2 bureau-inspection 2026-12-31",
        "2026-Q4 prison 2026-12-31",
      ])
    try prison.hold(prison.meeting(held: "2026-10-31"))
    #expect(
      try owed(on: "2026-11-01").prefix(3) == [
        "02/2026-10 ward 2026-10-31 !", "01/2026-11 ward 2026-11-30",
        "02/2026-11 ward 2026-11-30",
      ])
    try prison.hold(prison.meeting(.prison, nil, held: "2026-11-01"), by: "head-1")
    #expect(try !owed(on: "2026-11-01").contains { $0.contains("2026-Q4") })
    #expect(try owed(on: "2027-01-01").contains("2027-Q1 prison 2027-03-31"))
    // The half year and the year in which the book began stand on paper for their first part.
    #expect(try !owed(on: "2027-01-01").contains { $0.contains("2026-H2") })
    #expect(try owed(on: "2027-07-01").contains("2027-H1 bureau-inspection 2027-06-30 !"))
  }

  @Test func whyAMeetingStandsOrNot() throws {
    let number = try prison.hold(prison.meeting(held: "2026-10-20"))
    let node = try prison.reading().why(.meeting(number))
    #expect(node.children.contains { $0.label.zh.contains("已有1次，已经达到") })
    #expect(node.children.contains { $0.label.en.contains("members 8, present 8") })
  }

  /// Written past the services: a member left out, and a late one that says it is not.
  @Test func aForgedListOfMembersAndAForgedLatenessAreFoundByTheCheck() throws {
    let office = try prison.office("w01-clerk", "2026-10-30")
    let draft = MeetingDraft(
      number: "HY-2026-0001", kind: .ward, ward: try ward("01"), day: try day("2026-10-10"),
      place: "会议室", chair: "w01-chief", topic: "考核", minutes: .text("略"),
      attendanceSource: "签到表", isLate: false, lateReason: nil,
      attendance: [MeetingAttendance(member: try staff("w01-chief"), absentBecause: nil)],
      invitation: nil)
    _ = try office.book.write(
      .meetingRecorded, actor: staff("w01-clerk"), moment: office.moment
    ) { _ in draft.facts }
    #expect(
      Set(try prison.findings().map(\.code)) == ["derived.meeting-attendance", "derived.late"])
  }
}
