@testable import RecordBook

/// The acts of the sample about special cases of a month.
extension RegisterSample {
  static let specialCases: [(ActKind, [Fact])] = [
    (
      .strictGroupsImported,
      [fact(.strictGroup, ["3301000124", "CY-07", "2024-03-01", "判决书认定累犯", "strict", "2"])]
    ),
    (
      .statusEnded,
      [fact(.conductAdjustment, [9, 1, "custody", -500, "调查期间不服管理"])]
    ),
    (.workSuspended, [fact(.workSuspension, [1, "03", "2026-09-01", "2026-09-10", "洪水"])]),
    (
      .suspensionDecided,
      [
        fact(.suspensionDecision, [1, "award", 2_500, "按实际情况"]),
        fact(.suspensionAward, [1, "3301000124", 3_000, "参加抢险"]),
      ]
    ),
  ]
}
