/// What an audience may see of each class of field, by the policy of a day.
///
/// The secrecy review stands on top of it and can only hide more.
public struct AudienceProfile: Hashable, Sendable {
  public let audience: Audience
  private let treatments: [NoticeField: Treatment]

  public init(audience: Audience, treatments: [NoticeField: Treatment] = [:]) {
    self.audience = audience
    self.treatments = treatments
  }

  /// Reads `notice.audience.AUDIENCE.FIELD`; a class that no policy names is left to the review.
  ///
  /// Refuses (`policy.not-in-force`) a kind for that audience while what protects a person is not
  /// in force: nobody's silence shows a juvenile or a number to the public.
  public init(
    of kind: NoticeKind, for audience: Audience, policies: PolicySet, on day: CivilDate
  ) throws(Refusal) {
    var treatments: [NoticeField: Treatment] = [:]
    for field in kind.fields {
      let identifier = AudienceProfile.identifier(audience, field)
      if AudienceProfile.needed[audience]?.contains(field) ?? false {
        treatments[field] = try policies.requiredChoice(identifier, on: day)
      } else if let choice = policies.choice(identifier, on: day) {
        // A word that is no treatment shows nothing.
        treatments[field] = Treatment(rawValue: choice) ?? .withhold
      }
    }
    self.init(audience: audience, treatments: treatments)
  }

  /// The name of the policy value for a class of field.
  public static func identifier(_ audience: Audience, _ field: NoticeField) -> String {
    "notice.audience.\(audience.rawValue).\(field.rawValue)"
  }

  /// What must be in force before anything is drawn for an audience.
  private static let needed: [Audience: Set<NoticeField>] = [
    .ward: [.juvenile], .relatives: [.juvenile, .inmateNumber],
    .public: [.juvenile, .inmateNumber, .ward],
  ]

  public func treatment(of field: NoticeField) -> Treatment { treatments[field] ?? .show }
}

extension Treatment {
  /// The one of two that shows less.
  public func orStricter(_ other: Treatment) -> Treatment {
    if self == .withhold || other == .withhold { return .withhold }
    return self == .mask || other == .mask ? .mask : .show
  }
}
