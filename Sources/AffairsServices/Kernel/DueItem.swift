public import PrisonAffairs

/// Something that must be done, with the day by which.
public struct DueItem: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// A notice whose window runs.
    case noticeWindow = "notice-window"
    /// A notice whose window is over, so that it can be closed.
    case noticeClosable = "notice-closable"
    /// A notice drafted but not yet on the board.
    case noticeCourse = "notice-course"
    /// An objection that waits for its answer.
    case objectionAnswer = "objection-answer"
    /// The inmate's own time to ask for a review.
    case objectionAppeal = "objection-appeal"
    /// A step of a ward's month.
    case monthStep = "month-step"
    /// A step of a change of treatment grade.
    case treatmentStep = "treatment-step"
    /// Entries that wait for a body.
    case entriesWaiting = "entries-waiting"
    /// A settled month that rests on facts which changed.
    case changedFacts = "changed-facts"
    /// A notice whose month rests on facts which changed.
    case noticeOnChangedFacts = "notice-on-changed-facts"
    /// Acts that no checkpoint covers.
    case checkpoint
    /// An erasure that somebody asked for and nobody carried out.
    case erasure
    /// Something withheld that must be re-examined.
    case reexamination
    /// An upheld objection from which nothing has followed.
    case objectionUpheld = "objection-upheld"
    /// A meeting, a spot check or a report that its period still lacks.
    case meeting
    /// An opinion of the procurator that waits for its answer.
    case opinionAnswer = "opinion-answer"
    /// An accepted opinion whose matter nobody corrected yet.
    case opinionCorrection = "opinion-correction"
    /// Cycles of a ward that are full and that nobody proposed a grade for.
    case cycleGrading = "cycle-grading"
    /// Graded cycles of a ward without their rewards.
    case cycleReward = "cycle-reward"
    /// A grade that no longer follows from what it rests on.
    case gradeOnChangedFacts = "grade-on-changed-facts"
    /// A reward that no longer follows from what it rests on.
    case rewardOnChangedFacts = "reward-on-changed-facts"
    /// A step of the grades, the rewards or a cancellation.
    case cycleStep = "cycle-step"
    /// A step of a nomination or of its batch.
    case nominationStep = "nomination-step"
    /// A ruling whose day of service nobody recorded yet.
    case rulingService = "ruling-service"
    /// A nomination that law does not permit any more, or that lacks a fact.
    case nominationOnChangedFacts = "nomination-on-changed-facts"
    /// A notice that ended and whose copies outside the wards still hang.
    case noticeCopies = "notice-copies"
    /// A step of a service outside prison.
    case outsideStep = "outside-step"
    /// The bureau's notice to society, as information.
    case outsideSociety = "outside-society"
    /// The end of a period outside prison.
    case outsidePeriod = "outside-period"
    /// What a month's close found in somebody's spending and nobody raised yet.
    case spendingFinding = "spending-finding"
    /// What was raised of somebody's spending and nobody decided yet.
    case spendingFlag = "spending-flag"
    /// An order that holds money for longer than policy lets it.
    case orderOpen = "order-open"
    /// A clock of the court, as information: never the prison's.
    case courtClock = "court-clock"
    /// A clock of the procurator, as information: never the prison's.
    case procuratorClock = "procurator-clock"
    /// Days of a kitchen without diners.
    case mealDiners = "meal-diners"
    /// A difference in a store that nobody accepted or rejected.
    case foodCount = "food-count"
    /// The menu of a week that does not hang.
    case menu
    /// A kitchen's month whose account does not hang yet.
    case mealMonth = "meal-month"
    /// A step of a month of inmates' money or of its notice.
    case accountStep = "account-step"
    /// A month of inmates' money that nobody closed yet.
    case accountClose = "account-close"
    /// A bank account that is not reconciled.
    case bankReconciliation = "bank-reconciliation"
    /// Money of somebody who is not here any more.
    case moneyLeft = "money-left"
    /// Money taken towards a judgment that has not reached the court.
    case deductionWaiting = "deduction-waiting"
  }

  /// A clock of another body, and how many nominations of the batch it runs on.
  public struct Clock: Hashable, Sendable {
    public let time: OtherBodiesTime
    public let nominations: Int
  }

  public let kind: Kind
  public let reference: String
  /// The step or matter that is due.
  public let matter: String
  /// The procedure of a step.
  public let procedure: String?
  /// Nil while it awaits a calendar or has no limit in law.
  public let end: WorkingCalendar.End?
  public let isOverdue: Bool
  /// For a clock of another body; nil for what the prison itself owes.
  public internal(set) var clock: Clock?
}

extension Office {
  func item(
    _ kind: DueItem.Kind, _ reference: String, _ matter: String, _ end: WorkingCalendar.End?,
    of procedure: String? = nil
  ) -> DueItem {
    DueItem(
      kind: kind, reference: reference, matter: matter, procedure: procedure, end: end,
      isOverdue: end?.day.map { $0 < today } ?? false)
  }
}
