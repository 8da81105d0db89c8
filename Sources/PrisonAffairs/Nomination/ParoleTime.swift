/// The time that must have passed before parole.
struct ParoleTime {
  let policy: ParolePolicy
  let facts: NominationFacts
  let standing: SentenceStanding
  let today: CivilDate

  var findings: [Finding] { [served.finding] + (gap.map { [$0.finding] } ?? []) }

  /// The later of the days on which enough is served and the gap is over; nil where one of them
  /// cannot be said.
  var earliestOn: CivilDate? {
    guard let served = served.opensOn else { return nil }
    guard let gap else { return served }
    return gap.opensOn.map { max(served, $0) }
  }

  private struct Limit {
    let finding: Finding
    let opensOn: CivilDate?
  }

  /// 刑法 第八十一条第一款; 第二十三条.
  private var served: Limit {
    switch standing.root {
    // Half of the original term, custody before counted day for day: the start of the term holds it.
    case .fixed:
      let half = standing.judgment.sentence.term?.share(policy.servedRatio.value, roundedUp: true)
      return limit(
        from: standing.servedFrom, after: half, missing: "first day of the term",
        [Figure(.ratio, policy.servedRatio.value)], by: policy.servedRatio.citation)
    // From the day the judgment took effect; custody before is not credited.
    case .life:
      return limit(
        from: standing.servedFrom, after: Term(months: policy.lifeMonths.value.count),
        missing: "day the judgment took effect",
        [Figure(.minimum, policy.lifeMonths.value.count)], by: policy.lifeMonths.citation)
    // From the end of the two years of suspension, and only once it has become life or a fixed term.
    case .suspendedDeath:
      let needed = Figure(.minimum, policy.suspendedDeathMonths.value.count)
      guard standing.kind != .suspendedDeath else {
        return Limit(
          finding: policy.rules.finding(
            .paroleServed, .notSatisfied, [needed], by: policy.suspendedDeathMonths.citation),
          opensOn: nil)
      }
      return limit(
        from: standing.servedFrom, after: Term(months: policy.suspendedDeathMonths.value.count),
        missing: "day the judgment took effect", [needed],
        by: policy.suspendedDeathMonths.citation)
    }
  }

  private func limit(
    from start: CivilDate?, after length: Term?, missing: String, _ figures: [Figure],
    by citation: Citation
  ) -> Limit {
    guard let start, let length else {
      return Limit(
        finding: policy.rules.finding(
          .paroleServed, .undetermined(missing: missing), figures, by: citation),
        opensOn: nil)
    }
    let opens = start.adding(months: length.months).adding(days: length.days)
    return Limit(
      finding: policy.rules.finding(
        .paroleServed, opens <= today ? .satisfied : .notSatisfied,
        [Figure(.begin, start)] + figures + [Figure(.day, opens)], by: citation),
      opensOn: opens)
  }

  /// 第二十八条: the gap between the service of the last commutation and this nomination; nil where
  /// there was none. Only a cut of a fixed term can be 一次减去一年以上有期徒刑.
  private var gap: Limit? {
    guard let last = standing.lastCommutation else { return nil }
    var needed = policy.gap
    if case .reduced(let cut) = last.result,
      let long = Term(months: policy.longCut.value.count), !cut.isShorter(than: long)
    {
      needed = policy.longGap
    }
    let minimum = Figure(.minimum, needed.value.count)
    guard let servedOn = last.servedOn else {
      return Limit(
        finding: policy.rules.finding(
          .paroleGap, .undetermined(missing: "service of the last ruling"), [minimum],
          by: needed.citation),
        opensOn: nil)
    }
    let opens = servedOn.adding(months: needed.value.count)
    let status: FindingStatus =
      opens <= today ? .satisfied : mayShorten(after: last.ruledOn) ? shortened : .notSatisfied
    return Limit(
      finding: policy.rules.finding(
        .paroleGap, status, [Figure(.begin, servedOn), minimum, Figure(.day, opens)],
        by: needed.citation),
      opensOn: status == .satisfied ? min(opens, today) : opens)
  }

  /// 第二十八条第二款: less than two years were left after the commutation, which the ruling makes and
  /// not its service.
  private func mayShorten(after ruledOn: CivilDate) -> Bool {
    guard let end = standing.endsOn else { return false }
    return end < ruledOn.adding(months: policy.shortResidue.value.count).adding(days: -1)
  }

  /// How much shorter is "appropriate" people judge, with grounds.
  private var shortened: FindingStatus {
    facts.status(of: .shortenedTime, judge: ParoleRule.judge)
  }
}
