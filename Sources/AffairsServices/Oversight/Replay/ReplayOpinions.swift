import PrisonAffairs
import RecordBook

extension Replayer {
  /// A meeting: who had to be there by the roles of its day, and whether it was registered late.
  func meeting(_ record: MeetingRecord, _ report: Report) throws {
    try guarded(.meetingAttendance, record.number, act: record.act, report) {
      guard let past = try office(before: record.act) else { return }
      let members = try past.office.membersAsked(
        record.kind, ward: record.ward, on: record.day, past.reader)
      let named = try reader.attendance(of: record.number).map(\.member)
      if let members {
        try compare(
          .meetingAttendance, record.number, act: record.act, isEqual: members == named,
          recomputed: Text(members: members), stored: Text(members: named), report)
      }
      try late(record.number, record.day, isLate: record.isLate, past, report)
    }
  }

  /// An opinion: whether it was lodged late, and whether it was answered in its five working days.
  func opinion(_ record: OpinionRecord, _ report: Report) throws {
    try guarded(.late, record.number, act: record.act, report) {
      guard let past = try office(before: record.act) else { return }
      try late(record.number, record.receivedOn, isLate: record.isLate, past, report)
    }
    guard let answer = try reader.answer(toOpinion: record.number) else { return }
    try guarded(.opinionLimit, record.number, act: answer.act, report) {
      guard let past = try office(before: answer.act) else { return }
      let calendar = try calendar(asOf: answer.act - 1)
      let time = past.office.opinionTime(record, on: past.day, calendar: calendar)
      let told = past.office.opinionTime(record, on: answer.day, calendar: calendar)
      let end = time?.end.day?.year ?? record.receivedOn.year
      try compare(
        .opinionLimit, record.number, act: answer.act, isEqual: past.day == answer.day,
        recomputed: Text(answered: past.day, time), stored: Text(answered: answer.day, told),
        findings: time.map { [$0.finding] } ?? [],
        years: record.receivedOn.year...max(record.receivedOn.year, end), report)
    }
  }

  /// Whether something of a day was registered late, by the policy before its act.
  private func late(
    _ number: String, _ day: CivilDate, isLate stored: Bool, _ past: PastOffice,
    _ report: Report
  ) throws {
    // A reason is given to the question, so that only the day decides.
    let isLate = try past.office.isLate(day, reason: "-")
    try compare(
      .late, number, act: past.act, isEqual: isLate == stored, recomputed: Text(late: isLate),
      stored: Text(late: stored), report)
  }
}

extension Text {
  fileprivate init(answered day: CivilDate, _ time: TimeLimit?) {
    let words =
      switch time?.finding.status {
      case .satisfied: Text(zh: "期限内答复", en: "answered in time")
      case .notSatisfied: Text(zh: "逾期答复", en: "answered too late")
      default: Text(zh: "答复，期限不明", en: "answered; the limit is not known")
      }
    self = Text(zh: "\(day)\(words.zh)", en: "\(words.en), \(day)")
  }
}
