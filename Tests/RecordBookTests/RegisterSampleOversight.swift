import PrisonAffairs
import Register

@testable import RecordBook

/// The acts of the sample about the book itself: keys, a checkpoint, and what is hidden.
extension RegisterSample {
  private static func period(_ day: Int, _ ground: String) -> Fact {
    fact(
      .statusPeriod,
      [
        "3301000124", "away", "2026-08-0\(day)", "2026-08-0\(day)", nil, ground, "status-2",
        "\(day)",
      ])
  }

  private static let note = "yuwu-training/3301\n28\n示例\n\n— yuwu-training/3301 AAAA\n"
  private static let ground = SealGround(ground: "不公开审理", basis: "示例（2026）第 1 号")

  static let oversight: [(ActKind, [Fact])] = [
    (
      .statusImported,
      [period(1, "就医"), period(2, "应删除的内容"), period(3, "应封存的内容"), period(4, "录错的内容")]
    ),
    (
      .keyAdopted,
      [
        AdoptedKey(use: .book, verifier: "yuwu-training/3301+00000000+AAAA", ground: nil).fact,
        AdoptedKey(use: .procurator, verifier: "procurator+00000000+AAAA", ground: "新任").fact,
      ]
    ),
    (
      .checkpointMade,
      [CheckpointRecord(size: 28, root: Digest32(hashing: note), reason: .daily, note: note).fact]
    ),
    (
      .cosignatureAdded,
      [CosignatureRecord(size: 28, signer: "procurator", line: "— procurator AAAA").fact]
    ),
    (
      .factRetracted,
      [
        correctionFact(
          table: .statusPeriod, act: retracted.act, ordinal: retracted.ordinal, replacedBy: nil,
          reason: "日期录错")
      ]
    ),
    (.factSealed, sealed.map { $0.sealingFact(ground) }),
    (.erasureRequested, [erased.erasureRequestFact(ground)]),
    // Its facts are written by the erasure itself.
    (.factErased, []),
  ]

  /// The last two acts, of which only the first brings a fact.
  static let ending: [(ActKind, [Fact])] = [
    (.sealOpened, [sealed[0].sealOpeningFact(ground)]),
    (.noticeReturned, []),
  ]
}
