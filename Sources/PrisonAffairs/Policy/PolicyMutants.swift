extension PolicySet {
  /// Every mutant of the law, in the order of layers and items: values, clauses, rules.
  ///
  /// Layers made for training are left out, because their figures are no law.
  public var mutants: [PolicyMutant] {
    layers.filter { !$0.isSeed }.flatMap { layer in
      layer.values.flatMap { $0.mutants(in: layer.kind) }
        + layer.vocabularies.flatMap { $0.mutants(in: layer.kind) }
        + layer.rules.compactMap { $0.mutant(in: layer.kind) }
    }
  }
}

/// A figure with one thing changed: where, to what, and how the file would write it.
private struct FigureChange {
  let kind: PolicyMutant.Kind
  let after: String
  let edit: PolicyMutant.Edit

  init(_ kind: PolicyMutant.Kind, _ value: PolicyValue) {
    self.kind = kind
    after = value.description
    edit = .value(value)
  }

  /// A whole number, or what a file cannot hold.
  init(_ kind: PolicyMutant.Kind, _ count: Int, _ value: (Int) -> PolicyValue) {
    self.kind = kind
    after = String(count)
    edit = count < 0 ? .unreadable : .value(value(count))
  }
}

extension ValuePolicy {
  fileprivate func mutants(in layer: LayerKind) -> [PolicyMutant] {
    versions.flatMap { version in
      changes(of: version.content).map { change in
        PolicyMutant(
          layer: layer, item: heading.identifier, version: version.from,
          citation: version.citation, confidence: version.confidence, path: "value",
          before: version.content.description, after: change.after, kind: change.kind,
          edit: change.edit)
      }
    }
  }

  private func changes(of value: PolicyValue) -> [FigureChange] {
    switch value {
    case .points(let points):
      [
        FigureChange(.raised, .points(points + Points(1))),
        FigureChange(.lowered, .points(points - Points(1))),
      ] + (boundStep.map { [FigureChange(.bound, .points(points + $0))] } ?? [])
    case .count(let count):
      [
        FigureChange(.raised, count + 1) { .count($0) },
        FigureChange(.lowered, count - 1) { .count($0) },
      ]
    case .span(let span):
      [
        FigureChange(.raised, span.count + 1) { .span(Span(count: $0, unit: span.unit)) },
        FigureChange(.lowered, span.count - 1) { .span(Span(count: $0, unit: span.unit)) },
      ]
    case .ratio(let ratio): changes(of: ratio)
    case .choice(let choice):
      choices.filter { $0 != choice }.map { FigureChange(.swapped, .choice($0)) }
    case .flag(let flag): [FigureChange(.swapped, .flag(!flag))]
    }
  }

  /// Numerator and denominator one up and down; a percentage keeps its hundred. The share that is
  /// no longer reached at its own number is a thousandth of a part further on.
  private func changes(of ratio: Ratio) -> [FigureChange] {
    let (numerator, denominator) = (ratio.numerator, ratio.denominator)
    var found: [(PolicyMutant.Kind, Ratio?)] = [
      (.raised, Ratio(numerator + 1, denominator)), (.lowered, Ratio(numerator - 1, denominator)),
    ]
    if denominator != 100 {
      found.append((.raised, Ratio(numerator, denominator - 1)))
      found.append((.lowered, Ratio(numerator, denominator + 1)))
    }
    let step = PolicyBound(of: heading.identifier) == .atMost ? -1 : 1
    found.append((.bound, Ratio(numerator * 1000 + step, denominator * 1000)))
    var seen: Set<Ratio> = [ratio]
    return found.compactMap { kind, changed in
      guard let changed, seen.insert(changed).inserted else { return nil }
      return FigureChange(kind, .ratio(changed))
    }
  }

  /// The smallest step by which a bound in points leaves its own number out, or takes it in.
  private var boundStep: Points? {
    PolicyBound(of: heading.identifier).map(\.step)
  }
}

/// Which side of a figure its rule looks at. Points are whole hundredths, so "at least 10" without
/// the 10 is the same as "at least 10.01".
private enum PolicyBound {
  case atLeast, atMost, lessThan

  /// By the last words of a value's name; nil for a figure that is no bound.
  init?(of identifier: String) {
    func ends(with words: String...) -> Bool { words.contains { identifier.hasSuffix($0) } }
    if ends(with: "-minimum", "-bar", ".length") {
      self = .atLeast
    } else if ends(with: "-maximum", "cap-ratio") {
      self = .atMost
    } else if ends(with: "-threshold") {
      self = .lessThan
    } else {
      return nil
    }
  }

  var step: Points { Points(hundredths: self == .atMost ? -1 : 1) }
}

extension VocabularyPolicy {
  fileprivate func mutants(in layer: LayerKind) -> [PolicyMutant] {
    guard case .reasons(let reasons) = terms, let version = versions.last else { return [] }
    return reasons.flatMap { reason in
      reason.changes.map { change in
        PolicyMutant(
          layer: layer, item: heading.identifier, version: version.from,
          citation: Citation(
            document: version.citation.document, article: reason.citation.article),
          confidence: version.confidence, path: "\(reason.code).\(change.name)",
          before: change.before, after: change.after, kind: change.kind,
          edit: .reason(change.reason))
      }
    }
  }
}

/// A clause with one thing changed.
private struct ClauseChange {
  let name: String
  let before: String
  let after: String
  let kind: PolicyMutant.Kind
  let reason: Reason
}

extension Reason {
  fileprivate var changes: [ClauseChange] {
    let one = Points(1)
    let hundredth = Points(hundredths: 1)
    // Only a special bonus can be outside the yearly limit.
    let exemption = ClauseChange(
      name: "yearly_cap_exempt", before: "\(isYearlyCapExempt)", after: "\(!isYearlyCapExempt)",
      kind: .swapped, reason: with(isYearlyCapExempt: !isYearlyCapExempt))
    return [
      moved(.raised, minimum: minimum + one), moved(.lowered, minimum: minimum - one),
      moved(.bound, minimum: minimum + hundredth), moved(.raised, maximum: maximum + one),
      moved(.lowered, maximum: maximum - one), moved(.bound, maximum: maximum - hundredth),
      ClauseChange(
        name: "informer", before: "\(isInformer)", after: "\(!isInformer)", kind: .swapped,
        reason: with(isInformer: !isInformer)),
    ] + (account == .special ? [exemption] : [])
  }

  private func moved(_ kind: PolicyMutant.Kind, minimum: Points) -> ClauseChange {
    ClauseChange(
      name: "minimum", before: "\(self.minimum)", after: "\(minimum)", kind: kind,
      reason: with(minimum: minimum))
  }

  private func moved(_ kind: PolicyMutant.Kind, maximum: Points) -> ClauseChange {
    ClauseChange(
      name: "maximum", before: "\(self.maximum)", after: "\(maximum)", kind: kind,
      reason: with(maximum: maximum))
  }

  /// The same clause with some of its figures replaced.
  public func with(
    minimum: Points? = nil, maximum: Points? = nil, isInformer: Bool? = nil,
    isYearlyCapExempt: Bool? = nil
  ) -> Reason {
    Reason(
      code: code, account: account, direction: direction, minimum: minimum ?? self.minimum,
      maximum: maximum ?? self.maximum, title: title, citation: citation,
      isInformer: isInformer ?? self.isInformer,
      isYearlyCapExempt: isYearlyCapExempt ?? self.isYearlyCapExempt, penalty: penalty,
      isDetentionAppraisal: isDetentionAppraisal)
  }
}

extension RulePolicy {
  /// The rule left out, under the mark of its newest version.
  fileprivate func mutant(in layer: LayerKind) -> PolicyMutant? {
    guard let rule = RuleIdentifier(rawValue: heading.identifier),
      let version = versions.max(by: { $0.from < $1.from })
    else { return nil }
    return PolicyMutant(
      layer: layer, item: heading.identifier, version: version.from, citation: version.citation,
      confidence: version.confidence, path: "rule", before: "on", after: "off",
      kind: .switchedOff, edit: .withoutRule(rule))
  }
}
