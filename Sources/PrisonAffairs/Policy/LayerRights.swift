extension PolicySet {
  /// What a lower layer does beyond what an upper one allows. Compared on every day on which
  /// either of the two changes, because the comparison is between layers on one date.
  var faultsBetweenLayers: [PolicyFault] {
    var faults: [PolicyFault] = []
    for (index, lower) in layers.enumerated() {
      for upper in layers[..<index] {
        for value in lower.values {
          guard
            let above = upper.values.first(where: {
              $0.heading.identifier == value.heading.identifier
            })
          else { continue }
          if above.unit != value.unit {
            faults.append(fault(lower, value, .unitDiffers(above.unit)))
          } else {
            faults += oversteps(of: value, in: lower, above: above)
          }
        }
        faults += vocabularyOversteps(of: lower, above: upper)
      }
    }
    return faults
  }

  private func oversteps(
    of value: ValuePolicy, in layer: PolicyLayer, above: ValuePolicy
  ) -> [PolicyFault] {
    let days = Set((value.versions + above.versions).map(\.from)).sorted()
    for day in days {
      guard let low = value.versions.first(where: { $0.isInForce(on: day) }),
        let high = above.versions.first(where: { $0.isInForce(on: day) }),
        !above.heading.lower.allows(low.content, under: high.content)
      else { continue }
      let upper = "\(high.content) (\(high.citation))"
      let lower = "\(low.content) (\(low.citation))"
      return [
        fault(
          layer, value,
          .layerOversteps(right: above.heading.lower, upper: upper, lower: lower))
      ]
    }
    return []
  }

  /// Terms are one list across files, so a lower layer may not put a code of an upper one anew
  /// under another name, nor add to a list that is fixed.
  private func vocabularyOversteps(
    of lower: PolicyLayer, above upper: PolicyLayer
  ) -> [PolicyFault] {
    lower.vocabularies.flatMap { vocabulary in
      upper.vocabularies.filter { above in
        // What grades give is compared figure by figure.
        if case .treatmentEntitlements = vocabulary.terms { return false }
        let isSame = above.heading.identifier == vocabulary.heading.identifier
        let replaces =
          above.terms.isSameKind(as: vocabulary.terms)
          && !above.terms.codes.isDisjoint(with: vocabulary.terms.codes)
        switch above.heading.lower {
        case .maySet, .mayLoosen: return false
        case .onlyAdd: return replaces
        case .fixed, .onlyRaise, .onlyReduce: return isSame || replaces
        }
      }.map { above in
        PolicyFault(
          layer: lower.kind, identifier: vocabulary.heading.identifier,
          kind: .layerOversteps(
            right: above.heading.lower,
            upper: above.versions.last?.citation.description ?? "",
            lower: vocabulary.versions.last?.citation.description ?? ""))
      }
    }
  }

  private func fault(
    _ layer: PolicyLayer, _ value: ValuePolicy, _ kind: PolicyFault.Kind
  ) -> PolicyFault {
    PolicyFault(layer: layer.kind, identifier: value.heading.identifier, kind: kind)
  }
}

extension LowerLayerRight {
  /// Whether a lower layer may put `lower` where the upper one has `upper`; the same value always.
  func allows(_ lower: PolicyValue, under upper: PolicyValue) -> Bool {
    if lower == upper { return true }
    switch self {
    case .maySet, .mayLoosen: return true
    case .fixed, .onlyAdd: return false
    case .onlyRaise: return lower.isGreater(than: upper) == true
    case .onlyReduce: return upper.isGreater(than: lower) == true
    }
  }
}

extension VocabularyPolicy.Terms {
  /// The codes of all terms.
  public var codes: Set<String> {
    switch self {
    case .reasons(let terms): Set(terms.map(\.code))
    case .roles(let terms): Set(terms.map(\.code))
    case .bodies(let terms): Set(terms.map(\.code))
    case .strictGroups(let terms): Set(terms.map(\.code))
    case .treatmentGrades(let terms): Set(terms.map(\.code))
    case .treatmentEntitlements(let terms): Set(terms.map(\.grade))
    case .treatmentConditions(let terms): Set(terms.map(\.grade))
    case .accounts(let terms): Set(terms.map(\.code))
    case .festivals(let terms): Set(terms.map(\.code))
    case .goods(let terms): Set(terms.map(\.code))
    }
  }

  /// Whether both are lists of the same sort of term.
  func isSameKind(as other: VocabularyPolicy.Terms) -> Bool {
    switch (self, other) {
    case (.reasons, .reasons), (.roles, .roles), (.bodies, .bodies),
      (.strictGroups, .strictGroups):
      true
    case (.treatmentGrades, .treatmentGrades), (.accounts, .accounts): true
    case (.festivals, .festivals), (.goods, .goods): true
    case (.treatmentConditions, .treatmentConditions): true
    default: false
    }
  }
}
