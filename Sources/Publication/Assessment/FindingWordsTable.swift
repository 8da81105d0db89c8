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
    }
  }

  /// Whether days count by the average of earlier months: that it was found, or could not be.
  private var isOfAverage: Bool {
    if case .undetermined = status { return true }
    return self[.average] != nil
  }
}
