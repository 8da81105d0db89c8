@testable import RecordBook

/// The acts of the sample about inmates who go to another prison or come from one.
extension RegisterSample {
  private static let hash = String(repeating: "ab", count: 32)
  private static let parts: [(any Sendable)?] =
    [3_500, 0, 0, 0, 3_500, 0, 0, 0, 3_000, 200, 200, 0, 0, 0, 10_200, 31]

  private static func carried(_ account: String, inForce: Int) -> Fact {
    fact(.carriedMonth, ["3301000124", "2026-08", account, "3302", 3] + parts + [inForce])
  }

  static let transfers: [(ActKind, [Fact])] = [
    (
      .keyAdopted,
      [
        fact(
          .transferKey, ["3302", "yuwu-training/3302/transfer+00000000+AAAA", "经省局机要渠道核对"])
      ]
    ),
    (
      .transferredOut,
      [fact(.transferOut, ["3301000123", "3302", "2026-10-01", "2026-11", hash])]
    ),
    (
      .transferredIn,
      [
        fact(
          .transferIn,
          [
            "3301000124", "3302", "2026-09-05", "2026-09", hash,
            "yuwu-training/3302/transfer+00000000+AAAA", "检查点\n\n封签\n",
          ]),
        fact(.transferFile, ["3301000124", difficultText]),
        carried("whole", inForce: 10_000), carried("public", inForce: 10_000),
        fact(
          .carriedEntry,
          [
            "3301000124", "2026-08-03", "labour.quota", 200, nil, "3302", "transfer:3302/ab", "9.1",
          ]),
        fact(.carriedReward, ["3301000124", 2, "commendation", "2026-07-01", "3302"]),
      ]
    ),
  ]
}
