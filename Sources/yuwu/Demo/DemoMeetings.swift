import AffairsServices
import PrisonAffairs
import RecordBook

/// The meetings that articles 43 and 44 ask for, registered on their day.
struct DemoMeetings {
  let office: Office

  /// The last working day of a month; its last day where the calendar does not know.
  static func lastWorkingDay(
    of month: YearMonth, _ calendar: WorkingCalendar
  ) throws -> CivilDate {
    let days = (0..<month.dayCount).map { month.firstDay.adding(days: $0) }
    return days.last { calendar.isWorkingDay($0) == true } ?? month.lastDay
  }

  /// Every ward group met; everybody was there but the last member.
  func ofWards(on day: CivilDate, topic: String) throws {
    for ward in try office.wardsWithStaff() {
      let clerk = try office.holder(of: "assessment-clerk", ward: ward)
      let chair = try office.holder(of: "ward-chief", ward: ward)
      try record(.ward, ward, on: day, by: clerk, chair: chair, topic: topic)
    }
  }

  /// The prison's committee met, the resident procurator was invited and came.
  func ofPrison(on day: CivilDate, topic: String) throws {
    let head = try office.holder(of: "department-head", ward: nil)
    let chair = try office.holder(of: "warden", ward: nil)
    try record(
      .prison, nil, on: day, by: head, chair: chair, topic: topic,
      invitation: MeetingInvitation(
        invitedOn: day.adding(days: -1), came: true, said: "建议逐人核对等级评定的依据。"))
  }

  private func record(
    _ kind: MeetingKind, _ ward: WardCode?, on day: CivilDate, by clerk: StaffNumber,
    chair: StaffNumber, topic: String, invitation: MeetingInvitation? = nil
  ) throws {
    let members = try office.members(of: kind.body ?? "", ward: ward)
    let away = members.last { $0 != chair }
    _ = try office.at(office.moment, as: clerk).record(
      MeetingRequest(
        kind: kind, ward: ward, day: day, place: ward.map { "\($0)监区会议室" } ?? "监狱会议室",
        chair: chair.text, topic: topic,
        minutes: .text("一、通报当月记载和评议情况；二、讨论需要集体研究的事项；三、布置下月工作。"),
        attendance: members.map {
          MeetingAttendance(member: $0, absentBecause: $0 == away ? "值班" : nil)
        }, attendanceSource: "会议签到表", invitation: invitation))
  }
}
