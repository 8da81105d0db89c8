extension FactTable {
  private static let monthColumns: [FactColumn] =
    [.text("ward"), .text("month"), .text("inmate")]
    + ["custody", "education", "labour"].flatMap { part in
      ["base", "bonus", "counted", "deduction"].map { FactColumn.integer("\(part)_\($0)") }
    }
    + [.integer("special"), .integer("penalty"), .integer("total"), .integer("days")]

  /// What a month came to, with everything.
  static let monthResult = FactTable("month_result", monthColumns)
  /// What it comes to without what is withheld; only where the two differ.
  static let monthPublicResult = FactTable("month_public_result", monthColumns)
  /// A difference booked after closing, under the old month's name.
  static let monthAdjustment = FactTable(
    "month_adjustment",
    [
      .text("ward"), .text("month"), .text("inmate"), .integer("before"), .integer("after"),
      .integer("difference"),
    ])

  // Notices

  static let notice = FactTable(
    "notice",
    [
      .text("number"), .text("kind"), .text("subject"), .text("inputs_digest"),
      .optionalText("replaces"),
    ])
  static let noticeField = FactTable(
    "notice_field",
    [
      .text("number"), .text("field"), .text("treatment"), .optionalText("ground"),
      .optionalText("reexamine_on"),
    ])
  static let noticeDocument = FactTable(
    "notice_document",
    [.text("number"), .text("audience"), .text("sha256"), .text("content")])
  static let noticePlace = FactTable("notice_place", [.text("number"), .text("place")])
  static let noticePosting = FactTable(
    "notice_posting",
    [
      .text("number"), .text("posted_on"), .integer("span_count"), .text("span_unit"),
      .integer("posting_day_counts"), .optionalText("ends_on"), .optionalInteger("awaits_year"),
    ])
  static let noticeRedating = FactTable(
    "notice_redating", [.text("number"), .optionalText("ends_on"), .optionalInteger("awaits_year")])
  static let noticeEnding = FactTable(
    "notice_ending",
    [.text("number"), .text("ending"), .optionalText("explanation"), .optionalText("successor")])

  // Objections

  static let objection = FactTable(
    "objection",
    [
      .text("number"), .text("inmate"), .text("target"), .text("notice"), .text("day"),
      .text("content"), .optionalText("written_by"),
    ])
  static let objectionAppeal = FactTable(
    "objection_appeal", [.text("number"), .text("day"), .text("content")])
  static let objectionAnswer = FactTable(
    "objection_answer",
    [
      .text("number"), .text("stage"), .text("answer"), .text("content"), .text("day"),
      .text("copy_to"),
    ])
}
