@testable import RecordBook

/// The acts of the sample about orders and findings on spending: one order handed over, one month's
/// finding raised and decided.
extension RegisterSample {
  /// The acts before them, and then these, which name each other by their numbers.
  static func withSpending(_ acts: [(ActKind, [Fact])]) -> [(ActKind, [Fact])] {
    let before = acts.count
    return acts + [
      (
        .orderReserved,
        [
          fact(
            .accountHold,
            ["3301000123", "2026-10-01", 2_550, "food", "方便面", "orders", "1"])
        ]
      ),
      (
        .orderReleased,
        [fact(.accountHoldEnd, [before + 1, 1, "released", "2026-10-01", "缺货"])]
      ),
      (
        .spendingFlagged,
        [
          fact(.spendingFinding, ["3301000123", "2026-09", "over-limit", 45_000, 40_000]),
          fact(.spendingFlag, ["3301000123", "2026-09", "over-limit", "超出额度五十元"]),
        ]
      ),
      (
        .spendingDecided,
        [
          fact(
            .spendingDecision,
            [
              before + 3, 2, "over-limit", "2026-09-20", nil, "台账核对属实", "超出额度八分之一",
              "没有特殊原因",
            ])
        ]
      ),
      (
        .spendingEnded,
        [fact(.spendingEnd, [before + 3, 2, "2026-09-30", "次月没有再超出"])]
      ),
    ]
  }
}
