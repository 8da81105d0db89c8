public import PrisonAffairs
public import RecordBook

/// A change of treatment grade and where it stands.
public struct TreatmentChange: Hashable, Sendable {
  public let proposal: TreatmentProposal
  /// The step that is due, or `ended`.
  public let state: String
  /// The grade that came of it; nil where it is under way or was refused.
  public let grade: TreatmentGradeRecord?

  public var reference: Reference { .treatment(proposal.inmate, proposal.number) }
}

/// Everything about one inmate's treatment grade.
public struct TreatmentSheet: Sendable {
  public let record: InmateRecord
  public let ward: WardCode?
  /// The grade held today; nil for somebody who has none.
  public let current: TreatmentGradeRecord?
  /// What it gives, with the layer and source that give it.
  public let entitlements: [Entitlement]
  /// The change under way.
  public let open: TreatmentChange?
  /// The day by which the grade is looked at again, and the source; nil where no layer sets one.
  public let nextReview: Sourced<CivilDate>?
}

/// A line of the list of grades.
public struct TreatmentLine: Hashable, Sendable {
  public let record: InmateRecord
  public let ward: WardCode?
  public let current: TreatmentGradeRecord?
}

extension Office {
  /// One inmate's grade, what it gives, and what is under way; refuses what is sealed
  /// (`fact.sealed`), because an older grade must not pass for the present one.
  public func treatment(of inmate: InmateNumber) throws -> TreatmentSheet {
    try book.read { reader in
      let (record, ward) = try readableInmate(inmate, reader)
      let current = try visibleGrade(of: inmate, reader)
      let months = policies.span("treatment.review.months", on: today)
      let review = current.flatMap { current in
        months.map { Sourced($0.value.lastDay(after: current.fromDay), $0.citation) }
      }
      return TreatmentSheet(
        record: record, ward: ward, current: current,
        entitlements: current.map { policies.entitlements(of: $0.grade, on: today) } ?? [],
        open: try changes(of: inmate, reader.seen).last { $0.state != ProcedureState.ended.code },
        nextReview: review)
    }
  }

  /// What a change to a grade would come to if it were proposed today; nothing is written.
  public func previewTreatment(
    _ inmate: InmateNumber, to grade: String, ground: TreatmentGround
  ) throws -> TreatmentDetermination {
    try book.read { reader in
      _ = try readableInmate(inmate, reader)
      _ = try visibleGrade(of: inmate, reader)
      let facts = try TreatmentLoader(reader: reader, policies: policies).facts(
        of: inmate, on: today, to: grade, ground: ground)
      return try TreatmentRule(policies, on: today).determine(facts)
    }
  }

  /// One inmate's grades as they took effect, and the changes with where each stands.
  public func treatmentHistory(
    of inmate: InmateNumber
  ) throws -> (grades: [TreatmentGradeRecord], changes: [TreatmentChange]) {
    try book.read { reader in
      _ = try readableInmate(inmate, reader)
      return (try reader.seen.treatmentGrades(of: inmate), try changes(of: inmate, reader.seen))
    }
  }

  /// The grades of everybody in custody today, by number, without those that are sealed.
  public func treatments(ward: WardCode?, grade: String?) throws -> [TreatmentLine] {
    try book.read { reader in
      try require(.readBook, ward: ward, reader)
      let placements = try reader.placements(on: today)
      let all = try reader.treatmentGrades()
      let seen = try reader.seen.treatmentGrades()
      return try reader.seen.inmates().filter { $0.isInCustody(on: today) }.compactMap { record in
        let current = all[record.inmate]?.last { $0.fromDay <= today }
        guard current == seen[record.inmate]?.last(where: { $0.fromDay <= today }) else {
          return nil
        }
        let held = placements[record.inmate]?.ward
        guard ward == nil || held == ward, grade == nil || current?.grade == grade else {
          return nil
        }
        return TreatmentLine(record: record, ward: held, current: current)
      }
    }
  }

  private func readableInmate(
    _ inmate: InmateNumber, _ reader: BookReader
  ) throws -> (InmateRecord, WardCode?) {
    let ward = try reader.placement(of: inmate, on: today)?.ward
    try require(.readBook, ward: ward, reader)
    guard let record = try reader.inmate(inmate) else {
      throw Refusal(.inmateUnknown, [.inmate: inmate.text])
    }
    guard try reader.seen.inmate(inmate) != nil else {
      throw Refusal(.factSealed, [.reference: inmate.text])
    }
    return (record, ward)
  }

  private func visibleGrade(
    of inmate: InmateNumber, _ reader: BookReader
  ) throws -> TreatmentGradeRecord? {
    let current = try reader.treatmentGrades(of: inmate).last { $0.fromDay <= today }
    let seen = try reader.seen.treatmentGrades(of: inmate).last { $0.fromDay <= today }
    guard current == seen else {
      throw Refusal(.factSealed, [.reference: inmate.text])
    }
    return current
  }

  private func changes(
    of inmate: InmateNumber, _ reader: BookReader
  ) throws -> [TreatmentChange] {
    let grades = try reader.treatmentGrades(of: inmate)
    return try reader.treatmentProposals(of: inmate).map { proposal in
      let instance = try reader.instance(
        TreatmentProcedure.identifier, of: proposal.reference.description)
      return TreatmentChange(
        proposal: proposal, state: instance?.state?.code ?? ProcedureState.ended.code,
        grade: grades.first { $0.number == proposal.number })
    }
  }
}

extension Span {
  /// The last day of a span of months or days after a day; a span in working days has no use here
  /// and counts as days.
  fileprivate func lastDay(after day: CivilDate) -> CivilDate {
    unit == .months ? day.adding(months: count) : day.adding(days: count)
  }
}
