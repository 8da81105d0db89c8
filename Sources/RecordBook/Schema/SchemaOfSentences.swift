/// Judgments in detail, rulings, merit, property judgments and what softens a figure.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfSentences: [FactTable] = FactTable.ofSentences

  /// The kinds of punishment and the lengths that go with them, as every table here states them.
  private static let punishment = """
      kind TEXT NOT NULL CHECK (kind IN ('fixed', 'life', 'suspended-death')),
      months INTEGER CHECK (months >= 0) CHECK ((kind = 'fixed') = (months IS NOT NULL)),
      days INTEGER CHECK (days >= 0) CHECK ((months IS NULL) = (days IS NULL)),
    """

  /// 剥夺政治权利: for months, or for life; both empty is "nothing stated".
  private static let rights = """
      rights_months INTEGER CHECK (rights_months >= 0),
      rights_for_life INTEGER NOT NULL CHECK (rights_for_life IN (0, 1))
        CHECK (rights_for_life = 0 OR rights_months IS NULL),
    """

  static let sentences = """
    -- A judgment as it is executed; what `sentence` says of the same inmate and day agrees with it.
    CREATE TABLE judgment (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      origin TEXT NOT NULL CHECK (origin IN
        ('original', 'retrial', 'omitted-crime', 'new-crime', 'parole-revoked')),
      \(date("decided_on")),
      \(date("effective_on", optional: true)) CHECK (effective_on >= decided_on),
      \(date("delivered_on", optional: true)),
      \(punishment)
      \(date("starts_on", optional: true)),
      \(date("ends_on", optional: true)) CHECK (ends_on >= starts_on),
      limited INTEGER NOT NULL CHECK (limited IN (0, 1)),
      without_commutation INTEGER NOT NULL CHECK (without_commutation IN (0, 1)),
      parole_barred INTEGER NOT NULL CHECK (parole_barred IN (0, 1)),
      intentional INTEGER CHECK (intentional IN (0, 1)),
      \(rights)
      \(date("recalled_on", optional: true)) CHECK (origin <> 'original' OR recalled_on IS NULL),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX judgment_of_inmate ON judgment (inmate, decided_on);
    -- One crime of a judgment with its own punishment.
    CREATE TABLE crime_count (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      \(date("decided_on")),
      crime TEXT NOT NULL CHECK (crime <> ''),
      \(punishment)
      violence TEXT CHECK (violence IN ('homicide', 'rape', 'robbery', 'kidnapping', 'arson',
        'explosion', 'poisoning', 'organised')),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX crime_count_of_inmate ON crime_count (inmate, decided_on);
    -- What makes law stricter; `none` states that nothing does.
    CREATE TABLE category_mark (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      mark TEXT NOT NULL CHECK (mark IN ('none', 'office', 'finance', 'mafia', 'state-security',
        'terrorism', 'drug-ring', 'drug-repeat', 'recidivist', 'corruption', 'county-rank',
        'bureau-rank', 'unnamed')),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX category_mark_of_inmate ON category_mark (inmate);
    -- What a court ruled: brought in with a key, or the answer to a nomination of this prison.
    CREATE TABLE ruling (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      \(date("ruled_on")),
      \(date("served_on", optional: true)) CHECK (served_on >= ruled_on),
      result TEXT NOT NULL CHECK (result IN
        ('reduced', 'remainder', 'to-life', 'to-fixed', 'paroled', 'denied')),
      months INTEGER CHECK (months >= 0)
        CHECK ((result IN ('reduced', 'to-fixed')) = (months IS NOT NULL)),
      days INTEGER CHECK (days >= 0) CHECK ((months IS NULL) = (days IS NULL))
        CHECK (months + days > 0),
      \(date("until_on", optional: true)) CHECK (result = 'paroled' OR until_on IS NULL),
      \(rights)
      major_merit INTEGER NOT NULL CHECK (major_merit IN (0, 1)),
      document TEXT CHECK (document <> ''),
      nomination TEXT CHECK (nomination GLOB 'TQ-[0-9][0-9][0-9][0-9]-*'),
      source TEXT CHECK (source <> ''),
      line_reference TEXT CHECK (line_reference <> ''),
      CHECK ((source IS NULL) = (line_reference IS NULL)),
      CHECK (source IS NOT NULL OR nomination IS NOT NULL),
      UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX ruling_of_inmate ON ruling (inmate, ruled_on);
    CREATE INDEX ruling_of_nomination ON ruling (nomination) WHERE nomination IS NOT NULL;
    -- The day a ruling was served, told later; the last one counts.
    CREATE TABLE ruling_service (\(factColumns),
      ruling_act INTEGER NOT NULL, ruling_ordinal INTEGER NOT NULL,
      \(date("served_on")),
      FOREIGN KEY (ruling_act, ruling_ordinal) REFERENCES ruling (act, ordinal), \(factKey)
    CREATE INDEX ruling_service_of_ruling ON ruling_service (ruling_act, ruling_ordinal);
    CREATE TABLE merit (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      degree TEXT NOT NULL CHECK (degree IN ('merit', 'major')),
      \(date("day")),
      ground TEXT NOT NULL CHECK (ground <> ''),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX merit_of_inmate ON merit (inmate, day);
    -- A property judgment; `none` states that there is none. Amounts are fen.
    CREATE TABLE property_item (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      item TEXT CHECK (item <> ''),
      kind TEXT NOT NULL CHECK (kind IN
        ('none', 'fine', 'confiscation', 'recovery', 'restitution', 'compensation')),
      amount INTEGER CHECK (amount > 0),
      joint INTEGER NOT NULL CHECK (joint IN (0, 1)),
      \(sourceColumns), CHECK ((kind = 'none') = (item IS NULL)),
      -- Only a confiscation may be of everything.
      CHECK (kind IN ('none', 'confiscation') OR amount IS NOT NULL),
      CHECK (kind <> 'none' OR (amount IS NULL AND joint = 0)),
      UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX property_item_of_inmate ON property_item (inmate, item);
    CREATE TABLE property_event (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      item TEXT NOT NULL CHECK (item <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('payment', 'court-closed', 'nothing-found', 'remitted',
        'instalments', 'instalment-default', 'deposited', 'waived', 'silent', 'concealed',
        'obstructed', 'falsely-declared', 'overspent', 'ceased', 'found-able', 'found-unable')),
      \(date("day")),
      amount INTEGER CHECK (amount > 0) CHECK (kind <> 'payment' OR amount IS NOT NULL)
        CHECK (amount IS NULL OR kind IN ('payment', 'deposited', 'remitted', 'waived')),
      ground TEXT NOT NULL CHECK (ground <> ''),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX property_event_of_inmate ON property_event (inmate, item, day);
    -- Illness, disability and their like, as somebody found it on a day; the last one counts.
    CREATE TABLE personal_condition (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      condition TEXT NOT NULL CHECK (condition IN ('serious-illness', 'disability',
        'self-inflicted', 'unable-to-work', 'dependent')),
      \(date("day")),
      holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
      ground TEXT NOT NULL CHECK (ground <> ''),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX personal_condition_of_inmate ON personal_condition (inmate, day);
    """
}
