/// A grade as the ward group proposes it for one inmate whose cycle has ended.
public struct ProposedGrade: Hashable, Sendable {
  public let candidate: GradeCandidate
  public let determination: GradingDetermination
  public let strictGroups: Set<String>
  /// Nil while none is proposed.
  public let grade: CycleGrade?
  /// Why not 积极, where somebody of the same or a later rank is.
  public let reason: String?

  public init(
    candidate: GradeCandidate, determination: GradingDetermination, strictGroups: Set<String>,
    grade: CycleGrade?, reason: String?
  ) {
    self.candidate = candidate
    self.determination = determination
    self.strictGroups = strictGroups
    self.grade = grade
    self.reason = reason
  }

  public var inmate: InmateNumber { candidate.inmate }
}

/// The grades proposed together, with what the rest of the prison comes to in the period.
public struct GradeProposal: Hashable, Sendable {
  public let grades: [ProposedGrade]
  /// The rest of the prison in the same period; those of other wards, and those assessed here
  /// whose cycle has not ended.
  public let elsewhere: GradeCount
  /// The same of the strict groups alone.
  public let strictElsewhere: GradeCount
  /// A lower share that the committee fixed.
  public let decidedRatio: Ratio?

  public init(
    grades: [ProposedGrade], elsewhere: GradeCount = GradeCount(),
    strictElsewhere: GradeCount = GradeCount(), decidedRatio: Ratio? = nil
  ) {
    self.grades = grades.sorted { $0.inmate < $1.inmate }
    self.elsewhere = elsewhere
    self.strictElsewhere = strictElsewhere
    self.decidedRatio = decidedRatio
  }

  func count(where isCounted: (ProposedGrade) -> Bool) -> GradeCount {
    let counted = grades.filter(isCounted)
    return GradeCount(
      graded: counted.count, assessed: counted.count,
      active: counted.count { $0.grade == .active })
  }
}

/// A proposal, examined: shares, ranks and everything that speaks against it.
public struct ProposalDetermination: Hashable, Sendable {
  public let determination: Determination
  /// Those who may be 积极, ranked.
  public let ranking: [RankedCandidate]
  public let share: ActiveShare
  public let strictShare: ActiveShare?
  /// In the order of the codes, then by number; empty where the proposal may be approved.
  public let refusals: [Refusal]
}

extension GradingPolicy {
  /// Examines a proposal and names everything that speaks against it.
  public func examine(_ proposal: GradeProposal) -> ProposalDetermination {
    let ranking = rank(
      proposal.grades.filter { $0.determination.consequence == .mayBeActive }.map(\.candidate))
    let share = share(
      of: proposal.count { _ in true } + proposal.elsewhere, decided: proposal.decidedRatio)
    let strictShare = strictShare(
      of: proposal.count { !$0.strictGroups.isEmpty } + proposal.strictElsewhere,
      decided: proposal.decidedRatio)
    let shares = [share, strictShare].compactMap { $0 }
    let refusals =
      missing(proposal) + undetermined(proposal) + unlawful(proposal)
      + shares.filter(\.isExceeded).map(exceeded) + passedOver(proposal, ranking)
    let awaits = refusals.contains { $0.code == .gradeAwaitsJudgement }
    return ProposalDetermination(
      determination: Determination(
        outcome: refusals.isEmpty ? .permitted : awaits ? .awaitsJudgement : .refused,
        findings: shares.map(\.finding) + ranking.map(\.finding)),
      ranking: ranking, share: share, strictShare: strictShare, refusals: refusals)
  }

  /// Examines a proposal and refuses it for the first thing that speaks against it: a grade that
  /// is missing (`grade.missing`), a judgement that is (`grade.awaits-judgement`), a grade the bars
  /// do not admit (`grade.must-be-unqualified`, `grade.barred`, `grade.no-ground`), a share over
  /// the ceiling (`grade.share-exceeded`), somebody passed over without a reason
  /// (`grade.passed-over`).
  public func accept(_ proposal: GradeProposal) throws(Refusal) -> ProposalDetermination {
    let examined = examine(proposal)
    if let first = examined.refusals.first { throw first }
    return examined
  }

  private func missing(_ proposal: GradeProposal) -> [Refusal] {
    proposal.grades.filter { $0.grade == nil }.map {
      Refusal(.gradeMissing, [.inmate: $0.inmate.text], citation: citation(.gradeShare))
    }
  }

  private func undetermined(_ proposal: GradeProposal) -> [Refusal] {
    proposal.grades.filter { $0.determination.consequence == nil }.map {
      Refusal(
        .gradeAwaitsJudgement,
        [
          .inmate: $0.inmate.text,
          .names: $0.determination.missing.joined(separator: ", "),
        ], citation: $0.determination.firstMissing?.citation)
    }
  }

  /// 第二十二、二十三条: a better grade than the bars admit, or a worse one than any bar bears.
  private func unlawful(_ proposal: GradeProposal) -> [Refusal] {
    let refused = proposal.grades.compactMap { proposed -> Refusal? in
      guard let grade = proposed.grade, let consequence = proposed.determination.consequence,
        !consequence.admits(grade)
      else { return nil }
      let code: RefusalCode
      switch consequence {
      case .mustBeUnqualified: code = .gradeMustBeUnqualified
      case .mayNotBeActive where grade == .active: code = .gradeBarred
      default: code = .gradeNoGround
      }
      // Without a ground nothing of article 23 holds, so the article as a whole is meant.
      let whole = Citation(document: citation(.gradePenalties).document, article: "第二十三条")
      return Refusal(
        code, [.inmate: proposed.inmate.text],
        citation: code == .gradeNoGround
          ? whole : proposed.determination.bar(against: grade)?.citation)
    }
    return [.gradeMustBeUnqualified, .gradeBarred, .gradeNoGround].flatMap { code in
      refused.filter { $0.code == code }
    }
  }

  private func exceeded(_ share: ActiveShare) -> Refusal {
    Refusal(
      .gradeShareExceeded,
      [
        .count: String(share.active), .maximum: String(share.ceiling),
        .total: String(share.total), .limit: share.ratio.value.description,
        .kind: share.scope.rawValue,
      ], citation: share.finding.citation)
  }

  /// Somebody who may be 积极 and is not, while one of the same or a later rank is: the choice
  /// needs a reason that can be read.
  private func passedOver(
    _ proposal: GradeProposal, _ ranking: [RankedCandidate]
  ) -> [Refusal] {
    let ranks = Dictionary(
      ranking.map { ($0.candidate.inmate, $0.rank) }, uniquingKeysWith: { first, _ in first })
    let last = proposal.grades.filter { $0.grade == .active }.compactMap { ranks[$0.inmate] }.max()
    guard let last else { return [] }
    return proposal.grades.compactMap { proposed in
      guard proposed.grade != .active, let rank = ranks[proposed.inmate], rank <= last,
        (proposed.reason ?? "").isEmpty
      else { return nil }
      return Refusal(
        .gradePassedOver, [.inmate: proposed.inmate.text, .number: String(rank)],
        citation: citation(.gradeRanking))
    }
  }
}
