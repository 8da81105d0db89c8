import PrisonAffairs
import Testing

@testable import AffairsServices

/// What the national layer lets each audience see of a batch of nominations.
@Suite struct AudiencePolicyTests {
  private let expected: [Audience: [NoticeField: Treatment]] = [
    .ward: [.juvenile: .mask],
    .relatives: [.juvenile: .mask, .inmateNumber: .mask],
    .public: [.juvenile: .withhold, .inmateNumber: .withhold, .ward: .withhold],
    .oversight: [:],
  ]

  @Test func everyClassIsShownButWhatPolicyNames() throws {
    let office = try TestPrison().reading()
    for kind in [NoticeKind.nomination, .nominationResult] {
      for audience in kind.audiences {
        let profile = try office.profile(of: kind, for: audience)
        for field in kind.fields {
          #expect(
            profile.treatment(of: field) == expected[audience]?[field] ?? .show,
            "\(kind) \(audience) \(field)")
        }
      }
    }
  }

  @Test func aReviewIsProposedThatWithholdsWhatLawKeepsBackAndMasksJuveniles() throws {
    let proposed = try TestPrison().reading().proposedReview(.nomination)
    let treatments = Dictionary(uniqueKeysWithValues: proposed.map { ($0.field, $0.treatment) })
    #expect(
      treatments.filter { $0.value != .show } == [
        .informerEntries: .withhold, .health: .withhold, .juvenile: .mask,
      ])
    #expect(proposed.first { $0.field == .health }?.ground == "司发通〔2014〕38号 二（四）")
  }
}
