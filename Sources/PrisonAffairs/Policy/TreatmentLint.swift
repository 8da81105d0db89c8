extension PolicySet {
  /// Faults of treatment grades and of what hangs on them: figures that no national rule states,
  /// grades that no list has, two grades of one rank, and a lower layer that gives less or more
  /// than it may.
  var faultsOfTreatment: [PolicyFault] {
    var faults: [PolicyFault] = []
    for layer in layers {
      for vocabulary in layer.vocabularies {
        faults += faultsOfTreatment(vocabulary, in: layer).map {
          PolicyFault(layer: layer.kind, identifier: vocabulary.heading.identifier, kind: $0)
        }
      }
    }
    return faults
  }

  private func faultsOfTreatment(
    _ vocabulary: VocabularyPolicy, in layer: PolicyLayer
  ) -> [PolicyFault.Kind] {
    switch vocabulary.terms {
    case .treatmentGrades(let grades):
      var ranks: Set<Int> = []
      return grades.filter { !ranks.insert($0.rank).inserted }.map { .rankTwice($0.code) }
    case .treatmentEntitlements(let terms):
      return figuresOfTheNation(terms.map(\.grade), in: layer)
        + unknownGrades(terms.map(\.grade), vocabulary) + oversteps(terms, vocabulary, in: layer)
    case .treatmentConditions(let terms):
      return figuresOfTheNation(terms.map(\.grade), in: layer)
        + unknownGrades(terms.map(\.grade), vocabulary)
    case .reasons, .roles, .bodies, .strictGroups, .accounts, .festivals, .goods: return []
    }
  }

  /// 司规〔2021〕3号 第四十条 names what grades differ in and no figure; figures are for provinces
  /// and prisons to set.
  private func figuresOfTheNation(
    _ grades: [String], in layer: PolicyLayer
  ) -> [PolicyFault.Kind] {
    layer.kind == .national ? grades.map { .figuresOfTheNation($0) } : []
  }

  /// Grades are looked up on every day on which the terms or a list of grades begin to apply.
  private func unknownGrades(
    _ grades: [String], _ vocabulary: VocabularyPolicy
  ) -> [PolicyFault.Kind] {
    let changes = layers.flatMap(\.vocabularies).filter { other in
      if case .treatmentGrades = other.terms { true } else { false }
    }.flatMap(\.versions).map(\.from)
    // A layer read by itself leans on a list that stands above it.
    guard !changes.isEmpty else { return [] }
    return grades.filter { grade in
      vocabulary.versions.contains { version in
        (changes + [version.from]).filter(version.isInForce).contains { day in
          !treatmentGrades(on: day).contains { $0.code == grade }
        }
      }
    }.map { .referenceUnknown($0) }
  }

  /// What a layer gives beyond what the layers above let it.
  private func oversteps(
    _ terms: [TreatmentEntitlements], _ vocabulary: VocabularyPolicy, in layer: PolicyLayer
  ) -> [PolicyFault.Kind] {
    layers.filter { $0.kind < layer.kind }.flatMap { upper in
      upper.vocabularies.flatMap { above -> [PolicyFault.Kind] in
        guard case .treatmentEntitlements(let upperTerms) = above.terms,
          vocabulary.overlaps(above)
        else { return [] }
        return terms.flatMap { term in
          upperTerms.filter { $0.grade == term.grade }.flatMap {
            term.oversteps($0, right: above.heading.lower)
          }
        }
      }
    }
  }
}

extension VocabularyPolicy {
  /// Whether there is a day on which both are in force.
  fileprivate func overlaps(_ other: VocabularyPolicy) -> Bool {
    versions.contains { own in
      other.versions.contains { $0.from <= (own.to ?? .latest) && own.from <= ($0.to ?? .latest) }
    }
  }
}

extension TreatmentEntitlements {
  fileprivate func oversteps(
    _ upper: TreatmentEntitlements, right: LowerLayerRight
  ) -> [PolicyFault.Kind] {
    EntitlementKind.allCases.compactMap { kind in
      guard let low = values[kind], let high = upper.values[kind],
        !right.allows(low, under: high)
      else { return nil }
      return .layerOversteps(
        right: right, upper: "\(grade) \(kind.rawValue) \(high) (\(upper.citation))",
        lower: "\(grade) \(kind.rawValue) \(low) (\(citation))")
    }
  }
}
