import Register

@testable import RecordBook

/// The acts of the sample about the account of a kitchen's month and its committee.
extension RegisterSample {
  private static let digest = Digest32(hashing: "meals:K1/2026-10").description

  static let mealMonths: [(ActKind, [Fact])] = [
    (
      .mealCommitteeChanged,
      [
        fact(.mealCommitteeMember, ["K1", "3301000124", "2026-10-01", difficultText]),
        fact(.mealCommitteeMember, ["K1", "3301000123", "2026-10-01", "监区推选"]),
      ]
    ),
    (
      .mealCommitteeChanged,
      [fact(.mealCommitteeEnd, ["K1", "3301000123", "2026-10-20", "调离监区"])]
    ),
    (
      .mealGranted,
      [fact(.mealGrant, ["K1", "2026-10-01", 50_000, "国庆加餐", "拨款单", "1"])]
    ),
    (
      .mealOpinionsRecorded,
      [
        fact(
          .mealCommitteeOpinion,
          ["K1", "2026-10", "3301000124", "objected", difficultText, "2026-11-03", digest]),
        fact(
          .mealCommitteeOpinion,
          ["K1", "2026-10", "3301000124", "signed", nil, "2026-11-03", digest]),
      ]
    ),
    (
      .mealMonthAdvanced,
      [
        fact(.mealAccount, ["K1", "2026-10", 5, 56_000, 50_000, 60_000, -1_000, -5_000]),
        fact(
          .mealAccountItem,
          ["K1", "2026-10", "rice", 1_000, 520, 500_000, 260_000, 60_000, 439_500, 228_540, 1]),
      ]
    ),
    (
      .dinersDecided,
      [fact(.mealDinersDecision, [beforeKitchens.count + 3, 1, "accepted", "陪餐民警一人"])]
    ),
    (
      .foodReceived,
      [
        fact(.foodReceipt, [beforeKitchens.count + 4, 1, "3301002"]),
        fact(.foodReceipt, [beforeKitchens.count + 4, 2, "3301002"]),
      ]
    ),
  ]
}
