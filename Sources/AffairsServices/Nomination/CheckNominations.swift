public import PrisonAffairs
import RecordBook

extension Office {
  /// What law says of one inmate on a day, by what is not sealed.
  ///
  /// Refuses an unknown inmate (`inmate.unknown`), a sealed one (`fact.sealed`) and a day on which
  /// no text is known (`policy.not-in-force`).
  public func nominationCheck(
    of inmate: InmateNumber, on day: CivilDate, _ kinds: [NominationKind] = NominationKind.allCases,
    basis: CommutationBasis? = nil
  ) throws -> NominationCheck {
    try book.read { reader in
      let (record, ward, facts) = try readableFacts(of: inmate, on: day, reader)
      let rules = try NominationRules(policies, on: day, kinds)
      return NominationCheck(
        inmate: inmate, name: record.name, ward: ward, day: day,
        answers: facts.map { rules.answers($0, basis: basis) } ?? [], digest: facts?.digest,
        spending: try reader.accountHolder(inmate) == nil
          ? nil : try spendingAverage(of: inmate, on: min(day, today), reader))
    }
  }

  /// The same for everybody in custody, or for those of a ward, by number; one query for each table.
  public func nominationChecks(
    ward: WardCode?, on day: CivilDate, _ kinds: [NominationKind] = NominationKind.allCases
  ) throws -> [NominationCheck] {
    let rules = try NominationRules(policies, on: day, kinds)
    return try book.read { reader in
      try require(.readBook, ward: ward, reader)
      let scope = ward.map { SentenceScope.everIn($0.ward) } ?? .everybody
      let facts = try SentenceLoader(reader.seen).facts(scope, on: day)
      return try custody(ward: ward, reader).map { record, place in
        let known = facts[record.inmate]
        return NominationCheck(
          inmate: record.inmate, name: record.name, ward: place, day: day,
          answers: known.map { rules.answers($0) } ?? [], digest: known?.digest)
      }
    }
  }

  /// What law says now, and what it would say after a change and on a later day.
  public func nominationWhatIf(
    of inmate: InmateNumber, _ change: NominationChange, on later: CivilDate,
    _ kinds: [NominationKind] = NominationKind.allCases, basis: CommutationBasis? = nil
  ) throws -> (before: NominationCheck, after: NominationCheck) {
    try book.read { reader in
      let (record, ward, facts) = try readableFacts(of: inmate, on: today, reader)
      func check(_ facts: NominationFacts?, _ day: CivilDate) throws -> NominationCheck {
        let rules = try NominationRules(policies, on: day, kinds)
        return NominationCheck(
          inmate: inmate, name: record.name, ward: ward, day: day,
          answers: facts.map { rules.answers($0, basis: basis) } ?? [], digest: facts?.digest)
      }
      return (
        try check(facts, today), try check(facts.map { change.applied(to: $0, on: today) }, later)
      )
    }
  }

  /// Who becomes eligible when, by day and number: what law would say on the first day of each.
  ///
  /// Those whose first day has come stand at its place; those for whom it never comes, or cannot be
  /// said, are not among them.
  public func nominationCalendar(
    ward: WardCode?, through last: CivilDate,
    _ kinds: [NominationKind] = NominationKind.allCases
  ) throws -> [NominationDate] {
    let rules = try NominationRules(policies, on: today, kinds)
    return try book.read { reader in
      try require(.readBook, ward: ward, reader)
      let scope = ward.map { SentenceScope.everIn($0.ward) } ?? .everybody
      let facts = try SentenceLoader(reader.seen).facts(scope, on: today)
      return try custody(ward: ward, reader).flatMap { record, place -> [NominationDate] in
        guard let known = facts[record.inmate] else { return [] }
        return rules.answers(known).compactMap { answer in
          guard let day = answer.earliestOn, day <= last else { return nil }
          // On that day more may hold than today: the wait after a payment, an age, a ruling's gap.
          let then = rules.answers(known, on: max(day, today)).first { $0.kind == answer.kind }
          return NominationDate(
            inmate: record.inmate, name: record.name, ward: place, day: day,
            answer: then ?? answer)
        }
      }.sorted {
        ($0.day, $0.inmate, $0.answer.kind.rawValue) < ($1.day, $1.inmate, $1.answer.kind.rawValue)
      }
    }
  }

  private func readableFacts(
    of inmate: InmateNumber, on day: CivilDate, _ reader: BookReader
  ) throws -> (InmateRecord, WardCode?, NominationFacts?) {
    let ward = try reader.placement(of: inmate, on: today)?.ward
    try require(.readBook, ward: ward, reader)
    guard let record = try reader.inmate(inmate) else {
      throw Refusal(.inmateUnknown, [.inmate: inmate.text])
    }
    guard try reader.seen.inmate(inmate) != nil else {
      throw Refusal(.factSealed, [.reference: inmate.text])
    }
    return (record, ward, try SentenceLoader(reader.seen).facts(of: inmate, on: day))
  }

  /// Those in custody today with their wards, by number; or those of a ward.
  private func custody(
    ward: WardCode?, _ reader: BookReader
  ) throws -> [(record: InmateRecord, ward: WardCode?)] {
    let places = try reader.placements(on: today)
    return try reader.seen.inmates().filter { $0.isInCustody(on: today) }.compactMap { record in
      let place = places[record.inmate]
      guard ward == nil || place?.ward == ward || place?.subWard == ward else { return nil }
      return (record, place?.ward)
    }
  }
}

/// Somebody with the first day on which a nomination is possible by time and law.
public struct NominationDate: Sendable {
  public let inmate: InmateNumber
  public let name: String
  public let ward: WardCode?
  public let day: CivilDate
  /// What law would say on that day.
  public let answer: EligibilityAnswer
}
