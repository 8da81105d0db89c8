// What bars a commutation whatever time was served: 终身监禁, 缓刑, new crimes; and the merit a basis
// claims.
extension CommutationRule {
  func barFindings(_ matter: CommutationMatter) -> [Finding] {
    var findings: [Finding] = []
    // 第十五条
    if matter.terms.row == .withoutCommutation {
      findings.append(Finding(.commutationWithout, cited.without, .notSatisfied))
    }
    // 刑法 第七十八条: commutation is for who serves the sentence.
    if matter.standing.isOnParole {
      findings.append(Finding(.commutationServing, cited.serving, .notSatisfied))
    }
    // 第十八条: generally none; after major merit people decide.
    if matter.standing.judgment.isOnProbation {
      findings.append(
        Finding(
          .commutationProbation, cited.probation,
          matter.hasMajorMerit ? .forJudgement(role: CommutationRule.judge) : .notSatisfied))
    }
    return findings
  }

  /// 第二十一条: after a new intentional crime nothing for some years.
  func newCrimeFindings(_ matter: CommutationMatter) -> (findings: [Finding], until: CivilDate?) {
    var findings: [Finding] = []
    var until: CivilDate?
    let judgments = matter.facts.file.judgments
    for (index, judgment) in judgments.enumerated() where judgment.origin == .newCrime {
      guard (judgment.effectiveOn ?? judgment.sentence.decidedOn) <= matter.today else { break }
      guard judgment.isIntentional != false else { continue }
      let block = block(after: judgment, at: index, matter)
      let end = block.from?.adding(months: block.months.value)
      guard judgment.isIntentional == true else {
        // Once the years would be over in any case, nobody needs to know.
        if let end, end <= matter.today { continue }
        findings.append(
          Finding(
            .commutationNewCrime, block.months.citation,
            .undetermined(missing: "whether the new crime was intentional")))
        continue
      }
      guard let from = block.from, let day = end else { continue }
      findings.append(
        Finding(
          .commutationNewCrime, block.months.citation,
          day <= matter.today ? .satisfied : .notSatisfied,
          [Figure(.begin, from), Figure(.minimum, block.months.value), Figure(.day, day)]))
      until = max(until ?? day, day)
    }
    return (findings, until)
  }

  /// From when and how long a new crime blocks.
  private func block(
    after judgment: Judgment, at index: Int, _ matter: CommutationMatter
  ) -> (from: CivilDate?, months: Sourced<Int>) {
    let file = matter.facts.file
    let day = judgment.effectiveOn ?? judgment.sentence.decidedOn
    let before = index > 0 ? file.standing(on: day.adding(days: -1)) : nil
    // 第二款: in the suspension; nothing counts before it has become life.
    if judgment.sentence.kind == .suspendedDeath, before?.kind == .suspendedDeath {
      return (matter.standing.becameLifeOn, figures.newCrimeSuspension)
    }
    let earlier = index > 0 ? file.judgments[index - 1].counts : []
    let new = judgment.counts.filter { !earlier.contains($0) }
    // Where nobody lists the crimes, a life sentence is taken for the new crime's, save where it was
    // one before; there the longer block counts as well.
    let isLife =
      new.isEmpty ? judgment.sentence.kind != .fixed : new.contains { $0.kind != .fixed }
    return (day, isLife ? figures.newCrimeLife : figures.newCrimeFixed)
  }

  /// The latest merit of the degree that no earlier ruling was given for.
  func merit(
    _ file: SentenceFile, _ standing: SentenceStanding, _ basis: CommutationBasis,
    on today: CivilDate
  ) -> Merit? {
    guard let degree = basis.merit else { return nil }
    return file.merits.last { merit in
      // Major merit carries what merit does.
      (merit.degree == degree || merit.degree == .major)
        && file.counts(merit, for: standing, on: today)
    }
  }

  func meritFindings(_ matter: CommutationMatter) -> [Finding] {
    guard let degree = matter.basis.merit else { return [] }
    return [
      Finding(
        .commutationMerit, cited.merit, matter.merit == nil ? .notSatisfied : .satisfied,
        [Figure(.mark, degree == .major ? "major-merit" : "merit")]
          + (matter.merit.map { [Figure(.day, $0.day)] } ?? []))
    ]
  }

  /// 第三十二条第二款、第三十四条: what lapsed may be ruled anew up to its sum, apart from start,
  /// interval and amount.
  func lapsedFindings(_ matter: CommutationMatter) -> [Finding] {
    guard !matter.standing.lapsed.isEmpty else { return [] }
    let total = matter.standing.lapsed.reduce(.nothing, +)
    return [Finding(.commutationLapsed, cited.lapsed, .satisfied, [Figure(.most, total)])]
  }

  /// 第十六条: less than two years left when the judgment took effect, that day among them.
  func isShortResidue(_ standing: SentenceStanding) -> Bool {
    // What is left after a revoked parole is no judgment that took effect so short before its end
    // (第三十条第二款: its clock is the return to prison).
    guard standing.judgment.origin != .paroleRevoked, standing.root == .fixed,
      let effective = standing.judgment.effectiveOn,
      let start = standing.judgment.sentence.startsOn, let term = standing.judgment.sentence.term
    else { return false }
    let bound = effective.adding(months: figures.shortResidue.value).adding(days: -1)
    return term.lastDay(from: start) < bound
  }
}

extension SentenceFile {
  /// Whether merit was shown while the sentence is executed (刑法 第七十八条「执行期间」) and no earlier
  /// commutation was given for it.
  public func counts(_ merit: Merit, for standing: SentenceStanding, on today: CivilDate) -> Bool {
    let executed = judgments.first.map { $0.effectiveOn ?? $0.sentence.decidedOn } ?? .earliest
    // 第三十三条: after a new crime earlier rulings stand, so what they rested on is used up; what a
    // retrial or an omitted crime let lapse may be ruled anew (第三十二条、第三十四条).
    let stands = [.newCrime, .paroleRevoked].contains(standing.judgment.origin)
    let last =
      stands
      ? rulings.last { $0.ruledOn <= today && $0.result.isCommutation } : standing.lastCommutation
    guard executed <= merit.day, (last?.ruledOn ?? .earliest) < merit.day, merit.day <= today
    else { return false }
    // 刑法 第五十条第一款: in the suspension, merit of the two years alone.
    guard standing.kind == .suspendedDeath, let end = standing.suspensionEndsOn else { return true }
    return merit.day <= end
  }
}
