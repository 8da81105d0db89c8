/// Facts about treatment grades.
extension FactTable {
  static let ofTreatment: [FactTable] = [treatmentProposal, treatmentGrade]

  /// What somebody proposed.
  static let treatmentProposal = FactTable(
    "treatment_proposal",
    [
      .text("inmate"), .integer("number"), .text("ward"), .text("grade"),
      .optionalText("previous"), .text("ground"), .text("reason"), .optionalText("from_day"),
    ])
  /// What took effect, or was brought in.
  static let treatmentGrade = FactTable(
    "treatment_grade",
    [
      .text("inmate"), .integer("number"), .text("grade"), .optionalText("previous"),
      .text("from_day"), .text("ground"), .text("reason"), .optionalText("basis"),
      .optionalText("source"), .optionalText("line_reference"),
    ])
}
