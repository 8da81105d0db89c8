/// What one commutation is examined on.
struct CommutationMatter {
  let facts: NominationFacts
  let standing: SentenceStanding
  let terms: CommutationTerms
  /// Whether less than two years were left when the judgment took effect (第十六条).
  let isShort: Bool
  let leniency: CommutationLeniency
  let basis: CommutationBasis
  /// The merit that carries the basis; nil where none is claimed or none stands.
  let merit: Merit?
  let today: CivilDate

  /// Whether major merit is claimed and stands.
  var hasMajorMerit: Bool { basis.restsOnMajorMerit && merit != nil }

  /// Whether people answered that law's "appropriately" is used.
  var isShortened: Bool { facts.answer(to: .shortenedTime)?.isYes == true }

  /// Whether the next commutation is the first one that 第六条至第十三条 give a start for: suspended
  /// death that became life has been commuted once, and begins anew (第十条).
  var isFirst: Bool {
    guard let last = standing.lastCommutation else { return true }
    return standing.kind == .life && last.result == .toLife
  }

  /// Whether the last commutation was ruled before the judgment that is executed: a new crime begins
  /// anew and leaves it standing (第三十三条).
  var isFirstSinceNewCrime: Bool {
    let judgment = standing.judgment
    guard judgment.origin == .newCrime, let last = standing.lastCommutation else { return false }
    return last.ruledOn < judgment.effectiveOn ?? judgment.sentence.decidedOn
  }
}

/// From when somebody may be nominated, with what says so.
struct CommutationTime {
  var findings: [Finding] = []
  /// Nil where a day is not known.
  var earliest: CivilDate?
  /// Whether the day asked about is only reached because a time was softened.
  var isSoftened = false

  /// Both times: the later day counts.
  func joined(with other: CommutationTime) -> CommutationTime {
    var day: CivilDate?
    if let earliest, let later = other.earliest { day = max(earliest, later) }
    return CommutationTime(
      findings: findings + other.findings, earliest: day,
      isSoftened: isSoftened || other.isSoftened)
  }
}

extension CommutationRule {
  /// The start or the interval, by the row.
  func time(_ matter: CommutationMatter) -> CommutationTime {
    if matter.terms.row == .withoutCommutation { return CommutationTime() }
    if matter.terms.row == .suspension { return suspension(matter) }
    if matter.isFirst { return start(matter) }
    guard matter.isFirstSinceNewCrime, matter.terms.start != nil else { return interval(matter) }
    // 第六条、第四十条: the start of the new judgment and the interval after the last ruling both run.
    return start(matter).joined(with: interval(matter))
  }

  /// 刑法 第五十条: after the two years, where there was no intentional crime in them.
  private func suspension(_ matter: CommutationMatter) -> CommutationTime {
    guard let end = matter.standing.suspensionEndsOn else {
      return CommutationTime(findings: [
        Finding(
          .commutationSuspension, cited.suspension,
          .undetermined(missing: "day the judgment took effect"))
      ])
    }
    let earliest = end.adding(days: 1)
    // That there was none is nobody's record; somebody has to say so.
    let isClean = matter.facts.status(of: .noIntentionalCrime, judge: CommutationRule.judge)
    return CommutationTime(
      findings: [
        Finding(
          .commutationSuspension, cited.suspension,
          earliest <= matter.today ? .satisfied : .notSatisfied,
          [Figure(.end, end), Figure(.day, earliest)]),
        Finding(
          .commutationSuspension, cited.suspension, isClean,
          [Figure(.question, NominationQuestion.noIntentionalCrime.rawValue)]),
      ], earliest: isClean == .notSatisfied ? nil : earliest)
  }

  private func start(_ matter: CommutationMatter) -> CommutationTime {
    // 第十四条 begins after a commutation; where none is in the book its service is not known.
    guard let needed = matter.terms.start else {
      return CommutationTime(findings: [
        Finding(
          .commutationInterval, matter.terms.interval?.citation ?? cited.shortened,
          .undetermined(missing: "day the last ruling was served"))
      ])
    }
    if matter.hasMajorMerit, matter.terms.liftsStart {
      return lifted(.commutationStart, needed.citation, matter)
    }
    if isMinorOmission(matter), let effective = matter.standing.judgment.effectiveOn {
      return count(.commutationStart, figures.omittedLife, effective, matter, least: nil)
    }
    let (from, missing) = clock(matter)
    guard let from else {
      return CommutationTime(findings: [
        Finding(
          .commutationStart, needed.citation, .undetermined(missing: missing),
          [Figure(.minimum, needed.value)])
      ])
    }
    // 第十六条 lets the start be shortened without saying by how much.
    let isShortened = matter.isShort && matter.isShortened
    var time = count(
      .commutationStart, needed, from, matter, least: isShortened ? from : nil)
    if matter.isShort { time.findings += [shortened(matter, figures.shortResidue)] }
    return time
  }

  /// 第三十七条第二款: life that had become a fixed term, and life again for an omitted crime that is
  /// itself punished with three years or less (刑法 第九十九条: 以下 includes the number).
  private func isMinorOmission(_ matter: CommutationMatter) -> Bool {
    let judgment = matter.standing.judgment
    guard judgment.origin == .omittedCrime, matter.standing.kind == .life,
      judgment.sentence.kind == .life, let effective = judgment.effectiveOn
    else { return false }
    let eve = effective.adding(days: -1)
    guard let before = matter.facts.file.standing(on: eve), before.root == .life,
      before.kind == .fixed
    else { return false }
    let earlier = matter.facts.file.countedCrimes(on: eve)
    let omitted = judgment.counts.filter { !earlier.contains($0) }
    let longest = Term(uncheckedMonths: figures.omittedLongest.value)
    // Where nobody lists the omitted crimes, the ordinary start counts.
    return !earlier.isEmpty && !omitted.isEmpty
      && omitted.allSatisfy { $0.term.map { !$0.isLonger(than: longest) } ?? false }
  }

  /// 第四十条第一款: the day of delivery; 第三十条第二款: the day of the return; 第十条: the day it
  /// became life.
  private func clock(_ matter: CommutationMatter) -> (from: CivilDate?, missing: String) {
    let standing = matter.standing
    if standing.root == .suspendedDeath, standing.kind == .life {
      return (standing.becameLifeOn, "day the sentence became life")
    }
    if standing.judgment.origin == .paroleRevoked {
      return (matter.facts.file.recalledOn, "day of the return to prison")
    }
    return (standing.judgment.deliveredOn, "day of delivery to prison")
  }

  private func interval(_ matter: CommutationMatter) -> CommutationTime {
    guard let needed = matter.terms.interval, let last = matter.standing.lastCommutation else {
      return CommutationTime()
    }
    if matter.hasMajorMerit, matter.terms.liftsInterval {
      return lifted(.commutationInterval, needed.citation, matter)
    }
    // 第四十条第二款: from service of the last ruling to the day of submission.
    guard let served = last.servedOn else {
      return CommutationTime(findings: [
        Finding(
          .commutationInterval, needed.citation,
          .undetermined(missing: "day the last ruling was served"),
          [Figure(.minimum, needed.value)])
      ])
    }
    // 第十四条 lets the interval be shortened after major merit without saying by how much.
    let mayShorten = matter.terms.row == .limitedFixed && matter.hasMajorMerit
    var time = count(
      .commutationInterval, needed, served, matter,
      least: mayShorten && matter.isShortened ? served : nil)
    if mayShorten { time.findings += [shortened(matter, needed)] }
    // 第六条第三款: never shorter than what was taken off last; nothing softens that.
    guard case .reduced(let cut) = last.result else { return time }
    let day = served.adding(months: cut.months).adding(days: cut.days)
    time.findings.append(
      Finding(
        .commutationLastReduction, cited.lastReduction,
        day <= matter.today ? .satisfied : .notSatisfied,
        [Figure(.begin, served), Figure(.amount, cut), Figure(.day, day)]))
    time.earliest = time.earliest.map { max($0, day) }
    return time
  }

  /// Months from a day, as law has them and as people softened them.
  private func count(
    _ rule: RuleIdentifier, _ needed: Sourced<Int>, _ from: CivilDate, _ matter: CommutationMatter,
    least: CivilDate?
  ) -> CommutationTime {
    let full = from.adding(months: needed.value)
    var months = needed.value
    var day = full
    if matter.leniency.isGranted {
      months = matter.leniency.shortened(needed.value)
      day = from.adding(months: months)
    }
    if let least { day = min(day, least) }
    let isReached = day <= matter.today
    return CommutationTime(
      findings: [
        Finding(
          rule, needed.citation, isReached ? .satisfied : .notSatisfied,
          [Figure(.begin, from), Figure(.minimum, months), Figure(.day, day)])
      ], earliest: day, isSoftened: isReached && matter.today < full)
  }

  /// 第六条第四款、第七条第三款、第八条第二款、第九条第二款; 法释〔2019〕6号 第五条.
  private func lifted(
    _ rule: RuleIdentifier, _ citation: Citation, _ matter: CommutationMatter
  ) -> CommutationTime {
    CommutationTime(
      findings: [
        Finding(rule, citation, .satisfied, [Figure(.waived, matter.basis.rawValue)])
      ], earliest: matter.merit?.day)
  }

  private func shortened(_ matter: CommutationMatter, _ figure: Sourced<Int>) -> Finding {
    let answer = matter.facts.status(of: .shortenedTime, judge: CommutationRule.judge)
    return Finding(
      .commutationShortened, matter.isShort ? figure.citation : cited.shortened, answer,
      [Figure(.limit, figure.value)])
  }
}
