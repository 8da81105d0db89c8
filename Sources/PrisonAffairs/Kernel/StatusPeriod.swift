/// A state of custody that changes how days are assessed.
public enum CustodyStatus: String, CaseIterable, Sendable {
  /// 入监教育 (司规〔2021〕3号 第十八条)
  case intake
  /// 住院或者康复治疗 (第十七条)
  case hospital
  /// 禁闭 (第十五条)
  case solitary
  /// 立案侦查或者隔离调查 (第三十三条)
  case investigation
  /// 离监: returned for trial, as a witness, or served outside (第三十一、三十四条)
  case away
  /// 经鉴定丧失劳动能力 (第二十条)
  case incapacity
}

/// What is known of a status period beyond its days.
public enum Circumstance: String, CaseIterable, Sendable {
  /// Hurt while saving others or protecting state or public property (hospital, 第十七条).
  case rescue
  /// The investigation found nothing (第三十三条).
  case cleared
  /// The investigation found an offence or a violation (第三十三条).
  case violation
  /// Points kept and averaged for the time away (第三十四条).
  case kept
  /// Assessment paused for the time away (第三十一条).
  case paused

  /// The status this circumstance can belong to.
  public var status: CustodyStatus {
    switch self {
    case .rescue: .hospital
    case .cleared, .violation: .investigation
    case .kept, .paused: .away
    }
  }
}

/// A run of days in one status; the last day is nil while it is still running.
public struct StatusPeriod: Hashable, Sendable {
  public let status: CustodyStatus
  public let first: CivilDate
  public let last: CivilDate?
  public let circumstance: Circumstance?

  /// Refuses (nil) a period that runs backwards or a circumstance of another status.
  public init?(
    status: CustodyStatus, first: CivilDate, last: CivilDate?, circumstance: Circumstance? = nil
  ) {
    if let last, last < first { return nil }
    if let circumstance, circumstance.status != status { return nil }
    self.status = status
    self.first = first
    self.last = last
    self.circumstance = circumstance
  }

  public func contains(_ day: CivilDate) -> Bool {
    first <= day && day <= (last ?? .latest)
  }
}
