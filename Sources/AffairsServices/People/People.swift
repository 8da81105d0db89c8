public import PrisonAffairs
public import RecordBook

/// An inmate with everything about their custody.
public struct Person: Hashable, Sendable {
  public let record: InmateRecord
  public let placements: [Placement]
  public let periods: [StatusRecord]
  public let sentences: [Sentence]
  public let crimes: [String]
  public let strictGroups: [StrictGroupRecord]
  /// The sentence as it stands after rulings; nil where none changed it.
  public let commuted: SentenceStanding?
}

/// A line of the roster on a day.
public struct RosterLine: Hashable, Sendable {
  public let record: InmateRecord
  public let placement: Placement?
  public let statuses: [CustodyStatus]
}

extension Office {
  /// Everybody in custody on a day, by number, without those whose records are sealed.
  public func roster(on day: CivilDate, ward: WardCode?) throws -> [RosterLine] {
    try book.read { reader in
      try require(.readBook, ward: ward, reader)
      let placements = try reader.placements(on: day)
      let statuses = try reader.seen.statuses(in: DateSpan(first: day, last: day))
      return try reader.seen.inmates().filter { $0.isInCustody(on: day) }.map { record in
        RosterLine(
          record: record, placement: placements[record.inmate],
          statuses: (statuses[record.inmate] ?? []).map(\.period.status))
      }.filter { line in
        guard let ward else { return true }
        return line.placement?.ward == ward || line.placement?.subWard == ward
      }
    }
  }

  /// One inmate, without what is sealed; refuses an inmate whose own record is (`fact.sealed`).
  public func person(_ inmate: InmateNumber) throws -> Person {
    try book.read { reader in
      let ward = try reader.placement(of: inmate, on: today)?.ward
      try require(.readBook, ward: ward, reader)
      guard let record = try reader.inmate(inmate) else {
        throw Refusal(.inmateUnknown, [.inmate: inmate.text])
      }
      guard try reader.seen.inmate(inmate) != nil else {
        throw Refusal(.factSealed, [.reference: inmate.text])
      }
      return Person(
        record: record, placements: try reader.seen.placements(of: inmate),
        periods: try reader.seen.statuses(of: inmate),
        sentences: try reader.seen.sentences(of: inmate),
        crimes: try reader.seen.crimes(of: inmate),
        strictGroups: try reader.seen.strictGroups(of: inmate),
        commuted: try SentenceLoader(reader.seen).file(of: inmate, on: today)?
          .standing(on: today).flatMap { $0.lastCommutation == nil ? nil : $0 })
    }
  }

  /// Every role held today.
  public func staff() throws -> [StaffRole] {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.staffRoles(on: today)
    }
  }
}
