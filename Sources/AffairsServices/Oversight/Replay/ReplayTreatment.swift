import PrisonAffairs
import Publication
import RecordBook

extension Replayer {
  /// What a step on a change of treatment grade rests on; nil where the proposal was erased.
  func treatmentMatter(
    _ instance: ProcedureInstance, _ past: PastOffice
  ) throws -> PastMatter? {
    guard case .treatment(let inmate, let number)? = Reference(instance.subject),
      let proposal = try past.reader.treatmentProposal(of: inmate, number)
    else { return nil }
    let subject = try past.office.treatmentSubject(proposal, past.reader)
    let counts = past.law.policies.flag("procedure.author-vote-counts", on: past.day) ?? false
    return PastMatter(
      authors: subject.authors, notCounted: counts ? [] : subject.authors,
      holds: subject.holds(.higherApproval) ? [.higherApproval] : [],
      digest: subject.inputsDigest)
  }

  /// A change of treatment grade: that the conditions held at every step that took it on, and that
  /// what took effect is what was decided.
  func treatment(_ instance: ProcedureInstance, onlyAct: Int? = nil, _ report: Report) throws {
    guard case .treatment(let inmate, let number)? = Reference(instance.subject) else { return }
    for step in instance.steps where onlyAct == nil || step.act == onlyAct {
      let name = "\(instance.subject)/\(step.step)"
      try guarded(.treatmentProposal, name, act: step.act, report) {
        guard let past = try office(before: step.act) else { return }
        try past.law.requireKnownRules()
        if step.step == TreatmentProcedure.close {
          try treatmentGrade(inmate, number, step, past, report)
        } else if let outcome = StepOutcome(rawValue: step.outcome), step.takesTreatmentOn(outcome)
        {
          try treatmentProposal(inmate, number, step, past, report)
        }
      }
    }
  }

  /// The conditions as of the day of the proposal, with the facts the book held at the step.
  private func treatmentProposal(
    _ inmate: InmateNumber, _ number: Int, _ step: StepRecord, _ past: PastOffice,
    _ report: Report
  ) throws {
    let isNew = step.step == TreatmentProcedure.propose
    let source = isNew ? reader.asOf(step.act) : past.reader
    guard let proposal = try source.treatmentProposal(of: inmate, number) else { return }
    let subject =
      isNew
      ? try TreatmentSubject(
        proposal, proposedOn: past.day, authors: [], today: past.day,
        policies: past.law.policies, past.reader)
      : try past.office.treatmentSubject(proposal, past.reader)
    let result = subject.result?.determination
    let previous = subject.facts.current?.grade
    try compare(
      .treatmentProposal, "\(proposal.reference)/\(step.step)", act: step.act,
      isEqual: result?.outcome == .permitted && (!isNew || previous == proposal.previous),
      recomputed: Text(proposal: result?.outcome ?? .refused, from: previous, to: proposal.grade),
      stored: Text(proposal: .permitted, from: proposal.previous, to: proposal.grade),
      findings: result?.findings ?? [], report)
  }

  /// The grade that took effect when the change closed, beside the one that follows.
  private func treatmentGrade(
    _ inmate: InmateNumber, _ number: Int, _ step: StepRecord, _ past: PastOffice,
    _ report: Report
  ) throws {
    let stored = try reader.asOf(step.act).treatmentGrades(of: inmate).first {
      $0.act == step.act && $0.number == number
    }
    guard let proposal = try past.reader.treatmentProposal(of: inmate, number) else { return }
    let expected = try past.office.treatmentSubject(proposal, past.reader).grade
    try compare(
      .treatmentGrade, proposal.reference.description, act: step.act,
      isEqual: stored?.fact.values == expected.fact.values, recomputed: Text(grade: expected),
      stored: Text(grade: stored), report)
  }

  /// Grades that no change brought to its end.
  func strayTreatmentGrades(_ report: Report) throws {
    for record in try reader.treatmentGrades().values.flatMap({ $0 }) where record.number > 0 {
      let reference = Reference.treatment(record.inmate, record.number).description
      let steps =
        try reader.instance(TreatmentProcedure.identifier, of: reference)?.steps ?? []
      let isClosed = steps.contains {
        $0.act == record.act && $0.step == TreatmentProcedure.close
      }
      guard !isClosed else { continue }
      try compare(
        .treatmentGrade, reference, act: record.act, isEqual: false,
        recomputed: Text(grade: nil), stored: Text(grade: record), report)
    }
  }
}

extension StepRecord {
  /// Whether the step says that the change may go on: what is sent back or refused needs no
  /// condition to hold.
  fileprivate func takesTreatmentOn(_ outcome: StepOutcome) -> Bool {
    [.recorded, .passed, .approved].contains(outcome)
  }
}

extension Text {
  fileprivate init(proposal outcome: Outcome, from previous: String?, to grade: String) {
    let words = outcome.words
    self = Text(
      zh: "\(previous ?? "-") → \(grade)：\(words.zh)",
      en: "\(previous ?? "-") → \(grade): \(words.en)")
  }

  fileprivate init(grade record: TreatmentGradeRecord?) {
    guard let record else {
      self = Text(zh: "没有生效的等级", en: "no grade took effect")
      return
    }
    let line = "\(record.previous ?? "-") → \(record.grade) \(record.fromDay)"
    self = Text(zh: line, en: line)
  }
}
