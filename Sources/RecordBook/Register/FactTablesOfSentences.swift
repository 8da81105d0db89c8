/// Facts about sentences beyond their length. Terms are months and days, amounts fen, answers 0
/// or 1.
extension FactTable {
  static let ofSentences: [FactTable] = [
    judgment, crimeCount, categoryMark, ruling, rulingService, merit, propertyItem, propertyEvent,
    personalCondition,
  ]

  static let judgment = FactTable(
    "judgment",
    [
      .text("inmate"), .text("origin"), .text("decided_on"), .optionalText("effective_on"),
      .optionalText("delivered_on"), .text("kind"), .optionalInteger("months"),
      .optionalInteger("days"), .optionalText("starts_on"), .optionalText("ends_on"),
      .integer("limited"), .integer("without_commutation"), .integer("parole_barred"),
      .optionalInteger("intentional"), .optionalInteger("rights_months"),
      .integer("rights_for_life"), .optionalText("recalled_on"), .text("source"),
      .text("line_reference"),
    ])
  static let crimeCount = FactTable(
    "crime_count",
    [
      .text("inmate"), .text("decided_on"), .text("crime"), .text("kind"),
      .optionalInteger("months"), .optionalInteger("days"), .optionalText("violence"),
      .text("source"), .text("line_reference"),
    ])
  static let categoryMark = FactTable(
    "category_mark", [.text("inmate"), .text("mark"), .text("source"), .text("line_reference")])
  static let ruling = FactTable(
    "ruling",
    [
      .text("inmate"), .text("ruled_on"), .optionalText("served_on"), .text("result"),
      .optionalInteger("months"), .optionalInteger("days"), .optionalText("until_on"),
      .optionalInteger("rights_months"), .integer("rights_for_life"), .integer("major_merit"),
      .optionalText("document"), .optionalText("nomination"), .optionalText("source"),
      .optionalText("line_reference"),
    ])
  static let rulingService = FactTable(
    "ruling_service",
    [.integer("ruling_act"), .integer("ruling_ordinal"), .text("served_on")])
  static let merit = FactTable(
    "merit",
    [
      .text("inmate"), .text("degree"), .text("day"), .text("ground"), .text("source"),
      .text("line_reference"),
    ])
  static let propertyItem = FactTable(
    "property_item",
    [
      .text("inmate"), .optionalText("item"), .text("kind"), .optionalInteger("amount"),
      .integer("joint"), .text("source"), .text("line_reference"),
    ])
  static let propertyEvent = FactTable(
    "property_event",
    [
      .text("inmate"), .text("item"), .text("kind"), .text("day"), .optionalInteger("amount"),
      .text("ground"), .text("source"), .text("line_reference"),
    ])
  static let personalCondition = FactTable(
    "personal_condition",
    [
      .text("inmate"), .text("condition"), .text("day"), .integer("holds"), .text("ground"),
      .text("source"), .text("line_reference"),
    ])
}
