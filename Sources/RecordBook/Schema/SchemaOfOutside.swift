/// Temporary service outside prison (暂予监外执行).
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfOutside: [FactTable] = FactTable.ofOutside

  static let outside = """
    -- One proposal; made again after a return it has the same number, and the last one counts.
    -- The ground is a category of law; the book has no place for an illness.
    CREATE TABLE outside_proposal (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      number INTEGER NOT NULL CHECK (number >= 1),
      -- The ward whose police propose it, whatever ward the inmate is moved to since.
      ward TEXT NOT NULL REFERENCES ward (ward),
      ground TEXT NOT NULL CHECK (ground IN ('illness', 'pregnancy', 'self-care')),
      urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
      months INTEGER CHECK (months >= 1),
      CHECK (urgent = 0 OR ground = 'illness'), \(factKey)
    CREATE INDEX outside_proposal_of_inmate ON outside_proposal (inmate, number, act);
    -- What the bureau decided.
    CREATE TABLE outside_decision (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      number INTEGER NOT NULL CHECK (number >= 1),
      document TEXT NOT NULL CHECK (document <> ''),
      \(date("day")), \(date("from_day")), \(date("to_day", optional: true)),
      CHECK (to_day IS NULL OR to_day >= from_day),
      UNIQUE (inmate, number), \(factKey)
    -- The notice to society, which the bureau posts: kept here as information.
    CREATE TABLE outside_society_notice (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      number INTEGER NOT NULL CHECK (number >= 1),
      \(date("day")), place TEXT NOT NULL CHECK (place <> ''),
      UNIQUE (inmate, number), \(factKey)
    CREATE TABLE outside_end (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      number INTEGER NOT NULL CHECK (number >= 1),
      ending TEXT NOT NULL CHECK (ending IN ('ground-gone', 'violation', 'served', 'died')),
      \(date("day")), document TEXT CHECK (document <> ''),
      UNIQUE (inmate, number), \(factKey)
    """
}
