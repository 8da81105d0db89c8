import PrisonAffairs
import Publication
import RecordBook

extension Replayer {
  /// What a step of a nomination rests on; nil where its proposal was erased.
  func nominationMatter(
    _ step: StepRecord, _ instance: ProcedureInstance, _ past: PastOffice
  ) throws -> PastMatter? {
    guard let subject = try nominationSubject(step, instance, past) else { return nil }
    let counts = past.law.policies.flag("procedure.author-vote-counts", on: past.day) ?? false
    return PastMatter(
      authors: subject.authors, notCounted: counts ? [] : subject.authors,
      holds: Set(StepCondition.allCases.filter { subject.holds($0) }),
      digest: subject.inputsDigest)
  }

  /// The nomination as the step had it: the proposal and the judgements of the act itself, and
  /// everything else as it stood before.
  private func nominationSubject(
    _ step: StepRecord, _ instance: ProcedureInstance, _ past: PastOffice
  ) throws -> NominationSubject? {
    let now = reader.asOf(step.act)
    guard let record = try now.nomination(instance.subject) else { return nil }
    try past.law.requireKnownRules()
    let written = Array(try now.nominationJudgements(of: record.number).values)
    var subject = try past.office.nominationSubject(
      record, judgements: written,
      on: NominationStep(rawValue: step.step) == .submit ? past.day : nil, past.reader)
    if step.step == NominationStep.propose.rawValue {
      // The batch it is put into is written by the same act.
      let planned = try now.batch(ofNomination: record.number).flatMap { try now.batch($0) }?
        .plannedOn
      subject = try past.office.nominationSubject(
        record, judgements: written, on: max(past.day, planned ?? past.day), past.reader)
    }
    if step.step == NominationStep.consult.rawValue {
      let opinion = try now.consultations(of: record.number).last { $0.stage == .opinion }
      subject.isOpposed = opinion?.agrees == false
    }
    return subject
  }

  /// A nomination: that law permitted it at every step which let it go on, and that what the
  /// proposal says law made of it is what follows.
  func nomination(_ instance: ProcedureInstance, onlyAct: Int? = nil, _ report: Report) throws {
    guard case .nomination? = Reference(instance.subject) else { return }
    for record in instance.steps where onlyAct == nil || record.act == onlyAct {
      guard let step = NominationStep(rawValue: record.step),
        let outcome = StepOutcome(rawValue: record.outcome),
        step == .propose || (step.demandsPermission && outcome.isOnward)
      else { continue }
      let name = "\(instance.subject)/\(record.step)"
      try guarded(.nominationProposal, name, act: record.act, report) {
        guard let past = try office(before: record.act),
          let subject = try nominationSubject(record, instance, past)
        else { return }
        let found = subject.eligibility
        let stored = subject.record
        let isLawful =
          found.determination.outcome == .permitted
          || (step == .propose && found.determination.outcome == .awaitsJudgement)
        let isSame =
          step != .propose || (found.row == stored.row && found.factsDigest == stored.factsDigest)
        try compare(
          .nominationProposal, name, act: record.act, isEqual: isLawful && isSame,
          recomputed: Text(outcome: found.determination.outcome, row: found.row),
          stored: Text(outcome: .permitted, row: stored.row),
          findings: found.determination.findings, report)
      }
    }
  }

  /// The list of a batch: those who were decided and waited for their posting, and nobody else.
  func batchList(_ instance: ProcedureInstance, onlyAct: Int? = nil, _ report: Report) throws {
    guard let (purpose, year, number) = BatchPurpose.of(Reference(instance.subject)) else { return }
    let batch = BatchNumber(year: year, number: number)
    for record in instance.steps where onlyAct == nil || record.act == onlyAct {
      guard record.step == BatchStep.list.rawValue,
        record.outcome == StepOutcome.approved.rawValue
      else { continue }
      try guarded(.nominationList, instance.subject, act: record.act, report) {
        guard let past = try office(before: record.act) else { return }
        let expected = try past.office.batchSubject(batch, purpose, past.reader).listed.map(
          \.number)
        let stored = try reader.asOf(record.act).listedNominations(of: batch, for: purpose)
        try compare(
          .nominationList, instance.subject, act: record.act, isEqual: expected == stored,
          recomputed: Text(names: expected), stored: Text(names: stored), report)
      }
    }
  }
}

extension Text {
  fileprivate init(outcome: Outcome, row: String) {
    let words = outcome.words
    self = Text(zh: "\(row)：\(words.zh)", en: "\(row): \(words.en)")
  }

  fileprivate init(names: [String]) {
    let text = "\(names.count): \(names.joined(separator: " "))"
    self = Text(zh: text, en: text)
  }
}
