/// The figures of rewards in force on a day.
public struct RewardPolicy: Hashable, Sendable {
  public let day: CivilDate
  /// Points that complete a cycle, taken off at its end.
  public let length: Sourced<Points>
  public let base: BaseReading
  public let citations: [RuleIdentifier: Citation]

  /// Gathers the figures of a day; refuses (`policy.not-in-force`) where one of them is unset.
  public init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    self.day = day
    base = try policies.requiredChoice("points.grade.base", on: day)
    length = try policies.requiredPoints("points.cycle.length", on: day)
    let rules: [RuleIdentifier] = [.reward, .rewardMonths, .carryOver]
    citations = Dictionary(
      uniqueKeysWithValues: rules.map { ($0, policies.citation(of: $0, on: day)) })
  }

  /// The source of a rule.
  public func citation(_ rule: RuleIdentifier) -> Citation {
    citations[rule] ?? Citation(document: rule.rawValue, article: "")
  }

  /// What a grade earns (第三十八条第一款), and the 600 points that go (第二款); nothing is refused.
  public func reward(
    grade: CycleGrade, months: [GradedMonth], balance: Points
  ) -> RewardDetermination {
    let below = grade == .qualified ? monthsBelowBase(months) : []
    let admitted: [Reward]
    switch grade {
    // Months nobody knows are not months at base.
    case .qualified where months.isEmpty: admitted = []
    case .active: admitted = [.commendation, .commendationAndMaterial]
    case .qualified where below.isEmpty: admitted = [.commendation]
    case .qualified: admitted = [.material]
    case .unqualified: admitted = [.none]
    }
    // One reward takes off one cycle; what is left may fill the next one.
    let deduction = CycleDeduction(balance: balance, length: length.value, atMost: 1)
    var findings = below
    if grade == .qualified, below.isEmpty {
      let status: FindingStatus =
        months.isEmpty ? .undetermined(missing: "months of the cycle") : .satisfied
      findings.append(
        Finding(
          .rewardMonths, citation(.rewardMonths), status, [Figure(.months, months.count)]))
    }
    if let reward = admitted.first {
      findings.append(
        finding(
          .reward, [Figure(.grade, grade.rawValue), Figure(.reward, reward.rawValue)]))
    }
    findings.append(
      finding(
        .carryOver,
        [
          Figure(.balance, balance), Figure(.deduction, deduction.deducted),
          Figure(.carried, deduction.carried),
        ]))
    return RewardDetermination(
      determination: Determination(
        outcome: admitted.isEmpty ? .incomplete(["months of the cycle"]) : .permitted,
        findings: findings),
      admitted: admitted, requiresCriticism: grade == .unqualified, deduction: deduction)
  }

  /// Decides a reward. Refuses, in this order: a cycle not full (`cycle.not-full`), not graded
  /// (`reward.not-graded`), decided before (`reward.already-decided`), and a reward that does not
  /// follow from the grade (`reward.not-following`).
  public func decide(
    _ reward: Reward, for facts: RewardFacts
  ) throws(Refusal) -> RewardDetermination {
    let name: KeyValuePairs<DetailKey, String> = [
      .inmate: facts.inmate.text, .number: String(facts.cycle),
    ]
    // 第四条、第三十八条: nothing is decided before 600 points are reached.
    guard facts.balance >= length.value else {
      throw Refusal(
        .cycleNotFull,
        [
          .inmate: facts.inmate.text, .number: String(facts.cycle),
          .value: facts.balance.description, .minimum: length.value.description,
        ], citation: length.citation)
    }
    guard let grade = facts.grade else {
      throw Refusal(.rewardNotGraded, name, citation: citation(.reward))
    }
    if facts.decided != nil {
      throw Refusal(.rewardAlreadyDecided, name, citation: citation(.reward))
    }
    let earned = self.reward(grade: grade, months: facts.months, balance: facts.balance)
    guard earned.admitted.contains(reward) else {
      throw Refusal(
        .rewardNotFollowing,
        [
          .inmate: facts.inmate.text, .number: String(facts.cycle), .value: reward.rawValue,
          .names: earned.admitted.map(\.rawValue).joined(separator: ", "),
        ], citation: citation(.reward))
    }
    return earned
  }

  /// 第三十八条第一款第二、三项: 每月考核分 against the base, one finding for each month below it.
  private func monthsBelowBase(_ months: [GradedMonth]) -> [Finding] {
    months.filter { $0.total < $0.base(base) }.map { month in
      Finding(
        .rewardMonths, citation(.rewardMonths), .notSatisfied,
        [
          Figure(.month, month.month), Figure(.total, month.total),
          Figure(.base, month.base(base)),
        ])
    }
  }

  private func finding(_ rule: RuleIdentifier, _ figures: [Figure]) -> Finding {
    Finding(rule, citation(rule), .satisfied, figures)
  }
}
