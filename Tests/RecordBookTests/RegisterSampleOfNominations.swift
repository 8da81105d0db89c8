@testable import RecordBook

/// The acts of the sample about one batch: a commutation that goes to court, and a parole that was
/// withdrawn.
extension RegisterSample {
  static let nominations: [(ActKind, [Fact])] = [
    (.batchOpened, [fact(.nominationBatch, [2026, 3, "2026年第3批", "2026-11-30"])]),
    (
      .nominationProposed,
      [
        fact(
          .nomination,
          [
            "TQ-2026-0001", "3301000124", "commutation", "03", "repentance", "reduced", 7, 0, nil,
            "确有悔改表现", String(repeating: "a", count: 64), "F2",
          ]),
        fact(.nominationPlace, ["TQ-2026-0001", 2026, 3]),
        fact(.nominationJudgement, ["TQ-2026-0001", "confession", 1, "认罪悔罪书"]),
      ]
    ),
    (
      .nominationProposed,
      [
        fact(
          .nomination,
          [
            "TQ-2026-0002", "3301000124", "parole", "03", nil, "parole", nil, nil, 0, "没有再犯罪危险",
            String(repeating: "b", count: 64), "parole",
          ]),
        fact(.nominationPlace, ["TQ-2026-0002", 2026, 3]),
      ]
    ),
    (
      .nominationAppraised,
      [
        fact(.appraisal, ["TQ-2026-0001", "2026-10-01", "三监区大厅", 41, 2, 3]),
        fact(.appraisalRemark, ["TQ-2026-0001", "劳动一直认真"]),
      ]
    ),
    (.nominationsListed, [fact(.nominationListed, [2026, 3, "TQ-2026-0001"])]),
    (
      .nominationConsulted,
      [fact(.consultation, ["TQ-2026-0001", "opinion", "2026-10-01", 1, "无不同意见"])]
    ),
    (
      .nominationsSubmitted,
      [
        fact(
          .submission,
          ["TQ-2026-0001", "intermediate", "示范中级人民法院", "2026-10-01", "示范人民检察院"])
      ]
    ),
    (
      .nominationsListed, [fact(.nominationResultListed, [2026, 3, "TQ-2026-0001"])]
    ),
    (
      .nominationWithdrawn,
      [fact(.nominationWithdrawal, ["TQ-2026-0002", "违反监规", nil, "2026-10-01"])]
    ),
  ]
}
