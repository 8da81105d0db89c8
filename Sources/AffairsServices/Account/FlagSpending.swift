public import PrisonAffairs
public import RecordBook

/// On what spending over the limit counts against somebody (法释〔2024〕5号 第六条第二款): that the
/// limit was clearly passed, and that nothing special explains it. Each is stated by itself.
public struct OverLimitGrounds: Hashable, Sendable {
  public let clearlyOver: String
  public let noSpecialCause: String

  public init(clearlyOver: String, noSpecialCause: String) {
    self.clearlyOver = clearlyOver
    self.noSpecialCause = noSpecialCause
  }
}

/// What a second person decides on a finding.
public struct SpendingJudgement: Hashable, Sendable {
  /// As which act of the article it is found; nil where it is not.
  public let found: SpendingConcern?
  /// From which day; nil for the first day of its month, or that on which the limit was passed.
  public let first: CivilDate?
  /// The day on which it had ended; nil while it is not known to have.
  public let ended: CivilDate?
  public let reason: String
  /// Given for spending over the limit, and for nothing else.
  public let grounds: OverLimitGrounds?

  public init(
    found: SpendingConcern?, first: CivilDate?, ended: CivilDate?, reason: String,
    grounds: OverLimitGrounds? = nil
  ) {
    self.grounds = grounds
    self.found = found
    self.first = first
    self.ended = ended
    self.reason = reason
  }
}

extension Office {
  /// Raises a finding on an inmate's spending of a month: what the figures show, or what somebody
  /// saw. It counts for nothing before somebody else decides.
  ///
  /// Refuses a month to come (`day.in-future`), a missing reason (`ground.required`), and the same
  /// while an earlier one waits for its decision (`spending.flag-open`).
  public func flagSpending(
    of inmate: InmateNumber, month: YearMonth, _ concern: SpendingConcern, reason: String
  ) throws -> SpendingFlag {
    let flag = SpendingFlag(inmate: inmate, month: month, concern: concern, reason: reason)
    let act = try act(.spendingFlagged) { reader in
      try require(.flagSpending, of: inmate, on: min(month.lastDay, today), reader)
      guard try reader.inmate(inmate) != nil else {
        throw Refusal(.inmateUnknown, [.inmate: inmate.text])
      }
      guard month.firstDay <= today else {
        throw Refusal(.dayInFuture, [.day: month.firstDay.description, .limit: today.description])
      }
      try requireGround(reason)
      let same = try reader.spendingFlags(of: inmate).first {
        $0.month == month && $0.concern == concern && $0.decision == nil
      }
      if let same {
        throw Refusal(
          .spendingFlagOpen,
          [.month: month.description, .reference: same.reference.description])
      }
      return [flag.fact]
    }
    return SpendingFlag(
      act: act, ordinal: 1, inmate: inmate, month: month, concern: concern, reason: reason)
  }

  /// Decides a finding (法释〔2024〕5号 第六条第二款): found as one of the acts of the article, or not.
  ///
  /// Refuses whoever raised it (`spending.flag-by-raiser`), a second decision
  /// (`spending.flag-decided`), spending over the limit of a month that is not over
  /// (`month.not-over`) or without both of its grounds (`ground.required`), days that do not follow each other or lie outside its month
  /// (`spending.flag-dates`), and a missing reason (`ground.required`).
  public func decideSpending(_ key: FactKey, _ judgement: SpendingJudgement) throws -> Int {
    try act(.spendingDecided) { reader in
      let actor = try require(.decideSpending, reader)
      let flag = try openFlag(key, reader)
      guard try reader.act(key.act)?.actor != actor else {
        throw Refusal(.spendingFlagByRaiser, [.reference: flag.reference.description])
      }
      guard flag.decision == nil else {
        throw Refusal(.spendingFlagDecided, [.reference: flag.reference.description])
      }
      try requireGround(judgement.reason)
      try requireGrounds(judgement, flag)
      let first = try judgement.found.map { _ in try firstDay(of: flag, judgement, reader) }
      try requireOrder(first, judgement.ended, within: flag.month)
      return [
        flag.fact(
          of: SpendingFlag.Decision(
            found: judgement.found, first: first,
            ended: judgement.found == nil ? nil : judgement.ended, reason: judgement.reason,
            clearlyOver: judgement.grounds?.clearlyOver,
            noSpecialCause: judgement.grounds?.noSpecialCause))
      ]
    }
  }

  /// States that what was found has ended (第六条第三款), from which day the six months run.
  ///
  /// Refuses what was not found or has its end already (`spending.flag-not-found`), and days as
  /// `decideSpending` does.
  public func endSpending(_ key: FactKey, on day: CivilDate, reason: String) throws -> Int {
    try act(.spendingEnded) { reader in
      try require(.decideSpending, reader)
      let flag = try openFlag(key, reader)
      guard let first = flag.decision?.first, flag.decision?.ended == nil else {
        throw Refusal(.spendingFlagNotFound, [.reference: flag.reference.description])
      }
      try requireGround(reason)
      try requireOrder(first, day, within: flag.month)
      return [flag.endFact(on: day, reason: reason)]
    }
  }

  private func openFlag(_ key: FactKey, _ reader: BookReader) throws -> SpendingFlag {
    guard let flag = try reader.spendingFlag(key) else {
      throw Refusal(.spendingFlagUnknown, [.reference: "\(key.act).\(key.ordinal)"])
    }
    try requireOpen(key, reader)
    return flag
  }

  /// The day on which the figures first passed the limit, or the first of the month.
  private func firstDay(
    of flag: SpendingFlag, _ judgement: SpendingJudgement, _ reader: BookReader
  ) throws -> CivilDate {
    if let first = judgement.first { return first }
    let result = try spending(
      of: flag.inmate, flag.month, on: min(flag.month.lastDay, today), reader)
    let over = result.determination.findings.last { $0.rule == .spendingLimit }?
      .figures.first { $0.name == .day }.flatMap { CivilDate($0.value) }
    return judgement.found == .overLimit ? over ?? flag.month.firstDay : flag.month.firstDay
  }

  private func requireOrder(
    _ first: CivilDate?, _ ended: CivilDate?, within month: YearMonth
  ) throws(Refusal) {
    guard let first else { return }
    guard month.days.contains(first), first <= today else {
      throw Refusal(
        .spendingFlagDates, [.day: first.description, .limit: month.description])
    }
    guard let ended else { return }
    guard ended >= first, ended <= today else {
      throw Refusal(
        .spendingFlagDates,
        [.day: ended.description, .limit: (ended < first ? first : today).description])
    }
  }

  /// What a month comes to over the limit is known when it is over: goods may still be given back,
  /// and more may be bought. Law wants the limit clearly passed, and no special cause.
  private func requireGrounds(
    _ judgement: SpendingJudgement, _ flag: SpendingFlag
  ) throws(Refusal) {
    let isOverLimit = judgement.found == .overLimit
    if isOverLimit || flag.concern == .overLimit {
      guard flag.month.lastDay < today else {
        throw Refusal(
          .monthNotOver,
          [.month: flag.month.description, .day: flag.month.lastDay.description])
      }
    }
    guard isOverLimit == (judgement.grounds != nil) else { throw Refusal(.groundRequired) }
    if let grounds = judgement.grounds {
      try requireGround(grounds.clearlyOver)
      try requireGround(grounds.noSpecialCause)
    }
  }

  private func requireGround(_ reason: String) throws(Refusal) {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw Refusal(.groundRequired) }
  }
}
