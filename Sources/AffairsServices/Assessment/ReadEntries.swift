public import PrisonAffairs
public import RecordBook

extension Office {
  /// One entry; refuses an unknown one (`entry.unknown`).
  public func entry(act: Int, ordinal: Int) throws -> EntryRecord {
    try book.read { reader in
      let ward = try ward(of: .fact(act: act, ordinal: ordinal), reader)
      try require(.readBook, ward: ward, reader)
      try requireOpen(FactKey(act: act, ordinal: ordinal), reader)
      guard let record = try reader.entry(act: act, ordinal: ordinal) else {
        throw Refusal(
          .entryUnknown, [.reference: Reference.fact(act: act, ordinal: ordinal).description])
      }
      return record
    }
  }

  /// One inmate's entries of a month, without what is sealed.
  public func entries(of inmate: InmateNumber, in month: YearMonth) throws -> [EntryRecord] {
    try book.read { reader in
      let ward = try reader.placement(of: inmate, on: month.lastDay)?.ward
      try require(.readBook, ward: ward, reader)
      guard try reader.inmate(inmate) != nil else {
        throw Refusal(.inmateUnknown, [.inmate: inmate.text])
      }
      return try reader.seen.entries(of: inmate, in: month.days)
    }
  }

  /// Where every ward's month stands.
  public func monthStates() throws -> [(subject: String, step: String, since: Moment?)] {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.instances().filter { $0.procedure == PointsMonth.procedure }.map {
        instance in
        let moment = try instance.steps.last.flatMap { try reader.act($0.act)?.moment }
        return (instance.subject, instance.state?.code ?? "", moment)
      }
    }
  }
}
