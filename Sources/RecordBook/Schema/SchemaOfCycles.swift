/// The third migration: from months to cycles, grades and rewards.
extension Schema {
  /// Tables of this migration whose content may be erased.
  static let erasableOfAssessmentCycle: [FactTable] = [
    .cycleOpening, .cycleJudgement, .gradeProposal, .cycleGrade, .reward, .pointCancellation,
    .rewardCancellation,
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

  private static let grades = "('active', 'qualified', 'unqualified')"

  static let cycles = """
    CREATE TABLE cycle_opening (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      kind TEXT NOT NULL CHECK (kind IN ('transition', 'transfer')),
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
      first_month TEXT NOT NULL
        CHECK (first_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' AND first_month <= month),
      carried_in INTEGER NOT NULL, balance INTEGER NOT NULL, carried_out INTEGER NOT NULL,
      grade TEXT NOT NULL CHECK (grade IN \(grades)),
      rank INTEGER CHECK (rank >= 1),
      reason TEXT CHECK (reason <> ''),
      CHECK (carried_out < balance), UNIQUE (inmate, cycle, act), \(factKey)
    CREATE INDEX cycle_grade_of_ward ON cycle_grade (ward, month, act);
    CREATE INDEX cycle_grade_of_month ON cycle_grade (month, act);
    CREATE TABLE reward (\(factColumns), \(wardMonth) \(cycleOfInmate)
      reward TEXT NOT NULL CHECK (reward IN
        ('commendation', 'commendation-and-material', 'material', 'none')),
      deducted INTEGER NOT NULL CHECK (deducted >= 0),
      reason TEXT CHECK (reason <> ''),
      UNIQUE (inmate, cycle, act), \(factKey)
    CREATE INDEX reward_of_ward ON reward (ward, month, act);
    CREATE TABLE point_cancellation (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      number INTEGER NOT NULL CHECK (number >= 1),
      ground TEXT NOT NULL CHECK (ground IN
        ('fraud', 'new-crime', 'temporary-service-recall', 'parole-recall', 'omitted-crime')),
      \(date("happened_on")), \(date("restart_on")),
      before INTEGER NOT NULL, after INTEGER NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      CHECK (after <= before), UNIQUE (inmate, number), \(factKey)
    CREATE TABLE reward_cancellation (\(factColumns),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      number INTEGER NOT NULL CHECK (number >= 1),
      cycle INTEGER NOT NULL CHECK (cycle >= 1),
      reward TEXT NOT NULL CHECK (reward <> ''),
      UNIQUE (inmate, cycle, number), \(factKey)
    """
}
