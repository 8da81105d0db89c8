public import PrisonAffairs
public import RecordBook

/// A meeting with everybody who had to be there.
public struct MeetingFile: Sendable {
  public let record: MeetingRecord
  /// The text of the minutes; nil where they lie on paper.
  public let minutes: String?
  public let attendance: [MeetingAttendance]
  public let invitation: MeetingInvitation?

  public var presentCount: Int { attendance.count(where: \.isPresent) }
}

/// What a period asks for and what was held in it.
public struct MeetingDuty: Hashable, Sendable {
  public let kind: MeetingKind
  public let ward: WardCode?
  public let period: CalendarPeriod
  public let count: MeetingCount
}

extension Office {
  /// Meetings in the order of their days, retracted ones too.
  public func meetings(_ filter: MeetingFilter) throws -> [MeetingFile] {
    try book.read { reader in
      try require(.readBook, ward: filter.ward, reader)
      return try reader.seen.meetings(filter).map { try meetingFile($0, reader.seen) }
    }
  }

  public func meeting(_ number: String) throws -> MeetingFile {
    try book.read { reader in
      guard let record = try reader.seen.meeting(number) else {
        throw Refusal(.meetingUnknown, [.number: number])
      }
      try require(.readBook, ward: record.ward, reader)
      return try meetingFile(record, reader.seen)
    }
  }

  private func meetingFile(_ record: MeetingRecord, _ reader: BookReader) throws -> MeetingFile {
    MeetingFile(
      record: record, minutes: try reader.minutes(of: record.number),
      attendance: try reader.attendance(of: record.number),
      invitation: try reader.invitation(to: record.number))
  }

  /// What every period that touches a run of days asked for, as seen today: each ward's months,
  /// the prison's quarters, half years and years.
  ///
  /// A ward whose group has no members when the period ends has nobody who could meet. Periods
  /// that began before the book did are left out once they are over: what was held then stands on
  /// paper.
  func meetingDuties(in span: DateSpan, _ reader: BookReader) throws -> [MeetingDuty] {
    guard let opened = try reader.act(1)?.moment.day else { return [] }
    let held = Dictionary(
      grouping: try reader.meetings().filter { $0.retraction == nil }
    ) { HeldBy(kind: $0.kind, ward: $0.ward) }.mapValues { $0.map(\.day) }
    let wards = try reader.wards().keys.filter { !$0.isSubWard }.sorted()
    var duties: [MeetingDuty] = []
    for kind in MeetingKind.allCases {
      let concerned: [WardCode?] = kind == .ward ? wards : [nil]
      for period in CalendarPeriod.all(kind.length, touching: span) {
        guard period.days.first <= today,
          period.days.first >= opened || period.days.contains(today),
          let needed = policies.meetingsNeeded(kind, in: period)
        else { continue }
        for ward in concerned {
          let count = MeetingCount(
            needed, in: period, days: held[HeldBy(kind: kind, ward: ward)] ?? [], on: today)
          let end = min(period.days.last, today)
          guard
            try count.finding.status == .satisfied || ward == nil
              || membersAsked(kind, ward: ward, on: end, reader)?.isEmpty == false
          else { continue }
          duties.append(MeetingDuty(kind: kind, ward: ward, period: period, count: count))
        }
      }
    }
    return duties
  }

  /// What the periods up to today still lack: due by their last day, overdue after it.
  func meetingsDue(_ reader: BookReader) throws -> [DueItem] {
    guard let opened = try reader.act(1)?.moment.day, opened <= today else { return [] }
    return try meetingDuties(in: DateSpan(first: opened, last: today), reader)
      .filter { $0.count.finding.status != .satisfied }
      .map { duty in
        let ward = duty.ward.map { "\($0)/" } ?? ""
        return item(
          .meeting, "\(ward)\(duty.period)", duty.kind.rawValue, .on(duty.period.days.last))
      }
  }
}

/// Whose meetings.
private struct HeldBy: Hashable {
  let kind: MeetingKind
  let ward: WardCode?
}
