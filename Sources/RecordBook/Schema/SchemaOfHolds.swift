/// Orders that hold money until they are confirmed or released.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfHolds: [FactTable] = FactTable.ofHolds

  static let holds = """
    -- An order (订单) that holds money of the spending pocket.
    CREATE TABLE account_hold (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      \(date("day")),
      -- In fen.
      amount INTEGER NOT NULL CHECK (amount > 0),
      category TEXT CHECK (category <> ''),
      note TEXT CHECK (note <> ''),
      \(sourceColumns),
      UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX account_hold_of_inmate ON account_hold (inmate, day);
    -- How an order ended: what was bought stands in account_transfer, in the same act.
    CREATE TABLE account_hold_end (\(factColumns),
      hold_act INTEGER NOT NULL, hold_ordinal INTEGER NOT NULL,
      manner TEXT NOT NULL CHECK (manner IN ('confirmed', 'released', 'expired')),
      \(date("day")),
      reason TEXT CHECK (reason <> ''),
      CHECK (manner = 'confirmed' OR reason IS NOT NULL),
      FOREIGN KEY (hold_act, hold_ordinal) REFERENCES account_hold (act, ordinal),
      UNIQUE (hold_act, hold_ordinal), \(factKey)
    """
}
