/// The second migration: the book that outsiders can check.
extension Schema {
  /// Tables whose content may be erased: what is known of inmates, and nothing else.
  static let erasable: [FactTable] =
    erasableOfFirstSlice + erasableOfThirdMigration
    + erasableOfFourthMigration
    + erasableOfFifthMigration

  /// Those of the fifth migration.
  static let erasableOfFifthMigration: [FactTable] =
    erasableOfHolds
    + erasableOfBank
    + erasableOfSpending
    + erasableOfKitchens
    + erasableOfMealMonths
    + erasableOfSenders
    + erasableOfDeductions

  /// Those of the fourth migration.
  static let erasableOfFourthMigration: [FactTable] =
    erasableOfSentences
    + erasableOfNominations
    + erasableOfOutside
    + erasableOfAudiences

  /// Those of the third migration.
  static let erasableOfThirdMigration: [FactTable] =
    erasableOfAssessmentCycle
    + erasableOfMatters
    + erasableOfSpecialCases
    + erasableOfTreatment
    + erasableOfMeetings
    + erasableOfTransfers

  /// Those of the first slice; the list never changes again.
  static let erasableOfFirstSlice: [FactTable] = [
    .inmate, .placement, .sentence, .crime, .statusPeriod, .statusEnd, .release, .pointEntry,
    .entryDecision, .correction, .monthResult, .monthPublicResult, .monthAdjustment, .objection,
    .objectionAppeal, .objectionAnswer,
  ]

  private static let namedFact = """
      fact_act INTEGER NOT NULL CHECK (fact_act >= 1),
      fact_ordinal INTEGER NOT NULL CHECK (fact_ordinal >= 1),
    """

  private static let grounds = """
      ground TEXT NOT NULL CHECK (ground <> ''),
      basis TEXT NOT NULL CHECK (basis <> ''),
    """

  static let openRegister = """
    CREATE TABLE signing_key (\(factColumns),
      purpose TEXT NOT NULL CHECK (purpose IN ('book', 'publish', 'transfer', 'procurator')),
      verifier TEXT NOT NULL CHECK (verifier <> ''),
      ground TEXT CHECK (ground <> ''),
      UNIQUE (verifier), \(factKey)
    CREATE TABLE checkpoint (\(factColumns),
      size INTEGER NOT NULL CHECK (size >= 1),
      root TEXT NOT NULL CHECK (length(root) = 64),
      reason TEXT NOT NULL CHECK (reason IN ('posting', 'closing', 'daily', 'request', 'rotation')),
      note TEXT NOT NULL CHECK (note <> ''),
      -- A checkpoint covers every act before it.
      CHECK (size = act - 1), UNIQUE (size), \(factKey)
    CREATE TABLE cosignature (\(factColumns),
      size INTEGER NOT NULL REFERENCES checkpoint (size),
      signer TEXT NOT NULL CHECK (signer <> ''),
      line TEXT NOT NULL UNIQUE CHECK (line <> ''), \(factKey)
    CREATE INDEX cosignature_of_checkpoint ON cosignature (size);
    CREATE TABLE sealing (\(factColumns), \(namedFact) \(grounds)
      UNIQUE (fact_act, fact_ordinal), \(factKey)
    CREATE TABLE seal_opening (\(factColumns), \(namedFact) \(grounds)
      FOREIGN KEY (fact_act, fact_ordinal) REFERENCES sealing (fact_act, fact_ordinal),
      \(factKey)
    CREATE INDEX seal_opening_of_fact ON seal_opening (fact_act, fact_ordinal);
    CREATE TABLE erasure_request (\(factColumns), \(namedFact) \(grounds)
      UNIQUE (fact_act, fact_ordinal), \(factKey)
    CREATE TABLE erasure (\(factColumns),
      request INTEGER NOT NULL,
      \(namedFact)
      fact_table TEXT NOT NULL CHECK (fact_table <> ''),
      month TEXT CHECK (month <> ''),
      UNIQUE (fact_act, fact_ordinal),
      FOREIGN KEY (fact_act, fact_ordinal) REFERENCES erasure_request (fact_act, fact_ordinal),
      \(factKey)

    -- What stays of an erased fact: its leaf, so that every root can still be recomputed.
    CREATE TABLE erased_leaf (
      act INTEGER NOT NULL REFERENCES act (number),
      ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
      leaf BLOB NOT NULL CHECK (length(leaf) = 32),
      erased_by INTEGER NOT NULL,
      PRIMARY KEY (act, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER erased_leaf_follows_an_erasure BEFORE INSERT ON erased_leaf
    WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.act = NEW.erased_by
      AND fact_act = NEW.act AND fact_ordinal = NEW.ordinal)
    BEGIN SELECT RAISE(ABORT, 'a leaf is set apart by an erasure alone'); END;
    """

  /// The one way in which content leaves the book: its leaf stands among the erased ones.
  static func erasability(of table: String) -> String {
    """
    DROP TRIGGER \(table)_is_never_deleted;
    CREATE TRIGGER \(table)_is_never_deleted BEFORE DELETE ON \(table)
    WHEN NOT EXISTS
      (SELECT 1 FROM erased_leaf WHERE erased_leaf.act = OLD.act AND ordinal = OLD.ordinal)
    BEGIN SELECT RAISE(ABORT, 'acts and facts are never deleted'); END;
    """
  }
}
