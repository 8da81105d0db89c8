@testable import RecordBook

/// The acts of the sample about a bank statement and the close of a month.
extension RegisterSample {
  /// The acts before, and these; a match names the act of its line and of its transfer.
  static func withBank(_ before: [(ActKind, [Fact])]) -> [(ActKind, [Fact])] {
    let first = before.count + 1
    return before + [
      (.bankImported, statement), (.bankMatched, matches(first)),
      (
        .bankMatchEnded, [fact(.bankMatchEnd, [first + 1, 1, difficultText])]
      ),
      (
        .bankExplained, [fact(.bankExplanation, ["line", first, 4, difficultText])]
      ),
      (.accountMonthClosed, close),
      (.accountMonthConfirmed, [fact(.accountCashCount, ["2026-09", "cash", 12_345])]),
    ]
  }

  /// A bank's month, with the transfer that its first line is.
  private static let statement: [Fact] = [
    fact(.bankStatement, ["bank", "2026-09", 0, 49_500, 2]),
    fact(
      .accountTransfer,
      [
        "2026-09-03", "funding", "bank", "allowance-fund", nil, 50_000, nil, nil, 0, nil, nil, nil,
        "拨款", "1", 1,
      ]),
    fact(.bankLine, ["bank", "2026-09-03", 50_000, 50_000, "F-1", "2026-09 对账单", "1"]),
    fact(.bankLine, ["bank", "2026-09-21", -500, 49_500, nil, "2026-09 对账单", "2"]),
  ]

  private static func matches(_ act: Int) -> [Fact] {
    [fact(.bankMatch, [act, 3, act, 2, "reference"])]
  }

  private static let close: [Fact] = [
    fact(.accountClose, ["2026-09", 1, 1]),
    fact(.accountHolder, ["3301000124", "2026-09-01"]),
    fact(.accountClosing, ["2026-09", "bank", nil, -50_000]),
    fact(.accountClosing, ["2026-09", "allowance-fund", nil, 49_999]),
    fact(.accountClosing, ["2026-09", "spending", nil, 1]),
    fact(.accountClosing, ["2026-09", "spending", "3301000124", 1]),
    fact(.accountWardMonth, ["2026-09", "03", 1, 0, 0, 0]),
    fact(.accountWardTotal, ["2026-09", "03", "allowance", 1, 1]),
    fact(.accountPublicTotal, ["2026-09", "source", "03+03-02", "allowance", nil, nil]),
    fact(.accountPublicTotal, ["2026-09", "use", "03", "deduction+payout", 5, 500]),
  ]
}
