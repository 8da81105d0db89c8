/// Meetings about assessment, and the procurator's opinions with their answers.
extension Schema {
  /// What of them may hold something about an inmate, and so may be erased.
  static let erasableOfMeetings: [FactTable] = [
    .meetingMinutes, .meetingInvitation, .opinion, .opinionAnswer, .opinionCorrection,
  ]

  static let meetings = """
    CREATE TABLE meeting (\(factColumns),
      number TEXT NOT NULL UNIQUE CHECK (number GLOB 'HY-[0-9][0-9][0-9][0-9]-*'),
      kind TEXT NOT NULL CHECK (kind IN
        ('ward', 'prison', 'bureau-inspection', 'department-report')),
      ward TEXT REFERENCES ward (ward),
      \(date("day")),
      place TEXT NOT NULL CHECK (place <> ''),
      chair TEXT NOT NULL CHECK (chair <> ''),
      topic TEXT NOT NULL CHECK (topic <> ''),
      minutes_sha256 TEXT CHECK (length(minutes_sha256) = 64),
      paper_place TEXT CHECK (paper_place <> ''),
      attendance_source TEXT NOT NULL CHECK (attendance_source <> ''),
      late INTEGER NOT NULL CHECK (late IN (0, 1)),
      late_reason TEXT CHECK (late_reason <> ''),
      CHECK ((kind = 'ward') = (ward IS NOT NULL)),
      CHECK ((minutes_sha256 IS NULL) = (paper_place IS NULL)),
      CHECK (late = 0 OR late_reason IS NOT NULL), \(factKey)
    CREATE INDEX meeting_of_kind ON meeting (kind, ward, day);
    CREATE TABLE meeting_minutes (\(factColumns),
      number TEXT NOT NULL UNIQUE REFERENCES meeting (number) DEFERRABLE INITIALLY DEFERRED,
      content TEXT NOT NULL CHECK (content <> ''), \(factKey)
    CREATE TABLE meeting_attendance (\(factColumns),
      number TEXT NOT NULL REFERENCES meeting (number) DEFERRABLE INITIALLY DEFERRED,
      member TEXT NOT NULL CHECK (member <> ''),
      present INTEGER NOT NULL CHECK (present IN (0, 1)),
      reason TEXT CHECK (reason <> ''),
      CHECK ((present = 0) = (reason IS NOT NULL)), UNIQUE (number, member), \(factKey)
    CREATE TABLE meeting_invitation (\(factColumns),
      number TEXT NOT NULL UNIQUE REFERENCES meeting (number) DEFERRABLE INITIALLY DEFERRED,
      \(date("invited_on")),
      came INTEGER NOT NULL CHECK (came IN (0, 1)),
      said TEXT CHECK (said <> ''),
      CHECK (came = 1 OR said IS NULL), \(factKey)
    """

  static let opinions = """
    CREATE TABLE opinion (\(factColumns),
      number TEXT NOT NULL UNIQUE CHECK (number GLOB 'JC-[0-9][0-9][0-9][0-9]-*'),
      subject TEXT NOT NULL CHECK (subject <> ''),
      inmate TEXT REFERENCES inmate (inmate),
      content TEXT NOT NULL CHECK (content <> ''),
      \(date("received_on")),
      from_whom TEXT NOT NULL CHECK (from_whom <> ''),
      late INTEGER NOT NULL CHECK (late IN (0, 1)),
      late_reason TEXT CHECK (late_reason <> ''),
      CHECK (late = 0 OR late_reason IS NOT NULL), \(factKey)
    CREATE INDEX opinion_of_inmate ON opinion (inmate);
    CREATE TABLE opinion_answer (\(factColumns),
      number TEXT NOT NULL UNIQUE REFERENCES opinion (number),
      answer TEXT NOT NULL CHECK (answer IN ('accepted', 'objected')),
      content TEXT NOT NULL CHECK (content <> ''),
      written_notice TEXT NOT NULL CHECK (written_notice <> ''),
      \(date("day")), \(factKey)
    -- What was corrected by an accepted opinion: the act, or why nothing needed correcting.
    CREATE TABLE opinion_correction (\(factColumns),
      number TEXT NOT NULL REFERENCES opinion (number),
      corrected_by INTEGER REFERENCES act (number),
      nothing_because TEXT CHECK (nothing_because <> ''),
      CHECK ((corrected_by IS NULL) <> (nothing_because IS NULL)),
      UNIQUE (number, corrected_by), \(factKey)
    """
}
