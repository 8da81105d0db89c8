/// Of the third migration: what belongs to notices and objections of any matter.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfMatters: [FactTable] = [.objectionWithoutChange]

  static let matters = """
    CREATE TABLE objection_without_change (\(factColumns),
      number TEXT NOT NULL REFERENCES objection (number),
      stage TEXT NOT NULL CHECK (stage IN ('reexamination', 'review')),
      ground TEXT NOT NULL CHECK (ground <> ''),
      UNIQUE (number, stage), \(factKey)
    """
}
