import PrisonAffairs
import Publication
import RecordBook

extension Replayer {
  /// The grades, rewards and cancellations that an instance decided: each with the bars, the share,
  /// the account and the balance as they stood before the act.
  func cycles(_ instance: ProcedureInstance, onlyAct: Int? = nil, _ report: Report) throws {
    let decides: DecisionKind
    switch instance.procedure {
    case PointsGrading.procedure: decides = .grade
    case PointsReward.procedure: decides = .reward
    case PointsCancellation.procedure: decides = .cancellation
    default: return
    }
    for step in instance.steps where onlyAct == nil || step.act == onlyAct {
      let name = "\(instance.subject)/\(step.step)"
      try guarded(decides, name, act: step.act, report) {
        guard let past = try office(before: step.act), let subject = Reference(instance.subject)
        else { return }
        try past.law.requireKnownRules()
        switch subject {
        case .grading(let ward, let month): try grading(ward, month, step, past, report)
        case .rewards(let ward, let month): try rewards(ward, month, step, past, report)
        case .cancellation(let inmate, let number):
          try cancellation(inmate, number, step, past, report)
        default: return
        }
      }
    }
  }

  private func grading(
    _ ward: WardCode, _ month: YearMonth, _ step: StepRecord, _ past: PastOffice,
    _ report: Report
  ) throws {
    let reference = Reference.grading(ward, month)
    if step.step == PointsGrading.close {
      let subject = try GradingMatter(reference, past.office, past.reader)?.proceeding()
      let expected = (subject as? GradingSubject)?.closing ?? []
      let stored = try reader.grades(ofAct: step.act)
      return try compare(
        .grade, "\(reference)/\(step.step)", act: step.act,
        isEqual: expected.map(\.fact.values) == stored.map(\.fact.values),
        recomputed: Text(grades: expected.map { ($0.inmate, $0.grade) }),
        stored: Text(grades: stored.map { ($0.inmate, $0.grade) }), report)
    }
    let stored = try reader.gradeProposals(ward: ward, month: month, act: step.act)
    guard !stored.isEmpty else { return }
    let sheet = try past.office.gradingSheet(ward, month, past.reader)
    let proposal = sheet.proposal(GradeChoice(stored))
    let examined = try GradingPolicy(
      past.law.policies, on: month.next.firstDay
    ).examine(proposal)
    let expected = sheet.records(of: proposal)
    let refused = examined.refusals.first.map { Text(zh: $0.code.rawValue, en: $0.code.rawValue) }
    try compare(
      .grade, "\(reference)/\(step.step)", act: step.act,
      isEqual: refused == nil && expected.map(\.fact.values) == stored.map(\.fact.values),
      recomputed: refused ?? Text(grades: expected.map { ($0.inmate, $0.grade) }),
      stored: Text(grades: stored.map { ($0.inmate, $0.grade) }),
      findings: [examined.share.finding], report)
  }

  private func rewards(
    _ ward: WardCode, _ month: YearMonth, _ step: StepRecord, _ past: PastOffice,
    _ report: Report
  ) throws {
    let reference = Reference.rewards(ward, month)
    if step.step == PointsReward.close {
      let subject = try RewardMatter(reference, past.office, past.reader)?.proceeding()
      let expected = (subject as? RewardSubject)?.closing ?? []
      let stored = try reader.rewards(ofAct: step.act)
      return try compare(
        .reward, "\(reference)/\(step.step)", act: step.act,
        isEqual: expected.map(\.fact.values) == stored.map(\.fact.values),
        recomputed: Text(rewards: expected.map { ($0.inmate, $0.reward) }),
        stored: Text(rewards: stored.map { ($0.inmate, $0.reward) }), report)
    }
    let stored = try reader.rewardProposals(ward: ward, month: month, act: step.act)
    guard !stored.isEmpty else { return }
    let loader = try RewardLoader(
      past.reader, policies: past.law.policies, ward: ward, month: month)
    let choice = RewardChoice(
      material: Set(stored.filter { $0.reward == .commendationAndMaterial }.map(\.inmate)),
      reasons: Dictionary(
        stored.compactMap { record in record.reason.map { (record.inmate, $0) } },
        uniquingKeysWith: { _, last in last }))
    let expected = try loader.records(try loader.sheet(), choice)
    try compare(
      .reward, "\(reference)/\(step.step)", act: step.act,
      isEqual: expected.map(\.fact.values) == stored.map(\.fact.values),
      recomputed: Text(rewards: expected.map { ($0.inmate, $0.reward) }),
      stored: Text(rewards: stored.map { ($0.inmate, $0.reward) }), report)
  }

  private func cancellation(
    _ inmate: InmateNumber, _ number: Int, _ step: StepRecord, _ past: PastOffice,
    _ report: Report
  ) throws {
    guard step.step == PointsCancellation.close else { return }
    let reference = Reference.cancellation(inmate, number)
    let subject = try CancellationMatter(reference, past.office, past.reader)?.proceeding()
    let file = (subject as? CancellationSubject)?.file
    let brought = try reader.cancellations(ofAct: step.act)
    let stored = brought.first { $0.inmate == inmate && $0.number == number }
    let cancelled = try reader.cancelledRewards(ofAct: step.act)
    let expected = file?.determination.rewards.map { CancelledReward(inmate, number, $0.cycle) }
    try compare(
      .cancellation, reference.description, act: step.act,
      isEqual: brought.count == 1 && file?.before == stored?.before
        && file?.determination.balance == stored?.after
        && file?.determination.restart == stored?.restartOn
        && expected == cancelled,
      recomputed: Text(before: file?.before, after: file?.determination.balance),
      stored: Text(before: stored?.before, after: stored?.after),
      findings: file?.determination.determination.findings ?? [], report)
  }

  /// Grades, rewards and cancellations that their own procedure did not bring to its end,
  /// proposals beside any step, and judgements by somebody who may not judge.
  func strayCycles(onlyAct: Int? = nil, _ report: Report) throws {
    for (kind, act) in try reader.actsThatDecidedCycles() where onlyAct == nil || act == onlyAct {
      guard try !closes(kind, act) else { continue }
      try stray(kind.decision, Reference.act(act).description, act, report)
    }
    for (kind, act) in try reader.strayCycleProposals() where onlyAct == nil || act == onlyAct {
      try stray(kind.decision, Reference.act(act).description, act, report)
    }
    for judgement in try reader.judgements(ofAct: onlyAct) {
      let reference = Reference.cycle(judgement.inmate, judgement.cycle).description
      try guarded(.grade, reference, act: judgement.act, report) {
        guard try !isLawful(judgement) else { return }
        try stray(.grade, reference, judgement.act, report)
      }
    }
  }

  private func stray(
    _ decision: DecisionKind, _ reference: String, _ act: Int, _ report: Report
  ) throws {
    try compare(
      decision, reference, act: act, isEqual: false, recomputed: Text(grades: []),
      stored: Text(zh: "有记录", en: "recorded"), report)
  }

  /// Whether an act ended a procedure of the kind that brings such facts.
  private func closes(_ kind: CycleFactKind, _ act: Int) throws -> Bool {
    let procedure =
      switch kind {
      case .grade: PointsGrading.procedure
      case .reward: PointsReward.procedure
      case .cancellation: PointsCancellation.procedure
      }
    return try reader.instances(steppingInAct: act).contains { instance in
      instance.procedure == procedure
        && instance.steps.contains {
          $0.act == act && $0.next == ProcedureState.ended.code
        }
    }
  }

  /// A judgement is of a cycle that had ended, by somebody who may propose in a ward that closed
  /// months of it.
  private func isLawful(_ judgement: JudgementRecord) throws -> Bool {
    guard let past = try office(before: judgement.act),
      try reader.act(judgement.act)?.kind == ActKind.cycleJudged.rawValue
    else { return false }
    let loader = CycleLoader(past.reader, policies: past.law.policies)
    guard
      try loader.account(of: judgement.inmate).ended.contains(where: {
        $0.number == judgement.cycle && !$0.isCancelled
      })
    else { return false }
    let wards = Set(try past.reader.closedMonths(of: judgement.inmate).map(\.ward))
    return wards.contains { ward in
      do {
        try past.office.require(.proposeCycle, ward: ward, past.reader)
        return true
      } catch { return false }
    }
  }
}

extension CycleFactKind {
  fileprivate var decision: DecisionKind {
    switch self {
    case .grade: .grade
    case .reward: .reward
    case .cancellation: .cancellation
    }
  }
}

extension Text {
  fileprivate init(grades: [(InmateNumber, CycleGrade)]) {
    self.init(
      zh: grades.isEmpty ? "无" : grades.map { "\($0)\($1.words.zh)" }.joined(separator: "，"),
      en: grades.isEmpty ? "none" : grades.map { "\($0) \($1.words.en)" }.joined(separator: ", "))
  }

  fileprivate init(rewards: [(InmateNumber, Reward)]) {
    self.init(
      zh: rewards.isEmpty ? "无" : rewards.map { "\($0)\($1.words.zh)" }.joined(separator: "，"),
      en: rewards.isEmpty ? "none" : rewards.map { "\($0) \($1.words.en)" }.joined(separator: ", ")
    )
  }

  fileprivate init(before: Points?, after: Points?) {
    let text = "\(before?.description ?? "-") → \(after?.description ?? "-")"
    self.init(zh: text, en: text)
  }
}
