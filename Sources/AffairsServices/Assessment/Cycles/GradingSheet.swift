public import PrisonAffairs
public import RecordBook

/// One inmate whose cycle is to be graded.
public struct GradingRow: Sendable {
  public let record: InmateRecord
  public let cycle: GradableCycle
  public let facts: GradingFacts
  public let determination: GradingDetermination
  /// The grade in force where the cycle was graded before and what it rests on changed.
  public let before: CycleGrade?

  public var inmate: InmateNumber { record.inmate }
}

/// The account of a cycle that has ended.
public struct GradableCycle: Hashable, Sendable {
  public let number: Int
  public let firstMonth: YearMonth
  public let lastMonth: YearMonth
  public let carriedIn: Points
  public let balance: Points
  public let carriedOut: Points

  init?(_ cycle: Cycle) {
    guard let last = cycle.endedIn, let first = cycle.months.first?.month,
      let carriedOut = cycle.carriedOut
    else { return nil }
    number = cycle.number
    firstMonth = first
    lastMonth = last
    carriedIn = cycle.carriedIn
    balance = cycle.balance
    self.carriedOut = carriedOut
  }

  init(_ grade: CycleGradeRecord) {
    number = grade.cycle
    firstMonth = grade.firstMonth
    lastMonth = grade.lastMonth
    carriedIn = grade.carriedIn
    balance = grade.balance
    carriedOut = grade.carriedOut
  }

  var months: [YearMonth] {
    var months: [YearMonth] = []
    var month = firstMonth
    while month <= lastMonth {
      months.append(month)
      month = month.next
    }
    return months
  }

  var days: DateSpan { DateSpan(first: firstMonth.firstDay, last: lastMonth.lastDay) }
}

/// A ward's cycles that have ended and wait for their grades (等级评定表).
public struct GradingSheet: Sendable {
  public let ward: WardCode
  /// The period: cycles that ended in this month, and earlier ones that were left.
  public let month: YearMonth
  public let rows: [GradingRow]
  /// The rest of the prison in the same period (第二十一条).
  public let elsewhere: GradeCount
  public let strictElsewhere: GradeCount
  /// The digest of everything the ward's rows rest on.
  public let digest: String

  /// The bars that wait for a judgement, by inmate.
  public var awaited: [(inmate: InmateNumber, bars: [JudgedBar])] {
    rows.map { ($0.inmate, $0.determination.awaitedBars) }.filter { !$0.1.isEmpty }
  }

  /// The proposal that a choice of 积极 makes: who is not chosen is 合格, unless the bars of
  /// article 23 leave no grade but 不合格.
  public func proposal(_ choice: GradeChoice) -> GradeProposal {
    GradeProposal(
      grades: rows.map { row in
        let grade: CycleGrade =
          choice.active.contains(row.inmate)
          ? .active
          : row.determination.consequence == .mustBeUnqualified ? .unqualified : .qualified
        return ProposedGrade(
          candidate: row.facts.candidate, determination: row.determination,
          strictGroups: row.facts.strictGroups, grade: grade, reason: choice.reasons[row.inmate])
      }, elsewhere: elsewhere, strictElsewhere: strictElsewhere)
  }
}

/// Whom a body wants to grade 积极, and why somebody before them in the ranking is not.
public struct GradeChoice: Hashable, Sendable {
  public let active: Set<InmateNumber>
  public let reasons: [InmateNumber: String]

  public init(active: Set<InmateNumber>, reasons: [InmateNumber: String] = [:]) {
    self.active = active
    self.reasons = reasons
  }

  /// What was proposed before, taken over.
  init(_ proposals: [GradeProposalRecord]) {
    active = Set(proposals.filter { $0.grade == .active }.map(\.inmate))
    reasons = Dictionary(
      proposals.compactMap { proposal in proposal.reason.map { (proposal.inmate, $0) } },
      uniquingKeysWith: { _, last in last })
  }
}
