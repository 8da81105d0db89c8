import PrisonAffairs

extension Finding {
  /// The words of every rule, complete because it has no default; a rule that treats a person in
  /// two ways has words for each.
  var words: FindingWords {
    switch rule {
    case .dailyBase: .dailyBase
    case .intakeBase: .intakeBase
    case .solitaryBase: .solitaryBase
    case .hospitalLabour: .hospitalLabour
    case .rescueAverage: .rescueAverage
    case .incapacityBase: .incapacityBase
    case .investigation: isOfAverage ? .investigationCleared : .investigation
    case .away: isOfAverage ? .awayKept : .away
    case .sameEvent: .sameEvent
    case .bonusCap: .bonusCap
    case .specialSingle: .specialSingle
    case .specialYear: .specialYear
    case .penalty: .penalty
    case .monthTotal: .monthTotal
    case .clauseBounds: self[.minimum] == self[.maximum] ? .clauseFigure : .clauseBounds
    case .authority: .authority
    case .lateness: .lateness
    case .objectionTime: .objectionTime
    case .noticeClock: .noticeClock
    case .quorum: .quorum
    case .separation: .separation
    case .gradeSingleDeduction: .gradeSingleDeduction
    case .gradePartBelowBase: .gradePartBelowBase
    case .gradePrevious: .gradePrevious
    case .gradePropertyJudgment: .gradePropertyJudgment
    case .gradeActiveProvince: .gradeActiveProvince
    case .gradePaperMonths: .gradePaperMonths
    case .gradeConstitution: .gradeConstitution
    case .gradeUnity: .gradeUnity
    case .gradeCulture: .gradeCulture
    case .gradeExtremism: .gradeExtremism
    case .gradeCult: .gradeCult
    case .gradeResistance: .gradeResistance
    case .gradePenalties: .gradePenalties
    case .gradeSolitary: .gradeSolitary
    case .gradeLowMonths: .gradeLowMonths
    case .gradeUnqualifiedProvince: .gradeUnqualifiedProvince
    case .gradeRanking: .gradeRanking
    case .gradeShare: .gradeShare
    case .gradeStrictShare: .gradeStrictShare
    case .reward: .reward
    case .rewardMonths: .rewardMonths
    case .carryOver: .carryOver
    case .cancelFraud: .cancelFraud
    case .cancelNewCrime: .cancelNewCrime
    case .cancelOutside: .cancelOutside
    case .cancelParole: .cancelParole
    case .cancelOmittedCrime: .cancelOmittedCrime
    case .strictGroup: self[.months] == nil ? .strictGroup : .strictSentence
    case .strictLimit: self[.cap] == nil ? .strictSpecial : .strictCap
    case .cycleTransition: .cycleTransition
    case .conductAdjustment: .conductAdjustment
    case .workSuspension: self[.base] == nil ? .suspensionAverage : .suspensionAward
    case .treatmentTime: self[.minimum] == nil ? .treatmentUnconditional : .treatmentTime
    case .treatmentAverage:
      self[.minimum] == nil ? .treatmentUnconditionalAverage : .treatmentAverage
    case .treatmentPenaltyFree:
      self[.minimum] == nil ? .treatmentUnconditionalPenalties : .treatmentPenaltyFree
    case .treatmentEvent: .treatmentEvent
    case .treatmentApproval: .treatmentApproval
    case .treatmentCycle:
      self[.grade] == nil && status == .satisfied ? .treatmentUnconditionalCycle : .treatmentCycle
    case .meetings: .meetings
    case .opinionTime: .opinionTime
    case .gradingTime: .gradingTime
    case .propertyPerformed:
      self[.item] == nil && status == .satisfied ? .propertyNone : .propertyPerformed
    case .propertyExcused: .propertyExcused
    case .propertyUnable: .propertyUnable
    case .propertyAble: .propertyAble
    case .propertyRefusing: .propertyRefusing
    case .propertySpending: .propertySpending
    case .propertyWaiting: .propertyWaiting
    case .propertyAbility: .propertyAbility
    case .propertyCategory: .propertyCategory
    case .propertyMajorMerit: .propertyMajorMerit
    case .repentanceElement: .repentanceElement
    case .repentanceAppeal: .repentanceAppeal
    case .repentanceProceeds: .repentanceProceeds
    case .repentanceScores: .repentanceScores
    case .repentanceUnnamed: .repentanceUnnamed
    case .committeeSize: .committeeSize
    case .transition: .transition
    case .paroleWithoutCommutation: .paroleWithoutCommutation
    case .paroleJudgment: .paroleJudgment
    case .paroleRecidivist: .paroleRecidivist
    case .paroleViolence: self[.mark] == nil ? .paroleViolence : .paroleLimited
    case .paroleRevoked: .paroleRevoked
    case .paroleCorruption: .paroleCorruption
    case .paroleServed: .paroleServed
    case .paroleGap: .paroleGap
    case .paroleRisk: .paroleRisk
    case .paroleCommunity: .paroleCommunity
    case .parolePreferred: .parolePreferred
    case .paroleProbation: .paroleProbation
    case .paroleRights: self[.months] == nil ? .paroleRightsForLife : .paroleRights
    case .commutationCategory: .commutationCategory
    case .commutationExactlyTen: .commutationExactlyTen
    case .commutationWithout: .commutationWithout
    case .commutationProbation: .commutationProbation
    case .commutationStart: .commutationStart
    case .commutationInterval: .commutationInterval
    case .commutationLastReduction: .commutationLastReduction
    case .commutationShortened: .commutationShortened
    case .commutationSuspension: self[.question] == nil ? .commutationSuspension : .cleanSuspension
    case .commutationNewCrime: .commutationNewCrime
    case .commutationLeniency: .commutationLeniency
    case .commutationMerit: .commutationMerit
    case .commutationAmount: .commutationAmount
    case .commutationStricter: .commutationStricter
    case .commutationMinimum: .commutationMinimum
    case .commutationLapsed: .commutationLapsed
    case .commutationProposal: .commutationProposal
    case .commutationResidue: self[.amount] == nil ? .commutationOver : .commutationResidue
    case .commutationRights: .commutationRights
    case .olderStart: self[.waived] == nil ? .olderStart : .olderWaived
    case .olderInterval: self[.waived] == nil ? .olderInterval : .olderWaived
    case .olderAmount: .olderAmount
    case .olderMinimum: .olderMinimum
    case .olderLimited: .olderLimited
    case .olderResidue: .olderResidue
    case .olderSuspension: self[.question] == nil ? .olderSuspension : .cleanSuspension
    case .olderMerit: .olderMerit
    case .olderProperty: .olderProperty
    case .olderWithout: .olderWithout
    case .olderProposal: .olderProposal
    case .paroleServing: self[.end] == nil ? .onParole : .paroleOver
    case .commutationServing: .onParole
    case .otherClocks: .otherClocks
    case .mealServed: .mealServed
    case .mealDiners: .mealDiners
    case .foodAmount: .foodAmount
    case .foodReceivers: .foodReceivers
    case .foodStock: .foodStock
    case .foodCount: .foodCount
    case .foodSample: .foodSample
    case .menuPosted: .menuPosted
    case .mealMoney: .mealMoney
    case .mealMinimum: .mealMinimum
    case .mealMaximum: .mealMaximum
    case .mealPrice: .mealPrice
    case .mealDeficit: .mealDeficit
    case .mealSurplus: .mealSurplus
    case .mealCommittee: .mealCommittee
    case .spendingGrade: .spendingGrade
    case .spendingFestival:
      self[.item] == nil && status == .satisfied ? .spendingNoFestival : .spendingFestival
    case .spendingUnperformed: self[.ratio] == nil ? .spendingPerformed : .spendingUnperformed
    case .spendingLimit: .spendingLimit
    case .spendingAbsent: .spendingAbsent
    case .spendingSender: .spendingSender
    case .spendingSurge: .spendingSurge
    case .accountPaySplit: .accountPaySplit
    case .accountAllowance: .accountAllowance
    }
  }

  /// Whether days count by the average of earlier months: that it was found, or could not be.
  private var isOfAverage: Bool {
    if case .undetermined = status { return true }
    return self[.average] != nil
  }
}
