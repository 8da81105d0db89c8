public import PrisonAffairs
import RecordBook

extension Office {
  /// Records what a court ruled on a nomination; the sentence changes by this act, and by no import.
  ///
  /// Refuses a ruling before the submission (`ruling.before-submission`) and a result of another
  /// kind than was proposed (`ruling.other-kind`). The court may grant less than was proposed, and
  /// may deny although every formal condition holds; a denial states its reason.
  public func rule(
    _ number: String, _ ruling: CourtRuling, document: String, reason: String? = nil
  ) throws -> (act: Int, state: String) {
    var state = ""
    let act = try act(.nominationRuled) { reader in
      try require(.recordRuling, reader)
      let subject = try nominationSubject(number, reader)
      guard let submission = try reader.submission(of: number) else {
        throw Refusal(
          .stepNotNow,
          [.step: NominationStep.ruling.rawValue, .state: "-", .number: number])
      }
      guard ruling.ruledOn >= submission.day else {
        throw Refusal(
          .rulingBeforeSubmission,
          [
            .number: number, .day: ruling.ruledOn.description,
            .limit: submission.day.description,
          ])
      }
      guard ruling.ruledOn <= today else {
        throw Refusal(
          .dayInFuture, [.day: ruling.ruledOn.description, .limit: today.description])
      }
      try requireText(document)
      if let servedOn = ruling.servedOn, servedOn < ruling.ruledOn || servedOn > today {
        throw Refusal(
          .rulingBeforeSubmission,
          [
            .number: number, .day: servedOn.description, .limit: ruling.ruledOn.description,
          ])
      }
      try requireConsistent(ruling, of: subject.record, reader)
      guard ruling.result.answers(subject.record.proposal) else {
        throw Refusal(.rulingOtherKind, [.number: number, .value: ruling.result.code])
      }
      guard
        let record = RulingRecord(
          inmate: subject.record.inmate,
          ruling: ruling.resting(on: subject.record.basis), document: document, nomination: number)
      else { throw Refusal(.nominationUnknown, [.number: number]) }
      // What was retracted is ruled on anew by the same act: its step was taken, and stays.
      if let standing = try stateAfterRetractedRuling(on: subject.record, reader) {
        if ruling.result == .denied { try requireText(reason ?? "") }
        state = standing.code
        return [record.fact]
      }
      let taken = try step(
        .ruling, ruling.result == .denied ? .denied : .allowed, on: subject, reason: reason,
        // The ruling itself is what is recorded, by its number.
        documents: ["刑事裁定书"], reader)
      state = taken.state.code
      return [record.fact] + taken.facts
    }
    return (act, state)
  }

  /// Where a nomination stands whose ruling was retracted; nil where its ruling is still to come, or
  /// one stands.
  private func stateAfterRetractedRuling(
    on record: NominationRecord, _ reader: BookReader
  ) throws -> ProcedureState? {
    guard try reader.hasRetractedRuling(ofNomination: record.number) else { return nil }
    return try reader.instance(record.kind.procedure, of: record.number)?.state
  }

  /// Refuses (`sentence.*`) a ruling that cannot stand beside what the book holds: a cut over the
  /// term, life for a fixed term.
  private func requireConsistent(
    _ ruling: CourtRuling, of record: NominationRecord, _ reader: BookReader
  ) throws {
    guard let file = try SentenceLoader(reader).file(of: record.inmate, on: today) else { return }
    let before = Set(file.contradictions)
    let after = SentenceFile(
      inmate: file.inmate, bornOn: file.bornOn, judgments: file.judgments,
      rulings: file.rulings + [ruling], merits: file.merits, marks: file.marks,
      areMarksKnown: file.areMarksKnown, property: file.property, conditions: file.conditions,
      recalledOn: file.recalledOn)
    if let refusal = after.contradictions.first(where: { !before.contains($0) }) { throw refusal }
  }

  /// Records the day a ruling was served (送达), from which the next interval counts.
  ///
  /// Refuses a nomination without ruling (`step.not-now`), one served already
  /// (`ruling.already-served`), and a day before the ruling (`day.in-future` for one to come).
  public func serve(_ number: String, on day: CivilDate) throws -> Int {
    try act(.rulingServed) { reader in
      try require(.recordRuling, reader)
      guard let record = try reader.ruling(ofNomination: number) else {
        throw Refusal(
          .stepNotNow,
          [.step: NominationStep.ruling.rawValue, .state: "-", .number: number])
      }
      guard record.ruling.servedOn == nil else {
        throw Refusal(.rulingAlreadyServed, [.number: number])
      }
      guard day >= record.ruling.ruledOn else {
        throw Refusal(
          .rulingBeforeSubmission,
          [
            .number: number, .day: day.description,
            .limit: record.ruling.ruledOn.description,
          ])
      }
      guard day <= today else {
        throw Refusal(.dayInFuture, [.day: day.description, .limit: today.description])
      }
      return [record.serviceFact(on: day)]
    }
  }
}

extension CourtRuling {
  /// The same ruling, marked where it rests on major merit.
  fileprivate func resting(on basis: CommutationBasis?) -> CourtRuling {
    CourtRuling(
      ruledOn: ruledOn, servedOn: servedOn, result: result, rights: rights,
      isForMajorMerit: isForMajorMerit || basis == .majorMerit
        || basis == .repentanceAndMajorMerit)
  }
}

extension RulingResult {
  /// Whether a court can answer a proposal with this: parole with parole, a reduction with any.
  fileprivate func answers(_ proposal: NominationProposal) -> Bool {
    switch self {
    case .denied: true
    case .paroled: proposal == .parole
    case .reduced, .remainder, .toLife, .toFixed: proposal != .parole
    }
  }
}
