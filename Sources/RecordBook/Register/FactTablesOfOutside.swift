/// Facts about temporary service outside prison.
extension FactTable {
  static let ofOutside: [FactTable] = [
    outsideProposal, outsideDecision, outsideSocietyNotice, outsideEnd,
  ]

  static let outsideProposal = FactTable(
    "outside_proposal",
    [
      .text("inmate"), .integer("number"), .text("ward"), .text("ground"), .integer("urgent"),
      .optionalInteger("months"),
    ])
  static let outsideDecision = FactTable(
    "outside_decision",
    [
      .text("inmate"), .integer("number"), .text("document"), .text("day"), .text("from_day"),
      .optionalText("to_day"),
    ])
  static let outsideSocietyNotice = FactTable(
    "outside_society_notice",
    [.text("inmate"), .integer("number"), .text("day"), .text("place")])
  static let outsideEnd = FactTable(
    "outside_end",
    [
      .text("inmate"), .integer("number"), .text("ending"), .text("day"),
      .optionalText("document"),
    ])
}
