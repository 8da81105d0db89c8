/// The third migration: from months to cycles, grades and rewards.
extension Schema {
  /// Tables of this migration whose content may be erased.
  static let erasableOfAssessmentCycle: [FactTable] = [
    .cycleOpening, .cycleJudgement, .gradeProposal, .cycleGrade, .rewardProposal, .reward,
    .cancellationRequest, .fraudulentEntry, .pointCancellation, .rewardCancellation,
  ]

  private static let month =
    "TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]')"

  private static let cycleOfInmate = """
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      cycle INTEGER NOT NULL CHECK (cycle >= 1),
    """

  private static let wardMonth = """
      ward TEXT NOT NULL REFERENCES ward (ward),
      month \(month),
    """

  private static let numbered = """
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      number INTEGER NOT NULL CHECK (number >= 1),
    """

  private static let grades = "('active', 'qualified', 'unqualified')"

  private static let rewards =
    "('commendation', 'commendation-and-material', 'material', 'none')"

  private static let grounds = "('fraud', 'new-crime', 'outside', 'parole', 'omitted-crime')"

  static let cycles = """
    CREATE TABLE cycle_opening (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      kind TEXT NOT NULL CHECK (kind IN ('transition', 'transfer', 'ledger')),
      month \(month),
      balance INTEGER NOT NULL CHECK (abs(balance) <= 10000000),
      cycle INTEGER NOT NULL CHECK (cycle >= 1),
      previous_grade TEXT CHECK (previous_grade IN \(grades)),
      ground TEXT NOT NULL CHECK (ground <> ''),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX cycle_opening_of_inmate ON cycle_opening (inmate, act);
    CREATE TABLE cycle_judgement (\(factColumns), \(cycleOfInmate)
      bar TEXT NOT NULL CHECK (bar <> ''),
      holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
      ground TEXT NOT NULL CHECK (ground <> ''),
      CHECK (bar <> 'all' OR holds = 0), \(factKey)
    CREATE INDEX cycle_judgement_of_inmate ON cycle_judgement (inmate, cycle, act);
    CREATE TABLE grade_proposal (\(factColumns), \(wardMonth) \(cycleOfInmate)
      grade TEXT NOT NULL CHECK (grade IN \(grades)),
      reason TEXT CHECK (reason <> ''),
      UNIQUE (inmate, cycle, act), \(factKey)
    CREATE INDEX grade_proposal_of_ward ON grade_proposal (ward, month, act);
    CREATE TABLE cycle_grade (\(factColumns), \(wardMonth) \(cycleOfInmate)
      first_month TEXT NOT NULL CHECK (first_month <= last_month
        AND first_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      last_month TEXT NOT NULL CHECK (last_month <= month
        AND last_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      carried_in INTEGER NOT NULL, balance INTEGER NOT NULL, carried_out INTEGER NOT NULL,
      grade TEXT NOT NULL CHECK (grade IN \(grades)),
      rank INTEGER CHECK (rank >= 1),
      reason TEXT CHECK (reason <> ''),
      CHECK (carried_out < balance), UNIQUE (inmate, cycle, act), \(factKey)
    CREATE INDEX cycle_grade_of_ward ON cycle_grade (ward, month, act);
    CREATE INDEX cycle_grade_of_month ON cycle_grade (month, act);
    CREATE TABLE reward_proposal (\(factColumns), \(wardMonth) \(cycleOfInmate)
      reward TEXT NOT NULL CHECK (reward IN \(rewards)),
      reason TEXT CHECK (reason <> ''),
      UNIQUE (inmate, cycle, act), \(factKey)
    CREATE INDEX reward_proposal_of_ward ON reward_proposal (ward, month, act);
    CREATE TABLE reward (\(factColumns), \(wardMonth) \(cycleOfInmate)
      reward TEXT NOT NULL CHECK (reward IN \(rewards)),
      deducted INTEGER NOT NULL CHECK (deducted >= 0),
      reason TEXT CHECK (reason <> ''),
      UNIQUE (inmate, cycle, act), \(factKey)
    CREATE INDEX reward_of_ward ON reward (ward, month, act);
    CREATE TABLE cancellation_request (\(factColumns), \(numbered)
      ground TEXT NOT NULL CHECK (ground IN \(grounds)),
      \(date("judgment_on", optional: true)), \(date("returned_on", optional: true)),
      reason TEXT NOT NULL CHECK (reason <> ''),
      UNIQUE (inmate, number), \(factKey)
    CREATE TABLE fraudulent_entry (\(factColumns), \(numbered)
      entry_act INTEGER NOT NULL CHECK (entry_act >= 1),
      entry_ordinal INTEGER NOT NULL CHECK (entry_ordinal >= 1),
      UNIQUE (inmate, number, entry_act, entry_ordinal), \(factKey)
    CREATE TABLE point_cancellation (\(factColumns), \(numbered)
      ground TEXT NOT NULL CHECK (ground IN \(grounds)),
      \(date("restart_on", optional: true)),
      before INTEGER NOT NULL, after INTEGER NOT NULL,
      CHECK (after <= before OR after = 0), CHECK ((ground = 'fraud') = (restart_on IS NULL)),
      UNIQUE (inmate, number), \(factKey)
    CREATE TABLE reward_cancellation (\(factColumns), \(numbered)
      cycle INTEGER NOT NULL CHECK (cycle >= 1),
      reward TEXT NOT NULL CHECK (reward <> ''),
      UNIQUE (inmate, cycle, number), \(factKey)
    """
}
