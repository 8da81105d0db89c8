/// A fault that lint finds in policy, by the item it lies in.
public struct PolicyFault: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case identifierTwice
    case versionsOverlap
    case versionBackwards
    case noVersion
    case choiceUnknown(String)
    case lowerArticleMissing
    case unitDiffers(PolicyUnit)
    case layerOversteps(right: LowerLayerRight, upper: String, lower: String)
    case referenceUnknown(String)
    case ruleUnknown
    case ruleMissing
    case termTwice(String)
    case boundsBackwards(String)
    /// A penalty clause with other points than the value of its penalty, which is the same figure.
    case penaltyDiffers(String)
    /// A special bonus that takes points, or a penalty that gives them.
    case directionOfAccount(String)
    /// Two treatment grades at one place of the order.
    case rankTwice(String)
    /// A figure of treatment in the national layer, which states none.
    case figuresOfTheNation(String)
    case procedure(ProcedureFault)
    /// A figure that is left to lower layers, none of which may set it.
    case leftWithoutRight
  }

  public let layer: LayerKind
  public let identifier: String
  public let kind: Kind
}

extension PolicySet {
  /// Every fault in the layers and between them, in the order of the layers.
  public var faults: [PolicyFault] {
    layers.flatMap { faultsWithin($0) } + faultsBetweenLayers + faultsOfRules
      + faultsOfPenalties + faultsOfProcedures + faultsOfTreatment
  }

  /// The faults that a changed figure can bring or take away: within its layer, between layers, and
  /// of penalties. What rules, procedures and treatment name stays as it is, whatever a figure says.
  public var faultsOfFigures: [PolicyFault] {
    layers.flatMap { faultsWithin($0) } + faultsBetweenLayers + faultsOfPenalties
  }

  private func faultsWithin(_ layer: PolicyLayer) -> [PolicyFault] {
    var faults: [PolicyFault] = []
    var seen: Set<String> = []
    func add(_ heading: PolicyHeading, _ kind: PolicyFault.Kind) {
      faults.append(PolicyFault(layer: layer.kind, identifier: heading.identifier, kind: kind))
    }
    faults += layer.names.filter { !seen.insert($0).inserted }.map {
      PolicyFault(layer: layer.kind, identifier: $0, kind: .identifierTwice)
    }
    for heading in layer.headings {
      if [.maySet, .mayLoosen].contains(heading.lower), heading.lowerArticle == nil {
        add(heading, .lowerArticleMissing)
      }
    }
    for value in layer.values {
      // A layer states a figure, or leaves it to a lower one that may set it; on one day not both.
      let days = value.versions.map { $0.map { _ in InForce() } } + value.leftToLower
      versionFaults(days).forEach { add(value.heading, $0) }
      if !value.leftToLower.isEmpty, value.heading.lower != .maySet {
        add(value.heading, .leftWithoutRight)
      }
      for case .choice(let choice) in value.versions.map(\.content)
      where !value.choices.contains(choice) {
        add(value.heading, .choiceUnknown(choice))
      }
    }
    layer.rules.forEach { rule in
      versionFaults(rule.versions).forEach { add(rule.heading, $0) }
    }
    faults += faultsOfVersions(ofProceduresIn: layer)
    layer.additions.forEach { addition in
      versionFaults(addition.versions).forEach { add(addition.heading, $0) }
    }
    for vocabulary in layer.vocabularies {
      (versionFaults(vocabulary.versions) + vocabulary.terms.faults).forEach {
        add(vocabulary.heading, $0)
      }
    }
    return faults
  }

  /// Versions of one procedure may stand in several files; on no day may two of them be in force.
  private func faultsOfVersions(ofProceduresIn layer: PolicyLayer) -> [PolicyFault] {
    layer.procedureNames.flatMap { name in
      let files = layer.procedures.filter { $0.heading.identifier == name }
      let isEmpty = files.contains { $0.versions.isEmpty }
      let kinds = isEmpty ? [.noVersion] : versionFaults(files.flatMap(\.versions))
      return kinds.map { PolicyFault(layer: layer.kind, identifier: name, kind: $0) }
    }
  }

  private func versionFaults<Content>(
    _ versions: [PolicyVersion<Content>]
  ) -> [PolicyFault.Kind] {
    guard !versions.isEmpty else { return [.noVersion] }
    var faults: [PolicyFault.Kind] = []
    let ordered = versions.sorted { $0.from < $1.from }
    if ordered.contains(where: { $0.from > ($0.to ?? .latest) }) {
      faults.append(.versionBackwards)
    }
    for (earlier, later) in zip(ordered, ordered.dropFirst())
    where later.from <= (earlier.to ?? .latest) {
      faults.append(.versionsOverlap)
    }
    return faults
  }

  /// Rules of the code and rules of the files are the same list.
  private var faultsOfRules: [PolicyFault] {
    let written = Set(layers.flatMap(\.rules).map(\.heading.identifier))
    var faults: [PolicyFault] = []
    if layers.contains(where: { $0.kind == .national }) {
      faults += RuleIdentifier.allCases.filter { !written.contains($0.rawValue) }.map {
        PolicyFault(layer: .national, identifier: $0.rawValue, kind: .ruleMissing)
      }
    }
    let values = Set(layers.flatMap(\.values).map(\.heading.identifier))
    for layer in layers {
      for rule in layer.rules {
        let identifier = rule.heading.identifier
        if RuleIdentifier(rawValue: identifier) == nil {
          faults.append(PolicyFault(layer: layer.kind, identifier: identifier, kind: .ruleUnknown))
        }
        if layers.contains(where: { upper in
          upper.kind < layer.kind && upper.rules.contains { $0.heading.identifier == identifier }
        }) {
          faults.append(
            PolicyFault(layer: layer.kind, identifier: identifier, kind: .identifierTwice))
        }
        for use in rule.uses where !values.contains(use) {
          faults.append(
            PolicyFault(layer: layer.kind, identifier: identifier, kind: .referenceUnknown(use)))
        }
      }
    }
    return faults
  }
}

extension VocabularyPolicy.Terms {
  fileprivate var faults: [PolicyFault.Kind] {
    let codes: [String]
    var faults: [PolicyFault.Kind] = []
    switch self {
    case .reasons(let reasons):
      codes = reasons.map(\.code)
      faults += reasons.filter { $0.minimum > $0.maximum || $0.minimum < .zero }
        .map { .boundsBackwards($0.code) }
      faults += reasons.filter {
        ($0.account == .special && $0.direction == .deduction)
          || ($0.account == .penalty && $0.direction == .bonus)
      }.map { .directionOfAccount($0.code) }
    case .roles(let roles): codes = roles.map(\.code)
    case .bodies(let bodies): codes = bodies.map(\.code)
    case .strictGroups(let groups): codes = groups.map(\.code)
    case .treatmentGrades(let grades): codes = grades.map(\.code)
    case .treatmentEntitlements(let terms): codes = terms.map(\.grade)
    case .treatmentConditions(let terms): codes = terms.map(\.grade)
    case .accounts(let terms): codes = terms.map(\.code)
    case .festivals(let terms): codes = terms.map(\.code)
    case .goods(let terms): codes = terms.map(\.code)
    }
    var seen: Set<String> = []
    return faults + codes.filter { !seen.insert($0).inserted }.map { .termTwice($0) }
  }
}
