import PrisonAffairs

extension ImportFaults<EntryField> {
  mutating func refuse(_ line: Int, _ refusal: Refusal) {
    add(line, refusal.entryField, .refused(refusal))
  }
}

extension Refusal {
  /// The field of a row that a rule objects to.
  fileprivate var entryField: EntryField {
    switch code {
    case .inmateUnknown, .inmateNotInCustody, .actorNotOfWard: .inmate
    case .dayInFuture, .dayBeforeAdmission, .policyNotInForce: .day
    case .entryWrongDirection, .entryOutsideClause, .entrySpecialOverMaximum: .points
    case .staffUnknown, .entryOfficerNotOfWard: .officer
    case .entryLateWithoutReason: .lateReason
    case .keyRepeatedDifferently: .line
    default: .reason
    }
  }
}
