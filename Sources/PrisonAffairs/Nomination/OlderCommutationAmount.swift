// How far a commutation could go under 法释〔2012〕2号.
extension OlderCommutationRule {
  func reach(_ matter: OlderCommutationMatter) -> CommutationReach {
    switch matter.row {
    case .withoutCommutation: return CommutationReach(limit: .none)
    case .suspension: return suspensionReach(matter)
    case .shortResidue:
      // 第十一条: discretionary, down to half of the term.
      let floor = floor(matter.standing)
      return CommutationReach(
        limit: .discretionary, floorEnd: floor.end,
        findings: [
          rules.finding(.olderResidue, .satisfied, by: figures.shortResidue.citation),
          floor.finding,
        ])
    case .fromFive, .belowFive, .life, .death, .limited: break
    }
    var reach = matter.standing.kind == .life ? conversion(matter) : reduction(matter)
    if matter.row == .limited {
      reach.findings.append(
        rules.finding(
          .olderLimited,
          matter.facts.status(of: .stricterAmount, judge: OlderCommutationRule.judge)))
    }
    return reach
  }

  /// 刑法 第五十条第一款、第三百八十三条第四款
  private func suspensionReach(_ matter: OlderCommutationMatter) -> CommutationReach {
    guard matter.hasMajorMerit, !matter.standing.isWithoutCommutation else {
      return CommutationReach(limit: .toLife)
    }
    return fixed(figures.suspensionMajorTerm, figures.suspensionMajorTerm)
  }

  /// 第七条、第九条: life becomes a fixed term.
  private func conversion(_ matter: OlderCommutationMatter) -> CommutationReach {
    let isMajor = matter.basis.restsOnMajorMerit
    if matter.row == .life {
      return isMajor
        ? fixed(figures.lifeMajorShortest, figures.lifeMajorLongest)
        : fixed(figures.lifeShortest, figures.lifeLongest)
    }
    let term = isMajor ? figures.deathMajorTerm : figures.deathTerm
    return fixed(term, term)
  }

  private func fixed(_ least: Sourced<Span>, _ most: Sourced<Span>) -> CommutationReach {
    let shortest = Term(uncheckedMonths: least.value.count)
    let longest = Term(uncheckedMonths: most.value.count)
    return CommutationReach(
      limit: .toFixed(shortest: shortest, longest: longest),
      findings: [
        rules.finding(
          .olderAmount, .satisfied, [Figure(.least, shortest), Figure(.most, longest)],
          by: least.citation)
      ])
  }

  /// 第五条: a year for repentance or merit, two for both or for major merit; never below what must be
  /// served.
  private func reduction(_ matter: OlderCommutationMatter) -> CommutationReach {
    let cut = matter.basis.degree == 0 ? figures.cut : figures.longCut
    let cap = Term(uncheckedMonths: cut.value.count)
    let floor = floor(matter.standing)
    var reach = CommutationReach(limit: .reduction(atMost: cap), floorEnd: floor.end)
    var most = cap
    var served = floor.finding
    if let floorEnd = floor.end, let end = matter.standing.endsOn {
      if end <= floorEnd {
        reach.limit = .none
        served = rules.finding(.olderMinimum, .notSatisfied, served.figures, by: served.citation)
      } else if let left = matter.standing.largestCut(upTo: cap, to: floorEnd) {
        reach.limit = .reduction(atMost: left)
        most = left
      }
    }
    reach.findings = [
      rules.finding(
        .olderAmount, .satisfied,
        [Figure(.most, most)] + (most == cap ? [] : [Figure(.cap, cap)]), by: cut.citation),
      served,
    ]
    return reach
  }

  /// 刑法 第七十八条第二款; 第八条、第九条.
  private func floor(_ standing: SentenceStanding) -> (end: CivilDate?, finding: Finding) {
    let needed: Term
    let citation: Citation
    let missing: String
    switch standing.root {
    case .fixed:
      needed =
        standing.judgment.sentence.term?.share(figures.fixedShare.value, roundedUp: true)
        ?? .nothing
      citation = figures.fixedShare.citation
      missing = "first day of the term"
    case .life, .suspendedDeath:
      let figure = floorMonths(standing)
      needed = Term(uncheckedMonths: figure.value.count)
      citation = figure.citation
      missing = "day the judgment took effect"
    }
    let end = standing.servedFrom.map { needed.lastDay(from: $0) }
    let status: FindingStatus = end == nil ? .undetermined(missing: missing) : .satisfied
    return (
      end,
      rules.finding(
        .olderMinimum, status,
        [Figure(.minimum, needed)] + (end.map { [Figure(.end, $0)] } ?? []), by: citation)
    )
  }

  private func floorMonths(_ standing: SentenceStanding) -> Sourced<Span> {
    if standing.root == .life { return figures.lifeFloor }
    guard standing.isCommutationLimited else { return figures.deathFloor }
    return standing.becameLifeOn == nil ? figures.limitedFixedFloor : figures.limitedLifeFloor
  }
}

// A proposal held against the older rule.
extension OlderCommutationRule {
  func findings(
    of proposal: NominationProposal, _ matter: OlderCommutationMatter
  ) -> [Finding] {
    let reach = reach(matter)
    return [
      rules.finding(
        .olderProposal, isWithin(proposal, reach, matter) ? .satisfied : .notSatisfied,
        [Figure(.kind, proposal.code)] + (proposal.term.map { [Figure(.amount, $0)] } ?? []))
    ]
  }

  private func isWithin(
    _ proposal: NominationProposal, _ reach: CommutationReach, _ matter: OlderCommutationMatter
  ) -> Bool {
    switch (proposal, reach.limit) {
    case (.toLife, .toLife): return true
    case (.toFixed(let term), .toFixed(let shortest, let longest)):
      return !term.isShorter(than: shortest) && !term.isLonger(than: longest)
    case (.reduce(let cut), .reduction(let most)):
      return !cut.isNothing && !cut.isLonger(than: most)
    case (.reduce(let cut), .discretionary):
      guard let floorEnd = reach.floorEnd, let end = matter.standing.end(reducedBy: cut) else {
        return false
      }
      return !cut.isNothing && end >= floorEnd
    case (.remainder, .reduction(let most)):
      guard let end = matter.standing.end(reducedBy: most) else { return false }
      return end <= matter.today && reach.floorEnd.map { $0 <= matter.today } == true
    case (.remainder, .discretionary): return reach.floorEnd.map { $0 <= matter.today } == true
    default: return false
    }
  }
}
