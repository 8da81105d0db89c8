/// Every way in which law or procedure says no. The raw values are stable and never reused.
public enum RefusalCode: String, CaseIterable, Sendable {
  // Actor and clock
  case actorUnknown = "actor.unknown"
  case actorNotPermitted = "actor.not-permitted"
  case actorNotOfWard = "actor.not-of-ward"
  case actorAsInLiveBook = "actor.as-in-live-book"
  case clockWentBack = "clock.went-back"
  case clockNotSettable = "clock.not-settable"
  // Policy and calendar
  case policyNotInForce = "policy.not-in-force"
  case policyNotAdopted = "policy.not-adopted"
  case policyAssumptionNotAdopted = "policy.assumption-not-adopted"
  case policySeedInLiveBook = "policy.seed-in-live-book"
  case policyLayerOversteps = "policy.layer-oversteps"
  case policyLooserThanBefore = "policy.looser-than-before"
  case calendarNotAdopted = "calendar.not-adopted"
  case calendarMovesEarlier = "calendar.moves-earlier"
  // People
  case inmateUnknown = "inmate.unknown"
  case inmateNotInCustody = "inmate.not-in-custody"
  case inmateAlreadyReleased = "inmate.already-released"
  case inmateNumberForm = "inmate.number-form"
  case wardUnknown = "ward.unknown"
  case staffUnknown = "staff.unknown"
  case roleUnknown = "role.unknown"
  case dayBeforeAdmission = "day.before-admission"
  case dayInFuture = "day.in-future"
  case statusOverlaps = "status.overlaps"
  case statusUnknown = "status.unknown"
  case statusAlreadyEnded = "status.already-ended"
  case keyRepeatedDifferently = "key.repeated-differently"
  // Entries
  case entryReasonUnknown = "entry.reason-unknown"
  case entryOutsideClause = "entry.outside-clause"
  case entryWrongDirection = "entry.wrong-direction"
  case entrySpecialOverMaximum = "entry.special-over-maximum"
  case entryPartNotAssessed = "entry.part-not-assessed"
  case entryLateWithoutReason = "entry.late-without-reason"
  case entryOfficerNotOfWard = "entry.officer-not-of-ward"
  case entryUnknown = "entry.unknown"
  case entryAlreadyDecided = "entry.already-decided"
  case entryAlreadyCorrected = "entry.already-corrected"
  // Bodies and procedures
  case separationOfDuties = "procedure.separation-of-duties"
  case bodyNotMember = "body.not-member"
  case bodyHeadMustSign = "body.head-must-sign"
  case bodyMemberTwice = "body.member-twice"
  case quorumNotReached = "procedure.quorum-not-reached"
  case stepNotNow = "procedure.step-not-now"
  case stepRole = "procedure.step-role"
  case stepOutcome = "procedure.step-outcome"
  case stepReasonRequired = "procedure.reason-required"
  case stepDocumentMissing = "procedure.document-missing"
  case procedureEnded = "procedure.ended"
  case procedureUnknown = "procedure.unknown"
  // Months
  case monthNotOver = "month.not-over"
  case monthUndecidedEntries = "month.undecided-entries"
  case monthInputsChanged = "month.inputs-changed"
  case monthIncomplete = "month.incomplete"
  case monthNotStarted = "month.not-started"
  case monthUnknown = "month.unknown"
  case monthNotClosed = "month.not-closed"
  case monthNothingToRedecide = "month.nothing-to-redecide"
  // Notices
  case noticeUnknown = "notice.unknown"
  case noticeAlreadyDrafted = "notice.already-drafted"
  case noticeEnded = "notice.ended"
  case noticeFieldNotReviewed = "notice.field-not-reviewed"
  case noticeGroundRequired = "notice.ground-required"
  case noticeReexaminationDay = "notice.reexamination-day"
  case noticeMandatoryWithholding = "notice.mandatory-withholding"
  case noticeWindowRunning = "notice.window-running"
  case noticeAwaitsCalendar = "notice.awaits-calendar"
  case noticeObjectionOpen = "notice.objection-open"
  case noticeInputsChanged = "notice.inputs-changed"
  case noticeNotOnBoard = "notice.not-on-board"
  // Objections
  case objectionUnknown = "objection.unknown"
  case objectionTooLate = "objection.too-late"
  case objectionNotConcerned = "objection.not-concerned"
  case objectionAlreadyOpen = "objection.already-open"
  case objectionFinal = "objection.final"
  // Corrections
  case correctionByAuthor = "correction.by-author"
  // References
  case referenceForm = "reference.form"
  case referenceUnknown = "reference.unknown"
  // Keys, notes and proofs
  case keyMissing = "key.missing"
  case keyOpenPermissions = "key.open-permissions"
  case keyForm = "key.form"
  case keyNotAdopted = "key.not-adopted"
  case keyAlreadyAdopted = "key.already-adopted"
  case keyStaysOutside = "key.stays-outside"
  case noteForm = "note.form"
  case noteForeign = "note.foreign"
  case noteOtherPrison = "note.other-prison"
  case noteNotOfBook = "note.not-of-book"
  case noteBeyondBook = "note.beyond-book"
  case checkpointMissing = "checkpoint.missing"
  case cosignatureMissing = "cosignature.missing"
  case cosignatureKnown = "cosignature.already-there"
  // Sealing, erasure, retraction
  case factUnknown = "fact.unknown"
  case factSealed = "fact.sealed"
  case factAlreadySealed = "fact.already-sealed"
  case factErased = "fact.erased"
  case factNotErasable = "fact.not-erasable"
  case factNotRetractable = "fact.not-retractable"
  case factAlreadyCorrected = "fact.already-corrected"
  case groundRequired = "ground.required"
  case erasureAlreadyAsked = "erasure.already-asked"
  case erasureRequestUnknown = "erasure.request-unknown"
  case erasureCarriedOut = "erasure.carried-out"
  case erasureByRequester = "erasure.by-requester"
  case erasureOutdated = "erasure.outdated"
  // Grades, rewards and their cancellation
  case gradeMissing = "grade.missing"
  case gradeAwaitsJudgement = "grade.awaits-judgement"
  case gradeMustBeUnqualified = "grade.must-be-unqualified"
  case gradeBarred = "grade.barred"
  case gradeNoGround = "grade.no-ground"
  case gradeShareExceeded = "grade.share-exceeded"
  case gradePassedOver = "grade.passed-over"
  case cycleNotFull = "cycle.not-full"
  case rewardNotGraded = "reward.not-graded"
  case rewardAlreadyDecided = "reward.already-decided"
  case rewardNotFollowing = "reward.not-following"
  case cancellationException = "cancellation.exception"
  case cancellationNothing = "cancellation.nothing"
  // Notices and objections of any matter
  case noticeFieldForeign = "notice.field-foreign"
  case noticeKindUnknown = "notice.kind-unknown"
  case noticeObjectionUpheld = "notice.objection-upheld"
  case objectionNotSigned = "objection.not-signed"
  // Strict groups, intake, averages adjusted, suspended work
  case strictGroupUnknown = "strict.group-unknown"
  case strictGroupRepeated = "strict.group-repeated"
  case strictSentenceUnknown = "strict.sentence-unknown"
  case strictSentenceBelow = "strict.sentence-below"
  case entryOutsideIntake = "entry.outside-intake"
  case conductNotCleared = "conduct.not-cleared"
  case conductOutsideBounds = "conduct.outside-bounds"
  case suspensionUnknown = "suspension.unknown"
  case suspensionOverlaps = "suspension.overlaps"
  case suspensionAlreadyDecided = "suspension.already-decided"
  case suspensionOutsideBounds = "suspension.outside-bounds"
  // Meetings and opinions
  case meetingUnknown = "meeting.unknown"
  case meetingWard = "meeting.ward"
  case meetingAlreadyRecorded = "meeting.already-recorded"
  case meetingAttendanceIncomplete = "meeting.attendance-incomplete"
  case meetingMinutesMissing = "meeting.minutes-missing"
  case meetingRetracted = "meeting.retracted"
  case meetingInvitedAfterwards = "meeting.invited-afterwards"
  case recordLateWithoutReason = "record.late-without-reason"
  case opinionUnknown = "opinion.unknown"
  case opinionAlreadyAnswered = "opinion.already-answered"
  case opinionNotAccepted = "opinion.not-accepted"
  case opinionNotCorrectedBy = "opinion.not-corrected-by"
  case opinionAlreadyCorrected = "opinion.already-corrected"

  // Running gradings and rewards
  case gradingNothing = "grading.nothing"
  case gradingMonthOpen = "grading.month-open"
  case gradingEarlierOpen = "grading.earlier-open"
  case gradingInputsChanged = "grading.inputs-changed"
  case gradingOpen = "grading.open"
  case cycleUnknown = "cycle.unknown"
  case rewardNothing = "reward.nothing"
  case cancellationOpen = "cancellation.open"
  case balanceAlreadyThere = "balance.already-there"
  case balanceAfterMonths = "balance.after-months"
  // Treatment grades
  case treatmentGradeUnknown = "treatment.grade-unknown"
  case treatmentSameGrade = "treatment.same-grade"
  case treatmentGroundDirection = "treatment.ground-direction"
  case treatmentConditions = "treatment.conditions-not-met"
  case treatmentChangeOpen = "treatment.change-open"
  case treatmentNoChange = "treatment.no-change"
  case treatmentAlreadyGraded = "treatment.already-graded"
  case treatmentUnknown = "treatment.unknown"
  // Transfers to and from other prisons
  case transferMonthOpen = "transfer.month-open"
  case transferMatterOpen = "transfer.matter-open"
  case transferUnknown = "transfer.unknown"
  case transferChangedSince = "transfer.changed-since"
  case transferHandedOver = "transfer.handed-over"
  case transferForm = "transfer.form"
  case transferSignature = "transfer.signature"
  case transferKeyUnknown = "transfer.key-unknown"
  case transferOtherPrison = "transfer.other-prison"
  case transferOtherMode = "transfer.other-mode"
  case transferAlreadyTaken = "transfer.already-taken"
  case transferInmateKnown = "transfer.inmate-known"
  case transferMonthSettled = "transfer.month-settled"
  case transferClauseDiffers = "transfer.clause-differs"
  case cancellationIncomplete = "cancellation.incomplete"
  // Sentences
  case sentenceJudgmentMissing = "sentence.judgment-missing"
  case sentenceTermKind = "sentence.term-kind"
  case sentenceEndBeforeStart = "sentence.end-before-start"
  case sentenceEndDiffers = "sentence.end-differs"
  case sentenceReductionOverTerm = "sentence.reduction-over-term"
  case sentenceRulingBeforeJudgment = "sentence.ruling-before-judgment"
  case sentenceRulingKind = "sentence.ruling-kind"
  case sentenceDayOrder = "sentence.day-order"
  case sentenceMarkWithoutCrime = "sentence.mark-without-crime"
  case sentenceViolenceWithoutCrime = "sentence.violence-without-crime"
  case sentenceLimitedKind = "sentence.limited-kind"
  case sentenceCountOverSentence = "sentence.count-over-sentence"
  case sentenceOriginForeign = "sentence.origin-foreign"
  // Nominations
  case nominationUnknown = "nomination.unknown"
  case batchUnknown = "batch.unknown"
  case batchPlannedDay = "batch.planned-day"
  case batchListSettled = "batch.list-settled"
  case nominationAlreadyOpen = "nomination.already-open"
  case nominationNotPermitted = "nomination.not-permitted"
  case nominationAwaitsJudgement = "nomination.awaits-judgement"
  case nominationNoneAtStep = "nomination.none-at-step"
  case nominationCannotMove = "nomination.cannot-move"
  case appraisalEmpty = "appraisal.empty"
  case withdrawalLeaveRequired = "withdrawal.leave-required"
  case rulingOtherKind = "ruling.other-kind"
  case rulingBeforeSubmission = "ruling.before-submission"
  case rulingAlreadyServed = "ruling.already-served"
  case bodyTooSmall = "body.too-small"
  case noticeAudience = "notice.no-audience"
  case noticePlaceUnknown = "notice.place-unknown"
  case objectionStaffNotAdmitted = "objection.staff-not-admitted"
  // Files of sentences
  case judgmentAlreadyThere = "judgment.already-there"
  case judgmentUnknown = "judgment.unknown"
  case judgmentDiffers = "judgment.differs"
  case markContradicts = "mark.contradicts"
  case rulingAlreadyThere = "ruling.already-there"
  case propertyAlreadyThere = "property.already-there"
  case propertyUnknown = "property.unknown"
  case propertyContradicts = "property.contradicts"
  case minutesNone = "minutes.none"
  // Temporary service outside prison
  case outsideUnknown = "outside.unknown"
  case outsideOpen = "outside.open"
  case outsideNotUnderWay = "outside.not-under-way"
  case outsideUrgentGround = "outside.urgent-ground"
  case outsideDates = "outside.dates"
  case outsideSocietyNoted = "outside.society-noted"
  // Kitchens and stores
  case mealKitchenUnknown = "meal.kitchen-unknown"
  case mealKitchenThere = "meal.kitchen-already-there"
  case mealDietForeign = "meal.diet-not-cooked"
  case foodItemUnknown = "meal.item-unknown"
  case foodItemThere = "meal.item-already-there"
  case mealsOverDiners = "meal.meals-over-diners"
  case dinersAboveCustody = "meal.diners-above-custody"
  case dinersThere = "meal.diners-already-there"
  case foodAmountDiffers = "meal.amount-differs"
  case receiptDuplicated = "meal.receipt-duplicated"
  case receiversSame = "meal.receivers-same"
  case stockBelowZero = "meal.stock-below-zero"
  case stockCounted = "meal.stock-counted"
  case stockCountUnknown = "meal.count-unknown"
  case stockCountDecided = "meal.count-decided"
  case stockCountStale = "meal.count-stale"
  case mealExplanationMissing = "meal.explanation-missing"
  case mealMonthClosed = "meal.month-closed"
  case mealRecordUnknown = "meal.record-unknown"
  case mealRecordTakenBack = "meal.record-taken-back"
  case menuWeek = "meal.menu-week"
  case menuUnknown = "meal.menu-unknown"
  case menuHangs = "meal.menu-published"
  case sampleTooEarly = "meal.sample-too-early"
  case sampleEnded = "meal.sample-ended"
  case rulingOfNomination = "ruling.of-nomination"
  // Inmates' money: postings
  case accountUnknown = "account.unknown"
  case accountSideNotAdmitted = "account.side-not-admitted"
  case accountSideUnnamed = "account.side-unnamed"
  case accountKindUnknown = "account.kind-unknown"
  case accountKindReserved = "account.kind-reserved"
  case accountAmount = "account.amount"
  case accountAmountForm = "account.amount-form"
  case accountSame = "account.same"
  case accountUnbalanced = "account.unbalanced"
  case accountInmateRequired = "account.inmate-required"
  case accountInmateForeign = "account.inmate-foreign"
  case accountSenderRequired = "account.sender-required"
  case accountSenderForeign = "account.sender-foreign"
  case accountSplitOver = "account.split-over"
  case accountMonthClosed = "account.month-closed"
  case accountOverdrawn = "account.overdrawn"
  case accountTransferUnknown = "account.transfer-unknown"
  case accountReversed = "account.reversed"
  case accountReversalFinal = "account.reversal-final"
  case accountReversalByAuthor = "account.reversal-by-author"
  case accountAllowancePaid = "account.allowance-paid"
  case accountDeductionOverItem = "account.deduction-over-item"
  case accountDeductionSettled = "account.deduction-settled"
  case accountNothingLeft = "account.nothing-left"
  case accountMoneyLeft = "account.money-left"
  // Bank statements and the close of a month
  case bankAccountUnknown = "bank.account-unknown"
  case bankLineSides = "bank.line-sides"
  case bankLineOutsideMonth = "bank.line-outside-month"
  case bankBalanceBroken = "bank.balance-broken"
  case bankOutOfOrder = "bank.out-of-order"
  case bankLineUnknown = "bank.line-unknown"
  case bankMatchAmount = "bank.match-amount"
  case bankAlreadyMatched = "bank.already-matched"
  case bankNotMatched = "bank.not-matched"
  case bankStatementMissing = "bank.statement-missing"
  case bankUnexplained = "bank.unexplained"
  case bankDiffers = "bank.differs"
  case accountCloseOrder = "account.close-order"
  case accountCloseDiffers = "account.close-differs"
  case accountCloseNoWard = "account.close-no-ward"
  case accountInputsChanged = "account.inputs-changed"
  case accountMonthUnknown = "account.month-unknown"
  // Closing a kitchen's month
  case mealMonthRunning = "meal.month-running"
  case mealAccountIncomplete = "meal.account-incomplete"
  case mealEarlierMonthOpen = "meal.earlier-month-open"
  case mealLaterMonthClosed = "meal.later-month-closed"
  case mealInputsChanged = "meal.inputs-changed"
  case mealCommitteeIncomplete = "meal.committee-incomplete"
  case mealExplanationRequired = "meal.explanation-required"
  case mealMemberThere = "meal.member-already-there"
  case mealMemberUnknown = "meal.member-unknown"
  case mealNotEatingHere = "meal.not-eating-here"
  case mealStatementRequired = "meal.statement-required"
  case mealGrantAmount = "meal.grant-amount"
  // Orders that hold money, findings on spending
  case orderAmount = "order.amount"
  case orderCategoryUnknown = "order.category-unknown"
  case orderOverLimit = "order.over-limit"
  case orderLimitUnknown = "order.limit-unknown"
  case orderNotCovered = "order.not-covered"
  case orderUnknown = "order.unknown"
  case orderEnded = "order.ended"
  case spendingFlagUnknown = "spending.flag-unknown"
  case spendingFlagOpen = "spending.flag-open"
  case spendingFlagDecided = "spending.flag-decided"
  case spendingFlagByRaiser = "spending.flag-by-raiser"
  case spendingFlagNotFound = "spending.flag-not-found"
  case spendingFlagDates = "spending.flag-dates"
  case accountNotReleased = "account.not-released"
  case accountAllowanceDay = "account.allowance-day"

  /// The class that decides the exit code.
  public var category: RefusalClass {
    switch self {
    case .actorUnknown, .actorNotPermitted, .actorNotOfWard, .actorAsInLiveBook,
      .separationOfDuties, .stepRole,
      .bodyNotMember, .bodyHeadMustSign, .correctionByAuthor, .clockNotSettable,
      .keyOpenPermissions, .erasureByRequester, .accountReversalByAuthor:
      .permission
    case .inmateUnknown, .inmateNumberForm, .wardUnknown, .staffUnknown, .roleUnknown,
      .keyRepeatedDifferently, .entryReasonUnknown, .dayInFuture, .dayBeforeAdmission,
      .inmateNotInCustody, .statusOverlaps, .entryOfficerNotOfWard, .referenceForm,
      .calendarNotAdopted, .policyNotInForce, .bodyMemberTwice, .entryOutsideClause,
      .entryWrongDirection, .entryLateWithoutReason, .entrySpecialOverMaximum,
      .entryPartNotAssessed, .policyLayerOversteps,
      .keyForm, .noteForm, .cosignatureMissing, .groundRequired, .noticeFieldForeign,
      .strictGroupUnknown, .strictGroupRepeated, .strictSentenceUnknown, .strictSentenceBelow,
      .entryOutsideIntake, .conductNotCleared, .conductOutsideBounds, .suspensionOverlaps,
      .suspensionOutsideBounds, .noticeKindUnknown, .treatmentGradeUnknown, .meetingWard,
      .meetingAttendanceIncomplete, .meetingMinutesMissing, .meetingInvitedAfterwards,
      .recordLateWithoutReason, .balanceAlreadyThere, .balanceAfterMonths,
      .transferForm, .transferOtherPrison, .transferOtherMode,
      .sentenceJudgmentMissing, .sentenceTermKind, .sentenceEndBeforeStart, .sentenceEndDiffers,
      .sentenceReductionOverTerm, .sentenceRulingBeforeJudgment, .sentenceRulingKind,
      .sentenceDayOrder, .sentenceMarkWithoutCrime, .sentenceViolenceWithoutCrime,
      .sentenceLimitedKind, .sentenceCountOverSentence, .sentenceOriginForeign,
      .batchPlannedDay, .appraisalEmpty, .rulingOtherKind, .rulingBeforeSubmission,
      .judgmentAlreadyThere, .judgmentUnknown, .judgmentDiffers, .markContradicts,
      .rulingAlreadyThere, .propertyAlreadyThere, .propertyUnknown, .propertyContradicts,
      .outsideUrgentGround, .outsideDates,
      .mealKitchenUnknown, .mealKitchenThere, .mealDietForeign, .foodItemUnknown, .foodItemThere,
      .mealsOverDiners, .dinersThere, .foodAmountDiffers, .receiptDuplicated, .receiversSame,
      .mealExplanationMissing, .menuWeek,
      .accountUnknown, .accountSideNotAdmitted, .accountSideUnnamed, .accountKindUnknown,
      .accountKindReserved, .accountAmount, .accountAmountForm, .accountSame, .accountUnbalanced,
      .accountInmateRequired, .accountInmateForeign, .accountSenderRequired,
      .accountSenderForeign,
      .bankAccountUnknown, .bankLineSides, .bankLineOutsideMonth, .bankBalanceBroken,
      .bankOutOfOrder,
      .mealMemberThere, .mealNotEatingHere,
      .mealStatementRequired, .mealGrantAmount:
      .data
    case .entryUnknown, .noticeUnknown, .objectionUnknown, .monthUnknown, .referenceUnknown,
      .procedureUnknown, .statusUnknown,
      .cycleUnknown, .keyMissing, .checkpointMissing, .factUnknown, .erasureRequestUnknown,
      .suspensionUnknown, .treatmentUnknown, .meetingUnknown, .opinionUnknown,
      .transferUnknown, .nominationUnknown, .batchUnknown, .minutesNone, .outsideUnknown,
      .accountTransferUnknown,
      .bankLineUnknown, .accountMonthUnknown,
      .stockCountUnknown, .mealRecordUnknown, .menuUnknown, .mealMemberUnknown:
      .missing
    case .spendingFlagByRaiser: .permission
    case .orderAmount, .orderCategoryUnknown, .spendingFlagDates: .data
    case .orderUnknown, .spendingFlagUnknown: .missing
    default: .rule
    }
  }
}
