@testable import RecordBook

/// The acts of the sample about money: a remittance with its sender, an allowance, a deduction
/// that reached the court, and a purchase that was undone.
extension RegisterSample {
  static let ledger: [(ActKind, [Fact])] = [
    (
      .moneyPosted,
      [
        fact(.accountHolder, ["3301000123", "2026-10-01"]),
        fact(
          .accountTransfer,
          [
            "2026-10-01", "remittance", "bank", "spending", "3301000123", 30_000, nil, "十月",
            0, nil, nil, nil, "terminal", "1", 1,
          ]),
        fact(.remittanceSender, [2, "3301000123", "王某", "母亲"]),
      ]
    ),
    (
      .moneyPosted,
      [
        fact(
          .accountTransfer,
          [
            "2026-10-01", "deduction", "spending", "court", "3301000123", 5_000, nil, nil, 0,
            nil, nil, nil, "terminal", "2", 1,
          ]),
        fact(.deductionItem, [1, "3301000123", "P1"]),
        fact(
          .accountTransfer,
          [
            "2026-10-01", "purchase", "spending", "canteen", "3301000123", 1_250, "日用品", nil, 0,
            nil, nil, nil, "terminal", "3", 1,
          ]),
      ]
    ),
  ]

  /// What rests on them; the numbers are those of the acts before.
  static let ledgerEnding: [(ActKind, [Fact])] = {
    let act = (beforeSentences + sentences + outside + ledger).count
    return [
      (
        .deductionsSettled,
        [
          fact(
            .accountTransfer,
            [
              "2026-10-01", "settlement", "court", "bank", nil, 5_000, nil, "缴法院", 1, "票据晚到",
              nil, nil, "terminal", "4", 1,
            ]),
          fact(.deductionSettlement, [act, 1, 1, "（2025）浙01执123号收据"]),
        ]
      ),
      (
        .moneyReversed,
        [
          fact(
            .accountTransfer,
            [
              "2026-10-01", "reversal", "canteen", "spending", "3301000123", 1_250, nil, "记错人",
              0, nil, act, 3, "reversal", "entry:\(act).3", 1,
            ])
        ]
      ),
    ]
  }()
}
