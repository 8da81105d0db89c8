@testable import RecordBook

/// The acts of the sample about a notice that came down, and an objection that an officer raised.
extension RegisterSample {
  static let audiences: [(ActKind, [Fact])] = [
    (
      .noticeTakenDown,
      [fact(.noticeTakedown, ["GS-2026-0001", "三监区公示栏", "3301042", "2026-10-12"])]
    ),
    (.objectionLodged, [fact(.objectionByStaff, ["YY-2026-0001", "3301042"])]),
  ]
}
