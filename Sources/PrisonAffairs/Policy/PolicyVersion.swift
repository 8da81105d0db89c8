/// How sure a figure is.
public enum Confidence: String, CaseIterable, Sendable {
  /// Read in a full text, or in two independent places.
  case confirmed
  /// One source, not cross-checked.
  case singleSource = "single-source"
  /// Nobody could confirm it; a prison adopts it by name before live use.
  case assumption
}

/// Something in force from a day to a day, with its source.
public struct PolicyVersion<Content: Hashable & Sendable>: Hashable, Sendable {
  public let from: CivilDate
  /// The last day in force; nil while it has no end.
  public let to: CivilDate?
  public let citation: Citation
  public let confidence: Confidence
  public let note: String?
  public let content: Content

  public init(
    from: CivilDate, to: CivilDate?, citation: Citation, confidence: Confidence, note: String?,
    content: Content
  ) {
    self.from = from
    self.to = to
    self.citation = citation
    self.confidence = confidence
    self.note = note
    self.content = content
  }

  public func isInForce(on day: CivilDate) -> Bool { from <= day && day <= (to ?? .latest) }

  /// Whether there is a day on which both are in force.
  func meets<Other>(_ other: PolicyVersion<Other>) -> Bool {
    from <= (other.to ?? .latest) && other.from <= (to ?? .latest)
  }

  /// The same version with other content.
  public func map<Other>(_ transform: (Content) -> Other) -> PolicyVersion<Other> {
    PolicyVersion<Other>(
      from: from, to: to, citation: citation, confidence: confidence, note: note,
      content: transform(content))
  }
}

/// Nothing beside the dates and the source, for rules and vocabularies.
public struct InForce: Hashable, Sendable {
  public init() {}
}
