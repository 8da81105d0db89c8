/// Facts behind the special cases of a month: strict groups, averages adjusted by conduct, days
/// without work.
extension FactTable {
  /// Tables of the third migration; the list never changes again once it has been released.
  static let ofSpecialCases: [FactTable] = [
    strictGroup, conductAdjustment, workSuspension, suspensionDecision, suspensionAward,
  ]

  /// A strict group an inmate belongs to, from a day on.
  static let strictGroup = FactTable(
    "strict_group",
    [
      .text("inmate"), .text("group_code"), .text("from_day"), .text("ground"), .text("source"),
      .text("line_reference"),
    ])
  /// What conduct adds to or takes from the average of an investigation that found nothing, in
  /// hundredths of a point for a full month.
  static let conductAdjustment = FactTable(
    "conduct_adjustment",
    [
      .integer("period_act"), .integer("period_ordinal"), .text("part"), .integer("points"),
      .text("ground"),
    ])
  /// Days on which a ward, or without one the whole prison, had no work.
  static let workSuspension = FactTable(
    "work_suspension",
    [
      .integer("number"), .optionalText("ward"), .text("from_day"), .text("to_day"),
      .text("ground"),
    ])
  /// How labour counts on those days; points in hundredths for a full month.
  static let suspensionDecision = FactTable(
    "suspension_decision",
    [.integer("number"), .text("manner"), .optionalInteger("points"), .text("ground")])
  /// What one inmate is awarded instead, in hundredths for a full month.
  static let suspensionAward = FactTable(
    "suspension_award",
    [.integer("number"), .text("inmate"), .integer("points"), .text("ground")])
}
