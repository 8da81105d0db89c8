/// Batches and nominations for commutation and parole, up to the court's ruling.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfNominations: [FactTable] = [
    .nomination, .nominationJudgement, .appraisal, .appraisalRemark, .consultation,
    .nominationWithdrawal,
  ]

  static let nominations = """
    CREATE TABLE nomination_batch (\(factColumns),
      year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
      number INTEGER NOT NULL CHECK (number >= 1),
      title TEXT NOT NULL CHECK (title <> ''),
      -- The day on which it is meant to go to court; until then eligibility is judged for it.
      \(date("planned_on")),
      UNIQUE (year, number), \(factKey)
    -- One proposal; made again after a return it has the same number, and the last one counts.
    CREATE TABLE nomination (\(factColumns),
      number TEXT NOT NULL CHECK (number GLOB 'TQ-[0-9][0-9][0-9][0-9]-*'),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      kind TEXT NOT NULL CHECK (kind IN ('commutation', 'parole')),
      -- The ward whose police propose it, whatever ward the inmate is moved to since.
      ward TEXT NOT NULL REFERENCES ward (ward),
      basis TEXT CHECK (basis IN ('repentance', 'merit', 'repentance-and-merit',
        'major-merit', 'repentance-and-major-merit')),
      result TEXT NOT NULL CHECK (result IN
        ('reduced', 'remainder', 'to-life', 'to-fixed', 'parole')),
      months INTEGER CHECK (months >= 0), days INTEGER CHECK (days >= 0),
      -- Deprivation of political rights from then on, in months; 0 leaves none.
      rights_months INTEGER CHECK (rights_months >= 0),
      ground TEXT NOT NULL CHECK (ground <> ''),
      -- The digest of the facts eligibility was judged on, and the row of the law's table.
      facts_digest TEXT NOT NULL CHECK (length(facts_digest) = 64),
      law_row TEXT NOT NULL CHECK (law_row <> ''),
      CHECK ((kind = 'parole') = (result = 'parole')),
      CHECK ((kind = 'commutation') = (basis IS NOT NULL)),
      CHECK ((result IN ('reduced', 'to-fixed')) = (months IS NOT NULL)),
      CHECK ((months IS NULL) = (days IS NULL)), \(factKey)
    CREATE INDEX nomination_of_number ON nomination (number, act);
    CREATE INDEX nomination_of_inmate ON nomination (inmate, number);
    -- The batch a nomination is in; the last one counts.
    CREATE TABLE nomination_place (\(factColumns),
      number TEXT NOT NULL CHECK (number GLOB 'TQ-[0-9][0-9][0-9][0-9]-*'),
      batch_year INTEGER NOT NULL, batch_number INTEGER NOT NULL,
      FOREIGN KEY (batch_year, batch_number) REFERENCES nomination_batch (year, number)
        DEFERRABLE INITIALLY DEFERRED,
      UNIQUE (act, number), \(factKey)
    CREATE INDEX nomination_place_of_number ON nomination_place (number, act);
    CREATE INDEX nomination_place_of_batch ON nomination_place (batch_year, batch_number);
    -- Who stands on the list of a batch that was settled to be posted; the last act counts.
    CREATE TABLE nomination_listed (\(factColumns),
      batch_year INTEGER NOT NULL, batch_number INTEGER NOT NULL,
      number TEXT NOT NULL,
      FOREIGN KEY (batch_year, batch_number) REFERENCES nomination_batch (year, number),
      UNIQUE (act, number), \(factKey)
    CREATE INDEX nomination_listed_of_batch ON nomination_listed (batch_year, batch_number, act);
    -- Who stands on the list of results of a batch; the last act counts.
    CREATE TABLE nomination_result_listed (\(factColumns),
      batch_year INTEGER NOT NULL, batch_number INTEGER NOT NULL,
      number TEXT NOT NULL,
      FOREIGN KEY (batch_year, batch_number) REFERENCES nomination_batch (year, number),
      UNIQUE (act, number), \(factKey)
    CREATE INDEX nomination_result_listed_of_batch
      ON nomination_result_listed (batch_year, batch_number, act);
    -- What people judged, with the proposal or in a later step; the last answer counts.
    CREATE TABLE nomination_judgement (\(factColumns),
      number TEXT NOT NULL CHECK (number GLOB 'TQ-[0-9][0-9][0-9][0-9]-*'),
      question TEXT NOT NULL CHECK (question <> ''),
      answer INTEGER NOT NULL CHECK (answer IN (0, 1)),
      ground TEXT NOT NULL CHECK (ground <> ''),
      UNIQUE (act, number, question), \(factKey)
    CREATE INDEX nomination_judgement_of_number ON nomination_judgement (number, act);
    -- Open appraisal (评议): counts, and what was said; who said it is never written down.
    CREATE TABLE appraisal (\(factColumns),
      number TEXT NOT NULL CHECK (number GLOB 'TQ-[0-9][0-9][0-9][0-9]-*'),
      \(date("day")), place TEXT NOT NULL CHECK (place <> ''),
      in_favour INTEGER NOT NULL CHECK (in_favour >= 0),
      against INTEGER NOT NULL CHECK (against >= 0),
      abstained INTEGER NOT NULL CHECK (abstained >= 0),
      UNIQUE (act, number), \(factKey)
    CREATE INDEX appraisal_of_number ON appraisal (number, act);
    CREATE TABLE appraisal_remark (\(factColumns),
      number TEXT NOT NULL CHECK (number GLOB 'TQ-[0-9][0-9][0-9][0-9]-*'),
      content TEXT NOT NULL CHECK (content <> ''), \(factKey)
    CREATE INDEX appraisal_remark_of_number ON appraisal_remark (number, act);
    -- The procurator's opinion before the warden's meeting, and the reply where not followed.
    CREATE TABLE consultation (\(factColumns),
      number TEXT NOT NULL CHECK (number GLOB 'TQ-[0-9][0-9][0-9][0-9]-*'),
      stage TEXT NOT NULL CHECK (stage IN ('sent', 'opinion', 'reply')),
      \(date("day")),
      agrees INTEGER CHECK (agrees IN (0, 1)),
      content TEXT NOT NULL CHECK (content <> ''),
      CHECK ((stage = 'opinion') = (agrees IS NOT NULL)),
      UNIQUE (act, number), \(factKey)
    CREATE INDEX consultation_of_number ON consultation (number, act);
    CREATE TABLE submission (\(factColumns),
      number TEXT NOT NULL CHECK (number GLOB 'TQ-[0-9][0-9][0-9][0-9]-*'),
      court TEXT NOT NULL CHECK (court IN ('intermediate', 'high')),
      court_name TEXT NOT NULL CHECK (court_name <> ''),
      \(date("day")), copy_to TEXT NOT NULL CHECK (copy_to <> ''),
      UNIQUE (number), \(factKey)
    CREATE TABLE nomination_withdrawal (\(factColumns),
      number TEXT NOT NULL UNIQUE CHECK (number GLOB 'TQ-[0-9][0-9][0-9][0-9]-*'),
      ground TEXT NOT NULL CHECK (ground <> ''),
      -- The court's leave, where it had been submitted (监狱法 2026 第五十六条第二款).
      leave TEXT CHECK (leave <> ''), \(date("day")), \(factKey)
    """
}
