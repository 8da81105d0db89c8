import PrisonAffairs
import Testing

@Suite("Codes of refusals")
struct RefusalCodeTests {
  /// The codes in their order; books and scripts hold them, so none is renamed or given anew.
  static let pinned = [
    "actor.unknown", "actor.not-permitted", "actor.not-of-ward", "actor.as-in-live-book",
    "clock.went-back", "clock.not-settable", "policy.not-in-force", "policy.not-adopted",
    "policy.assumption-not-adopted", "policy.seed-in-live-book", "policy.layer-oversteps",
    "policy.looser-than-before", "calendar.not-adopted", "calendar.moves-earlier", "inmate.unknown",
    "inmate.not-in-custody", "inmate.already-released", "inmate.number-form", "ward.unknown",
    "staff.unknown", "role.unknown", "day.before-admission", "day.in-future", "status.overlaps",
    "status.unknown", "status.already-ended", "key.repeated-differently", "entry.reason-unknown",
    "entry.outside-clause", "entry.wrong-direction", "entry.special-over-maximum",
    "entry.part-not-assessed", "entry.late-without-reason", "entry.officer-not-of-ward",
    "entry.unknown", "entry.already-decided", "entry.already-corrected",
    "procedure.separation-of-duties", "body.not-member", "body.head-must-sign", "body.member-twice",
    "procedure.quorum-not-reached", "procedure.step-not-now", "procedure.step-role",
    "procedure.step-outcome", "procedure.reason-required", "procedure.document-missing",
    "procedure.ended", "procedure.unknown", "month.not-over", "month.undecided-entries",
    "month.inputs-changed", "month.incomplete", "month.not-started", "month.unknown",
    "month.not-closed", "month.nothing-to-redecide", "notice.unknown", "notice.already-drafted",
    "notice.ended", "notice.field-not-reviewed", "notice.ground-required",
    "notice.reexamination-day", "notice.mandatory-withholding", "notice.window-running",
    "notice.awaits-calendar", "notice.objection-open", "notice.inputs-changed",
    "notice.not-on-board", "objection.unknown", "objection.too-late", "objection.not-concerned",
    "objection.already-open", "objection.final", "correction.by-author", "reference.form",
    "reference.unknown",
    "key.missing", "key.open-permissions", "key.form", "key.not-adopted", "key.already-adopted",
    "key.stays-outside", "note.form", "note.foreign", "note.other-prison", "note.not-of-book",
    "note.beyond-book", "checkpoint.missing", "cosignature.missing", "cosignature.already-there",
    "fact.unknown", "fact.sealed", "fact.already-sealed", "fact.erased", "fact.not-erasable",
    "fact.not-retractable", "fact.already-corrected", "ground.required", "erasure.already-asked",
    "erasure.request-unknown", "erasure.carried-out", "erasure.by-requester", "erasure.outdated",
    "grade.missing", "grade.awaits-judgement", "grade.must-be-unqualified", "grade.barred",
    "grade.no-ground", "grade.share-exceeded", "grade.passed-over", "cycle.not-full",
    "reward.not-graded", "reward.already-decided", "reward.not-following",
    "cancellation.exception", "cancellation.nothing", "notice.field-foreign",
    "notice.kind-unknown", "notice.objection-upheld", "objection.not-signed",
    "strict.group-unknown", "strict.group-repeated", "strict.sentence-unknown",
    "strict.sentence-below", "entry.outside-intake", "conduct.not-cleared",
    "conduct.outside-bounds", "suspension.unknown", "suspension.overlaps",
    "suspension.already-decided", "suspension.outside-bounds", "meeting.unknown", "meeting.ward",
    "meeting.already-recorded", "meeting.attendance-incomplete", "meeting.minutes-missing",
    "meeting.retracted", "meeting.invited-afterwards", "record.late-without-reason",
    "opinion.unknown", "opinion.already-answered", "opinion.not-accepted",
    "opinion.not-corrected-by", "opinion.already-corrected", "grading.nothing",
    "grading.month-open", "grading.earlier-open", "grading.inputs-changed", "grading.open",
    "cycle.unknown", "reward.nothing", "cancellation.open", "balance.already-there",
    "balance.after-months", "treatment.grade-unknown", "treatment.same-grade",
    "treatment.ground-direction", "treatment.conditions-not-met", "treatment.change-open",
    "treatment.no-change", "treatment.already-graded", "treatment.unknown",
    "transfer.month-open", "transfer.matter-open", "transfer.unknown", "transfer.changed-since",
    "transfer.handed-over", "transfer.form", "transfer.signature", "transfer.key-unknown",
    "transfer.other-prison", "transfer.other-mode", "transfer.already-taken",
    "transfer.inmate-known", "transfer.month-settled", "transfer.clause-differs",
    "cancellation.incomplete", "sentence.judgment-missing", "sentence.term-kind",
    "sentence.end-before-start", "sentence.end-differs", "sentence.reduction-over-term",
    "sentence.ruling-before-judgment", "sentence.ruling-kind", "sentence.day-order",
    "sentence.mark-without-crime", "sentence.violence-without-crime", "sentence.limited-kind",
    "sentence.count-over-sentence", "sentence.origin-foreign", "nomination.unknown",
    "batch.unknown", "batch.planned-day", "batch.list-settled", "nomination.already-open",
    "nomination.not-permitted", "nomination.awaits-judgement", "nomination.none-at-step",
    "nomination.cannot-move", "appraisal.empty", "withdrawal.leave-required",
    "ruling.other-kind", "ruling.before-submission", "ruling.already-served", "body.too-small",
    "notice.no-audience", "notice.place-unknown", "objection.staff-not-admitted",
    "judgment.already-there", "judgment.unknown", "judgment.differs", "mark.contradicts",
    "ruling.already-there", "property.already-there", "property.unknown", "property.contradicts",
    "minutes.none", "outside.unknown", "outside.open", "outside.not-under-way",
    "outside.urgent-ground", "outside.dates", "outside.society-noted", "meal.kitchen-unknown",
    "meal.kitchen-already-there", "meal.diet-not-cooked", "meal.item-unknown",
    "meal.item-already-there", "meal.meals-over-diners", "meal.diners-above-custody",
    "meal.diners-already-there", "meal.amount-differs", "meal.receipt-duplicated",
    "meal.receivers-same", "meal.stock-below-zero", "meal.stock-counted", "meal.count-unknown",
    "meal.count-decided", "meal.count-stale", "meal.explanation-missing", "meal.month-closed",
    "meal.record-unknown", "meal.record-taken-back", "meal.menu-week", "meal.menu-unknown",
    "meal.menu-published", "meal.sample-too-early", "meal.sample-ended", "ruling.of-nomination",
    "account.unknown", "account.side-not-admitted", "account.side-unnamed",
    "account.kind-unknown", "account.kind-reserved", "account.amount", "account.amount-form",
    "account.same", "account.unbalanced", "account.inmate-required", "account.inmate-foreign",
    "account.sender-required", "account.sender-foreign", "account.split-over",
    "account.month-closed", "account.overdrawn", "account.transfer-unknown", "account.reversed",
    "account.reversal-final", "account.reversal-by-author", "account.allowance-paid",
    "account.deduction-over-item", "account.deduction-settled", "account.nothing-left",
    "account.money-left", "bank.account-unknown", "bank.line-sides", "bank.line-outside-month",
    "bank.balance-broken", "bank.out-of-order", "bank.line-unknown", "bank.match-amount",
    "bank.already-matched", "bank.not-matched", "bank.statement-missing", "bank.unexplained",
    "bank.differs", "account.close-order", "account.close-differs", "account.close-no-ward",
    "account.inputs-changed", "account.month-unknown", "meal.month-running",
    "meal.account-incomplete", "meal.earlier-month-open", "meal.later-month-closed",
    "meal.inputs-changed", "meal.committee-incomplete", "meal.explanation-required",
    "meal.member-already-there", "meal.member-unknown", "meal.not-eating-here",
    "meal.statement-required", "meal.grant-amount", "order.amount", "order.category-unknown",
    "order.over-limit", "order.limit-unknown", "order.not-covered", "order.unknown",
    "order.ended", "spending.flag-unknown", "spending.flag-open", "spending.flag-decided",
    "spending.flag-by-raiser", "spending.flag-not-found", "spending.flag-dates",
    "account.not-released", "account.allowance-day", "account.source-reserved",
    "account.opening-closed", "account.held-by-order", "account.refund-over",
    "account.reason-required", "account.cash-uncounted", "account.cash-differs",
    "meal.not-receiver", "meal.received-already", "meal.diners-not-above",
    "meal.objection-stands",
  ]

  @Test("Codes keep their names and their order")
  func pinnedList() {
    #expect(RefusalCode.allCases.map(\.rawValue) == Self.pinned)
    #expect(Set(Self.pinned).count == Self.pinned.count)
  }

  @Test("A code is a subject, a point and what is wrong, in small letters", arguments: pinned)
  func form(code: String) {
    #expect(code.wholeMatch(of: /[a-z]+\.[a-z]+(-[a-z]+)*/) != nil)
    #expect(RefusalCode(rawValue: code)?.rawValue == code)
  }

  @Test(
    "The class of a refusal says who has to do something about it",
    arguments: [
      (RefusalCode.separationOfDuties, RefusalClass.permission),
      (.stepRole, .permission), (.bodyHeadMustSign, .permission), (.actorUnknown, .permission),
      (.quorumNotReached, .rule), (.stepOutcome, .rule), (.procedureEnded, .rule),
      (.noticeWindowRunning, .rule), (.objectionTooLate, .rule), (.entryOutsideClause, .data),
      (.policyNotInForce, .data), (.inmateNumberForm, .data), (.entryUnknown, .missing),
      (.referenceUnknown, .missing),
    ])
  func classes(code: RefusalCode, category: RefusalClass) {
    #expect(code.category == category)
  }

  @Test("A refusal gives back the figures it was made with, and an empty text for others")
  func details() {
    let refusal = Refusal(.quorumNotReached, [.count: "5", .minimum: "6"])
    #expect(refusal[.count] == "5")
    #expect(refusal[.minimum] == "6")
    #expect(refusal[.total].isEmpty)
    #expect(refusal.details.map(\.key) == [.count, .minimum])
  }
}
