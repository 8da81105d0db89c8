/// Inmates' money: whose accounts are open, and every movement.
extension Schema {
  /// A movement of money is a bookkeeping record and is never erased: what may go is who sent it
  /// and what it was for.
  static let accounts = """
    -- Whose accounts are open (开户). The number stays when all else about an inmate is erased.
    CREATE TABLE account_holder (\(factColumns),
      inmate TEXT NOT NULL UNIQUE CHECK (inmate <> ''),
      \(date("opened_on")), \(factKey)
    -- One movement between two accounts, so that no row can fail to balance. Rows with the same
    -- source and line are the parts of one transfer.
    CREATE TABLE account_transfer (\(factColumns),
      \(date("day")),
      kind TEXT NOT NULL CHECK (kind <> ''),
      debit TEXT NOT NULL CHECK (debit <> ''),
      credit TEXT NOT NULL CHECK (credit <> ''),
      -- Whose pocket stands on either side; one inmate's money never goes to another's.
      inmate TEXT REFERENCES account_holder (inmate) DEFERRABLE INITIALLY DEFERRED,
      -- In fen.
      amount INTEGER NOT NULL CHECK (amount > 0),
      -- What was bought, by the categories of policy.
      category TEXT CHECK (category <> ''),
      note TEXT CHECK (note <> ''),
      late INTEGER NOT NULL CHECK (late IN (0, 1)),
      late_reason TEXT CHECK (late_reason <> ''),
      reverses_act INTEGER, reverses_ordinal INTEGER,
      \(sourceColumns),
      part INTEGER NOT NULL CHECK (part >= 1),
      CHECK (debit <> credit),
      CHECK (late = 1 OR late_reason IS NULL),
      CHECK ((kind = 'reversal') = (reverses_act IS NOT NULL)),
      CHECK ((reverses_act IS NULL) = (reverses_ordinal IS NULL)),
      FOREIGN KEY (reverses_act, reverses_ordinal) REFERENCES account_transfer (act, ordinal),
      UNIQUE (source, line_reference, part), \(factKey)
    -- Both hold what a balance needs, so that the rows themselves are not read.
    CREATE INDEX account_transfer_of_inmate
      ON account_transfer (inmate, day, act, ordinal, debit, credit, amount);
    CREATE INDEX account_transfer_of_day
      ON account_transfer (day, act, ordinal, debit, credit, amount);
    -- What was reversed stays reversed: once.
    CREATE UNIQUE INDEX account_transfer_reversed
      ON account_transfer (reverses_act, reverses_ordinal) WHERE reverses_act IS NOT NULL;
    """
}
