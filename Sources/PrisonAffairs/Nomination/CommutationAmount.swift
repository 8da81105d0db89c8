/// How far a commutation may go, and what holds it back.
struct CommutationReach {
  var limit: CommutationLimit
  /// The first day on which the term may end so that enough was served; nil where none is asked or
  /// its clock is not known.
  var floorEnd: CivilDate?
  var findings: [Finding] = []
}

extension CommutationRule {
  func reach(_ matter: CommutationMatter, timeIsSoftened: Bool) -> CommutationReach {
    let terms = matter.terms
    let degree = matter.basis.degree
    if terms.row == .withoutCommutation || matter.standing.isOnParole {
      return CommutationReach(limit: .none)
    }
    if terms.row == .suspension { return suspensionReach(matter) }
    if matter.standing.kind == .life {
      guard terms.ranges.indices.contains(degree) else { return CommutationReach(limit: .none) }
      let range = terms.ranges[degree]
      let shortest = Term(uncheckedMonths: range.shortest)
      let longest = Term(uncheckedMonths: range.longest ?? range.shortest)
      var reach = CommutationReach(
        limit: .toFixed(shortest: shortest, longest: max(shortest, longest)))
      reach.findings.append(
        Finding(
          .commutationAmount, range.citation, .satisfied,
          [Figure(.least, shortest)] + (range.longest == nil ? [] : [Figure(.most, longest)])))
      reach.findings += stricterFindings(matter)
      return reach
    }
    guard terms.cuts.indices.contains(degree) else { return CommutationReach(limit: .none) }
    // Of a term that is over nothing is left to be cut.
    if let end = matter.standing.endsOn, end < matter.today {
      return CommutationReach(
        limit: .none,
        findings: [
          Finding(.commutationResidue, cited.residue, .notSatisfied, [Figure(.end, end)])
        ])
    }
    return cutReach(matter, terms.cuts[degree], timeIsSoftened: timeIsSoftened)
  }

  private func max(_ left: Term, _ right: Term) -> Term {
    right.isLonger(than: left) ? right : left
  }

  /// 刑法 第五十条第一款: life, or after major merit a fixed term.
  private func suspensionReach(_ matter: CommutationMatter) -> CommutationReach {
    // 刑法 第三百八十三条第四款: 终身监禁 begins where it becomes life, and no merit leads past that.
    guard matter.hasMajorMerit, !matter.standing.isWithoutCommutation else {
      return CommutationReach(
        limit: .toLife,
        findings: [Finding(.commutationAmount, cited.suspension, .satisfied)])
    }
    let term = Term(uncheckedMonths: figures.suspensionMajorMerit.value)
    return CommutationReach(
      limit: .toFixed(shortest: term, longest: term),
      findings: [
        Finding(
          .commutationAmount, figures.suspensionMajorMerit.citation, .satisfied,
          [Figure(.least, term), Figure(.most, term)])
      ])
  }

  private func cutReach(
    _ matter: CommutationMatter, _ cut: Sourced<Int>, timeIsSoftened: Bool
  ) -> CommutationReach {
    var cap = Term(uncheckedMonths: cut.value)
    // 第十九条、第二十条: a wider amount or a shorter time, not both.
    if matter.leniency.isGranted, !timeIsSoftened { cap = matter.leniency.widened(cap) }
    let floor = floor(matter.standing)
    var reach = CommutationReach(limit: .reduction(atMost: cap), floorEnd: floor.end)
    var figuresOfCap = [Figure(.most, cap)]
    if matter.isShort {
      // 第十六条: for the court's discretion, down to half of the term.
      reach.limit = .discretionary
      figuresOfCap = []
    }
    var stands = FindingStatus.satisfied
    if let floorEnd = floor.end, let end = matter.standing.endsOn {
      if end <= floorEnd {
        stands = .notSatisfied
        reach.limit = .none
      } else if !matter.isShort, let left = matter.standing.largestCut(upTo: cap, to: floorEnd) {
        reach.limit = .reduction(atMost: left)
        if left != cap { figuresOfCap = [Figure(.most, left), Figure(.cap, cap)] }
      }
    } else {
      stands = .undetermined(missing: floor.missing)
    }
    reach.findings.append(
      Finding(
        .commutationAmount, matter.isShort ? figures.shortResidue.citation : cut.citation,
        .satisfied, figuresOfCap))
    reach.findings += stricterFindings(matter)
    reach.findings.append(
      Finding(
        .commutationMinimum, floor.citation, stands,
        [Figure(.minimum, floor.needed)] + (floor.end.map { [Figure(.end, $0)] } ?? [])))
    return reach
  }

  /// 第七条、第九条、第十一条: law is stricter and says no figure; somebody states the grounds.
  private func stricterFindings(_ matter: CommutationMatter) -> [Finding] {
    guard matter.terms.isStricter, !matter.isShort else { return [] }
    return [
      Finding(
        .commutationStricter, cited.stricter,
        matter.facts.status(of: .stricterAmount, judge: CommutationRule.judge))
    ]
  }

  /// The least that is actually served, and the first day on which the term may end for it
  /// (刑法 第七十八条第二款; 法释〔2016〕23号 第十二条).
  func floor(
    _ standing: SentenceStanding
  ) -> (end: CivilDate?, needed: String, citation: Citation, missing: String) {
    let judgment = standing.judgment
    switch standing.root {
    case .fixed:
      let share = figures.fixedShare
      let needed = judgment.sentence.term?.share(share.value, roundedUp: true) ?? .nothing
      return (
        judgment.sentence.startsOn.map { needed.lastDay(from: $0) }, needed.description,
        share.citation, "start of the sentence"
      )
    case .life: return months(figures.life, standing)
    case .suspendedDeath where standing.isCommutationLimited:
      let becameLife = standing.becameLifeOn != nil
      return months(becameLife ? figures.limitedLife : figures.limitedFixed, standing)
    case .suspendedDeath: return months(figures.death, standing)
    }
  }

  private func months(
    _ figure: Sourced<Int>, _ standing: SentenceStanding
  ) -> (end: CivilDate?, needed: String, citation: Citation, missing: String) {
    let needed = Term(uncheckedMonths: figure.value)
    return (
      standing.servedFrom.map { needed.lastDay(from: $0) }, needed.description, figure.citation,
      "day the judgment took effect"
    )
  }
}

extension SentenceStanding {
  /// The largest cut up to a cap after which the term does not end before a day; nil for none at all.
  func largestCut(upTo cap: Term, to day: CivilDate) -> Term? {
    guard let whole = end(reducedBy: cap) else { return nil }
    if whole >= day { return cap }
    for months in stride(from: cap.months, through: 0, by: -1) {
      guard let end = end(reducedBy: Term(uncheckedMonths: months)), end >= day else { continue }
      // What is left of a month is days; thirty of them are as long as one.
      let days = min(30, day.days(until: end))
      let cut = Term(uncheckedMonths: months, days: days)
      return cut.isNothing ? nil : cut
    }
    return nil
  }
}
