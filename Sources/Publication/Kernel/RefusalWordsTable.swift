import PrisonAffairs

extension Refusal {
  /// The words of every code: a table of one line each, complete because it has no default.
  var words: RefusalWords {
    switch code {
    case .actorUnknown: .actorUnknown
    case .actorNotPermitted: .actorNotPermitted
    case .actorNotOfWard: self[.inmate].isEmpty ? .actorNotOfWard : .inmateOfOtherWard
    case .actorAsInLiveBook: .actorAsInLiveBook
    case .clockWentBack: .clockWentBack
    case .clockNotSettable: .clockNotSettable
    case .policyNotInForce: .policyNotInForce
    case .policyNotAdopted: .policyNotAdopted
    case .policyAssumptionNotAdopted: .policyAssumptionNotAdopted
    case .policySeedInLiveBook: .policySeedInLiveBook
    case .policyLayerOversteps: .policyLayerOversteps
    case .policyLooserThanBefore: .policyLooserThanBefore
    case .calendarNotAdopted: .calendarNotAdopted
    case .calendarMovesEarlier: .calendarMovesEarlier
    case .inmateUnknown: .inmateUnknown
    case .inmateNotInCustody: .inmateNotInCustody
    case .inmateAlreadyReleased: .inmateAlreadyReleased
    case .inmateNumberForm: .inmateNumberForm
    case .wardUnknown: .wardUnknown
    case .staffUnknown: .staffUnknown
    case .roleUnknown: .roleUnknown
    case .dayBeforeAdmission: .dayBeforeAdmission
    case .dayInFuture: .dayInFuture
    case .statusOverlaps: .statusOverlaps
    case .statusUnknown: .statusUnknown
    case .statusAlreadyEnded: .statusAlreadyEnded
    case .keyRepeatedDifferently: .keyRepeatedDifferently
    case .entryReasonUnknown: .entryReasonUnknown
    case .entryOutsideClause: isOfSingleFigure ? .entryNotClauseFigure : .entryOutsideClause
    case .entryWrongDirection: .entryWrongDirection
    case .entrySpecialOverMaximum: .entrySpecialOverMaximum
    case .entryPartNotAssessed: .entryPartNotAssessed
    case .entryLateWithoutReason: .entryLateWithoutReason
    case .entryOfficerNotOfWard: .entryOfficerNotOfWard
    case .entryUnknown: .entryUnknown
    case .entryAlreadyDecided: .entryAlreadyDecided
    case .entryAlreadyCorrected: .entryAlreadyCorrected
    case .separationOfDuties: .separationOfDuties
    case .bodyNotMember: .bodyNotMember
    case .bodyHeadMustSign: .bodyHeadMustSign
    case .bodyMemberTwice: .bodyMemberTwice
    case .quorumNotReached: ["", "0"].contains(self[.total]) ? .voteMissing : .quorumNotReached
    case .stepNotNow: ["ended", "-"].contains(self[.state]) ? .stepNotOpen : .stepNotNow
    case .stepRole: .stepRole
    case .stepOutcome: .stepOutcome
    case .stepReasonRequired: .stepReasonRequired
    case .stepDocumentMissing: .stepDocumentMissing
    case .procedureEnded: .procedureEnded
    case .procedureUnknown: .procedureUnknown
    case .monthNotOver: .monthNotOver
    case .monthUndecidedEntries: .monthUndecidedEntries
    case .monthInputsChanged: .monthInputsChanged
    case .monthIncomplete: .monthIncomplete
    case .monthNotStarted: .monthNotStarted
    case .monthUnknown: .monthUnknown
    case .monthNotClosed: .monthNotClosed
    case .monthNothingToRedecide: .monthNothingToRedecide
    case .noticeUnknown: .noticeUnknown
    case .noticeAlreadyDrafted: .noticeAlreadyDrafted
    case .noticeEnded: .noticeEnded
    case .noticeFieldNotReviewed: .noticeFieldNotReviewed
    case .noticeGroundRequired: .noticeGroundRequired
    case .noticeReexaminationDay: .noticeReexaminationDay
    case .noticeMandatoryWithholding: .noticeMandatoryWithholding
    case .noticeWindowRunning: .noticeWindowRunning
    case .noticeAwaitsCalendar: .noticeAwaitsCalendar
    case .noticeObjectionOpen: .noticeObjectionOpen
    case .noticeInputsChanged: .noticeInputsChanged
    case .noticeNotOnBoard: .noticeNotOnBoard
    case .objectionUnknown: .objectionUnknown
    case .objectionTooLate: .objectionTooLate
    case .objectionNotConcerned: .objectionNotConcerned
    case .objectionAlreadyOpen: .objectionAlreadyOpen
    case .objectionFinal: .objectionFinal
    case .correctionByAuthor: .correctionByAuthor
    case .referenceForm: .referenceForm
    case .referenceUnknown: .referenceUnknown
    case .keyMissing: .keyMissing
    case .keyOpenPermissions: .keyOpenPermissions
    case .keyForm: .keyForm
    case .keyNotAdopted: .keyNotAdopted
    case .keyAlreadyAdopted: .keyAlreadyAdopted
    case .keyStaysOutside: .keyStaysOutside
    case .noteForm: .noteForm
    case .noteForeign: .noteForeign
    case .noteOtherPrison: .noteOtherPrison
    case .noteNotOfBook: .noteNotOfBook
    case .noteBeyondBook: .noteBeyondBook
    case .checkpointMissing: .checkpointMissing
    case .cosignatureMissing: .cosignatureMissing
    case .cosignatureKnown: .cosignatureKnown
    case .factUnknown: .factUnknown
    case .factSealed: .factSealed
    case .factAlreadySealed: .factAlreadySealed
    case .factErased: .factErased
    case .factNotErasable: .factNotErasable
    case .factNotRetractable: .factNotRetractable
    case .factAlreadyCorrected: .factAlreadyCorrected
    case .groundRequired: .groundRequired
    case .erasureAlreadyAsked: .erasureAlreadyAsked
    case .erasureRequestUnknown: .erasureRequestUnknown
    case .erasureCarriedOut: .erasureCarriedOut
    case .erasureByRequester: .erasureByRequester
    case .erasureOutdated: .erasureOutdated
    case .gradeMissing: .gradeMissing
    case .gradeAwaitsJudgement: .gradeAwaitsJudgement
    case .gradeMustBeUnqualified: .gradeMustBeUnqualified
    case .gradeBarred: .gradeBarred
    case .gradeNoGround: .gradeNoGround
    case .gradeShareExceeded: .gradeShareExceeded
    case .gradePassedOver: .gradePassedOver
    case .cycleNotFull: .cycleNotFull
    case .rewardNotGraded: .rewardNotGraded
    case .rewardAlreadyDecided: .rewardAlreadyDecided
    case .rewardNotFollowing: .rewardNotFollowing
    case .cancellationException: .cancellationException
    case .cancellationNothing: .cancellationNothing
    case .noticeFieldForeign: .noticeFieldForeign
    case .noticeKindUnknown: .noticeKindUnknown
    case .noticeObjectionUpheld: .noticeObjectionUpheld
    case .objectionNotSigned: .objectionNotSigned
    case .gradingNothing: .gradingNothing
    case .gradingMonthOpen: .gradingMonthOpen
    case .gradingEarlierOpen: .gradingEarlierOpen
    case .gradingInputsChanged: .gradingInputsChanged
    case .gradingOpen: .gradingOpen
    case .cycleUnknown: .cycleUnknown
    case .rewardNothing: .rewardNothing
    case .cancellationOpen: .cancellationOpen
    case .strictGroupUnknown: .strictGroupUnknown
    case .strictGroupRepeated: .strictGroupRepeated
    case .strictSentenceUnknown: .strictSentenceUnknown
    case .strictSentenceBelow: .strictSentenceBelow
    case .entryOutsideIntake: .entryOutsideIntake
    case .conductNotCleared: .conductNotCleared
    case .conductOutsideBounds: .conductOutsideBounds
    case .suspensionUnknown: .suspensionUnknown
    case .suspensionOverlaps: .suspensionOverlaps
    case .suspensionAlreadyDecided: .suspensionAlreadyDecided
    case .suspensionOutsideBounds: .suspensionOutsideBounds
    case .treatmentGradeUnknown: .treatmentGradeUnknown
    case .treatmentSameGrade: .treatmentSameGrade
    case .treatmentGroundDirection: .treatmentGroundDirection
    case .treatmentConditions: .treatmentConditions
    case .treatmentChangeOpen: .treatmentChangeOpen
    case .treatmentNoChange: .treatmentNoChange
    case .treatmentAlreadyGraded: .treatmentAlreadyGraded
    case .treatmentUnknown: .treatmentUnknown
    }
  }

  /// Whether the clause leaves no range: its least and greatest points are the same.
  private var isOfSingleFigure: Bool {
    !self[.minimum].isEmpty && self[.minimum] == self[.maximum]
  }
}
