@testable import RecordBook

/// The acts of the sample about cycles, grades and rewards.
extension RegisterSample {
  static let cycles: [(ActKind, [Fact])] = [
    (
      .balancesImported,
      [
        fact(
          .cycleOpening,
          ["3301000124", "transition", "2021-10", 36_250, 3, "qualified", "转入余分", "balances", "2"])
      ]
    ),
    (.cycleJudged, [fact(.cycleJudgement, ["3301000124", 3, "all", 0, "逐项核查，均不存在"])]),
    (
      .gradesProposed,
      [fact(.gradeProposal, ["03", "2026-09", "3301000124", 3, "active", "并列，劳动表现较好"])]
    ),
    (
      .gradesDecided,
      [
        fact(
          .cycleGrade,
          [
            "03", "2026-09", "3301000124", 3, "2026-04", "2026-09", 1_250, 61_250, 1_250, "active",
            1,
            "并列，劳动表现较好",
          ])
      ]
    ),
    (
      .rewardsDecided,
      [
        fact(
          .rewardProposal, ["03", "2026-09", "3301000124", 3, "commendation-and-material", "技术革新"]),
        fact(.reward, ["03", "2026-09", "3301000124", 3, "commendation", 60_000, "更正后重新决定"]),
      ]
    ),
    (
      .cancellationProposed,
      [
        fact(
          .cancellationRequest,
          ["3301000124", 1, "new-crime", "2026-09-20", "2026-09-28", "判决书（2026）某刑初 1 号"]),
        fact(.fraudulentEntry, ["3301000124", 2, 13, 1]),
      ]
    ),
    (
      .pointsCancelled,
      [
        fact(.pointCancellation, ["3301000124", 1, "new-crime", "2026-09-28", 1_250, 0]),
        fact(.rewardCancellation, ["3301000124", 1, 3, "commendation"]),
      ]
    ),
  ]
}
