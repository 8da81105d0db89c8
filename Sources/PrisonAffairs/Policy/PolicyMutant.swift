/// One small wrong in the law: a single figure moved, a choice swapped or a rule switched off.
///
/// Worked cases are run against it; a wrong that no case notices is a place that nobody watches.
public struct PolicyMutant: Hashable, Sendable {
  /// What was done to the figure.
  public enum Kind: String, CaseIterable, Sendable {
    /// One unit up.
    case raised
    /// One unit down.
    case lowered
    /// The own number of a bound (以上、以下、不满) changes sides: taken in, or left out.
    case bound
    /// A choice or a yes-or-no took another value.
    case swapped
    /// A rule is left out.
    case switchedOff = "switched-off"
  }

  /// What the mutant puts in place.
  public enum Edit: Hashable, Sendable {
    case value(PolicyValue)
    case reason(Reason)
    case withoutRule(RuleIdentifier)
    /// A figure that a policy file cannot hold, such as a count below zero.
    case unreadable
  }

  public let layer: LayerKind
  public let item: String
  /// The first day of the version that is changed.
  public let version: CivilDate
  public let citation: Citation
  public let confidence: Confidence
  /// Where in the item: `value`, `CF-01.minimum` or `rule`.
  public let path: String
  public let before: String
  public let after: String
  public let kind: Kind
  public let edit: Edit

  /// The change in one line, as reviewed reasons name it: `value 3 → 4`.
  public var change: String { "\(path) \(before) → \(after)" }
}

/// How a mutant came out.
public enum MutantVerdict: String, CaseIterable, Sendable {
  /// A case whose expectation was written from the article that the figure cites differs.
  case caught
  /// Only cases written from something else differ.
  case caughtElsewhere = "caught-elsewhere"
  /// No file could hold it, or lint refuses it.
  case refused
  case survived
}

extension PolicySet {
  /// The same law with one mutant in it; nil for a figure that no file can hold. A rule that is
  /// switched off stays written: only who runs the rules can leave one out.
  public func applying(_ mutant: PolicyMutant) -> PolicySet? {
    switch mutant.edit {
    case .unreadable: nil
    case .withoutRule: self
    case .value(let value):
      mapping(mutant.layer) { layer in
        layer.values = layer.values.map { $0.replacing(value, in: mutant) }
      }
    case .reason(let reason):
      mapping(mutant.layer) { layer in
        layer.vocabularies = layer.vocabularies.map { $0.replacing(reason, in: mutant) }
      }
    }
  }

  private func mapping(_ kind: LayerKind, _ change: (inout PolicyLayer) -> Void) -> PolicySet {
    PolicySet(
      layers: layers.map { layer in
        var layer = layer
        if layer.kind == kind { change(&layer) }
        return layer
      })
  }
}

extension ValuePolicy {
  fileprivate func replacing(_ value: PolicyValue, in mutant: PolicyMutant) -> ValuePolicy {
    guard heading.identifier == mutant.item else { return self }
    return ValuePolicy(
      heading: heading, unit: unit, choices: choices,
      versions: versions.map { version in
        version.from == mutant.version ? version.map { _ in value } : version
      }, leftToLower: leftToLower)
  }
}

extension VocabularyPolicy {
  fileprivate func replacing(_ reason: Reason, in mutant: PolicyMutant) -> VocabularyPolicy {
    guard heading.identifier == mutant.item, case .reasons(let reasons) = terms else {
      return self
    }
    return VocabularyPolicy(
      heading: heading, versions: versions,
      terms: .reasons(reasons.map { $0.code == reason.code ? reason : $0 }))
  }
}
