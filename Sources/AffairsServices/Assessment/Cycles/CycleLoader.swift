public import PrisonAffairs
public import RecordBook

/// An inmate's cycles with what was decided on them.
public struct CycleHistory: Sendable {
  public let record: InmateRecord
  public let account: CycleAccount
  public let grades: [Int: CycleGradeRecord]
  public let rewards: [Int: RewardRecord]
  /// The cycles whose reward was cancelled.
  public let cancelled: Set<Int>
  public let opening: CycleOpeningRecord?
  /// The cycles whose reward was decided, shown or not.
  let rewarded: Set<Int>

  /// 第三十八条: 600 points go with each decided reward, whatever it was.
  public var balance: Points { account.balance(rewarded: rewarded) }

  /// The same for a view: without decisions that are sealed, which go on counting.
  func shown(by seen: BookReader) throws -> CycleHistory {
    CycleHistory(
      record: record, account: account, grades: try seen.grades(of: record.inmate),
      rewards: try seen.rewards(of: record.inmate), cancelled: cancelled,
      opening: try seen.cycleOpenings(of: record.inmate)[record.inmate], rewarded: rewarded)
  }
}

/// Lays closed months in cycles.
public struct CycleLoader {
  let reader: BookReader
  let policies: PolicySet

  public init(_ reader: BookReader, policies: PolicySet) {
    self.reader = reader
    self.policies = policies
  }

  /// One inmate's cycles from the first month on; refuses who is not in the book
  /// (`inmate.unknown`).
  public func history(of inmate: InmateNumber) throws -> CycleHistory {
    guard let record = try reader.inmate(inmate) else {
      throw Refusal(.inmateUnknown, [.inmate: inmate.text])
    }
    let rewards = try reader.rewards(of: inmate)
    return CycleHistory(
      record: record, account: try account(of: inmate), grades: try reader.grades(of: inmate),
      rewards: rewards, cancelled: try reader.cancelledRewards(of: inmate),
      opening: try reader.cycleOpenings(of: inmate)[inmate], rewarded: Set(rewards.keys))
  }

  /// The same without what was decided; with the months before `end` alone where one is given.
  func account(of inmate: InmateNumber, before end: YearMonth? = nil) throws -> CycleAccount {
    let months = try reader.closedMonths(of: inmate)
    func isBefore(_ month: YearMonth) -> Bool { end.map { month < $0 } ?? true }
    let facts = CycleFacts(
      opening: try reader.cycleOpenings(of: inmate)[inmate].map(opening),
      months: totals(of: months).filter { isBefore($0.key) },
      differences: try (reader.bookedDifferences(of: inmate)[inmate] ?? []).filter {
        isBefore($0.month) && isBefore($0.bookedIn)
      },
      gradedActs: try reader.firstGradeActs(of: inmate),
      rewarded: Set(try reader.rewards(of: inmate).keys),
      restarts: try (reader.cycleRestarts(of: inmate)[inmate] ?? []).filter { restart in
        end.map { restart.month <= $0 } ?? true
      })
    return CycleAccount(facts, try CyclePolicy(policies, months: facts.months.keys))
  }

  /// The cycles of every inmate since the last graded one, with the ward that closed each month.
  ///
  /// Months that stand in a graded cycle are not read again; whose months were corrected after
  /// closing, or cancelled, is laid from the first month on.
  func accounts() throws -> [InmateNumber: OpenCycles] {
    let months = Dictionary(grouping: try reader.closedMonthsSinceGraded(), by: \.inmate)
    let continuations = try reader.continuations()
    let openings = try reader.cycleOpenings()
    let corrected = try reader.bookedDifferences()
    let restarts = try reader.cycleRestarts()
    let policy = try CyclePolicy(
      policies, months: Set(months.values.joined().map(\.month)).sorted())
    var found: [InmateNumber: OpenCycles] = [:]
    for (inmate, months) in months {
      let account: CycleAccount
      if corrected[inmate] != nil || restarts[inmate] != nil {
        account = try self.account(of: inmate).since(
          continuations[inmate].map { $0.cycle - 1 } ?? 0)
      } else {
        account = CycleAccount(
          CycleFacts(
            opening: continuations[inmate] ?? openings[inmate].map(opening),
            months: totals(of: months)), policy)
      }
      found[inmate] = OpenCycles(account: account, months: months)
    }
    return found
  }

  /// What a balance brought in opens: one of the 2016 rule as the choice of transition says.
  private func opening(_ record: CycleOpeningRecord) -> CycleOpening {
    guard record.kind == .transition else { return record.opening }
    return CycleOpening(
      month: record.opening.month,
      balance: policies.opening(
        after: record.opening.balance, on: record.opening.month.firstDay
      ).balance, cycle: record.opening.cycle)
  }

  private func totals(of months: [ClosedMonth]) -> [YearMonth: Points] {
    Dictionary(months.map { ($0.month, $0.total) }, uniquingKeysWith: { _, last in last })
  }
}

/// The cycles of an inmate that nobody has graded yet.
struct OpenCycles {
  let account: CycleAccount
  let months: [ClosedMonth]

  /// The first cycle that has ended; a later one waits for its grade.
  var ended: Cycle? { account.ended.first { !$0.isCancelled } }

  /// The ward that closed a month.
  func ward(_ month: YearMonth) -> WardCode? { months.last { $0.month == month }?.ward }
}

extension CycleAccount {
  /// The cycles after a graded one.
  func since(_ graded: Int) -> CycleAccount {
    CycleAccount(ended: ended.filter { $0.number > graded }, running: running)
  }
}
