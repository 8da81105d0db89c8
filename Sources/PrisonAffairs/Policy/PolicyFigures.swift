/// A figure with the source that stands behind it.
public struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  public let citation: Citation

  public init(_ value: Value, _ citation: Citation) {
    self.value = value
    self.citation = citation
  }
}

extension PolicySet {
  /// Points in force on a day, or nil when no layer sets them.
  public func points(_ identifier: String, on day: CivilDate) -> Sourced<Points>? {
    guard let resolved = value(identifier, on: day), case .points(let points) = resolved.value
    else { return nil }
    return Sourced(points, resolved.citation)
  }

  public func ratio(_ identifier: String, on day: CivilDate) -> Sourced<Ratio>? {
    guard let resolved = value(identifier, on: day), case .ratio(let ratio) = resolved.value
    else { return nil }
    return Sourced(ratio, resolved.citation)
  }

  public func span(_ identifier: String, on day: CivilDate) -> Sourced<Span>? {
    guard let resolved = value(identifier, on: day), case .span(let span) = resolved.value
    else { return nil }
    return Sourced(span, resolved.citation)
  }

  public func count(_ identifier: String, on day: CivilDate) -> Int? {
    guard case .count(let count) = value(identifier, on: day)?.value else { return nil }
    return count
  }

  public func choice(_ identifier: String, on day: CivilDate) -> String? {
    guard case .choice(let choice) = value(identifier, on: day)?.value else { return nil }
    return choice
  }

  public func flag(_ identifier: String, on day: CivilDate) -> Bool? {
    guard case .flag(let flag) = value(identifier, on: day)?.value else { return nil }
    return flag
  }

  /// Points that must be in force; refuses with `policy.not-in-force`.
  public func requiredPoints(
    _ identifier: String, on day: CivilDate
  ) throws(Refusal) -> Sourced<Points> {
    guard let found = points(identifier, on: day) else { throw gap(identifier, day) }
    return found
  }

  /// A span that must be in force; refuses with `policy.not-in-force`.
  public func requiredSpan(
    _ identifier: String, on day: CivilDate
  ) throws(Refusal) -> Sourced<Span> {
    guard let found = span(identifier, on: day) else { throw gap(identifier, day) }
    return found
  }

  /// A share that must be in force; refuses with `policy.not-in-force`.
  public func requiredRatio(
    _ identifier: String, on day: CivilDate
  ) throws(Refusal) -> Sourced<Ratio> {
    guard let found = ratio(identifier, on: day) else { throw gap(identifier, day) }
    return found
  }

  /// A count that must be in force; refuses with `policy.not-in-force`.
  public func requiredCount(
    _ identifier: String, on day: CivilDate
  ) throws(Refusal) -> Sourced<Int> {
    guard let resolved = value(identifier, on: day), case .count(let count) = resolved.value
    else { throw gap(identifier, day) }
    return Sourced(count, resolved.citation)
  }

  /// A yes-or-no that must be in force; refuses with `policy.not-in-force`.
  public func requiredFlag(_ identifier: String, on day: CivilDate) throws(Refusal) -> Bool {
    guard let found = flag(identifier, on: day) else { throw gap(identifier, day) }
    return found
  }

  /// A choice the code knows that must be in force; refuses with `policy.not-in-force`.
  public func requiredChoice<Choice: RawRepresentable<String>>(
    _ identifier: String, on day: CivilDate
  ) throws(Refusal) -> Choice {
    guard let found = choice(identifier, on: day).flatMap({ Choice(rawValue: $0) })
    else { throw gap(identifier, day) }
    return found
  }

  private func gap(_ identifier: String, _ day: CivilDate) -> Refusal {
    Refusal(.policyNotInForce, [.code: identifier, .day: day.description])
  }
}
