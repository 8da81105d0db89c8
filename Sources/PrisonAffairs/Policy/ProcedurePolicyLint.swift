extension PolicySet {
  /// Faults of procedures as they stand with all additions, and of what they refer to.
  var faultsOfProcedures: [PolicyFault] {
    layers.flatMap { layer in
      layer.procedures.flatMap { faults(of: $0, in: layer) }
        + layer.additions.flatMap { faults(of: $0, in: layer) }
    }
  }

  private func faults(of policy: ProcedurePolicy, in layer: PolicyLayer) -> [PolicyFault] {
    let identifier = policy.heading.identifier
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
    let days = Set((policy.versions + added.flatMap(\.versions)).map(\.from))
    var kinds: [PolicyFault.Kind] = []
    for day in days.sorted() {
      guard let whole = procedure(identifier, on: day) else { continue }
      let found =
        whole.faults.map { PolicyFault.Kind.procedure($0) }
        + whole.steps.flatMap { unknownReferences(of: $0, on: day) }.map {
          PolicyFault.Kind.referenceUnknown($0)
        }
      kinds += found.filter { !kinds.contains($0) }
    }
    return kinds.map(fault)
  }

  private func faults(of addition: StepAddition, in layer: PolicyLayer) -> [PolicyFault] {
    let base = layers.flatMap(\.procedures).first { $0.heading.identifier == addition.procedure }
    let known = base?.steps.contains { $0.identifier == addition.after } ?? false
    guard !known else { return [] }
    return [
      PolicyFault(
        layer: layer.kind, identifier: addition.heading.identifier,
        kind: .referenceUnknown("\(addition.procedure)/\(addition.after)"))
    ]
  }

  private func unknownReferences(of step: Step, on day: CivilDate) -> [String] {
    var unknown: [String] = []
    switch step.actor {
    case .roles(let roles):
      let known = self.roles(on: day)
      unknown += roles.filter { known[$0] == nil }
    case .body(let body, let quorum):
      if bodies(on: day)[body] == nil { unknown.append(body) }
      if ratio(quorum, on: day) == nil { unknown.append(quorum) }
    }
    if let limit = step.limit, span(limit, on: day) == nil { unknown.append(limit) }
    return unknown
  }
}
