import GRDB
public import PrisonAffairs

/// Which meetings are asked for; what is nil does not narrow.
public struct MeetingFilter: Hashable, Sendable {
  public var kind: MeetingKind?
  public var ward: WardCode?
  /// The days they were held on.
  public var span: DateSpan?

  public init(kind: MeetingKind? = nil, ward: WardCode? = nil, span: DateSpan? = nil) {
    self.kind = kind
    self.ward = ward
    self.span = span
  }
}

extension BookReader {
  /// A meeting with what retracted it.
  private static let meetingColumns = """
    SELECT m.*, c.act AS retracted_by, c.reason AS retracted_because
    FROM meeting AS m LEFT JOIN correction AS c
      ON c.fact_act = m.act AND c.fact_ordinal = m.ordinal AND c.act <= :act
    """

  public func meeting(_ number: String) throws -> MeetingRecord? {
    try Row.fetchOne(
      statement("\(BookReader.meetingColumns) WHERE m.number = :number AND m.act <= :act"),
      arguments: ["number": number, "act": asOf]
    ).map(MeetingRecord.init(row:))
  }

  /// Meetings, retracted ones too, in the order of their days.
  public func meetings(_ filter: MeetingFilter = MeetingFilter()) throws -> [MeetingRecord] {
    var conditions = ["m.act <= :act"]
    var arguments: StatementArguments = ["act": asOf]
    if let kind = filter.kind {
      conditions.append("m.kind = :kind")
      arguments += ["kind": kind.rawValue]
    }
    if let ward = filter.ward {
      conditions.append("m.ward = :ward")
      arguments += ["ward": ward.text]
    }
    if let span = filter.span {
      conditions.append("m.day BETWEEN :first AND :last")
      arguments += ["first": span.first.description, "last": span.last.description]
    }
    return try Row.fetchAll(
      database,
      sql: """
        \(BookReader.meetingColumns) WHERE \(conditions.joined(separator: " AND "))
        ORDER BY m.day, m.number
        """, arguments: arguments
    ).map(MeetingRecord.init(row:))
  }

  /// The days on which a kind of meeting was held in a run of days, retracted ones left out.
  public func meetingDays(
    _ kind: MeetingKind, ward: WardCode?, in span: DateSpan
  ) throws -> [CivilDate] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT m.day FROM meeting AS m
        WHERE m.kind = :kind AND m.ward IS :ward AND m.day BETWEEN :first AND :last
          AND m.act <= :act AND NOT EXISTS (SELECT 1 FROM correction AS c
            WHERE c.fact_act = m.act AND c.fact_ordinal = m.ordinal AND c.act <= :act)
        ORDER BY m.day
        """,
      arguments: [
        "kind": kind.rawValue, "ward": ward?.text, "first": span.first.description,
        "last": span.last.description, "act": asOf,
      ]
    ).map { try $0.date("day") }
  }

  /// The text of the minutes; nil where they lie on paper, or are sealed or erased.
  public func minutes(of meeting: String) throws -> String? {
    try String.fetchOne(
      database,
      sql: """
        SELECT content FROM meeting_minutes AS t
        WHERE number = ? AND act <= ? AND \(open("t"))
        """, arguments: [meeting, asOf])
  }

  /// Every member of the body that day, in the order of their numbers.
  public func attendance(of meeting: String) throws -> [MeetingAttendance] {
    try Row.fetchAll(
      statement(
        """
        SELECT member, reason FROM meeting_attendance
        WHERE number = ? AND act <= ? ORDER BY member
        """), arguments: [meeting, asOf]
    ).map { row in
      guard let member = StaffNumber(row["member"]) else {
        throw BookError.damaged(table: "meeting_attendance")
      }
      return MeetingAttendance(member: member, absentBecause: row["reason"])
    }
  }

  public func invitation(to meeting: String) throws -> MeetingInvitation? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT invited_on, came, said FROM meeting_invitation AS i
        WHERE number = ? AND act <= ? AND \(open("i"))
        """, arguments: [meeting, asOf]
    ).map { row in
      MeetingInvitation(
        invitedOn: try row.date("invited_on"), came: row["came"] == 1, said: row["said"])
    }
  }
}

extension MeetingRecord {
  init(row: Row) throws {
    guard let kind = MeetingKind(rawValue: row["kind"]) else {
      throw BookError.damaged(table: "meeting")
    }
    number = row["number"]
    self.kind = kind
    ward = (row["ward"] as String?).flatMap { WardCode($0) }
    day = try row.date("day")
    place = row["place"]
    chair = row["chair"]
    topic = row["topic"]
    let sha256: String? = row["minutes_sha256"]
    let paperPlace: String? = row["paper_place"]
    paper = sha256.flatMap { sha256 in
      paperPlace.map { Paper(sha256: sha256, place: $0) }
    }
    attendanceSource = row["attendance_source"]
    isLate = row["late"] == 1
    lateReason = row["late_reason"]
    act = row["act"]
    ordinal = row["ordinal"]
    let retractedBy: Int? = row["retracted_by"]
    let reason: String? = row["retracted_because"]
    retraction = retractedBy.flatMap { act in reason.map { Retraction(act: act, reason: $0) } }
  }
}
