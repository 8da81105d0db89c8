/// The kinds of a property judgment (财产性判项).
public enum PropertyKind: String, CaseIterable, Sendable {
  /// 罚金
  case fine
  /// 没收财产
  case confiscation
  /// 追缴
  case recovery
  /// 责令退赔
  case restitution
  /// 附带民事赔偿
  case compensation
}

/// What happened to a property judgment (法释〔2024〕5号).
public enum PropertyEventKind: String, CaseIterable, Sendable {
  /// Paid, by the inmate, relatives or a co-debtor (第二条).
  case payment
  /// 执行完毕结案 (第二条)
  case courtClosed = "court-closed"
  /// 终结本次执行程序：searched, nothing found (第七条)
  case nothingFound = "nothing-found"
  /// 免除 (第八条第一款)
  case remitted
  /// 分期缴纳，未逾期 (第八条第二款、第十条第二项)
  case instalments
  /// 分期逾期
  case instalmentDefault = "instalment-default"
  /// 提存 deposit of compensation that nobody takes (第十条第一项)
  case deposited
  /// 被害人谅解并书面放弃 (第十条第三项)
  case waived
  /// 拒不交代赃款去向 (第六条第一款)
  case silent
  /// 隐瞒、藏匿、转移财产 (第六条第一款)
  case concealed
  /// 妨害执行 (第六条第一款)
  case obstructed
  /// 拒不申报或者虚假申报财产 (第六条第一款)
  case falselyDeclared = "falsely-declared"
  /// 借名、虚假用途消费, or above the prison's quota without special cause (第六条第二款)
  case overspent
  /// The end of one of the acts above (第六条第三款)
  case ceased
  /// The court found that the inmate is able to pay.
  case foundAble = "found-able"
  /// The court found that the inmate is not able to pay.
  case foundUnable = "found-unable"
}

/// One thing that happened to a property judgment, with the paper that shows it.
public struct PropertyEvent: Hashable, Sendable {
  public let kind: PropertyEventKind
  public let day: CivilDate
  /// What was paid or deposited; nil for what has no amount.
  public let amount: Money?

  public init(kind: PropertyEventKind, day: CivilDate, amount: Money? = nil) {
    self.kind = kind
    self.day = day
    self.amount = amount
  }
}

/// A property judgment with all that happened to it, oldest first.
public struct PropertyItem: Hashable, Sendable {
  /// Its name in the prison's file, such as `1`.
  public let number: String
  public let kind: PropertyKind
  /// Nil for a confiscation of everything.
  public let amount: Money?
  public let isJoint: Bool
  public let events: [PropertyEvent]

  public init(
    number: String, kind: PropertyKind, amount: Money?, isJoint: Bool = false,
    events: [PropertyEvent] = []
  ) {
    self.number = number
    self.kind = kind
    self.amount = amount
    self.isJoint = isJoint
    self.events = events
  }
}
