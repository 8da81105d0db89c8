import PrisonAffairs
import Testing

@Suite("Names of rules")
struct RuleIdentifierTests {
  /// The rules in their order; findings in books hold them, so none is renamed or given anew.
  static let pinned = [
    "points.rule.daily-base", "points.rule.intake-base", "points.rule.solitary-base",
    "points.rule.hospital-labour", "points.rule.rescue-average", "points.rule.incapacity-base",
    "points.rule.investigation", "points.rule.away", "points.rule.same-event",
    "points.rule.bonus-cap", "points.rule.special-single", "points.rule.special-year",
    "points.rule.penalty", "points.rule.month-total", "points.rule.clause-bounds",
    "points.rule.authority", "points.rule.lateness", "points.rule.objection-time",
    "notice.rule.clock", "procedure.rule.quorum", "procedure.rule.separation",
    "points.rule.grade-single-deduction", "points.rule.grade-part-below-base",
    "points.rule.grade-previous", "points.rule.grade-property-judgment",
    "points.rule.grade-active-province", "points.rule.grade-constitution",
    "points.rule.grade-unity", "points.rule.grade-culture", "points.rule.grade-extremism",
    "points.rule.grade-cult", "points.rule.grade-resistance", "points.rule.grade-penalties",
    "points.rule.grade-solitary", "points.rule.grade-low-months",
    "points.rule.grade-unqualified-province", "points.rule.grade-ranking",
    "points.rule.grade-share", "points.rule.grade-strict-share", "points.rule.reward",
    "points.rule.reward-months", "points.rule.carry-over", "points.rule.cancel-fraud",
    "points.rule.cancel-new-crime", "points.rule.cancel-outside", "points.rule.cancel-parole",
    "points.rule.cancel-omitted-crime",
    "points.rule.strict-group", "points.rule.strict-limit", "points.rule.cycle-transition",
    "points.rule.conduct-adjustment", "points.rule.work-suspension",
    "treatment.rule.time-in-grade", "treatment.rule.month-average", "treatment.rule.penalty-free",
    "treatment.rule.event", "treatment.rule.approval", "treatment.rule.latest-cycle",
    "points.rule.meetings", "points.rule.opinion-time", "points.rule.grading-time",
    "points.rule.grade-paper-months",
    "property.rule.performed", "property.rule.excused", "property.rule.unable",
    "property.rule.able", "property.rule.refusing", "property.rule.spending",
    "property.rule.waiting", "property.rule.ability", "property.rule.category",
    "property.rule.major-merit", "repentance.rule.element", "repentance.rule.appeal",
    "repentance.rule.proceeds", "repentance.rule.scores", "repentance.rule.unnamed",
    "procedure.rule.committee-size", "procedure.rule.transition",
    "parole.rule.without-commutation", "parole.rule.judgment", "parole.rule.recidivist",
    "parole.rule.violence", "parole.rule.revoked", "parole.rule.corruption",
    "parole.rule.served", "parole.rule.gap", "parole.rule.risk", "parole.rule.community",
    "parole.rule.preferred", "parole.rule.probation", "parole.rule.rights",
    "commutation.rule.category", "commutation.rule.exactly-ten", "commutation.rule.without",
    "commutation.rule.probation", "commutation.rule.start", "commutation.rule.interval",
    "commutation.rule.last-reduction", "commutation.rule.shortened-time",
    "commutation.rule.suspension", "commutation.rule.new-crime", "commutation.rule.leniency",
    "commutation.rule.merit", "commutation.rule.amount", "commutation.rule.stricter",
    "commutation.rule.minimum-served", "commutation.rule.lapsed", "commutation.rule.proposal",
    "commutation.rule.residue", "commutation.rule.rights", "commutation.rule.2012-start",
    "commutation.rule.2012-interval", "commutation.rule.2012-amount",
    "commutation.rule.2012-minimum-served", "commutation.rule.2012-limited",
    "commutation.rule.2012-residue", "commutation.rule.2012-suspension",
    "commutation.rule.2012-merit", "commutation.rule.2012-property",
    "commutation.rule.2012-without", "commutation.rule.2012-proposal", "parole.rule.serving",
    "commutation.rule.serving", "nomination.rule.other-clocks", "meal.rule.meals",
    "meal.rule.diners", "meal.rule.amount", "meal.rule.receivers", "meal.rule.stock",
    "meal.rule.stocktake", "meal.rule.sample", "meal.rule.menu", "meal.rule.money",
    "meal.rule.minimum-quantity", "meal.rule.maximum-quantity", "meal.rule.price-rise",
    "meal.rule.deficit", "meal.rule.surplus", "meal.rule.committee",
    "account.rule.spending-grade", "account.rule.spending-festival",
    "account.rule.spending-unperformed", "account.rule.spending-limit",
    "account.rule.spending-absent", "account.rule.spending-sender",
    "account.rule.spending-surge", "account.rule.pay-split", "account.rule.allowance",
  ]

  @Test("Rules keep their names and their order")
  func pinnedList() {
    #expect(RuleIdentifier.allCases.map(\.rawValue) == Self.pinned)
    #expect(Set(Self.pinned).count == Self.pinned.count)
  }

  @Test("A rule is named by subject, the word rule and what it settles", arguments: pinned)
  func form(name: String) {
    #expect(name.wholeMatch(of: /[a-z]+\.rule\.[a-z0-9]+(-[a-z]+)*(\.v[0-9]+)?/) != nil)
  }
}
