/// Notices for audiences beyond the ward and oversight, and copies that are taken down again.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfAudiences: [FactTable] = [.objectionByStaff]

  /// The documents of notices are copied as they are into a table that admits four audiences: a
  /// leaf holds the table's name and the row, so no hash in the register changes.
  static let audiences = """
    CREATE TABLE notice_document_for_all (\(factColumns),
      number TEXT NOT NULL REFERENCES notice (number) DEFERRABLE INITIALLY DEFERRED,
      audience TEXT NOT NULL
        CHECK (audience IN ('ward', 'relatives', 'public', 'oversight')),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      content TEXT NOT NULL CHECK (content <> ''),
      UNIQUE (number, audience), \(factKey)
    INSERT INTO notice_document_for_all SELECT * FROM notice_document;
    DROP TABLE notice_document;
    ALTER TABLE notice_document_for_all RENAME TO notice_document;
    \(immutability(of: "notice_document"))
    -- A place where a notice no longer hangs, and who took it down there.
    CREATE TABLE notice_takedown (\(factColumns),
      number TEXT NOT NULL REFERENCES notice (number),
      place TEXT NOT NULL CHECK (place <> ''),
      person TEXT NOT NULL CHECK (person <> ''),
      \(date("day")),
      UNIQUE (number, place), \(factKey)
    -- An objection that an officer raises; its inmate is the one it concerns.
    CREATE TABLE objection_by_staff (\(factColumns),
      number TEXT NOT NULL UNIQUE REFERENCES objection (number) DEFERRABLE INITIALLY DEFERRED,
      staff TEXT NOT NULL CHECK (staff <> ''), \(factKey)
    """
}
