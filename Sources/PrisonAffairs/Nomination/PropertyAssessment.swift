/// How one property judgment stands on a day.
public enum PropertyState: String, CaseIterable, Sendable {
  /// 执行完毕, or nothing is owed any more: remitted, waived, deposited in full.
  case performed
  /// Not performed, and law says that it does not count against the inmate (第八条至第十条).
  case excused
  /// 确无履行能力 (第七条)
  case unable
  /// The six months after an act ended or the item was paid are not over (第六条第三款).
  case waiting
  /// 有履行能力而没有履行 (第四条)
  case able
  /// 拒不交代、隐匿、妨害、虚假申报, or spending in prison (第六条第一款、第二款)
  case refusing
  /// Nobody stated whether the inmate is able to pay.
  case unknown
}

/// One property judgment as it stands, and from when it no longer stands in the way.
public struct PropertyStanding: Hashable, Sendable {
  /// The number of the item in the prison's file.
  public let number: String
  public let state: PropertyState
  /// The day on which a wait ends and the item no longer stands in the way; nil where it does not
  /// stand in the way, and where something has to happen or to become known first.
  public let opensOn: CivilDate?

  public init(number: String, state: PropertyState, opensOn: CivilDate?) {
    self.number = number
    self.state = state
    self.opensOn = opensOn
  }
}

/// What property judgments mean for a nomination on a day.
public struct PropertyAssessment: Hashable, Sendable {
  /// In the order of the items, each with what follows from it.
  public let findings: [Finding]
  public let items: [PropertyStanding]
  /// 确有履行能力而不履行或者不全部履行, by which law is stricter (法释〔2016〕23号 第七条); nil where
  /// it is not known.
  public let isAbleButUnpaid: Bool?
  /// Whether no property judgment stands in the way on the day asked about.
  public let isOpen: Bool
  /// The day on which the last wait ends; nil where nothing stands in the way, and where something
  /// has to happen or to become known first.
  public let opensOn: CivilDate?

  public init(
    findings: [Finding], items: [PropertyStanding], isAbleButUnpaid: Bool?, isOpen: Bool,
    opensOn: CivilDate? = nil
  ) {
    self.findings = findings
    self.items = items
    self.isAbleButUnpaid = isAbleButUnpaid
    self.isOpen = isOpen
    self.opensOn = opensOn
  }

  /// The same with further findings, which say nothing of whether anything stands in the way.
  func adding(_ more: [Finding]) -> PropertyAssessment {
    guard !more.isEmpty else { return self }
    return PropertyAssessment(
      findings: findings + more, items: items, isAbleButUnpaid: isAbleButUnpaid, isOpen: isOpen,
      opensOn: opensOn)
  }

  /// A day found by other rules, not before the last wait ends; nil where it cannot be said.
  public func earliest(_ other: CivilDate?) -> CivilDate? {
    guard let other else { return nil }
    return isOpen ? other : opensOn.map { max($0, other) }
  }
}
