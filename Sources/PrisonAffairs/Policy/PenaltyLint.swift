extension PolicySet {
  /// The points of a penalty stand in its value and in the clause that entries name; on every day
  /// both say the same (司规〔2021〕3号 第十五条).
  var faultsOfPenalties: [PolicyFault] {
    layers.flatMap { layer in
      layer.vocabularies.flatMap { vocabulary in
        vocabulary.terms.penaltyClauses
          .filter { clause in
            vocabulary.versions.contains { differs(clause.reason, clause.penalty, in: $0) }
          }.map { clause in
            PolicyFault(
              layer: layer.kind, identifier: vocabulary.heading.identifier,
              kind: .penaltyDiffers(clause.reason.code))
          }
      }
    }
  }

  private func differs(
    _ reason: Reason, _ penalty: Penalty, in version: PolicyVersion<InForce>
  ) -> Bool {
    let identifier = "points.penalty.\(penalty.rawValue)"
    let changes = layers.flatMap(\.values).filter { $0.heading.identifier == identifier }
      .flatMap(\.versions).map(\.from)
    return (changes + [version.from]).filter(version.isInForce).contains { day in
      guard let points = points(identifier, on: day)?.value else { return false }
      return reason.minimum != points || reason.maximum != points
    }
  }
}

extension VocabularyPolicy.Terms {
  fileprivate var penaltyClauses: [(reason: Reason, penalty: Penalty)] {
    guard case .reasons(let reasons) = self else { return [] }
    return reasons.compactMap { reason in reason.penalty.map { (reason, $0) } }
  }
}
