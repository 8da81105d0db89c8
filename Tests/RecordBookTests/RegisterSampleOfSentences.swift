@testable import RecordBook

/// The acts of the sample about one sentence: the judgment with its crime, marks and property, a
/// ruling with its service, merit and an illness.
extension RegisterSample {
  static let sentences: [(ActKind, [Fact])] = [
    (
      .judgmentsImported,
      [
        fact(
          .judgment,
          [
            "3301000123", "original", "2024-01-15", "2024-01-26", "2024-03-01", "fixed", 42, 0,
            "2023-09-01", "2027-02-28", 0, 0, 0, nil, 12, 0, nil, "judgments", "2",
          ]),
        fact(
          .judgment,
          [
            "3301000124", "new-crime", "2024-02-01", nil, nil, "life", nil, nil, nil, nil, 0, 0, 1,
            1, nil, 1, "2024-02-01", "judgments", "3",
          ]),
      ]
    ),
    (
      .judgmentsImported,
      [
        fact(
          .crimeCount,
          ["3301000123", "2024-01-15", "诈骗罪", "fixed", 42, 0, nil, "counts", "2"]),
        fact(
          .crimeCount,
          ["3301000124", "2024-02-01", "抢劫罪", "life", nil, nil, "robbery", "counts", "3"]),
      ]
    ),
    (
      .judgmentsImported,
      [
        fact(.categoryMark, ["3301000123", "none", "marks", "2"]),
        fact(.categoryMark, ["3301000124", "recidivist", "marks", "3"]),
      ]
    ),
    (
      .rulingsImported,
      [
        fact(
          .ruling,
          [
            "3301000123", "2025-11-20", nil, "reduced", 5, 0, nil, 6, 0, 0, "（2025）示01刑更7号", nil,
            "rulings", "2",
          ]),
        fact(
          .ruling,
          [
            "3301000124", "2026-10-01", "2026-10-01", "reduced", 7, 0, nil, nil, 0, 1, nil,
            "TQ-2026-0001", nil, nil,
          ]),
        // Of the act that is being written: the service of its first fact.
        fact(.rulingService, [beforeSentences.count + 4, 1, "2025-12-01"]),
      ]
    ),
    (
      .meritsImported,
      [fact(.merit, ["3301000123", "major", "2025-06-01", "抢救落水者", "merits", "2"])]
    ),
    (
      .propertyImported,
      [
        fact(.propertyItem, ["3301000123", "1", "fine", 500_000, 0, "property", "2"]),
        fact(.propertyItem, ["3301000124", nil, "none", nil, 0, "property", "3"]),
        fact(
          .propertyEvent,
          ["3301000123", "1", "payment", "2025-05-01", 500_000, "收据12号", "payments", "2"]),
      ]
    ),
    (
      .conditionsImported,
      [
        fact(
          .personalCondition,
          ["3301000123", "disability", "2025-01-01", 1, "鉴定意见书", "conditions", "2"])
      ]
    ),
  ]
}
