import PrisonAffairs
import RecordBook

extension CaseRunner {
  /// What a grade earns (第三十八条第一款); `reward` is what is to be decided, if anything.
  func reward(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    let day = facts.date("on") ?? CaseRunner.gradingDay
    let policy = try RewardPolicy(law.policies, on: day)
    let grade = facts.value("grade", expected: "active") { CycleGrade(rawValue: $0) }
    // Without the rule on months each is an ordinary one.
    let stated = try gradedMonths(facts, on: day)
    let months = switched.isOff(.rewardMonths) ? try gradedMonths(nil, on: day) : stated
    let balance = facts.points("balance") ?? Points(600)
    let decided = facts.value("decided", expected: "material") { Reward(rawValue: $0) }
    guard let inmate = InmateNumber("3301000001") else { return }
    let result: RewardDetermination
    if let reward = facts.value("reward", expected: "material", { Reward(rawValue: $0) }) {
      result = try policy.decide(
        reward,
        for: RewardFacts(
          inmate: inmate, cycle: 1, grade: grade, months: months, balance: balance,
          decided: decided))
    } else if let grade {
      result = policy.reward(grade: grade, months: months, balance: balance)
    } else {
      facts.fault(.keyMissing("grade"), "grade")
      return
    }
    comparison.expectNoRefusal(worked.expected)
    // A rule that is left out admits nothing.
    let isOff = switched.isOff(.reward)
    comparison.expect(
      "admitted", worked.expected, isOff ? [] : result.admitted.map(\.rawValue))
    comparison.expect(
      "criticism", worked.expected.text("criticism"),
      String(!isOff && result.requiresCriticism))
    expect(result.deduction, balance, worked.expected, &comparison)
    comparison.expectFindings(worked.expected, result.determination.findings)
  }

  /// How many cycles points fill and what is left (第三十八条第二款).
  func carryOver(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    let day = facts.date("on") ?? CaseRunner.gradingDay
    let length = try law.policies.requiredPoints("points.cycle.length", on: day)
    let balance =
      (facts.points("carried-in") ?? .zero) + (facts.points("gained") ?? .zero)
    let deduction = CycleDeduction(balance: balance, length: length.value)
    comparison.expectNoRefusal(worked.expected)
    expect(deduction, balance, worked.expected, &comparison)
  }

  private func expect(
    _ deduction: CycleDeduction, _ balance: Points, _ expected: CaseNode,
    _ comparison: inout CaseComparison
  ) {
    let isOff = switched.isOff(.carryOver)
    comparison.expect("cycles", expected.text("cycles"), String(isOff ? 0 : deduction.cycles))
    comparison.expect(
      "deducted", expected.points("deducted"), isOff ? .zero : deduction.deducted)
    comparison.expect("carried", expected.points("carried"), isOff ? balance : deduction.carried)
  }

  /// What goes, what stays and from when (第二十九条至第三十四条).
  func cancellation(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let (facts, expected) = (worked.facts, worked.expected)
    let policy = try CancellationPolicy(
      law.policies, on: facts.date("on") ?? CaseRunner.gradingDay)
    guard let given = try cancellationFacts(facts) else {
      facts.fault(.keyMissing("ground, exception"), "ground")
      return
    }
    // A rule that is left out takes nothing and begins nothing.
    if switched.isOff(given.ground.rule) {
      comparison.expectNoRefusal(expected)
      comparison.expect("cancelled", expected.points("cancelled"), .zero)
      comparison.expect("rewards", expected, [])
      comparison.expect("restart", expected.text("restart"), "-")
      return
    }
    let result = try policy.cancel(given)
    comparison.expectNoRefusal(expected)
    comparison.expect("outcome", expected.text("outcome"), result.determination.outcome.code)
    comparison.expect("cancelled", expected.points("cancelled"), result.cancelled)
    comparison.expect("balance", expected.points("balance"), result.balance)
    comparison.expect("rewards", expected, result.rewards.map { String($0.cycle) })
    comparison.expect(
      "restart", expected.text("restart"), result.restart?.description ?? "-")
    comparison.expect("measure", expected.text("measure"), String(result.requiresMeasure))
    comparison.expectFindings(expected, result.determination.findings)
  }

  /// Nil without a known ground, or with an exception of another ground.
  private func cancellationFacts(_ facts: CaseNode) throws -> CancellationFacts? {
    guard let inmate = InmateNumber("3301000001"),
      let ground = facts.value(
        "ground", expected: "new-crime", { CancellationGround(rawValue: $0) })
    else { return nil }
    let exception = facts.value("exception", expected: "witness") {
      CancellationException(rawValue: $0)
    }
    let rewards = facts.list("rewards").compactMap { node -> RewardInForce? in
      defer { node.finish() }
      let reward = node.value("reward", expected: "material") { Reward(rawValue: $0) }
      guard let cycle = node.count("cycle"), let reward else { return nil }
      return RewardInForce(cycle: cycle, reward: reward)
    }
    let gained = try facts.list("gained").enumerated().compactMap { index, node in
      let cycle = node.count("cycle") ?? 1
      return try assessed(node, index + 1).map { FraudulentEntry(entry: $0, cycle: cycle) }
    }
    return CancellationFacts(
      inmate: inmate, ground: ground, exception: exception,
      balance: facts.points("balance") ?? .zero, rewards: rewards,
      judgmentEffective: facts.date("judgment"), returned: facts.date("returned"),
      gained: gained)
  }
}
