public import PrisonAffairs
public import RecordBook

/// Where an inmate's running cycle stands.
public struct CycleStanding: Sendable {
  public enum State: String, CaseIterable, Sendable {
    /// Points are still missing.
    case running
    /// Full and not yet graded.
    case full
  }

  public let record: InmateRecord
  public let ward: WardCode?
  public let cycle: Cycle
  public let state: State
}

/// Everything the prison knows of an inmate's assessment.
public struct AssessmentHistory: Sendable {
  public let person: Person
  public let cycles: CycleHistory
  /// Closed and settled months, the earliest first, with differences booked since.
  public let months: [MonthLine]
  public let entries: [EntryRecord]

  public struct MonthLine: Sendable {
    public let month: YearMonth
    public let ward: WardCode
    public let figures: MonthFigures
    /// The total in force.
    public let total: Points
    public let isClosed: Bool
  }
}

extension Office {
  /// The cycle of everybody in custody that runs, or the first that is full and not graded;
  /// refuses a ward that is not there (`ward.unknown`).
  public func cycleStandings(ward: WardCode?) throws -> [CycleStanding] {
    try book.read { reader in
      try require(.readBook, ward: ward, reader)
      if let ward, try reader.wards()[ward] == nil {
        throw Refusal(.wardUnknown, [.ward: ward.text])
      }
      let placements = try reader.placements(on: today)
      let open = Set(try reader.seen.inmates().map(\.inmate))
      let loader = CycleLoader(reader, policies: policies)
      let accounts = try loader.accounts()
      let continuations = try reader.continuations()
      return try reader.inmates().filter {
        $0.isInCustody(on: today) && open.contains($0.inmate)
          && (ward == nil || placements[$0.inmate]?.ward == ward)
      }.map { record in
        // Whose closed months all stand in graded cycles has no account that is open.
        let account =
          try accounts[record.inmate]?.account
          ?? loader.account(of: record.inmate).since(
            continuations[record.inmate].map { $0.cycle - 1 } ?? 0)
        let full = account.ended.first { !$0.isCancelled }
        return CycleStanding(
          record: record, ward: placements[record.inmate]?.ward, cycle: full ?? account.running,
          state: full == nil ? .running : .full)
      }
    }
  }

  /// One inmate's cycles from the first month on; refuses whose record is sealed (`fact.sealed`).
  public func cycles(of inmate: InmateNumber) throws -> CycleHistory {
    _ = try person(inmate)
    return try book.read { reader in
      try CycleLoader(reader, policies: policies).history(of: inmate).shown(by: reader.seen)
    }
  }

  /// One inmate's whole assessment, without what is sealed.
  public func history(of inmate: InmateNumber) throws -> AssessmentHistory {
    let person = try person(inmate)
    return try book.read { reader in
      let closed = try reader.closedWardMonths()
      let months = try reader.seen.monthResults(of: inmate).sorted { $0.key < $1.key }.map {
        month, result in
        let differences = try reader.seen.adjustments(of: inmate, month: month).filter {
          $0.act > result.act
        }
        return AssessmentHistory.MonthLine(
          month: month, ward: result.ward, figures: result.figures,
          total: differences.last?.after ?? result.figures.total,
          isClosed: closed.contains(Reference.wardMonth(result.ward, month).description))
      }
      return AssessmentHistory(
        person: person,
        cycles: try CycleLoader(reader, policies: policies).history(of: inmate).shown(
          by: reader.seen), months: months,
        entries: try reader.seen.entries(
          of: inmate, in: DateSpan(first: .earliest, last: .latest)))
    }
  }
}
