/// Who sent money to an inmate.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfSenders: [FactTable] = [.remittanceSender]

  static let senders = """
    -- Who sent a remittance, beside its row in the same act. Shown to the inmate and to those who
    -- check money, never in a notice.
    CREATE TABLE remittance_sender (\(factColumns),
      transfer_ordinal INTEGER NOT NULL,
      inmate TEXT NOT NULL CHECK (inmate <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      relation TEXT CHECK (relation <> ''),
      FOREIGN KEY (act, transfer_ordinal) REFERENCES account_transfer (act, ordinal)
        DEFERRABLE INITIALLY DEFERRED,
      UNIQUE (act, transfer_ordinal), \(factKey)
    CREATE INDEX remittance_sender_of_inmate ON remittance_sender (inmate);
    CREATE INDEX remittance_sender_by_name ON remittance_sender (name);
    """
}
