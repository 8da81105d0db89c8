extension Schema {
  static let notices = """
    CREATE TABLE notice (\(factColumns),
      number TEXT NOT NULL UNIQUE CHECK (number GLOB 'GS-[0-9][0-9][0-9][0-9]-*'),
      kind TEXT NOT NULL CHECK (kind <> ''),
      subject TEXT NOT NULL CHECK (subject <> ''),
      inputs_digest TEXT NOT NULL CHECK (length(inputs_digest) = 64),
      replaces TEXT REFERENCES notice (number), \(factKey)
    CREATE INDEX notice_of_subject ON notice (subject);
    CREATE TABLE notice_field (\(factColumns),
      number TEXT NOT NULL REFERENCES notice (number) DEFERRABLE INITIALLY DEFERRED,
      field TEXT NOT NULL CHECK (field <> ''),
      treatment TEXT NOT NULL CHECK (treatment IN ('show', 'mask', 'withhold')),
      ground TEXT CHECK (ground <> ''),
      \(date("reexamine_on", optional: true)),
      CHECK (treatment = 'show' OR (ground IS NOT NULL AND reexamine_on IS NOT NULL)),
      UNIQUE (act, number, field), \(factKey)
    CREATE INDEX notice_field_of_notice ON notice_field (number, act);
    CREATE TABLE notice_document (\(factColumns),
      number TEXT NOT NULL REFERENCES notice (number) DEFERRABLE INITIALLY DEFERRED,
      audience TEXT NOT NULL CHECK (audience IN ('ward', 'oversight')),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      content TEXT NOT NULL CHECK (content <> ''),
      UNIQUE (number, audience), \(factKey)
    CREATE TABLE notice_place (\(factColumns),
      number TEXT NOT NULL REFERENCES notice (number) DEFERRABLE INITIALLY DEFERRED,
      place TEXT NOT NULL CHECK (place <> ''), \(factKey)
    CREATE INDEX notice_place_of_notice ON notice_place (number);
    CREATE TABLE notice_posting (\(factColumns),
      number TEXT NOT NULL UNIQUE REFERENCES notice (number) DEFERRABLE INITIALLY DEFERRED,
      \(date("posted_on")),
      span_count INTEGER NOT NULL CHECK (span_count >= 1),
      span_unit TEXT NOT NULL CHECK (span_unit IN ('working-days', 'days', 'months')),
      posting_day_counts INTEGER NOT NULL CHECK (posting_day_counts IN (0, 1)),
      \(date("ends_on", optional: true)),
      awaits_year INTEGER,
      CHECK ((ends_on IS NULL) = (awaits_year IS NOT NULL)), \(factKey)
    CREATE TABLE notice_redating (\(factColumns),
      number TEXT NOT NULL REFERENCES notice (number),
      \(date("ends_on", optional: true)),
      awaits_year INTEGER,
      CHECK ((ends_on IS NULL) = (awaits_year IS NOT NULL)), \(factKey)
    CREATE INDEX notice_redating_of_notice ON notice_redating (number, act);
    CREATE TABLE notice_ending (\(factColumns),
      number TEXT NOT NULL UNIQUE REFERENCES notice (number),
      ending TEXT NOT NULL CHECK (ending IN ('closed', 'changed', 'withdrawn')),
      explanation TEXT CHECK (explanation <> ''),
      successor TEXT,
      CHECK (ending = 'closed' OR explanation IS NOT NULL), \(factKey)
    """

  static let objections = """
    CREATE TABLE objection (\(factColumns),
      number TEXT NOT NULL UNIQUE CHECK (number GLOB 'YY-[0-9][0-9][0-9][0-9]-*'),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      target TEXT NOT NULL CHECK (target <> ''),
      notice TEXT NOT NULL REFERENCES notice (number),
      \(date("day")),
      content TEXT NOT NULL CHECK (content <> ''),
      written_by TEXT CHECK (written_by <> ''), \(factKey)
    CREATE INDEX objection_of_notice ON objection (notice);
    CREATE INDEX objection_of_inmate ON objection (inmate);
    CREATE TABLE objection_appeal (\(factColumns),
      number TEXT NOT NULL UNIQUE REFERENCES objection (number),
      \(date("day")), content TEXT NOT NULL CHECK (content <> ''), \(factKey)
    CREATE TABLE objection_answer (\(factColumns),
      number TEXT NOT NULL REFERENCES objection (number),
      stage TEXT NOT NULL CHECK (stage IN ('reexamination', 'review')),
      answer TEXT NOT NULL CHECK (answer IN ('upheld', 'partly', 'dismissed')),
      content TEXT NOT NULL CHECK (content <> ''),
      \(date("day")),
      copy_to TEXT NOT NULL CHECK (copy_to <> ''),
      UNIQUE (number, stage), \(factKey)
    """
}
