/// What law puts in the way of parole whatever the conduct.
struct ParoleBars {
  let policy: ParolePolicy
  let facts: NominationFacts
  let standing: SentenceStanding
  let isAbleButUnpaid: Bool?
  let today: CivilDate

  private var file: SentenceFile { facts.file }

  /// Bars that no waiting lifts. Those of 刑法 第八十一条第二款 are examined for everybody, the rest
  /// where the file gives cause.
  var lasting: [Finding] {
    withoutCommutation + judgment + [recidivist, violence] + revoked + onParole
  }

  /// Bars of conduct, and of a term that is over.
  var passing: [Finding] { corruption + over }

  /// 第十五条; 刑法 第三百八十三条第四款: life without commutation is without parole too.
  private var withoutCommutation: [Finding] {
    standing.isWithoutCommutation ? [barred(.paroleWithoutCommutation)] : []
  }

  /// What the judgment itself says.
  private var judgment: [Finding] {
    counted.contains(where: \.isParoleBarred) ? [barred(.paroleJudgment)] : []
  }

  /// 刑法 第八十一条第二款; 第二十五条: recidivists, also after suspended death was reduced.
  private var recidivist: Finding {
    if file.marks.contains(.recidivist) { return barred(.paroleRecidivist) }
    return policy.rules.finding(
      .paroleRecidivist,
      file.areMarksKnown ? .satisfied : .undetermined(missing: "marks of the judgment"))
  }

  /// 刑法 第八十一条第二款; 第二十五条: ten years or more (本数在内), life or suspended death for one of the
  /// violent crimes. Each crime counts with its own punishment.
  private var violence: Finding {
    let counts = counted.flatMap(\.counts)
    let least = Figure(.minimum, policy.violenceMonths.value.count)
    // Beside a mafia somebody may have found the crimes to be 有组织的暴力性犯罪.
    let organised = file.marks.contains(.mafia) ? facts.answer(to: .notOrganisedViolence) : nil
    let isOrganised = organised?.isYes == false
    if let worst = counts.first(where: { ($0.isViolent || isOrganised) && isLong($0) }) {
      let months = worst.term.map { [Figure(.months, $0.months)] } ?? []
      return policy.rules.finding(
        .paroleViolence, .notSatisfied,
        [Figure(.crime, worst.crime), Figure(.sentence, worst.kind.rawValue)] + months + [least],
        by: policy.violenceMonths.citation)
    }
    // 刑法 第五十条第二款 limits commutation for recidivists and these crimes alone: where the judgment
    // limited it, one of the two is found by the court.
    if standing.isCommutationLimited, !file.marks.contains(.recidivist) {
      return policy.rules.finding(
        .paroleViolence, .notSatisfied, [Figure(.mark, "commutation-limited")],
        by: policy.violenceMonths.citation)
    }
    return policy.rules.finding(
      .paroleViolence, unmarked(counts), [least], by: policy.violenceMonths.citation)
  }

  /// Where no crime is violent by its name or mark.
  private func unmarked(_ counts: [CrimeCount]) -> FindingStatus {
    // A judgment whose crimes nobody stated may hold one.
    guard file.areCrimesKnown(on: today) else {
      return .undetermined(missing: "crimes of the judgment")
    }
    // 有组织的暴力性犯罪: beside a mafia a crime without the mark is not yet one that is none; somebody
    // has to say so.
    guard file.marks.contains(.mafia), counts.contains(where: isLong),
      facts.answer(to: .notOrganisedViolence) == nil
    else { return .satisfied }
    return .undetermined(missing: "organised violence")
  }

  private func isLong(_ count: CrimeCount) -> Bool {
    count.kind != .fixed || (count.term?.months ?? 0) >= policy.violenceMonths.value.count
  }

  private var counted: ArraySlice<Judgment> { file.countedJudgments(on: today) }

  /// 第三十条: generally not again. Where an omitted crime was why, law knows an exception that
  /// turns on a confession which only people can judge.
  private var revoked: [Finding] {
    let wasRevoked =
      file.judgments.contains { $0.origin == .paroleRevoked && $0.sentence.decidedOn <= today }
      || file.recalledOn.map { $0 <= today } == true
    // 刑法 第八十六条第一款、第二款: the judgment on a new or an omitted crime revokes it as well.
    guard wasRevoked || judged(onParole: .newCrime) || judged(onParole: .omittedCrime) else {
      return []
    }
    let isForOmittedCrime =
      standing.judgment.origin == .omittedCrime && !judged(onParole: .newCrime)
    return [
      policy.rules.finding(
        .paroleRevoked, isForOmittedCrime ? .forJudgement(role: ParoleRule.judge) : .notSatisfied)
    ]
  }

  /// Whether a judgment of an origin followed on a parole.
  private func judged(onParole origin: JudgmentOrigin) -> Bool {
    let paroles = file.rulings.filter { $0.result.code == "paroled" }.map(\.ruledOn)
    return file.judgments.contains { judgment in
      judgment.origin == origin && judgment.sentence.decidedOn <= today
        && paroles.contains { $0 <= judgment.sentence.decidedOn }
    }
  }

  /// 刑法 第八十一条: whoever is out on parole has it.
  private var onParole: [Finding] {
    standing.isOnParole ? [barred(.paroleServing)] : []
  }

  /// 刑法 第八十一条: after the term nothing is left to be served outside.
  private var over: [Finding] {
    guard let end = standing.endsOn, end < today else { return [] }
    return [policy.rules.finding(.paroleServing, .notSatisfied, [Figure(.end, end)])]
  }

  /// 法释〔2019〕6号 第一条: after embezzlement and bribery, whoever refuses to confess or is able and
  /// does not pay gets no parole.
  private var corruption: [Finding] {
    guard policy.rules.contains(.paroleCorruption), file.marks.contains(.corruption) else {
      return []
    }
    let status: FindingStatus =
      isAbleButUnpaid == true
      ? .notSatisfied : facts.status(of: .confession, judge: RepentanceRule.judge)
    return [policy.rules.finding(.paroleCorruption, status)]
  }

  private func barred(_ rule: RuleIdentifier) -> Finding {
    policy.rules.finding(rule, .notSatisfied)
  }
}
