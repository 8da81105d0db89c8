import GRDB

/// The book's schema: numbered migrations, forward only.
enum Schema {
  /// `PRAGMA application_id`: "yuwu" in ASCII, so that another program's file is told apart.
  static let applicationIdentifier = 0x7975_7775

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0001-first-slice") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationIdentifier)")
      for part in [register, opening, people, entries, procedures, results, notices, objections] {
        try database.execute(sql: part)
      }
      for table in ["act", "register_leaf"] + FactTable.ofFirstSlice.map(\.name) {
        try database.execute(sql: immutability(of: table))
      }
    }
    migrator.registerMigration("0002-open-register") { database in
      try database.execute(sql: openRegister)
      for table in ["erased_leaf"] + FactTable.ofRegister.map(\.name) {
        try database.execute(sql: immutability(of: table))
      }
      for table in erasableOfFirstSlice {
        try database.execute(sql: erasability(of: table.name))
      }
    }
    migrator.registerMigration("0003-assessment-cycle") { database in
      for part in assessmentCycle { try database.execute(sql: part) }
      for table in FactTable.ofThirdMigration {
        try database.execute(sql: immutability(of: table.name))
      }
      for table in erasableOfThirdMigration {
        try database.execute(sql: erasability(of: table.name))
      }
    }
    migrator.registerMigration("0004-nomination") { database in
      for part in nomination where !part.isEmpty { try database.execute(sql: part) }
      for table in FactTable.ofFourthMigration {
        try database.execute(sql: immutability(of: table.name))
      }
      for table in erasableOfFourthMigration {
        try database.execute(sql: erasability(of: table.name))
      }
    }
    migrator.registerMigration("0005-account") { database in
      for part in account where !part.isEmpty { try database.execute(sql: part) }
      for table in FactTable.ofFifthMigration {
        try database.execute(sql: immutability(of: table.name))
      }
      for table in erasableOfFifthMigration {
        try database.execute(sql: erasability(of: table.name))
      }
    }
    return migrator
  }

  /// What the fifth migration makes.
  private static let account = [
    accounts,
    holds,
    bank,
    spending,
    kitchens,
    mealMonths,
    senders,
    deductions,
  ]

  /// What the fourth migration makes.
  private static let nomination = [
    sentences,
    nominations,
    outside,
    audiences,
  ]

  /// What the third migration makes.
  private static let assessmentCycle = [
    cycles,
    matters,
    specialCases,
    treatment,
    meetings,
    opinions,
    transfers,
  ]

  /// What every fact begins with: the act, its place in it, and its salt.
  static let factColumns = """
    act INTEGER NOT NULL REFERENCES act (number) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    salt BLOB NOT NULL CHECK (length(salt) = 16)
    """

  /// What every fact ends with.
  static let factKey = "PRIMARY KEY (act, ordinal)) STRICT, WITHOUT ROWID;"

  /// Where a row came from; the pair is the key of the row.
  static let sourceColumns = """
    source TEXT NOT NULL CHECK (source <> ''),
    line_reference TEXT NOT NULL CHECK (line_reference <> '')
    """

  /// An ISO date in a column.
  static func date(_ column: String, optional: Bool = false) -> String {
    "\(column) TEXT \(optional ? "" : "NOT NULL ")CHECK (\(column) GLOB "
      + "'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')"
  }

  /// What happened is never edited: UPDATE and DELETE are refused by the database itself.
  static func immutability(of table: String) -> String {
    """
    CREATE TRIGGER \(table)_is_never_updated BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, 'acts and facts are never edited'); END;
    CREATE TRIGGER \(table)_is_never_deleted BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE(ABORT, 'acts and facts are never deleted'); END;
    """
  }

  static let register = """
    CREATE TABLE act (
      number INTEGER PRIMARY KEY CHECK (number >= 1),
      kind TEXT NOT NULL CHECK (kind <> ''),
      moment TEXT NOT NULL CHECK (length(moment) = 24),
      actor TEXT NOT NULL CHECK (actor <> ''),
      fact_root BLOB NOT NULL CHECK (length(fact_root) = 32)
    ) STRICT;

    -- The leaf of every act and the root of the tree that ends with it.
    CREATE TABLE register_leaf (
      act INTEGER PRIMARY KEY REFERENCES act (number),
      leaf BLOB NOT NULL CHECK (length(leaf) = 32),
      root BLOB NOT NULL CHECK (length(root) = 32)
    ) STRICT;

    -- The growing edge of the tree; derived, recomputed by check.
    CREATE TABLE register_frontier (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      size INTEGER NOT NULL,
      frontier BLOB NOT NULL CHECK (length(frontier) % 32 = 0)
    ) STRICT;
    INSERT INTO register_frontier (only, size, frontier) VALUES (1, 0, x'');
    """

  static let opening = """
    CREATE TABLE book_opening (\(factColumns),
      mode TEXT NOT NULL CHECK (mode IN ('training', 'live')),
      prison_code TEXT NOT NULL CHECK (prison_code <> ''),
      prison_name TEXT NOT NULL CHECK (prison_name <> ''),
      zone TEXT NOT NULL CHECK (zone = 'UTC+8'),
      CHECK (act = 1), UNIQUE (mode, act), \(factKey)
    CREATE TABLE policy_adoption (\(factColumns),
      layer TEXT NOT NULL CHECK (layer IN ('national', 'province', 'prison')),
      code TEXT NOT NULL CHECK (code <> ''),
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      basis TEXT, \(factKey)
    CREATE TABLE policy_file (\(factColumns),
      layer TEXT NOT NULL CHECK (layer IN ('national', 'province', 'prison')),
      path TEXT NOT NULL CHECK (path <> ''),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      content TEXT NOT NULL, UNIQUE (act, path), \(factKey)
    CREATE TABLE assumption_adoption (\(factColumns),
      policy TEXT NOT NULL CHECK (policy <> ''), \(factKey)
    CREATE TABLE calendar_edition (\(factColumns),
      year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
      edition INTEGER NOT NULL CHECK (edition >= 1),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      content TEXT NOT NULL, \(factKey)
    """
}
