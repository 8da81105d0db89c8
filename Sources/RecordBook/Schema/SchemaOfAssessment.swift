extension Schema {
  static let entries = """
    CREATE TABLE point_entry (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      \(date("day")),
      reason TEXT NOT NULL CHECK (reason <> ''),
      points INTEGER NOT NULL CHECK (points <> 0 AND abs(points) <= 100000),
      event TEXT CHECK (event <> ''),
      officer TEXT NOT NULL CHECK (officer <> ''),
      tier TEXT NOT NULL CHECK (tier IN ('officer', 'group', 'committee')),
      late INTEGER NOT NULL CHECK (late IN (0, 1)),
      late_reason TEXT CHECK (late_reason <> ''),
      note TEXT,
      \(sourceColumns),
      CHECK (late = 0 OR late_reason IS NOT NULL),
      UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX point_entry_of_inmate ON point_entry (inmate, day);
    CREATE TABLE entry_decision (\(factColumns),
      entry_act INTEGER NOT NULL, entry_ordinal INTEGER NOT NULL,
      body TEXT NOT NULL CHECK (body <> ''),
      outcome TEXT NOT NULL CHECK (outcome IN ('approved', 'submitted', 'rejected')),
      reason TEXT CHECK (reason <> ''),
      CHECK (outcome <> 'rejected' OR reason IS NOT NULL),
      UNIQUE (entry_act, entry_ordinal, body),
      FOREIGN KEY (entry_act, entry_ordinal) REFERENCES point_entry (act, ordinal),
      \(factKey)
    CREATE TABLE correction (\(factColumns),
      fact_table TEXT NOT NULL CHECK (fact_table <> ''),
      fact_act INTEGER NOT NULL, fact_ordinal INTEGER NOT NULL,
      manner TEXT NOT NULL CHECK (manner IN ('retract', 'replace')),
      replaced_by INTEGER,
      reason TEXT NOT NULL CHECK (reason <> ''),
      CHECK ((manner = 'replace') = (replaced_by IS NOT NULL)),
      UNIQUE (fact_act, fact_ordinal), \(factKey)
    """

  static let procedures = """
    CREATE TABLE procedure_start (\(factColumns),
      subject TEXT NOT NULL CHECK (subject <> ''),
      procedure TEXT NOT NULL CHECK (procedure <> ''),
      \(date("law_day")), UNIQUE (subject, procedure), \(factKey)
    CREATE TABLE procedure_step (\(factColumns),
      subject TEXT NOT NULL, procedure TEXT NOT NULL,
      step TEXT NOT NULL CHECK (step <> ''),
      outcome TEXT NOT NULL CHECK (outcome <> ''),
      next TEXT NOT NULL CHECK (next <> ''),
      reason TEXT CHECK (reason <> ''),
      inputs_digest TEXT,
      FOREIGN KEY (subject, procedure) REFERENCES procedure_start (subject, procedure)
        DEFERRABLE INITIALLY DEFERRED,
      \(factKey)
    CREATE INDEX procedure_step_of_subject ON procedure_step (subject, procedure, act, ordinal);
    CREATE TABLE procedure_document (\(factColumns),
      subject TEXT NOT NULL, step TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
      \(factKey)
    CREATE INDEX procedure_document_of_subject ON procedure_document (subject);
    CREATE TABLE vote (\(factColumns),
      subject TEXT NOT NULL, step TEXT NOT NULL,
      member TEXT NOT NULL CHECK (member <> ''),
      ballot TEXT NOT NULL CHECK (ballot IN ('for', 'against', 'absent')),
      statement TEXT CHECK (statement <> ''),
      CHECK (ballot <> 'against' OR statement IS NOT NULL),
      UNIQUE (act, subject, step, member), \(factKey)
    CREATE INDEX vote_of_subject ON vote (subject, act);
    """

  private static let monthColumns = """
      ward TEXT NOT NULL REFERENCES ward (ward),
      month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      custody_base INTEGER NOT NULL, custody_bonus INTEGER NOT NULL,
      custody_counted INTEGER NOT NULL, custody_deduction INTEGER NOT NULL,
      education_base INTEGER NOT NULL, education_bonus INTEGER NOT NULL,
      education_counted INTEGER NOT NULL, education_deduction INTEGER NOT NULL,
      labour_base INTEGER NOT NULL, labour_bonus INTEGER NOT NULL,
      labour_counted INTEGER NOT NULL, labour_deduction INTEGER NOT NULL,
      special INTEGER NOT NULL CHECK (special >= 0),
      penalty INTEGER NOT NULL CHECK (penalty >= 0),
      total INTEGER NOT NULL, days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 31),
      CHECK (total = custody_base + custody_counted - custody_deduction
        + education_base + education_counted - education_deduction
        + labour_base + labour_counted - labour_deduction + special - penalty),
    """

  static let results = """
    CREATE TABLE month_result (\(factColumns),
      \(monthColumns)
      UNIQUE (inmate, month, act), \(factKey)
    CREATE INDEX month_result_of_ward ON month_result (ward, month, act);
    CREATE TABLE month_public_result (\(factColumns),
      \(monthColumns)
      UNIQUE (inmate, month, act), \(factKey)
    CREATE INDEX month_public_result_of_ward ON month_public_result (ward, month, act);
    CREATE TABLE month_adjustment (\(factColumns),
      ward TEXT NOT NULL REFERENCES ward (ward),
      month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      before INTEGER NOT NULL, after INTEGER NOT NULL, difference INTEGER NOT NULL,
      CHECK (difference = after - before), UNIQUE (inmate, month, act), \(factKey)
    """
}
