public import PrisonAffairs
public import RecordBook
import Register

/// A request to cancel points and rewards with what it comes to now.
public struct CancellationFile: Sendable {
  public let record: InmateRecord
  public let request: CancellationRequestRecord
  public let determination: CancellationDetermination
  /// The balance before the month in which assessment begins anew; where it goes on, today's.
  public let before: Points
  public let digest: String

  public var reference: Reference { .cancellation(request.inmate, request.number) }
}

/// Gathers what a cancellation rests on.
struct CancellationLoader {
  let reader: BookReader
  let policies: PolicySet
  let today: CivilDate

  func file(_ request: CancellationRequestRecord) throws -> CancellationFile {
    let history = try CycleLoader(reader, policies: policies).history(of: request.inmate)
    let rewards = history.rewards.filter { !history.cancelled.contains($0.key) }
    let gained = try gained(request, history.account)
    let policy = try CancellationPolicy(policies, on: today)
    func facts(_ balance: Points) -> CancellationFacts? {
      CancellationFacts(
        inmate: request.inmate, ground: request.ground, balance: balance,
        rewards: rewards.map { RewardInForce(cycle: $0.key, reward: $0.value.reward) },
        judgmentEffective: request.judgmentOn, returned: request.returnedOn,
        gained: gained)
    }
    guard let now = facts(history.balance) else { throw Refusal(.groundRequired) }
    // Months since the day assessment begins anew count anew, so they are not in what is kept.
    let before =
      try policy.restartDay(of: now).map { day in
        try CycleLoader(reader, policies: policies).account(
          of: request.inmate, before: YearMonth(day)
        ).balance(rewarded: Set(history.rewards.keys))
      } ?? history.balance
    guard let concerned = facts(before) else { throw Refusal(.groundRequired) }
    let determination = try policy.cancel(concerned)
    // 第三十条、第三十四条: without the day the law rests on nothing can be cancelled.
    if case .incomplete(let missing) = determination.determination.outcome {
      throw Refusal(
        .cancellationIncomplete,
        [.inmate: request.inmate.text, .names: missing.joined(separator: ", ")],
        citation: determination.determination.findings.first?.citation)
    }
    return CancellationFile(
      record: history.record, request: request, determination: determination,
      before: before, digest: digest(request, determination, before))
  }

  /// 第二十九条: the entries gained by improper means, with the cycles they counted in.
  private func gained(
    _ request: CancellationRequestRecord, _ account: CycleAccount
  ) throws -> [FraudulentEntry] {
    let clauses = ClauseBook(policies)
    let earlier = try reader.entriesCancelled(of: request.inmate, before: request.number)
    return try Set(request.entries).sorted().map { key in
      let reference = Reference.fact(act: key.act, ordinal: key.ordinal)
      guard let record = try reader.entry(act: key.act, ordinal: key.ordinal),
        record.state == .effective, let reason = clauses.reason(record.entry)
      else { throw Refusal(.entryUnknown, [.reference: reference.description]) }
      guard record.entry.inmate == request.inmate else {
        throw Refusal(.objectionNotConcerned, [.inmate: request.inmate.text])
      }
      // 第二十九条: what was cancelled once is not cancelled again.
      guard !earlier.contains(key) else {
        throw Refusal(
          .cancellationNothing, [.inmate: request.inmate.text, .kind: request.ground.rawValue],
          citation: policies.citation(of: request.ground.rule, on: today))
      }
      let month = YearMonth(record.entry.day)
      let cycle = account.ended.first { $0.months.contains { $0.month == month } }
      return FraudulentEntry(
        entry: AssessedEntry(
          act: key.act, ordinal: key.ordinal, day: record.entry.day, reason: reason,
          points: record.entry.points, event: record.entry.event),
        cycle: cycle?.number ?? account.running.number)
    }
  }

  private func digest(
    _ request: CancellationRequestRecord, _ determination: CancellationDetermination,
    _ balance: Points
  ) -> String {
    var text = "\(Reference.cancellation(request.inmate, request.number))\n"
    text += "\(request.ground.rawValue) \(request.judgmentOn?.description ?? "")"
    text += " \(request.returnedOn?.description ?? "") \(balance.hundredths)\n"
    for key in request.entries { text += "e \(key.act).\(key.ordinal)\n" }
    text += "\(determination.cancelled.hundredths) \(determination.balance.hundredths)"
    text += " \(determination.restart?.description ?? "")\n"
    for reward in determination.rewards { text += "r \(reward.cycle) \(reward.reward.rawValue)\n" }
    return Digest32(hashing: text).description
  }
}
