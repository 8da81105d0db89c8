/// Every fact table of the book. The columns stand in the documented order; a test compares the
/// list with the schema of a new book.
extension FactTable {
  public static let all: [FactTable] =
    ofFirstSlice + ofRegister + ofThirdMigration + ofFourthMigration + ofFifthMigration

  /// The tables of the fifth migration; the list never changes again once it has been released.
  static let ofFifthMigration: [FactTable] =
    ofAccounts
    + ofHolds
    + ofBank
    + ofSpending
    + ofKitchens
    + ofMealMonths
    + ofSenders
    + ofDeductions

  /// The tables of the fourth migration; the list never changes again once it has been released.
  static let ofFourthMigration: [FactTable] =
    ofSentences
    + ofNominations
    + ofOutside
    + ofAudiences

  /// The tables of the third migration; the list never changes again once it has been released.
  static let ofThirdMigration: [FactTable] =
    ofAssessmentCycle
    + ofMatters
    + ofSpecialCases
    + ofTreatment
    + ofMeetings
    + ofTransfers

  /// The tables of the first migration; the list never changes again.
  static let ofFirstSlice: [FactTable] = [
    bookOpening, policyAdoption, policyFile, assumptionAdoption, calendarEdition, ward, staffRole,
    staffRoleEnd, inmate, placement, sentence, crime, statusPeriod, statusEnd, release, pointEntry,
    entryDecision, correction, procedureStart, procedureStep, procedureDocument, vote, monthResult,
    monthPublicResult, monthAdjustment, notice, noticeField, noticeDocument, noticePlace,
    noticePosting, noticeRedating, noticeEnding, objection, objectionAppeal, objectionAnswer,
  ]

  // Book, policy, calendar

  static let bookOpening = FactTable(
    "book_opening",
    [.text("mode"), .text("prison_code"), .text("prison_name"), .text("zone")])
  static let policyAdoption = FactTable(
    "policy_adoption", [.text("layer"), .text("code"), .text("digest"), .optionalText("basis")])
  static let policyFile = FactTable(
    "policy_file", [.text("layer"), .text("path"), .text("sha256"), .text("content")])
  static let assumptionAdoption = FactTable("assumption_adoption", [.text("policy")])
  static let calendarEdition = FactTable(
    "calendar_edition",
    [.integer("year"), .integer("edition"), .text("sha256"), .text("content")])

  // People

  static let ward = FactTable(
    "ward", [.text("ward"), .text("name"), .text("source"), .text("line_reference")])
  static let staffRole = FactTable(
    "staff_role",
    [
      .text("staff"), .text("name"), .optionalText("account"), .text("role"),
      .optionalText("ward"), .text("from_day"), .optionalText("to_day"), .text("source"),
      .text("line_reference"),
    ])
  static let staffRoleEnd = FactTable(
    "staff_role_end",
    [.text("staff"), .text("role"), .optionalText("ward"), .text("last_day"), .text("ground")])
  static let inmate = FactTable(
    "inmate",
    [
      .text("inmate"), .text("name"), .text("sex"), .optionalText("born_on"),
      .text("admitted_on"), .text("source"), .text("line_reference"),
    ])
  static let placement = FactTable(
    "placement",
    [.text("inmate"), .text("day"), .text("ward"), .optionalText("sub_ward"), .text("ground")])
  static let sentence = FactTable(
    "sentence",
    [
      .text("inmate"), .text("decided_on"), .text("kind"), .optionalInteger("months"),
      .optionalInteger("days"), .optionalText("starts_on"), .optionalText("ends_on"),
      .text("source"), .text("line_reference"),
    ])
  static let crime = FactTable(
    "crime", [.text("inmate"), .text("crime"), .text("source"), .text("line_reference")])
  static let statusPeriod = FactTable(
    "status_period",
    [
      .text("inmate"), .text("status"), .text("from_day"), .optionalText("to_day"),
      .optionalText("circumstance"), .text("ground"), .text("source"), .text("line_reference"),
    ])
  static let statusEnd = FactTable(
    "status_end",
    [
      .integer("period_act"), .integer("period_ordinal"), .text("last_day"),
      .optionalText("circumstance"), .text("ground"),
    ])
  static let release = FactTable(
    "release", [.text("inmate"), .text("last_day"), .text("ground")])

  // Entries

  static let pointEntry = FactTable(
    "point_entry",
    [
      .text("inmate"), .text("day"), .text("reason"), .integer("points"), .optionalText("event"),
      .text("officer"), .text("tier"), .integer("late"), .optionalText("late_reason"),
      .optionalText("note"), .text("source"), .text("line_reference"),
    ])
  static let entryDecision = FactTable(
    "entry_decision",
    [
      .integer("entry_act"), .integer("entry_ordinal"), .text("body"), .text("outcome"),
      .optionalText("reason"),
    ])
  static let correction = FactTable(
    "correction",
    [
      .text("fact_table"), .integer("fact_act"), .integer("fact_ordinal"), .text("manner"),
      .optionalInteger("replaced_by"), .text("reason"),
    ])

  // Procedures

  static let procedureStart = FactTable(
    "procedure_start", [.text("subject"), .text("procedure"), .text("law_day")])
  static let procedureStep = FactTable(
    "procedure_step",
    [
      .text("subject"), .text("procedure"), .text("step"), .text("outcome"), .text("next"),
      .optionalText("reason"), .optionalText("inputs_digest"),
    ])
  static let procedureDocument = FactTable(
    "procedure_document", [.text("subject"), .text("step"), .text("name")])
  static let vote = FactTable(
    "vote",
    [
      .text("subject"), .text("step"), .text("member"), .text("ballot"),
      .optionalText("statement"),
    ])
}
