// The sentence of a file on a day, by its judgments and rulings in their order.
extension SentenceFile {
  /// The judgment that is executed on a day, by its place; nil before the first took effect.
  public func executedIndex(on day: CivilDate) -> Int? {
    judgments.lastIndex { ($0.effectiveOn ?? $0.sentence.decidedOn) <= day }
  }

  /// The judgments whose crimes count on a day: all since the last that took the place of earlier
  /// ones by a retrial (第三十二条).
  func countedJudgments(on day: CivilDate) -> ArraySlice<Judgment> {
    guard let last = executedIndex(on: day) else { return [] }
    let first = judgments[...last].lastIndex { $0.origin == .retrial } ?? 0
    return judgments[first...last]
  }

  /// The crimes of those judgments, each once: what a later judgment states again is the same crime.
  func countedCrimes(on day: CivilDate) -> [CrimeCount] {
    var crimes: [CrimeCount] = []
    for judgment in countedJudgments(on: day) {
      let earlier = crimes
      crimes += judgment.counts.filter { !earlier.contains($0) }
    }
    return crimes
  }

  /// Whether every counted judgment states its crimes; a revoked parole has none of its own
  /// (第三十条).
  func areCrimesKnown(on day: CivilDate) -> Bool {
    let counted = countedJudgments(on: day)
    guard let first = counted.first, !first.counts.isEmpty else { return false }
    return counted.allSatisfy { !$0.counts.isEmpty || $0.origin == .paroleRevoked }
  }

  /// How the sentence stands on a day; nil where no judgment had taken effect.
  public func standing(on day: CivilDate) -> SentenceStanding? {
    guard let index = executedIndex(on: day) else { return nil }
    let judgment = judgments[index]
    var standing = SentenceStanding(judgment: judgment, root: root(of: index))
    // Later judgments begin anew: what was ruled before them is told by the judgment itself
    // (第三十二条至第三十四条); until it took effect the earlier one was executed.
    let begins = judgment.effectiveOn ?? judgment.sentence.decidedOn
    let since = index == 0 ? CivilDate.earliest : begins
    standing.begin(with: self, index)
    for ruling in rulings where ruling.ruledOn <= day {
      if ruling.ruledOn >= since {
        standing.apply(ruling, credit: credit(of: index))
      } else if judgment.origin == .retrial || judgment.origin == .omittedCrime,
        case .reduced(let term) = ruling.result
      {
        standing.lapsed.append(term)
      }
    }
    standing.settle()
    return standing
  }

  /// A new crime and a revoked parole leave standing what a graver sentence had become
  /// (第三十三条); a retrial and an omitted crime put a new judgment in its place.
  private func root(of index: Int) -> SentenceKind {
    let own = judgments[index].sentence.kind
    guard index > 0 else { return own }
    switch judgments[index].origin {
    case .newCrime, .paroleRevoked:
      let earlier = root(of: index - 1)
      return earlier.gravity > own.gravity ? earlier : own
    case .original, .retrial, .omittedCrime: return own
    }
  }

  /// Days served before a life sentence by a retrial or an omitted crime that count in the fixed
  /// term it becomes (第三十二条第三款、第三十七条第一款).
  private func credit(of index: Int) -> Int {
    guard index > 0,
      judgments[index].origin == .retrial || judgments[index].origin == .omittedCrime,
      judgments[index].sentence.kind != .fixed, let until = judgments[index].effectiveOn
    else { return 0 }
    let before = judgments[index - 1]
    let from: CivilDate?
    switch before.sentence.kind {
    // 第三十七条第一款 speaks of life alone; for a fixed term before an omitted crime no text was read.
    case .fixed: from = judgments[index].origin == .retrial ? before.sentence.startsOn : nil
    case .life: from = before.effectiveOn
    // 第三十六条第二款: from the day it became life.
    case .suspendedDeath:
      from = rulings.first { $0.result == .toLife && $0.ruledOn <= until }?.ruledOn
    }
    return from.map { max(0, $0.days(until: until)) } ?? 0
  }
}

extension SentenceStanding {
  /// The clocks of the judgment itself, before any ruling.
  mutating func begin(with file: SentenceFile, _ index: Int) {
    switch judgment.sentence.kind {
    case .fixed: servedFrom = judgment.sentence.startsOn
    case .life: servedFrom = judgment.effectiveOn
    case .suspendedDeath: beginSuspension(file, index)
    }
    // What a graver sentence had become goes on; so does the time served under it.
    guard index > 0, [.newCrime, .paroleRevoked].contains(judgment.origin) else { return }
    let day = judgment.effectiveOn ?? judgment.sentence.decidedOn
    guard let earlier = file.standing(on: day.adding(days: -1)) else { return }
    // 第三十三条: what was ruled before stands, so the interval after it runs on.
    if judgment.origin == .newCrime { lastCommutation = earlier.lastCommutation }
    isCommutationLimited = isCommutationLimited || earlier.isCommutationLimited
    isWithoutCommutation = isWithoutCommutation || earlier.isWithoutCommutation
    // What is left after a revoked parole is not what somebody was sentenced to.
    if judgment.origin == .paroleRevoked, let before = earlier.sentencedTerm,
      let own = sentencedTerm,
      before.isLonger(than: own)
    {
      sentencedTerm = before
    }
    if root != judgment.sentence.kind {
      servedFrom = earlier.servedFrom
      suspensionEndsOn = earlier.suspensionEndsOn
      becameLifeOn = earlier.becameLifeOn
    }
  }

  private mutating func beginSuspension(_ file: SentenceFile, _ index: Int) {
    guard let effective = judgment.effectiveOn else { return }
    suspensionEndsOn = effective.adding(months: SentenceKind.suspensionMonths).adding(days: -1)
    // 第三十五条、第三十六条: an omitted crime that is not itself punished with death counts the
    // suspension that ran before, or finds it over.
    if index > 0, judgment.origin == .omittedCrime,
      file.judgments[index - 1].sentence.kind == .suspendedDeath,
      let begun = file.judgments[index - 1].effectiveOn,
      judgment.deaths <= file.judgments[index - 1].deaths
    {
      let end = begun.adding(months: SentenceKind.suspensionMonths).adding(days: -1)
      suspensionEndsOn = end
      if end < effective {
        kind = .life
        becameLifeOn = effective
      }
    }
    // 第二十一条第二款 restarts the suspension after an intentional crime alone; where nobody knows,
    // the later end counts and the new crime is undetermined.
    if index > 0, judgment.origin == .newCrime, judgment.isIntentional == false,
      let earlier = file.standing(on: effective.adding(days: -1)), earlier.kind == .suspendedDeath
    {
      suspensionEndsOn = earlier.suspensionEndsOn
    }
    servedFrom = suspensionEndsOn?.adding(days: 1)
  }

  /// What one ruling makes of the sentence.
  mutating func apply(_ ruling: CourtRuling, credit: Int) {
    switch ruling.result {
    case .denied: return
    case .paroled:
      isOnParole = true
      return
    case .reduced(let term): reductions.append(term)
    case .remainder: break
    case .toLife:
      kind = .life
      becameLifeOn = ruling.ruledOn
    case .toFixed(let term):
      // 刑法 第八十条: from the ruling; 第五十一条: from the end of the suspension.
      startsOn = kind == .suspendedDeath ? suspensionEndsOn?.adding(days: 1) : ruling.ruledOn
      kind = .fixed
      self.term = term
      reductions = []
      creditDays = credit
    }
    if let rights = ruling.rights { self.rights = rights }
    lastCommutation = ruling
  }

  /// After all rulings: the end, which the remainder of the term taken off moves to its day.
  mutating func settle() {
    if kind != .fixed { term = nil }
    settleEnd()
    let since = judgment.effectiveOn ?? judgment.sentence.decidedOn
    if let last = lastCommutation, last.result == .remainder,
      judgment.origin != .newCrime || last.ruledOn >= since
    {
      endsOn = last.ruledOn
    }
  }
}

extension Judgment {
  /// The number of its crimes that are punished with suspended death.
  fileprivate var deaths: Int { counts.count { $0.kind == .suspendedDeath } }
}
