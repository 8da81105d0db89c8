/// Facts about nominations for commutation and parole.
extension FactTable {
  static let ofNominations: [FactTable] = [
    nominationBatch, nomination, nominationPlace, nominationListed, nominationResultListed,
    nominationJudgement, appraisal, appraisalRemark, consultation, submission, nominationWithdrawal,
  ]

  static let nominationBatch = FactTable(
    "nomination_batch", [.integer("year"), .integer("number"), .text("title"), .text("planned_on")])
  static let nomination = FactTable(
    "nomination",
    [
      .text("number"), .text("inmate"), .text("kind"), .text("ward"), .optionalText("basis"),
      .text("result"), .optionalInteger("months"), .optionalInteger("days"),
      .optionalInteger("rights_months"), .text("ground"), .text("facts_digest"),
      .text("law_row"),
    ])
  static let nominationPlace = FactTable(
    "nomination_place", [.text("number"), .integer("batch_year"), .integer("batch_number")])
  static let nominationListed = FactTable(
    "nomination_listed", [.integer("batch_year"), .integer("batch_number"), .text("number")])
  static let nominationResultListed = FactTable(
    "nomination_result_listed",
    [.integer("batch_year"), .integer("batch_number"), .text("number")])
  static let nominationJudgement = FactTable(
    "nomination_judgement",
    [.text("number"), .text("question"), .integer("answer"), .text("ground")])
  static let appraisal = FactTable(
    "appraisal",
    [
      .text("number"), .text("day"), .text("place"), .integer("in_favour"),
      .integer("against"), .integer("abstained"),
    ])
  static let appraisalRemark = FactTable(
    "appraisal_remark", [.text("number"), .text("content")])
  static let consultation = FactTable(
    "consultation",
    [
      .text("number"), .text("stage"), .text("day"), .optionalInteger("agrees"),
      .text("content"),
    ])
  static let submission = FactTable(
    "submission",
    [
      .text("number"), .text("court"), .text("court_name"), .text("day"), .text("copy_to"),
    ])
  static let nominationWithdrawal = FactTable(
    "nomination_withdrawal",
    [.text("number"), .text("ground"), .optionalText("leave"), .text("day")])
}
