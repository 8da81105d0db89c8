/// A figure as it is in force on a day, with the source that stands behind it.
public struct ResolvedValue: Hashable, Sendable {
  public let identifier: String
  public let value: PolicyValue
  public let unit: PolicyUnit
  public let citation: Citation
  public let confidence: Confidence
  public let layer: LayerKind
}

/// The policy of all layers together, answered by day.
public struct PolicySet: Hashable, Sendable {
  /// From national down to prison.
  public let layers: [PolicyLayer]
  private let valuePositions: [String: [(layer: Int, item: Int)]]
  private let ruleCitations: [String: [PolicyVersion<InForce>]]
  private var listener: (@Sendable (String) -> Void)?

  public init(layers: [PolicyLayer]) {
    self.layers = layers.sorted { $0.kind < $1.kind }
    var positions: [String: [(layer: Int, item: Int)]] = [:]
    var citations: [String: [PolicyVersion<InForce>]] = [:]
    for (layerIndex, layer) in self.layers.enumerated() {
      for (itemIndex, value) in layer.values.enumerated() {
        positions[value.heading.identifier, default: []].append((layerIndex, itemIndex))
      }
      for rule in layer.rules { citations[rule.heading.identifier, default: []] += rule.versions }
    }
    valuePositions = positions
    ruleCitations = citations
  }

  public static func == (left: PolicySet, right: PolicySet) -> Bool { left.layers == right.layers }

  public func hash(into hasher: inout Hasher) { hasher.combine(layers) }

  /// The same law, which tells the name of every value and vocabulary that is asked for: whatever
  /// reads a figure or a clause of law does so through it, and nothing else can depend on one.
  public func heard(by listener: @escaping @Sendable (String) -> Void) -> PolicySet {
    var policies = self
    policies.listener = listener
    return policies
  }

  /// Tells that vocabularies were asked for, whichever of them is in force.
  func tellVocabularies() {
    guard let listener else { return }
    layers.flatMap(\.vocabularies).forEach { listener($0.heading.identifier) }
  }

  /// The value of the lowest layer that sets it for the day; nil when none does.
  public func value(_ identifier: String, on day: CivilDate) -> ResolvedValue? {
    listener?(identifier)
    for position in (valuePositions[identifier] ?? []).reversed() {
      let layer = layers[position.layer]
      let policy = layer.values[position.item]
      if let version = policy.versions.first(where: { $0.isInForce(on: day) }) {
        return ResolvedValue(
          identifier: identifier, value: version.content, unit: policy.unit,
          citation: version.citation, confidence: version.confidence, layer: layer.kind)
      }
    }
    return nil
  }

  /// The same, refusing with `policy.not-in-force` where no layer sets it.
  public func required(_ identifier: String, on day: CivilDate) throws(Refusal) -> ResolvedValue {
    guard let value = value(identifier, on: day) else {
      throw Refusal(.policyNotInForce, [.code: identifier, .day: day.description])
    }
    return value
  }

  /// The source of a rule on a day; the rule's own name where no layer cites one.
  public func citation(of rule: RuleIdentifier, on day: CivilDate) -> Citation {
    let versions = ruleCitations[rule.rawValue] ?? []
    return (versions.first { $0.isInForce(on: day) } ?? versions.last)?.citation
      ?? Citation(document: rule.rawValue, article: "")
  }

  /// A procedure as in force on a day, with the steps lower layers inserted.
  public func procedure(_ identifier: String, on day: CivilDate) -> Procedure? {
    var found: Procedure?
    for layer in layers {
      if let policy = layer.procedures.last(where: {
        $0.heading.identifier == identifier && $0.versions.contains { $0.isInForce(on: day) }
      }), let version = policy.versions.first(where: { $0.isInForce(on: day) }) {
        found = Procedure(
          identifier: identifier, title: policy.heading.title, citation: version.citation,
          complaint: policy.complaint, steps: policy.steps, transition: policy.transition)
      }
      for addition in layer.additions
      where addition.procedure == identifier
        && addition.versions.contains(where: { $0.isInForce(on: day) })
      {
        found = found?.inserting(addition.step, after: addition.after) ?? found
      }
    }
    return found
  }
}

extension PolicySet {
  /// Clauses by code on a day.
  public func reasons(on day: CivilDate) -> [String: Reason] { vocabulary(of: \.reasons, on: day) }

  /// Roles by code on a day.
  public func roles(on day: CivilDate) -> [String: Role] { vocabulary(of: \.roles, on: day) }

  /// Bodies by code on a day.
  public func bodies(on day: CivilDate) -> [String: Body] { vocabulary(of: \.bodies, on: day) }

  /// Terms of all layers in force on a day; a lower layer's term replaces an upper one's.
  func vocabulary<Term>(
    of terms: (VocabularyPolicy.Terms) -> [(String, Term)], on day: CivilDate
  ) -> [String: Term] {
    tellVocabularies()
    var found: [String: Term] = [:]
    for vocabulary in layers.flatMap(\.vocabularies)
    where vocabulary.versions.contains(where: { $0.isInForce(on: day) }) {
      for (code, term) in terms(vocabulary.terms) { found[code] = term }
    }
    return found
  }
}

extension VocabularyPolicy.Terms {
  fileprivate var reasons: [(String, Reason)] {
    if case .reasons(let terms) = self { terms.map { ($0.code, $0) } } else { [] }
  }

  fileprivate var roles: [(String, Role)] {
    if case .roles(let terms) = self { terms.map { ($0.code, $0) } } else { [] }
  }

  fileprivate var bodies: [(String, Body)] {
    if case .bodies(let terms) = self { terms.map { ($0.code, $0) } } else { [] }
  }
}
