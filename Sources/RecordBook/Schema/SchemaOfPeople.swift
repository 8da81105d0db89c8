extension Schema {
  static let people = """
    CREATE TABLE ward (\(factColumns),
      ward TEXT NOT NULL UNIQUE CHECK (ward GLOB '[0-9][0-9]' OR ward GLOB '[0-9][0-9]-[0-9][0-9]'),
      name TEXT NOT NULL CHECK (name <> ''),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE TABLE staff_role (\(factColumns),
      staff TEXT NOT NULL CHECK (staff <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      account TEXT CHECK (account <> ''),
      role TEXT NOT NULL CHECK (role <> ''),
      ward TEXT REFERENCES ward (ward),
      \(date("from_day")),
      \(date("to_day", optional: true)) CHECK (to_day >= from_day),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX staff_role_of_staff ON staff_role (staff);
    CREATE INDEX staff_role_of_account ON staff_role (account);
    CREATE TABLE staff_role_end (\(factColumns),
      staff TEXT NOT NULL, role TEXT NOT NULL, ward TEXT,
      \(date("last_day")),
      ground TEXT NOT NULL CHECK (ground <> ''), \(factKey)
    CREATE TABLE inmate (\(factColumns),
      inmate TEXT NOT NULL UNIQUE CHECK (inmate <> '' AND inmate NOT GLOB '*[^0-9]*'),
      name TEXT NOT NULL CHECK (name <> ''),
      sex TEXT NOT NULL CHECK (sex IN ('male', 'female')),
      \(date("born_on", optional: true)),
      \(date("admitted_on")),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE TABLE placement (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      \(date("day")),
      ward TEXT NOT NULL REFERENCES ward (ward),
      sub_ward TEXT REFERENCES ward (ward),
      ground TEXT NOT NULL CHECK (ground <> ''), \(factKey)
    CREATE INDEX placement_of_inmate ON placement (inmate, day, act, ordinal);
    CREATE INDEX placement_of_ward ON placement (ward, inmate);
    CREATE TABLE sentence (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      \(date("decided_on")),
      kind TEXT NOT NULL CHECK (kind IN ('fixed', 'life', 'suspended-death')),
      months INTEGER CHECK (months >= 0), days INTEGER CHECK (days >= 0),
      \(date("starts_on", optional: true)), \(date("ends_on", optional: true)),
      \(sourceColumns), CHECK ((kind = 'fixed') = (months IS NOT NULL)),
      UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX sentence_of_inmate ON sentence (inmate, decided_on);
    CREATE TABLE crime (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      crime TEXT NOT NULL CHECK (crime <> ''), \(sourceColumns), \(factKey)
    CREATE INDEX crime_of_inmate ON crime (inmate);
    CREATE TABLE status_period (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      status TEXT NOT NULL CHECK (status IN
        ('intake', 'hospital', 'solitary', 'investigation', 'away', 'incapacity')),
      \(date("from_day")),
      \(date("to_day", optional: true)) CHECK (to_day >= from_day),
      circumstance TEXT CHECK (circumstance IN
        ('rescue', 'cleared', 'violation', 'kept', 'paused')),
      ground TEXT NOT NULL CHECK (ground <> ''),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX status_period_of_inmate ON status_period (inmate, from_day);
    CREATE TABLE status_end (\(factColumns),
      period_act INTEGER NOT NULL, period_ordinal INTEGER NOT NULL,
      \(date("last_day")),
      circumstance TEXT CHECK (circumstance IN
        ('rescue', 'cleared', 'violation', 'kept', 'paused')),
      ground TEXT NOT NULL CHECK (ground <> ''),
      UNIQUE (period_act, period_ordinal),
      FOREIGN KEY (period_act, period_ordinal) REFERENCES status_period (act, ordinal),
      \(factKey)
    CREATE TABLE release (\(factColumns),
      inmate TEXT NOT NULL UNIQUE REFERENCES inmate (inmate),
      \(date("last_day")),
      ground TEXT NOT NULL CHECK (ground <> ''), \(factKey)
    """
}
