/// The third migration, second part: special cases of a month.
extension Schema {
  /// Tables of it whose content may be erased.
  static let erasableOfSpecialCases: [FactTable] = [
    .strictGroup, .conductAdjustment, .suspensionAward,
  ]

  static let specialCases = """
    CREATE TABLE strict_group (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      group_code TEXT NOT NULL CHECK (group_code <> ''),
      \(date("from_day")),
      ground TEXT NOT NULL CHECK (ground <> ''),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX strict_group_of_inmate ON strict_group (inmate, from_day);
    CREATE TABLE conduct_adjustment (\(factColumns),
      period_act INTEGER NOT NULL, period_ordinal INTEGER NOT NULL,
      part TEXT NOT NULL CHECK (part IN ('custody', 'education', 'labour')),
      points INTEGER NOT NULL CHECK (points <> 0 AND abs(points) <= 100000),
      ground TEXT NOT NULL CHECK (ground <> ''),
      UNIQUE (period_act, period_ordinal, part),
      FOREIGN KEY (period_act, period_ordinal) REFERENCES status_period (act, ordinal),
      \(factKey)
    CREATE TABLE work_suspension (\(factColumns),
      number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
      ward TEXT REFERENCES ward (ward),
      \(date("from_day")),
      \(date("to_day")) CHECK (to_day >= from_day),
      ground TEXT NOT NULL CHECK (ground <> ''), \(factKey)
    CREATE INDEX work_suspension_of_days ON work_suspension (to_day);
    CREATE TABLE suspension_decision (\(factColumns),
      number INTEGER NOT NULL UNIQUE REFERENCES work_suspension (number),
      manner TEXT NOT NULL CHECK (manner IN ('average', 'award')),
      points INTEGER CHECK (points BETWEEN 0 AND 100000),
      ground TEXT NOT NULL CHECK (ground <> ''),
      CHECK ((manner = 'award') = (points IS NOT NULL)), \(factKey)
    CREATE TABLE suspension_award (\(factColumns),
      number INTEGER NOT NULL REFERENCES suspension_decision (number),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 100000),
      ground TEXT NOT NULL CHECK (ground <> ''),
      UNIQUE (number, inmate), \(factKey)
    CREATE INDEX suspension_award_of_inmate ON suspension_award (inmate);
    """
}
