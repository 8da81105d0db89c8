@testable import RecordBook

/// The acts of the sample about treatment grades: one brought in, one proposed and decided.
extension RegisterSample {
  static let treatment: [(ActKind, [Fact])] = [
    (
      .treatmentImported,
      [
        fact(
          .treatmentGrade,
          [
            "3301000124", 0, "ordinary", nil, "2026-01-05", "initial", "监区处遇台账", nil,
            "treatment", "2",
          ])
      ]
    ),
    (
      .treatmentProposed,
      [
        fact(
          .treatmentProposal,
          ["3301000124", 1, "03", "observation", "ordinary", "violation", "违反监规", "2026-10-05"])
      ]
    ),
    (
      .noticeClosed,
      [
        fact(
          .treatmentGrade,
          [
            "3301000124", 1, "observation", "ordinary", "2026-10-05", "violation", "违反监规",
            "司规〔2021〕3号 第四十条", nil, nil,
          ])
      ]
    ),
  ]
}
