/// What a cycle earns (司规〔2021〕3号 第三十八条).
public enum Reward: String, CaseIterable, Sendable {
  /// 表扬
  case commendation
  /// 表扬并给予物质奖励
  case commendationAndMaterial = "commendation-and-material"
  /// 物质奖励
  case material
  /// 不予奖励
  case none
}

/// Everything the reward of one cycle rests on.
public struct RewardFacts: Hashable, Sendable {
  public let inmate: InmateNumber
  public let cycle: Int
  /// Nil while the cycle has not been graded.
  public let grade: CycleGrade?
  public let months: [GradedMonth]
  /// The balance at the end of the cycle, before anything is taken off.
  public let balance: Points
  /// What was decided for this cycle before, if anything.
  public let decided: Reward?

  public init(
    inmate: InmateNumber, cycle: Int, grade: CycleGrade?, months: [GradedMonth], balance: Points,
    decided: Reward?
  ) {
    self.inmate = inmate
    self.cycle = cycle
    self.grade = grade
    self.months = months
    self.balance = balance
    self.decided = decided
  }
}

/// What a grade earns, and what becomes of the points.
public struct RewardDetermination: Hashable, Sendable {
  public let determination: Determination
  /// What may be decided; more than one only where the law leaves a choice, none while the months
  /// are not known.
  public let admitted: [Reward]
  /// 第三十八条第一款第四项: criticism education follows.
  public let requiresCriticism: Bool
  /// What is taken off and what goes into the next cycle.
  public let deduction: CycleDeduction

  /// What is proposed without a choice: the first that is admitted. Where none is, nothing can be
  /// decided either.
  public var reward: Reward { admitted.first ?? .none }
}

/// What is taken off a balance for the cycles it has filled (第三十八条第二款).
public struct CycleDeduction: Hashable, Sendable {
  /// Whole cycles the balance fills; none while it is negative.
  public let cycles: Int
  public let deducted: Points
  public let carried: Points

  /// Takes one length off for each cycle that the balance fills, up to a number of cycles; the
  /// length is positive.
  public init(balance: Points, length: Points, atMost limit: Int = .max) {
    precondition(length > .zero, "a cycle has a positive length")
    cycles = min(max(balance.hundredths, 0) / length.hundredths, limit)
    deducted = Points(hundredths: cycles * length.hundredths)
    carried = balance - deducted
  }
}
