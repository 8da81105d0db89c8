/// Facts about assessment cycles: what a cycle begins with, what people judged, grades, rewards and
/// cancellations.
extension FactTable {
  /// The tables of the third migration; the list never changes again once it has been released.
  static let ofAssessmentCycle: [FactTable] = [
    cycleOpening, cycleJudgement, gradeProposal, cycleGrade, reward, pointCancellation,
    rewardCancellation,
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
  /// A grade that an officer or the ward group proposes.
  static let gradeProposal = FactTable(
    "grade_proposal",
    [
      .text("ward"), .text("month"), .text("inmate"), .integer("cycle"), .text("grade"),
      .optionalText("reason"),
    ])
  /// The grade of a cycle as the committee approved it, with the account it closes.
  static let cycleGrade = FactTable(
    "cycle_grade",
    [
      .text("ward"), .text("month"), .text("inmate"), .integer("cycle"), .text("first_month"),
      .integer("carried_in"), .integer("balance"), .integer("carried_out"), .text("grade"),
      .optionalInteger("rank"), .optionalText("reason"),
    ])
  /// The reward of a graded cycle.
  static let reward = FactTable(
    "reward",
    [
      .text("ward"), .text("month"), .text("inmate"), .integer("cycle"), .text("reward"),
      .integer("deducted"), .optionalText("reason"),
    ])
  /// Points cancelled by articles 29 to 34; what is negative stays.
  static let pointCancellation = FactTable(
    "point_cancellation",
    [
      .text("inmate"), .integer("number"), .text("ground"), .text("happened_on"),
      .text("restart_on"), .integer("before"), .integer("after"), .text("reason"),
    ])
  /// A reward that a cancellation takes back.
  static let rewardCancellation = FactTable(
    "reward_cancellation",
    [.text("inmate"), .integer("number"), .integer("cycle"), .text("reward")])
}
