import PrisonAffairs
import Publication
import RecordBook

/// What an act holds beside the fact that is looked at, read once for each act.
private struct ActPapers {
  let act: Int
  let kind: ActKind?
  let steps: [StepRecord]

  /// Whether the act took a step, by any or a certain outcome.
  func takes(
    _ step: String? = nil, _ outcome: StepOutcome? = nil, of subject: String
  ) -> Bool {
    let procedures =
      subject.hasPrefix("TQ-")
      ? NominationKind.allCases.map(\.procedure) : BatchPurpose.allCases.map(\.procedure)
    return steps.contains {
      $0.subject == subject && (step == nil || $0.step == step)
        && (outcome == nil || $0.outcome == outcome?.rawValue)
        && procedures.contains($0.procedure)
    }
  }
}

extension Replayer {
  /// Facts of nominations, and of what law asks of them, that no step bears, no act of their kind,
  /// or nobody who was allowed to; steps that no notice or withdrawal bears; and proposals that
  /// were changed after the committee had decided.
  func strayNominations(onlyAct: Int? = nil, _ report: Report) throws {
    var last: ActPapers?
    func papers(_ act: Int) throws -> ActPapers {
      if let last, last.act == act { return last }
      let read = ActPapers(
        act: act, kind: try reader.act(act).flatMap { ActKind(rawValue: $0.kind) },
        steps: try reader.steps(ofAct: act))
      last = read
      return read
    }
    for place in try reader.nominationFacts(ofAct: onlyAct) {
      try guarded(.nominationFact, place.name, act: place.act, report) {
        guard try !isBorne(place, papers(place.act)) else { return }
        try strayNomination(place.name, place.act, report)
      }
    }
    for step in try reader.noticedOrWithdrawnSteps(ofAct: onlyAct) {
      let name = "\(step.subject)/\(step.step)"
      try guarded(.nominationFact, name, act: step.act, report) {
        let papers = try papers(step.act)
        let isBorne =
          step.outcome == StepOutcome.withdrawn.rawValue
          ? try isWithdrawalBorne(step) : try isNoticeBorne(step, papers)
        if !isBorne { try strayNomination(name, step.act, report) }
      }
    }
    for record in try reader.nominations() where onlyAct == nil || record.act == onlyAct {
      guard try isChangedAfterDecision(record) else { continue }
      try strayNomination(
        "\(record.number)/\(NominationStep.committee.rawValue)", record.act, report)
    }
  }

  private func strayNomination(_ name: String, _ act: Int, _ report: Report) throws {
    try compare(
      .nominationFact, name, act: act, isEqual: false,
      recomputed: Text(
        zh: "没有相应的步骤、行为或者权限", en: "no step, act or permission bears it"),
      stored: Text(zh: "有记录", en: "recorded"), report)
  }

  /// Whether the act of a fact is of the right kind, takes the step that the fact belongs to, and
  /// its actor was allowed to.
  private func isBorne(_ place: NominationFactPlace, _ papers: ActPapers) throws -> Bool {
    guard let kind = papers.kind, !place.isContradicted else { return false }
    func takes(_ step: NominationStep, _ outcome: StepOutcome? = nil) -> Bool {
      papers.takes(step.rawValue, outcome, of: place.subject)
    }
    switch place.kind {
    case .proposal: return kind == .nominationProposed && takes(.propose)
    case .place:
      if kind == .nominationProposed { return takes(.propose) }
      return try kind == .nominationMoved && may(.openBatch, papers)
    case .batch:
      return kind == .batchOpened && papers.takes(BatchStep.open.rawValue, of: place.subject)
    case .listed, .resultListed:
      return kind == .nominationsListed
        && papers.takes(BatchStep.list.rawValue, .approved, of: place.subject)
    case .judgement:
      return [.nominationProposed, .nominationsAdvanced].contains(kind)
        && papers.takes(of: place.subject)
    case .appraisal, .remark: return kind == .nominationAppraised && takes(.appraisal)
    case .sent: return try kind == .nominationConsulted && may(.consultProcurator, papers)
    case .opinion: return kind == .nominationConsulted && takes(.consult)
    case .reply: return kind == .nominationConsulted && takes(.reply)
    case .submission: return kind == .nominationsSubmitted && takes(.submit)
    case .ruling:
      if kind == .nominationRuled, takes(.ruling) { return true }
      // A ruling in the place of a retracted one takes no step: that of the first stands.
      return try kind == .nominationRuled && may(.recordRuling, papers)
        && reader.asOf(place.act - 1).hasRetractedRuling(ofNomination: place.subject)
    case .service:
      if kind == .nominationRuled { return place.subject == "\(place.act)" }
      return try kind == .rulingServed && may(.recordRuling, papers)
    case .withdrawal:
      return kind == .nominationWithdrawn && papers.takes(nil, .withdrawn, of: place.subject)
    case .propertyRow where kind == .deductionsSettled:
      // Beside every payment stands the deduction that reached the court.
      return try may(.postMoney, papers)
        && reader.isDeductionSettlement(FactKey(act: place.act, ordinal: place.ordinal - 1))
    case .judgmentRow, .rulingRow, .meritRow, .propertyRow, .conditionRow:
      guard kind == .transferredIn || kind == place.kind.importKind else { return false }
      return try may(.importPeople, papers)
    }
  }

  /// Whether the actor of an act had a permission then, anywhere in the prison.
  private func may(_ permission: Permission, _ papers: ActPapers) throws -> Bool {
    guard let past = try office(before: papers.act) else { return false }
    do {
      try past.office.require(permission, past.reader)
      return true
    } catch is Refusal { return false }
  }

  /// Whether a notice took the step: posting, the end of the window and a reopening take along who
  /// stands on the list, and nobody else.
  private func isNoticeBorne(_ step: StepRecord, _ papers: ActPapers) throws -> Bool {
    let isResult = step.step == NominationStep.result.rawValue
    let purpose: BatchPurpose = isResult ? .result : .nomination
    let now = reader.asOf(step.act)
    let noticed = try reader.noticedSubjects(ofAct: step.act)
    let isPosting = isResult || step.step == NominationStep.post.rawValue
    let subjects = isPosting ? noticed.posted : noticed.ended
    let (due, outcome) =
      isPosting
      ? (BatchStep.post.rawValue, StepOutcome.posted.rawValue) : (step.step, step.outcome)
    return try papers.steps.contains { taken in
      guard taken.procedure == purpose.procedure, taken.step == due, taken.outcome == outcome,
        subjects.contains(taken.subject),
        let (of, year, number) = BatchPurpose.of(Reference(taken.subject)), of == purpose
      else { return false }
      return try now.listedNominations(
        of: BatchNumber(year: year, number: number), for: purpose
      ).contains(step.subject)
    }
  }

  /// Whether a nomination was taken back by an act of that kind, by somebody who may, and from the
  /// court only with its leave (监狱法 2026 第五十六条第二款).
  private func isWithdrawalBorne(_ step: StepRecord) throws -> Bool {
    guard let past = try office(before: step.act) else { return false }
    let withdrawal = try reader.asOf(step.act).withdrawal(of: step.subject)
    // What was said of it may be erased; then nothing is said against the step.
    if withdrawal == nil, try reader.hasErased(ofAct: step.act) { return true }
    guard let withdrawal, withdrawal.act == step.act else { return false }
    do {
      try past.office.require(.withdrawNomination, past.reader)
    } catch is Refusal { return false }
    return step.step != NominationStep.ruling.rawValue || withdrawal.leave != nil
  }

  /// Whether the proposal that stands is later than the committee's last decision, although the
  /// nomination has not come back from beyond it.
  private func isChangedAfterDecision(_ record: NominationRecord) throws -> Bool {
    let steps = try reader.instance(record.kind.procedure, of: record.number)?.steps ?? []
    var decided: Int?
    for step in steps {
      if step.step == NominationStep.committee.rawValue,
        step.outcome == StepOutcome.approved.rawValue
      {
        decided = step.act
      } else if let next = NominationStep(rawValue: step.next), next.isUntilCommittee {
        decided = nil
      }
    }
    return decided.map { record.act > $0 } ?? false
  }
}

extension NominationStep {
  /// Whether the committee has still to decide.
  fileprivate var isUntilCommittee: Bool {
    [.propose, .appraisal, .study, .wardChiefs, .departmentReview, .committee].contains(self)
  }
}

extension NominationFactKind {
  /// The kind of act that brings such rows in; nil for what no import brings.
  fileprivate var importKind: ActKind? {
    switch self {
    case .judgmentRow: .judgmentsImported
    case .rulingRow: .rulingsImported
    case .meritRow: .meritsImported
    case .propertyRow: .propertyImported
    case .conditionRow: .conditionsImported
    case .proposal, .place, .batch, .listed, .judgement, .appraisal, .remark, .sent, .opinion,
      .reply, .submission, .ruling, .service, .withdrawal, .resultListed:
      nil
    }
  }
}

extension NominationFactPlace {
  /// How a finding names it.
  fileprivate var name: String {
    kind.importKind != nil || kind == .service
      ? Reference.fact(act: act, ordinal: ordinal).description : "\(subject)/\(kind.rawValue)"
  }
}
