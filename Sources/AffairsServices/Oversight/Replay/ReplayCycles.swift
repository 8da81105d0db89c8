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
    let sheet = try GradingLoader(
      past.reader, policies: past.law.policies, month: month
    ).sheet(ward)
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
    let stored = try reader.pointCancellations(of: inmate).first { $0.act == step.act }
    let cancelled = try reader.cancelledRewards(of: inmate, number: number)
    try compare(
      .cancellation, reference.description, act: step.act,
      isEqual: file?.before == stored?.before && file?.determination.balance == stored?.after
        && file?.determination.restart == stored?.restartOn
        && file?.determination.rewards.map(\.cycle) == cancelled,
      recomputed: Text(before: file?.before, after: file?.determination.balance),
      stored: Text(before: stored?.before, after: stored?.after),
      findings: file?.determination.determination.findings ?? [], report)
  }

  /// Grades, rewards and cancellations that no procedure brought to its end.
  func strayCycles(_ report: Report) throws {
    let closings = Set(
      try reader.instances().filter {
        [PointsGrading.procedure, PointsReward.procedure, PointsCancellation.procedure].contains(
          $0.procedure)
      }.flatMap(\.steps).filter { $0.next == ProcedureState.ended.code }.map(\.act))
    for (kind, act) in try reader.actsThatDecidedCycles() where !closings.contains(act) {
      let decision: DecisionKind =
        switch kind {
        case "reward": .reward
        case "cancellation": .cancellation
        default: .grade
        }
      try compare(
        decision, Reference.act(act).description, act: act, isEqual: false,
        recomputed: Text(grades: []), stored: Text(zh: "有记录", en: "recorded"), report)
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
