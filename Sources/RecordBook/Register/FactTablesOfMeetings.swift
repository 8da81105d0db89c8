/// Facts about meetings and the procurator's opinions.
extension FactTable {
  static let ofMeetings: [FactTable] = [
    meeting, meetingMinutes, meetingAttendance, meetingInvitation, opinion, opinionAnswer,
    opinionCorrection,
  ]

  /// A meeting, a spot check or a report; the minutes lie on paper where a place is named.
  public static let meeting = FactTable(
    "meeting",
    [
      .text("number"), .text("kind"), .optionalText("ward"), .text("day"), .text("place"),
      .text("chair"), .text("topic"), .optionalText("minutes_sha256"),
      .optionalText("paper_place"), .text("attendance_source"), .integer("late"),
      .optionalText("late_reason"),
    ])
  static let meetingMinutes = FactTable("meeting_minutes", [.text("number"), .text("content")])
  /// One member of the body that day: present, or why not.
  static let meetingAttendance = FactTable(
    "meeting_attendance",
    [.text("number"), .text("member"), .integer("present"), .optionalText("reason")])
  /// The procuratorate's invitation to a meeting, and what it said there.
  static let meetingInvitation = FactTable(
    "meeting_invitation",
    [.text("number"), .text("invited_on"), .integer("came"), .optionalText("said")])
  /// An opinion of the procurator that something must be corrected.
  static let opinion = FactTable(
    "opinion",
    [
      .text("number"), .text("subject"), .optionalText("inmate"), .text("content"),
      .text("received_on"), .text("from_whom"), .integer("late"), .optionalText("late_reason"),
    ])
  static let opinionAnswer = FactTable(
    "opinion_answer",
    [
      .text("number"), .text("answer"), .text("content"), .text("written_notice"), .text("day"),
    ])
  static let opinionCorrection = FactTable(
    "opinion_correction",
    [.text("number"), .optionalInteger("corrected_by"), .optionalText("nothing_because")])
}
