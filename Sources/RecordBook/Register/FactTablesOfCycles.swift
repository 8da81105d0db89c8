/// Facts about assessment cycles: what a cycle begins with, what people judged, grades, rewards and
/// cancellations.
extension FactTable {
  /// The tables of the third migration; the list never changes again once it has been released.
  static let ofAssessmentCycle: [FactTable] = [
    cycleOpening, cycleJudgement, gradeProposal, cycleGrade, rewardProposal, reward,
    cancellationRequest, fraudulentEntry, pointCancellation, rewardCancellation,
  ]

  /// A balance brought in from before this book: of the 2016 rule, or from another prison.
  static let cycleOpening = FactTable(
    "cycle_opening",
    [
      .text("inmate"), .text("kind"), .text("month"), .integer("balance"), .integer("cycle"),
      .optionalText("previous_grade"), .text("ground"), .text("source"), .text("line_reference"),
    ])
  /// What somebody found on a bar that only people can judge; `all` says of every one that it does
  /// not hold.
  static let cycleJudgement = FactTable(
    "cycle_judgement",
    [.text("inmate"), .integer("cycle"), .text("bar"), .integer("holds"), .text("ground")])
  /// A grade as an officer or the ward group proposes it, or as the committee approves it.
  static let gradeProposal = FactTable(
    "grade_proposal",
    [
      .text("ward"), .text("month"), .text("inmate"), .integer("cycle"), .text("grade"),
      .optionalText("reason"),
    ])
  /// The grade of a cycle once its notice has closed, with the account it closes.
  static let cycleGrade = FactTable(
    "cycle_grade",
    [
      .text("ward"), .text("month"), .text("inmate"), .integer("cycle"), .text("first_month"),
      .text("last_month"),
      .integer("carried_in"), .integer("balance"), .integer("carried_out"), .text("grade"),
      .optionalInteger("rank"), .optionalText("reason"),
    ])
  /// A reward as the ward group submits it, or as the committee approves it.
  static let rewardProposal = FactTable(
    "reward_proposal",
    [
      .text("ward"), .text("month"), .text("inmate"), .integer("cycle"), .text("reward"),
      .optionalText("reason"),
    ])
  /// The reward of a graded cycle once its notice has closed.
  static let reward = FactTable(
    "reward",
    [
      .text("ward"), .text("month"), .text("inmate"), .integer("cycle"), .text("reward"),
      .integer("deducted"), .optionalText("reason"),
    ])
  /// What somebody asks to be cancelled by articles 29 to 34, and the days the law rests on.
  static let cancellationRequest = FactTable(
    "cancellation_request",
    [
      .text("inmate"), .integer("number"), .text("ground"), .optionalText("judgment_on"),
      .optionalText("returned_on"), .text("reason"),
    ])
  /// An entry whose points were gained by improper means (article 29).
  static let fraudulentEntry = FactTable(
    "fraudulent_entry",
    [.text("inmate"), .integer("number"), .integer("entry_act"), .integer("entry_ordinal")])
  /// Points cancelled once the notice has closed; what is negative stays.
  static let pointCancellation = FactTable(
    "point_cancellation",
    [
      .text("inmate"), .integer("number"), .text("ground"), .optionalText("restart_on"),
      .integer("before"), .integer("after"),
    ])
  /// A reward that a cancellation takes back.
  static let rewardCancellation = FactTable(
    "reward_cancellation",
    [.text("inmate"), .integer("number"), .integer("cycle"), .text("reward")])
}
