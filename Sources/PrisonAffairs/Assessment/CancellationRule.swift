/// What becomes of a negative balance where the law is silent.
public enum NegativeBalance: String, CaseIterable, Sendable {
  case kept
  case cancelled
}

/// From when assessment begins anew where the law names two days.
public enum RestartDay: String, CaseIterable, Sendable {
  case later
  case earlier
}

/// The choices of cancellation in force on a day.
public struct CancellationPolicy: Hashable, Sendable {
  public let day: CivilDate
  /// 第三十二条 says nothing of a negative balance.
  public let negativeOfParole: NegativeBalance
  /// 第三十条: 自判决生效或者收监之日起.
  public let restart: RestartDay
  public let citations: [RuleIdentifier: Citation]

  /// Gathers the choices of a day; refuses (`policy.not-in-force`) where one of them is unset.
  public init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    self.day = day
    negativeOfParole = try policies.requiredChoice(
      "points.cancellation.parole-negative", on: day)
    restart = try policies.requiredChoice("points.cancellation.restart", on: day)
    citations = Dictionary(
      uniqueKeysWithValues: CancellationGround.allCases.map {
        ($0.rule, policies.citation(of: $0.rule, on: day))
      })
  }

  /// The source of a ground.
  public func citation(_ ground: CancellationGround) -> Citation {
    citations[ground.rule] ?? Citation(document: ground.rule.rawValue, article: "")
  }

  /// Says what is cancelled, what is kept and from when assessment begins anew (第二十九条至第三十四条).
  ///
  /// Refuses a case in which the law keeps everything (`cancellation.exception`) and one in which
  /// there is nothing to cancel (`cancellation.nothing`). A missing day makes it incomplete.
  public func cancel(
    _ facts: CancellationFacts
  ) throws(Refusal) -> CancellationDetermination {
    // 第三十四条: kept where the inmate volunteered, the procuratorate protested, the case was open
    // before admission, or nothing or less was found.
    if let exception = facts.exception {
      throw Refusal(
        .cancellationException, [.inmate: facts.inmate.text, .kind: exception.rawValue],
        citation: citation(.omittedCrime))
    }
    let result = facts.ground == .fraud ? gains(facts) : everything(facts)
    if result.determination.outcome == .permitted, result.cancelled == .zero,
      result.rewards.isEmpty, result.balance == facts.balance
    {
      throw Refusal(
        .cancellationNothing, [.inmate: facts.inmate.text, .kind: facts.ground.rawValue],
        citation: citation(facts.ground))
    }
    return result
  }

  /// 第二十九条: the points gained that way alone, and the rewards of the cycles they counted in.
  private func gains(_ facts: CancellationFacts) -> CancellationDetermination {
    let gained = facts.gained.filter { $0.entry.points > .zero }
    let points = gained.map(\.entry.points).sum()
    let cycles = Set(gained.map(\.cycle))
    let rewards = facts.rewards.filter { cycles.contains($0.cycle) && $0.reward != .none }
    return CancellationDetermination(
      determination: determination(
        facts, cancelled: points, rewards, balance: facts.balance - points, restart: nil,
        [Figure(.entries, gained.count)]),
      cancelled: points, balance: facts.balance - points, rewards: rewards, restart: nil,
      requiresMeasure: true)
  }

  /// 第三十条至第三十二条、第三十四条: all points and rewards; assessment begins anew.
  private func everything(_ facts: CancellationFacts) -> CancellationDetermination {
    let missing = missingDays(of: facts)
    guard missing.isEmpty, let restart = restartDay(of: facts) else {
      return CancellationDetermination(
        determination: Determination(
          outcome: .incomplete(missing),
          findings: missing.map {
            Finding(facts.ground.rule, citation(facts.ground), .undetermined(missing: $0))
          }),
        cancelled: .zero, balance: facts.balance, rewards: [], restart: nil,
        requiresMeasure: false)
    }
    let cancelled = max(facts.balance, .zero)
    // 负分保留; article 32 alone does not say so.
    let isKept = facts.ground != .parole || negativeOfParole == .kept
    let balance = isKept ? min(facts.balance, .zero) : .zero
    let rewards = facts.rewards.filter { $0.reward != .none }
    return CancellationDetermination(
      determination: determination(
        facts, cancelled: cancelled, rewards, balance: balance, restart: restart, []),
      cancelled: cancelled, balance: balance, rewards: rewards, restart: restart,
      requiresMeasure: false)
  }

  private func missingDays(of facts: CancellationFacts) -> [String] {
    let noReturn = facts.returned == nil ? ["day of the return to prison"] : []
    let noJudgment = facts.judgmentEffective == nil ? ["day the judgment took effect"] : []
    switch facts.ground {
    case .fraud: return []
    // Without a judgment nobody has found a crime.
    case .newCrime: return noJudgment
    case .outside, .parole: return noReturn
    case .omittedCrime: return noJudgment + noReturn
    }
  }

  /// The day from which assessment begins anew; nil where it goes on, or the day is not known.
  ///
  /// 自判决生效或者收监之日起 (第三十条); 自收监之日起 (第三十一、三十二、三十四条).
  public func restartDay(of facts: CancellationFacts) -> CivilDate? {
    guard facts.ground != .fraud else { return nil }
    guard facts.ground == .newCrime else { return facts.returned }
    let days = [facts.judgmentEffective, facts.returned].compactMap { $0 }
    switch restart {
    case .later: return days.max()
    case .earlier: return days.min()
    }
  }

  private func determination(
    _ facts: CancellationFacts, cancelled: Points, _ rewards: [RewardInForce], balance: Points,
    restart: CivilDate?, _ figures: [Figure]
  ) -> Determination {
    let cycles = rewards.map { String($0.cycle) }.joined(separator: ", ")
    return Determination(
      outcome: .permitted,
      findings: [
        Finding(
          facts.ground.rule, citation(facts.ground), .satisfied,
          figures + [
            Figure(.balance, facts.balance), Figure(.cancelled, cancelled), Figure(.kept, balance),
            Figure(.rewards, rewards.count),
          ] + (rewards.isEmpty ? [] : [Figure(.cycles, cycles)])
            + (restart.map { [Figure(.restart, $0)] } ?? []))
      ])
  }
}
