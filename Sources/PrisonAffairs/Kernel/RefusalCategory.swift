extension RefusalCode {
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
    case .spendingFlagByRaiser, .mealNotReceiver, .mealObjectionStands: .permission
    case .orderAmount, .orderCategoryUnknown, .spendingFlagDates: .data
    case .accountSourceReserved, .accountReasonRequired: .data
    case .orderUnknown, .spendingFlagUnknown: .missing
    default: .rule
    }
  }
}
