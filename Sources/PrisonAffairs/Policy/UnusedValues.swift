extension PolicySet {
  /// Values that no rule and no step of a procedure names: the law states them, and nothing acts
  /// on them yet.
  public var unusedValues: Set<String> {
    var used = Set(layers.flatMap(\.rules).flatMap(\.uses))
    for step in layers.flatMap(\.procedures).flatMap(\.steps)
      + layers.flatMap(\.additions).map(\.step)
    {
      if let limit = step.limit { used.insert(limit) }
      if case .body(_, let quorum) = step.actor { used.insert(quorum) }
    }
    for case .bodies(let bodies) in layers.flatMap(\.vocabularies).map(\.terms) {
      used.formUnion(bodies.compactMap(\.minimum))
    }
    used.formUnion(layers.flatMap(\.procedures).compactMap(\.transition))
    return Set(layers.flatMap(\.values).map(\.heading.identifier)).subtracting(used)
  }
}
