/// The kind of a custodial sentence (刑种).
public enum SentenceKind: String, CaseIterable, Sendable {
  /// 有期徒刑
  case fixed
  /// 无期徒刑
  case life
  /// 死刑缓期二年执行
  case suspendedDeath = "suspended-death"
}

/// A sentence in force: what was decided, and the dates it runs between.
public struct Sentence: Hashable, Sendable {
  public let kind: SentenceKind
  /// The length; nil unless the kind is `fixed`.
  public let term: Term?
  public let decidedOn: CivilDate
  public let startsOn: CivilDate?
  public let endsOn: CivilDate?

  /// Refuses (nil) a fixed sentence without a term, a term on another kind, or an end that
  /// does not follow from start and term.
  public init?(
    kind: SentenceKind, term: Term?, decidedOn: CivilDate, startsOn: CivilDate?,
    endsOn: CivilDate?
  ) {
    guard (kind == .fixed) == (term != nil) else { return nil }
    if let term, let startsOn, let endsOn, term.lastDay(from: startsOn) != endsOn { return nil }
    self.kind = kind
    self.term = term
    self.decidedOn = decidedOn
    self.startsOn = startsOn
    self.endsOn = endsOn
  }
}
