/// Bank statements, what they match, and the close of a month.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfBank: [FactTable] = [.bankExplanation, .bankMatchEnd]

  static let bank = """
    -- What the bank says a month began and ended with; the last statement of a month counts.
    -- Amounts are fen.
    CREATE TABLE bank_statement (\(factColumns),
      account TEXT NOT NULL CHECK (account <> ''),
      \(month("month")),
      opening INTEGER NOT NULL,
      closing INTEGER NOT NULL,
      lines INTEGER NOT NULL CHECK (lines >= 0), \(factKey)
    CREATE INDEX bank_statement_of_month ON bank_statement (account, month);
    -- A line of a statement. Who paid is not kept: the ledger says it, to those who may know.
    CREATE TABLE bank_line (\(factColumns),
      account TEXT NOT NULL CHECK (account <> ''),
      \(date("day")),
      -- Money that came in is above zero, money that went out below.
      amount INTEGER NOT NULL CHECK (amount <> 0),
      -- What the account held after it.
      balance INTEGER NOT NULL,
      reference TEXT CHECK (reference <> ''),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX bank_line_of_account ON bank_line (account, act, ordinal);
    -- A line of the bank and a transfer of the ledger are the same money.
    CREATE TABLE bank_match (\(factColumns),
      line_act INTEGER NOT NULL, line_ordinal INTEGER NOT NULL,
      transfer_act INTEGER NOT NULL, transfer_ordinal INTEGER NOT NULL,
      method TEXT NOT NULL CHECK (method IN ('reference', 'amount', 'by-hand')),
      FOREIGN KEY (line_act, line_ordinal) REFERENCES bank_line (act, ordinal),
      FOREIGN KEY (transfer_act, transfer_ordinal) REFERENCES account_transfer (act, ordinal),
      \(factKey)
    CREATE INDEX bank_match_of_line ON bank_match (line_act, line_ordinal);
    CREATE INDEX bank_match_of_transfer ON bank_match (transfer_act, transfer_ordinal);
    -- A match that was wrong.
    CREATE TABLE bank_match_end (\(factColumns),
      match_act INTEGER NOT NULL, match_ordinal INTEGER NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      FOREIGN KEY (match_act, match_ordinal) REFERENCES bank_match (act, ordinal),
      UNIQUE (match_act, match_ordinal), \(factKey)
    -- Why a line stands in no transfer, or a transfer on no statement.
    CREATE TABLE bank_explanation (\(factColumns),
      target TEXT NOT NULL CHECK (target IN ('line', 'transfer')),
      target_act INTEGER NOT NULL, target_ordinal INTEGER NOT NULL,
      explanation TEXT NOT NULL CHECK (explanation <> ''), \(factKey)
    CREATE INDEX bank_explanation_of_target
      ON bank_explanation (target_act, target_ordinal);
    """ + monthCloses

  private static let monthCloses = """

    -- The close of a month (结账): final, once.
    CREATE TABLE account_close (\(factColumns),
      \(month("month")) UNIQUE,
      -- How many transfers and how many open accounts it rests on.
      transfers INTEGER NOT NULL CHECK (transfers >= 0),
      holders INTEGER NOT NULL CHECK (holders >= 0), \(factKey)
    -- What stood in every account at the end of a closed month, credits less debits: each account
    -- as a whole, and the pockets of each inmate where they were not empty.
    CREATE TABLE account_closing (\(factColumns),
      \(month("month")),
      account TEXT NOT NULL CHECK (account <> ''),
      inmate TEXT REFERENCES account_holder (inmate) DEFERRABLE INITIALLY DEFERRED,
      balance INTEGER NOT NULL CHECK (inmate IS NULL OR balance > 0), \(factKey)
    CREATE UNIQUE INDEX account_closing_of_account
      ON account_closing (month, account) WHERE inmate IS NULL;
    CREATE UNIQUE INDEX account_closing_of_inmate
      ON account_closing (inmate, month, account) WHERE inmate IS NOT NULL;
    -- A ward's month: how many had an open account, and what was not in order.
    CREATE TABLE account_ward_month (\(factColumns),
      \(month("month")),
      ward TEXT NOT NULL REFERENCES ward (ward),
      holders INTEGER NOT NULL CHECK (holders >= 0),
      late INTEGER NOT NULL CHECK (late >= 0),
      reversed INTEGER NOT NULL CHECK (reversed >= 0),
      -- Inmates who spent over their limit.
      overspent INTEGER NOT NULL CHECK (overspent >= 0),
      UNIQUE (month, ward), \(factKey)
    -- What a ward's inmates received or gave in a month by one kind of transfer.
    CREATE TABLE account_ward_total (\(factColumns),
      \(month("month")),
      ward TEXT NOT NULL REFERENCES ward (ward),
      kind TEXT NOT NULL CHECK (kind <> ''),
      inmates INTEGER NOT NULL CHECK (inmates >= 1),
      amount INTEGER NOT NULL,
      UNIQUE (month, ward, kind), \(factKey)
    -- The same as it may be told: groups of too few are merged. Codes are joined by `+`; what
    -- stays below the number is told by no amount.
    CREATE TABLE account_public_total (\(factColumns),
      \(month("month")),
      direction TEXT NOT NULL CHECK (direction IN ('source', 'use')),
      wards TEXT NOT NULL CHECK (wards <> ''),
      kinds TEXT NOT NULL CHECK (kinds <> ''),
      inmates INTEGER CHECK (inmates >= 1),
      amount INTEGER,
      CHECK ((inmates IS NULL) = (amount IS NULL)),
      UNIQUE (month, direction, wards, kinds), \(factKey)
    -- The cash that somebody counted while a month was being closed, in fen; the ledger held the same
    -- at that moment.
    CREATE TABLE account_cash_count (\(factColumns),
      \(month("month")),
      account TEXT NOT NULL CHECK (account <> ''),
      counted INTEGER NOT NULL CHECK (counted >= 0), \(factKey)
    CREATE INDEX account_cash_count_of_month ON account_cash_count (month);
    """

  /// A month of the calendar in a column.
  private static func month(_ column: String) -> String {
    "\(column) TEXT NOT NULL CHECK (\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]')"
  }
}
