/// Which property judgment a deduction goes to, and when it reached the court.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfDeductions: [FactTable] = [.deductionItem]

  static let deductions = """
    -- What a deduction is for, beside its row in the same act.
    CREATE TABLE deduction_item (\(factColumns),
      transfer_ordinal INTEGER NOT NULL,
      inmate TEXT NOT NULL CHECK (inmate <> ''),
      item TEXT NOT NULL CHECK (item <> ''),
      FOREIGN KEY (act, transfer_ordinal) REFERENCES account_transfer (act, ordinal)
        DEFERRABLE INITIALLY DEFERRED,
      UNIQUE (act, transfer_ordinal), \(factKey)
    CREATE INDEX deduction_item_of_inmate ON deduction_item (inmate, item);
    -- That a deduction was paid to the court, with the row of the payment in the same act.
    CREATE TABLE deduction_settlement (\(factColumns),
      deduction_act INTEGER NOT NULL, deduction_ordinal INTEGER NOT NULL,
      transfer_ordinal INTEGER NOT NULL,
      document TEXT NOT NULL CHECK (document <> ''),
      FOREIGN KEY (deduction_act, deduction_ordinal) REFERENCES account_transfer (act, ordinal),
      FOREIGN KEY (act, transfer_ordinal) REFERENCES account_transfer (act, ordinal)
        DEFERRABLE INITIALLY DEFERRED,
      UNIQUE (deduction_act, deduction_ordinal), \(factKey)
    """
}
