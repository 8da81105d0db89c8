import PrisonAffairs

/// The faults of a file, in order of line, up to a number that a person can still work through.
struct EntryFaults {
  static let limit = 1_000

  let file: String
  private(set) var faults: [FileFault] = []

  init(file: String) { self.file = file }

  var isEmpty: Bool { faults.isEmpty }
  var count: Int { faults.count }
  /// Nothing more is collected, so reading on is of no use.
  var isFull: Bool { faults.count >= EntryFaults.limit }

  mutating func add(_ fault: FileFault) {
    if !isFull { faults.append(fault) }
  }

  mutating func add(_ line: Int, _ field: EntryField?, _ problem: FileFault.Problem) {
    add(FileFault(file: file, line: line, field: field?.column.key, problem: problem))
  }

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
