public import PrisonAffairs
import RecordBook

extension Office {
  /// Moves an inmate to another ward from a day on.
  ///
  /// Refuses an unknown inmate or ward, a day in the future, and somebody released.
  public func transfer(
    _ inmate: InmateNumber, to ward: WardCode, on day: CivilDate, ground: String
  ) throws -> Int {
    try act(.inmateTransferred) { reader in
      let record = try knownInmate(inmate, on: day, reader)
      let from = try reader.placement(of: inmate, on: day)?.ward
      try require(.transferPeople, ward: from, reader)
      guard try reader.wards()[ward] != nil else {
        throw Refusal(.wardUnknown, [.ward: ward.text])
      }
      return [
        Placement(
          inmate: record.inmate, day: day, ward: ward.ward, subWard: ward.isSubWard ? ward : nil
        ).fact(ground: ground)
      ]
    }
  }

  /// Records a release; `last` is the last day in custody.
  public func release(_ inmate: InmateNumber, last: CivilDate, ground: String) throws -> Int {
    try act(.inmateReleased) { reader in
      try require(.releasePeople, reader)
      let record = try knownInmate(inmate, on: last, reader)
      guard record.releasedOn == nil else {
        throw Refusal(.inmateAlreadyReleased, [.inmate: inmate.text])
      }
      return [record.releaseFact(last: last, ground: ground)]
    }
  }

  /// Ends a running status period, with what came of it; `adjustments` are what conduct adds to or
  /// takes from the average of a cleared investigation, signed, for a full month (第三十三条).
  ///
  /// Refuses adjustments after anything else (`conduct.not-cleared`) and beyond what policy admits
  /// (`conduct.outside-bounds`).
  public func endStatus(
    _ inmate: InmateNumber, status: CustodyStatus, last: CivilDate, circumstance: Circumstance?,
    adjustments: [Part: Points] = [:], ground: String
  ) throws -> Int {
    try act(.statusEnded) { reader in
      try require(.importPeople, reader)
      let records = try reader.statuses(of: inmate).filter { $0.period.status == status }
      guard let record = records.last else {
        throw Refusal(.statusUnknown, [.inmate: inmate.text, .kind: status.rawValue])
      }
      let isSettled =
        record.period.last != nil && (circumstance == nil || record.period.circumstance != nil)
      guard !isSettled else {
        throw Refusal(.statusAlreadyEnded, [.inmate: inmate.text, .kind: status.rawValue])
      }
      guard last <= today else {
        throw Refusal(.dayInFuture, [.day: last.description, .limit: today.description])
      }
      guard
        StatusPeriod(
          status: status, first: record.period.first, last: last, circumstance: circumstance)
          != nil
      else {
        throw Refusal(
          .statusOverlaps, [.kind: status.rawValue, .day: record.period.first.description])
      }
      let found = circumstance ?? record.period.circumstance
      let assessment = try AssessmentPolicy(policies, on: last)
      let adjusted = try Part.allCases.compactMap { part in
        try adjustments[part].map { points in
          try assessment.requireAdjustment(points, of: part, after: found)
          return record.conductFact(part, points, ground: ground)
        }
      }
      return [record.endFact(last: last, circumstance: circumstance, ground: ground)] + adjusted
    }
  }

  /// Ends a role somebody holds.
  public func endRole(
    _ staff: StaffNumber, role: String, ward: WardCode?, last: CivilDate, ground: String
  ) throws -> Int {
    try act(.staffRoleEnded) { reader in
      try require(.importPeople, reader)
      let isHeld = try reader.staffRoles(on: last).contains {
        $0.staff == staff && $0.role == role && $0.ward == ward
      }
      guard isHeld else { throw Refusal(.staffUnknown, [.staff: staff.text, .role: role]) }
      return [staffRoleEndFact(staff, role: role, ward: ward, last: last, ground: ground)]
    }
  }

  /// An inmate who was in custody on a day that is not in the future.
  func knownInmate(
    _ inmate: InmateNumber, on day: CivilDate, _ reader: BookReader
  ) throws -> InmateRecord {
    guard let record = try reader.inmate(inmate) else {
      throw Refusal(.inmateUnknown, [.inmate: inmate.text])
    }
    guard day <= today else {
      throw Refusal(.dayInFuture, [.day: day.description, .limit: today.description])
    }
    guard record.handedOverFrom == nil else {
      throw Refusal(.transferHandedOver, [.inmate: inmate.text])
    }
    guard day >= record.hereSince else {
      throw Refusal(
        .dayBeforeAdmission, [.day: day.description, .limit: record.hereSince.description])
    }
    guard record.isInCustody(on: day) else {
      throw Refusal(.inmateNotInCustody, [.inmate: inmate.text, .day: day.description])
    }
    return record
  }
}
