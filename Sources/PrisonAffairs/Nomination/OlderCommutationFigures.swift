/// The figures of 法释〔2012〕2号, with what 刑法 sets beside it, from 2012-07-01 to 2016-12-31.
struct OlderCommutationFigures: Sendable {
  /// 第六条
  let bracket: Sourced<Span>
  let start: Sourced<Span>
  let interval: Sourced<Span>
  /// 第五条
  let cut: Sourced<Span>
  let longCut: Sourced<Span>
  /// 第七条
  let lifeStart: Sourced<Span>
  let lifeShortest: Sourced<Span>
  let lifeLongest: Sourced<Span>
  let lifeMajorShortest: Sourced<Span>
  let lifeMajorLongest: Sourced<Span>
  /// 第九条
  let deathStart: Sourced<Span>
  let deathTerm: Sourced<Span>
  let deathMajorTerm: Sourced<Span>
  /// 第十一条
  let shortResidue: Sourced<Span>
  /// 第八条、第九条; 刑法 第七十八条
  let fixedShare: Sourced<Ratio>
  let lifeFloor: Sourced<Span>
  let deathFloor: Sourced<Span>
  let limitedLifeFloor: Sourced<Span>
  let limitedFixedFloor: Sourced<Span>
  /// 刑法 第五十条
  let suspensionMajorTerm: Sourced<Span>
  let majorMeritWaives: Bool

  /// Refuses (`policy.not-in-force`) a day on which a figure is not set.
  init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    func months(_ name: String) throws(Refusal) -> Sourced<Span> {
      try policies.requiredSpan("commutation.2012.\(name)", on: day)
    }
    bracket = try months("bracket")
    start = try months("start.fixed")
    interval = try months("interval")
    cut = try months("cut.one")
    longCut = try months("cut.more")
    lifeStart = try months("start.life")
    lifeShortest = try months("life.shortest")
    lifeLongest = try months("life.longest")
    lifeMajorShortest = try months("life.major-shortest")
    lifeMajorLongest = try months("life.major-longest")
    deathStart = try months("start.death")
    deathTerm = try months("death.term")
    deathMajorTerm = try months("death.major-term")
    shortResidue = try months("short-residue")
    fixedShare = try policies.requiredRatio("commutation.2012.floor.fixed-share", on: day)
    lifeFloor = try months("floor.life")
    deathFloor = try months("floor.death")
    limitedLifeFloor = try months("floor.limited-life")
    limitedFixedFloor = try months("floor.limited-fixed")
    suspensionMajorTerm = try months("suspension-major-term")
    majorMeritWaives = try policies.requiredFlag("commutation.2012.major-merit-waives", on: day)
  }
}

/// The rows of the older rule.
public enum OlderCommutationRow: String, CaseIterable, Sendable {
  /// The suspension itself (刑法 第五十条).
  case suspension = "O0"
  /// Five years and more (第五条、第六条).
  case fromFive = "O1"
  /// Below five years, where the times may be shorter (第六条第二款).
  case belowFive = "O2"
  /// Less than a year left when the judgment took effect (第十一条).
  case shortResidue = "O3"
  /// Life, also after it became a fixed term (第七条、第八条).
  case life = "O4"
  /// Suspended death that became life, also after it became a fixed term (第九条).
  case death = "O5"
  /// Limited commutation, stricter by analogy (第十条).
  case limited = "O6"
  /// 终身监禁 (刑法 第三百八十三条第四款), from 2015-11-01.
  case withoutCommutation = "O7"
}
