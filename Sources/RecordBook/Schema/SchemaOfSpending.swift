/// What was spent over the limit or under another's name.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfSpending: [FactTable] = FactTable.ofSpending

  static let spending = """
    -- What the close of a month found in the figures; it says nothing against anybody.
    CREATE TABLE spending_finding (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      concern TEXT NOT NULL CHECK (concern <> ''),
      -- In fen: what it is about, and the figure it was held against, where there is one.
      amount INTEGER NOT NULL CHECK (amount >= 0),
      bound INTEGER CHECK (bound >= 0),
      UNIQUE (inmate, month, concern), \(factKey)
    -- What somebody raised.
    CREATE TABLE spending_flag (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      concern TEXT NOT NULL CHECK (concern <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''), \(factKey)
    CREATE INDEX spending_flag_of_inmate ON spending_flag (inmate, month);
    -- What a second person decided of it. Found: as which act of the article, from which day, and
    -- the day on which it had ended, where that is known.
    CREATE TABLE spending_decision (\(factColumns),
      flag_act INTEGER NOT NULL, flag_ordinal INTEGER NOT NULL,
      found TEXT CHECK (found IN ('over-limit', 'another-name', 'false-purpose')),
      \(date("first_day", optional: true)),
      \(date("ended_on", optional: true)),
      reason TEXT NOT NULL CHECK (reason <> ''),
      -- 第六条第二款: both grounds, each by itself, where spending over the limit was found.
      clearly_over TEXT CHECK (clearly_over <> ''),
      no_special_cause TEXT CHECK (no_special_cause <> ''),
      CHECK ((found IS 'over-limit') = (clearly_over IS NOT NULL)),
      CHECK ((found IS 'over-limit') = (no_special_cause IS NOT NULL)),
      CHECK ((found IS NULL) = (first_day IS NULL)),
      CHECK (ended_on IS NULL OR found IS NOT NULL),
      CHECK (ended_on >= first_day),
      FOREIGN KEY (flag_act, flag_ordinal) REFERENCES spending_flag (act, ordinal),
      UNIQUE (flag_act, flag_ordinal), \(factKey)
    -- The end of what was found, stated later (第六条第三款).
    CREATE TABLE spending_end (\(factColumns),
      flag_act INTEGER NOT NULL, flag_ordinal INTEGER NOT NULL,
      \(date("ended_on")),
      reason TEXT NOT NULL CHECK (reason <> ''),
      FOREIGN KEY (flag_act, flag_ordinal) REFERENCES spending_flag (act, ordinal),
      UNIQUE (flag_act, flag_ordinal), \(factKey)
    """
}
