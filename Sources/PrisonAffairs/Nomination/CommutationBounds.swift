/// Figures of commutation beside its table: floors, blocks, leniency and political rights.
struct CommutationBounds: Sendable {
  /// 刑法 第七十八条第二款, and 法释〔2016〕23号 第十二条.
  let fixedShare: Sourced<Ratio>
  let life: Sourced<Int>
  let death: Sourced<Int>
  let limitedLife: Sourced<Int>
  let limitedFixed: Sourced<Int>
  /// 第二十一条
  let newCrimeFixed: Sourced<Int>
  let newCrimeLife: Sourced<Int>
  let newCrimeSuspension: Sourced<Int>
  /// 第三十七条第二款
  let omittedLife: Sourced<Int>
  let omittedLongest: Sourced<Int>
  /// 第十六条
  let shortResidue: Sourced<Int>
  /// 刑法 第五十条第一款
  let suspensionMajorMerit: Sourced<Int>
  /// 第十九条、第二十条、第三十一条、第三十九条
  let leniencyShare: Sourced<Ratio>
  let minorAge: Sourced<Int>
  let oldAge: Sourced<Int>
  let veryOldAge: Sourced<Int>
  /// 第十七条
  let rightsFixed: Sourced<Int>
  let rightsShortest: Sourced<Int>
  let rightsLongest: Sourced<Int>
  let rightsFinal: Sourced<Int>

  init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    let figures = CommutationFigures(policies, day)
    fixedShare = try policies.requiredRatio("commutation.floor.fixed-share", on: day)
    life = try figures.months("floor.life")
    death = try figures.months("floor.death")
    limitedLife = try figures.months("floor.limited-life")
    limitedFixed = try figures.months("floor.limited-fixed")
    newCrimeFixed = try figures.months("block.new-crime-fixed")
    newCrimeLife = try figures.months("block.new-crime-life")
    newCrimeSuspension = try figures.months("block.new-crime-suspension")
    omittedLife = try figures.months("start.life-omitted")
    omittedLongest = try figures.months("bracket.omitted")
    shortResidue = try figures.months("short-residue")
    suspensionMajorMerit = try figures.months("fixed-term.suspension-major-merit")
    leniencyShare = try policies.requiredRatio("commutation.leniency.share-maximum", on: day)
    minorAge = try policies.requiredCount("commutation.leniency.minor-age", on: day)
    oldAge = try policies.requiredCount("commutation.leniency.old-age", on: day)
    veryOldAge = try policies.requiredCount("commutation.leniency.very-old-age", on: day)
    rightsFixed = try figures.months("rights.fixed-shortest")
    rightsShortest = try figures.months("rights.conversion-shortest")
    rightsLongest = try figures.months("rights.conversion-longest")
    rightsFinal = try figures.months("rights.final-shortest")
  }
}

/// The articles of rules that have no figure to take one from, gathered once.
struct CommutationCitations: Sendable {
  let category: Citation
  let exactlyTen: Citation
  /// Nil before 法释〔2019〕6号.
  let corruption: Citation?
  let without: Citation
  let probation: Citation
  let serving: Citation
  let lastReduction: Citation
  let suspension: Citation
  let leniency: Citation
  let merit: Citation
  let amount: Citation
  let stricter: Citation
  let shortened: Citation
  let lapsed: Citation
  let residue: Citation
  let proposal: Citation
  let rights: Citation

  init(_ policies: PolicySet, on day: CivilDate) {
    func cite(_ rule: RuleIdentifier) -> Citation { policies.citation(of: rule, on: day) }
    category = cite(.commutationCategory)
    exactlyTen = cite(.commutationExactlyTen)
    corruption = policies.span("commutation.bracket.corruption", on: day)?.citation
    without = cite(.commutationWithout)
    probation = cite(.commutationProbation)
    serving = cite(.commutationServing)
    lastReduction = cite(.commutationLastReduction)
    suspension = cite(.commutationSuspension)
    leniency = cite(.commutationLeniency)
    merit = cite(.commutationMerit)
    amount = cite(.commutationAmount)
    stricter = cite(.commutationStricter)
    shortened = cite(.commutationShortened)
    lapsed = cite(.commutationLapsed)
    residue = cite(.commutationResidue)
    proposal = cite(.commutationProposal)
    rights = cite(.commutationRights)
  }
}
