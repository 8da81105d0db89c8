extension PolicySet {
  /// Faults of procedures as they stand with all additions, and of what they refer to.
  var faultsOfProcedures: [PolicyFault] {
    layers.flatMap { layer in
      layer.procedureNames.flatMap { faults(of: $0, in: layer) }
        + layer.additions.flatMap { faults(of: $0, in: layer) }
    }
  }

  private func faults(of identifier: String, in layer: PolicyLayer) -> [PolicyFault] {
    let versions = layer.procedures.filter { $0.heading.identifier == identifier }
      .flatMap(\.versions)
    func fault(_ kind: PolicyFault.Kind) -> PolicyFault {
      PolicyFault(layer: layer.kind, identifier: identifier, kind: kind)
    }
    // A lower layer inserts steps; it never writes a procedure of an upper layer anew.
    if let above = layers.first(where: { upper in
      upper.kind < layer.kind
        && upper.procedures.contains { $0.heading.identifier == identifier }
    }) {
      return [
        fault(.layerOversteps(right: .onlyAdd, upper: above.code, lower: layer.code))
      ]
    }
    // A procedure is examined on every day on which it or something added to it changes.
    let added = layers.flatMap(\.additions).filter { $0.procedure == identifier }
    let days = Set((versions + added.flatMap(\.versions)).map(\.from))
    var kinds: [PolicyFault.Kind] = []
    for day in days.sorted() {
      guard let whole = procedure(identifier, on: day) else { continue }
      let found =
        whole.faults.map { PolicyFault.Kind.procedure($0) }
        + (whole.steps.flatMap { unknownReferences(of: $0, on: day) }
        + unknownTransition(of: whole, on: day)).map { PolicyFault.Kind.referenceUnknown($0) }
      kinds += found.filter { !kinds.contains($0) }
    }
    return kinds.map(fault)
  }

  private func faults(of addition: StepAddition, in layer: PolicyLayer) -> [PolicyFault] {
    // Every version that the addition meets must have the step, or it would be inserted nowhere.
    let met = layers.flatMap(\.procedures).filter { policy in
      policy.heading.identifier == addition.procedure
        && policy.versions.contains { version in addition.versions.contains { $0.meets(version) } }
    }
    let isKnown = met.allSatisfy { $0.steps.contains { $0.identifier == addition.after } }
    guard met.isEmpty || !isKnown else { return [] }
    return [
      PolicyFault(
        layer: layer.kind, identifier: addition.heading.identifier,
        kind: .referenceUnknown("\(addition.procedure)/\(addition.after)"))
    ]
  }

  private func unknownTransition(of procedure: Procedure, on day: CivilDate) -> [String] {
    guard let transition = procedure.transition,
      choice(transition, on: day).flatMap({ TransitionChoice(rawValue: $0) }) == nil
    else { return [] }
    return [transition]
  }

  private func unknownReferences(of step: Step, on day: CivilDate) -> [String] {
    var unknown: [String] = []
    switch step.actor {
    case .roles(let roles):
      let known = self.roles(on: day)
      unknown += roles.filter { known[$0] == nil }
    case .body(let body, let quorum):
      let known = bodies(on: day)[body]
      if known == nil { unknown.append(body) }
      if let minimum = known?.minimum, count(minimum, on: day) == nil { unknown.append(minimum) }
      if ratio(quorum, on: day) == nil { unknown.append(quorum) }
    }
    if let limit = step.limit, span(limit, on: day) == nil { unknown.append(limit) }
    return unknown
  }
}
