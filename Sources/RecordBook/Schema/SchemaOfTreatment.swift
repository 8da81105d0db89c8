/// Treatment grades: what was proposed, and what took effect.
extension Schema {
  /// Tables of treatment whose content may be erased.
  static let erasableOfTreatment: [FactTable] = FactTable.ofTreatment

  static let treatment = """
    -- One proposal of a change; made again after a return it has the same number.
    CREATE TABLE treatment_proposal (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      number INTEGER NOT NULL CHECK (number >= 1),
      -- The ward whose group decides, whatever ward the inmate is moved to since.
      ward TEXT NOT NULL REFERENCES ward (ward),
      grade TEXT NOT NULL CHECK (grade <> ''),
      previous TEXT CHECK (previous <> '' AND previous <> grade),
      ground TEXT NOT NULL CHECK (ground <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      \(date("from_day", optional: true)), \(factKey)
    CREATE INDEX treatment_proposal_of_inmate ON treatment_proposal (inmate, number, act);
    -- A grade that took effect; the number is that of its change, 0 for one brought in.
    CREATE TABLE treatment_grade (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      number INTEGER NOT NULL CHECK (number >= 0),
      grade TEXT NOT NULL CHECK (grade <> ''),
      previous TEXT CHECK (previous <> '' AND previous <> grade),
      \(date("from_day")),
      ground TEXT NOT NULL CHECK (ground <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      basis TEXT CHECK (basis <> ''),
      source TEXT CHECK (source <> ''),
      line_reference TEXT CHECK (line_reference <> ''),
      CHECK ((number = 0) = (source IS NOT NULL)),
      CHECK ((source IS NULL) = (line_reference IS NULL)),
      UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX treatment_grade_of_inmate ON treatment_grade (inmate, from_day, act);
    """
}
