// A concrete proposal against the law: its amount, what is left, what must be served, political rights.
extension CommutationRule {
  /// Judges a proposal with everything `assess` says of the inmate; nothing is refused.
  ///
  /// `rights` is the deprivation of political rights from then on; nil leaves it as it is.
  public func check(
    _ proposal: NominationProposal, rights: RightsDeprivation? = nil, for facts: NominationFacts,
    basis: CommutationBasis, on today: CivilDate? = nil
  ) -> CommutationAssessment {
    var examined = examine(facts, basis: basis, on: today ?? day)
    guard let matter = examined.matter else { return examined.assessment }
    let restored = restored(by: proposal, matter)
    if restored != nil { examined.findings = examined.findings.map { lifted($0, matter) } }
    examined.findings += findings(of: proposal, matter, examined.reach, restored: restored)
    examined.findings += rightsFindings(rights, proposal, matter)
    if restored != nil, let day = examined.earliest, matter.today < day,
      examined.assessment.determination.outcome == .permitted
    {
      examined.earliest = matter.today
    }
    return examined.assessment
  }

  /// The sum of what lapsed, where a proposal asks to rule it anew; what was ruled since a retrial or
  /// an omitted crime may be just that, so then nothing is left to restore.
  private func restored(by proposal: NominationProposal, _ matter: CommutationMatter) -> Term? {
    guard case .reduce(let cut) = proposal, !matter.standing.lapsed.isEmpty,
      matter.standing.lastCommutation == nil
    else { return nil }
    let sum = matter.standing.lapsed.reduce(.nothing, +)
    return cut.isNothing || cut.isLonger(than: sum) ? nil : sum
  }

  /// 第三十二条第二款: neither start nor interval bind a ruling anew. 第三十四条 names the sum alone, so
  /// after an omitted crime people judge what is not reached.
  private func lifted(_ finding: Finding, _ matter: CommutationMatter) -> Finding {
    guard [.commutationStart, .commutationInterval].contains(finding.rule),
      finding.status != .satisfied
    else { return finding }
    return matter.standing.judgment.origin == .retrial
      ? Finding(finding.rule, cited.lapsed, .satisfied, [Figure(.waived, "lapsed")])
      : Finding(
        finding.rule, cited.lapsed, .forJudgement(role: CommutationRule.judge), finding.figures)
  }

  private func findings(
    of proposal: NominationProposal, _ matter: CommutationMatter, _ reach: CommutationReach,
    restored: Term?
  ) -> [Finding] {
    func amount(_ status: FindingStatus, _ figures: [Figure]) -> [Finding] {
      [Finding(.commutationProposal, cited.proposal, status, figures)]
    }
    let code = Figure(.kind, proposal.code)
    switch (proposal, reach.limit) {
    case (.toLife, .toLife): return amount(.satisfied, [code])
    case (.toFixed(let term), .toFixed(let shortest, let longest)):
      let hasLongest = matter.terms.row == .suspension || matter.longest != nil
      let isWithin =
        !term.isShorter(than: shortest) && !(hasLongest && term.isLonger(than: longest))
      return amount(
        isWithin ? .satisfied : .notSatisfied,
        [code, Figure(.amount, term), Figure(.least, shortest)]
          + (hasLongest ? [Figure(.most, longest)] : []))
    // 第三十二条第二款、第三十四条: up to what lapsed, whatever the amount of one commutation.
    case (.reduce(let cut), .reduction) where restored != nil:
      let figures = [code, Figure(.amount, cut)] + (restored.map { [Figure(.most, $0)] } ?? [])
      return [Finding(.commutationProposal, cited.lapsed, .satisfied, figures)]
        + afterwards(cut, matter, reach)
    case (.reduce(let cut), .reduction(let most)):
      let isWithin = !cut.isNothing && !cut.isLonger(than: most)
      return amount(
        isWithin ? .satisfied : .notSatisfied,
        [code, Figure(.amount, cut), Figure(.most, most)])
        + afterwards(cut, matter, reach)
    case (.reduce(let cut), .discretionary):
      return amount(cut.isNothing ? .notSatisfied : .satisfied, [code, Figure(.amount, cut)])
        + afterwards(cut, matter, reach)
    case (.remainder, .reduction(let most)): return remainder(most, matter, reach, code)
    case (.remainder, .discretionary): return remainder(nil, matter, reach, code)
    default: return amount(.notSatisfied, [code])
    }
  }

  /// The end of the term after a cut: not before enough was served, nor before the day itself.
  private func afterwards(
    _ cut: Term, _ matter: CommutationMatter, _ reach: CommutationReach
  ) -> [Finding] {
    guard let end = matter.standing.end(reducedBy: cut) else { return [] }
    var findings: [Finding] = []
    if let floorEnd = reach.floorEnd {
      findings.append(
        Finding(
          .commutationMinimum, floor(matter.standing).citation,
          end >= floorEnd ? .satisfied : .notSatisfied,
          [Figure(.end, floorEnd), Figure(.day, end)]))
    }
    findings.append(
      Finding(
        .commutationResidue, cited.residue, end >= matter.today ? .satisfied : .notSatisfied,
        [Figure(.day, end), Figure(.amount, cut)]))
    return findings
  }

  /// All that is left: no more than the limit, and enough was served on the day itself.
  private func remainder(
    _ most: Term?, _ matter: CommutationMatter, _ reach: CommutationReach, _ code: Figure
  ) -> [Finding] {
    guard let end = matter.standing.endsOn else {
      return [
        Finding(
          .commutationProposal, cited.proposal, .undetermined(missing: "start of the sentence"),
          [code])
      ]
    }
    let isWithin =
      most.map { cut in matter.standing.end(reducedBy: cut).map { $0 <= matter.today } ?? false }
      ?? true
    var findings = [
      Finding(
        .commutationProposal, cited.proposal, isWithin ? .satisfied : .notSatisfied,
        [code, Figure(.end, end)] + (most.map { [Figure(.most, $0)] } ?? []))
    ]
    if let floorEnd = reach.floorEnd {
      findings.append(
        Finding(
          .commutationMinimum, floor(matter.standing).citation,
          matter.today >= floorEnd ? .satisfied : .notSatisfied,
          [Figure(.end, floorEnd), Figure(.day, matter.today)]))
    }
    return findings
  }
}

extension CommutationMatter {
  /// The longest fixed term of the row; nil where law sets none.
  fileprivate var longest: Int? {
    terms.ranges.indices.contains(basis.degree) ? terms.ranges[basis.degree].longest : nil
  }
}

// Political rights (第十七条).
extension CommutationRule {
  private func rightsFindings(
    _ rights: RightsDeprivation?, _ proposal: NominationProposal, _ matter: CommutationMatter
  ) -> [Finding] {
    func found(_ status: FindingStatus, _ figures: [Figure]) -> [Finding] {
      [Finding(.commutationRights, cited.rights, status, figures)]
    }
    // 第二款: life that becomes a fixed term takes seven to ten years.
    if case .toFixed = proposal {
      let bounds = [
        Figure(.minimum, figures.rightsShortest.value),
        Figure(.maximum, figures.rightsLongest.value),
      ]
      guard let rights else { return found(.undetermined(missing: "political rights"), bounds) }
      guard case .months(let months) = rights else { return found(.notSatisfied, bounds) }
      let isWithin =
        figures.rightsShortest.value <= months && months <= figures.rightsLongest.value
      return found(isWithin ? .satisfied : .notSatisfied, [Figure(.months, months)] + bounds)
    }
    guard let rights else { return [] }
    let least =
      matter.standing.root == .fixed ? figures.rightsFixed.value : figures.rightsFinal.value
    let bounds = [Figure(.minimum, least)]
    switch (rights, matter.standing.rights) {
    // Nothing is taken away that the judgment does not hold, and nothing added.
    case (.months(let months), .months(let before)?):
      let isFitting = months == before || (months < before && months >= least)
      return found(
        isFitting ? .satisfied : .notSatisfied, [Figure(.months, months)] + bounds)
    case (.life, .life?): return found(.satisfied, [])
    case (.months(let months), nil), (.months(let months), .life?):
      return found(.notSatisfied, [Figure(.months, months)] + bounds)
    case (.life, _): return found(.notSatisfied, bounds)
    }
  }
}
