@testable import RecordBook

/// The acts of the sample about service outside prison: proposed, posted to society, decided and
/// ended.
extension RegisterSample {
  static let outside: [(ActKind, [Fact])] = [
    (
      .outsideProposed,
      [fact(.outsideProposal, ["3301000124", 2, "03", "self-care", 0, 6])]
    ),
    (
      .outsideProposed,
      [fact(.outsideProposal, ["3301000124", 1, "03", "illness", 1, nil])]
    ),
    (
      .outsideAdvanced,
      [fact(.outsideSocietyNotice, ["3301000124", 2, "2026-11-03", "省局门户网站"])]
    ),
    (
      .outsideAdvanced,
      [
        fact(
          .outsideDecision,
          ["3301000124", 2, "监外〔2026〕1号", "2026-11-10", "2026-11-12", "2027-05-11"]),
        fact(
          .outsideDecision,
          ["3301000124", 1, "监外〔2026〕2号", "2026-11-10", "2026-11-12", nil]),
      ]
    ),
    (
      .outsideEnded,
      [
        fact(.outsideEnd, ["3301000124", 2, "ground-gone", "2026-11-20", "收监〔2026〕1号"]),
        fact(.outsideEnd, ["3301000124", 1, "served", "2026-11-20", nil]),
      ]
    ),
  ]
}
