extension MonthReckoning {
  /// Bonuses, deductions, special bonuses and penalties of the month.
  mutating func addEntries() {
    let entries = withoutRepeats(facts.entries)
    var exempt = Points.zero
    var limited = Points.zero
    for entry in entries {
      let magnitude = entry.points.magnitude
      switch (entry.reason.account, entry.reason.direction) {
      case (.special, _):
        if entry.reason.isYearlyCapExempt { exempt += magnitude } else { limited += magnitude }
      case (.penalty, _): addPenalty(entry, magnitude)
      case (let account, .bonus):
        if let part = account.part { figures[part].bonus += magnitude }
      case (let account, .deduction):
        if let part = account.part { figures[part].deduction += magnitude }
      }
    }
    for part in Part.allCases where figures.parts[part] != nil { capBonus(of: part) }
    figures.special = exempt
    addLimitedSpecial(limited)
  }

  /// 第二十八条: of several clauses met by one event only the highest value counts, bonuses and
  /// deductions each for themselves.
  private mutating func withoutRepeats(_ entries: [AssessedEntry]) -> [AssessedEntry] {
    struct Key: Hashable {
      let event: String
      let direction: Direction
    }
    guard entries.contains(where: { $0.event != nil }) else { return entries }
    var highest: [Key: AssessedEntry] = [:]
    var count: [Key: Int] = [:]
    for entry in entries {
      guard let event = entry.event else { continue }
      let key = Key(event: event, direction: entry.reason.direction)
      count[key, default: 0] += 1
      if let best = highest[key], best.points.magnitude >= entry.points.magnitude { continue }
      highest[key] = entry
    }
    for (key, entry) in highest.sorted(by: {
      ($0.value.act, $0.value.ordinal) < ($1.value.act, $1.value.ordinal)
    })
    where (count[key] ?? 0) > 1 {
      note(
        .sameEvent, .notSatisfied,
        [Figure(.entries, count[key] ?? 0), Figure(.counted, entry.points)])
    }
    return entries.filter { entry in
      guard let event = entry.event else { return true }
      return highest[Key(event: event, direction: entry.reason.direction)] == entry
    }
  }

  /// 第十五条: fixed values, taken from the month's points.
  private mutating func addPenalty(_ entry: AssessedEntry, _ magnitude: Points) {
    figures.penalty += magnitude
    note(.penalty, .satisfied, [Figure(.penalty, magnitude), Figure(.day, entry.day)])
  }

  /// 第十条: in each part the bonuses of a month count up to a share of its base; no part stands
  /// in for another.
  private mutating func capBonus(of part: Part) {
    let bonus = figures[part].bonus
    guard bonus > .zero else { return }
    guard let ratio = policy.bonusCapRatio else {
      figures[part].counted = bonus
      note(
        .bonusCap, .undetermined(missing: "points.bonus.monthly-cap-ratio"),
        [Figure(.part, part.rawValue), Figure(.bonus, bonus)])
      return
    }
    let cap = cap(of: part, ratio: ratio.value)
    figures[part].counted = min(bonus, cap)
    note(
      .bonusCap, bonus <= cap ? .satisfied : .notSatisfied,
      [
        Figure(.part, part.rawValue), Figure(.bonus, bonus), Figure(.cap, cap),
        Figure(.counted, figures[part].counted),
      ], citation: ratio.citation)
    limitStrictBonus(of: part, general: ratio.value)
  }

  /// 第十四条: what is not exempt counts up to the yearly limit, earlier months first.
  private mutating func addLimitedSpecial(_ limited: Points) {
    guard limited > .zero else { return }
    guard let limit = policy.specialYearlyMaximum else {
      figures.special += limited
      note(
        .specialYear, .undetermined(missing: "points.special.yearly-maximum"),
        [Figure(.bonus, limited)])
      return
    }
    let room = max(limit.value - facts.specialBefore, .zero)
    let counted = min(limited, room)
    note(
      .specialYear, counted == limited ? .satisfied : .notSatisfied,
      [
        Figure(.bonus, limited), Figure(.yearTotal, facts.specialBefore + limited),
        Figure(.limit, limit.value), Figure(.counted, counted),
      ], citation: limit.citation)
    let strict = limitStrictSpecial(counted)
    if let strict { findings.append(strict.finding) }
    figures.special += strict?.counted ?? counted
  }
}
