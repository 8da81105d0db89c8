public import PrisonAffairs

/// Where the balance that a first cycle begins with comes from.
public enum OpeningKind: String, CaseIterable, Sendable {
  /// What was left under the rule of 2016.
  case transition
  /// What another prison handed over (司规〔2021〕3号 第三十七条).
  case transfer
  /// What the prison's ledger held before this book was opened.
  case ledger
}

/// A balance brought into the book.
public struct CycleOpeningRecord: Hashable, Sendable {
  public let inmate: InmateNumber
  public let kind: OpeningKind
  public let opening: CycleOpening
  public let previousGrade: CycleGrade?
  public let ground: String
  public let act: Int

  public init(
    inmate: InmateNumber, kind: OpeningKind, opening: CycleOpening, previousGrade: CycleGrade?,
    ground: String, act: Int = 0
  ) {
    self.inmate = inmate
    self.kind = kind
    self.opening = opening
    self.previousGrade = previousGrade
    self.ground = ground
    self.act = act
  }

  public func fact(source: String, line: String) -> Fact {
    Fact(
      .cycleOpening,
      [
        .text(inmate.text), .text(kind.rawValue), .text(opening.month.description),
        .integer(opening.balance.hundredths), .integer(opening.cycle),
        FactValue(previousGrade?.rawValue), .text(ground), .text(source), .text(line),
      ])
  }
}

/// What somebody found on a bar, or on every bar that people judge (`all`: none holds).
public struct JudgementRecord: Hashable, Sendable {
  /// The word for every bar at once.
  public static let everyBar = "all"

  public let inmate: InmateNumber
  public let cycle: Int
  public let bar: String
  public let holds: Bool
  public let ground: String
  public let act: Int
  public let ordinal: Int

  public init(
    inmate: InmateNumber, cycle: Int, bar: String, holds: Bool, ground: String, act: Int = 0,
    ordinal: Int = 0
  ) {
    self.inmate = inmate
    self.cycle = cycle
    self.bar = bar
    self.holds = holds
    self.ground = ground
    self.act = act
    self.ordinal = ordinal
  }

  public var fact: Fact {
    Fact(
      .cycleJudgement,
      [
        .text(inmate.text), .integer(cycle), .text(bar), .integer(holds ? 1 : 0), .text(ground),
      ])
  }
}

/// A grade that an officer or the ward group proposes.
public struct GradeProposalRecord: Hashable, Sendable {
  public let ward: WardCode
  public let month: YearMonth
  public let inmate: InmateNumber
  public let cycle: Int
  public let grade: CycleGrade
  public let reason: String?

  public init(
    ward: WardCode, month: YearMonth, inmate: InmateNumber, cycle: Int, grade: CycleGrade,
    reason: String?
  ) {
    self.ward = ward
    self.month = month
    self.inmate = inmate
    self.cycle = cycle
    self.grade = grade
    self.reason = reason
  }

  public var fact: Fact {
    Fact(
      .gradeProposal,
      [
        .text(ward.text), .text(month.description), .text(inmate.text), .integer(cycle),
        .text(grade.rawValue), FactValue(reason),
      ])
  }
}

/// The grade of a cycle with the account it closes; a later act for the same cycle takes its place.
public struct CycleGradeRecord: Hashable, Sendable {
  public let ward: WardCode
  /// The period in which it was graded, by the month whose ended cycles it takes.
  public let month: YearMonth
  public let inmate: InmateNumber
  public let cycle: Int
  public let firstMonth: YearMonth
  /// The month in which the cycle ended.
  public let lastMonth: YearMonth
  public let carriedIn: Points
  public let balance: Points
  public let carriedOut: Points
  public let grade: CycleGrade
  /// The rank among the candidates for 积极; nil for who was none.
  public let rank: Int?
  public let reason: String?
  public let act: Int

  public init(
    ward: WardCode, month: YearMonth, inmate: InmateNumber, cycle: Int, firstMonth: YearMonth,
    lastMonth: YearMonth, carriedIn: Points, balance: Points, carriedOut: Points, grade: CycleGrade,
    rank: Int?,
    reason: String?, act: Int = 0
  ) {
    self.ward = ward
    self.month = month
    self.inmate = inmate
    self.cycle = cycle
    self.firstMonth = firstMonth
    self.lastMonth = lastMonth
    self.carriedIn = carriedIn
    self.balance = balance
    self.carriedOut = carriedOut
    self.grade = grade
    self.rank = rank
    self.reason = reason
    self.act = act
  }

  public var fact: Fact {
    Fact(
      .cycleGrade,
      [
        .text(ward.text), .text(month.description), .text(inmate.text), .integer(cycle),
        .text(firstMonth.description), .text(lastMonth.description), .integer(carriedIn.hundredths),
        .integer(balance.hundredths), .integer(carriedOut.hundredths), .text(grade.rawValue),
        FactValue(rank), FactValue(reason),
      ])
  }
}

/// The reward of a graded cycle.
public struct RewardRecord: Hashable, Sendable {
  public let ward: WardCode
  public let month: YearMonth
  public let inmate: InmateNumber
  public let cycle: Int
  public let reward: Reward
  /// The points taken off at the end of the cycle; zero where an earlier reward took them off.
  public let deducted: Points
  public let reason: String?
  public let act: Int

  public init(
    ward: WardCode, month: YearMonth, inmate: InmateNumber, cycle: Int, reward: Reward,
    deducted: Points, reason: String?, act: Int = 0
  ) {
    self.ward = ward
    self.month = month
    self.inmate = inmate
    self.cycle = cycle
    self.reward = reward
    self.deducted = deducted
    self.reason = reason
    self.act = act
  }

  public var fact: Fact {
    Fact(
      .reward,
      [
        .text(ward.text), .text(month.description), .text(inmate.text), .integer(cycle),
        .text(reward.rawValue), .integer(deducted.hundredths), FactValue(reason),
      ])
  }
}

/// A reward as the ward group submits it, or as the committee approves it.
public struct RewardProposalRecord: Hashable, Sendable {
  public let ward: WardCode
  public let month: YearMonth
  public let inmate: InmateNumber
  public let cycle: Int
  public let reward: Reward
  public let reason: String?

  public init(
    ward: WardCode, month: YearMonth, inmate: InmateNumber, cycle: Int, reward: Reward,
    reason: String?
  ) {
    self.ward = ward
    self.month = month
    self.inmate = inmate
    self.cycle = cycle
    self.reward = reward
    self.reason = reason
  }

  public var fact: Fact {
    Fact(
      .rewardProposal,
      [
        .text(ward.text), .text(month.description), .text(inmate.text), .integer(cycle),
        .text(reward.rawValue), FactValue(reason),
      ])
  }
}
