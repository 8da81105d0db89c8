public import PrisonAffairs
public import RecordBook

/// The names of the reward procedure and its steps, as `points.reward` has them.
enum PointsReward {
  static let procedure = "points.reward"
  static let group = "group"
  static let committee = "committee"
  static let post = "post"
  static let objectionWindow = "objection-window"
  static let close = "close"
}

/// The rewards of a ward's cycles as a subject of their procedure.
struct RewardSubject: ProcedureSubject {
  let sheet: RewardSheet
  let rewards: [RewardProposalRecord]
  let length: Points

  var reference: Reference { .rewards(sheet.ward, sheet.month) }

  var inputsDigest: String { sheet.digest }

  /// A reward follows from the grade, so nobody's own work is decided.
  var authors: Set<StaffNumber> { [] }

  func holds(_ condition: StepCondition) -> Bool { false }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] {
    switch (step.identifier, outcome) {
    case (PointsReward.group, .passed), (PointsReward.committee, .approved): rewards.map(\.fact)
    case (PointsReward.close, .closed): closing.map(\.fact)
    default: []
    }
  }

  /// 第三十八条第二款: the length is deducted once for a cycle, however often it is decided again.
  var closing: [RewardRecord] {
    let before = Set(sheet.rows.filter { $0.before != nil }.map(\.inmate))
    return rewards.map { reward in
      RewardRecord(
        ward: reward.ward, month: reward.month, inmate: reward.inmate, cycle: reward.cycle,
        reward: reward.reward, deducted: before.contains(reward.inmate) ? .zero : length,
        reason: reward.reason)
    }
  }
}

extension Office {
  /// A ward's graded cycles that wait for their rewards.
  public func rewardSheet(_ ward: WardCode, _ month: YearMonth) throws -> RewardSheet {
    try book.read { reader in
      try require(.readBook, ward: ward, reader)
      return try RewardLoader(reader, policies: policies, ward: ward, month: month).sheet()
    }
  }

  /// What was submitted last for a ward's rewards.
  public func proposedRewards(
    _ ward: WardCode, _ month: YearMonth
  ) throws -> (state: String?, rewards: [RewardProposalRecord]) {
    try book.read { reader in
      try require(.readBook, ward: ward, reader)
      let reference = Reference.rewards(ward, month).description
      return (
        try reader.instance(PointsReward.procedure, of: reference)?.state?.code,
        try reader.rewardProposals(
          [PointsReward.group, PointsReward.committee], ward: ward, month: month)
      )
    }
  }

  /// The ward group's submission, or the committee's approval, whichever is due (第三十八条).
  ///
  /// Refuses grades that do not stand yet (`grading.open`), a second reward for the same cycle
  /// (`reward.already-decided`), a reward that does not follow (`reward.not-following`), inputs that
  /// changed (`grading.inputs-changed`) and too few in favour (`procedure.quorum-not-reached`).
  public func decideRewards(
    _ ward: WardCode, _ month: YearMonth, choice: RewardChoice?, digest: String,
    sitting: SittingRequest, returnBecause reason: String? = nil
  ) throws -> (act: Int, state: String) {
    var state = ""
    let act = try act(.rewardsDecided) { reader in
      let reference = Reference.rewards(ward, month).description
      let due = try reader.instance(PointsReward.procedure, of: reference)?.state
      let isCommittee = due == .at(PointsReward.committee)
      try require(
        isCommittee ? .approveCycle : .decideCycle, ward: isCommittee ? nil : ward, reader)
      let loader = try RewardLoader(reader, policies: policies, ward: ward, month: month)
      let sheet = try loader.sheet()
      try requireRewardable(sheet, digest: digest, reader)
      let submitted =
        isCommittee
        ? try reader.rewardProposals([PointsReward.group], ward: ward, month: month) : []
      let rewards =
        reason != nil
        ? []
        : isCommittee && choice == nil
          ? submitted : try loader.records(sheet, choice ?? RewardChoice(material: []))
      let outcome: StepOutcome = reason != nil ? .returned : isCommittee ? .approved : .passed
      let (facts, next) = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: PointsReward.procedure,
          step: isCommittee ? PointsReward.committee : PointsReward.group, outcome: outcome,
          ward: ward, reason: reason, sitting: sitting),
        on: RewardSubject(sheet: sheet, rewards: rewards, length: loader.policy.length.value))
      state = next.code
      return facts
    }
    return (act, state)
  }

  private func requireRewardable(
    _ sheet: RewardSheet, digest: String, _ reader: BookReader
  ) throws {
    let names: KeyValuePairs<DetailKey, String> = [
      .ward: sheet.ward.text, .month: sheet.month.description,
    ]
    guard today > sheet.month.lastDay else {
      throw Refusal(
        .monthNotOver,
        [.month: sheet.month.description, .day: sheet.month.lastDay.description])
    }
    let grading = Reference.grading(sheet.ward, sheet.month).description
    let state = try reader.instance(PointsGrading.procedure, of: grading)?.state
    if let state, state != .ended { throw Refusal(.gradingOpen, names) }
    guard !sheet.rows.isEmpty else {
      // 第三十八条: one cycle, one reward.
      let decided = try reader.rewards(ward: sheet.ward, month: sheet.month).values
      if let reward = decided.min(by: { $0.inmate < $1.inmate }) {
        throw Refusal(
          .rewardAlreadyDecided,
          [.inmate: reward.inmate.text, .number: String(reward.cycle)],
          citation: policies.citation(of: .reward, on: today))
      }
      throw Refusal(.rewardNothing, names)
    }
    guard digest.utf8.count >= 12, sheet.digest.hasPrefix(digest) else {
      throw Refusal(.gradingInputsChanged, names)
    }
  }
}

extension BookReader {
  /// What the last act of a step wrote of a ward's rewards.
  func rewardProposals(
    _ steps: Set<String>, ward: WardCode, month: YearMonth
  ) throws -> [RewardProposalRecord] {
    let reference = Reference.rewards(ward, month).description
    let outcomes = [StepOutcome.passed, .approved].map(\.rawValue)
    guard
      let last = try instance(PointsReward.procedure, of: reference)?.steps.last(where: {
        steps.contains($0.step) && outcomes.contains($0.outcome)
      })
    else { return [] }
    return try rewardProposals(ward: ward, month: month, act: last.act)
  }
}
