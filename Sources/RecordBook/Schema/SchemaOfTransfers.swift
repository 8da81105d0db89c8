extension Schema {
  /// Tables of transfers whose content may be erased.
  static let erasableOfTransfers: [FactTable] = [
    .transferOut, .transferIn, .transferFile, .carriedMonth, .carriedEntry, .carriedReward,
  ]

  private static let digest = "sha256 TEXT NOT NULL CHECK (length(sha256) = 64)"

  private static func month(_ column: String) -> String {
    "\(column) TEXT NOT NULL CHECK (\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]')"
  }

  private static let partColumns = ["custody", "education", "labour"].flatMap { part in
    ["base", "bonus", "counted", "deduction"].map { "\(part)_\($0) INTEGER NOT NULL" }
  }.joined(separator: ", ")

  static let transfers = """
    CREATE TABLE transfer_key (\(factColumns),
      prison TEXT NOT NULL CHECK (prison <> ''),
      verifier TEXT NOT NULL UNIQUE CHECK (verifier <> ''),
      ground TEXT NOT NULL CHECK (ground <> ''), \(factKey)
    CREATE TABLE transfer_out (\(factColumns),
      inmate TEXT NOT NULL UNIQUE REFERENCES inmate (inmate),
      to_prison TEXT NOT NULL CHECK (to_prison <> ''),
      \(date("day")), \(month("from_month")), \(digest), \(factKey)
    CREATE TABLE transfer_in (\(factColumns),
      inmate TEXT NOT NULL UNIQUE REFERENCES inmate (inmate),
      from_prison TEXT NOT NULL CHECK (from_prison <> ''),
      \(date("day")), \(month("from_month")), \(digest),
      verifier TEXT NOT NULL CHECK (verifier <> ''),
      trailer TEXT NOT NULL CHECK (trailer <> ''), UNIQUE (sha256), \(factKey)
    CREATE TABLE transfer_file (\(factColumns),
      inmate TEXT NOT NULL UNIQUE REFERENCES inmate (inmate),
      content TEXT NOT NULL CHECK (content <> ''), \(factKey)
    CREATE TABLE carried_month (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      \(month("month")),
      account TEXT NOT NULL CHECK (account IN ('whole', 'public')),
      prison TEXT NOT NULL CHECK (prison <> ''),
      cycle INTEGER NOT NULL CHECK (cycle >= 1),
      \(partColumns),
      special INTEGER NOT NULL CHECK (special >= 0),
      penalty INTEGER NOT NULL CHECK (penalty >= 0),
      total INTEGER NOT NULL, days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 31),
      in_force INTEGER NOT NULL,
      CHECK (total = custody_base + custody_counted - custody_deduction
        + education_base + education_counted - education_deduction
        + labour_base + labour_counted - labour_deduction + special - penalty),
      UNIQUE (inmate, month, account), \(factKey)
    CREATE TABLE carried_entry (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      \(date("day")),
      reason TEXT NOT NULL CHECK (reason <> ''),
      points INTEGER NOT NULL CHECK (points <> 0 AND abs(points) <= 100000),
      event TEXT CHECK (event <> ''),
      prison TEXT NOT NULL CHECK (prison <> ''),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX carried_entry_of_inmate ON carried_entry (inmate, day);
    CREATE TABLE carried_reward (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      cycle INTEGER NOT NULL CHECK (cycle >= 1),
      reward TEXT NOT NULL CHECK (reward IN
        ('commendation', 'commendation-and-material', 'material', 'none')),
      \(date("decided_on")),
      prison TEXT NOT NULL CHECK (prison <> ''),
      UNIQUE (inmate, cycle), \(factKey)
    """
}
